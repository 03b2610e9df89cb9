/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/store/chain.h"

#include "core/base/digest.h"

#include <inttypes.h>
#include <stdio.h>
#include <string.h>

static void add_field(struct digest *d, char tag, const void *data, size_t size)
{
    char head[32];
    const int length = snprintf(head, sizeof(head), "%c%zu:", tag, size);

    digest_add(d, head, (size_t)length);
    digest_add(d, data, size);
    digest_add(d, ",", 1);
}

static void add_value(struct digest *d, const struct value *value)
{
    char digits[24];

    switch (value->kind) {
    case VALUE_INT:
        snprintf(digits, sizeof(digits), "%" PRId64, value->integer);
        add_field(d, 'i', digits, strlen(digits));
        break;
    case VALUE_TEXT:
        add_field(d, 't', value->data, value->size);
        break;
    case VALUE_BLOB:
        add_field(d, 'b', value->data, value->size);
        break;
    default:
        digest_add(d, "-,", 2);
    }
}

const char *chain_hash(struct scope *sc, const char *previous, const struct value *values,
                       size_t count)
{
    struct digest *d = digest_begin(sc);

    digest_add(d, previous, strlen(previous));
    for (size_t i = 0; i < count; i++)
        add_value(d, &values[i]);
    return digest_end(sc, d);
}

const char *chain_row_digest(struct scope *sc, struct rows *rows)
{
    const struct value *cells = rows->cells;
    struct digest *d = digest_begin(sc);

    for (size_t i = 0; i < rows->columns; i++) {
        if (cells[i].kind == VALUE_NULL)
            continue;
        add_field(d, 't', rows->names[i], strlen(rows->names[i]));
        add_value(d, &cells[i]);
    }
    return digest_end(sc, d);
}

const char *chain_detail_digest(struct scope *sc, const char *salt, const char *detail)
{
    return digest_of(sc, scope_printf(sc, "%s%s", salt, detail), strlen(salt) + strlen(detail));
}
