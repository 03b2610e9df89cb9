/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The paper that was written by hand at the table, which is the original; what was typed off it is
 * a copy.
 *
 * Layer: desk.
 */
#ifndef CORE_DESK_ORIGINAL_H
#define CORE_DESK_ORIGINAL_H

#include "core/desk/desk.h"

/* The newest agreement was written by hand ON a day; NOTE describes the paper, SCAN is the number
 * of the evidence that holds its picture (0: none). Who sits here typed it off. What was compared
 * before is to be compared again. Fails: RC_INVALID "original.on", "original.note", "scan". */
MUST_CHECK enum rc desk_original(struct desk *desk, struct scope *sc, int64_t id, struct date on,
                                 const char *note, int scan);
/* Who sits here compared the two today, and they agree. Fails: RC_INVALID "original". */
MUST_CHECK enum rc desk_compared(struct desk *desk, struct scope *sc, int64_t id);

#endif
