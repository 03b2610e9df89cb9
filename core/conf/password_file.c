/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/conf/password_file.h"

#include "core/base/file.h"

#include <string.h>

#define SIZE_LIMIT (256u * 1024)
#define WORD_LEAST 3

static bool is_word(const char *text)
{
    const size_t length = strlen(text);

    return length >= WORD_LEAST && strspn(text, "abcdefghijklmnopqrstuvwxyz0123456789") == length;
}

static enum rc refuse(struct scope *sc, const char *path, int line, const char *text)
{
    enum rc rc = fail(sc, RC_INVALID, "word",
                      N_("“{1}” is no common word: three or more small letters and digits."), text);

    if (rc != RC_OK)
        rc = scope_fail_at(sc, path, line, 1);
    return rc;
}

enum rc password_words_load(struct scope *sc, const char *path, struct password_words *out)
{
    const char **words = NULL;
    size_t count = 0;
    struct bytes data;
    int line = 0;

    TRY(file_read(sc, path, SIZE_LIMIT, &data));
    for (const char *p = (const char *)data.data; *p;) {
        const size_t length = strcspn(p, "\n");
        const char *const word = scope_strndup(sc, p, length);

        line++;
        p += length + (p[length] == '\n');
        if (*word == '\0' || *word == '#')
            continue;
        if (!is_word(word))
            return refuse(sc, path, line, word);
        if ((count & (count - 1)) == 0)
            words = scope_grow(sc, words, count, count ? count * 2 : 1, sizeof(*words));
        words[count++] = word;
    }
    *out = (struct password_words){words, count};
    return RC_OK;
}
