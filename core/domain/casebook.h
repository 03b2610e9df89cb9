/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Casebook: the running ledger of an office (人民调解案件登记簿): every case it accepted, a line each,
 * in the order of acceptance.
 *
 * Layer: domain. Pure.
 */
#ifndef CORE_DOMAIN_CASEBOOK_H
#define CORE_DOMAIN_CASEBOOK_H

#include "core/domain/casefile.h"

struct casebook_line {
    struct date accepted_on;
    const char *number;
    const char *parties; /* who takes part, joined by 、 */
    const char *kind;    /* as a word; NULL */
    const char *title;   /* what it is about */
    const char *mediator;
    const char *result;    /* how it ended, else how far it is: "调解成功", "履行中" */
    const char *agreement; /* "书面", "口头"; NULL: none */
    const char *performed; /* "2/4": terms that were performed; NULL without an agreement */
};

/* The line of CF, which was accepted; its words are Chinese, as the ledger is. Owns: it lives in
 * SC and points into CF. */
struct casebook_line casebook_line(struct scope *sc, const struct casefile *cf);

#endif
