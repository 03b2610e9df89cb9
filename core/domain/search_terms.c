/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a query looks for, for search.h. */
#include <string.h>

#include "core/base/text.h"
#include "core/domain/pinyin.h"
#include "core/domain/query_name.h"
#include "core/domain/search_mark.h"

#define DAYS_SPELT  40 /* most marks of a period; a longer one is looked up case by case */
#define PHONE_LEAST 5  /* digits */
#define ID_LEAST    15
#define ID_MOST     18
#define DIGITS      "0123456789"
#define LETTERS     "abcdefghijklmnopqrstuvwxyz"

#define BIT(field) (1u << (field))
#define FACTS      (BIT(QUERY_PARTY) | BIT(QUERY_PLACE) | BIT(QUERY_TEXT) | BIT(QUERY_AGREEMENT))

struct reading {
    struct scope *sc;
    const struct search_names *names;
    const struct search_digester *digester;
    const struct query_term *asked;
    struct search_term *term;
    size_t room;
};

static void add_mark(struct reading *r, const char *mark)
{
    struct search_term *t = r->term;

    if (t->mark_count == r->room) {
        r->room = r->room == 0 ? 8 : r->room * 2;
        t->marks = scope_grow(r->sc, t->marks, t->mark_count, r->room, sizeof(*t->marks));
    }
    t->marks[t->mark_count++] = mark;
}

static bool all_of(const char *text, const char *set) { return text[strspn(text, set)] == '\0'; }

/* ---- in the head of a case ---- */

/* KIND and the local rows below it. */
static void add_kind(struct reading *r, const struct kind *kind)
{
    const struct kind_table *table = r->names->kinds;

    add_mark(r, mark_kind(r->sc, kind->code));
    for (size_t i = 0; i < table->count; i++)
        if (text_equal(table->rows[i].parent, kind->code))
            add_mark(r, mark_kind(r->sc, table->rows[i].code));
}

/* The kinds in whose labels TEXT stands. */
static void add_kinds_like(struct reading *r, const char *text)
{
    const struct kind_table *table = r->names->kinds;

    for (size_t i = 0; i < table->count; i++)
        if (query_kind_holds(r->sc, &table->rows[i], text))
            add_kind(r, &table->rows[i]);
}

static struct date last_of(enum mark_span span, struct date day)
{
    int year, month, d;

    date_split(day, &year, &month, &d);
    if (span == MARK_YEAR)
        return date_from(year, 12, 31);
    if (span == MARK_DAY)
        return day;
    const struct date next =
        month == 12 ? date_from(year + 1, 1, 1) : date_from(year, month + 1, 1);
    return (struct date){next.day - 1};
}

static bool begins(enum mark_span span, struct date day)
{
    int year, month, d;

    date_split(day, &year, &month, &d);
    return span == MARK_DAY || (d == 1 && (span == MARK_MONTH || month == 1));
}

/* The longest of year, month and day that begins on DAY and ends by TO. */
static enum mark_span longest(struct date day, struct date to)
{
    enum mark_span span = MARK_YEAR;

    while (span < MARK_DAY && !(begins(span, day) && last_of(span, day).day <= to.day))
        span++;
    return span;
}

/* Can the days of P be told by few marks? */
static bool is_short(struct period p)
{
    size_t count = 0;

    if (!date_is_set(p.from) || !date_is_set(p.to))
        return false;
    for (struct date day = p.from; day.day <= p.to.day && count <= DAYS_SPELT; count++)
        day.day = last_of(longest(day, p.to), day).day + 1;
    return count <= DAYS_SPELT;
}

static void add_days(struct reading *r, struct period p)
{
    r->term->registered = p;
    r->term->spelt = is_short(p);
    for (struct date day = p.from; r->term->spelt && day.day <= p.to.day;) {
        const enum mark_span span = longest(day, p.to);

        add_mark(r, mark_day(r->sc, span, day));
        day.day = last_of(span, day).day + 1;
    }
}

/* Digits of CODE that say something: a street's last three are noughts. */
static size_t code_digits(const char *code)
{
    size_t digits = strlen(code);

    while (digits > MARK_COUNTY && digits % MARK_STEP == 0 && digits >= MARK_STEP &&
           strncmp(code + digits - MARK_STEP, "000", MARK_STEP) == 0)
        digits -= MARK_STEP;
    return digits;
}

static void add_grid(struct reading *r, const char *text)
{
    const struct division_table *table = r->names->divisions;

    if (all_of(text, DIGITS) && strlen(text) >= MARK_COUNTY && strlen(text) <= MARK_VILLAGE)
        add_mark(r, mark_division(r->sc, text, code_digits(text)));
    for (size_t i = 0; i < table->count; i++)
        if (strstr(table->rows[i].name, text))
            add_mark(r,
                     mark_division(r->sc, table->rows[i].code, code_digits(table->rows[i].code)));
}

static void add_person(struct reading *r, const char *text)
{
    for (size_t i = 0; i < r->names->person_count; i++) {
        const struct person *p = &r->names->people[i];

        if (strcmp(text_key(r->sc, p->login), text) == 0 || strstr(text_key(r->sc, p->name), text))
            add_mark(r, mark_person(r->sc, p->id, NULL));
    }
    add_mark(r, mark_person(r->sc, 0, text));
}

static void read_head(struct reading *r)
{
    const struct query_term *q = r->asked;

    if (q->number > 0)
        add_mark(r, mark_register(r->sc, q->year, q->number));
    if (q->kind)
        add_kind(r, q->kind);
    if (q->kind_part)
        add_kinds_like(r, q->text);
    if (date_is_set(q->registered.from) || date_is_set(q->registered.to))
        add_days(r, q->registered);
    if (q->field == QUERY_GRID)
        add_grid(r, q->text);
    if (q->field == QUERY_PERSON)
        add_person(r, q->text);
    r->term->states = q->states;
    r->term->header_count = r->term->mark_count;
}

/* ---- in its facts ---- */

static void add_digest(struct reading *r, enum query_field field, bool tail)
{
    add_mark(r, mark_digest(r->sc, r->digester, field, tail, r->asked->text));
}

/* Does a word that is looked for anywhere look like a number of FIELD, or its end? */
static bool looks_like(enum query_field field, const char *key)
{
    const size_t length = strlen(key);

    if (field == QUERY_PHONE)
        return all_of(key, DIGITS) && (length == MARK_TAIL || length >= PHONE_LEAST);
    if (length == MARK_TAIL)
        return strspn(key, DIGITS) >= MARK_TAIL - 1 && strchr(DIGITS "x", key[MARK_TAIL - 1]);
    return length >= ID_LEAST && length <= ID_MOST && all_of(key, DIGITS LETTERS);
}

static void read_digests(struct reading *r)
{
    for (enum query_field field = QUERY_PHONE; field <= QUERY_IDENTITY; field++) {
        const bool meant = r->asked->field == field ||
                           (r->asked->field == QUERY_ANY && looks_like(field, r->asked->text));

        if (!meant || !r->digester->key)
            continue;
        add_digest(r, field, false);
        if (strlen(r->asked->text) == MARK_TAIL)
            add_digest(r, field, true);
    }
}

/* One letter begins half of all names, unless names are asked for. */
static void read_pinyin(struct reading *r)
{
    const bool party = r->asked->field == QUERY_PARTY;

    if (!party && r->asked->field != QUERY_ANY)
        return;
    const char *typed = pinyin_typed(r->sc, r->asked->text);
    if (typed && strlen(typed) >= (party ? 1 : 2))
        add_mark(r, scope_printf(r->sc, "%c^%s", SEARCH_PINYIN, typed));
}

static unsigned fields_of(enum query_field field)
{
    switch (field) {
    case QUERY_ANY:
        return FACTS | BIT(QUERY_NUMBER);
    case QUERY_NUMBER:
    case QUERY_PARTY:
    case QUERY_PLACE:
    case QUERY_TEXT:
    case QUERY_AGREEMENT:
        return BIT(field);
    case QUERY_GRID: /* a village that is in no table stands in the place */
        return BIT(QUERY_PLACE);
    default:
        return 0;
    }
}

static void read_term(struct reading *r)
{
    const struct query_term *q = r->asked;
    struct search_term *t = r->term;

    *t = (struct search_term){.without = q->without, .registered = {DATE_NONE, DATE_NONE}};
    if (!text_is_empty(q->text) && fields_of(q->field) != 0) {
        t->text = q->text;
        t->fields = fields_of(q->field);
    }
    if (q->field == QUERY_NUMBER && q->year > 0)
        t->beside = scope_printf(r->sc, "(%d)", q->year);
    read_head(r);
    if (text_is_empty(q->text))
        return;
    read_pinyin(r);
    read_digests(r);
}

struct search_terms search_terms_of(struct scope *sc, const struct query *q,
                                    const struct search_names *names,
                                    const struct search_digester *digester)
{
    struct search_terms terms = {.count = 0};

    for (size_t i = 0; i < q->count; i++) {
        struct reading r = {.sc = sc,
                            .names = names,
                            .digester = digester,
                            .asked = &q->terms[i],
                            .term = &terms.list[terms.count]};

        if (q->terms[i].field != QUERY_OVERDUE) {
            read_term(&r);
            terms.count++;
        } else if (q->terms[i].without) {
            terms.on_time = true;
        } else {
            terms.overdue = true;
        }
    }
    return terms;
}
