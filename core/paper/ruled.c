/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/paper/ruled.h"

#include <string.h>

#define WORD  "line "
#define CELLS "＿" /* two of them */

const char *ruled_line(struct scope *sc, const char *code, size_t length)
{
    const size_t word = strlen(WORD);
    int cells = 0;

    if (length <= word || strncmp(code, WORD, word) != 0)
        return NULL;
    for (size_t i = word; i < length && cells <= RULED_MOST; i++) {
        if (code[i] < '0' || code[i] > '9')
            return NULL;
        cells = cells * 10 + code[i] - '0';
    }
    if (cells < 2 || cells > RULED_MOST)
        return NULL;
    return ruled_cells(sc, cells);
}

const char *ruled_cells(struct scope *sc, int cells)
{
    struct buffer b = buffer_new(sc);

    for (; cells > 1; cells -= 2)
        buffer_add(&b, CELLS);
    return buffer_text(&b);
}

bool ruled_is_markup(char c)
{
    return (c >= '!' && c <= '/') || (c >= ':' && c <= '@') || (c >= '[' && c <= '`') ||
           (c >= '{' && c <= '~');
}

const char *ruled_fence(struct scope *sc, const char *text, size_t length)
{
    struct buffer b = buffer_new(sc);

    for (size_t i = 0; i < length; i++) {
        const char *end = text[i] == '`' ? memchr(text + i + 1, '`', length - i - 1) : NULL;
        const char *line = end ? ruled_line(sc, text + i + 1, (size_t)(end - text) - i - 1) : NULL;

        if (line) {
            buffer_add(&b, line);
            i = (size_t)(end - text);
            continue;
        }
        if (text[i] == '\\' && i + 1 < length && ruled_is_markup(text[i + 1]))
            i++;
        buffer_add_n(&b, text + i, 1);
    }
    return buffer_text(&b);
}
