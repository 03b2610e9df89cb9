/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/domain/variant.h"

#include <stdlib.h>

#include "core/base/text.h"

static const struct variant {
    uint32_t cp, standard;
} variants[] = {
#define VARIANT(cp, standard) {cp, standard},
#include "core/domain/variant_table.def"
#undef VARIANT
};

static int compare(const void *key, const void *element)
{
    const uint32_t a = *(const uint32_t *)key, b = ((const struct variant *)element)->cp;

    return (a > b) - (a < b);
}

uint32_t variant_standard(uint32_t cp)
{
    const struct variant *const found =
        bsearch(&cp, variants, sizeof(variants) / sizeof(*variants), sizeof(*variants), compare);

    return found ? found->standard : cp;
}

const char *variant_key(struct scope *sc, const char *text)
{
    const char *key = text_key(sc, text);
    struct buffer b = buffer_new(sc);
    char bytes[4];
    uint32_t cp;

    for (size_t length; (length = text_next(key, &cp)) > 0; key += length)
        buffer_add_n(&b, bytes, text_encode(variant_standard(cp), bytes));
    return buffer_text(&b);
}
