/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Destruction store: folders whose time is over, the lists that are drawn up of them, and the
 * erasure of a case.
 *
 * Layer: store. Lists live in SC.
 */
#ifndef CORE_STORE_DESTRUCTION_STORE_H
#define CORE_STORE_DESTRUCTION_STORE_H

#include "core/domain/destruction.h"
#include "core/store/journal.h"

/* The folders of OFFICE that may be appraised on DAY, the oldest first; what is kept longer, or for
 * ever, is not read. */
MUST_CHECK enum rc filing_expired(struct scope *sc, struct engine *engine, int64_t office,
                                  struct date day, struct destruction_item **list, size_t *count);
/* The folder of DISPUTE; none when it was not put away. */
MUST_CHECK enum rc filing_of_case(struct scope *sc, struct engine *engine, int64_t office,
                                  int64_t dispute, struct destruction_item **list, size_t *count);
MUST_CHECK enum rc retention_extension_insert(struct tx *tx, int64_t dispute,
                                              struct retention_extension *x);
/* Sets the ids of D and its items. */
MUST_CHECK enum rc destruction_insert(struct tx *tx, struct destruction *d);
/* The lists of OFFICE with their items, in the order they were drawn up. */
MUST_CHECK enum rc destruction_list(struct scope *sc, struct engine *engine, int64_t office,
                                    struct destruction **list, size_t *count);
/* Does a list that waits name DISPUTE? */
MUST_CHECK enum rc destruction_is_listed(struct scope *sc, struct engine *engine, int64_t dispute,
                                         bool *listed);
/* D was approved, and the items say how many rows were erased. Fails: RC_CONFLICT. */
MUST_CHECK enum rc destruction_done(struct tx *tx, const struct destruction *d);
/*
 * Erase DISPUTE: its rows in every table with their salts, drafts, and the words looked for in it.
 * Each row is noted for the journal as removed; *ROWS counts them. A table that holds rows of a
 * case and is not known here stops it: its foreign key does not let the case go.
 */
MUST_CHECK enum rc destruction_erase(struct tx *tx, int64_t dispute, int *rows);

#endif
