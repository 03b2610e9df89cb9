/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Pasted: a picture drawn into a PDF: a JPEG as its bytes, a PNG unpacked.
 *
 * Layer: paper. Part of pdf.so. Units: pt.
 */
#ifndef CORE_PAPER_PASTED_H
#define CORE_PAPER_PASTED_H

#include "core/paper/picture.h"

struct _cairo; /* a cairo_t */

struct pasted_box {
    double left, top, width, height;
};

/* Draw P upright into the middle of BOX, as large as it fits, but no dot larger than on a screen.
 * Fails: RC_INVALID, field "picture", when it cannot be unpacked. */
MUST_CHECK enum rc pasted_draw(struct scope *sc, struct _cairo *cr, const struct picture *p,
                               struct pasted_box box);

#endif
