/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Break: a text into lines of cells by the rules of Chinese typesetting: no closing mark begins
 * a line, no opening mark ends one, dashes and dots in pairs stay together, words and numbers
 * stay whole unless a line cannot hold them.
 *
 * Layer: paper. Units: cells.
 */
#ifndef CORE_PAPER_BREAK_H
#define CORE_PAPER_BREAK_H

#include "core/paper/layout.h"

/* What is pushed to the next line leaves at most so many cells that are shared out again; a
 * line that a long word left shorter than that stays ragged. */
#define BREAK_SLACK 4

struct broken {
    struct run *runs; /* columns from the start of the line */
    size_t run_count;
    int cells;
    int slack; /* 0 for the last line of a paragraph */
};

/* Set *LINES to TEXT broken into a first line of at most FIRST cells and further ones of at most
 * CELLS, both at least 2. Blanks at the end of a line are dropped, nothing else is. At least one
 * line, which may be empty. Owns: *LINES lives in SC. */
void break_lines(struct scope *sc, const struct rich *text, int first, int cells,
                 struct broken **lines, size_t *count);

/* Cells of the widest stretch of TEXT that no line end may part. */
int break_widest(struct scope *sc, const struct rich *text);

#endif
