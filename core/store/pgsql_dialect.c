/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/store/pgsql.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>

static const struct {
    const char *ours, *theirs;
    enum pgsql_place from; /* and in whatever comes after it */
} words[] = {
    {"INTEGER", "BIGINT", PGSQL_QUERY},
    {"BLOB", "BYTEA", PGSQL_QUERY},
    {"TEXT", "TEXT COLLATE \"C\"", PGSQL_SCRIPT},
};
#define WORDS (sizeof(words) / sizeof(*words))

static bool is_word(char c) { return isalnum((unsigned char)c) || c == '_'; }

/* The length of the comment, the quoted text or the quoted name at P; 0 when there is none. */
static size_t quoted(const char *p)
{
    const char *end;

    if (p[0] == '-' && p[1] == '-')
        return strcspn(p, "\n");
    if (*p != '\'' && *p != '"')
        return 0;
    end = strchr(p + 1, *p);
    return end ? (size_t)(end - p) + 1 : strlen(p);
}

static const char *their_word(const char *p, size_t length, enum pgsql_place place)
{
    for (size_t i = 0; i < WORDS; i++)
        if (place >= words[i].from && strlen(words[i].ours) == length &&
            strncmp(p, words[i].ours, length) == 0)
            return words[i].theirs;
    return NULL;
}

/* TEXT is the word that grows most, fourfold. */
static size_t room_for(const char *text) { return strlen(text) * 4 + 1; }

char *pgsql_translate(const char *text, enum pgsql_place place)
{
    char *out = malloc(room_for(text)), *to = out;

    if (!out)
        scope_exhausted();
    for (const char *p = text; *p;) {
        size_t length = quoted(p);
        const char *theirs = NULL;

        if (length == 0) {
            while (is_word(p[length]))
                length++;
            theirs = their_word(p, length, place);
            length += length == 0;
        }
        const size_t size = theirs ? strlen(theirs) : length;
        memcpy(to, theirs ? theirs : p, size);
        to += size;
        p += length;
    }
    *to = '\0';
    return out;
}
