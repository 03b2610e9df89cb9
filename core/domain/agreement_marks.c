/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Who has to put his mark to an agreement, and the day it takes effect, for agreement.h. */
#include "core/domain/agreement.h"

#include "core/base/text.h"

#define OFFICIAL_MARKS 2 /* the mediator and the seal */

bool agreement_binds(const struct agreement *a, const struct party *p, const struct party *parties,
                     size_t count)
{
    if (!party_signs(p))
        return false;
    if (agreement_names(a, p, parties, count))
        return true;
    return p->role != ROLE_THIRD && !date_is_set(p->refused_on);
}

const struct mark *agreement_mark_by(const struct agreement *a, enum signatory signatory, int party,
                                     const char *name)
{
    for (size_t i = 0; i < a->mark_count; i++) {
        const struct mark *mark = &a->marks[i];

        if (mark->signatory == signatory && mark->party == party && !mark->void_reason &&
            (!name || text_equal(mark->name, name)))
            return mark;
    }
    return NULL;
}

const struct mark *agreement_mark(const struct agreement *a, enum signatory signatory, int party)
{
    return agreement_mark_by(a, signatory, party, NULL);
}

bool agreement_is_minor(const struct party *p, struct date day)
{
    return date_is_set(day) && party_is_minor(p, day);
}

const struct mark *agreement_party_mark(const struct agreement *a, const struct party *p)
{
    const struct mark *own = agreement_mark(a, SIGNATORY_PARTY, p->position);
    const struct mark *agent = agreement_mark(a, SIGNATORY_AGENT, p->position);

    if (own && !agreement_is_minor(p, own->on))
        return own;
    if (agent && !agreement_is_minor(p, agent->on))
        return agent;
    return agreement_mark(a, SIGNATORY_GUARDIAN, p->position);
}

bool agreement_asks_witness(const struct agreement *a, const struct party *p)
{
    const struct mark *mark = agreement_party_mark(a, p);

    return mark && mark->how == HOW_FINGERPRINT &&
           !agreement_mark(a, SIGNATORY_WITNESS, p->position) &&
           !agreement_mark(a, SIGNATORY_WITNESS, 0);
}

bool agreement_is_marked(const struct agreement *a)
{
    for (size_t i = 0; i < a->mark_count; i++)
        if (!a->marks[i].void_reason)
            return true;
    return false;
}

enum rc agreement_signatory(struct scope *sc, const struct party *parties, size_t count,
                            const char *field, const char *text, enum signatory *signatory,
                            int *party)
{
    const struct word *word = word_named(&signatory_words, text);

    *signatory = word ? (enum signatory)word->value : SIGNATORY_PARTY;
    *party = 0;
    return *signatory == SIGNATORY_PARTY ? party_find(sc, parties, count, field, text, party)
                                         : RC_OK;
}

static struct required_mark of_party(const struct agreement *a, const struct party *p)
{
    const struct mark *own = agreement_mark(a, SIGNATORY_PARTY, p->position);
    const struct mark *mark = agreement_party_mark(a, p);

    return (struct required_mark){SIGNATORY_PARTY, p->position, mark,
                                  !mark && agreement_is_minor(p, own ? own->on : a->reached_on)};
}

static struct required_mark of_office(const struct agreement *a, enum signatory signatory)
{
    return (struct required_mark){signatory, 0, agreement_mark(a, signatory, 0), false};
}

void agreement_required(struct scope *sc, const struct agreement *a, const struct party *parties,
                        size_t count, struct required_mark **list, size_t *required)
{
    static const enum role order[] = {ROLE_APPLICANT, ROLE_RESPONDENT, ROLE_THIRD};
    size_t n = 0;

    *list = scope_alloc(sc, count + OFFICIAL_MARKS, sizeof(**list));
    *required = 0;
    if (a->form == FORM_ORAL)
        return;
    for (size_t r = 0; r < sizeof(order) / sizeof(*order); r++)
        for (size_t i = 0; i < count; i++)
            if (parties[i].role == order[r] && agreement_binds(a, &parties[i], parties, count))
                (*list)[n++] = of_party(a, &parties[i]);
    (*list)[n++] = of_office(a, SIGNATORY_MEDIATOR);
    (*list)[n++] = of_office(a, SIGNATORY_SEAL);
    *required = n;
}

struct date agreement_effective_on(struct scope *sc, const struct agreement *a,
                                   const struct party *parties, size_t count)
{
    struct required_mark *list;
    size_t required;
    struct date latest = DATE_NONE;

    if (a->form == FORM_ORAL)
        return a->reached_on;
    agreement_required(sc, a, parties, count, &list, &required);
    for (size_t i = 0; i < required; i++) {
        if (!list[i].mark || !date_is_set(list[i].mark->on))
            return DATE_NONE;
        if (!date_is_set(latest) || list[i].mark->on.day > latest.day)
            latest = list[i].mark->on;
    }
    return latest;
}

bool agreement_awaits_seal(struct scope *sc, const struct agreement *a, const struct party *parties,
                           size_t count)
{
    struct required_mark *list;
    size_t required;

    agreement_required(sc, a, parties, count, &list, &required);
    for (size_t i = 0; i < required; i++)
        if (!list[i].mark != (list[i].signatory == SIGNATORY_SEAL))
            return false;
    return required > 0;
}

int agreement_copies(const struct agreement *a, const struct party *parties, size_t count)
{
    int copies = 1;

    for (size_t i = 0; i < count; i++)
        copies += agreement_binds(a, &parties[i], parties, count);
    return copies;
}
