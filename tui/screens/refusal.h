/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Refusal: what an error says about a field, with the label the person sees instead of the name
 * the program has for it.
 *
 * Layer: tui/screens. Pure.
 */
#ifndef TUI_SCREENS_REFUSAL_H
#define TUI_SCREENS_REFUSAL_H

#include "tui/kit/form.h"
#include "tui/kit/screen.h"

/* The sentence of ERROR in LANG; where it repeats its field it has the label of the row NAME of
 * ROWS, if there is one. Lives in SC. */
const char *refusal_text(struct scope *sc, enum lang lang, const struct error *error,
                         const struct form_row *rows, size_t count, const char *name);
/* Show it at the row NAME of FORM and go there; false when FORM has no such row. */
bool refusal_at(struct form *form, enum lang lang, const struct error *error, const char *name);
/* Show it at its field of FORM, or else in the message line of SCREEN. */
unsigned refusal_show(struct form *form, struct screen *screen, const struct error *error);

#endif
