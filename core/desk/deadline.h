/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Deadlines of a case, and what changes their counting: suspensions, extensions.
 *
 * Layer: desk.
 */
#ifndef CORE_DESK_DEADLINE_H
#define CORE_DESK_DEADLINE_H

#include "core/desk/desk.h"

/* Count the deadlines of CF by the rules in force, now, and put them into it. Fails as the files
 * of rules and calendars do. */
MUST_CHECK enum rc desk_deadlines(struct desk *desk, struct scope *sc, struct casefile *cf);
/* The deadlines in CF as one JSON array; see `onecase help deadlines`. Lives in SC. */
const char *desk_deadlines_json(struct desk *desk, struct scope *sc, const struct casefile *cf);

/* The clocks stand still FROM a day on (DATE_NONE: today), for REASON.
 * Fails: RC_INVALID "reason"; as suspension_may_begin(). */
MUST_CHECK enum rc desk_suspend(struct desk *desk, struct scope *sc, int64_t id, struct date from,
                                const char *reason);
/* They go on; ON a day (DATE_NONE: today) is counted again. Fails: RC_INVALID "on". */
MUST_CHECK enum rc desk_continue(struct desk *desk, struct scope *sc, int64_t id, struct date on);
/* The newest suspension was recorded by mistake, for REASON. Fails: RC_INVALID "void". */
MUST_CHECK enum rc desk_void_suspension(struct desk *desk, struct scope *sc, int64_t id,
                                        const char *reason);
/* The deadline CODE runs UNTIL a day, as the COUNT PARTIES (positions) agreed.
 * Fails: as deadline_may_extend(). */
MUST_CHECK enum rc desk_extend(struct desk *desk, struct scope *sc, int64_t id, const char *code,
                               struct date until, const int *parties, size_t count);
/* The extension of CODE that counts was recorded by mistake. Fails: RC_INVALID "code". */
MUST_CHECK enum rc desk_void_extension(struct desk *desk, struct scope *sc, int64_t id,
                                       const char *code, const char *reason);

#endif
