/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Tick: what happens by itself. It records what fell due as notices, calls the next level, opens
 * supervision cards; and it runs the office's program for each notice, until that succeeded.
 *
 * Any number of watchers may do this at once and may be killed at any moment: what falls due is
 * recorded once, a notice is told at least once and always under the same id, and its outcome is
 * recorded once.
 *
 * Layer: desk.
 */
#ifndef CORE_DESK_TICK_H
#define CORE_DESK_TICK_H

#include "core/desk/desk.h"
#include "core/domain/notice.h"

/* Record everything that is due now. *RECORDED (or NULL) gets the number of notices. */
MUST_CHECK enum rc desk_tick(struct desk *desk, struct scope *sc, int *recorded);
/* Set *AT to when the next thing falls due; INSTANT_NEVER. */
MUST_CHECK enum rc desk_next_due(struct desk *desk, struct scope *sc, struct instant *at);

/*
 * Take one notice that waits to be told and run notify_command of the settings for it: the text on
 * its standard input, {id} {kind} {to} {phone} in its arguments. A status other than 0 is a
 * failure; it is tried again later, NOTICE_ATTEMPTS times in all. *TOOK is false when none waits.
 */
MUST_CHECK enum rc desk_deliver(struct desk *desk, struct scope *sc, bool *took);
/* Set *WAIT to how long the first waiting notice may not be taken yet, -1 when none waits. */
MUST_CHECK enum rc desk_delivery_wait(struct desk *desk, struct scope *sc, struct span *wait);

/* The newest notices, newest first, at most LIMIT. */
MUST_CHECK enum rc desk_notices(struct desk *desk, struct scope *sc, size_t limit,
                                struct notice **list, size_t *count);
/* Set *FAILED to how many notices of the last day could not be told. */
MUST_CHECK enum rc desk_failed_notices(struct desk *desk, struct scope *sc, int64_t *failed);

/* Call the next level of the newest team of case ID at once, for REASON (NULL). *LEVEL gets its
 * number. Fails: RC_INVALID "case" when no team is out, as team_may_raise(), or when everybody was
 * called already. */
MUST_CHECK enum rc desk_raise(struct desk *desk, struct scope *sc, int64_t id, const char *reason,
                              int *level);

#endif
