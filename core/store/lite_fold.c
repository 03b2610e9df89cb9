/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/store/lite_fold.h"

#include <string.h>

#define ENTRY_ROOM 512 /* the longest entry that is known */

/* The first byte of a value; their order is that of SQLite. */
enum { IS_NULL = 1, IS_INT = 2, IS_TEXT = 3 };

/* The values of an entry behind each other, so that memcmp() orders entries as the index does. */
struct entry {
    unsigned char bytes[ENTRY_ROOM];
    size_t size, key; /* of all, of what stands before the rowid */
    bool has_null;
};

struct fold {
    sqlite3_int64 count;
    uint64_t sum;
    bool strange, disorder;
    int now; /* which of the two is the last one */
    struct entry entries[2];
};

static void put_number(struct entry *e, int64_t n)
{
    const uint64_t bits = (uint64_t)n ^ (UINT64_C(1) << 63); /* negative ones come first */

    e->bytes[e->size++] = IS_INT;
    for (int i = 0; i < 8; i++)
        e->bytes[e->size++] = (unsigned char)(bits >> (56 - 8 * i));
}

/* A NUL byte ends it, so there must be none in it. */
static bool put_text(struct entry *e, const unsigned char *text, size_t size)
{
    if (size > sizeof(e->bytes) - e->size - 2 || memchr(text, 0, size))
        return false;
    e->bytes[e->size++] = IS_TEXT;
    memcpy(e->bytes + e->size, text, size);
    e->size += size;
    e->bytes[e->size++] = 0;
    return true;
}

/* False when it is no value that is known here. */
static bool put(struct entry *e, sqlite3_value *value)
{
    if (sizeof(e->bytes) - e->size < 2 + sizeof(int64_t))
        return false;
    switch (sqlite3_value_type(value)) {
    case SQLITE_NULL:
        e->bytes[e->size++] = IS_NULL;
        e->has_null = true;
        return true;
    case SQLITE_INTEGER:
        put_number(e, sqlite3_value_int64(value));
        return true;
    case SQLITE_TEXT: {
        const unsigned char *text = sqlite3_value_text(value);

        return text && put_text(e, text, (size_t)sqlite3_value_bytes(value));
    }
    default:
        return false;
    }
}

static bool make_entry(struct entry *e, int how, int count, sqlite3_value **values)
{
    e->size = 0;
    e->has_null = false;
    for (int i = 0; i < count; i++) {
        size_t from = e->key = e->size;

        if (!put(e, values[i]))
            return false;
        for (; how & FOLD_DOWN(i) && from < e->size; from++)
            e->bytes[from] = (unsigned char)~e->bytes[from];
    }
    return true;
}

static bool follows(const struct entry *e, const struct entry *before, int how)
{
    const size_t common = e->size < before->size ? e->size : before->size;
    const int order = memcmp(before->bytes, e->bytes, common);

    if (order > 0 || (order == 0 && before->size >= e->size))
        return false;
    return !(how & FOLD_UNIQUE) || e->has_null || e->key != before->key ||
           memcmp(before->bytes, e->bytes, e->key) != 0;
}

static void step(sqlite3_context *context, int count, sqlite3_value **values)
{
    struct fold *fold = sqlite3_aggregate_context(context, sizeof(*fold));

    if (!fold) {
        sqlite3_result_error_nomem(context);
        return;
    }
    const int how = sqlite3_value_int(values[0]);
    struct entry *const e = &fold->entries[fold->now ^ 1], *const before =
                                                               &fold->entries[fold->now];
    if (fold->strange || !make_entry(e, how, count - 1, values + 1)) {
        fold->strange = true;
        return;
    }
    if (how & FOLD_ORDERED && fold->count > 0 && !follows(e, before, how))
        fold->disorder = true;
    fold->now ^= 1;
    fold->count++;
    fold->sum += digest_keyed(sqlite3_user_data(context), e->bytes, e->size);
}

static void finish(sqlite3_context *context)
{
    const struct fold *fold = sqlite3_aggregate_context(context, 0);
    char text[48];

    if (fold && fold->strange) {
        sqlite3_result_null(context);
        return;
    }
    if (fold && fold->disorder)
        sqlite3_snprintf(sizeof(text), text, "disorder");
    else
        sqlite3_snprintf(sizeof(text), text, "%lld %llx", fold ? fold->count : 0,
                         fold ? (unsigned long long)fold->sum : 0);
    sqlite3_result_text(context, text, -1, SQLITE_TRANSIENT);
}

int lite_fold_teach(sqlite3 *db, const unsigned char *key)
{
    return sqlite3_create_function_v2(db, FOLD, -1, SQLITE_UTF8 | SQLITE_DIRECTONLY, (void *)key,
                                      NULL, key ? step : NULL, key ? finish : NULL, NULL);
}
