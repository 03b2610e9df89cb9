/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Picture: what the head of a PNG or JPEG file says, read without trusting it: a picture comes
 * from whoever brought it. Nothing is unpacked here.
 *
 * Layer: paper. Pure. Units: dots.
 */
#ifndef CORE_PAPER_PICTURE_H
#define CORE_PAPER_PICTURE_H

#include "core/base/scope.h"

#define PICTURE_PNG_MOST  40000000  /* dots: it is unpacked, four bytes each */
#define PICTURE_JPEG_MOST 120000000 /* dots: it is laid into a PDF as it is */

struct picture {
    struct bytes file; /* borrowed; outlives the picture */
    bool jpeg;         /* else a PNG */
    int width, height; /* as stored, before it is turned */
    int turn;          /* quarters clockwise that make it upright, as a camera noted (Exif) */
};

/*
 * Set *OUT to what FILE is.
 * Fails: RC_INVALID, field "picture": neither PNG nor a JPEG of grey or three colours, not whole
 *        up to its measures, or too large.
 */
MUST_CHECK enum rc picture_read(struct scope *sc, struct bytes file, struct picture *out);

#endif
