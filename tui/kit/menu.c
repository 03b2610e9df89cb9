/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tui/kit/menu.h"

#include <string.h>

#include "tui/kit/picker.h"

struct menu {
    struct picker picker;
    struct picker_rows rows;
    bool commands;
};

/* Moving about needs no menu, and the menu does not lead to itself. */
static bool listed(const struct menu_source *source, const struct action_row *action)
{
    const struct screen *below = source->below;

    switch (action->id) {
    case ACTION_LOCK:
        return source->locks;
    case ACTION_MENU:
    case ACTION_COMMAND:
    case ACTION_UP:
    case ACTION_DOWN:
    case ACTION_PAGE_UP:
    case ACTION_PAGE_DOWN:
    case ACTION_FIRST:
    case ACTION_LAST:
    case ACTION_NEXT:
    case ACTION_PREVIOUS:
        return false;
    default:
        return screen_allows(below, action->id);
    }
}

static bool among(const struct picker_row *rows, size_t count, int action)
{
    for (size_t i = 0; i < count; i++) {
        if (rows[i].id == action)
            return true;
    }
    return false;
}

/* Its name with its key, if the menu is not the only way to it. */
static const char *label_of(struct scope *sc, enum lang lang, const struct keymap *keymap, int id,
                            const struct action_row *action)
{
    const char *const name = tr(lang, action->label), *key = keymap_key(keymap, id, action->id);

    return key[0] == '\0' ? name : scope_printf(sc, "%s  %s", name, key);
}

static void collect(struct menu *menu, struct scope *sc, const struct menu_source *source,
                    enum lang lang)
{
    const int id = source->below->class->id;
    const struct key_binding **list;
    const size_t count = keymap_list(sc, source->keymap, id, &list);
    struct picker_row *rows = scope_alloc(sc, count, sizeof(*rows));
    size_t n = 0;

    for (size_t i = 0; i < count; i++) {
        const struct action_row *action = list[i]->action;

        if (!listed(source, action) || among(rows, n, action->id))
            continue;
        rows[n++] = (struct picker_row){.id = action->id,
                                        .code = action->word,
                                        .label = label_of(sc, lang, source->keymap, id, action),
                                        .detail = tr(lang, action->help)};
    }
    menu->rows = (struct picker_rows){
        tr(lang, menu->commands ? N_("Menu: a number, a word, or a command") : N_("Menu")), rows,
        n};
}

static enum rc open_menu(struct screen *screen, struct scope *sc)
{
    const struct menu_source *source = screen->opened.data;
    struct menu *menu = screen->state;

    menu->commands = source->commands;
    collect(menu, &screen->life, source, screen->lang);
    picker_start(&menu->picker, &screen->life, &menu->rows);
    if (menu->commands)
        menu->picker.unknown = N_("Enter runs this as a command.");
    return RC_OK;
}

static unsigned act(struct screen *screen, const struct deed *a)
{
    struct menu *menu = screen->state;

    if (a->action != ACTION_KEY)
        return REACTION_PASS;
    switch (picker_key(&menu->picker, a->key, picker_box(screen->rows, screen->columns))) {
    case PICKER_CHOSEN:
        return screen_perform(screen, (int)menu->picker.chosen->id);
    case PICKER_UNKNOWN:
        if (menu->commands)
            return screen_command(screen, field_text(&menu->picker.words));
        return REACTION_NONE;
    case PICKER_MOVED:
        return REACTION_REPAINT;
    default:
        return REACTION_NONE;
    }
}

static void paint(const struct screen *screen, const struct paint *p)
{
    const struct menu *menu = screen->state;

    picker_paint(&menu->picker, p, picker_box(p->box.height, p->box.width));
}

static bool typing(const struct screen *screen) { return true; }

const struct screen_class menu_screen = {
    .id = SCREEN_MENU,
    .title = N_("Menu"),
    .state_size = sizeof(struct menu),
    .floating = true,
    .open = open_menu,
    .act = act,
    .paint = paint,
    .typing = typing,
};
