/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Performance: the ledger of what was done under an agreement: each payment and each act when it
 * was done, each urging, and where a creditor went when nothing came. The committee supervises
 * performance and urges (人民调解法 art. 31).
 *
 * Layer: domain. Pure.
 */
#ifndef CORE_DOMAIN_PERFORMANCE_H
#define CORE_DOMAIN_PERFORMANCE_H

#include "core/base/instant.h"
#include "core/domain/money.h"
#include "core/domain/word.h"

/* Where somebody takes an agreement that is not performed: ROW(name, code, label) */
#define WORDS_RECOURSE(ROW)                                                                        \
    ROW(RECOURSE_LAWSUIT, "lawsuit", N_("Lawsuit"))                                                \
    ROW(RECOURSE_ENFORCEMENT, "enforcement", N_("Enforcement"))                                    \
    ROW(RECOURSE_ARBITRATION, "arbitration", N_("Arbitration"))                                    \
    ROW(RECOURSE_PAYMENT_ORDER, "payment_order", N_("Payment order"))                              \
    ROW(RECOURSE_MEDIATION, "mediation", N_("Mediated again"))

enum recourse_kind {
#define RECOURSE_ENUM_(name, code, label) name,
    WORDS_RECOURSE(RECOURSE_ENUM_)
#undef RECOURSE_ENUM_
};

extern const struct word_list recourse_words;

/* Something that was done for one term. */
struct performance {
    int64_t id;
    int term;       /* ordinal */
    int instalment; /* ordinal; 0: the term as a whole */
    struct date on;
    struct money amount;  /* paid; 0 for an act */
    const char *payer;    /* NULL: who owes it */
    const char *receiver; /* NULL: whom it is owed */
    const char *proof;    /* how that is known; NULL */
    int64_t evidence;     /* id of the piece that shows it; 0 */
    struct instant recorded_at;
    const char *by;
    const char *void_reason; /* NULL while it stands */
};

/* Somebody was asked to do what is due. */
struct urging {
    int64_t id;
    int term; /* ordinal */
    struct date on;
    const char *to;     /* NULL: who owes it */
    const char *way;    /* how; NULL */
    const char *answer; /* what he said; NULL */
    const char *by;
};

struct recourse {
    int64_t id;
    enum recourse_kind kind;
    struct date on;
    const char *where;  /* court, commission; NULL */
    const char *number; /* its own; NULL */
    const char *result; /* NULL while nobody knows */
    const char *by;
};

#endif
