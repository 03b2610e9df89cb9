/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Party store: the parties of a dispute.
 *
 * Layer: store. Functions that read run inside any transaction or none; lists live in SC.
 */
#ifndef CORE_STORE_PARTY_STORE_H
#define CORE_STORE_PARTY_STORE_H

#include "core/domain/party.h"
#include "core/store/journal.h"

/* Write P at its position; sets its id and rev. Fails: RC_CONFLICT when the position is taken. */
MUST_CHECK enum rc party_insert(struct tx *tx, int64_t dispute, struct party *p);
/* Save P over revision P->rev, and count it up. Fails: RC_CONFLICT. */
MUST_CHECK enum rc party_save(struct tx *tx, struct party *p);
/* By position. */
MUST_CHECK enum rc party_list(struct scope *sc, struct engine *engine, int64_t dispute,
                              struct party **list, size_t *count);

#endif
