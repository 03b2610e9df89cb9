/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Banner: the first row of a form: what it is, and at the right what is worth knowing now.
 *
 * Layer: tui/screens. Pure.
 */
#ifndef TUI_SCREENS_BANNER_H
#define TUI_SCREENS_BANNER_H

#include "tui/kit/form.h"

/* TITLE and RIGHT (or NULL) are already in the person's language. */
void banner_paint(const struct paint *paint, const char *title, const char *right);
/* What the banner leaves of the screen when it was last told its size, and while it is painted. */
struct box banner_rest(const struct screen *screen);
struct box banner_below(const struct paint *paint);
/* Let FORM, which has what the banner leaves, hear KEY; the reaction of its screen. */
unsigned banner_type(struct screen *screen, struct form *form, const struct key *key);

#endif
