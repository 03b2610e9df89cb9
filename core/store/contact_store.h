/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Contact store: the tries to reach the parties. Rows are written once.
 *
 * Layer: store. Functions that read run inside any transaction or none; lists live in SC.
 */
#ifndef CORE_STORE_CONTACT_STORE_H
#define CORE_STORE_CONTACT_STORE_H

#include "core/domain/contact.h"
#include "core/store/journal.h"

/* Sets the id of C. */
MUST_CHECK enum rc contact_insert(struct tx *tx, int64_t dispute, struct contact *c);
/* In the order they were made. */
MUST_CHECK enum rc contact_list(struct scope *sc, struct engine *engine, int64_t dispute,
                                struct contact **list, size_t *count);

#endif
