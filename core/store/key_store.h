/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Key store: the public keys of people. A key that was removed stays, so that the journal can be
 * read; while one stands nobody else can have the same.
 *
 * Layer: store. Functions that read run inside any transaction or none; lists live in SC.
 */
#ifndef CORE_STORE_KEY_STORE_H
#define CORE_STORE_KEY_STORE_H

#include "core/domain/key.h"
#include "core/store/journal.h"

/* Sets KEY->id. Fails: RC_CONFLICT "fingerprint" when somebody has it. */
MUST_CHECK enum rc key_insert(struct tx *tx, struct key *key);
MUST_CHECK enum rc key_remove(struct tx *tx, int64_t id, struct instant at, const char *reason);
/* The keys of OFFICE, the removed ones too, person by person in the order they were added. */
MUST_CHECK enum rc key_list(struct scope *sc, struct engine *engine, int64_t office,
                            struct key **list, size_t *count);
/* Set *KEY to the one with FINGERPRINT that stands; its id is 0 when there is none. */
MUST_CHECK enum rc key_by_fingerprint(struct scope *sc, struct engine *engine, int64_t office,
                                      const char *fingerprint, struct key *key);

#endif
