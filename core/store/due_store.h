/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Due store: for each team when the next thing falls due, so that nobody has to look at every
 * case to find the few that need something. It is computed from the record, see
 * core/domain/escalation.h, in the transaction that changes the record; not journalled.
 *
 * Layer: store.
 */
#ifndef CORE_STORE_DUE_STORE_H
#define CORE_STORE_DUE_STORE_H

#include "core/store/journal.h"

#define DUE_UNKNOWN ((struct instant){0}) /* a team that is older than the table: not computed */

struct due {
    int64_t dispatch;
    struct instant at;
};

/* The next thing falls due at AT; INSTANT_NEVER takes the row away. */
MUST_CHECK enum rc due_put(struct tx *tx, int64_t dispute, int64_t dispatch, struct instant at);
/* Set *AT to when the first thing of OFFICE falls due; INSTANT_NEVER. */
MUST_CHECK enum rc due_soonest(struct scope *sc, struct engine *engine, int64_t office,
                               struct instant *at);
/* The disputes of TX's office for which something is due at NOW, at most LIMIT; one stands as often
 * as it has teams that wait. */
MUST_CHECK enum rc due_now(struct tx *tx, struct instant now, size_t limit, int64_t **disputes,
                           size_t *count);
/* The rows of a dispute, by dispatch. */
MUST_CHECK enum rc due_list(struct scope *sc, struct engine *engine, int64_t dispute,
                            struct due **list, size_t *count);
/* Set *DISPATCH to the first row that is of no team of its dispute and office: nobody would look
 * for it there; 0 when there is none. */
MUST_CHECK enum rc due_stray(struct scope *sc, struct engine *engine, int64_t *dispatch);

#endif
