/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Sealed store: sealed notes with who may read them, and the locked keys of cases. It never sees
 * words or keys that are not locked.
 *
 * Layer: store. Functions that read run inside any transaction or none; lists live in SC.
 */
#ifndef CORE_STORE_SEALED_STORE_H
#define CORE_STORE_SEALED_STORE_H

#include "core/domain/sealed.h"
#include "core/store/journal.h"

/* The key of a case, locked with a key of the office. */
struct case_key {
    int64_t id; /* 0: the case has none yet */
    int64_t dispute;
    const char *office_key; /* which */
    const char *locked;
};

MUST_CHECK enum rc case_key_read(struct scope *sc, struct engine *engine, int64_t dispute,
                                 struct case_key *out);
/* Write K, whose id was taken from tx_id(): what is locked is bound to it. */
MUST_CHECK enum rc case_key_insert(struct tx *tx, const struct case_key *k);
MUST_CHECK enum rc case_key_save(struct tx *tx, const struct case_key *k);
/* Those of OFFICE that are locked with another key of the office than OFFICE_KEY, LIMIT at most. */
MUST_CHECK enum rc case_key_others(struct scope *sc, struct engine *engine, int64_t office,
                                   const char *office_key, size_t limit, struct case_key **list,
                                   size_t *count);

/* Write N with its readers; its id was taken from tx_id(). */
MUST_CHECK enum rc sealed_insert(struct tx *tx, int64_t dispute, const struct sealed *n);
/* Fails: RC_CONFLICT when NOTE names PERSON already. */
MUST_CHECK enum rc sealed_reader_insert(struct tx *tx, int64_t note, int64_t person);
/* Of a case, oldest first. */
MUST_CHECK enum rc sealed_list(struct scope *sc, struct engine *engine, int64_t dispute,
                               struct sealed **list, size_t *count);
/* Set *COUNT to the talks with one side of OFFICE whose words lie open. */
MUST_CHECK enum rc sealed_plain_talks(struct scope *sc, struct engine *engine, int64_t office,
                                      int64_t *count);

#endif
