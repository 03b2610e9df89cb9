/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Correcting what was registered: the case's head, its parties, and a party's refusal. */
#include "core/desk/register.h"

#include "core/base/text.h"
#include "core/desk/work.h"
#include "core/store/dispute_store.h"
#include "core/store/party_store.h"

struct refusal_args {
    int64_t id;
    int position;
    const char *words;
    struct date on;
};

enum rc use_party_refuses(struct work *w, const void *args, void *result)
{
    const struct refusal_args *a = args;
    struct casefile cf;

    TRY(work_begin(w, a->id, STEP_CORRECT, &cf));
    if (a->position < 1 || (size_t)a->position > cf.party_count)
        return fail(w->sc, RC_INVALID, "party",
                    N_("The case has no party with that number. Nothing was saved."));
    struct party party = cf.parties[a->position - 1];
    party.refused_on = a->words ? a->on : DATE_NONE;
    party.refusal = a->words;
    return party_save(&w->tx, &party);
}

enum rc desk_party_refuses(struct desk *desk, struct scope *sc, int64_t id, int position,
                           const char *words, struct date on)
{
    struct refusal_args args = {id, position, NULL, date_is_set(on) ? on : desk_today(desk)};

    TRY(text_gate_in(sc, "refusal", words, TEXT_LONG, &args.words));
    if (args.on.day > desk_today(desk).day)
        return fail(sc, RC_INVALID, "on", N_("That day has not come yet. Nothing was saved."));
    return desk_run(desk, sc, USE_PARTY_REFUSES, &args, NULL);
}

/* The new head: what the correction says, and what it leaves open as it was. */
static void correct_head(struct dispute *d, const struct correction *c)
{
    d->urgency = c->urgency;
    d->kind = c->kind ? c->kind : d->kind;
    d->title = c->title ? c->title : d->title;
    d->place = c->place ? c->place : d->place;
    d->division = c->division ? c->division : d->division;
    d->narrative = c->narrative ? c->narrative : d->narrative;
}

/* A party keeps its place for good: an agreement and its marks name it by position. */
static enum rc correct_parties(struct work *w, const struct correction *c,
                               const struct casefile *cf)
{
    if (c->party_count < cf->party_count)
        return fail(w->sc, RC_INVALID, "parties",
                    N_("A registered party cannot be removed. Nothing was saved."));
    for (size_t i = 0; i < c->party_count; i++) {
        struct party party = c->parties[i];

        party.position = (int)i + 1;
        if (i >= cf->party_count) {
            TRY(party_insert(&w->tx, c->id, &party));
            continue;
        }
        party.id = cf->parties[i].id;
        party.refused_on = cf->parties[i].refused_on;
        party.refusal = cf->parties[i].refusal;
        if (party.rev == 0)
            party.rev = cf->parties[i].rev;
        TRY(party_save(&w->tx, &party));
    }
    return RC_OK;
}

/* Names on an agreement that somebody has signed are settled. */
static bool is_signed(const struct casefile *cf)
{
    const struct agreement *a = casefile_agreement(cf);

    for (size_t i = 0; a && i < a->mark_count; i++) {
        if (!a->marks[i].void_reason)
            return true;
    }
    return false;
}

static bool renames(const struct correction *c, const struct casefile *cf)
{
    for (size_t i = 0; i < cf->party_count && i < c->party_count; i++) {
        if (!text_equal(c->parties[i].name, cf->parties[i].name) ||
            c->parties[i].role != cf->parties[i].role)
            return true;
    }
    return false;
}

enum rc use_correct(struct work *w, const void *args, void *result)
{
    const struct correction *c = args;
    struct casefile cf;

    TRY(work_begin(w, c->id, STEP_CORRECT, &cf));
    if (is_signed(&cf) && renames(c, &cf))
        return fail(w->sc, RC_INVALID, "parties",
                    N_("The agreement bears a mark already: names and roles cannot be changed "
                       "any more. Nothing was saved."));
    if (c->rev != cf.dispute.rev)
        return fail(w->sc, RC_CONFLICT, "rev",
                    N_("Somebody else changed this case meanwhile. Nothing was saved; please look "
                       "at the new state and try again."));
    correct_head(&cf.dispute, c);
    TRY(dispute_save(&w->tx, &cf.dispute));
    if (c->parties)
        TRY(correct_parties(w, c, &cf));
    return work_restate(w, c->id);
}

enum rc desk_correct(struct desk *desk, struct scope *sc, struct correction *c)
{
    const struct kind *kind;

    if (c->kind) {
        TRY(kind_check(sc, &desk->kinds, "kind", c->kind, &kind));
        c->kind = kind->code;
    }
    if (c->division)
        TRY(division_check(sc, &desk->divisions, "division", c->division));
    TRY(text_gate_in(sc, "title", c->title, TEXT_LINE, &c->title));
    TRY(text_gate_in(sc, "place", c->place, TEXT_LINE, &c->place));
    TRY(text_gate_in(sc, "narrative", c->narrative, TEXT_LONG, &c->narrative));
    for (size_t i = 0; i < c->party_count; i++) {
        c->parties[i].position = (int)i + 1;
        TRY(party_check(sc, &c->parties[i], desk_today(desk)));
    }
    return desk_run(desk, sc, USE_CORRECT, c, NULL);
}
