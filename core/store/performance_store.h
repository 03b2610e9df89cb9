/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Performance store: the ledger of what was done under an agreement, urgings, where a creditor
 * went, and the openings again of a case.
 *
 * Layer: store. Functions that read run inside any transaction or none; lists live in SC.
 */
#ifndef CORE_STORE_PERFORMANCE_STORE_H
#define CORE_STORE_PERFORMANCE_STORE_H

#include "core/domain/casefile.h"
#include "core/store/case_page.h"
#include "core/store/journal.h"

/* These set the id. */
MUST_CHECK enum rc performance_insert(struct tx *tx, int64_t dispute, struct performance *p);
MUST_CHECK enum rc urging_insert(struct tx *tx, int64_t dispute, struct urging *u);
MUST_CHECK enum rc recourse_insert(struct tx *tx, int64_t dispute, struct recourse *r);
MUST_CHECK enum rc reopening_insert(struct tx *tx, int64_t dispute, struct reopening *r);
/* Entry ID was a mistake, for REASON. Fails: RC_CONFLICT when it was taken back meanwhile. */
MUST_CHECK enum rc performance_void(struct tx *tx, int64_t id, const char *reason);
/* Recourse ID ended with RESULT. Fails: RC_CONFLICT when it had ended before. */
MUST_CHECK enum rc recourse_end(struct tx *tx, int64_t id, const char *result);

/* For the board: the entries of every dispute of PAGE, by dispute, the oldest first; DISPUTES has
 * the dispute of each. */
MUST_CHECK enum rc performance_of_board(struct scope *sc, struct engine *engine,
                                        const struct case_page *page, struct performance **list,
                                        int64_t **disputes, size_t *count);
/* Fill the ledger, the urgings, recourses and reopenings of CF, whose dispute is known. */
MUST_CHECK enum rc performance_load(struct scope *sc, struct engine *engine, struct casefile *cf);

#endif
