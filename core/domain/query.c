/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/domain/query.h"

#include <string.h>

#include "core/base/text.h"
#include "core/domain/day_word.h"
#include "core/domain/query_name.h"
#include "core/domain/serial.h"

/* The line on its way through: P is what is still to be read. */
struct reader {
    struct scope *sc;
    const struct kind_table *kinds;
    struct date today;
    const char *p;
    struct query *query;
};

/* A word or a quotation, of a field or of none. */
struct token {
    bool without, quoted, fielded;
    enum query_field field;
    const char *name;  /* of the field, as it was typed */
    const char *value; /* as it was typed */
};

static bool is_blank(uint32_t cp) { return cp == '\t' || text_is_blank(cp); }

static bool is_quote(uint32_t cp) { return cp == '"' || cp == 0x201C || cp == 0x201D; }

/* What parts the words of an enumeration. */
static bool is_comma(uint32_t cp) { return cp == ',' || cp == ';' || cp == 0x3001; }

/* What says nothing by itself. */
static bool is_mark(uint32_t cp)
{
    if (cp < 0x80)
        return !((cp >= '0' && cp <= '9') || (cp >= 'a' && cp <= 'z') || (cp >= 'A' && cp <= 'Z'));
    return is_blank(cp) || is_quote(cp) || text_opens(cp) || text_closes(cp) ||
           (cp >= 0x2010 && cp <= 0x205E) || (cp >= 0x3008 && cp <= 0x301F);
}

static bool says_something(const char *key)
{
    size_t length;
    uint32_t cp;

    for (; (length = text_next(key, &cp)) > 0; key += length)
        if (!is_mark(cp))
            return true;
    return false;
}

/* KEY without the punctuation of a sentence at its ends, and what is drawn on it; brackets belong
 * to a number. */
static const char *trimmed(struct scope *sc, const char *key)
{
    static const char marks[] = "，。、；：？！.,;:?!…—";
    const char *end = key + strlen(key);
    size_t length;
    uint32_t cp;

    for (; (length = text_next(key, &cp)) > 0; key += length)
        if (!strstr(marks, scope_strndup(sc, key, length)) && !text_is_mark(cp))
            break;
    while (end > key) {
        const char *const last = text_previous(key, end);

        if (!strstr(marks, scope_strndup(sc, last, (size_t)(end - last))))
            break;
        end = last;
    }
    return scope_strndup(sc, key, (size_t)(end - key));
}

static bool all_digits(const char *text)
{
    return *text && text[strspn(text, "0123456789")] == '\0';
}

/* ---- the line into words ---- */

static void skip_blanks(struct reader *r)
{
    uint32_t cp;

    for (size_t length; (length = text_next(r->p, &cp)) > 0; r->p += length)
        if (!is_blank(cp) && !is_comma(cp))
            break;
}

/* The quotation whose first mark was read; both ends may be either of “ ”, as fingers go. */
static enum rc read_quotation(struct reader *r, const char **value)
{
    const char *const start = r->p;
    uint32_t cp;

    for (size_t length; (length = text_next(r->p, &cp)) > 0; r->p += length) {
        if (!is_quote(cp))
            continue;
        *value = scope_strndup(r->sc, start, (size_t)(r->p - start));
        r->p += length;
        return RC_OK;
    }
    return fail(r->sc, RC_INVALID, "words",
                N_("The quotation “{1} has no end; please close it with ”."), start);
}

/* Up to a blank, a quotation mark or, in a LIST, a comma; "3,000" is one word. A colon ends it when
 * a FIELD may stand before it. */
static const char *read_word(struct reader *r, bool list, bool field)
{
    const char *const start = r->p;
    uint32_t cp, before = 0;

    for (size_t length; (length = text_next(r->p, &cp)) > 0; r->p += length) {
        const bool inside =
            before >= '0' && before <= '9' && r->p[length] >= '0' && r->p[length] <= '9';

        if (is_blank(cp) || is_quote(cp) || (list && is_comma(cp) && !inside) ||
            (field && cp == ':' && r->p > start))
            break;
        before = cp;
    }
    return scope_strndup(r->sc, start, (size_t)(r->p - start));
}

static enum rc read_value(struct reader *r, struct token *t)
{
    uint32_t cp;
    const size_t length = text_next(r->p, &cp);

    t->quoted = length > 0 && is_quote(cp);
    if (t->quoted) {
        r->p += length;
        return read_quotation(r, &t->value);
    }
    /* A comma parts two states, not two kinds: a case has one. */
    t->value = read_word(r, t->field != QUERY_STATE && t->field != QUERY_KIND, false);
    return RC_OK;
}

static enum rc unknown_field(struct reader *r, const char *name)
{
    return fail(
        r->sc, RC_INVALID, "words",
        N_("There is no field “{1}:”. To look for these words put them in “ ”; the fields are "
           "{2}."),
        name, query_fields_list(r->sc, name));
}

/* "当事人:张", also with blanks after the colon. */
static enum rc read_fielded(struct reader *r, struct token *t)
{
    if (!query_field_named(r->sc, t->name, &t->field))
        return unknown_field(r, t->name);
    r->p++;
    t->fielded = true;
    skip_blanks(r);
    TRY(read_value(r, t));
    if (!says_something(t->value))
        return fail(r->sc, RC_INVALID, "words",
                    N_("After “{1}:” nothing is said that it could be looked for."), t->name);
    return RC_OK;
}

/* "last month" is one word. */
static const char *join_days(struct reader *r, const char *word)
{
    static const char *const firsts[] = {"this", "last"};
    const char *const here = r->p;
    struct period days;

    for (size_t i = 0; i < sizeof(firsts) / sizeof(*firsts); i++) {
        if (!text_equal(text_key(r->sc, word), firsts[i]))
            continue;
        skip_blanks(r);
        const char *const both = scope_printf(r->sc, "%s%s", word, read_word(r, true, false));
        if (day_word_read(text_key(r->sc, both), r->today, &days) == DAY_WORD_SAID)
            return both;
        r->p = here;
    }
    return word;
}

static enum rc read_token(struct reader *r, struct token *t)
{
    uint32_t cp;

    *t = (struct token){.field = QUERY_ANY};
    size_t length = text_next(r->p, &cp);
    if (cp == '-') {
        t->without = true;
        r->p += length;
        length = text_next(r->p, &cp);
    }
    if (length > 0 && is_quote(cp))
        return read_value(r, t);
    const char *const start = r->p;
    t->name = read_word(r, true, true);
    if (*r->p == ':' && !all_digits(t->name))
        return read_fielded(r, t);
    r->p = start; /* 10:30 */
    t->value = join_days(r, read_word(r, true, false));
    return RC_OK;
}

/* ---- words into terms ---- */

static enum rc wrong_day(struct reader *r, const char *word, enum day_word said)
{
    if (said == DAY_WORD_TURNED)
        return fail(r->sc, RC_INVALID, "words", N_("“{1}”: the last day lies before the first."),
                    word);
    if (said == DAY_WORD_ABSENT)
        return fail(r->sc, RC_INVALID, "words", N_("“{1}”: there is no such day."), word);
    return fail(r->sc, RC_INVALID, "words",
                N_("“{1}” is no date: please write 今天, 上月, last month, 2026-03, 2026-03-05, or "
                   "two of them as 2026-03..2026-05."),
                word);
}

/* KEY as case numbers are stored: every bracket round. */
static const char *round_brackets(struct scope *sc, const char *key)
{
    struct buffer b = buffer_new(sc);
    uint32_t cp;

    for (size_t length; (length = text_next(key, &cp)) > 0; key += length) {
        if (cp == '[' || cp == 0x3014)
            buffer_add(&b, "(");
        else if (cp == ']' || cp == 0x3015)
            buffer_add(&b, ")");
        else
            buffer_add_n(&b, key, length);
    }
    return buffer_text(&b);
}

/* "(2026)椒海人调字第12号", "(2026)12号" */
static bool read_case_number(struct reader *r, const char *key, struct query_term *term)
{
    const char *const number = round_brackets(r->sc, key);
    const size_t year = number[0] == '(' ? strspn(number + 1, "0123456789") : 0;

    if (year != 4 || number[5] == '\0' || number[5] != ')' || number[6] == '\0')
        return false;
    term->field = QUERY_NUMBER;
    term->text = number;
    if (number[6] < '0' || number[6] > '9')
        return true;
    term->text = scope_strdup(r->sc, number + 6);
    for (size_t i = 1; i <= year; i++)
        term->year = term->year * 10 + (number[i] - '0');
    return true;
}

/* "12", "登12", "2026/12" */
static bool read_register_number(struct reader *r, const char *key, struct query_term *term)
{
    struct serial_reference reference;
    struct scope trial = SCOPE_INIT;
    const bool read = serial_parse(&trial, key, &reference) == RC_OK && !reference.case_number;

    scope_end(&trial);
    if (!read)
        return false;
    term->year = reference.year;
    term->number = reference.number;
    return true;
}

static void read_number(struct reader *r, struct query_term *term)
{
    if (!read_case_number(r, term->text, term))
        (void)read_register_number(r, term->text, term);
}

/* Telephones and identity numbers are typed in groups, or read off a screen: 138****8000. */
static enum rc read_digits(struct reader *r, const char *word, struct query_term *term)
{
    const char *const hidden = strrchr(term->text, '*');
    char *const out = scope_strdup(r->sc, hidden ? hidden + 1 : term->text);
    char *to = out;

    for (const char *from = out; *from; from++)
        if (*from != '-')
            *to++ = *from;
    *to = '\0';
    term->text = out;
    const size_t digits = strspn(out, "+0123456789");
    if (digits > 0 && (!out[digits] || (term->field == QUERY_IDENTITY && out[digits + 1] == '\0')))
        return RC_OK;
    if (term->field == QUERY_PHONE)
        return fail(r->sc, RC_INVALID, "words",
                    N_("“{1}” is no telephone number: please write its digits or the last four."),
                    word);
    return fail(r->sc, RC_INVALID, "words",
                N_("“{1}” is no identity number: please write it whole or its last four "
                   "characters."),
                word);
}

static enum rc read_kind(struct reader *r, const char *word, struct query_term *term)
{
    const char *like;

    term->kind = query_kind(r->sc, r->kinds, term->text);
    if (!term->kind)
        term->kind = query_kind_like(r->sc, r->kinds, term->text, &like);
    if (term->kind)
        return RC_OK;
    return fail(r->sc, RC_INVALID, "words",
                N_("“{1}” is not one kind of dispute: please choose from {2}."), word, like);
}

/* "登记,受理": one after the other. */
static enum rc read_states(struct reader *r, const char *word, struct query_term *term)
{
    const struct reader outer = *r;

    for (r->p = term->text; skip_blanks(r), *r->p;) {
        const char *const name = read_word(r, true, false);
        const uint32_t states = query_states(name, true);

        if (states == 0)
            return fail(r->sc, RC_INVALID, "words",
                        N_("“{1}” is no state of a case: please choose from {2}."), word,
                        query_states_list(r->sc, name));
        term->states |= states;
    }
    *r = outer;
    return RC_OK;
}

static enum rc read_date(struct reader *r, const char *word, struct query_term *term)
{
    const enum day_word said = day_word_read(term->text, r->today, &term->registered);

    if (said == DAY_WORD_SAID || said == DAY_WORD_PERHAPS)
        return RC_OK;
    return wrong_day(r, word, said);
}

static enum rc read_overdue(struct reader *r, const char *word, struct query_term *term)
{
    static const char *const yes[] = {"是", "有", "yes", "1"}, *const no[] = {"否", "无", "no",
                                                                              "0"};

    for (size_t i = 0; i < sizeof(yes) / sizeof(*yes); i++) {
        if (text_equal(term->text, no[i]))
            term->without = !term->without;
        else if (!text_equal(term->text, yes[i]))
            continue;
        return RC_OK;
    }
    return fail(r->sc, RC_INVALID, "words",
                N_("“{1}” after overdue: please say 是 (yes) or 否 (no)."), word);
}

static enum rc read_field(struct reader *r, const struct token *t, struct query_term *term)
{
    switch (term->field) {
    case QUERY_NUMBER:
        read_number(r, term);
        return RC_OK;
    case QUERY_PHONE:
    case QUERY_IDENTITY:
        return read_digits(r, t->value, term);
    case QUERY_KIND:
        return read_kind(r, t->value, term);
    case QUERY_STATE:
        return read_states(r, t->value, term);
    case QUERY_DATE:
        return read_date(r, t->value, term);
    case QUERY_OVERDUE:
        return read_overdue(r, t->value, term);
    case QUERY_ANY:
    case QUERY_PARTY:
    case QUERY_PLACE:
    case QUERY_TEXT:
    case QUERY_AGREEMENT:
    case QUERY_GRID:
    case QUERY_PERSON:
        break;
    }
    return RC_OK;
}

/* A word that nobody said the field of: what can only be a number, a date or being late is that;
 * whatever else it may mean is kept beside it as words. */
static enum rc guess(struct reader *r, struct query_term *term)
{
    const enum day_word said = day_word_read(term->text, r->today, &term->registered);

    if (said == DAY_WORD_ABSENT || said == DAY_WORD_TURNED)
        return wrong_day(r, term->text, said);
    if (query_says_overdue(term->text)) {
        term->field = QUERY_OVERDUE;
    } else if (said == DAY_WORD_SAID) {
        term->field = QUERY_DATE;
    } else if (!read_case_number(r, term->text, term)) {
        if (read_register_number(r, term->text, term) && !all_digits(term->text))
            term->field = QUERY_NUMBER;
        term->states = query_states(term->text, false);
        term->kind = query_kind(r->sc, r->kinds, term->text);
        term->kind_part = !term->kind && query_tells_kinds(term->text);
    }
    return RC_OK;
}

static enum rc add_term(struct reader *r, const struct token *t)
{
    struct query_term term = {.field = t->field,
                              .without = t->without,
                              .text = text_key(r->sc, t->value),
                              .registered = {DATE_NONE, DATE_NONE}};

    struct period days; /* the dots of “2026-03..” belong to it */
    if (!t->quoted && day_word_read(term.text, r->today, &days) == DAY_WORD_NONE)
        term.text = trimmed(r->sc, term.text);
    if (!says_something(term.text))
        return RC_OK;
    if (r->query->count == QUERY_TERMS)
        return fail(r->sc, RC_INVALID, "words",
                    N_("More than {1} words: please leave some of them out."),
                    scope_printf(r->sc, "%d", QUERY_TERMS));
    if (t->fielded)
        TRY(read_field(r, t, &term));
    else if (!t->quoted)
        TRY(guess(r, &term));
    r->query->terms[r->query->count++] = term;
    return RC_OK;
}

enum rc query_read(struct scope *sc, const struct kind_table *kinds, struct date today,
                   const char *line, struct query *query)
{
    const char *given;
    struct token token;

    *query = (struct query){.count = 0};
    TRY(text_gate_in(sc, "words", line, TEXT_LINE, &given));
    if (!given)
        return fail(sc, RC_INVALID, "words", N_("Please say what to look for."));
    if (text_characters(given) > QUERY_LENGTH)
        return fail(sc, RC_INVALID, "words", N_("A search line has at most {1} characters."),
                    scope_printf(sc, "%d", QUERY_LENGTH));
    struct reader r = {sc, kinds, today, text_halfwidth(sc, given), query};
    for (skip_blanks(&r); *r.p; skip_blanks(&r)) {
        TRY(read_token(&r, &token));
        TRY(add_term(&r, &token));
    }
    if (query->count == 0)
        return fail(sc, RC_INVALID, "words",
                    N_("These are only punctuation marks: please say a name, a number or a word."));
    return RC_OK;
}
