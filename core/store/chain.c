/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/store/chain.h"

#include "core/base/digest.h"

#include <string.h>

#define DIGITS_MAX 21
#define INK_ROOM   1024
#define HEAD_MAX   (DIGITS_MAX + 3) /* of a field: its letter, its length and two signs */

/* What is to be hashed, gathered: for every cell of every row that is written or verified the parts
 * are so small that handing them on one by one would take longer than hashing them. */
struct ink {
    struct digest *digest;
    size_t used;
    char room[INK_ROOM];
};

static void pour(struct ink *k)
{
    digest_add(k->digest, k->room, k->used);
    k->used = 0;
}

static void add_bytes(struct ink *k, const void *data, size_t size)
{
    if (size <= sizeof(k->room) - k->used) {
        if (size > 0)
            memcpy(k->room + k->used, data, size);
        k->used += size;
        return;
    }
    pour(k);
    digest_add(k->digest, data, size);
}

static void begin(struct ink *k, struct scope *sc)
{
    k->digest = digest_begin(sc);
    k->used = 0;
}

static const char *end(struct ink *k, struct scope *sc)
{
    pour(k);
    return digest_end(sc, k->digest);
}

/* The digits of N behind each other before END; where they begin. */
static char *digits_before(char *end, uint64_t n)
{
    do
        *--end = (char)('0' + n % 10);
    while ((n /= 10) > 0);
    return end;
}

static void add_field(struct ink *k, char tag, const void *data, size_t size)
{
    char head[HEAD_MAX];
    char *const last = head + sizeof(head) - 1;
    char *at = digits_before(last, size);

    *last = ':';
    *--at = tag;
    add_bytes(k, at, (size_t)(last + 1 - at));
    add_bytes(k, data, size);
    add_bytes(k, ",", 1);
}

static void add_number(struct ink *k, int64_t n)
{
    char digits[DIGITS_MAX];
    char *const end = digits + sizeof(digits);
    char *at = digits_before(end, n < 0 ? 0 - (uint64_t)n : (uint64_t)n);

    if (n < 0)
        *--at = '-';
    add_field(k, 'i', at, (size_t)(end - at));
}

static void add_value(struct ink *k, const struct value *value)
{
    switch (value->kind) {
    case VALUE_INT:
        add_number(k, value->integer);
        break;
    case VALUE_TEXT:
        add_field(k, 't', value->data, value->size);
        break;
    case VALUE_BLOB:
        add_field(k, 'b', value->data, value->size);
        break;
    default:
        add_bytes(k, "-,", 2);
    }
}

const char *chain_hash(struct scope *sc, const char *previous, const struct value *values,
                       size_t count)
{
    struct ink k;

    begin(&k, sc);
    add_bytes(&k, previous, strlen(previous));
    for (size_t i = 0; i < count; i++)
        add_value(&k, &values[i]);
    return end(&k, sc);
}

const char *chain_row_digest(struct scope *sc, const struct rows *rows)
{
    const struct value *cells = rows->cells;
    struct ink k;

    begin(&k, sc);
    for (size_t i = 0; i < rows->columns; i++) {
        if (cells[i].kind == VALUE_NULL)
            continue;
        add_field(&k, 't', rows->names[i], strlen(rows->names[i]));
        add_value(&k, &cells[i]);
    }
    return end(&k, sc);
}

const char *chain_detail_digest(struct scope *sc, const char *salt, const char *detail)
{
    return digest_of(sc, scope_printf(sc, "%s%s", salt, detail), strlen(salt) + strlen(detail));
}
