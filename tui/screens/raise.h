/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Raise: the key that calls the next level of a team, from every screen that shows one.
 *
 * Layer: tui/screens.
 */
#ifndef TUI_SCREENS_RAISE_H
#define TUI_SCREENS_RAISE_H

#include "tui/kit/screen.h"

/* Call the next level of case ID; 0: no case is chosen. Says what became of it. */
unsigned raise_level(struct screen *screen, const struct deed *act, int64_t id);

#endif
