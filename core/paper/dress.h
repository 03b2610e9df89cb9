/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Dress: the two fences of Markdown that say how a paper looks rather than what it says.
 *
 * Layer: paper. Pure.
 */
#ifndef CORE_PAPER_DRESS_H
#define CORE_PAPER_DRESS_H

#include "core/paper/block.h"

#define DRESS_LINES_MOST 20 /* of one fence: about a page */

/* Set OUT to what TEXT, the inside of ```paper, says in lines "size: large" and "seam: no". Returns
 * false when it says anything else. */
bool dress_read(struct scope *sc, const char *text, struct blocks *out);

/* The N of a fence ```lines N, from 1 to DRESS_LINES_MOST; 0 when INFO is not one. */
int dress_lines(const char *info);

#endif
