/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What a court did with an agreement: the steps of its judicial confirmation.
 *
 * Layer: desk.
 */
#ifndef CORE_DESK_CONFIRMATION_H
#define CORE_DESK_CONFIRMATION_H

#include "core/desk/desk.h"

/* Write down STEP, done ON a day (DATE_NONE: today); the court and its number are those of the step
 * before where they are left out. *LATE: it was applied for after the term (人民调解法 33), which is
 * recorded all the same. Fails: as confirmation_may(). */
MUST_CHECK enum rc desk_confirmation(struct desk *desk, struct scope *sc, int64_t id,
                                     const struct confirmation_step *step, bool *late);
/* The newest step was written down by mistake, for REASON. Fails: RC_INVALID "step", "reason". */
MUST_CHECK enum rc desk_void_confirmation(struct desk *desk, struct scope *sc, int64_t id,
                                          const char *reason);

#endif
