/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Performing, visiting, closing: what happens after the agreement.
 *
 * Layer: desk.
 */
#ifndef CORE_DESK_PERFORM_H
#define CORE_DESK_PERFORM_H

#include "core/desk/desk.h"

/* Term ORDINAL of the agreement in force was performed ON a day (DATE_NONE: today). */
MUST_CHECK enum rc desk_perform(struct desk *desk, struct scope *sc, int64_t id, int ordinal,
                                struct date on, const char *proof);
/* The parties were visited ON a day (DATE_NONE: today). */
MUST_CHECK enum rc desk_visit(struct desk *desk, struct scope *sc, int64_t id, struct date on,
                              const char *note);
/* Close the case as RESULT. Fails: RC_INVALID "reason" listing what is open when REASON is NULL
 * and something is. */
MUST_CHECK enum rc desk_close_case(struct desk *desk, struct scope *sc, int64_t id,
                                   enum result result, const char *reason);

#endif
