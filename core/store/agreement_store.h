/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Agreement store: versions of an agreement, their terms, the marks put to them and how the
 * terms were performed.
 *
 * Layer: store. Functions that read run inside any transaction or none; lists live in SC.
 */
#ifndef CORE_STORE_AGREEMENT_STORE_H
#define CORE_STORE_AGREEMENT_STORE_H

#include "core/domain/agreement.h"
#include "core/store/case_page.h"
#include "core/store/journal.h"

/* Write A as version A->version with its terms (ordinals as they stand) and without marks; sets
 * its id and rev. Fails: RC_CONFLICT when that version exists. */
MUST_CHECK enum rc agreement_insert(struct tx *tx, int64_t dispute, struct agreement *a);
/* All versions, oldest first, with terms by ordinal and marks in the order they were made. */
MUST_CHECK enum rc agreement_list(struct scope *sc, struct engine *engine, int64_t dispute,
                                  struct agreement **list, size_t *count);

/* Write which paper is the original of A, and who compared it; A->rev moves on.
 * Fails: RC_CONFLICT when somebody else did meanwhile. */
MUST_CHECK enum rc agreement_save_original(struct tx *tx, struct agreement *a);

/* Write M; sets its id. Fails: RC_CONFLICT while the same mark of the same hand stands. */
MUST_CHECK enum rc mark_insert(struct tx *tx, int64_t agreement, struct mark *m);
/* Fails: RC_CONFLICT when it does not stand any more. */
MUST_CHECK enum rc mark_void(struct tx *tx, int64_t mark, const char *reason);
/* All of a term was done ON a day (DATE_NONE: not yet), which PROOF shows. */
MUST_CHECK enum rc term_perform(struct tx *tx, int64_t term, struct date on, const char *proof);

/* For the board: the newest version, without its facts, for every dispute of PAGE, by dispute;
 * DISPUTES has the dispute of each. */
MUST_CHECK enum rc agreement_newest(struct scope *sc, struct engine *engine,
                                    const struct case_page *page, struct agreement **list,
                                    int64_t **disputes, size_t *count);

#endif
