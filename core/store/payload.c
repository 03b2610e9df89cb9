/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/store/payload.h"

#include "core/store/chain.h"

#include <stdlib.h>
#include <string.h>

static bool is_word(const char *word, size_t length, const char *text)
{
    return strncmp(word, text, length) == 0 && text[length] == '\0';
}

/* The table whose name WORD is; TABLE_COUNT: none. LIKELY was the last one. */
static enum table table_named(const char *word, size_t length, enum table likely)
{
    static const struct {
        const char *name;
        size_t length;
    } tables[] = {
#define TABLE(name) [TABLE_##name] = {#name, sizeof(#name) - 1},
#include "core/store/table.def"
#undef TABLE
    };

    if (tables[likely].length == length && memcmp(tables[likely].name, word, length) == 0)
        return likely;
    for (enum table table = 0; table < TABLE_COUNT; table++)
        if (tables[table].length == length && memcmp(tables[table].name, word, length) == 0)
            return table;
    return TABLE_COUNT;
}

bool payload_read(const char *text, struct payload_line *line, const char **end)
{
    const char *const word = text;
    char *after;

    while (*text != ' ' && *text != '\n' && *text != '\0')
        text++;
    const size_t length = (size_t)(text - word);
    const enum table table = table_named(word, length, line->table);
    *end = strchr(text, '\n');
    if (!*end)
        *end = text + strlen(text);
    line->number = strtoll(text, &after, 10);
    if (table == TABLE_COUNT) {
        line->kind = is_word(word, length, CHAIN_NEXT) ? PAYLOAD_NEXT : PAYLOAD_SAID;
        return line->kind == PAYLOAD_NEXT ? *after == '\n' : is_word(word, length, CHAIN_SAID);
    }
    line->kind = PAYLOAD_ROW;
    line->table = table;
    const size_t size = (size_t)(*end - after);
    if (*after != ' ' || size > sizeof(line->digest))
        return false;
    memcpy(line->digest, after + 1, size - 1);
    line->digest[size - 1] = '\0';
    return true;
}
