/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The page of a case, for search.h. */
#include <stdlib.h>
#include <string.h>

#include "core/base/digest.h"
#include "core/base/text.h"
#include "core/domain/conceal.h"
#include "core/domain/search_mark.h"

#define PRINT_DIGITS 15 /* of a digest, so that the number is positive */

struct maker {
    struct scope *sc;
    const struct search_source *source;
    const char *home;
    const struct search_digester *digester;
    struct buffer marks;
};

/* ---- texts ---- */

static void add_value(struct buffer *b, const char *text)
{
    const char *key = text_key(b->sc, text);

    if (*key == '\0')
        return;
    if (b->length > 0)
        buffer_add(b, "\n");
    buffer_add(b, key);
}

static const char *party_text(struct maker *m)
{
    struct buffer b = buffer_new(m->sc);

    for (size_t i = 0; i < m->source->party_count; i++) {
        add_value(&b, m->source->parties[i].name);
        add_value(&b, m->source->parties[i].agent);
    }
    return buffer_text(&b);
}

/* Nobody finds somebody by an address that is kept from him. */
static const char *place_text(struct maker *m)
{
    struct buffer b = buffer_new(m->sc);

    add_value(&b, m->source->dispute->place);
    for (size_t i = 0; i < m->source->party_count; i++)
        if (!m->source->parties[i].address_secret)
            add_value(&b, m->source->parties[i].address);
    return buffer_text(&b);
}

static const char *told_text(struct maker *m)
{
    struct buffer b = buffer_new(m->sc);

    add_value(&b, m->source->dispute->title);
    add_value(&b, m->source->dispute->narrative);
    return buffer_text(&b);
}

static const char *agreement_text(struct maker *m)
{
    const struct agreement *a = m->source->agreement;
    struct buffer b = buffer_new(m->sc);

    if (!a)
        return "";
    add_value(&b, conceal_accounts(m->sc, a->facts));
    for (size_t i = 0; i < a->term_count; i++)
        add_value(&b, conceal_accounts(m->sc, agreement_sentence(m->sc, &a->terms[i])));
    return buffer_text(&b);
}

/* ---- marks ---- */

static void add_line(struct maker *m, const char *line)
{
    buffer_add(&m->marks, line);
    buffer_add(&m->marks, "\n");
}

static void add_number(struct maker *m, const char *number, int year, int64_t register_number)
{
    if (number)
        add_line(m, scope_printf(m->sc, "%c%s", SEARCH_NUMBER, text_key(m->sc, number)));
    add_line(m, mark_register(m->sc, 0, register_number));
    add_line(m, mark_register(m->sc, year, register_number));
}

/* Who knows only the old number of a case that ended in this one finds this one by it. */
static void add_all_numbers(struct maker *m)
{
    const struct dispute *d = m->source->dispute;

    add_number(m, d->number, d->year, d->register_number);
    for (size_t i = 0; i < m->source->former_count; i++) {
        const struct search_former *f = &m->source->formers[i];

        add_number(m, f->number, f->year, f->register_number);
    }
}

static void add_head(struct maker *m)
{
    const struct dispute *d = m->source->dispute;
    const struct date day = date_of(d->registered_at);
    const char *division = d->division ? d->division : m->home;

    add_line(m, mark_kind(m->sc, d->kind));
    for (enum mark_span span = MARK_YEAR; span <= MARK_DAY; span++)
        add_line(m, mark_day(m->sc, span, day));
    for (size_t digits = MARK_COUNTY; division && digits <= MARK_VILLAGE; digits += MARK_STEP)
        if (strlen(division) >= digits)
            add_line(m, mark_division(m->sc, division, digits));
    if (d->registrar != 0 || d->registered_by)
        add_line(m, mark_person(m->sc, d->registrar, d->registered_by));
    if (d->handler != 0 || d->mediator)
        add_line(m, mark_person(m->sc, d->handler, d->mediator));
    if (d->secrecy != SECRECY_ORDINARY)
        add_line(m, mark_secret(m->sc));
}

static void add_pinyin(struct maker *m, const char *name)
{
    const char **list;
    size_t count;

    if (!name || text_equal(name, PARTY_UNVERIFIED))
        return;
    mark_pinyin(m->sc, name, &list, &count);
    for (size_t i = 0; i < count; i++)
        add_line(m, list[i]);
}

/* The number WHOLE, and its tail unless that is all of it. */
static void add_digests(struct maker *m, enum query_field field, const char *whole)
{
    const char *key = text_key(m->sc, whole);
    const size_t length = strlen(key);

    if (length == 0 || !m->digester->key)
        return;
    add_line(m, mark_digest(m->sc, m->digester, field, false, key));
    if (length > MARK_TAIL)
        add_line(m, mark_digest(m->sc, m->digester, field, true, key + length - MARK_TAIL));
}

static const char *marks_text(struct maker *m)
{
    m->marks = buffer_new(m->sc);
    add_all_numbers(m);
    add_head(m);
    for (size_t i = 0; i < m->source->party_count; i++) {
        const struct party *p = &m->source->parties[i];

        add_pinyin(m, p->name);
        add_pinyin(m, p->agent);
        add_digests(m, QUERY_PHONE, p->phone);
        add_digests(m, QUERY_IDENTITY, p->id_number);
    }
    return buffer_text(&m->marks);
}

struct search_page search_page_of(struct scope *sc, const struct search_source *source,
                                  const char *home, const struct search_digester *digester)
{
    struct maker m = {.sc = sc, .source = source, .home = home, .digester = digester};

    return (struct search_page){.party = party_text(&m),
                                .place = place_text(&m),
                                .text = told_text(&m),
                                .agreement = agreement_text(&m),
                                .marks = marks_text(&m)};
}

/* ---- print ---- */

/* With the NUL byte behind it, so that nothing moves from one value to the next unseen. */
static void add_text(struct digest *d, const char *text)
{
    text = text ? text : "\001";
    digest_add(d, text, strlen(text) + 1);
}

static void add_numbers(struct digest *digest, const struct dispute *d)
{
    const int64_t numbers[] = {d->id,        d->year,    d->register_number, d->registered_at.ms,
                               d->registrar, d->handler, (int64_t)d->secrecy};

    digest_add(digest, numbers, sizeof(numbers));
}

static void add_dispute(struct digest *digest, const struct dispute *d)
{
    const char *const texts[] = {d->number, d->kind,      d->division,      d->title,
                                 d->place,  d->narrative, d->registered_by, d->mediator};

    add_numbers(digest, d);
    for (size_t i = 0; i < sizeof(texts) / sizeof(*texts); i++)
        add_text(digest, texts[i]);
}

static void add_party(struct digest *digest, const struct party *p)
{
    add_text(digest, p->name);
    add_text(digest, p->agent);
    add_text(digest, p->address_secret ? NULL : p->address);
    add_text(digest, p->phone);
    add_text(digest, p->id_number);
}

static void add_agreement(struct scope *sc, struct digest *digest, const struct agreement *a)
{
    add_text(digest, a->facts);
    for (size_t i = 0; i < a->term_count; i++)
        add_text(digest, agreement_sentence(sc, &a->terms[i]));
}

static void add_former(struct digest *digest, const struct search_former *f)
{
    const int64_t numbers[] = {f->year, f->register_number};

    digest_add(digest, numbers, sizeof(numbers));
    add_text(digest, f->number);
}

int64_t search_print(struct scope *sc, const struct search_source *source, const char *home,
                     const struct search_digester *digester)
{
    struct digest *digest = digest_begin(sc);
    char start[PRINT_DIGITS + 1] = "";

    add_text(digest, digester->name);
    add_text(digest, home);
    add_dispute(digest, source->dispute);
    for (size_t i = 0; i < source->party_count; i++)
        add_party(digest, &source->parties[i]);
    if (source->agreement)
        add_agreement(sc, digest, source->agreement);
    for (size_t i = 0; i < source->former_count; i++)
        add_former(digest, &source->formers[i]);
    memcpy(start, digest_end(sc, digest), PRINT_DIGITS);
    return strtoll(start, NULL, 16) | 1;
}
