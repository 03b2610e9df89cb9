/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Divisions to choose from: those of the office's own street first, then of its district, then
 * the rest, for a quarrel is nearly always close by.
 *
 * Layer: tui/screens.
 */
#ifndef TUI_SCREENS_DIVISIONS_H
#define TUI_SCREENS_DIVISIONS_H

#include "tui/kit/screen.h"

/* Open a picker of them; ANSWER hears the code as its text. */
unsigned divisions_pick(struct screen *screen, int answer);

#endif
