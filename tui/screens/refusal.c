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
            if (!error->field || labelled.args[k] != error->field)
                continue;
            labelled.args[k] = rows[i].label;
            labelled.words |= FAIL_WORD(k + 1);
        }
    }
    return error_text(sc, lang, &labelled);
}

bool refusal_at(struct form *form, enum lang lang, const struct error *error, const char *name)
{
    struct scope sc = SCOPE_INIT;
    const bool shown =
        form_refuse(form, name, refusal_text(&sc, lang, error, form->rows, form->count, name));

    scope_end(&sc);
    return shown;
}

unsigned refusal_show(struct form *form, struct screen *screen, const struct error *error)
{
    const char *field = error->field ? error->field : "";

    return refusal_at(form, screen->lang, error, field) ? REACTION_REPAINT
                                                        : screen_refuse(screen, error);
}
