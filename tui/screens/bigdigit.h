/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Big digits: a telephone number that can be read aloud from across a desk. Three rows high where
 * the terminal can show half blocks, else one row in groups: "138 0576 1102".
 *
 * Layer: tui/screens. Pure.
 */
#ifndef TUI_SCREENS_BIGDIGIT_H
#define TUI_SCREENS_BIGDIGIT_H

#include "tui/kit/canvas.h"

#define BIGDIGIT_ROWS 3

/* NUMBER in the groups in which it is spoken; other than a mobile number stays as it is. "" for
 * NULL. Lives in SC. */
const char *bigdigit_spoken(struct scope *sc, const char *number);
/* Paint NUMBER into the three rows from (Y, X) on, in at most CELLS columns. */
void bigdigit_paint(struct canvas *canvas, struct scope *sc, int y, int x, int cells,
                    const char *number);

#endif
