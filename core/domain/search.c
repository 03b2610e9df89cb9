/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/domain/search.h"

#include <string.h>

#include "core/base/text.h"

#define BIT(field) (1u << (field))
#define EVERY      UINT32_MAX

static bool is_dated(const struct search_term *t)
{
    return date_is_set(t->registered.from) || date_is_set(t->registered.to);
}

/* Does an index know a way of T? */
static bool is_indexed(const struct search_term *t) { return t->text || t->mark_count > 0; }

/* Is there a way of T that an index does not know? */
static bool has_besides(const struct search_term *t)
{
    return t->states != 0 || (is_dated(t) && !t->spelt);
}

/* ---- the rule ---- */

/* Does D satisfy T by what stands in its own row? */
static bool fits_row(const struct search_term *t, const struct dispute *d)
{
    const struct date day = date_of(d->registered_at);

    if (t->states & BIT(d->state))
        return true;
    return is_dated(t) && (!date_is_set(t->registered.from) || day.day >= t->registered.from.day) &&
           (!date_is_set(t->registered.to) || day.day <= t->registered.to.day);
}

static bool begins_with(const char *line, const char *text)
{
    return strncmp(line, text, strlen(text)) == 0;
}

static const char *next_line(const char *line)
{
    const char *end = strchr(line, '\n');

    return end ? end + 1 : line + strlen(line);
}

/* Does TEXT stand in LINE, which a line feed may end? */
static bool line_holds(const char *line, const char *text)
{
    const char *found = strstr(line, text);

    return found && found + strlen(text) <= line + strcspn(line, "\n");
}

static bool number_holds(const char *line, const struct search_term *t)
{
    return line_holds(line + 1, t->text) && (!t->beside || line_holds(line + 1, t->beside));
}

/* Is MARK the line, or its beginning where that will do? */
static bool is_marked(const char *line, const char *mark)
{
    if (!begins_with(line, mark))
        return false;
    return mark[0] == SEARCH_PINYIN || line[strlen(mark)] == '\n';
}

static bool marks_hold(const char *marks, const struct search_term *t, bool header)
{
    const size_t count = header ? t->header_count : t->mark_count;

    for (const char *line = marks; *line; line = next_line(line)) {
        if (t->text && (t->fields & BIT(QUERY_NUMBER)) && line[0] == SEARCH_NUMBER &&
            number_holds(line, t))
            return true;
        for (size_t i = 0; i < count; i++)
            if (is_marked(line, t->marks[i]))
                return true;
    }
    return false;
}

static bool facts_hold(const struct search_page *page, const struct search_term *t)
{
    const struct {
        enum query_field field;
        const char *text;
    } values[] = {{QUERY_PARTY, page->party},
                  {QUERY_PLACE, page->place},
                  {QUERY_TEXT, page->text},
                  {QUERY_AGREEMENT, page->agreement}};

    for (size_t i = 0; t->text && i < sizeof(values) / sizeof(*values); i++)
        if ((t->fields & BIT(values[i].field)) && strstr(values[i].text, t->text))
            return true;
    return false;
}

bool search_holds(const struct search_terms *terms, const struct search_page *page,
                  const struct dispute *d, bool header)
{
    for (size_t i = 0; i < terms->count; i++) {
        const struct search_term *t = &terms->list[i];
        const bool holds = fits_row(t, d) || marks_hold(page->marks, t, header) ||
                           (!header && facts_hold(page, t));

        if (holds == t->without)
            return false;
    }
    return true;
}

/* Is KEY what a text that holds it holds as it was typed? Of common characters and digits alone:
 * nothing but itself is written as one in a key. */
static bool is_plain(const char *key)
{
    for (const unsigned char *c = (const unsigned char *)key; *c; c++)
        if (!(*c >= '0' && *c <= '9') && !(*c >= 0xE4 && *c <= 0xE9) && (*c & 0xC0) != 0x80)
            return false;
    return true;
}

static bool is_part(const char *text, const char *key) { return text && strstr(text, key); }

static bool row_shows(const struct search_term *t, const struct dispute *d)
{
    return ((t->fields & BIT(QUERY_TEXT)) &&
            (is_part(d->title, t->text) || is_part(d->narrative, t->text))) ||
           ((t->fields & BIT(QUERY_PLACE)) && is_part(d->place, t->text)) ||
           ((t->fields & BIT(QUERY_NUMBER)) && !t->beside && is_part(d->number, t->text));
}

static bool party_shows(const struct search_term *t, const struct party *p)
{
    return ((t->fields & BIT(QUERY_PARTY)) &&
            (is_part(p->name, t->text) || is_part(p->agent, t->text))) ||
           ((t->fields & BIT(QUERY_PLACE)) && !p->address_secret && is_part(p->address, t->text));
}

/* Digits may be those of an account, which nobody finds. */
static bool agreement_shows(struct scope *sc, const struct search_term *t,
                            const struct agreement *a)
{
    if (!(t->fields & BIT(QUERY_AGREEMENT)) || strpbrk(t->text, "0123456789"))
        return false;
    for (size_t i = 0; i < a->term_count; i++)
        if (is_part(agreement_sentence(sc, &a->terms[i]), t->text))
            return true;
    return is_part(a->facts, t->text);
}

static bool term_shows(struct scope *sc, const struct search_term *t,
                       const struct search_source *source)
{
    if (t->without || fits_row(t, source->dispute))
        return !t->without;
    if (!t->text || !is_plain(t->text))
        return false;
    if (row_shows(t, source->dispute))
        return true;
    for (size_t i = 0; i < source->party_count; i++)
        if (party_shows(t, &source->parties[i]))
            return true;
    return source->agreement && agreement_shows(sc, t, source->agreement);
}

bool search_shows(struct scope *sc, const struct search_terms *terms,
                  const struct search_source *source)
{
    for (size_t i = 0; i < terms->count; i++)
        if (!term_shows(sc, &terms->list[i], source))
            return false;
    return true;
}

/* Does KEY stand in TEXT? */
static bool value_holds(struct scope *sc, const char *text, const char *key)
{
    return text && ((is_plain(key) && strstr(text, key)) || strstr(text_key(sc, text), key));
}

bool search_row_holds(struct scope *sc, const struct search_term *t, const struct dispute *d)
{
    if (fits_row(t, d))
        return true;
    if (!t->text)
        return false;
    return ((t->fields & BIT(QUERY_TEXT)) &&
            (value_holds(sc, d->title, t->text) || value_holds(sc, d->narrative, t->text))) ||
           ((t->fields & BIT(QUERY_PLACE)) && value_holds(sc, d->place, t->text)) ||
           ((t->fields & BIT(QUERY_NUMBER)) && value_holds(sc, d->number, t->text) &&
            (!t->beside || value_holds(sc, d->number, t->beside)));
}

bool search_passes(const struct search_terms *terms, const struct dispute *d)
{
    for (size_t i = 0; i < terms->count; i++) {
        const struct search_term *t = &terms->list[i];

        if (!has_besides(t) || (is_indexed(t) && !t->without))
            continue;
        if (fits_row(t, d) == t->without)
            return false;
    }
    return true;
}

/* ---- what it asks ---- */

uint32_t search_states_besides(const struct search_terms *terms)
{
    uint32_t states = 0;

    for (size_t i = 0; i < terms->count; i++) {
        const struct search_term *t = &terms->list[i];

        if (is_indexed(t) && !t->without)
            states |= t->states;
    }
    return states;
}

uint32_t search_states(const struct search_terms *terms)
{
    uint32_t states = EVERY;

    for (size_t i = 0; i < terms->count; i++) {
        const struct search_term *t = &terms->list[i];

        if (t->without)
            states &= ~t->states;
        else if (!is_indexed(t) && !is_dated(t))
            states &= t->states;
    }
    return states;
}

bool search_asks_page(const struct search_terms *terms)
{
    for (size_t i = 0; i < terms->count; i++)
        if (is_indexed(&terms->list[i]))
            return true;
    return false;
}

bool search_asks_header(const struct search_terms *terms)
{
    for (size_t i = 0; i < terms->count; i++) {
        const struct search_term *t = &terms->list[i];

        if ((t->fields & ~BIT(QUERY_NUMBER)) || t->mark_count > t->header_count)
            return false;
    }
    return true;
}
