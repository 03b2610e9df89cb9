/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Sheet: a long text in lines of styled pieces, written from top to bottom and then shown from
 * any line on. What is longer than the sheet is wide goes on in the next line.
 *
 * Layer: tui/screens. Pure. Columns and widths are cells.
 */
#ifndef TUI_SCREENS_SHEET_H
#define TUI_SCREENS_SHEET_H

#include "tui/kit/screen.h"

struct sheet_piece {
    size_t line;
    int x, cells;
    bool right; /* its text ends at the right end of its cells */
    enum style style;
    const char *text;
};

struct sheet {
    struct scope *sc;
    int width, ambiguous;
    size_t lines; /* that have been begun; the last one is being written */
    struct sheet_piece *pieces;
    size_t count, room;
};

/* An empty sheet. Texts put on it are borrowed and must live as long as it. */
struct sheet sheet_new(struct scope *sc, int width, int ambiguous);
/* Begin a new line. */
void sheet_line(struct sheet *sheet);
/* Put TEXT on the line being written, cut at CELLS (CANVAS_REST: up to the right edge). */
void sheet_put(struct sheet *sheet, int x, int cells, enum style style, const char *text);
/* The same, ending at the right edge of the sheet. */
void sheet_put_right(struct sheet *sheet, int cells, enum style style, const char *text);
/* TEXT, from column X on, in as many new lines as it needs; NULL and "" need none. */
void sheet_text(struct sheet *sheet, int x, enum style style, const char *text);
/* A new line with LABEL, dim, and VALUE behind it from column X on, in as many lines as it needs.
 * Nothing when VALUE is NULL or "". */
void sheet_pair(struct sheet *sheet, int x, const char *label, enum style style, const char *value);
/* A heading: bold, after an empty line unless it is the first. */
void sheet_heading(struct sheet *sheet, const char *text);
/* Paint the lines from TOP on. */
void sheet_paint(const struct sheet *sheet, const struct paint *paint, struct box box, size_t top);

#endif
