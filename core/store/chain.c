/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/store/chain.h"

#include "core/base/digest.h"

#include <inttypes.h>
#include <stdio.h>
#include <string.h>

static void add_field(struct buffer *b, char tag, const void *data, size_t size)
{
    char head[32];
    const int length = snprintf(head, sizeof(head), "%c%zu:", tag, size);

    buffer_add_n(b, head, (size_t)length);
    buffer_add_n(b, data, size);
    buffer_add_n(b, ",", 1);
}

static void add_value(struct buffer *b, const struct value *value)
{
    char digits[24];

    switch (value->kind) {
    case VALUE_INT:
        snprintf(digits, sizeof(digits), "%" PRId64, value->integer);
        add_field(b, 'i', digits, strlen(digits));
        break;
    case VALUE_TEXT:
        add_field(b, 't', value->data, value->size);
        break;
    case VALUE_BLOB:
        add_field(b, 'b', value->data, value->size);
        break;
    default:
        buffer_add_n(b, "-,", 2);
    }
}

static const char *digest_of_buffer(struct scope *sc, const struct buffer *b)
{
    return digest_of(sc, buffer_text(b), b->length);
}

const char *chain_hash(struct scope *sc, const char *previous, const struct value *values,
                       size_t count)
{
    struct buffer b = buffer_new(sc);

    buffer_add(&b, previous);
    for (size_t i = 0; i < count; i++)
        add_value(&b, &values[i]);
    return digest_of_buffer(sc, &b);
}

const char *chain_row_digest(struct scope *sc, struct rows *rows)
{
    const struct value *cells = rows->cells;
    struct buffer b = buffer_new(sc);

    for (size_t i = 0; i < rows->columns; i++) {
        if (cells[i].kind == VALUE_NULL)
            continue;
        add_field(&b, 't', rows->names[i], strlen(rows->names[i]));
        add_value(&b, &cells[i]);
    }
    return digest_of_buffer(sc, &b);
}

const char *chain_detail_digest(struct scope *sc, const char *salt, const char *detail)
{
    return digest_of(sc, scope_printf(sc, "%s%s", salt, detail), strlen(salt) + strlen(detail));
}
