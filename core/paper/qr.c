/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/paper/qr.h"

#include <cairo.h>
#include <qrencode.h>

enum rc qr_draw(struct scope *sc, struct _cairo *cr, const char *text, double right, double top)
{
    QRcode *code = QRcode_encodeString(text, 0, QR_ECLEVEL_M, QR_MODE_8, 1);

    if (!code)
        return fail(sc, RC_BUG, "code", N_("The QR code of the paper could not be made."));
    const double left = right - code->width * QR_MODULE;
    for (int i = 0; i < code->width * code->width; i++)
        if (code->data[i] & 1)
            cairo_rectangle(cr, left + i % code->width * QR_MODULE,
                            top + (double)(i / code->width) * QR_MODULE, QR_MODULE, QR_MODULE);
    cairo_fill(cr);
    QRcode_free(code);
    return RC_OK;
}
