/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tui/screens/scroll.h"

#include "core/base/text.h"
#include "tui/kit/wrap.h"

#define ROOM 64 /* pieces at first */

struct scroll scroll_new(struct scope *sc, int width, int ambiguous)
{
    return (struct scroll){.sc = sc, .width = width, .ambiguous = ambiguous};
}

void scroll_line(struct scroll *scroll) { scroll->lines++; }

static void add(struct scroll *scroll, struct scroll_piece piece)
{
    if (scroll->lines == 0)
        scroll->lines = 1;
    if (scroll->count == scroll->room) {
        const size_t room = scroll->room ? scroll->room * 2 : ROOM;

        scroll->pieces =
            scope_grow(scroll->sc, scroll->pieces, scroll->count, room, sizeof(*scroll->pieces));
        scroll->room = room;
    }
    piece.line = scroll->lines - 1;
    scroll->pieces[scroll->count++] = piece;
}

void scroll_put(struct scroll *scroll, int x, int cells, enum style style, const char *text)
{
    const int rest = scroll->width - x;

    add(scroll, (struct scroll_piece){
                    .x = x, .cells = cells < rest ? cells : rest, .style = style, .text = text});
}

void scroll_put_right(struct scroll *scroll, int cells, enum style style, const char *text)
{
    add(scroll, (struct scroll_piece){.x = scroll->width - cells,
                                      .cells = cells,
                                      .right = true,
                                      .style = style,
                                      .text = text});
}

void scroll_flow(struct scroll *scroll, int x, enum style style, const char *text)
{
    const char *safe = text_gate_out(scroll->sc, text, TEXT_LONG);
    bool first = true;

    for (const char *row = safe; row; first = false) {
        const size_t length = wrap_row(row, scroll->width - x, scroll->ambiguous);

        if (!first)
            scroll_line(scroll);
        scroll_put(scroll, x, CANVAS_REST, style, scope_strndup(scroll->sc, row, length));
        row = wrap_next(row, length);
    }
}

void scroll_text(struct scroll *scroll, int x, enum style style, const char *text)
{
    if (text_is_empty(text))
        return;
    scroll_line(scroll);
    scroll_flow(scroll, x, style, text);
}

void scroll_pair(struct scroll *scroll, int x, const char *label, enum style style,
                 const char *value)
{
    if (text_is_empty(value))
        return;
    scroll_line(scroll);
    scroll_put(scroll, 0, x - 1, STYLE_DIM, label);
    scroll_flow(scroll, x, style, value);
}

void scroll_heading(struct scroll *scroll, const char *text)
{
    if (scroll->lines > 0)
        scroll_line(scroll);
    scroll_line(scroll);
    scroll->stops = scope_grow(scroll->sc, scroll->stops, scroll->stop_count,
                               scroll->stop_count + 1, sizeof(*scroll->stops));
    scroll->stops[scroll->stop_count++] = scroll->lines - 1;
    scroll_put(scroll, 0, CANVAS_REST, STYLE_TITLE, text);
}

static size_t next_stop(const struct scroll *scroll, size_t top)
{
    for (size_t i = 0; i < scroll->stop_count; i++)
        if (scroll->stops[i] > top)
            return scroll->stops[i];
    return top;
}

static size_t stop_before(const struct scroll *scroll, size_t top)
{
    for (size_t i = scroll->stop_count; i > 0; i--)
        if (scroll->stops[i - 1] < top)
            return scroll->stops[i - 1];
    return 0;
}

static size_t less(size_t top, size_t by) { return top > by ? top - by : 0; }

size_t scroll_top(const struct scroll *scroll, size_t top, int rows)
{
    const size_t last = less(scroll->lines, rows > 1 ? (size_t)rows : 1);

    return top < last ? top : last;
}

bool scroll_act(const struct scroll *scroll, size_t *top, int action, int rows)
{
    const size_t page = rows > 1 ? (size_t)rows : 1;
    const size_t last = less(scroll->lines, page);
    size_t to = scroll_top(scroll, *top, rows);

    switch (action) {
    case ACTION_UP:
        to = less(to, 1);
        break;
    case ACTION_DOWN:
        to++;
        break;
    case ACTION_PAGE_UP:
        to = less(to, page);
        break;
    case ACTION_PAGE_DOWN:
        to += page;
        break;
    case ACTION_FIRST:
        to = 0;
        break;
    case ACTION_LAST:
        to = last;
        break;
    case ACTION_NEXT:
        to = next_stop(scroll, to);
        break;
    case ACTION_PREVIOUS:
        to = stop_before(scroll, to);
        break;
    default:
        return false;
    }
    *top = scroll_top(scroll, to, rows);
    return true;
}

void scroll_paint(const struct scroll *scroll, const struct paint *paint, struct box box,
                  size_t top)
{
    for (size_t i = 0; i < scroll->count; i++) {
        const struct scroll_piece *p = &scroll->pieces[i];

        if (p->line < top || p->line >= top + (size_t)box.height)
            continue;
        const int y = box.y + (int)(p->line - top);
        if (p->right)
            canvas_put_right(paint->canvas, y, box.x + p->x, p->cells, p->style, p->text);
        else
            canvas_put(paint->canvas, y, box.x + p->x, p->cells, p->style, p->text);
    }
}
