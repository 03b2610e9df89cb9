/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tui/screens/banner.h"

void banner_paint(const struct paint *paint, const char *title, const char *right)
{
    const struct box box = paint->box;
    const int x =
        box.x + 1 + canvas_put(paint->canvas, box.y, box.x + 1, box.width - 2, STYLE_TITLE, title);

    if (right)
        canvas_put_right(paint->canvas, box.y, x + 2, box.x + box.width - x - 3, STYLE_DIM, right);
}

struct box banner_rest(const struct screen *screen)
{
    return (struct box){1, 0, screen->rows - 1, screen->columns};
}

unsigned banner_type(struct screen *screen, struct form *form, const struct key *key)
{
    return form_key(form, key, banner_rest(screen), screen->ambiguous) == FORM_IGNORED
               ? REACTION_NONE
               : REACTION_REPAINT;
}

struct box banner_below(const struct paint *paint)
{
    const struct box box = paint->box;

    return (struct box){box.y + 1, box.x, box.height - 1, box.width};
}
