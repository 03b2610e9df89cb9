/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/domain/consent.h"

#include <stdlib.h>

#include "core/base/text.h"
#include "core/domain/casefile.h"

#define WORD_(name, code, label) {name, code, label},
static const struct word words[] = {WORDS_CONSENT(WORD_)};
#undef WORD_
const struct word_list consent_words = {words, sizeof(words) / sizeof(*words)};

static bool same(const struct helper *a, const struct helper *b)
{
    if (a->party != 0 || b->party != 0)
        return a->party == b->party;
    return a->person != 0 || b->person != 0 ? a->person == b->person : text_equal(a->name, b->name);
}

struct helpers {
    const struct casefile *cf;
    struct helper *list;
    size_t count;
};

/* Whoever took the case mediates; nobody asks the parties whether he may sit in. */
static void add(struct helpers *h, struct helper helper)
{
    if (!helper.name || text_equal(helper.name, h->cf->dispute.mediator))
        return;
    for (size_t i = 0; i < h->count; i++)
        if (same(&h->list[i], &helper))
            return;
    h->list[h->count++] = helper;
}

static void add_seat(struct helpers *h, const struct seat *seat)
{
    if (seat->agency == AGENCY_COMMITTEE || seat->lead)
        return;
    add(h, (struct helper){0, seat->person, seat->person_name, seat->agency});
    add(h, (struct helper){0, seat->deputy, seat->deputy_name, seat->agency});
}

void consent_helpers(struct scope *sc, const struct casefile *cf, struct helper **list,
                     size_t *count)
{
    size_t room = cf->party_count;

    for (size_t i = 0; i < cf->dispatch_count; i++)
        room += 2 * cf->dispatches[i].seat_count;
    struct helpers h = {cf, scope_alloc(sc, room, sizeof(*h.list)), 0};
    for (size_t i = 0; i < cf->party_count; i++)
        if (cf->parties[i].role == ROLE_HELPER)
            add(&h, (struct helper){cf->parties[i].id, 0, cf->parties[i].name, AGENCY_NONE});
    for (size_t i = 0; i < cf->dispatch_count; i++)
        for (size_t k = 0; k < cf->dispatches[i].seat_count; k++)
            add_seat(&h, &cf->dispatches[i].seats[k]);
    *list = h.list;
    *count = h.count;
}

static enum rc by_name(struct scope *sc, const struct helper *list, size_t count, const char *text,
                       struct helper *out)
{
    size_t found = 0;

    for (size_t i = 0; i < count; i++) {
        if (!text_equal(text_key(sc, list[i].name), text_key(sc, text)))
            continue;
        *out = list[i];
        found++;
    }
    if (found == 1)
        return RC_OK;
    if (found > 1)
        return fail(sc, RC_INVALID, "helper",
                    N_("Several helpers are called {1}; please give the number. Nothing was "
                       "saved."),
                    text);
    return fail(sc, RC_INVALID, "helper",
                N_("{1} is no helper in this case: neither a party with that role nor a member of "
                   "its team from another agency. Nothing was saved."),
                text);
}

enum rc consent_helper(struct scope *sc, const struct casefile *cf, const char *text,
                       struct helper *out)
{
    struct helper *list;
    size_t count;
    char *end;

    consent_helpers(sc, cf, &list, &count);
    const long number = strtol(text, &end, 10);
    if (*end == '\0' && number >= 1 && (size_t)number <= count) {
        *out = list[number - 1];
        return RC_OK;
    }
    return by_name(sc, list, count, text, out);
}

const struct consent *consent_standing(const struct casefile *cf, const struct helper *helper,
                                       int64_t party, struct date on)
{
    const struct consent *newest = NULL;

    for (size_t i = 0; i < cf->consent_count; i++) {
        const struct consent *c = &cf->consents[i];

        if (c->party != party || !same(&c->helper, helper) || c->on.day > on.day)
            continue;
        if (!newest || c->on.day >= newest->on.day)
            newest = c;
    }
    return newest;
}

bool consent_sits_in(const struct helper *helper, const struct session *s)
{
    for (size_t i = 0; i < s->present_count; i++)
        if (text_equal(s->present[i], helper->name))
            return true;
    for (size_t i = 0; i < s->statement_count; i++)
        if (text_equal(s->statements[i].speaker, helper->name))
            return true;
    return false;
}

static bool is_there(const struct session *s, const char *name)
{
    return text_equal(s->asked, name) || consent_sits_in(&(struct helper){.name = name}, s);
}

static void add_missing(struct gaps *gaps, const struct casefile *cf, const struct helper *helper,
                        const struct session *s)
{
    for (size_t i = 0; i < cf->party_count; i++) {
        const struct party *p = &cf->parties[i];

        if (!casefile_takes_part(p) || (session_is_private(s) && !is_there(s, p->name)))
            continue;
        const struct consent *c = consent_standing(cf, helper, p->id, date_of(s->at));
        if (!c)
            gap_add(gaps, N_("{1} was not asked whether {2} may sit in (art. 20)."), p->name,
                    helper->name);
        else if (c->word != CONSENT_GIVEN)
            gap_add(gaps, N_("{1} does not consent that {2} sits in (art. 20)."), p->name,
                    helper->name);
    }
}

static void add_all_missing(struct gaps *gaps, const struct casefile *cf,
                            const struct helper *helpers, size_t count, const struct session *s)
{
    if (!session_rule(s->kind)->mediates)
        return;
    for (size_t i = 0; i < count; i++)
        if (consent_sits_in(&helpers[i], s))
            add_missing(gaps, cf, &helpers[i], s);
}

void consent_missing(struct gaps *gaps, const struct casefile *cf, const struct session *s)
{
    struct helper *helpers;
    size_t count;

    consent_helpers(gaps->sc, cf, &helpers, &count);
    add_all_missing(gaps, cf, helpers, count, s);
}

/* The same helper sits in at several sessions, and one sentence says it. */
static bool is_told(const struct gaps *gaps, const struct gap *gap, size_t until)
{
    for (size_t i = 0; i < until; i++)
        if (text_equal(gaps->list[i].msgid, gap->msgid) &&
            text_equal(gaps->list[i].args[0], gap->args[0]) &&
            text_equal(gaps->list[i].args[1], gap->args[1]))
            return true;
    return false;
}

static void tell_once(struct gaps *gaps, size_t from)
{
    size_t kept = from;

    for (size_t i = from; i < gaps->count; i++)
        if (!is_told(gaps, &gaps->list[i], kept))
            gaps->list[kept++] = gaps->list[i];
    gaps->count = kept;
}

void consent_gaps(struct gaps *gaps, const struct casefile *cf)
{
    const size_t from = gaps->count;
    struct helper *helpers;
    size_t count;

    consent_helpers(gaps->sc, cf, &helpers, &count);
    for (size_t i = 0; i < cf->session_count; i++)
        add_all_missing(gaps, cf, helpers, count, &cf->sessions[i]);
    tell_once(gaps, from);
}
