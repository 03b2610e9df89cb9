/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Menu (F9 or `:`): everything that can be done on the screen below, by number; typed words
 * filter it. A line that is no menu entry is a command, the same as in the shell.
 * Made from the keymap alone.
 *
 * Layer: tui/kit.
 */
#ifndef TUI_KIT_MENU_H
#define TUI_KIT_MENU_H

#include "tui/kit/keymap.h"
#include "tui/kit/screen.h"

/* What the menu is opened with, as request.data. */
struct menu_source {
    const struct keymap *keymap;
    const struct screen *below;
    bool commands; /* typed lines may be commands */
    bool locks;    /* the terminal can be locked */
};

extern const struct screen_class menu_screen;

#endif
