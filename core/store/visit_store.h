/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Visit store: visits after a settlement.
 *
 * Layer: store. Functions that read run inside any transaction or none; lists live in SC.
 */
#ifndef CORE_STORE_VISIT_STORE_H
#define CORE_STORE_VISIT_STORE_H

#include "core/domain/casefile.h"
#include "core/store/case_page.h"
#include "core/store/journal.h"

/* Sets V->id. */
MUST_CHECK enum rc visit_insert(struct tx *tx, int64_t dispute, struct visit *v);
/* In the order they were recorded. */
MUST_CHECK enum rc visit_list(struct scope *sc, struct engine *engine, int64_t dispute,
                              struct visit **list, size_t *count);
/* For the board: those of every dispute of PAGE, by dispute, the oldest first; DISPUTES has the
 * dispute of each. */
MUST_CHECK enum rc visit_of_board(struct scope *sc, struct engine *engine,
                                  const struct case_page *page, struct visit **list,
                                  int64_t **disputes, size_t *count);

#endif
