/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Session store: mediation sessions and what was said in them.
 *
 * Layer: store. Functions that read run inside any transaction or none; lists live in SC.
 */
#ifndef CORE_STORE_SESSION_STORE_H
#define CORE_STORE_SESSION_STORE_H

#include "core/domain/session.h"
#include "core/store/journal.h"

/* Write S with its statements; sets its id and rev. */
MUST_CHECK enum rc session_insert(struct tx *tx, int64_t dispute, struct session *s);
/* In the order they were recorded. */
MUST_CHECK enum rc session_list(struct scope *sc, struct engine *engine, int64_t dispute,
                                struct session **list, size_t *count);

#endif
