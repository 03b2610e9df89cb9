/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Added: a row that no entry of the journal mentions.
 *
 * Layer: store. Only verify.c includes it.
 */
#ifndef CORE_STORE_ADDED_H
#define CORE_STORE_ADDED_H

#include "core/store/engine.h"
#include "core/store/journal.h"

struct progress;

/*
 * Set *ID to the first row of TABLE that no entry mentions, 0: there is none. Reads the whole
 * journal and the table, and remembers every row of it: for a table that has more rows than it
 * should have. The chains hold. PROGRESS stays at ENTRIES. Fails: as engine_query(); RC_STOPPED.
 */
MUST_CHECK enum rc added_find(struct scope *sc, struct engine *engine, struct progress *progress,
                              int64_t entries, enum table table, int64_t *id);

#endif
