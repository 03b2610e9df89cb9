/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Wrap: where a long text goes on in the next row of the screen. Rows end at line feeds, and
 * softly between Han characters or after a space, but no row begins with 。or ends with （; a
 * word longer than a row is cut.
 *
 * Layer: tui/kit. Pure. Lengths are bytes, widths cells.
 */
#ifndef TUI_KIT_WRAP_H
#define TUI_KIT_WRAP_H

#include <stdbool.h>
#include <stddef.h>

/* The length of the first row of TEXT in CELLS cells, without the line feed; at least one
 * character unless TEXT is at a line feed or its end. */
size_t wrap_row(const char *text, int cells, int ambiguous);
/* The start of the row after the one at TEXT that is LENGTH long; NULL when that was the last. */
const char *wrap_next(const char *text, size_t length);
/* How many rows TEXT needs; at least 1. */
size_t wrap_rows(const char *text, int cells, int ambiguous);

#endif
