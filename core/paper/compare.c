/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/paper/compare.h"

#include "core/base/text.h"
#include "core/paper/layout.h"
#include "core/paper/markdown.h"

#include <string.h>

#define CONTEXT 8 /* words told around a difference */

struct atom {
    const char *text;
    size_t length;
    const char *key; /* what is compared */
};

struct atoms {
    struct scope *sc;
    struct atom *list;
    size_t count, room;
};

/* --- a text as words --- */

static bool is_blank(uint32_t cp)
{
    return cp <= ' ' || cp == 0xA0 || cp == 0x3000 || cp == 0xFEFF || cp == '|' || cp == '_' ||
           cp == 0xFF3F;
}

/* Letters and digits stand together as a word, of whatever width; everything else alone. */
static bool is_letter(uint32_t cp)
{
    if (cp >= 0xFF10 && cp <= 0xFF5A) /* full-width digits and Latin letters */
        return true;
    return paper_cp_width(cp) == 1 && cp > ' ' &&
           (cp >= 0x80 || strchr("0123456789abcdefghijklmnopqrstuvwxyz"
                                 "ABCDEFGHIJKLMNOPQRSTUVWXYZ",
                                 (int)cp) != NULL);
}

static void add_word(struct atoms *w, const char *text, size_t length)
{
    if (w->count == w->room) {
        const size_t room = w->room ? w->room * 2 : 256;

        w->list = scope_grow(w->sc, w->list, w->count, room, sizeof(*w->list));
        w->room = room;
    }
    w->list[w->count++] =
        (struct atom){text, length, text_key(w->sc, scope_strndup(w->sc, text, length))};
}

static bool is_digit(uint32_t cp)
{
    return (cp >= '0' && cp <= '9') || (cp >= 0xFF10 && cp <= 0xFF19);
}

/* Bytes by which the word that ends in CP goes on at P: a letter, or a point or comma between two
 * digits, in whatever width a scanner took them for. */
static size_t goes_on(uint32_t cp, const char *p)
{
    uint32_t next, after;
    const size_t length = text_next(p, &next);

    if (is_letter(next))
        return length;
    text_next(p + length, &after);
    return is_digit(cp) && is_digit(after) &&
                   (next == ',' || next == '.' || next == 0xFF0C || next == 0xFF0E)
               ? length
               : 0;
}

static void add_words(struct atoms *w, const char *p, const char *end)
{
    while (p < end) {
        const char *start = p;
        uint32_t cp;

        p += text_next(p, &cp);
        if (is_blank(cp))
            continue;
        for (size_t length = is_letter(cp); length > 0 && p < end;) {
            length = goes_on(cp, p);
            if (length > 0)
                p += text_next(p, &cp);
        }
        add_word(w, start, (size_t)(p - start));
    }
}

/* What belongs to the page and not to the text: its head and foot, and the rules of tables. */
static bool is_page_furniture(struct scope *sc, const char *line, size_t length)
{
    const char *key = text_key(sc, scope_strndup(sc, line, length));

    if (strspn(key, "-+|_=") == strlen(key))
        return true;
    if (strncmp(key, "校验码", strlen("校验码")) == 0 || strstr(key, "请加盖骑缝章") ||
        strncmp(key, "卷内第", strlen("卷内第")) == 0 ||
        strncmp(key, "[演练]", strlen("[演练]")) == 0)
        return true;
    const char *page = strstr(key, "页共"), *end = key + strlen(key) - strlen("页");
    return page && end > page && strcmp(end, "页") == 0 && strstr(key, "第") != NULL;
}

static struct atoms words_of_text(struct scope *sc, const char *text)
{
    struct atoms w = {.sc = sc};

    while (*text) {
        const size_t length = strcspn(text, "\n");

        if (!is_page_furniture(sc, text, length))
            add_words(&w, text, text + length);
        text += length + (text[length] != '\0');
    }
    return w;
}

static enum rc words_of_paper(struct scope *sc, const char *source, struct atoms *w)
{
    const struct paper_style style = {0};
    struct blocks blocks;
    struct layout layout;

    *w = (struct atoms){.sc = sc};
    TRY(markdown_blocks(sc, source, &blocks));
    layout_make(sc, &blocks, &style, &layout);
    for (size_t i = 0; i < layout.count; i++)
        for (size_t j = 0; j < layout.sheets[i].count; j++) {
            const struct line *line = &layout.sheets[i].lines[j];

            for (size_t k = 0; k < line->run_count; k++)
                add_words(w, line->runs[k].text, line->runs[k].text + strlen(line->runs[k].text));
        }
    return RC_OK;
}

/* --- the shortest way from one to the other, after Myers --- */

struct diff {
    struct scope *sc;
    const struct atoms *a, *b;
    bool *only_a, *only_b; /* words that the other side lacks */
};

static bool same(const struct diff *d, int x, int y)
{
    return strcmp(d->a->list[x].key, d->b->list[y].key) == 0;
}

/* Walk back from the end through the furthest points of each round, marking what was skipped;
 * between two points the words are the same. */
static void mark(struct diff *d, int *const *rounds, int round)
{
    int x = (int)d->a->count, y = (int)d->b->count;

    for (; round > 0; round--) {
        const int *v = rounds[round - 1] + COMPARE_MOST + 1;
        const int k = x - y;
        const bool down = k == -round || (k != round && v[k - 1] < v[k + 1]);
        const int from = v[down ? k + 1 : k - 1], from_y = from - (down ? k + 1 : k - 1);

        if (down)
            d->only_b[from_y] = true;
        else
            d->only_a[from] = true;
        x = from;
        y = from_y;
    }
}

static bool find_way(struct diff *d)
{
    const int n = (int)d->a->count, m = (int)d->b->count, width = 2 * COMPARE_MOST + 3;
    int **rounds = scope_alloc(d->sc, COMPARE_MOST + 1, sizeof(*rounds));
    int *v = scope_alloc(d->sc, (size_t)width, sizeof(*v)), *middle = v + COMPARE_MOST + 1;

    for (int round = 0; round <= COMPARE_MOST; round++) {
        for (int k = -round; k <= round; k += 2) {
            const bool down = k == -round || (k != round && middle[k - 1] < middle[k + 1]);
            int x = round == 0 ? 0 : down ? middle[k + 1] : middle[k - 1] + 1;

            while (x < n && x - k < m && x - k >= 0 && same(d, x, x - k))
                x++;
            middle[k] = x;
            if (x == n && x - k == m) {
                mark(d, rounds, round);
                return true;
            }
        }
        rounds[round] = scope_memdup(d->sc, v, (size_t)width * sizeof(*v));
    }
    return false;
}

/* --- telling --- */

static const char *joined(struct scope *sc, const struct atoms *w, size_t from, size_t to)
{
    struct buffer b = buffer_new(sc);

    for (size_t i = from; i < to && i < w->count; i++) {
        uint32_t before = 0, now;

        if (i > from)
            text_next(
                text_previous(w->list[i - 1].text, w->list[i - 1].text + w->list[i - 1].length),
                &before);
        text_next(w->list[i].text, &now);
        if (i > from && is_letter(before) && is_letter(now))
            buffer_add(&b, " ");
        buffer_add_n(&b, w->list[i].text, w->list[i].length);
    }
    return buffer_text(&b);
}

static size_t tell(const struct diff *d, struct paper_difference *list)
{
    size_t i = 0, j = 0, n = 0;

    while (i < d->a->count || j < d->b->count) {
        size_t to_i = i, to_j = j;

        while (to_i < d->a->count && d->only_a[to_i])
            to_i++;
        while (to_j < d->b->count && d->only_b[to_j])
            to_j++;
        if (to_i > i || to_j > j)
            list[n++] = (struct paper_difference){
                .before = joined(d->sc, d->a, i > CONTEXT ? i - CONTEXT : 0, i),
                .issued = joined(d->sc, d->a, i, to_i),
                .typed = joined(d->sc, d->b, j, to_j),
                .after = joined(d->sc, d->a, to_i, to_i + CONTEXT)};
        i = to_i + (to_i < d->a->count);
        j = to_j + (to_j < d->b->count);
    }
    return n;
}

enum rc compare_paper(struct scope *sc, const char *source, const char *text,
                      const struct paper_difference **list, size_t *count)
{
    struct atoms a;
    char *lines = scope_strdup(sc, text);
    const char *checked;

    for (char *p = lines; *p; p++)
        *p = *p == '\f' ? '\n' : *p; /* text output has one between pages */
    TRY(text_gate_in(sc, "text", lines, TEXT_LONG, &checked));
    TRY(words_of_paper(sc, source, &a));
    const struct atoms b = words_of_text(sc, checked ? checked : "");
    struct diff d = {.sc = sc,
                     .a = &a,
                     .b = &b,
                     .only_a = scope_alloc(sc, a.count + 1, sizeof(bool)),
                     .only_b = scope_alloc(sc, b.count + 1, sizeof(bool))};
    if (!find_way(&d))
        return fail(sc, RC_INVALID, "text",
                    N_("The text has too little in common with what was issued to be compared."));
    struct paper_difference *found = scope_alloc(sc, a.count + b.count + 1, sizeof(*found));
    *count = tell(&d, found);
    *list = found;
    return RC_OK;
}
