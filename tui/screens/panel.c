/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tui/screens/panel.h"

#include <string.h>

#include "core/base/text.h"
#include "tui/kit/wrap.h"
#include "tui/screens/banner.h"
#include "tui/screens/refusal.h"

void panel_open(struct panel *panel, struct screen *screen, const struct form_row *rows,
                size_t count)
{
    form_open(&panel->form, &screen->life, rows, count);
}

void panel_close(struct panel *panel) { form_close(&panel->form); }

struct box panel_form_box(const struct panel *panel, struct box below)
{
    const int rows = (int)panel->form.count + 1;

    return (struct box){below.y + below.height - rows, below.x, rows, below.width};
}

struct box panel_list_box(const struct panel *panel, struct box below, int head)
{
    const int y = below.y + head;

    return (struct box){y, below.x, panel_form_box(panel, below).y - 1 - y, below.width};
}

unsigned panel_enter(struct panel *panel)
{
    panel->typing = true;
    form_go(&panel->form, panel->form.rows[0].name);
    return REACTION_REPAINT;
}

unsigned panel_leave(struct panel *panel)
{
    if (!panel->typing)
        return REACTION_PASS;
    panel->typing = false;
    return REACTION_REPAINT;
}

unsigned panel_move(struct panel *panel, const struct list_view *view, int action, int rows)
{
    switch (action) {
    case ACTION_NEXT:
        return panel_enter(panel);
    case ACTION_BACK:
        return panel_leave(panel);
    default:
        return list_act(&panel->list, view, action, rows) ? REACTION_REPAINT : REACTION_PASS;
    }
}

bool panel_typing(const struct screen *screen)
{
    return ((const struct panel *)screen->state)->typing;
}

static bool leads_out(const struct form *form, enum key_code code)
{
    if (code == KEY_TAB)
        return form->focus + 1 == form->count;
    return (code == KEY_UP || code == KEY_BACKTAB) && form->focus == 0;
}

unsigned panel_key(struct panel *panel, struct screen *screen, const struct key *key)
{
    const struct box box = panel_form_box(panel, banner_rest(screen));

    if (leads_out(&panel->form, key->code))
        return panel_leave(panel);
    return form_key(&panel->form, key, box, screen->ambiguous) == FORM_IGNORED ? REACTION_NONE
                                                                               : REACTION_REPAINT;
}

unsigned panel_choose(struct panel *panel, const char *name, const struct key *key)
{
    const struct form_row *row = panel->form.rows;
    const int digit = key_digit(key);

    while (strcmp(row->name, name) != 0)
        row++;
    if (digit < 1 || (size_t)digit > row->choice_count)
        return REACTION_NONE;
    form_set(&panel->form, name, row->choices[digit - 1].code, NULL);
    return REACTION_REPAINT;
}

const char *panel_text(const struct panel *panel, const char *name)
{
    const char *text = form_text(&panel->form, name);

    return text_is_empty(text) ? NULL : text;
}

void panel_clear(struct panel *panel, const char *name)
{
    form_set(&panel->form, name, NULL, NULL);
}

unsigned panel_refuse(struct panel *panel, struct screen *screen, const struct error *error)
{
    if (!refusal_at(&panel->form, screen->lang, error, error->field ? error->field : ""))
        return screen_refuse(screen, error);
    panel->typing = true;
    return REACTION_REPAINT;
}

void panel_paint_form(const struct panel *panel, const struct paint *paint, struct box box)
{
    canvas_rule(paint->canvas, box.y - 1, box.x, CANVAS_REST, STYLE_LINE);
    form_paint(&panel->form, paint, box, panel->typing);
}

int panel_paint_text(const struct paint *paint, struct box box, enum style style, const char *text)
{
    const int ambiguous = paint->canvas->ambiguous;
    int rows = 0;

    for (; text && rows < box.height; rows++) {
        const size_t length = wrap_row(text, box.width, ambiguous);

        canvas_put(paint->canvas, box.y + rows, box.x, box.width, style,
                   scope_strndup(paint->sc, text, length));
        text = wrap_next(text, length);
    }
    return rows;
}
