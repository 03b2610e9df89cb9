/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Pane: the case under the cursor of a list, beside or below it: whom everybody is waiting for
 * and how to reach him, what happened last. It tells no more than may be read across a room.
 *
 * Layer: tui/screens. Pure.
 */
#ifndef TUI_SCREENS_PANE_H
#define TUI_SCREENS_PANE_H

#include "core/domain/board.h"
#include "tui/kit/screen.h"

#define PANE_ROWS    4  /* that it needs below a list */
#define PANE_COLUMNS 50 /* that it takes beside one */

/* ROW may be NULL: nothing is painted. */
void pane_paint(const struct board_row *row, const struct kind_table *kinds,
                const struct paint *paint, struct box box);

#endif
