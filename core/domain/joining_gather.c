/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is written of joined parties is told of those that stay. */
#include "core/domain/joining.h"

#define COPY(sc, list, count) scope_memdup((sc), (list), (count) * sizeof(*(list)))

/* Who stands at POSITION. */
static int who(const struct casefile *cf, int position)
{
    const struct joined *const joined = joining_find(cf, position);

    return joined ? joined->into : position;
}

/* Who stands for the party with ID. */
static int64_t whose(const struct casefile *cf, int64_t id)
{
    for (size_t i = 0; i < cf->joined_count; i++)
        if (cf->joined[i].party.id == id)
            return casefile_party(cf, cf->joined[i].into)->id;
    return id;
}

/* LIST of COUNT rows of TYPE, copied into SC, where AT says who it is told of by HOW. */
#define TELL(type, list, count, at, how)                                                           \
    do {                                                                                           \
        type *const copy = COPY(sc, (list), (count));                                              \
                                                                                                   \
        for (size_t i = 0; i < (count); i++)                                                       \
            copy[i].at = how(cf, copy[i].at);                                                      \
        (list) = copy;                                                                             \
    } while (0)

/* One consent of somebody who stood twice is one. */
static void gather_extension(struct scope *sc, const struct casefile *cf, struct extension *e)
{
    int *const positions = scope_alloc(sc, e->consent_count, sizeof(*positions));
    size_t count = 0;

    for (size_t i = 0; i < e->consent_count; i++) {
        const int position = who(cf, e->consents[i]);
        size_t k = 0;

        while (k < count && positions[k] != position)
            k++;
        positions[k] = position;
        count = k == count ? count + 1 : count;
    }
    e->consents = positions;
    e->consent_count = count;
}

static void gather_extensions(struct scope *sc, struct casefile *cf)
{
    struct extension *const list = COPY(sc, cf->extensions, cf->extension_count);

    for (size_t i = 0; i < cf->extension_count; i++)
        gather_extension(sc, cf, &list[i]);
    cf->extensions = list;
}

/* Those that stand were put after the joining; voided ones may be older. */
static void gather_marks(struct scope *sc, struct casefile *cf)
{
    struct agreement *const list = COPY(sc, cf->agreements, cf->agreement_count);

    for (size_t k = 0; k < cf->agreement_count; k++)
        TELL(struct mark, list[k].marks, list[k].mark_count, party, who);
    cf->agreements = list;
}

/* Who is joined has what he who stays has decided: an address that is secret is so wherever it
 * stands. */
static void gather_parties(struct scope *sc, struct casefile *cf)
{
    struct joined *const list = COPY(sc, cf->joined, cf->joined_count);

    for (size_t i = 0; i < cf->joined_count; i++)
        list[i].party.address_secret =
            list[i].party.address_secret || casefile_party(cf, list[i].into)->address_secret;
    cf->joined = list;
}

void joining_gather(struct scope *sc, struct casefile *cf)
{
    if (cf->joined_count == 0)
        return;
    gather_parties(sc, cf);
    TELL(struct contact, cf->contacts, cf->contact_count, party, who);
    TELL(struct evidence, cf->evidence, cf->evidence_count, party, who);
    TELL(struct handout, cf->handouts, cf->handout_count, party, who);
    TELL(struct visit, cf->visits, cf->visit_count, party, who);
    TELL(struct consent, cf->consents, cf->consent_count, party, whose);
    TELL(struct consent, cf->consents, cf->consent_count, helper.party, whose);
    TELL(struct mediator_choice, cf->choices, cf->choice_count, party, whose);
    TELL(struct relation, cf->relations, cf->relation_count, party, whose);
    gather_extensions(sc, cf);
    gather_marks(sc, cf);
}
