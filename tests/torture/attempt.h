/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Attempt: somebody of the model's office does something, or tries to. What the model foretells of
 * it, and doing it at the desk of the real office.
 */
#ifndef TESTS_TORTURE_ATTEMPT_H
#define TESTS_TORTURE_ATTEMPT_H

#include "tests/torture/model.h"
#include "tests/torture/torture.h"

#define CASES 12 /* that are treated at the same time */

#define ACTS(ROW)                                                                                  \
    ROW(TAKE_IN)                                                                                   \
    ROW(ACCEPT)                                                                                    \
    ROW(REFUSE)                                                                                    \
    ROW(VOID)                                                                                      \
    ROW(CALL)                                                                                      \
    ROW(ARRIVE)                                                                                    \
    ROW(AGREE)                                                                                     \
    ROW(VISIT)                                                                                     \
    ROW(CLOSE)                                                                                     \
    ROW(REOPEN)                                                                                    \
    ROW(CLASSIFY)                                                                                  \
    ROW(REVEAL)                                                                                    \
    ROW(OPEN)                                                                                      \
    ROW(BOARD)                                                                                     \
    ROW(SEARCH)                                                                                    \
    ROW(GLASS)                                                                                     \
    ROW(WAIT)                                                                                      \
    ROW(APPOINT)                                                                                   \
    ROW(CONFIRM)                                                                                   \
    ROW(END)                                                                                       \
    ROW(DISABLE)                                                                                   \
    ROW(ENABLE)

enum doing {
#define ACT_ENUM_(name) DO_##name,
    ACTS(ACT_ENUM_)
#undef ACT_ENUM_
        KINDS
};
const char *attempt_name(enum doing kind);

/* TAKEN; refused because the case is not so; because it is nothing for him; because for him there
 * is no such case. */
enum answer { TAKEN, UNFIT, DENIED, MISSING, ANSWERS };
/* Somebody does something. */
struct attempt {
    enum doing kind;
    int who, number; /* of the act */
    struct matter *m;
    enum secrecy secrecy;
    enum place place;
    enum agency_id agency;
    bool again;
    int whom, hand; /* a person; an appointment */
    struct hand new;
};

/* The two offices side by side. */
struct pair {
    struct room room;
    struct model model;
    struct desk *desks[FELLOWS];
    struct matter cases[CASES];
    int broken; /* rules, each told in a line of the output */
};

/* Tell that A broke RULE of the two. */
void attempt_wrong(struct pair *pair, const struct attempt *a, const char *rule, const char *more);
/* What must come of A. */
enum answer attempt_foretell(const struct model *model, const struct attempt *a);
/* Do A, compare what he sees with the model, and let that follow what was taken. */
MUST_CHECK enum rc attempt_do(struct pair *pair, struct scope *sc, const struct attempt *a);

#endif
