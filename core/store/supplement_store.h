/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Supplement store: what was added to cases. Rows are written once.
 *
 * Layer: store. Functions that read run inside any transaction or none; lists live in SC.
 */
#ifndef CORE_STORE_SUPPLEMENT_STORE_H
#define CORE_STORE_SUPPLEMENT_STORE_H

#include "core/domain/supplement.h"
#include "core/store/journal.h"

/* Sets the id of S. */
MUST_CHECK enum rc supplement_insert(struct tx *tx, int64_t dispute, struct supplement *s);
/* In the order they were written. */
MUST_CHECK enum rc supplement_list(struct scope *sc, struct engine *engine, int64_t dispute,
                                   struct supplement **list, size_t *count);
/* Set *DISPUTE to the case of OFFICE that the form with TOKEN was added to; 0: it was not. */
MUST_CHECK enum rc supplement_by_token(struct scope *sc, struct engine *engine, int64_t office,
                                       const char *token, int64_t *dispute);

#endif
