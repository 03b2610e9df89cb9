/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tui/screens/refusal.h"

#include <string.h>

#include "core/base/text.h"

const char *refusal_text(struct scope *sc, enum lang lang, const struct error *error,
                         const struct form_row *rows, size_t count, const char *name)
{
    struct error labelled = *error;

    for (size_t i = 0; i < count; i++) {
        if (strcmp(rows[i].name, name) != 0)
            continue;
        for (size_t k = 0; k < ERROR_ARGS; k++) {
            if (text_equal(labelled.args[k], error->field))
                labelled.args[k] = rows[i].label;
        }
    }
    return error_text(sc, lang, &labelled);
}
