/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Golden screens: a screen made of fixed data is painted as the whole frame and compared with a
 * text that somebody has looked at, tests/tui/golden/NAME.txt.
 *
 * After a wanted change: "make update-golden" writes them anew; then look at every line of
 * "git diff tests/tui/golden" before it goes in.
 */
#ifndef TESTS_TUI_GOLDEN_H
#define TESTS_TUI_GOLDEN_H

#include "tui/kit/screen.h"

/* A screen of CLASS with STATE and DATA, as after its first load; its life ends with the test. */
struct screen golden_screen(const struct screen_class *class, void *state, const void *data,
                            enum lang lang);
/* The whole frame around SCREEN at NOW. Give back with canvas_free(). */
struct canvas *golden_canvas(struct screen *screen, int height, int width, struct instant now);
/* Fail unless the frame around SCREEN is the golden text NAME. */
void golden_check(const char *name, struct screen *screen, int height, int width,
                  struct instant now);
/* The cells in which two canvases of one size differ. */
int golden_differences(const struct canvas *a, const struct canvas *b);

#endif
