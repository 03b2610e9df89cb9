/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Typeset: a line of a layout drawn by pangocairo, every character in its cells.
 *
 * Pango chooses faces and shapes; then advances are set by cell, so that lines end where the
 * layout ended them: a full-width cluster stands in the middle of its cells, a Latin word
 * spreads its own advances over its own cells.
 *
 * Layer: paper. Part of pdf.so. Units: pt.
 */
#ifndef CORE_PAPER_TYPESET_H
#define CORE_PAPER_TYPESET_H

#include "core/paper/layout.h"

#define TYPESET_MM    (72.0 / 25.4)
#define TYPESET_LEFT  (28 * TYPESET_MM)
#define TYPESET_WIDTH (156 * TYPESET_MM)

struct _cairo;        /* a cairo_t */
struct _PangoContext; /* of the faces that are open */

struct typesetter {
    struct scope *sc;
    struct _cairo *cr;
    struct _PangoContext *context;
    const char *const *faces; /* font_families() */
};

/* How the cells of a line are drawn. */
struct pitch {
    double cell;
    double size; /* of the glyphs */
};

struct pitch typeset_pitch(enum line_size size);

/* Draw the text of LINE between TOP and TOP + HEIGHT.
 * Fails: RC_INVALID, field "text", naming a character no face has. */
MUST_CHECK enum rc typeset_line(struct typesetter *t, const struct line *line, struct pitch p,
                                double top, double height);

/* Draw the rules of the table that LINE is part of. */
void typeset_rules(struct typesetter *t, const struct line *line, double cell, double top);

#endif
