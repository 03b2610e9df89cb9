/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Situation: what somebody who takes an emergency call picks instead of writing: one line that
 * says what kind of dispute it is, how urgent and how dangerous, and which team goes.
 *
 * Layer: domain. Pure; core/conf reads templates/situations.yaml.
 */
#ifndef CORE_DOMAIN_SITUATION_H
#define CORE_DOMAIN_SITUATION_H

#include "core/domain/office.h"
#include "core/domain/secrecy.h"
#include "core/domain/word.h"

struct situation {
    const char *code;    /* "family_violence" */
    const char *label;   /* "家庭暴力" */
    const char *english; /* "Family violence" */
    const char *kind;    /* code in kinds.yaml */
    enum urgency urgency;
    enum risk risk;
    enum secrecy secrecy;  /* that its cases are registered with at least */
    const char *playbook;  /* id; NULL: the one that fits best */
    enum agency_id *needs; /* called beside the seats of the playbook */
    size_t need_count;
};

const char *situation_label(const struct situation *s, enum lang lang);
/* The one of COUNT whose code or label is TEXT; NULL. */
const struct situation *situation_find(const struct situation *list, size_t count,
                                       const char *text);

#endif
