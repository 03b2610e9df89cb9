/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Actions: what a key can mean. The kit's own are here; tui/screens numbers its own from
 * ACTION_SCREENS and hands its table to keymap_build(). Help, menu and the function bar are
 * made from these tables.
 *
 * Layer: tui/kit.
 */
#ifndef TUI_KIT_ACTION_H
#define TUI_KIT_ACTION_H

#include "core/base/scope.h"

enum action {
    ACTION_KEY, /* no action is bound: the key itself, for a field or a list of choices */
#define ACTION(id, word, label, help) ACTION_##id,
#include "tui/kit/action.def"
#undef ACTION
    ACTION_SCREENS = 100 /* the first action of tui/screens */
};

struct action_row {
    int id;
    const char *word;  /* typed in the menu, the same verb as the shell command; or NULL */
    const char *label; /* msgid, a few cells: for the function bar */
    const char *help;  /* msgid, one line: for help and menu */
};

/* The kit's own rows. */
extern const struct action_row action_rows[];
extern const size_t action_row_count;

#endif
