/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/line.h"

#include "cli/options.h"
#include "core/base/text.h"

#include <string.h>

/* A Chinese input method gives curly quotes and wide spaces for the same keys. */
#define WIDE_SPACE 0x3000u
static const struct {
    uint32_t open, close;
} quotes[] = {{'\'', '\''}, {'"', '"'}, {0x201C, 0x201D}, {0x2018, 0x2019}};

static uint32_t closing(uint32_t cp)
{
    for (size_t i = 0; i < sizeof(quotes) / sizeof(quotes[0]); i++)
        if (quotes[i].open == cp)
            return quotes[i].close;
    return 0;
}

static bool is_space(uint32_t cp) { return cp == ' ' || cp == '\t' || cp == WIDE_SPACE; }

static const char *skip_spaces(const char *p)
{
    uint32_t cp;

    for (size_t size = text_next(p, &cp); size > 0 && is_space(cp); size = text_next(p, &cp))
        p += size;
    return p;
}

/* Add the word at *P to B and move *P behind it. False: a quote is not closed. */
static bool read_word(const char **p, struct buffer *b)
{
    uint32_t cp, until = 0;

    for (size_t size; (size = text_next(*p, &cp)) > 0; *p += size) {
        if (until != 0 && cp == until)
            until = 0;
        else if (until == 0 && closing(cp) != 0)
            until = closing(cp);
        else if (until == 0 && is_space(cp))
            return true;
        else
            buffer_add_n(b, *p, size);
    }
    return until == 0;
}

enum rc line_split(struct scope *sc, const char *text, const char ***words, size_t *count)
{
    /* Two words are at least one byte apart. */
    *words = scope_alloc(sc, strlen(text) / 2 + 1, sizeof(**words));
    *count = 0;
    for (const char *p = skip_spaces(text); *p != '\0'; p = skip_spaces(p)) {
        struct buffer b = buffer_new(sc);

        if (!read_word(&p, &b))
            return usage_fail(sc, N_("A quotation mark is not closed."));
        (*words)[(*count)++] = buffer_text(&b);
    }
    return RC_OK;
}
