/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Tables: every screen, every action and every key of the program's screens, from screens.def,
 * action.def, keys.def and open.def. Help, menu and function bar are made from them.
 *
 * Layer: tui/screens.
 */
#ifndef TUI_SCREENS_TABLE_H
#define TUI_SCREENS_TABLE_H

#include "tui/kit/keymap.h"
#include "tui/kit/screen.h"

enum table_screen {
    SCREEN_NONE = SCREEN_GLOBAL,
#define SCREEN(name, class) SCREEN_##name,
#include "tui/screens/screens.def"
#undef SCREEN
};

enum table_action {
    ACTION_BEFORE_SCREENS = ACTION_SCREENS - 1,
#define ACTION(id, word, label, help) ACTION_##id,
#include "tui/screens/action.def"
#undef ACTION
    ACTION_ANSWERS = 1000 /* from here on: answers that only the asking screen hears */
};

#define SCREEN(name, class) extern const struct screen_class class;
#include "tui/screens/screens.def"
#undef SCREEN

extern const struct screen_class *const table_classes[];
extern const size_t table_class_count;
extern const struct keymap_tables table_keymap; /* for keymap_build() */

/* The row of one of the actions above, for its label. */
const struct action_row *table_action(int action);

#define OPEN_ALWAYS (-1) /* no case is needed */
#define OPEN_ANY    (-2) /* a case in any state */

struct open_row {
    int action;
    int screen;
    int step; /* enum dispute_step, OPEN_ALWAYS or OPEN_ANY */
};
/* Which screen ACTION opens; NULL when it opens none. */
const struct open_row *table_opens(int action);

/* Is SCREEN one that works on a case, which is its subject? */
bool table_of_case(int screen);

#endif
