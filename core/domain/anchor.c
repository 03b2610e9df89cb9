/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/domain/anchor.h"

#include <errno.h>
#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

#define FIELDS 6

const char *anchor_line(struct scope *sc, const struct anchor *a)
{
    return scope_printf(sc, "%s %" PRId64 " %" PRId64 " %s %" PRId64 " %s",
                        instant_rfc3339(sc, a->at), a->office, a->seq, a->hash, a->access_seq,
                        a->access_hash);
}

const char *anchor_short(struct scope *sc, const struct anchor *a)
{
    return scope_printf(sc, "%" PRId64 " %.*s", a->seq, ANCHOR_SHORT, a->hash);
}

static bool take_number(const char *text, int64_t *number)
{
    char *end;

    errno = 0;
    *number = strtoll(text, &end, 10);
    return text[0] >= '0' && text[0] <= '9' && *end == '\0' && errno == 0;
}

static bool is_hash(const char *text)
{
    const size_t length = strlen(text);

    return length >= ANCHOR_SHORT && length <= ANCHOR_HASH &&
           strspn(text, "0123456789abcdef") == length;
}

/* Cut TEXT up to END at its blanks into MOST words; how many there are, MOST + 1 for more. */
static size_t words_of(struct scope *sc, const char *text, const char *end, const char **words,
                       size_t most)
{
    size_t count = 0;

    for (;;) {
        text += strspn(text, " \t\r");
        if (text >= end || *text == '\0')
            return count;
        if (count == most)
            return most + 1;
        size_t length = strcspn(text, " \t\r\n");
        if (text + length > end)
            length = (size_t)(end - text);
        words[count++] = scope_strndup(sc, text, length);
        text += length;
    }
}

enum rc anchor_short_parse(struct scope *sc, int64_t office, const char *text, struct anchor *out)
{
    const char *words[2];

    *out = (struct anchor){.at = INSTANT_NEVER, .office = office};
    if (words_of(sc, text, text + strlen(text), words, 2) == 2 &&
        take_number(words[0], &out->seq) && is_hash(words[1])) {
        out->hash = words[1];
        return RC_OK;
    }
    return fail(sc, RC_INVALID, "head",
                N_("“{1}” is not a head of the record as paper shows it: a number and 16 digits."),
                text);
}

static enum rc parse_line(struct scope *sc, const char *line, const char *end, struct anchor *out)
{
    const char *words[FIELDS];

    if (words_of(sc, line, end, words, FIELDS) != FIELDS || !take_number(words[1], &out->office) ||
        !take_number(words[2], &out->seq) || !is_hash(words[3]) ||
        !take_number(words[4], &out->access_seq) || !is_hash(words[5]))
        return fail(sc, RC_SYNTAX, "anchors",
                    N_("This line is no anchor: time, office, number, hash, number, hash."));
    out->hash = words[3];
    out->access_hash = words[5];
    return instant_parse(sc, "anchors", words[0], &out->at);
}

enum rc anchor_parse(struct scope *sc, const char *file, const char *text, struct anchor **list,
                     size_t *count)
{
    size_t room = 0;
    int number = 0;

    *list = NULL;
    *count = 0;
    while (*text) {
        const char *end = text + strcspn(text, "\n");
        const char *begin = text + strspn(text, " \t\r");

        number++;
        text = *end ? end + 1 : end;
        if (begin >= end || *begin == '#')
            continue;
        if (*count == room) {
            room = room ? room * 2 : 64;
            *list = scope_grow(sc, *list, *count, room, sizeof(**list));
        }
        if (parse_line(sc, begin, end, &(*list)[*count]) != RC_OK)
            return scope_fail_at(sc, file, number, 1);
        (*list)[(*count)++].line = number;
    }
    return RC_OK;
}

bool anchor_fits(const char *told, const char *found)
{
    return found && strncmp(told, found, strlen(told)) == 0;
}
