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
/* All pages as one text, a form feed between them. */
struct bytes plain_text(struct scope *sc, const struct layout *layout);

#endif
