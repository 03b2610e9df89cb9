/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Token: a Mustache template taken apart into text and tags, sections matched with their ends
 * and the lines that hold nothing but a tag taken out.
 *
 * Layer: paper.
 */
#ifndef CORE_PAPER_TOKEN_H
#define CORE_PAPER_TOKEN_H

#include "core/base/scope.h"

enum token_kind {
    TOKEN_TEXT,
    TOKEN_FIELD,    /* {{name}} */
    TOKEN_RAW,      /* {{{name}}} and {{&name}} */
    TOKEN_SECTION,  /* {{#name}} */
    TOKEN_INVERTED, /* {{^name}} */
    TOKEN_END,      /* {{/name}} */
    TOKEN_PARTIAL   /* {{>name}} */
};

struct token {
    enum token_kind kind;
    const char *text;   /* of the template; the name of a tag */
    size_t length;      /* of TEXT in bytes */
    const char *indent; /* of a PARTIAL alone on its line: the blanks before it; else NULL */
    size_t indent_length;
    size_t end; /* of SECTION and INVERTED: the index of its END */
    int line, column;
};

struct tokens {
    struct token *list;
    size_t count, room;
};

/*
 * Take TEXT apart into *OUT, which points into TEXT. FILE and LINE are for errors.
 * Fails: RC_SYNTAX with file, line and column.
 */
MUST_CHECK enum rc token_scan(struct scope *sc, const char *text, const char *file, int line,
                              struct tokens *out);

#endif
