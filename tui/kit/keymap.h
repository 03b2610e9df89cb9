/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Keymap: which key means which action on which screen. Built once from two tables: the
 * kit's (keys.def) and that of tui/screens. A screen's own row goes before the global one.
 *
 * Layer: tui/kit. Pure.
 */
#ifndef TUI_KIT_KEYMAP_H
#define TUI_KIT_KEYMAP_H

#include "tui/kit/action.h"
#include "tui/kit/key.h"

#define SCREEN_GLOBAL 0 /* ids of screens are above 0, those of the kit's own below */

struct key_row {
    int screen;      /* SCREEN_GLOBAL or the id of a screen */
    const char *key; /* "F2", "Enter", "/"; "": the menu alone leads to it */
    int action;      /* ACTION_KEY frees a global key: the screen gets the key itself */
};

extern const struct key_row key_rows[];
extern const size_t key_row_count;

struct key_binding {
    struct key key;
    const char *name; /* of the key, as written in the table */
    int screen;
    const struct action_row *action; /* NULL for ACTION_KEY */
};

struct keymap {
    const struct action_row **actions;
    size_t action_count;
    struct key_binding *bindings; /* the screens' rows before the kit's, each in table order */
    size_t binding_count;
};

struct keymap_tables {
    const struct action_row *actions; /* of tui/screens; may be NULL */
    size_t action_count;
    const struct key_row *keys;
    size_t key_count;
};

/*
 * Join TABLES with the kit's own.
 * Owns:  *KEYMAP lives in SC. Fails: RC_BUG when a key has no such name, an action no row or
 * two rows, or one key two meanings on a screen.
 */
MUST_CHECK enum rc keymap_build(struct scope *sc, const struct keymap_tables *tables,
                                struct keymap **keymap);
/* The action of KEY on SCREEN; ACTION_KEY when none is bound. Full-width digits, letters and
 * punctuation count as half-width. */
int keymap_find(const struct keymap *keymap, int screen, const struct key *key);
/* The row of an action, or NULL. */
const struct action_row *keymap_action(const struct keymap *keymap, int action);
/* The name of the first key that does ACTION on SCREEN, "" when only the menu does, or NULL. */
const char *keymap_key(const struct keymap *keymap, int screen, int action);
/*
 * Every binding that holds on SCREEN, its own first, without the global ones it overrides.
 * Owns: *LIST lives in SC. Returns the number of them.
 */
size_t keymap_list(struct scope *sc, const struct keymap *keymap, int screen,
                   const struct key_binding ***list);

#endif
