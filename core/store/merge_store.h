/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Merge store: which case ended in which, and what was replaced by it.
 *
 * Layer: store. Functions that read run inside any transaction or none; what they find lives in SC.
 */
#ifndef CORE_STORE_MERGE_STORE_H
#define CORE_STORE_MERGE_STORE_H

#include "core/domain/merge.h"
#include "core/store/journal.h"

/* Write M with its steps; sets its id. Take the id first when later rows must be told from it.
 * Fails: RC_CONFLICT when its case ended in another one already. */
MUST_CHECK enum rc merger_insert(struct tx *tx, struct merger *m);
/* Save that M was undone. Fails: RC_CONFLICT when somebody else did. */
MUST_CHECK enum rc merger_save_undone(struct tx *tx, struct merger *m);
/* Set *M to the merging by which case ENDED ended, with its steps; *FOUND: there is one. */
MUST_CHECK enum rc merger_of_ended(struct scope *sc, struct engine *engine, int64_t ended,
                                   struct merger *m, bool *found);
/* The same of the newest merging into the case STAYS that holds. */
MUST_CHECK enum rc merger_newest(struct scope *sc, struct engine *engine, int64_t stays,
                                 struct merger *m, bool *found);
/* Set *NUMBERS to those of the cases that ended in STAYS, also by way of others:
 * "2026/12, 2026/15"; NULL: none did. */
MUST_CHECK enum rc merger_formers(struct scope *sc, struct engine *engine, int64_t stays,
                                  const char **numbers);
/* Remove P, which a merging added. Fails: RC_CONFLICT when it was changed since it was read. */
MUST_CHECK enum rc merger_drop_party(struct tx *tx, const struct party *p);

#endif
