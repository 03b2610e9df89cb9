/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Roster store: shifts, who serves in them, and what was changed since. Nothing is ever changed
 * or removed.
 *
 * Layer: store. Functions that read run inside any transaction or none; lists live in SC.
 */
#ifndef CORE_STORE_ROSTER_STORE_H
#define CORE_STORE_ROSTER_STORE_H

#include "core/domain/roster.h"
#include "core/store/journal.h"

/* Sets S->id. */
MUST_CHECK enum rc shift_insert(struct tx *tx, struct shift *s);
/* Sets C->id. */
MUST_CHECK enum rc roster_change_insert(struct tx *tx, struct roster_change *c);
/* Set *OUT to all that duties from FROM on come from, and the people of OFFICE. */
MUST_CHECK enum rc roster_load(struct scope *sc, struct engine *engine, int64_t office,
                               struct instant from, struct roster_plan *out);

#endif
