/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Body: what a template says, filled with the values of its fields.
 *
 * Layer: paper.
 */
#ifndef CORE_PAPER_BODY_H
#define CORE_PAPER_BODY_H

#include "core/domain/document.h"
#include "core/paper/value.h"

/* Set *SOURCE to the body of TPL with its partials, in Markdown, every text of ROOT escaped.
 * Fails: as mustache_render(). */
MUST_CHECK enum rc body_fill(struct scope *sc, const struct document_template *tpl,
                             const struct value *root, const char **source);

#endif
