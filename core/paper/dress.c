/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/paper/dress.h"

#include <stdlib.h>
#include <string.h>

bool dress_read(struct scope *sc, const char *text, struct blocks *out)
{
    while (*text) {
        const size_t length = strcspn(text, "\n");
        const char *line = scope_strndup(sc, text, length);

        if (strcmp(line, "size: large") == 0)
            out->large = true;
        else if (strcmp(line, "seam: no") == 0)
            out->seamless = true;
        else if (length > 0)
            return false;
        text += length + (text[length] == '\n');
    }
    return true;
}

int dress_lines(const char *info)
{
    static const char word[] = "lines ";
    char *end = NULL;

    if (strncmp(info, word, strlen(word)) != 0)
        return 0;
    const long n = strtol(info + strlen(word), &end, 10);
    return *end == '\0' && n > 0 && n <= DRESS_LINES_MOST ? (int)n : 0;
}
