/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is asked of an index, for search.h. */
#include <string.h>

#include "core/domain/search_mark.h"
#include "core/domain/search_token.h"

#define BIT(field)   (1u << (field))
#define TOKENS_ASKED 16      /* most for one text; who reads the page looks at the rest */
#define NOTHING      "\003!" /* stands in no page */

/* ---- what tokens tell ---- */

/* Does TEXT stand wherever its tokens do? It is one itself, or begins one. */
static bool is_sure(const char *text)
{
    const size_t length = strlen(text);

    return token_size(text, length) == length || token_pair(text, length, 1) == length ||
           token_bridge(text, length, 1) == length;
}

static bool text_is_sure(const struct search_term *t)
{
    return is_sure(t->text) && (t->fields & ~BIT(QUERY_NUMBER)) != BIT(QUERY_TEXT);
}

static bool number_is_sure(const struct search_term *t) { return is_sure(t->text) && !t->beside; }

static bool asks_facts(const struct search_term *t, bool header)
{
    return t->text && !header && (t->fields & ~BIT(QUERY_NUMBER)) != 0;
}

static bool asks_number(const struct search_term *t)
{
    return t->text && (t->fields & BIT(QUERY_NUMBER));
}

/* Has T ways that an index is sure of, and others? */
static bool has_sure(const struct search_term *t, bool header)
{
    return (header ? t->header_count : t->mark_count) > 0 ||
           (asks_facts(t, header) && text_is_sure(t)) || (asks_number(t) && number_is_sure(t));
}

static bool has_unsure(const struct search_term *t, bool header)
{
    return (asks_facts(t, header) && !text_is_sure(t)) || (asks_number(t) && !number_is_sure(t));
}

/* ---- phrases ---- */

static void add_phrase(struct buffer *b, char sign, const char *text, size_t size)
{
    buffer_add(b, "\"");
    if (sign != 0)
        buffer_add_n(b, &sign, 1);
    for (size_t i = 0; i < size; i++) {
        buffer_add_n(b, &text[i], 1);
        if (text[i] == '"')
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

/* Of the ways of T those that WAYS names. */
static void add_term(const struct wording *w, struct buffer *b, const struct search_term *t,
                     bool header, enum search_ways ways)
{
    const bool sure = ways != SEARCH_UNSURE, unsure = ways != SEARCH_SURE;
    const size_t marks = !sure ? 0 : header ? t->header_count : t->mark_count;
    size_t count = 0;

    buffer_add(b, "(");
    if (asks_facts(t, header) && (text_is_sure(t) ? sure : unsure)) {
        add_either(w, b, &count);
        w->add_part(b, t->text, t->fields & ~BIT(QUERY_NUMBER));
    }
    if (asks_number(t) && (number_is_sure(t) ? sure : unsure)) {
        add_either(w, b, &count);
        add_number(w, b, t);
    }
    for (size_t i = 0; i < marks; i++) {
        add_either(w, b, &count);
        w->add_part(b, t->marks[i], 0);
    }
    if (count == 0)
        w->add_part(b, NOTHING, 0);
    buffer_add(b, ")");
}

struct asking {
    const struct wording *wording;
    const struct search_terms *terms;
    enum search_part part;
    bool header;
};

/* Is T for the index? What only the row of a case tells is not, nor what its state may answer when
 * that is looked for. */
static bool is_asked(const struct asking *a, const struct search_term *t)
{
    const bool row =
        t->states != 0 ||
        ((date_is_set(t->registered.from) || date_is_set(t->registered.to)) && !t->spelt);

    if (!t->text && t->mark_count == 0)
        return !row && !t->without;
    return !(a->part == SEARCH_BESIDES && row && !t->without);
}

/* Is there no answer of which an index is sure? */
static bool is_never_sure(const struct asking *a)
{
    for (size_t i = 0; i < a->terms->count; i++) {
        const struct search_term *t = &a->terms->list[i];

        if (is_asked(a, t) && (t->without ? has_unsure(t, a->header) : !has_sure(t, a->header)))
            return true;
    }
    return false;
}

/* Every term that must hold by WAYS, but UNSURE by those of which an index is not sure. */
static void add_terms(const struct asking *a, struct buffer *b, enum search_ways ways,
                      const struct search_term *unsure)
{
    const char *between = "";

    for (size_t i = 0; i < a->terms->count; i++) {
        const struct search_term *t = &a->terms->list[i];

        if (t->without || !is_asked(a, t))
            continue;
        buffer_add(b, between);
        add_term(a->wording, b, t, a->header, t == unsure ? SEARCH_UNSURE : ways);
        between = a->wording->and;
    }
}

/* By one term at least the index is not sure. */
static void add_unsure(const struct asking *a, struct buffer *b)
{
    for (size_t i = 0; i < a->terms->count; i++) {
        const struct search_term *t = &a->terms->list[i];

        if (t->without || !is_asked(a, t) || !has_unsure(t, a->header))
            continue;
        buffer_add(b, b->length > 0 ? a->wording->or : "");
        buffer_add(b, "(");
        add_terms(a, b, SEARCH_EVERY, t);
        buffer_add(b, ")");
    }
}

/* What must not hold, as far as the index is sure of it. */
static void add_without(const struct asking *a, struct buffer *b)
{
    for (size_t i = 0; i < a->terms->count; i++) {
        const struct search_term *t = &a->terms->list[i];

        if (!t->without || !is_asked(a, t) || has_unsure(t, a->header))
            continue;
        buffer_add(b, b->length > 0 ? a->wording->or : "");
        add_term(a->wording, b, t, a->header, SEARCH_EVERY);
    }
}

static const char *join(struct scope *sc, const struct asking *a, enum search_ways ways)
{
    struct buffer with = buffer_new(sc), without = buffer_new(sc);
    const struct wording *const w = a->wording;

    if (ways == SEARCH_UNSURE && !is_never_sure(a))
        add_unsure(a, &with);
    else if (ways != SEARCH_SURE || !is_never_sure(a))
        add_terms(a, &with, ways == SEARCH_SURE ? ways : SEARCH_EVERY, NULL);
    if (with.length == 0)
        return NULL;
    add_without(a, &without);
    const char *words = scope_printf(sc, "(%s)", buffer_text(&with));
    if (a->part == SEARCH_SECRET_HEADER) {
        struct buffer b = buffer_new(sc);

        w->add_part(&b, mark_secret(sc), 0);
        words = scope_printf(sc, "(%s%s%s)", words, w->and, buffer_text(&b));
    }
    return without.length == 0 ? words
                               : scope_printf(sc, "%s%s(%s)", words, w->not, buffer_text(&without));
}

static struct asking asking_of(const struct wording *w, const struct search_terms *terms,
                               enum search_part part)
{
    return (struct asking){w, terms, part, part == SEARCH_HEADER || part == SEARCH_SECRET_HEADER};
}

static void add_next(struct buffer *b, size_t *count, char sign, const char *text, size_t size)
{
    buffer_add(b, (*count)++ > 0 ? " AND " : "");
    add_phrase(b, sign, text, size);
}

/* What TEXT begins with and no token before it tells: its token, in LEFT bytes. TOLD: one tells the
 * first character. Letters and digits that the text ends with may go on in the case, where they are
 * longer tokens. */
static size_t untold(const char *text, size_t left, bool told)
{
    const size_t run = token_run(text, left);

    if (run > 0 && run == left && run < TOKEN_RUN)
        return 0;
    return run > 1 || !told ? token_size(text, left) : 0;
}

/* The tokens that stand wherever TEXT does; without those that the others tell. */
static void add_tokens(struct buffer *b, char sign, const char *text)
{
    const size_t size = strlen(text), between = token_between(sign);
    bool told = false;
    size_t count = 0;

    for (size_t at = 0, step; at < size && count < TOKENS_ASKED; at += step) {
        const char *const from = text + at;
        const size_t left = size - at, run = token_run(from, left);
        const size_t bridge = token_bridge(from, left, between);
        const size_t pair = token_pair(from, left, between);
        const size_t token = bridge > 0 ? bridge : pair > 0 ? pair : untold(from, left, told);

        if (token > 0)
            add_next(b, &count, sign, from, token);
        step = token_character(from, left);
        if (bridge > 0)
            step += token_run(from + step, left - step);
        else if (pair > 0 && run > 0)
            step = run;
        told = pair > 0;
    }
    if (count == 0) {
        add_phrase(b, sign, text, size);
        buffer_add(b, " *");
    }
}

static char field_sign(unsigned fields)
{
    return fields == BIT(QUERY_PARTY)       ? SEARCH_PARTY
           : fields == BIT(QUERY_PLACE)     ? SEARCH_PLACE
           : fields == BIT(QUERY_AGREEMENT) ? SEARCH_AGREEMENT
                                            : 0;
}

static void add_fts_part(struct buffer *b, const char *text, unsigned fields)
{
    const size_t size = strlen(text);

    if (fields != 0 || text[0] == SEARCH_NUMBER) {
        buffer_add(b, "(");
        add_tokens(b, fields != 0 ? field_sign(fields) : text[0], text + (fields == 0));
        buffer_add(b, ")");
    } else {
        add_phrase(b, 0, text, size);
        buffer_add(b, text[0] == SEARCH_PINYIN && size > 2 + TOKEN_BEGINNINGS ? " *" : "");
    }
}

static const struct wording fts = {" AND ", " OR ", " NOT ", add_fts_part};

const char *search_phrases(struct scope *sc, const struct search_terms *terms,
                           enum search_part part, enum search_ways ways)
{
    const struct asking a = asking_of(&fts, terms, part);

    return join(sc, &a, ways);
}

bool search_is_unsure(const struct search_term *t) { return has_unsure(t, false); }

bool search_is_of_field(const struct search_term *t) { return field_sign(t->fields) != 0; }

/* A text of which an index is not sure stands, but for the row, behind the sign of a field. */
static void add_elsewhere(struct buffer *b, const struct search_term *t)
{
    static const enum query_field fields[] = {QUERY_PARTY, QUERY_PLACE, QUERY_AGREEMENT};
    const bool facts = asks_facts(t, false) && !text_is_sure(t);
    size_t count = 0;

    for (size_t i = 0; facts && i < sizeof(fields) / sizeof(*fields); i++) {
        if (!(t->fields & BIT(fields[i])))
            continue;
        add_either(&fts, b, &count);
        add_fts_part(b, t->text, BIT(fields[i]));
    }
    if (asks_number(t) && !number_is_sure(t)) {
        add_either(&fts, b, &count);
        add_number(&fts, b, t);
    }
}

const char *search_elsewhere(struct scope *sc, const struct search_term *t, enum search_ways ways)
{
    struct buffer b = buffer_new(sc);

    if (ways == SEARCH_UNSURE)
        add_elsewhere(&b, t);
    else if (has_sure(t, false))
        add_term(&fts, &b, t, false, SEARCH_SURE);
    return b.length > 0 ? buffer_text(&b) : NULL;
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
    const char sign = fields == 0 ? text[0] : 0;
    char word[SEARCH_TOKEN];
    size_t count = 0;

    if (sign == SEARCH_WHOLE || sign == SEARCH_PINYIN) {
        add_word(b, text, strlen(text));
        buffer_add(b, sign == SEARCH_PINYIN ? ":*" : "");
        return;
    }
    buffer_add(b, "(");
    for (const char *at = text + (sign != 0); *at;) {
        const size_t size = token_character(at, strlen(at));

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
    const struct asking a = asking_of(&tsquery, &asked, part);
    return join(sc, &a, SEARCH_EVERY);
}
