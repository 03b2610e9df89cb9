/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Ruled: the lines of a paper to write on by hand. A template says `line 18` in backticks; the
 * backticks of a value are escaped, so that no value can make one.
 *
 * Layer: paper. Pure.
 */
#ifndef CORE_PAPER_RULED_H
#define CORE_PAPER_RULED_H

#include "core/base/scope.h"

#define RULED_MOST 56 /* cells: the width of a page */

/* What CODE[0..LENGTH), the inside of backticks, stands for: underscores of two cells each for
 * "line N"; NULL when it says something else or N is not from 2 to RULED_MOST. Lives in SC. */
const char *ruled_line(struct scope *sc, const char *code, size_t length);

/* A line of CELLS, in pairs. Lives in SC. */
const char *ruled_cells(struct scope *sc, int cells);

/* Is C punctuation that a backslash makes plain in CommonMark? */
bool ruled_is_markup(char c);

/* TEXT[0..LENGTH) of a fence as it is shown: the backslashes that markdown_escape() put before
 * punctuation are taken away, lines to write on are drawn. Lives in SC. */
const char *ruled_fence(struct scope *sc, const char *text, size_t length);

#endif
