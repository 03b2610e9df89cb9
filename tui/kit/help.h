/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Help (F1): every key of the screen below and what it does, made from the keymap, so that it
 * cannot be out of date.
 *
 * Layer: tui/kit.
 */
#ifndef TUI_KIT_HELP_H
#define TUI_KIT_HELP_H

#include "tui/kit/menu.h"

/* The lines of the help for SOURCE in LANG. Lives in SC. */
const char *help_text(struct scope *sc, enum lang lang, const struct menu_source *source);

/* Opened with a struct menu_source as request.data. */
extern const struct screen_class help_screen;

#endif
