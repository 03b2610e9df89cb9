/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is shown of accounts and places, for conceal.h. */
#include <string.h>

#include "core/base/text.h"
#include "core/domain/conceal.h"

#define ACCOUNT_LEAST  12
#define ACCOUNT_MOST   19
#define ACCOUNT_KEPT   4
#define SEARCHED_LEAST 7 /* a local telephone */
#define SEARCHED_KEPT  3
#define SEARCHED_TAIL  2
#define GROUP          4 /* digits, as a bank card is embossed */

static bool is_digit(char c) { return c >= '0' && c <= '9'; }

/* Bytes of the number TEXT begins with, which may stand in groups; sets *DIGITS. */
static size_t number_length(const char *text, size_t *digits)
{
    size_t i = 0;

    *digits = 0;
    for (;; i++) {
        const bool gap = text[i] == ' ' && *digits > 0 && *digits % GROUP == 0;

        if (is_digit(text[i]))
            ++*digits;
        else if (!gap || !is_digit(text[i + 1]))
            return i;
    }
}

/* The end of an ID number is a digit, or an X that belongs to it. */
static void mask_number(char *text, size_t length, size_t digits)
{
    size_t seen = 0;

    for (size_t i = 0; i < length; i++) {
        if (is_digit(text[i]) && seen++ < digits - ACCOUNT_KEPT)
            text[i] = '*';
    }
}

const char *conceal_accounts(struct scope *sc, const char *text)
{
    char *masked = NULL;
    size_t digits;

    if (!text)
        return NULL;
    for (size_t i = 0, length; text[i]; i += length > 0 ? length : 1) {
        length = number_length(text + i, &digits);
        if (digits < ACCOUNT_LEAST || digits > ACCOUNT_MOST)
            continue;
        masked = masked ? masked : scope_strdup(sc, text);
        mask_number(masked + i, length, digits);
    }
    return masked ? masked : text;
}

const char *conceal_search(struct scope *sc, const char *words)
{
    char *masked = words ? scope_strdup(sc, words) : NULL;

    for (size_t i = 0, length; masked && masked[i]; i += length > 0 ? length : 1) {
        length = strspn(masked + i, "0123456789");
        if (length >= SEARCHED_LEAST)
            memset(masked + i + SEARCHED_KEPT, '*', length - SEARCHED_KEPT - SEARCHED_TAIL);
    }
    return masked;
}

const char *conceal_place(struct scope *sc, const char *place)
{
    static const char *const ends[] = {"社区", "村", "街道", "镇", "乡"};

    for (size_t i = 0; place && i < sizeof(ends) / sizeof(*ends); i++) {
        const char *end = strstr(place, ends[i]);

        if (end && end > place)
            return scope_printf(sc, "%.*s", (int)(end - place + (ptrdiff_t)strlen(ends[i])), place);
    }
    return NULL;
}

const char *conceal_undo(const char *sent, const char *shown, const char *whole)
{
    return sent && whole && text_equal(sent, shown) ? whole : sent;
}
