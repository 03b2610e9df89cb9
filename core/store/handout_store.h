/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Handout store: which signed copies went to whom. A row is written once and may be voided.
 *
 * Layer: store. Functions that read run inside any transaction or none; lists live in SC.
 */
#ifndef CORE_STORE_HANDOUT_STORE_H
#define CORE_STORE_HANDOUT_STORE_H

#include "core/domain/casefile.h"
#include "core/store/journal.h"

/* Write H; sets its id. */
MUST_CHECK enum rc handout_insert(struct tx *tx, int64_t dispute, struct handout *h);
/* Fails: RC_CONFLICT when it does not stand any more. */
MUST_CHECK enum rc handout_void(struct tx *tx, int64_t handout, const char *reason);
/* Set the handouts of CF, whose dispute has an id; voided ones too. */
MUST_CHECK enum rc handout_load(struct scope *sc, struct engine *engine, struct casefile *cf);

#endif
