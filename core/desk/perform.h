/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Performing and closing: what is done under an agreement, urging, going to court, and the end of
 * a case.
 *
 * Layer: desk.
 */
#ifndef CORE_DESK_PERFORM_H
#define CORE_DESK_PERFORM_H

#include "core/desk/desk.h"

/* Something was done, or given up, under the agreement in force, as P says; its day DATE_NONE:
 * today; its sum MONEY_NONE: all that is open; its evidence is the number of a piece. OVER: more
 * than is owed is right. Fails: as ledger_take(); RC_INVALID "evidence", "reason". */
MUST_CHECK enum rc desk_perform(struct desk *desk, struct scope *sc, int64_t id,
                                const struct performance *p, bool over);
/* Entry NUMBER (from 1) of the ledger was a mistake, for REASON. Fails: RC_INVALID "void". */
MUST_CHECK enum rc desk_void_performance(struct desk *desk, struct scope *sc, int64_t id,
                                         int number, const char *reason);
/* Somebody was urged to do what a term says. Fails: RC_INVALID "term". */
MUST_CHECK enum rc desk_urge(struct desk *desk, struct scope *sc, int64_t id,
                             const struct urging *u);
/* A creditor went to court or elsewhere; also after the closing. */
MUST_CHECK enum rc desk_recourse(struct desk *desk, struct scope *sc, int64_t id,
                                 const struct recourse *r);
/* Recourse NUMBER (from 1) ended with RESULT. Fails: RC_INVALID "recourse", "result". */
MUST_CHECK enum rc desk_end_recourse(struct desk *desk, struct scope *sc, int64_t id, int number,
                                     const char *result);
/* Close the case as RESULT. Fails: RC_INVALID "reason" listing what is open when REASON is NULL
 * and something is. */
MUST_CHECK enum rc desk_close_case(struct desk *desk, struct scope *sc, int64_t id,
                                   enum result result, const char *reason);

#endif
