/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * View store: search lines that people keep under a name. Scratch: no journal, wakes no screen.
 *
 * Layer: store. Lists live in SC; their counts are -1.
 */
#ifndef CORE_STORE_VIEW_STORE_H
#define CORE_STORE_VIEW_STORE_H

#include "core/domain/view.h"
#include "core/store/journal.h"

/* Keep V instead of the one of that name; its alarm has not rung. */
MUST_CHECK enum rc view_save(struct tx *tx, const struct view *v);
/* Set *DROPPED: PERSON had one called NAME. */
MUST_CHECK enum rc view_drop(struct tx *tx, int64_t person, const char *name, bool *dropped);
/* Its alarm was told at AT; NEVER: it may ring again. */
MUST_CHECK enum rc view_ring(struct tx *tx, const struct view *v, struct instant at);
/* His own and those that others share. */
MUST_CHECK enum rc view_list(struct scope *sc, struct engine *engine, int64_t office,
                             int64_t person, struct view **list, size_t *count);
/* Everybody's that have an alarm. */
MUST_CHECK enum rc view_alarms(struct scope *sc, struct engine *engine, int64_t office,
                               struct view **list, size_t *count);

#endif
