/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/domain/address.h"

#include <string.h>

#include "core/base/text.h"
#include "core/domain/variant.h"

#define NUMBERS     8 /* of one address: road, house, stair, flat and a few more */
#define ROAD_LEAST  2 /* characters that a road has in common */
#define END_LEAST   3
#define SHOWN_LEAST 4

static bool is_digit(char c) { return c >= '0' && c <= '9'; }

/* The words that say the same of a number, longest first. */
static const struct same {
    const char *word, *key;
} same[] = {{"号楼", "幢"}, {"號樓", "幢"}, {"栋", "幢"}, {"座", "幢"}, {"号", "号"},
            {"室", ""},     {"房", ""},     {"户", ""},   {"#", "号"}};

static const struct same *same_at(const char *text)
{
    for (size_t i = 0; i < sizeof(same) / sizeof(*same); i++)
        if (strncmp(text, same[i].word, strlen(same[i].word)) == 0)
            return &same[i];
    return NULL;
}

static bool is_mark(uint32_t cp)
{
    return text_opens(cp) || text_closes(cp) || (cp < 0x80 && strchr("-/_.'\"", (int)cp));
}

const char *address_key(struct scope *sc, const char *address)
{
    struct buffer key = buffer_new(sc);
    bool number = false;
    uint32_t cp;

    for (const char *p = variant_key(sc, address); *p;) {
        const struct same *const word = number ? same_at(p) : NULL;
        const size_t length = text_next(p, &cp);

        if (word) {
            buffer_add(&key, word->key);
            p += strlen(word->word);
            number = false;
            continue;
        }
        number = is_digit(*p);
        if (is_mark(cp))
            buffer_add(&key, cp == '-' ? "-" : "");
        else
            buffer_add_n(&key, p, length);
        p += length;
    }
    return buffer_text(&key);
}

struct shape {
    const char *numbers[NUMBERS];
    size_t lengths[NUMBERS];
    size_t count;
    size_t road; /* bytes before the first number */
};

static struct shape shape_of(const char *key)
{
    struct shape s = {.count = 0};

    s.road = strcspn(key, "0123456789");
    for (const char *p = key + s.road; *p && s.count < NUMBERS;) {
        s.numbers[s.count] = p;
        s.lengths[s.count] = strspn(p, "0123456789");
        p += s.lengths[s.count++];
        p += strcspn(p, "0123456789");
    }
    return s;
}

static bool ends_with(const char *text, size_t length, const char *end, size_t end_length)
{
    return length >= end_length && memcmp(text + length - end_length, end, end_length) == 0;
}

static size_t characters(struct scope *sc, const char *text, size_t length)
{
    return text_characters(scope_strndup(sc, text, length));
}

/* The shorter of both is the end of the longer. */
static bool same_end(struct scope *sc, const char *a, size_t a_length, const char *b,
                     size_t b_length, size_t least)
{
    const size_t shorter = a_length < b_length ? a_length : b_length;

    return characters(sc, a_length < b_length ? a : b, shorter) >= least &&
           (ends_with(a, a_length, b, b_length) || ends_with(b, b_length, a, a_length));
}

static bool same_numbers(const struct shape *a, const struct shape *b)
{
    for (size_t i = 0; i < a->count && i < b->count; i++)
        if (a->lengths[i] != b->lengths[i] ||
            memcmp(a->numbers[i], b->numbers[i], a->lengths[i]) != 0)
            return false;
    return true;
}

bool address_alike(struct scope *sc, const char *a, const char *b)
{
    if (text_is_empty(a) || text_is_empty(b))
        return false;
    const char *const one = address_key(sc, a), *const two = address_key(sc, b);
    const struct shape s = shape_of(one), t = shape_of(two);

    if (s.count == 0 || t.count == 0)
        return s.count == t.count && same_end(sc, one, s.road, two, t.road, END_LEAST);
    return same_numbers(&s, &t) && same_end(sc, one, s.road, two, t.road, ROAD_LEAST);
}

/* The last MOST characters of the first LENGTH bytes of TEXT; all when there are fewer. */
static const char *last_characters(struct scope *sc, const char *text, size_t length, size_t most)
{
    const char *end = scope_strndup(sc, text, length);
    uint32_t cp;

    for (size_t count = text_characters(end); count > most; count--)
        end += text_next(end, &cp);
    return end;
}

const char *address_outline(struct scope *sc, const char *address)
{
    const char *const key = address_key(sc, address);
    const struct shape s = shape_of(key);

    if (s.count == 0)
        return last_characters(sc, key, s.road, END_LEAST);
    return scope_printf(sc, "%s%.*s", last_characters(sc, key, s.road, ROAD_LEAST),
                        (int)s.lengths[0], s.numbers[0]);
}

/* The words after which the road begins. */
static const char *const divisions[] = {"省", "市", "区", "县", "旗", "镇", "乡", "街道"};

/* Bytes of the word of division that TEXT begins with; 0 for none. */
static size_t division_at(const char *text)
{
    for (size_t i = 0; i < sizeof(divisions) / sizeof(*divisions); i++)
        if (strncmp(text, divisions[i], strlen(divisions[i])) == 0)
            return strlen(divisions[i]);
    return 0;
}

/* KEY without its city, district and town, as people say it; KEY itself when too little of a road
 * would be left before the first number. */
static const char *said_shortly(struct scope *sc, const char *key)
{
    const size_t road = strcspn(key, "0123456789");
    const char *begin = key;
    uint32_t cp;

    for (const char *p = key; key[road] && p < key + road; p += text_next(p, &cp)) {
        const char *after = p + division_at(p);

        if (after > p && after < key + road &&
            characters(sc, after, (size_t)(key + road - after)) >= ROAD_LEAST)
            begin = after;
    }
    return begin;
}

bool address_in(struct scope *sc, const char *address, const char *text)
{
    if (text_is_empty(address) || text_is_empty(text))
        return false;
    const char *const key = said_shortly(sc, address_key(sc, address));
    return text_characters(key) >= SHOWN_LEAST && strstr(address_key(sc, text), key);
}

/* Bytes of the shortest beginning of TEXT that repeats ADDRESS, which TEXT does. */
static size_t last_byte(struct scope *sc, const char *address, const char *text)
{
    size_t without = 0, with = strlen(text);

    while (true) {
        size_t middle = without + (with - without) / 2;

        while (middle > without && ((unsigned char)text[middle] & 0xC0) == 0x80)
            middle--;
        if (middle == without)
            middle += text_next(text + without, &(uint32_t){0});
        if (middle >= with)
            return with;
        if (address_in(sc, address, scope_strndup(sc, text, middle)))
            with = middle;
        else
            without = middle;
    }
}

/* Bytes before the shortest end of TEXT that repeats ADDRESS, which TEXT does. */
static size_t first_byte(struct scope *sc, const char *address, const char *text)
{
    size_t with = 0, without = strlen(text);

    while (true) {
        size_t middle = with + (without - with) / 2;

        while (middle > with && ((unsigned char)text[middle] & 0xC0) == 0x80)
            middle--;
        if (middle == with)
            middle += text_next(text + with, &(uint32_t){0});
        if (middle >= without)
            return with;
        if (address_in(sc, address, text + middle))
            with = middle;
        else
            without = middle;
    }
}

/* The word that ends a number, which a key leaves out. */
static size_t number_end(const char *text)
{
    const struct same *const word = same_at(text);

    return word && word->key[0] == '\0' ? strlen(word->word) : 0;
}

const char *address_replace(struct scope *sc, const char *address, const char *text,
                            const char *instead)
{
    if (!address_in(sc, address, text))
        return text;
    struct buffer b = buffer_new(sc);
    const char *rest = text;

    while (address_in(sc, address, rest)) {
        const size_t end = last_byte(sc, address, rest);
        const size_t begin = first_byte(sc, address, scope_strndup(sc, rest, end));

        buffer_add_n(&b, rest, begin);
        buffer_add(&b, instead);
        rest += end;
        rest += number_end(rest);
    }
    buffer_add(&b, rest);
    return buffer_text(&b);
}
