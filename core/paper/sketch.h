/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Sketch: the Markdown that a template would give for a case nobody has: every field holds a
 * sample word, every list one item, and it is chosen which sections hold. It remembers from where
 * in the template each stretch of it came, so that what is wrong in it is told at its place there.
 *
 * Layer: paper.
 */
#ifndef CORE_PAPER_SKETCH_H
#define CORE_PAPER_SKETCH_H

#include "core/domain/document.h"

/* Every section holds when HOLDS, but the one called ODD. */
struct sketch_choice {
    bool holds;
    const char *odd; /* NULL: none */
};

/* From OFFSET on, the text is that of FILE from LINE and COLUMN on. */
struct sketch_spot {
    size_t offset;
    const char *file;
    int line, column;
    bool sample; /* of a field: all of it stands for the tag */
};

struct sketch {
    const char *text;
    const struct sketch_spot *spots; /* by offset */
    size_t count;
};

/* Set *OUT to the sketch of TPL, whose partials were gathered. Fails: RC_SYNTAX as
 * mustache_render() in what fields do not decide: tags that are not closed, too much of it. */
MUST_CHECK enum rc sketch_make(struct scope *sc, const struct document_template *tpl,
                               const struct sketch_choice *choice, struct sketch *out);

/* Where in the template the byte COLUMN of LINE of S came from; sets *FILE too. */
struct template_place sketch_place(const struct sketch *s, int line, int column, const char **file);

#endif
