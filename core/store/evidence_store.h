/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Evidence store: what was brought, and the files of it, byte for byte.
 *
 * Layer: store. Functions that read run inside any transaction or none; what they return lives
 * in SC.
 */
#ifndef CORE_STORE_EVIDENCE_STORE_H
#define CORE_STORE_EVIDENCE_STORE_H

#include "core/domain/evidence.h"
#include "core/store/journal.h"

/* Write E, with BYTES when it has a file_name; sets its id and rev. */
MUST_CHECK enum rc evidence_insert(struct tx *tx, int64_t dispute, struct evidence *e,
                                   struct bytes bytes);
/* Fails: RC_CONFLICT when E was changed meanwhile. */
MUST_CHECK enum rc evidence_void(struct tx *tx, const struct evidence *e, const char *reason);
/* In the order of their ordinals, without bytes. */
MUST_CHECK enum rc evidence_list(struct scope *sc, struct engine *engine, int64_t dispute,
                                 struct evidence **list, size_t *count);
/* Set *OUT to the file of the piece with that id. Fails: RC_NOTFOUND when it has none. */
MUST_CHECK enum rc evidence_bytes(struct scope *sc, struct engine *engine, int64_t id,
                                  struct bytes *out);

#endif
