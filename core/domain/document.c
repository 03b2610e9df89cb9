/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/domain/document.h"

#include "core/base/text.h"

static const char *const codes[] = {
    [PAPER_TEXT] = "text", [PAPER_PDF] = "pdf", [PAPER_DOCX] = "docx"};

const char *paper_format_code(enum paper_format format) { return codes[format]; }

enum rc paper_format_find(struct scope *sc, const char *text, enum paper_format *out)
{
    for (size_t i = 0; i < sizeof(codes) / sizeof(*codes); i++) {
        if (text_equal(codes[i], text)) {
            *out = (enum paper_format)i;
            return RC_OK;
        }
    }
    return fail(sc, RC_INVALID, "format",
                N_("“{1}” is not a format of paper (text, pdf, docx); nothing was printed."),
                text ? text : "");
}
