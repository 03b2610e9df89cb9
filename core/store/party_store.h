/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Party store: the parties of a dispute.
 *
 * Layer: store. Functions that read run inside any transaction or none; lists live in SC.
 */
#ifndef CORE_STORE_PARTY_STORE_H
#define CORE_STORE_PARTY_STORE_H

#include "core/domain/joining.h"
#include "core/store/journal.h"

/* Write P at its position; sets its id and rev. Fails: RC_CONFLICT when the position is taken. */
MUST_CHECK enum rc party_insert(struct tx *tx, int64_t dispute, struct party *p);
/* Save P over revision P->rev, and count it up. Fails: RC_CONFLICT. */
MUST_CHECK enum rc party_save(struct tx *tx, struct party *p);
/* Let P be joined into the party with id INTO, or into nobody (0), over revision P->rev.
 * Fails: RC_CONFLICT. */
MUST_CHECK enum rc party_join(struct tx *tx, struct party *p, int64_t into);
/* By position, without those that were joined into another one. */
MUST_CHECK enum rc party_list(struct scope *sc, struct engine *engine, int64_t dispute,
                              struct party **list, size_t *count);
/* Those, by position. */
MUST_CHECK enum rc party_joined(struct scope *sc, struct engine *engine, int64_t dispute,
                                struct joined **list, size_t *count);

#endif
