/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Ledger: what is owed under an agreement, what was done for it and what is still open: one row
 * for each term, or for each instalment of a term that is paid in parts. It is computed from the
 * entries each time (core/domain/performance.h) and stored nowhere; only the day on which all of a
 * term was done stands in the term too.
 *
 * A sum goes to the instalment that the entry names, then to the earliest that is open (民法典
 * 560). What is paid to who keeps the sum for the creditor (term.held_by) is held, not yet paid.
 * Who owes jointly pays for all (民法典 518); who owes a share pays his own (民法典 517).
 *
 * Layer: domain. Pure.
 */
#ifndef CORE_DOMAIN_LEDGER_H
#define CORE_DOMAIN_LEDGER_H

#include "core/domain/agreement.h"
#include "core/domain/performance.h"

#define LEDGER_SOON 7 /* days before the due day from which a row is due soon */

/* How a row stands: ROW(name, code, label) */
#define WORDS_LEDGER(ROW)                                                                          \
    ROW(LEDGER_OPEN, "open", N_("Not due yet"))                                                    \
    ROW(LEDGER_SOON_DUE, "due_soon", N_("Due soon"))                                               \
    ROW(LEDGER_PART, "part", N_("Paid in part"))                                                   \
    ROW(LEDGER_HELD, "held", N_("In safe keeping"))                                                \
    ROW(LEDGER_OVERDUE, "overdue", N_("In default"))                                               \
    ROW(LEDGER_ON_TIME, "on_time", N_("Performed in time"))                                        \
    ROW(LEDGER_LATE, "late", N_("Performed late"))                                                 \
    ROW(LEDGER_GIVEN_UP, "given_up", N_("Given up"))

enum ledger_state {
#define LEDGER_ENUM_(name, code, label) name,
    WORDS_LEDGER(LEDGER_ENUM_)
#undef LEDGER_ENUM_
};

extern const struct word_list ledger_words;

struct ledger_row {
    const struct term *term;
    int instalment;           /* ordinal; 0: the term as a whole */
    struct money owed;        /* MONEY_NONE: no sum was agreed */
    struct money paid;        /* to the creditor, at most OWED where that is set */
    struct money held;        /* kept for him, at most what is left to pay */
    struct money rest;        /* still to be paid to him; 0 when nothing is, or no sum was agreed */
    struct money waived;      /* what he gave up */
    struct date due;          /* DATE_NONE: no day was agreed */
    struct date paid_on;      /* of the last payment; DATE_NONE */
    struct date performed_on; /* when all of it was done; DATE_NONE */
    enum ledger_state state;
    int days; /* from today to the due day, below 0 when it is past; 0 without one */
};

struct ledger {
    const struct ledger_row *rows; /* in the order of the terms and their instalments */
    size_t count;
    size_t term_count, performed;        /* terms, and those of which all was done */
    struct money owed, paid, held, rest; /* of all rows with a sum */
    struct money over;                   /* paid beyond what was owed */
};

/* Set *OUT to how A (NULL: there is none) stands TODAY by COUNT ENTRIES, oldest first; those that
 * were voided or made under another version do not count. Without entries a term is done when it
 * says so itself. Owns: the rows live in SC and point into A. */
void ledger_reckon(struct scope *sc, const struct agreement *a, const struct performance *entries,
                   size_t count, struct date today, struct ledger *out);

/* Is nothing of R waited for any more: performed or given up? */
bool ledger_is_done(const struct ledger_row *r);
/* The row to be seen to next: of what is not done the one due first, those without a day last;
 * NULL. TERM (ordinal) narrows it to one term; 0: of all. */
const struct ledger_row *ledger_next(const struct ledger *l, int term);
/* The day on which all of TERM was done; DATE_NONE while something is open or was given up. */
struct date ledger_performed_on(const struct ledger *l, int term);
/* What OBLIGOR paid of TERM, into safe keeping too. */
struct money ledger_paid_by(const struct agreement *a, const struct performance *entries,
                            size_t count, int term, const char *obligor);
/* The last day on which something of A must be done; what has no day is done at once, the day A
 * takes EFFECT. */
struct date ledger_last_due(const struct agreement *a, struct date effect);

/*
 * May P follow COUNT ENTRIES of A? A sum that P does not say becomes what is still open. OVER:
 * somebody says that it is right to pay more than is owed.
 * Fails: RC_INVALID "term", "instalment": there is none, or it is done already; "on": before the
 *        day of the agreement, or of its original written by hand; "amount": nothing, more than
 *        is open, more than is held; "payer": his share is less, or he has none.
 */
MUST_CHECK enum rc ledger_take(struct scope *sc, const struct agreement *a,
                               const struct performance *entries, size_t count, bool over,
                               struct performance *p);

/* How R stands, for people: "逾期12天", "剩3天", "履行完毕". Lives in SC. */
const char *ledger_standing(struct scope *sc, enum lang lang, const struct ledger_row *r);
/* What R is called: "第1条", "第1条第2期". Lives in SC. */
const char *ledger_label(struct scope *sc, enum lang lang, const struct ledger_row *r);

#endif
