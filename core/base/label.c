/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/base/label.h"

#include <string.h>

static const struct {
    const char *name, *label;
} labels[] = {
#define LABEL(name, label) {name, label},
#include "core/base/label.def"
#undef LABEL
};

/* The label of the LENGTH bytes at NAME, or NULL. */
static const char *label(enum lang lang, const char *name, size_t length)
{
    for (size_t i = 0; i < sizeof(labels) / sizeof(*labels); i++)
        if (strlen(labels[i].name) == length && memcmp(labels[i].name, name, length) == 0)
            return tr(lang, labels[i].label);
    return NULL;
}

const char *label_of_field(struct scope *sc, enum lang lang, const char *field)
{
    struct buffer b = buffer_new(sc);

    if (lang == LANG_EN)
        return field;
    for (const char *p = field; *p;) {
        const size_t length = strcspn(p, "[.");
        const char *const word = label(lang, p, length);

        if (!word) /* a form gives the label of its own field */
            return field[0] >= 'A' && field[0] <= 'Z' ? tr(lang, field) : field;
        buffer_add(&b, word);
        p += length;
        if (*p == '[') {
            const size_t digits = strcspn(++p, "]");

            buffer_add_n(&b, p, digits);
            p += digits + (p[digits] == ']');
        }
        p += *p == '.';
    }
    return buffer_text(&b);
}
