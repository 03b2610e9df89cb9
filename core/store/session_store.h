/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Session store: sittings, what was said in them and who put his name under the record.
 *
 * Layer: store. Functions that read run inside any transaction or none; lists live in SC.
 */
#ifndef CORE_STORE_SESSION_STORE_H
#define CORE_STORE_SESSION_STORE_H

#include "core/domain/session.h"
#include "core/store/journal.h"

/* Write S with its statements; sets its id and rev. */
MUST_CHECK enum rc session_insert(struct tx *tx, int64_t dispute, struct session *s);
/* Add STATEMENT after those that S, as it was loaded, has. */
MUST_CHECK enum rc session_add_statement(struct tx *tx, const struct session *s,
                                         const struct statement *statement);
/* Fails: RC_CONFLICT when S was changed meanwhile. */
MUST_CHECK enum rc session_save_read_back(struct tx *tx, const struct session *s,
                                          const char *read_back);
/* Sets its id. */
MUST_CHECK enum rc session_mark_insert(struct tx *tx, int64_t session, struct session_mark *m);
/* In the order they were recorded. */
MUST_CHECK enum rc session_list(struct scope *sc, struct engine *engine, int64_t dispute,
                                struct session **list, size_t *count);

#endif
