/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/domain/supplement.h"

#include "core/base/text.h"

enum rc supplement_check(struct scope *sc, const char *text, const char **out)
{
    TRY(text_gate_in(sc, "text", text, TEXT_LONG, out));
    if (!*out)
        return fail(sc, RC_INVALID, "text",
                    N_("Please write what is to be added. Nothing was saved."));
    return RC_OK;
}
