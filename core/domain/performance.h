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

/* What an entry of the ledger says: ROW(name, code, label) */
#define WORDS_PERFORMANCE(ROW)                                                                     \
    ROW(PERFORMANCE_DONE, "done", N_("Performed"))                                                 \
    ROW(PERFORMANCE_GIVEN_UP, "given_up", N_("Given up"))

#define PERFORMANCE_ENUM_(name, code, label) name,
enum recourse_kind { WORDS_RECOURSE(PERFORMANCE_ENUM_) };
enum performance_kind { WORDS_PERFORMANCE(PERFORMANCE_ENUM_) };
#undef PERFORMANCE_ENUM_

extern const struct word_list recourse_words;
extern const struct word_list performance_words;

/* Something that was done for one term, or given up by its creditor. */
struct performance {
    int64_t id;
    int64_t agreement; /* id of the version it was done under */
    int term;          /* ordinal */
    int instalment;    /* ordinal; 0: the term as a whole */
    enum performance_kind kind;
    struct date on;
    struct money amount;  /* paid; MONEY_NONE: an act, all of it */
    const char *payer;    /* NULL: who owes it */
    const char *receiver; /* NULL: whom it is owed */
    const char *proof;    /* how that is known, or why it is given up; NULL */
    int64_t evidence;     /* id of the piece that shows it; 0 */
    struct instant recorded_at;
    const char *by;
    const char *void_reason; /* NULL while it stands */
};

/* Somebody was asked to do what is due. */
struct urging {
    int64_t id;
    int64_t agreement; /* id of the version it is about */
    int term;          /* ordinal */
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

/* Did somebody take the matter to a court, an arbitrator or the bailiff? */
bool recourse_at_court(const struct recourse *list, size_t count);

#endif
