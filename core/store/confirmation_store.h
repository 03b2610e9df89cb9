/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Confirmation store: the steps of the judicial confirmation of an agreement. A row is written
 * once and may be voided.
 *
 * Layer: store. Functions that read run inside any transaction or none; lists live in SC.
 */
#ifndef CORE_STORE_CONFIRMATION_STORE_H
#define CORE_STORE_CONFIRMATION_STORE_H

#include "core/domain/casefile.h"
#include "core/store/journal.h"

/* Write STEP of AGREEMENT; sets its id. */
MUST_CHECK enum rc confirmation_insert(struct tx *tx, int64_t dispute, int64_t agreement,
                                       struct confirmation_step *step);
/* Fails: RC_CONFLICT when it does not stand any more. */
MUST_CHECK enum rc confirmation_void(struct tx *tx, int64_t step, const char *reason);
/* Set the steps of the newest agreement of CF, whose dispute has an id; voided ones too. */
MUST_CHECK enum rc confirmation_load(struct scope *sc, struct engine *engine, struct casefile *cf);

#endif
