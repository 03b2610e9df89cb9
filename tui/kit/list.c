/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tui/kit/list.h"

/* The first visible row: TOP, moved as little as keeps CURSOR among ROWS visible rows. */
static size_t settled_top(const struct list *list, size_t count, int rows)
{
    const size_t visible = rows > 0 ? (size_t)rows : 1;
    size_t top = list->top;

    if (list->cursor < top)
        top = list->cursor;
    if (list->cursor >= top + visible)
        top = list->cursor - visible + 1;
    if (count < top + visible)
        top = count > visible ? count - visible : 0;
    return top;
}

bool list_shows(const struct list *list, const struct list_view *view, int rows, size_t index)
{
    const size_t top = settled_top(list, view->count, rows);

    return index < view->count && index >= top && rows > 0 && index - top < (size_t)rows;
}

static void go(struct list *list, const struct list_view *view, size_t index)
{
    if (view->count == 0) {
        list->cursor = list->top = 0;
        return;
    }
    list->cursor = index < view->count ? index : view->count - 1;
    if (view->id)
        list->id = view->id(view->data, list->cursor);
}

void list_go(struct list *list, const struct list_view *view, size_t index)
{
    go(list, view, index);
}

bool list_act(struct list *list, const struct list_view *view, int action, int rows)
{
    const size_t page = rows > 0 ? (size_t)rows : 1;
    const size_t cursor = list->cursor;

    list->top = settled_top(list, view->count, rows);
    switch (action) {
    case ACTION_UP:
        go(list, view, cursor > 0 ? cursor - 1 : 0);
        break;
    case ACTION_DOWN:
        go(list, view, cursor + 1);
        break;
    case ACTION_PAGE_UP:
        list->top = list->top > page ? list->top - page : 0;
        go(list, view, cursor > page ? cursor - page : 0);
        break;
    case ACTION_PAGE_DOWN:
        list->top += page;
        go(list, view, cursor + page);
        break;
    case ACTION_FIRST:
        go(list, view, 0);
        break;
    case ACTION_LAST:
        go(list, view, SIZE_MAX);
        break;
    default:
        return false;
    }
    list->top = settled_top(list, view->count, rows);
    return true;
}

void list_follow(struct list *list, const struct list_view *view)
{
    for (size_t i = 0; view->id && i < view->count; i++) {
        if (view->id(view->data, i) == list->id) {
            list->cursor = i;
            return;
        }
    }
    go(list, view, list->cursor);
}

void list_paint(const struct list *list, const struct list_view *view, const struct paint *paint,
                struct box box)
{
    const size_t top = settled_top(list, view->count, box.height);

    for (int i = 0; i < box.height && top + (size_t)i < view->count; i++) {
        const size_t index = top + (size_t)i;

        if (index == list->cursor)
            canvas_put(paint->canvas, box.y + i, box.x, LIST_GUTTER, STYLE_PLAIN, ">");
        view->row(paint, view->data, index,
                  (struct box){box.y + i, box.x + LIST_GUTTER, 1, box.width - LIST_GUTTER});
    }
}

bool list_selected(const struct list *list, const struct list_view *view, size_t *index)
{
    if (view->count == 0)
        return false;
    *index = list->cursor < view->count ? list->cursor : view->count - 1;
    return true;
}

bool list_digit(const struct list *list, const struct list_view *view, int digit, size_t *index)
{
    if (digit < 1 || list->top + (size_t)digit > view->count)
        return false;
    *index = list->top + (size_t)digit - 1;
    return true;
}
