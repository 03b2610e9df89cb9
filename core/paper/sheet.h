/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Sheet: the lines of a document cut into pages. A heading goes with two lines below it, the
 * places to sign with two lines of text, a seal with all of its room.
 *
 * Layer: paper.
 */
#ifndef CORE_PAPER_SHEET_H
#define CORE_PAPER_SHEET_H

#include "core/paper/layout.h"

/* A new line at the end of LINES, zeroed; it stays where it is until the next is added. */
struct line *lines_add(struct scope *sc, struct lines *lines);

/* Set *OUT to LINES on sheets with head and foot; at least one sheet. SEAM: of several, each says
 * that a seal goes across their edges. */
void sheet_cut(struct scope *sc, const struct lines *lines, const struct paper_style *style,
               bool seam, struct layout *out);

#endif
