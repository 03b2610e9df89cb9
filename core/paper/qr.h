/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * QR: a small code that a telephone reads, drawn into a PDF.
 *
 * Layer: paper. Part of pdf.so.
 */
#ifndef CORE_PAPER_QR_H
#define CORE_PAPER_QR_H

#include "core/base/scope.h"

struct _cairo; /* a cairo_t */

/* Three dots of a scanner that reads 150 to the inch. Units: pt. */
#define QR_MODULE (3 * 72.0 / 150)

/* Draw TEXT, capital letters, digits and "/-", with its upper right corner at RIGHT and TOP.
 * Fails: RC_BUG when TEXT is too long for a code. */
MUST_CHECK enum rc qr_draw(struct scope *sc, struct _cairo *cr, const char *text, double right,
                           double top);

#endif
