/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Particular store: what clerks filled in for the documents of a case. A value that is taken away
 * is kept as an empty one, for the journal answers for its row.
 *
 * Layer: store. Functions that read run inside any transaction or none; lists live in SC.
 */
#ifndef CORE_STORE_PARTICULAR_STORE_H
#define CORE_STORE_PARTICULAR_STORE_H

#include "core/domain/particular.h"
#include "core/store/journal.h"

/* Sets P->id. Fails: RC_CONFLICT when that question of that paper has a row already. */
MUST_CHECK enum rc particular_insert(struct tx *tx, int64_t dispute, struct particular *p);
/* Save the value of P. Fails: RC_CONFLICT when somebody changed it since it was read. */
MUST_CHECK enum rc particular_save(struct tx *tx, struct particular *p);
/* All of DISPUTE, oldest first. */
MUST_CHECK enum rc particular_list(struct scope *sc, struct engine *engine, int64_t dispute,
                                   struct particular **list, size_t *count);

#endif
