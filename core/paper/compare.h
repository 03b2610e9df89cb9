/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Compare: an issued document with a text that somebody typed or scanned from its paper, word by
 * word: a Han character, a sign, a number or a Latin word each. Line ends, blanks, the rules of
 * tables and what stands at the head and foot of pages do not count, nor does the width of signs.
 *
 * Layer: paper.
 */
#ifndef CORE_PAPER_COMPARE_H
#define CORE_PAPER_COMPARE_H

#include "core/domain/document.h"

/* More words than this that differ are another document. */
#define COMPARE_MOST 1000

/*
 * Set *LIST to where TEXT differs from the document made of SOURCE, in order; COUNT is 0 when it
 * does not.
 * Owns:  *LIST lives in SC. Fails: RC_INVALID "text" when more than COMPARE_MOST words differ or
 *        TEXT is not UTF-8; as paper_pages().
 */
MUST_CHECK enum rc compare_paper(struct scope *sc, const char *source, const char *text,
                                 const struct paper_difference **list, size_t *count);

#endif
