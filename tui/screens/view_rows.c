/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tui/screens/view_rows.h"

#include "core/base/text.h"

/* The columns of a list, from its left end. */
enum { MARK = 1, NAME = MARK + 1, FIGURE = 24, ALARM = 30, OWNER = 36, WORDS = 46, GAP = 2 };

static int room(struct box box, int from, int to)
{
    const int end = to < box.width ? to : box.width;

    return end - from > 0 ? end - from : 0;
}

static void paint_row(const struct paint *p, const void *data, size_t index, struct box box)
{
    const struct view *const v = &((const struct view_rows *)data)->list[index];
    const enum style style = view_rings(v) ? STYLE_AMBER : STYLE_PLAIN;
    const int y = box.y, x = box.x;

    canvas_put(p->canvas, y, x, MARK, style, view_rings(v) ? "!" : "");
    canvas_put(p->canvas, y, x + NAME, room(box, NAME, FIGURE - GAP), style, v->name);
    canvas_put_right(p->canvas, y, x + FIGURE, room(box, FIGURE, ALARM - GAP), style,
                     view_figure(p->sc, v));
    if (v->alarm > 0)
        canvas_put_right(p->canvas, y, x + ALARM, room(box, ALARM, OWNER - GAP), STYLE_DIM,
                         scope_printf(p->sc, "%d", v->alarm));
    if (v->shared)
        canvas_put(p->canvas, y, x + OWNER, room(box, OWNER, WORDS - GAP), STYLE_DIM, v->owner);
    canvas_put(p->canvas, y, x + WORDS, room(box, WORDS, box.width), STYLE_DIM, v->words);
}

struct list_view view_rows_view(const struct view_rows *rows)
{
    return (struct list_view){.count = rows->count, .data = rows, .row = paint_row};
}

void view_rows_paint_heads(const struct paint *p, struct box box)
{
    const int y = box.y, x = box.x + LIST_GUTTER;

    canvas_put(p->canvas, y, x + NAME, FIGURE - NAME - GAP, STYLE_DIM, tr(p->lang, N_("View")));
    canvas_put_right(p->canvas, y, x + FIGURE - GAP, ALARM - FIGURE, STYLE_DIM,
                     tr(p->lang, N_("Cases")));
    canvas_put_right(p->canvas, y, x + ALARM - GAP, OWNER - ALARM, STYLE_DIM,
                     tr(p->lang, N_("Alarm")));
    canvas_put(p->canvas, y, x + OWNER, WORDS - OWNER - GAP, STYLE_DIM,
               tr(p->lang, N_("Shared by")));
    canvas_put(p->canvas, y, x + WORDS, room(box, WORDS, box.width - LIST_GUTTER), STYLE_DIM,
               tr(p->lang, N_("Words")));
}

static const char *short_of(const struct paint *p, const struct view *v)
{
    return scope_printf(p->sc, "%s%s %s", view_rings(v) ? "!" : "", v->name, view_figure(p->sc, v));
}

void view_rows_paint_line(const struct view_rows *rows, const struct paint *p, struct box box)
{
    int width = 0;
    size_t shown = 0;

    for (; shown < rows->count; shown++) {
        const int more = text_width(short_of(p, &rows->list[shown]), p->canvas->ambiguous) + GAP;

        if (width + more > box.width)
            break;
        width += more;
    }
    if (shown == 0)
        return;
    int x = box.x + box.width - width;
    canvas_fill(p->canvas, (struct box){box.y, x, 1, width}, STYLE_PLAIN);
    for (size_t i = 0; i < shown; i++) {
        x += GAP / 2;
        x += canvas_put(p->canvas, box.y, x, CANVAS_REST,
                        view_rings(&rows->list[i]) ? STYLE_AMBER : STYLE_PLAIN,
                        short_of(p, &rows->list[i]));
        x += GAP / 2;
    }
}
