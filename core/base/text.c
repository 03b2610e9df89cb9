/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/base/text.h"

#include "core/base/text_class.h"

#include <string.h>
#include <utf8proc.h>

#define IDEOGRAPHIC_SPACE 0x3000u
#define FULLWIDTH_FIRST   0xFF01u
#define FULLWIDTH_LAST    0xFF5Eu
#define FULLWIDTH_SHIFT   (FULLWIDTH_FIRST - '!')
#define COMMA_OF_LISTS    0x3001u
#define FULL_STOP         0x3002u
#define HAN_FIRST         0x4E00u
#define HAN_LAST          0x9FA5u /* what was added later asks the tables */

#define RANGE(first, last, kind, screen, paper, shape) {first, last, kind, screen, paper, shape},
#define PAGE(row)
static const struct text_range table[] = {
#include "core/base/text_table.def"
};
#undef RANGE
#undef PAGE

/* The row to begin with for each 256 characters of the first plane, and the one after it: most
 * text is Han, whose whole block is one row. */
#define RANGE(first, last, kind, screen, paper, shape)
#define PAGE(row) row,
static const uint16_t pages[] = {
#include "core/base/text_table.def"
};
#undef RANGE
#undef PAGE

#define FIRST_PLANE 0x10000u

const struct text_range *text_range_of(uint32_t cp)
{
    static const struct text_range plain = {0, 0, CLASS_PLAIN, CELLS_1, 1, 0};
    static const struct text_range bad_byte = {0, 0, CLASS_HIDDEN, CELLS_0, 0, 0};
    size_t low = pages[sizeof(pages) / sizeof(pages[0]) - 1],
           high = sizeof(table) / sizeof(table[0]);

    if (cp >= TEXT_BAD_BYTE)
        return &bad_byte;
    if (cp < FIRST_PLANE) {
        low = pages[cp >> 8];
        high = (size_t)pages[(cp >> 8) + 1] + 1;
    }
    while (low < high) {
        const size_t middle = (low + high) / 2;

        if (cp > table[middle].last)
            low = middle + 1;
        else if (cp < table[middle].first)
            high = middle;
        else
            return &table[middle];
    }
    return &plain;
}

/* The length that the first byte of a character announces and the least code point that needs
 * that many bytes: a smaller one is an overlong form, which hides characters from filters. */
static size_t announced(unsigned char first, uint32_t *least)
{
    if (first >= 0xC2 && first <= 0xDF) {
        *least = 0x80;
        return 2;
    }
    if (first >= 0xE0 && first <= 0xEF) {
        *least = 0x800;
        return 3;
    }
    if (first >= 0xF0 && first <= 0xF4) {
        *least = 0x10000;
        return 4;
    }
    return 0;
}

size_t text_next(const char *text, uint32_t *cp)
{
    const unsigned char *p = (const unsigned char *)text;
    uint32_t value, least;

    *cp = p[0];
    if (p[0] < 0x80)
        return p[0] == 0 ? 0 : 1;
    *cp = TEXT_BAD_BYTE + p[0];
    const size_t length = announced(p[0], &least);
    if (length == 0)
        return 1;
    value = p[0] & (0x7Fu >> length);
    for (size_t i = 1; i < length; i++) {
        if ((p[i] & 0xC0) != 0x80)
            return 1;
        value = value << 6 | (p[i] & 0x3Fu);
    }
    if (value < least || value > 0x10FFFF || (value >= 0xD800 && value <= 0xDFFF))
        return 1;
    *cp = value;
    return length;
}

size_t text_encode(uint32_t cp, char *out)
{
    return (size_t)utf8proc_encode_char((utf8proc_int32_t)cp, (utf8proc_uint8_t *)out);
}

size_t text_characters(const char *text)
{
    size_t count = 0, length;
    uint32_t cp;

    while ((length = text_next(text, &cp)) > 0) {
        text += length;
        count++;
    }
    return count;
}

const char *text_previous(const char *start, const char *p)
{
    uint32_t cp;

    for (ptrdiff_t back = 4; back > 1; back--)
        if (p - start >= back && text_next(p - back, &cp) == (size_t)back)
            return p - back;
    return p > start ? p - 1 : start;
}

int text_cp_width(uint32_t cp, int ambiguous)
{
    if (cp >= ' ' && cp <= '~')
        return 1;
    const int cells = text_range_of(cp)->screen;
    return cells == CELLS_AMBIGUOUS ? ambiguous : cells;
}

int paper_cp_width(uint32_t cp) { return text_range_of(cp)->paper; }

int text_width(const char *text, int ambiguous)
{
    int width = 0;
    size_t length;
    uint32_t cp;

    while ((length = text_next(text, &cp)) > 0) {
        width += text_cp_width(cp, ambiguous);
        text += length;
    }
    return width;
}

int paper_width(const char *text)
{
    int width = 0;
    size_t length;
    uint32_t cp;

    while ((length = text_next(text, &cp)) > 0) {
        width += paper_cp_width(cp);
        text += length;
    }
    return width;
}

/* The bytes of what a reader sees as one character at TEXT: a base with its marks, a picture
 * made of several, a syllable. */
static size_t cluster(const char *text, int ambiguous, int *width)
{
    utf8proc_int32_t state = 0;
    uint32_t last, cp;
    size_t size = text_next(text, &last), length;

    *width = size > 0 ? text_cp_width(last, ambiguous) : 0;
    while ((length = text_next(text + size, &cp)) > 0) {
        if (utf8proc_grapheme_break_stateful((utf8proc_int32_t)last, (utf8proc_int32_t)cp, &state))
            break;
        *width += text_cp_width(cp, ambiguous);
        size += length;
        last = cp;
    }
    return size;
}

size_t text_fit(const char *text, int cells, int ambiguous, int *width)
{
    size_t size = 0, length;
    int used = 0, wide;

    while ((length = cluster(text + size, ambiguous, &wide)) > 0 && used + wide <= cells) {
        size += length;
        used += wide;
    }
    if (width)
        *width = used;
    return size;
}

const char *text_pad(struct scope *sc, const char *text, int cells, int ambiguous)
{
    /* At 2 the terminal and curses may disagree about "…"; two full stops mean the same. */
    const char *const sign = ambiguous == 2 ? ".." : "…";
    const int sign_room = text_width(sign, ambiguous);
    struct buffer b = buffer_new(sc);
    int used, sign_used = 0;
    size_t size = text_fit(text, cells, ambiguous, &used);

    if (text[size] != '\0' && cells > 0) {
        size = text_fit(text, cells - sign_room, ambiguous, &used);
        buffer_add_n(&b, text, size);
        buffer_add_n(&b, sign, text_fit(sign, cells - used, ambiguous, &sign_used));
    } else {
        buffer_add_n(&b, text, size);
    }
    for (int i = used + sign_used; i < cells; i++)
        buffer_add(&b, " ");
    return buffer_text(&b);
}

static uint32_t halfwidth(uint32_t cp)
{
    if (cp >= FULLWIDTH_FIRST && cp <= FULLWIDTH_LAST)
        return cp - FULLWIDTH_SHIFT;
    return cp == IDEOGRAPHIC_SPACE ? ' ' : cp;
}

const char *text_halfwidth(struct scope *sc, const char *text)
{
    char *const out = scope_alloc(sc, strlen(text) + 1, 1);
    size_t size = 0, length;
    uint32_t cp;

    for (; (length = text_next(text, &cp)) > 0; text += length) {
        if (halfwidth(cp) != cp) {
            out[size++] = (char)halfwidth(cp);
            continue;
        }
        memcpy(out + size, text, length);
        size += length;
    }
    return out;
}

static const char *without_blanks(struct scope *sc, const char *text)
{
    char *const out = scope_alloc(sc, strlen(text) + 1, 1);
    size_t size = 0, length;
    uint32_t cp;

    for (; (length = text_next(text, &cp)) > 0; text += length) {
        if (cp == '\n' || text_range_of(cp)->kind == CLASS_BLANK)
            continue;
        memcpy(out + size, text, length);
        size += length;
    }
    return out;
}

static const char *folded_key(struct scope *sc, const char *text)
{
    const utf8proc_option_t options = UTF8PROC_STABLE | UTF8PROC_COMPOSE | UTF8PROC_CASEFOLD;
    const char *const visible = text_gate_out(sc, text, TEXT_LONG);
    const char *const plain = without_blanks(sc, text_halfwidth(sc, visible));
    const utf8proc_uint8_t *const bytes = (const utf8proc_uint8_t *)plain;
    const utf8proc_ssize_t size = (utf8proc_ssize_t)strlen(plain);
    const utf8proc_ssize_t count = utf8proc_decompose(bytes, size, NULL, 0, options);

    if (count <= 0)
        return plain;
    /* One place more: the text is encoded over its code points and ends with NUL. */
    utf8proc_int32_t *const points = scope_alloc(sc, (size_t)count + 1, sizeof(*points));
    utf8proc_decompose(bytes, size, points, count, options);
    utf8proc_reencode(points, count, options);
    return (const char *)points;
}

/* Bytes of the character at TEXT when its key is itself, or *KEY of one byte (a blank: none),
 * whatever of these stands beside it: nearly all of a text. 0: it must be looked at. */
static size_t key_of(const unsigned char *text, char *key)
{
    *key = 0;
    if (text[0] == ' ' || text[0] == '\n') {
        *key = ' ';
        return 1;
    }
    if (text[0] > ' ' && text[0] < 0x7F) {
        *key = (char)(text[0] >= 'A' && text[0] <= 'Z' ? text[0] - 'A' + 'a' : text[0]);
        return 1;
    }
    if (text[0] < 0xE3 || text[0] > 0xEF || text[1] == 0 || text[2] == 0)
        return 0;
    uint32_t cp;
    const size_t size = text_next((const char *)text, &cp);
    if (cp >= FULLWIDTH_FIRST && cp <= FULLWIDTH_LAST) {
        const unsigned char half[] = {(unsigned char)halfwidth(cp), 0};

        return key_of(half, key) > 0 ? size : 0;
    }
    return (cp >= HAN_FIRST && cp <= HAN_LAST) || cp == COMMA_OF_LISTS || cp == FULL_STOP ? size
                                                                                          : 0;
}

/* Is the character at TEXT one of U+4E00 to U+9F7F, which are their own keys? Of a case nearly all
 * are, and a search makes the keys of many. */
static bool is_han(const unsigned char *text)
{
    return text[0] >= 0xE4 && text[0] <= 0xE9 && (text[1] & 0xC0) == 0x80 &&
           (text[0] > 0xE4 || text[1] >= 0xB8) && (text[0] < 0xE9 || text[1] < 0xBE) &&
           (text[2] & 0xC0) == 0x80;
}

/* The key of TEXT when all its characters are of those; NULL. */
static const char *plain_key(struct scope *sc, const char *text)
{
    const struct scope_mark mark = scope_mark(sc);
    char *const out = scope_alloc(sc, strlen(text) + 1, 1), *end = out;

    for (size_t size; *text; text += size) {
        char key = 0;

        size = is_han((const unsigned char *)text) ? 3 : key_of((const unsigned char *)text, &key);
        if (size == 0) {
            scope_rewind(sc, mark);
            return NULL;
        }
        if (key == 0)
            memcpy(end, text, size);
        else
            *end = key;
        if (key != ' ')
            end += key == 0 ? size : 1;
    }
    *end = '\0';
    return out;
}

const char *text_key(struct scope *sc, const char *text)
{
    const char *const key = text ? plain_key(sc, text) : "";

    return key ? key : folded_key(sc, text);
}

static bool holds(const char *list, uint32_t cp)
{
    uint32_t in_list;

    for (size_t length; (length = text_next(list, &in_list)) > 0; list += length) {
        if (in_list == cp)
            return true;
    }
    return false;
}

bool text_opens(uint32_t cp) { return holds("（「『《〈【〔［｛“‘￥＄([{", cp); }

bool text_closes(uint32_t cp)
{
    return holds("。，、；：？！）」』》〉】〕］｝”’％‰℃°·・～々ー.,;:?!)]}%", cp);
}

bool text_equal(const char *a, const char *b) { return a && b ? strcmp(a, b) == 0 : a == b; }

bool text_is_empty(const char *text) { return !text || *text == '\0'; }
