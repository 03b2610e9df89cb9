/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Phrases: choose a text of the office instead of typing it; it goes in where the caret stands,
 * with what the case knows filled in.
 *
 * Layer: tui/screens.
 */
#ifndef TUI_SCREENS_PHRASES_H
#define TUI_SCREENS_PHRASES_H

#include "core/domain/phrase.h"
#include "tui/screens/sheet.h"

/* Open a picker of those that fit PLACE in the case CF, which need not be saved yet; ANSWER hears
 * the text. */
unsigned phrases_pick(struct screen *screen, enum phrase_place place, const struct casefile *cf,
                      int answer);
/* Put TEXT in at the caret of SHEET. */
unsigned phrases_insert(struct sheet *sheet, struct screen *screen, const char *text);

#endif
