/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Partial: what a template takes from other files of its folder by {{> name}}. A name is letters,
 * digits, "-" and "_", so that no template reaches out of its folder; partials may name further
 * ones, but none that it is part of itself.
 *
 * Layer: paper. Reads no file: the caller says how a partial is read.
 */
#ifndef CORE_PAPER_PARTIAL_H
#define CORE_PAPER_PARTIAL_H

#include "core/domain/document.h"

#define PARTIAL_DEPTH 8  /* of partials in partials */
#define PARTIAL_MAX   32 /* of one template */

/* Set *OUT to the partial NAME of TPL. CONTEXT is that of the caller. */
typedef enum rc partial_read(struct scope *sc, const void *context,
                             const struct document_template *tpl, const char *name,
                             struct template_partial *out);

/*
 * Read all partials of TPL, also those that stand in sections, and give it a digest that they
 * are part of.
 * Owns:  they live in SC.
 * Fails: RC_SYNTAX with file, line and column: a name is a path, a partial cannot be read, is
 *        part of itself, or lies too deep; a tag that is not well formed.
 */
MUST_CHECK enum rc partial_gather(struct scope *sc, struct document_template *tpl,
                                  partial_read *read, const void *context);

/* Text and file of the partial NAME of the struct document_template TPL; NULL when it has none.
 * These are callbacks of mustache_render(). */
const char *partial_text(const void *tpl, const char *name);
const char *partial_file(const void *tpl, const char *name);

#endif
