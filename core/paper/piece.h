/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The page of one piece of evidence in the folder. Its template names: title, name, kind,
 * brought_by, brought_on, proves, source, copy, compared_by, pages, file and digest.
 *
 * Layer: paper.
 */
#ifndef CORE_PAPER_PIECE_H
#define CORE_PAPER_PIECE_H

#include "core/domain/casefile.h"

/* Set *SOURCE to the Markdown of the page of E, a piece of CF, by TPL, in Chinese.
 * Fails: RC_SYNTAX as mustache_render(). */
MUST_CHECK enum rc piece_source(struct scope *sc, const struct document_template *tpl,
                                const struct casefile *cf, const struct evidence *e,
                                const char **source);

/* What stands above the picture of E on a page of its own, as Markdown. Lives in SC. */
const char *piece_caption(struct scope *sc, const struct evidence *e);

#endif
