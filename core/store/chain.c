/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/store/chain.h"

#include "core/base/digest.h"

#include <string.h>

#define DIGITS_MAX 21

/* The digits of N behind each other before END; where they begin. */
static char *digits_before(char *end, uint64_t n)
{
    do
        *--end = (char)('0' + n % 10);
    while ((n /= 10) > 0);
    return end;
}

/* For every cell of every row that is written or verified: printf() would take a third of it. */
static void add_field(struct digest *d, char tag, const void *data, size_t size)
{
    char head[DIGITS_MAX + 2];
    char *at = head + sizeof(head);

    *--at = ':';
    at = digits_before(at, size);
    *--at = tag;
    digest_add(d, at, (size_t)(head + sizeof(head) - at));
    digest_add(d, data, size);
    digest_add(d, ",", 1);
}

static void add_number(struct digest *d, int64_t n)
{
    char digits[DIGITS_MAX];
    char *const end = digits + sizeof(digits);
    char *at = digits_before(end, n < 0 ? 0 - (uint64_t)n : (uint64_t)n);

    if (n < 0)
        *--at = '-';
    add_field(d, 'i', at, (size_t)(end - at));
}

static void add_value(struct digest *d, const struct value *value)
{
    switch (value->kind) {
    case VALUE_INT:
        add_number(d, value->integer);
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
