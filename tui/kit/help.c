/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tui/kit/help.h"

#include "core/base/text.h"
#include "tui/kit/viewer.h"

#define KEYS_CELLS 16 /* the column of key names */

/* All keys of ACTION, joined: "Up k"; when only the menu leads to it, that it stands
 * there: the key of the menu alone would seem to do it. */
static const char *keys_of(struct scope *sc, enum lang lang, const struct keymap *keymap,
                           const struct key_binding *const *list, size_t count, int action)
{
    struct buffer b = buffer_new(sc);

    for (size_t i = 0; i < count; i++) {
        if (list[i]->action->id == action)
            buffer_addf(&b, "%s%s", b.length > 0 ? " " : "", list[i]->name);
    }
    if (b.length == 0)
        return say(sc, lang, N_("in menu {1}"), keymap_key(keymap, SCREEN_GLOBAL, ACTION_MENU));
    return buffer_text(&b);
}

static bool is_first(const struct key_binding *const *list, size_t index)
{
    for (size_t i = 0; i < index; i++) {
        if (list[i]->action->id == list[index]->action->id)
            return false;
    }
    return true;
}

const char *help_text(struct scope *sc, enum lang lang, const struct menu_source *source)
{
    const struct key_binding **list;
    const size_t count = keymap_list(sc, source->keymap, source->below->class->id, &list);
    struct buffer b = buffer_new(sc);

    for (size_t i = 0; i < count; i++) {
        const struct action_row *action = list[i]->action;

        if (!is_first(list, i))
            continue;
        if (i > 0 && list[i]->screen == SCREEN_GLOBAL && list[i - 1]->screen != SCREEN_GLOBAL)
            buffer_add(&b, "\n");
        buffer_addf(&b, "%s%s: %s\n",
                    text_pad(sc, keys_of(sc, lang, source->keymap, list, count, action->id),
                             KEYS_CELLS, source->below->ambiguous),
                    tr(lang, action->label), tr(lang, action->help));
    }
    buffer_addf(&b, "\n%s\n",
                tr(lang, N_("If the terminal keeps a function key for itself: Esc, then the digit "
                            "(Esc 0 is F10, Esc - is F11, Esc = is F12).")));
    return buffer_text(&b);
}

static enum rc open_help(struct screen *screen, struct scope *sc)
{
    const struct menu_source *source = screen->opened.data;
    struct scope *life = &screen->life;
    struct viewer *viewer = screen->state;

    viewer->title =
        say(life, screen->lang, N_("Help: {1}"), tr(screen->lang, source->below->class->title));
    viewer->text = help_text(life, screen->lang, source);
    return RC_OK;
}

static unsigned act(struct screen *screen, const struct deed *a)
{
    const struct box box = {0, 0, screen->rows, screen->columns};

    if (viewer_act(screen->state, a->action, box, screen->ambiguous))
        return REACTION_REPAINT;
    return a->action == ACTION_OPEN ? REACTION_CLOSE : REACTION_PASS;
}

static void paint(const struct screen *screen, const struct paint *p)
{
    viewer_paint(screen->state, p, p->box);
}

const struct screen_class help_screen = {
    .id = SCREEN_HELP,
    .title = N_("Help"),
    .state_size = sizeof(struct viewer),
    .open = open_help,
    .act = act,
    .paint = paint,
};
