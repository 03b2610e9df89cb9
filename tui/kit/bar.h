/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Function bar: the bottom line, made from the keymap. When it is too narrow the screen's own
 * higher keys are left out first; help, menu and quit stay.
 *
 * Layer: tui/kit.
 */
#ifndef TUI_KIT_BAR_H
#define TUI_KIT_BAR_H

#include "tui/kit/keymap.h"
#include "tui/kit/screen.h"

void bar_paint(const struct keymap *keymap, const struct screen *screen, const struct paint *paint,
               int y);

#endif
