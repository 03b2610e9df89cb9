/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tui/screens/banner.h"

#include "tui/screens/context.h"

void banner_paint(const struct screen *screen, const struct paint *paint, const char *title,
                  const char *right)
{
    struct canvas *canvas = paint->canvas;
    const struct box box = paint->box;
    int x = box.x + 1;

    x += canvas_put(canvas, box.y, x, box.width - 2, STYLE_TITLE, title);
    if (desk_office(context_desk(screen))->practice)
        x += canvas_put(canvas, box.y, x + 2, box.x + box.width - x - 2, STYLE_AMBER,
                        tr(paint->lang, N_("[practice]"))) +
             2;
    if (right)
        canvas_put_right(canvas, box.y, x + 2, box.x + box.width - x - 3, STYLE_DIM, right);
}

struct box banner_rest(const struct screen *screen)
{
    return (struct box){1, 0, screen->rows - 1, screen->columns};
}

struct box banner_below(const struct paint *paint)
{
    const struct box box = paint->box;

    return (struct box){box.y + 1, box.x, box.height - 1, box.width};
}
