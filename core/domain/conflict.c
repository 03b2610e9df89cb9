/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/domain/conflict.h"

#include "core/base/text.h"

#define WORD_(name, code, label) {name, code, label},
static const struct word conflict_rows[] = {WORDS_CONFLICT(WORD_)};
static const struct word mediator_rows[] = {WORDS_MEDIATOR(WORD_)};
#undef WORD_
const struct word_list conflict_words = {conflict_rows,
                                         sizeof(conflict_rows) / sizeof(*conflict_rows)};
const struct word_list mediator_words = {mediator_rows,
                                         sizeof(mediator_rows) / sizeof(*mediator_rows)};

struct finding {
    struct scope *sc;
    const struct conflict_facts *facts;
    struct conflict *list;
    size_t count, room;
};

static void add(struct finding *f, int64_t person, const struct party *party, enum conflict_why why,
                const char *words)
{
    if (f->count == f->room) {
        f->room = f->room * 2 + 8;
        f->list = scope_grow(f->sc, f->list, f->count, f->room, sizeof(*f->list));
    }
    f->list[f->count++] = (struct conflict){person, party, why, words};
}

const struct mediator_choice *choice_standing(const struct mediator_choice *list, size_t count,
                                              int64_t party, int64_t person)
{
    const struct mediator_choice *newest = NULL;

    for (size_t i = 0; i < count; i++)
        if (list[i].party == party && list[i].person == person)
            newest = &list[i];
    return newest;
}

bool choice_is_chosen(const struct mediator_choice *list, size_t count, int64_t person)
{
    bool chosen = false;

    for (size_t i = 0; i < count; i++) {
        const struct mediator_choice *c = &list[i];

        if (c->person != person || choice_standing(list, count, c->party, person) != c)
            continue;
        if (c->word == MEDIATOR_REFUSED)
            return false;
        chosen = true;
    }
    return chosen;
}

static bool same_text(struct scope *sc, const char *a, const char *b)
{
    return !text_is_empty(a) && !text_is_empty(b) && text_equal(text_key(sc, a), text_key(sc, b));
}

static void add_choice(struct finding *f, const struct person *p, const struct party *party)
{
    const struct mediator_choice *c =
        choice_standing(f->facts->choices, f->facts->choice_count, party->id, p->id);

    if (c && c->word == MEDIATOR_REFUSED)
        add(f, p->id, party, CONFLICT_REFUSED, c->reason);
}

static void add_relations(struct finding *f, const struct person *p, const struct party *party)
{
    for (size_t i = 0; i < f->facts->relation_count; i++) {
        const struct relation *r = &f->facts->relations[i];

        if (r->person == p->id && r->party == party->id)
            add(f, p->id, party, CONFLICT_RELATION, r->words);
    }
}

/* Who has the same telephone lives in the same household, whatever the addresses say. */
static void add_disclosed(struct finding *f, const struct person *p, const struct party *party)
{
    const struct disclosure *d = NULL;

    for (size_t i = 0; i < f->facts->disclosure_count; i++)
        if (f->facts->disclosures[i].person == p->id)
            d = &f->facts->disclosures[i];
    if (d && same_text(f->sc, d->address, party->address))
        add(f, p->id, party, CONFLICT_HOUSEHOLD,
            party->address_secret ? PARTY_ADDRESS_SECRET : party->address);
    else if (same_text(f->sc, p->phone, party->phone))
        add(f, p->id, party, CONFLICT_HOUSEHOLD, identity_mask_phone(f->sc, party->phone));
    if (d && party->type == PARTY_ORGANISATION && same_text(f->sc, d->employer, party->name))
        add(f, p->id, party, CONFLICT_EMPLOYER, NULL);
}

static void add_earlier(struct finding *f, const struct person *p, const struct party *party)
{
    for (size_t i = 0; i < f->facts->earlier_count; i++) {
        const struct earlier *e = &f->facts->earlier[i];

        if (e->person == p->id && e->party == party->id)
            add(f, p->id, party, CONFLICT_BEFORE, e->number);
    }
}

void conflict_find(struct scope *sc, const struct conflict_facts *facts, struct conflict **list,
                   size_t *count)
{
    struct finding f = {.sc = sc, .facts = facts};

    for (size_t i = 0; i < facts->person_count; i++) {
        for (size_t k = 0; k < facts->party_count; k++) {
            const struct person *person = &facts->people[i];
            const struct party *party = &facts->parties[k];

            add_choice(&f, person, party);
            add_relations(&f, person, party);
            if (party->role == ROLE_HELPER)
                continue;
            add_disclosed(&f, person, party);
            add_earlier(&f, person, party);
        }
    }
    *list = f.list;
    *count = f.count;
}

static const char *sentence(enum conflict_why why)
{
    switch (why) {
    case CONFLICT_REFUSED:
        return N_("refused by {1}");
    case CONFLICT_RELATION:
        return N_("related to {1}");
    case CONFLICT_HOUSEHOLD:
        return N_("same household or address as {1}");
    case CONFLICT_EMPLOYER:
        return N_("employed by {1}");
    case CONFLICT_BEFORE:
        break;
    }
    return N_("engaged before against {1}");
}

const char *conflict_text(struct scope *sc, enum lang lang, const struct conflict *c)
{
    const char *text = say(sc, lang, sentence(c->why), c->party->name);

    return text_is_empty(c->words) ? text : scope_printf(sc, "%s (%s)", text, c->words);
}
