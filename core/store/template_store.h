/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Template store: the templates of documents that an office submitted, word by word, and who put
 * them in force.
 *
 * Layer: store. Functions that read run inside any transaction or none; what they find lives in
 * SC.
 */
#ifndef CORE_STORE_TEMPLATE_STORE_H
#define CORE_STORE_TEMPLATE_STORE_H

#include "core/domain/document.h"
#include "core/store/journal.h"

/* Keep TPL with its partials as submitted by PERSON at AT. */
MUST_CHECK enum rc template_insert(struct tx *tx, const struct document_template *tpl,
                                   int64_t person, struct instant at);
/* Fails: RC_CONFLICT when it was approved already. */
MUST_CHECK enum rc template_approve(struct tx *tx, int64_t template, int64_t person,
                                    struct instant at);

/* What OFFICE submitted of KIND (NULL: of every kind), oldest first; their state is judged. */
MUST_CHECK enum rc template_list(struct scope *sc, struct engine *engine, int64_t office,
                                 const char *kind, struct template_record **list, size_t *count);
/* Set *TEXT and the partials to those of TEMPLATE. */
MUST_CHECK enum rc template_text(struct scope *sc, struct engine *engine, int64_t template,
                                 const char **text, struct template_partial **partials,
                                 size_t *count);

#endif
