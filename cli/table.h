/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Table: rows of cells as lines of text, every column as wide as its widest cell. For people and
 * for pipes, so nothing is cut.
 *
 * Layer: cli.
 */
#ifndef CLI_TABLE_H
#define CLI_TABLE_H

#include "core/base/scope.h"

struct table {
    struct scope *sc;
    const char **cells; /* row by row */
    size_t count, room;
    size_t columns;
    int ambiguous; /* cells of an ambiguous character: 1 or 2 */
};

struct table table_new(struct scope *sc, size_t columns, int ambiguous);
/* Add the next cell, row by row; NULL is an empty one. What may not be shown is made visible. */
void table_add(struct table *t, const char *text);
/* Add the lines to OUT, each after INDENT, without trailing spaces. */
void table_print(const struct table *t, const char *indent, struct buffer *out);

#endif
