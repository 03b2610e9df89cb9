/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/domain/query_complete.h"

#include <string.h>

#include "core/base/text.h"
#include "core/domain/pinyin.h"
#include "core/domain/query_name.h"

#define TYPED_MOST 40 /* bytes of a word that is completed; longer ones are no names */

/* What is being completed. */
struct completing {
    struct scope *sc;
    const struct query_values *values;
    enum lang lang;
    const char *typed; /* as text_key() makes it */
    bool held;         /* second round: what holds TYPED, not what begins with it */
    struct query_completion out;
};

/* The last word of a line. */
struct last_word {
    const char *start, *value; /* VALUE: behind the colon, or START */
    bool quoted;
};

static bool is_double_quote(uint32_t cp) { return cp == '"' || cp == 0x201C || cp == 0x201D; }

static bool is_colon(uint32_t cp) { return cp == ':' || cp == 0xFF1A; }

static struct last_word last_word(const char *line)
{
    struct last_word word = {line, line, false};
    uint32_t cp;

    for (size_t length; (length = text_next(line, &cp)) > 0; line += length) {
        if (is_double_quote(cp))
            word.quoted = !word.quoted;
        if (word.quoted)
            continue;
        if (text_is_blank(cp) || is_double_quote(cp))
            word.start = word.value = line + length;
        else if (is_colon(cp) && word.value == word.start)
            word.value = line + length;
        else if ((cp == '-' || cp == 0xFF0D) && line == word.start)
            word.start = word.value = line + length;
    }
    return word;
}

static bool begins(const char *text, const char *start)
{
    return strncmp(text, start, strlen(start)) == 0;
}

/* Would who typed TYPED mean NAME? */
static bool is_meant(const struct completing *c, const char *name)
{
    const char *const key = text_key(c->sc, name);

    if (!*c->typed)
        return !c->held;
    if (c->held)
        return !begins(key, c->typed) && strstr(key, c->typed);
    if (begins(key, c->typed))
        return true;
    const char *const letters = pinyin_typed(c->sc, c->typed);
    if (!letters || text_equal(pinyin_typed(c->sc, name), key))
        return false;
    const struct pinyin p = pinyin_name(c->sc, name);
    for (size_t i = 0; i < p.full_count; i++)
        if (begins(p.full[i], letters))
            return true;
    for (size_t i = 0; i < p.initials_count; i++)
        if (begins(p.initials[i], letters))
            return true;
    return false;
}

static void offer(struct completing *c, const char *name, const char *text)
{
    struct query_completion *const out = &c->out;

    if (out->count == QUERY_CHOICES || !is_meant(c, name) ||
        text_equal(text_key(c->sc, text), c->typed))
        return;
    for (size_t i = 0; i < out->count; i++)
        if (text_equal(out->list[i], text))
            return;
    out->list[out->count++] = text;
}

/* Of several names of a value the first is offered, whichever of them was begun. */
static void offer_names(struct completing *c, const struct query_name *list, size_t count,
                        const char *behind)
{
    const struct query_name *first = NULL;

    for (size_t i = 0; i < count; i++) {
        if (list[i].lang != c->lang)
            continue;
        if (!first || first->value != list[i].value)
            first = &list[i];
        offer(c, list[i].name, scope_printf(c->sc, "%s%s", first->name, behind));
    }
}

/* A value with blanks or a colon in it must stand in quotation marks. */
static void offer_value(struct completing *c, const char *value)
{
    offer(c, value, strpbrk(value, " :,") ? scope_printf(c->sc, "\"%s\"", value) : value);
}

static void offer_list(struct completing *c, const char *const *list, size_t count)
{
    for (size_t i = 0; i < count; i++)
        offer_value(c, list[i]);
}

static void offer_kinds(struct completing *c)
{
    for (size_t i = 0; i < c->values->kinds->count; i++)
        offer_value(c, kind_label(&c->values->kinds->rows[i], c->lang));
}

static void offer_days(struct completing *c)
{
    static const char *const zh[] = {"今天", "昨天", "本周", "上周",
                                     "本月", "上月", "今年", "去年"};
    static const char *const en[] = {"today",      "yesterday",  "this-week", "last-week",
                                     "this-month", "last-month", "this-year", "last-year"};

    offer_list(c, c->lang == LANG_ZH ? zh : en, sizeof(zh) / sizeof(*zh));
}

static void offer_states(struct completing *c)
{
    offer_names(c, query_state_names, query_state_name_count, "");
}

static void offer_values(struct completing *c, enum query_field field)
{
    if (field == QUERY_STATE)
        offer_states(c);
    else if (field == QUERY_KIND)
        offer_kinds(c);
    else if (field == QUERY_DATE)
        offer_days(c);
    else if (field == QUERY_GRID)
        offer_list(c, c->values->grids, c->values->grid_count);
    else if (field == QUERY_PERSON)
        offer_list(c, c->values->people, c->values->people_count);
}

/* A word of its own may become a field, or say a state, a kind or days by itself. */
static void offer_words(struct completing *c)
{
    offer_names(c, query_field_names, query_field_name_count, ":");
    if (!*c->typed)
        return;
    offer(c, query_field_name(QUERY_OVERDUE, c->lang), query_field_name(QUERY_OVERDUE, c->lang));
    offer_days(c);
    offer_states(c);
    offer_kinds(c);
}

struct query_completion query_complete(struct scope *sc, const struct query_values *values,
                                       enum lang lang, const char *line)
{
    struct completing c = {.sc = sc, .values = values, .lang = lang};
    const struct last_word word = last_word(line);
    const char *value = word.value;
    enum query_field field;

    const bool fielded = word.value != word.start &&
                         query_field_named(sc,
                                           scope_strndup(sc, word.start,
                                                         (size_t)(word.value - word.start) -
                                                             (word.value[-1] == ':' ? 1 : 3)),
                                           &field);
    /* After a comma the next state is typed. */
    for (const char *p = value; fielded && *p; p++)
        if (*p == ',')
            value = p + 1;
    c.out.start = (size_t)(value - line);
    if (word.quoted || strlen(value) > TYPED_MOST || (word.value != word.start && !fielded))
        return c.out;
    c.typed = text_key(sc, value);
    /* Two letters stand in too many English words to mean them. */
    const int rounds = (unsigned char)*c.typed < 0x80 ? 1 : 2;
    for (int round = 0; round < rounds; round++) {
        c.held = round > 0;
        if (fielded)
            offer_values(&c, field);
        else
            offer_words(&c);
    }
    return c.out;
}
