/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/domain/search_token.h"

#include <string.h>

bool token_is_run(char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z'); }

size_t token_character(const char *text, size_t left)
{
    size_t size = 1;

    while (size < left && size < 4 && ((unsigned char)text[size] & 0xC0) == 0x80)
        size++;
    return size;
}

size_t token_size(const char *text, size_t left)
{
    size_t size = 0;

    while (size < left && size < TOKEN_RUN && token_is_run(text[size]))
        size++;
    return size > 0 ? size : token_character(text, left);
}

/* Is the character at TEXT one that words are written with? Punctuation makes no pair. */
static bool is_word(const char *text, size_t size)
{
    const unsigned char *c = (const unsigned char *)text;

    return size >= 3 &&
           !(c[0] == 0xE2 || (c[0] == 0xE3 && c[1] == 0x80) || (c[0] == 0xEF && c[1] >= 0xBC));
}

size_t token_run(const char *text, size_t left)
{
    size_t size = 0;

    while (size < left && token_is_run(text[size]))
        size++;
    return size;
}

/* Bytes of the character of a word that is no run; 0: there is another. */
static size_t word_size(const char *text, size_t left)
{
    const size_t size = left > 0 && !token_is_run(text[0]) ? token_character(text, left) : 0;

    return size > 0 && is_word(text, size) ? size : 0;
}

size_t token_between(char sign) { return sign == SEARCH_NUMBER ? 4 : 1; }

size_t token_pair(const char *text, size_t left, size_t between)
{
    const size_t run = token_run(text, left), word = word_size(text + run, left - run);

    if (word == 0 || run > between)
        return 0;
    if (run > 0)
        return run + word;
    if (word < left && token_is_run(text[word]))
        return word + 1;
    const size_t second = word_size(text + word, left - word);
    return second > 0 ? word + second : 0;
}

size_t token_bridge(const char *text, size_t left, size_t between)
{
    const size_t word = word_size(text, left), run = token_run(text + word, left - word);
    const size_t end = word + run, second = word_size(text + end, left - end);

    return word > 0 && run > 0 && run <= between && second > 0 ? end + second : 0;
}

struct cutter {
    const char *text;
    size_t size, at;
    char sign;  /* of the line of marks; 0: none */
    char field; /* of the values that follow; 0: none */
    int (*each)(void *user, const char *token, size_t length, size_t from, size_t to);
    void *user;
};

static size_t line_end(const struct cutter *c)
{
    const char *start = c->text + c->at, *end = memchr(start, '\n', c->size - c->at);

    return end ? c->at + (size_t)(end - start) : c->size;
}

static int cut_line(struct cutter *c)
{
    const size_t from = c->at;

    c->at = line_end(c);
    return c->each(c->user, c->text + from, c->at - from, from, c->at);
}

/* Behind the sign and its ^ one letter, two … and then all of it. */
static int cut_beginnings(struct cutter *c)
{
    const size_t from = c->at, end = line_end(c);
    int stop = 0;

    for (size_t size = 3; size <= 2 + TOKEN_BEGINNINGS && from + size < end && stop == 0; size++)
        stop = c->each(c->user, c->text + from, size, from, from + size);
    return stop != 0 ? stop : cut_line(c);
}

/* With SIGN before it, so that it is met by nothing else. */
static int cut_one(struct cutter *c, char sign, size_t size)
{
    const char *start = c->text + c->at;
    char token[SEARCH_TOKEN];
    size_t length = 0;

    if (sign != 0)
        token[length++] = sign;
    memcpy(token + length, start, size);
    return c->each(c->user, token, length + size, c->at, c->at + size);
}

static int cut_with_field(struct cutter *c, size_t size)
{
    const int stop = cut_one(c, c->sign, size);

    return stop == 0 && c->sign == 0 && c->field != 0 ? cut_one(c, c->field, size) : stop;
}

static int cut_character(struct cutter *c)
{
    const char *text = c->text + c->at;
    const size_t left = c->size - c->at;
    const size_t between = token_between(c->sign);
    const size_t sizes[] = {token_size(text, left), token_pair(text, left, between),
                            token_bridge(text, left, between)};
    int stop = 0;

    for (size_t i = 0; i < sizeof(sizes) / sizeof(*sizes) && stop == 0; i++)
        if (sizes[i] > 0)
            stop = cut_with_field(c, sizes[i]);
    c->at += token_character(text, left);
    return stop;
}

static bool is_field(char c)
{
    return c == SEARCH_PARTY || c == SEARCH_PLACE || c == SEARCH_AGREEMENT;
}

static int cut(struct cutter *c)
{
    const char first = c->text[c->at];
    const bool begins = c->at == 0 || c->text[c->at - 1] == '\n';

    if (begins && first == SEARCH_WHOLE)
        return cut_line(c);
    if (begins && first == SEARCH_PINYIN)
        return cut_beginnings(c);
    if (begins)
        c->sign = 0;
    if (first != '\n' && !(begins && (first == SEARCH_NUMBER || is_field(first))))
        return cut_character(c);
    if (first == SEARCH_NUMBER)
        c->sign = first;
    else if (first != '\n')
        c->field = first;
    c->at++;
    return 0;
}

int search_tokens(const char *text, size_t size,
                  int (*each)(void *user, const char *token, size_t length, size_t from, size_t to),
                  void *user)
{
    struct cutter c = {.text = text, .size = size, .each = each, .user = user};

    while (c.at < size) {
        const int stop = cut(&c);

        if (stop != 0)
            return stop;
    }
    return 0;
}
