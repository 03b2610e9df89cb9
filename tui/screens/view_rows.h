/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * View rows: the kept search lines as a list under the search line, and as one line on the board:
 * their names with how many cases each finds, "!" before those that ring.
 *
 * Layer: tui/screens. Pure.
 */
#ifndef TUI_SCREENS_VIEW_ROWS_H
#define TUI_SCREENS_VIEW_ROWS_H

#include "core/domain/view.h"
#include "tui/kit/list.h"

struct view_rows {
    const struct view *list;
    size_t count;
};

/* For the functions of list.h. Lives no longer than ROWS. */
struct list_view view_rows_view(const struct view_rows *rows);
/* The heads of the columns in the one row of BOX. */
void view_rows_paint_heads(const struct paint *paint, struct box box);
/* "漏水 12  !超时 7" at the right end of the one row of BOX, as many as fit there. */
void view_rows_paint_line(const struct view_rows *rows, const struct paint *paint, struct box box);

#endif
