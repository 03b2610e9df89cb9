/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Match: a text on which the parts stand out that somebody searched for.
 *
 * Layer: tui/screens. Pure.
 */
#ifndef TUI_SCREENS_MATCH_H
#define TUI_SCREENS_MATCH_H

#include "core/domain/query.h"
#include "tui/kit/screen.h"

/* canvas_put() of TEXT in STYLE, and where a word of ASKED stands in what is seen of it, in
 * STYLE_MATCH; a word that must not stand anywhere is none. ASKED may be NULL. Returns the cells
 * written. */
int match_put(const struct paint *paint, int y, int x, int cells, enum style style,
              const char *text, const struct query *asked);

#endif
