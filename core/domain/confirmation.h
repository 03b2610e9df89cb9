/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Confirmation: the judicial confirmation of an agreement. Both parties apply together within 30
 * days of its taking effect (人民调解法 art. 33, 民事诉讼法 art. 205); each step of the court is a row.
 *
 * Layer: domain. Pure.
 */
#ifndef CORE_DOMAIN_CONFIRMATION_H
#define CORE_DOMAIN_CONFIRMATION_H

#include "core/base/instant.h"
#include "core/domain/word.h"

/* What happened: ROW(name, code, label) */
#define WORDS_CONFIRMATION(ROW)                                                                    \
    ROW(CONFIRMATION_APPLIED, "applied", N_("Applied for"))                                        \
    ROW(CONFIRMATION_ACCEPTED, "accepted", N_("Accepted by the court"))                            \
    ROW(CONFIRMATION_REFUSED, "refused", N_("Not accepted by the court"))                          \
    ROW(CONFIRMATION_CONFIRMED, "confirmed", N_("Confirmed"))                                      \
    ROW(CONFIRMATION_DISMISSED, "dismissed", N_("Dismissed"))                                      \
    ROW(CONFIRMATION_WITHDRAWN, "withdrawn", N_("Withdrawn"))

enum confirmation_step_kind {
#define CONFIRMATION_ENUM_(name, code, label) name,
    WORDS_CONFIRMATION(CONFIRMATION_ENUM_)
#undef CONFIRMATION_ENUM_
};

extern const struct word_list confirmation_words;

struct confirmation_step {
    int64_t id;
    enum confirmation_step_kind kind;
    struct date on;
    const char *court;
    const char *number; /* the court's own; NULL */
    const char *note;   /* NULL */
    const char *by;
    const char *void_reason; /* NULL while it stands */
};

#endif
