/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Joining store: which party was joined into which, and what was replaced by it.
 *
 * Layer: store.
 */
#ifndef CORE_STORE_JOINING_STORE_H
#define CORE_STORE_JOINING_STORE_H

#include "core/domain/joining.h"
#include "core/store/journal.h"

/* Write J, of DISPUTE, with its steps; sets its id and rev. */
MUST_CHECK enum rc joining_insert(struct tx *tx, int64_t dispute, struct joining *j);
/* Save that J was parted. Fails: RC_CONFLICT. */
MUST_CHECK enum rc joining_save_parted(struct tx *tx, struct joining *j);
/* Set *J to the one by which the party with id JOINS is joined into another; *FOUND: he is. */
MUST_CHECK enum rc joining_of(struct scope *sc, struct engine *engine, int64_t joins,
                              struct joining *j, bool *found);
/* Set *LIST to every joining of DISPUTE, also those that were parted, oldest first, without their
 * steps. Lives in SC. */
MUST_CHECK enum rc joining_list(struct scope *sc, struct engine *engine, int64_t dispute,
                                struct joining **list, size_t *count);
/* Take out of DISPUTE that the party with id PARTY was joined or stayed, before he is himself. */
MUST_CHECK enum rc joining_forget(struct tx *tx, int64_t dispute, int64_t party);

#endif
