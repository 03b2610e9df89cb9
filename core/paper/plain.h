/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Plain: a layout as text: the pages of the preview, and text output.
 *
 * Layer: paper.
 */
#ifndef CORE_PAPER_PLAIN_H
#define CORE_PAPER_PLAIN_H

#include "core/paper/layout.h"

/* The letters of LINE in its columns, without trailing blanks. Lives in SC. */
const char *plain_line(struct scope *sc, const struct line *line);
/* The pages of LAYOUT, each with head and foot in their places. */
struct pages plain_pages(struct scope *sc, const struct layout *layout);
/* Add all pages to OUT, a form feed between any two of its pages. */
void plain_add(struct scope *sc, const struct layout *layout, struct buffer *out);

#endif
