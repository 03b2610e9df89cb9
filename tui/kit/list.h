/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * List: rows with a `>` that moves. The rows themselves belong to the screen; the list keeps
 * where the cursor is, and by the row's id, so that it stays on its record after a reload.
 *
 * Layer: tui/kit.
 */
#ifndef TUI_KIT_LIST_H
#define TUI_KIT_LIST_H

#include "tui/kit/screen.h"

#define LIST_GUTTER 1 /* cells of the `>` column at the left of the box */

struct list {
    size_t cursor;
    size_t top;
    int64_t id; /* of the row under the cursor, when the view tells ids */
};

struct list_view {
    size_t count;
    const void *data;
    /* Paint row INDEX in BOX, one row high, right of the gutter. */
    void (*row)(const struct paint *paint, const void *data, size_t index, struct box box);
    /* The id of row INDEX; may be NULL. */
    int64_t (*id)(const void *data, size_t index);
};

/* Do UP, DOWN, PAGE_UP, PAGE_DOWN, FIRST, LAST in a list of which ROWS are visible. False when
 * ACTION is none of them. */
bool list_act(struct list *list, const struct list_view *view, int action, int rows);
/* After a reload: put the cursor on the row with the id it stood on, else near it. */
void list_follow(struct list *list, const struct list_view *view);
/* Put the cursor on row INDEX. */
void list_go(struct list *list, const struct list_view *view, size_t index);
void list_paint(const struct list *list, const struct list_view *view, const struct paint *paint,
                struct box box);
/* The row under the cursor; false when the list is empty. */
bool list_selected(const struct list *list, const struct list_view *view, size_t *index);
/* Is row INDEX among the ROWS visible ones? */
bool list_shows(const struct list *list, const struct list_view *view, int rows, size_t index);
/* The row that digit key DIGIT (1…9) picks: the DIGITth visible one. */
bool list_digit(const struct list *list, const struct list_view *view, int digit, size_t *index);

#endif
