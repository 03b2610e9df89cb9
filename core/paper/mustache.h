/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Mustache: templates without logic, by the Mustache specification's required parts:
 * interpolation, sections, inverted sections, comments, partials and set delimiters.
 *
 * Strict mode, for documents, goes further than the specification: a field that does not exist
 * and a field without a value are errors, because an agreement with a hole in it is worse than
 * none. A section over a field without a value is no error: it is how a template leaves out
 * what is not known.
 *
 * Layer: paper. Sections and partials nest at most MUSTACHE_DEPTH deep, the output is at most
 * MUSTACHE_OUTPUT bytes and no more than MUSTACHE_STEPS tags and stretches of text are followed,
 * so that a template that names itself, or repeats itself without a word, comes to an end.
 */
#ifndef CORE_PAPER_MUSTACHE_H
#define CORE_PAPER_MUSTACHE_H

#include "core/paper/value.h"

#define MUSTACHE_DEPTH  100
#define MUSTACHE_OUTPUT (8u * 1024 * 1024)
#define MUSTACHE_STEPS  1000000

/* What makes a value harmless where {{field}} puts it; {{{field}}} and {{&field}} are raw. */
typedef const char *mustache_escape(struct scope *sc, const struct value *v);
/* The text of the partial NAME, or NULL when there is none. */
typedef const char *mustache_partial(const void *context, const char *name);

struct mustache {
    const char *file; /* named in errors */
    int line;         /* of FILE on which the text begins; 0 counts as 1 */
    bool strict;
    mustache_escape *escape;   /* NULL: none */
    mustache_partial *partial; /* NULL: no partials */
    mustache_partial *file_of; /* the file of a partial, for errors; NULL: its name is said */
    const void *context;       /* for PARTIAL and FILE_OF */
};

/*
 * Set *OUT to TEXT filled from ROOT.
 * Owns:  *OUT lives in SC.
 * Fails: RC_SYNTAX with file, line and column: a tag or a section is not closed, a section is
 *        closed that was not opened, nesting, output or work is beyond its limit; in strict mode
 *        also an unknown field, a field without a value, an unknown partial.
 */
MUST_CHECK enum rc mustache_render(struct scope *sc, const struct mustache *m, const char *text,
                                   const struct value *root, const char **out);

#endif
