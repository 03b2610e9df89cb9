/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tui/screens/table.h"

#include "core/domain/dispute.h"

const struct screen_class *const table_classes[] = {
#define SCREEN(name, class) &class,
#include "tui/screens/screens.def"
#undef SCREEN
};
const size_t table_class_count = sizeof(table_classes) / sizeof(table_classes[0]);

static const struct action_row actions[] = {
#define ACTION(id, word, label, help) {ACTION_##id, word, label, help},
#include "tui/screens/action.def"
#undef ACTION
};

static const struct key_row keys[] = {
#define KEY_ROW(screen, key, action) {SCREEN_##screen, key, ACTION_##action},
#include "tui/screens/keys.def"
#undef KEY_ROW
};

const struct keymap_tables table_keymap = {actions, sizeof(actions) / sizeof(actions[0]), keys,
                                           sizeof(keys) / sizeof(keys[0])};

const struct action_row *table_action(int action) { return &actions[action - ACTION_SCREENS]; }

static const struct open_row opens[] = {
#define OPEN_ROW(action, screen, step) {ACTION_##action, SCREEN_##screen, step},
#include "tui/screens/open.def"
#undef OPEN_ROW
    {ACTION_KEY, SCREEN_NONE, OPEN_ALWAYS}, /* ends the table */
};

const struct open_row *table_opens(int action)
{
    for (const struct open_row *row = opens; row->action != ACTION_KEY; row++)
        if (row->action == action)
            return row;
    return NULL;
}

bool table_of_case(int screen)
{
    for (const struct open_row *row = opens; row->action != ACTION_KEY; row++)
        if (row->screen == screen && row->step != OPEN_ALWAYS)
            return true;
    return false;
}
