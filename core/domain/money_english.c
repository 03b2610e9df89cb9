/* SPDX-License-Identifier: GPL-3.0-or-later */
/* An amount in English words, for money.h. */
#include "core/domain/money.h"

#define FEN_PER_YUAN 100
#define GROUP        1000

static const char *const small[] = {"zero",    "one",     "two",       "three",    "four",
                                    "five",    "six",     "seven",     "eight",    "nine",
                                    "ten",     "eleven",  "twelve",    "thirteen", "fourteen",
                                    "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"};
static const char *const tens[] = {"",      "",      "twenty",  "thirty", "forty",
                                   "fifty", "sixty", "seventy", "eighty", "ninety"};

static void add_word(struct buffer *b, const char *word)
{
    if (b->length > 0)
        buffer_add(b, " ");
    buffer_add(b, word);
}

/* 1 to 99. */
static void add_two(struct buffer *b, int n)
{
    if (n < 20)
        add_word(b, small[n]);
    else if (n % 10 == 0)
        add_word(b, tens[n / 10]);
    else
        add_word(b, scope_printf(b->sc, "%s-%s", tens[n / 10], small[n % 10]));
}

/* 1 to 999. */
static void add_three(struct buffer *b, int n)
{
    if (n >= 100) {
        add_word(b, small[n / 100]);
        add_word(b, "hundred");
        if (n % 100 == 0)
            return;
        add_word(b, "and");
    }
    add_two(b, n % 100);
}

/* The last group takes "and" when nothing of hundreds stands in it: one thousand and five. */
static void add_whole(struct buffer *b, int64_t n)
{
    static const struct {
        int64_t size;
        const char *name;
    } groups[] = {{INT64_C(1000000000), "billion"}, {1000000, "million"}, {GROUP, "thousand"}};

    if (n == 0)
        add_word(b, small[0]);
    for (size_t i = 0; i < sizeof(groups) / sizeof(*groups); i++) {
        if (n < groups[i].size)
            continue;
        add_three(b, (int)(n / groups[i].size));
        add_word(b, groups[i].name);
        n %= groups[i].size;
    }
    if (n == 0)
        return;
    if (b->length > 0 && n < 100)
        add_word(b, "and");
    add_three(b, (int)n);
}

const char *money_english(struct scope *sc, struct money m)
{
    struct buffer b = buffer_new(sc);

    if (!money_is_set(m))
        return "";
    add_whole(&b, m.fen / FEN_PER_YUAN);
    add_word(&b, "yuan");
    if (m.fen % FEN_PER_YUAN != 0) {
        add_word(&b, "and");
        add_two(&b, (int)(m.fen % FEN_PER_YUAN));
        add_word(&b, "fen");
    }
    return buffer_text(&b);
}
