/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Card store: supervision cards, step by step. Rows are written once.
 *
 * Layer: store. Functions that read run inside any transaction or none; lists live in SC.
 */
#ifndef CORE_STORE_CARD_STORE_H
#define CORE_STORE_CARD_STORE_H

#include "core/domain/card.h"
#include "core/store/journal.h"

/* Write C, numbered in C->year, with its first step; sets id and number. */
MUST_CHECK enum rc card_open(struct tx *tx, struct card *c, struct card_step *first);
/* Write one more step of the card ID; sets its id. */
MUST_CHECK enum rc card_add_step(struct tx *tx, int64_t card, struct card_step *step);
/* Of a dispute, oldest first. */
MUST_CHECK enum rc card_list(struct scope *sc, struct engine *engine, int64_t dispute,
                             struct card **list, size_t *count);
/* The newest of OFFICE, newest first, at most LIMIT. */
MUST_CHECK enum rc card_newest(struct scope *sc, struct engine *engine, int64_t office,
                               size_t limit, struct card **list, size_t *count);
/* Set *C to the card NUMBER of YEAR. Fails: RC_NOTFOUND "card". */
MUST_CHECK enum rc card_by_number(struct scope *sc, struct engine *engine, int64_t office, int year,
                                  int64_t number, struct card *c);

#endif
