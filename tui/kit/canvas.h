/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Canvas: a picture of the screen as cells. Screens paint to a canvas and know nothing of
 * the terminal; tests read a canvas as text.
 *
 * canvas_put() is the one way text reaches a cell: it shows forbidden characters as ‹U+202E›,
 * cuts by display width, never wraps and never leaves half a wide character, neither of
 * what it writes nor of what it writes over.
 *
 * Layer: tui/kit. Rows and columns count from 0 at the top left; what lies outside is cut.
 */
#ifndef TUI_KIT_CANVAS_H
#define TUI_KIT_CANVAS_H

#include "core/base/scope.h"
#include "tui/kit/style.h"

#define CANVAS_CLUSTER 6     /* a base character, its four marks and a selector */
#define CANVAS_REST    32767 /* as CELLS: up to the right edge */

struct cell {
    uint32_t cp[CANVAS_CLUSTER]; /* unused ones are 0 */
    uint8_t width;               /* 1 or 2; 0 is the right half of the cell before it */
    uint8_t style;               /* enum style */
};

struct box {
    int y, x, height, width;
};

struct canvas {
    int height, width;
    int ambiguous;          /* cells of an ambiguous character: 1 or 2, the terminal's way */
    bool ascii;             /* rules and frames of - | + */
    int cursor_y, cursor_x; /* where the caret stands; -1 when there is none */
    struct cell *cells;     /* height * width, row by row */
    struct scope own, grid, scratch; /* this struct, the cells, what one call needs */
};

/* A blank canvas without a caret. */
struct canvas *canvas_new(int height, int width, int ambiguous, bool ascii);
void canvas_free(struct canvas *canvas);
/* Make it blank again, in a new size when HEIGHT or WIDTH differ. */
void canvas_clear(struct canvas *canvas, int height, int width);

/*
 * Write TEXT at (Y, X) in at most CELLS cells; a longer one ends in "…" (".." where that is
 * two cells or ASCII is wanted). NULL writes nothing. A line feed is shown as a forbidden
 * character. Return the number of cells written.
 */
int canvas_put(struct canvas *canvas, int y, int x, int cells, enum style style, const char *text);
/* The same, but the text ends at the right end of the CELLS cells: for figures. */
int canvas_put_right(struct canvas *canvas, int y, int x, int cells, enum style style,
                     const char *text);
/* Make the cells of BOX blank, or give them STYLE and keep what they show. */
void canvas_fill(struct canvas *canvas, struct box box, enum style style);
void canvas_tint(struct canvas *canvas, struct box box, enum style style);
/* A horizontal rule of CELLS cells, a vertical one of ROWS rows, a frame around BOX with TITLE
 * (or NULL) in its top line. */
void canvas_rule(struct canvas *canvas, int y, int x, int cells, enum style style);
void canvas_wall(struct canvas *canvas, int y, int x, int rows, enum style style);
void canvas_frame(struct canvas *canvas, struct box box, enum style style, const char *title);
/* Put the caret at (Y, X), where an input method opens its window. Outside: no caret. */
void canvas_caret(struct canvas *canvas, int y, int x);

/* The cell at (Y, X), or NULL outside. */
const struct cell *canvas_cell(const struct canvas *canvas, int y, int x);
/* The whole canvas as text: every row ends with a line feed, without trailing spaces. */
const char *canvas_text(struct scope *sc, const struct canvas *canvas);
/* Of the rows of WAS that stand one higher in WILL, which is of the same size, the one of which a
 * single cell changes on the way, as the mark of a list that scrolls does; *X is its column.
 * -1: there is none. */
int canvas_rising(const struct canvas *was, const struct canvas *will, int *x);
/* The UTF-8 of one cell. Lives in SC. */
const char *cell_text(struct scope *sc, const struct cell *cell);

#endif
