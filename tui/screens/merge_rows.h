/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Merge rows: two cases, or two parties of one, side by side: what each says of a field, and which
 * is taken. Of cases the fields of the head come first, then each party with a line of his own
 * above his fields.
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
    struct merge_plan plan;      /* of two parties only its rows, of the head */
    struct casefile stays, ends; /* two cases, as they are */
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

/* What each side is called and who or what it is, in the person's language. */
struct merge_head {
    const char *label, *text;
};
struct merge_heads {
    struct merge_head stays, ends;
};
/* The part of BOX, what the banner leaves, that LIST has. */
struct box merge_rows_box(struct box box);
/* ROWS under HEADS, and below them in full what becomes of the line under the cursor. */
void merge_rows_paint(const struct merge_rows *rows, const struct list *list,
                      const struct merge_heads *heads, const struct paint *paint, struct box box);

#endif
