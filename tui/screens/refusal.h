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

/* The sentence of ERROR in LANG; where it repeats its field it has the label of the row NAME of
 * ROWS, if there is one. Lives in SC. */
const char *refusal_text(struct scope *sc, enum lang lang, const struct error *error,
                         const struct form_row *rows, size_t count, const char *name);

#endif
