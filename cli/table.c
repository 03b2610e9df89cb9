/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/table.h"

#include "core/base/text.h"

#include <string.h>

#define GAP "  " /* between two columns */

struct table table_new(struct scope *sc, size_t columns, int ambiguous)
{
    return (struct table){.sc = sc, .columns = columns, .ambiguous = ambiguous};
}

void table_add(struct table *t, const char *text)
{
    if (t->count == t->room) {
        const size_t room = t->room * 2 + t->columns;

        t->cells = scope_grow(t->sc, t->cells, t->count, room, sizeof(*t->cells));
        t->room = room;
    }
    t->cells[t->count++] = text ? text_gate_out(t->sc, text, TEXT_LINE) : "";
}

static int column_width(const struct table *t, size_t column)
{
    int widest = 0;

    for (size_t i = column; i < t->count; i += t->columns) {
        const int width = text_width(t->cells[i], t->ambiguous);

        if (width > widest)
            widest = width;
    }
    return widest;
}

static void print_row(const struct table *t, const char *const *row, const int *widths,
                      struct buffer *out)
{
    size_t used = t->columns;

    while (used > 1 && row[used - 1][0] == '\0')
        used--;
    for (size_t i = 0; i < used; i++) {
        if (i + 1 == used)
            buffer_add(out, row[i]);
        else
            buffer_addf(out, "%s" GAP, text_pad(t->sc, row[i], widths[i], t->ambiguous));
    }
    buffer_add(out, "\n");
}

void table_print(const struct table *t, const char *indent, struct buffer *out)
{
    int *const widths = scope_alloc(t->sc, t->columns, sizeof(*widths));

    for (size_t i = 0; i < t->columns; i++)
        widths[i] = column_width(t, i);
    for (size_t i = 0; i + t->columns <= t->count; i += t->columns) {
        buffer_add(out, indent);
        print_row(t, t->cells + i, widths, out);
    }
}
