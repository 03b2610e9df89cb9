/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Merge rows: two cases side by side: what each says of a field, and which is taken. The fields of
 * the head come first, then each party with a line of his own above his fields.
 *
 * Layer: tui/screens. Pure.
 */
#ifndef TUI_SCREENS_MERGE_ROWS_H
#define TUI_SCREENS_MERGE_ROWS_H

#include "core/domain/merge.h"
#include "tui/kit/list.h"

struct merge_line {
    const struct merge_row *row; /* NULL: the line of a party */
    int party;                   /* position in the plan; 0: of the head */
    int other;                   /* who he is in the case that ends, by position; 0: nobody there */
};

struct merge_rows {
    struct merge_plan plan;
    struct casefile stays, ends; /* as they are */
    const struct kind_table *kinds;
    struct merge_line *lines;
    size_t count;
};

/* Make the lines of ROWS of its plan and cases. */
void merge_rows_arrange(struct merge_rows *rows, struct scope *sc);
/* For the functions of list.h. Lives no longer than ROWS; empty for NULL. */
struct list_view merge_rows_view(const struct merge_rows *rows);
/* Is somebody of the case that ends added as this party? */
bool merge_rows_added(const struct merge_rows *rows, int party);
/* Both cases, in the two rows of BOX, and the heads of the columns in the row below it. */
void merge_rows_paint_heads(const struct merge_rows *rows, const struct paint *paint,
                            struct box box);
/* What becomes of LINE, in full. */
void merge_rows_paint_pane(const struct merge_rows *rows, const struct merge_line *line,
                           const struct paint *paint, struct box box);

#endif
