/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Scroll: a long text in lines of styled pieces, written from top to bottom and then shown from
 * any line on. What is longer than the scroll is wide goes on in the next line.
 *
 * Layer: tui/screens. Pure. Columns and widths are cells.
 */
#ifndef TUI_SCREENS_SCROLL_H
#define TUI_SCREENS_SCROLL_H

#include "tui/kit/screen.h"

struct scroll_piece {
    size_t line;
    int x, cells;
    bool right; /* its text ends at the right end of its cells */
    enum style style;
    const char *text;
};

struct scroll {
    struct scope *sc;
    int width, ambiguous;
    size_t lines; /* that have been begun; the last one is being written */
    struct scroll_piece *pieces;
    size_t count, room;
    size_t *stops, stop_count; /* lines of the headings */
};

/* An empty scroll. Texts put on it are borrowed and must live as long as it. */
struct scroll scroll_new(struct scope *sc, int width, int ambiguous);
/* Begin a new line. */
void scroll_line(struct scroll *scroll);
/* Put TEXT on the line being written, cut at CELLS (CANVAS_REST: up to the right edge). */
void scroll_put(struct scroll *scroll, int x, int cells, enum style style, const char *text);
/* The same, ending at the right edge of the scroll. */
void scroll_put_right(struct scroll *scroll, int cells, enum style style, const char *text);
/* TEXT, from column X of the line being written on, in as many more lines as it needs. */
void scroll_flow(struct scroll *scroll, int x, enum style style, const char *text);
/* TEXT, from column X on, in as many new lines as it needs; NULL and "" need none. */
void scroll_text(struct scroll *scroll, int x, enum style style, const char *text);
/* A new line with LABEL, dim, and VALUE behind it from column X on, in as many lines as it needs.
 * Nothing when VALUE is NULL or "". */
void scroll_pair(struct scroll *scroll, int x, const char *label, enum style style,
                 const char *value);
/* A heading: bold, after an empty line unless it is the first. */
void scroll_heading(struct scroll *scroll, const char *text);
/* Do a scrolling action in a box of ROWS rows: arrows, PgUp, PgDn, Home, End; Tab and Shift-Tab go
 * from heading to heading. False when ACTION is none of them. */
bool scroll_act(const struct scroll *scroll, size_t *top, int action, int rows);
/* TOP, or the last line from which on a box of ROWS rows is full: the window may have grown. */
size_t scroll_top(const struct scroll *scroll, size_t top, int rows);
/* Paint the lines from TOP on. */
void scroll_paint(const struct scroll *scroll, const struct paint *paint, struct box box,
                  size_t top);

#endif
