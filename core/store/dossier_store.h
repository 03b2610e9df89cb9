/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Dossier store: what lies in a folder as paper only, that it was put away, how it was judged.
 *
 * Layer: store. Functions that read run inside any transaction or none; lists live in SC.
 */
#ifndef CORE_STORE_DOSSIER_STORE_H
#define CORE_STORE_DOSSIER_STORE_H

#include "core/domain/review.h"
#include "core/store/journal.h"

/* Each sets the id of what it writes. */
MUST_CHECK enum rc folder_paper_insert(struct tx *tx, int64_t dispute, struct folder_paper *p);
/* Fails: RC_CONFLICT when there is already a filing of DISPUTE. */
MUST_CHECK enum rc filing_insert(struct tx *tx, int64_t dispute, struct filing *f);
MUST_CHECK enum rc review_insert(struct tx *tx, int64_t dispute, struct review *r);
/* Fails: RC_CONFLICT when it was voided meanwhile. */
MUST_CHECK enum rc folder_paper_void(struct tx *tx, int64_t id, const char *reason);
MUST_CHECK enum rc review_void(struct tx *tx, int64_t id, const char *reason);

/* Set the papers, the filing and the reviews of CF, whose dispute has an id. */
MUST_CHECK enum rc dossier_load_case(struct scope *sc, struct engine *engine, struct casefile *cf);
/* The reviews of OFFICE between FROM and UNTIL that stand, ordered by mediator. */
MUST_CHECK enum rc review_period(struct scope *sc, struct engine *engine, int64_t office,
                                 struct date from, struct date until, struct reviewed **list,
                                 size_t *count);

#endif
