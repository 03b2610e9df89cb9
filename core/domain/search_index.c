/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tokens, and what is asked of an index, for search.h. */
#include <string.h>

#include "core/domain/search_mark.h"

#define BIT(field) (1u << (field))
#define RUN        3       /* characters of a token of letters and digits */
#define NOTHING    "\003!" /* stands in no page */

/* ---- tokens ---- */

static bool is_in_run(char c, char sign)
{
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c == '^' && sign == SEARCH_PINYIN);
}

static size_t character_size(const char *text, size_t left)
{
    size_t size = 1;

    while (size < left && size < 4 && ((unsigned char)text[size] & 0xC0) == 0x80)
        size++;
    return size;
}

/* Bytes of the token that TEXT begins with, LEFT bytes. */
static size_t token_size(const char *text, size_t left, char sign)
{
    size_t size = 0;

    while (size < left && size < RUN && is_in_run(text[size], sign))
        size++;
    return size > 0 ? size : character_size(text, left);
}

struct cutter {
    const char *text;
    size_t size, at;
    bool asked;
    char sign; /* of the line; 0: none */
    int (*each)(void *user, const char *token, size_t length, size_t from, size_t to);
    void *user;
};

static bool is_sign(char c)
{
    return c == SEARCH_NUMBER || c == SEARCH_PINYIN || c == SEARCH_WHOLE;
}

static int cut_line(struct cutter *c)
{
    const char *start = c->text + c->at;
    const char *end = memchr(start, '\n', c->size - c->at);
    const size_t length = end ? (size_t)(end - start) : c->size - c->at;
    const size_t from = c->at;

    c->at += length;
    return c->each(c->user, start, length, from, c->at);
}

/* With its sign before it, so that it is met by nothing else. */
static int cut_one(struct cutter *c, size_t size)
{
    const char *start = c->text + c->at;
    char token[SEARCH_TOKEN];
    size_t length = 0;

    if (c->sign != 0)
        token[length++] = c->sign;
    memcpy(token + length, start, size);
    return c->each(c->user, token, length + size, c->at, c->at + size);
}

/* What follows the first token that reaches the end of a part says nothing that it did not say. */
static bool is_enough(const struct cutter *c, size_t size)
{
    return c->asked && c->at + size == c->size && is_in_run(c->text[c->at], c->sign);
}

static int cut(struct cutter *c)
{
    const char first = c->text[c->at];
    const bool begins = c->at == 0 || c->text[c->at - 1] == '\n';

    if (first == '\n' && c->sign != 0) {
        c->sign = 0;
        c->at++;
        return 0;
    }
    if (begins && first == SEARCH_WHOLE)
        return cut_line(c);
    if (begins && is_sign(first)) {
        c->sign = first;
        c->at++;
        return 0;
    }
    const size_t size = token_size(c->text + c->at, c->size - c->at, c->sign);
    const int stop = cut_one(c, size);
    if (is_enough(c, size))
        c->at = c->size;
    else
        c->at += is_in_run(first, c->sign) ? 1 : size;
    return stop;
}

int search_tokens(const char *text, size_t size, bool asked,
                  int (*each)(void *user, const char *token, size_t length, size_t from, size_t to),
                  void *user)
{
    struct cutter c = {.text = text, .size = size, .asked = asked, .each = each, .user = user};

    while (c.at < size) {
        const int stop = cut(&c);

        if (stop != 0)
            return stop;
    }
    return 0;
}

/* ---- phrases ---- */

/* Ends TEXT in fewer letters and digits than a token takes? Then the last token is the beginning of
 * those that are meant. */
static bool ends_short(const char *text)
{
    const size_t length = strlen(text);
    size_t run = 0;

    while (run < length && run < RUN && is_in_run(text[length - run - 1], text[0]))
        run++;
    return text[0] != SEARCH_WHOLE && run > 0 && run < RUN;
}

static void add_phrase(struct buffer *b, const char *text)
{
    buffer_add(b, "\"");
    for (; *text; text++) {
        buffer_add_n(b, text, 1);
        if (*text == '"')
            buffer_add(b, "\"");
    }
    buffer_add(b, "\"");
}

/* How an index is asked. */
struct wording {
    const char *and, * or, *not ;
    void (*add_part)(struct buffer *b, const char *text, unsigned fields);
};

static void add_either(const struct wording *w, struct buffer *b, size_t *ways)
{
    if ((*ways)++ > 0)
        buffer_add(b, w->or);
}

static void add_number(const struct wording *w, struct buffer *b, const struct search_term *t)
{
    buffer_add(b, "(");
    w->add_part(b, scope_printf(b->sc, "%c%s", SEARCH_NUMBER, t->text), 0);
    if (t->beside) {
        buffer_add(b, w->and);
        w->add_part(b, scope_printf(b->sc, "%c%s", SEARCH_NUMBER, t->beside), 0);
    }
    buffer_add(b, ")");
}

static void add_term(const struct wording *w, struct buffer *b, const struct search_term *t,
                     bool header)
{
    const unsigned facts = t->fields & ~BIT(QUERY_NUMBER);
    const size_t marks = header ? t->header_count : t->mark_count;
    size_t ways = 0;

    buffer_add(b, "(");
    if (t->text && facts != 0 && !header) {
        add_either(w, b, &ways);
        w->add_part(b, t->text, facts);
    }
    if (t->text && (t->fields & BIT(QUERY_NUMBER))) {
        add_either(w, b, &ways);
        add_number(w, b, t);
    }
    for (size_t i = 0; i < marks; i++) {
        add_either(w, b, &ways);
        w->add_part(b, t->marks[i], 0);
    }
    if (ways == 0)
        w->add_part(b, NOTHING, 0);
    buffer_add(b, ")");
}

/* Is T for the index? What only the row of a case tells is not, nor what its state may answer when
 * that is looked for. */
static bool is_asked(const struct search_term *t, enum search_part part)
{
    const bool row =
        t->states != 0 ||
        ((date_is_set(t->registered.from) || date_is_set(t->registered.to)) && !t->spelt);

    if (!t->text && t->mark_count == 0)
        return !row && !t->without;
    return !(part == SEARCH_BESIDES && row && !t->without);
}

static const char *join(struct scope *sc, const struct wording *w, const struct search_terms *terms,
                        enum search_part part)
{
    struct buffer with = buffer_new(sc), without = buffer_new(sc);

    for (size_t i = 0; i < terms->count; i++) {
        const struct search_term *t = &terms->list[i];
        struct buffer *b = t->without ? &without : &with;

        if (!is_asked(t, part))
            continue;
        if (b->length > 0)
            buffer_add(b, t->without ? w->or : w->and);
        add_term(w, b, t, part == SEARCH_HEADER || part == SEARCH_SECRET_HEADER);
    }
    if (with.length == 0)
        return NULL;
    if (part == SEARCH_SECRET_HEADER) {
        buffer_add(&with, w->and);
        w->add_part(&with, mark_secret(sc), 0);
    }
    if (without.length == 0)
        return buffer_text(&with);
    return scope_printf(sc, "(%s)%s(%s)", buffer_text(&with), w->not, buffer_text(&without));
}

static void add_fts_part(struct buffer *b, const char *text, unsigned fields)
{
    static const struct {
        enum query_field field;
        const char *column;
    } columns[] = {{QUERY_PARTY, "party "},
                   {QUERY_PLACE, "place "},
                   {QUERY_TEXT, "narrative "},
                   {QUERY_AGREEMENT, "agreement "}};
    const size_t count = sizeof(columns) / sizeof(*columns);
    unsigned all = 0;

    for (size_t i = 0; i < count; i++)
        all |= BIT(columns[i].field);
    if (fields != 0 && fields != all) {
        buffer_add(b, "{");
        for (size_t i = 0; i < count; i++)
            buffer_add(b, fields & BIT(columns[i].field) ? columns[i].column : "");
        buffer_add(b, "} : ");
    }
    add_phrase(b, text);
    if (ends_short(text))
        buffer_add(b, " *");
}

const char *search_phrases(struct scope *sc, const struct search_terms *terms,
                           enum search_part part)
{
    static const struct wording fts = {" AND ", " OR ", " NOT ", add_fts_part};

    return join(sc, &fts, terms, part);
}

/* ---- letters ---- */

/* What PostgreSQL reads as one word, quoted. */
static void add_word(struct buffer *b, const char *text, size_t size)
{
    buffer_add(b, "'");
    for (size_t i = 0; i < size; i++) {
        if (text[i] == '\'' || text[i] == '\\')
            buffer_add_n(b, &text[i], 1);
        buffer_add_n(b, &text[i], 1);
    }
    buffer_add(b, "'");
}

/* A mark is one word there, of which the beginning may be asked for; a number is its characters,
 * each behind the sign. */
static void add_letters(struct buffer *b, const char *text, unsigned fields)
{
    const char sign = is_sign(text[0]) ? text[0] : 0;
    char word[SEARCH_TOKEN];
    size_t count = 0;

    (void)fields;
    if (sign == SEARCH_WHOLE || sign == SEARCH_PINYIN) {
        add_word(b, text, strlen(text));
        buffer_add(b, sign == SEARCH_PINYIN ? ":*" : "");
        return;
    }
    buffer_add(b, "(");
    for (const char *at = text + (sign != 0); *at;) {
        const size_t size = character_size(at, strlen(at));

        buffer_add(b, count++ > 0 ? " & " : "");
        word[0] = sign;
        memcpy(word + (sign != 0), at, size);
        add_word(b, word, size + (sign != 0));
        at += size;
    }
    buffer_add(b, ")");
}

const char *search_letters(struct scope *sc, const struct search_terms *terms,
                           enum search_part part)
{
    static const struct wording tsquery = {" & ", " | ", " & !", add_letters};
    struct search_terms asked = {.count = 0};

    /* The characters of what must not stand there may stand there for another reason. */
    for (size_t i = 0; i < terms->count; i++)
        if (!terms->list[i].without)
            asked.list[asked.count++] = terms->list[i];
    return join(sc, &tsquery, &asked, part);
}
