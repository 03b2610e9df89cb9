/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/desk/proposal.h"

#include "core/base/text.h"
#include "core/desk/dispatch.h"
#include "core/desk/secrecy_work.h"
#include "core/desk/work.h"
#include "core/store/consent_store.h"
#include "core/store/office_store.h"
#include "core/store/period_store.h"
#include "core/store/roster_store.h"

#define ROSTER_DAYS      7            /* an agency without a duty this long has no roster */
#define AT_SCENE_AT_MOST MINUTES(240) /* then somebody forgot to record that he left */

static enum rc choose(struct desk *desk, struct scope *sc, const struct casefile *cf,
                      const char *id, const struct playbook **out)
{
    const struct playbook *list;
    size_t count;
    const struct playbook_question question = casefile_question(cf);

    TRY(desk_playbooks(desk, sc, &list, &count));
    *out = id ? NULL : playbook_choose(list, count, &question);
    for (size_t i = 0; id && i < count; i++) {
        if (text_equal(list[i].id, id))
            *out = &list[i];
    }
    if (!*out)
        return fail(sc, RC_INVALID, "playbook",
                    N_("There is no playbook “{1}” for this case. Nothing was saved."),
                    id ? id : "");
    return RC_OK;
}

/* ---- who is engaged elsewhere ---- */

struct engaging {
    struct scope *sc;
    struct instant now;
    struct engagement *list;
    size_t count, room;
};

static void add_engagement(struct engaging *e, int64_t person, bool at_scene)
{
    if (e->count == e->room) {
        e->room = e->room * 2 + 16;
        e->list = scope_grow(e->sc, e->list, e->count, e->room, sizeof(*e->list));
    }
    e->list[e->count++] = (struct engagement){person, at_scene};
}

/* When AGENCY last did something in D that stands. */
static struct instant last_act(const struct dispatch *d, enum agency_id agency)
{
    struct instant last = INSTANT_NEVER;

    for (size_t i = 0; i < d->course.response_count; i++) {
        const struct response *r = &d->course.responses[i];

        if (r->agency == agency && course_stands(&d->course, r->id))
            last = instant_later(last, r->happened_at);
    }
    return last;
}

static bool is_at_scene(const struct engaging *e, const struct dispatch *d, const struct seat *seat,
                        enum act state)
{
    if (state != ACT_ARRIVED && state != ACT_CALMED && state != ACT_BEGUN)
        return false;
    return instant_before(e->now, instant_after(last_act(d, seat->agency), AT_SCENE_AT_MOST));
}

static void add_dispatch(struct engaging *e, const struct dispatch *d)
{
    for (size_t i = 0; i < d->seat_count; i++) {
        const struct seat *seat = &d->seats[i];
        const enum act state = dispatch_seat_state(d, seat->agency);

        if (seat->person == 0 || state == ACT_DECLINED || state == ACT_LEFT ||
            state == ACT_HANDED || state == ACT_STOOD_DOWN)
            continue;
        add_engagement(e, seat->person, is_at_scene(e, d, seat, state));
    }
}

/* Does the team of CF still work at it? */
static bool is_running(const struct casefile *cf)
{
    const enum state state = cf->dispute.state;
    const struct dispatch *d = casefile_dispatch(cf);

    return d && !course_police(&d->course) &&
           (state == STATE_REGISTERED || state == STATE_ACCEPTED || state == STATE_RESPONDING ||
            state == STATE_MEDIATING);
}

/* Teams that were called today or yesterday: who was called earlier is back at his work. */
static enum rc load_engagements(struct desk *desk, struct scope *sc, int64_t id,
                                struct proposal_question *q)
{
    const struct playbook_reader reader = desk_playbook_reader(desk);
    const struct date today = date_of(q->now);
    const struct period days = {{today.day - 1}, today};
    struct engaging e = {.sc = sc, .now = q->now};
    struct casefile *list;
    size_t count;

    TRY(period_load(sc, desk->engine, desk->office.id, days, &reader, &list, &count));
    for (size_t i = 0; i < count; i++)
        if (list[i].dispute.id != id && is_running(&list[i]))
            add_dispatch(&e, casefile_dispatch(&list[i]));
    q->engagements = e.list;
    q->engagement_count = e.count;
    return RC_OK;
}

/* ---- what stands between people and parties ---- */

/* Who may not read the case learns that somebody should not go, and not why. */
static enum rc veil_conflicts(struct desk *desk, struct scope *sc, int64_t id,
                              struct conflict *list, size_t count)
{
    enum sight sight = SIGHT_FACTS;

    if (id > 0)
        TRY(desk_sight(desk, sc, id, &sight));
    for (size_t i = 0; sight != SIGHT_FACTS && i < count; i++) {
        struct party *party = scope_memdup(sc, list[i].party, sizeof(*party));

        party->name = identity_mask_name(sc, party->name);
        list[i].party = party;
        list[i].words = NULL;
    }
    return RC_OK;
}

static enum rc load_conflicts(struct desk *desk, struct scope *sc, const struct casefile *cf,
                              struct proposal_question *q)
{
    struct conflict_facts facts = {.people = q->people,
                                   .person_count = q->person_count,
                                   .parties = cf->parties,
                                   .party_count = cf->party_count,
                                   .choices = cf->choices,
                                   .choice_count = cf->choice_count,
                                   .relations = cf->relations,
                                   .relation_count = cf->relation_count};
    struct disclosure *disclosures;
    struct earlier *earlier;
    struct conflict *conflicts;

    TRY(disclosure_list(sc, desk->engine, desk->office.id, &disclosures, &facts.disclosure_count));
    TRY(earlier_list(sc, desk->engine, desk->office.id, cf->dispute.id, q->people, q->person_count,
                     &earlier, &facts.earlier_count));
    facts.disclosures = disclosures;
    facts.earlier = earlier;
    conflict_find(sc, &facts, &conflicts, &q->conflict_count);
    TRY(veil_conflicts(desk, sc, cf->dispute.id, conflicts, q->conflict_count));
    q->conflicts = conflicts;
    q->choices = cf->choices;
    q->choice_count = cf->choice_count;
    return RC_OK;
}

/* Who accepted the case, else who sits here. */
static int64_t lead_of(const struct desk *desk, const struct casefile *cf,
                       const struct proposal_question *q)
{
    for (size_t i = 0; cf->dispute.mediator && i < q->person_count; i++)
        if (text_equal(q->people[i].name, cf->dispute.mediator))
            return q->people[i].id;
    return desk->person.id;
}

static enum rc load_roster(struct desk *desk, struct scope *sc, struct proposal_question *q)
{
    const struct instant from = instant_after(q->now, DAYS(-ROSTER_DAYS));
    struct roster *roster = scope_alloc(sc, 1, sizeof(*roster));
    struct roster_plan plan;

    TRY(roster_load(sc, desk->engine, desk->office.id, from, &plan));
    roster_resolve(sc, &plan, from, instant_after(q->now, DAYS(ROSTER_DAYS)), roster);
    q->roster = roster;
    return RC_OK;
}

static enum rc load_question(struct desk *desk, struct scope *sc, const struct casefile *cf,
                             struct instant now, struct proposal_question *q)
{
    struct person *people;

    *q = (struct proposal_question){
        .division = cf->dispute.division,
        .narrative = cf->dispute.narrative,
        .emergency = cf->dispute.urgency == URGENCY_URGENT,
        .now = now,
    };
    TRY(person_list(sc, desk->engine, desk->office.id, &people, &q->person_count));
    q->people = people;
    q->lead = lead_of(desk, cf, q);
    TRY(load_roster(desk, sc, q));
    TRY(load_conflicts(desk, sc, cf, q));
    return load_engagements(desk, sc, cf->dispute.id, q);
}

enum rc desk_proposal_question(struct desk *desk, struct scope *sc, const struct casefile *cf,
                               struct proposal_question *out)
{
    TRY(desk_begin_read(desk, sc));
    const enum rc rc = load_question(desk, sc, cf, desk_now(desk), out);
    engine_rollback(desk->engine);
    return rc;
}

enum rc work_propose(struct work *w, const struct casefile *cf, const struct playbook *pb,
                     int level, struct proposal *out)
{
    struct proposal_question question;

    TRY(load_question(w->desk, w->sc, cf, w->now, &question));
    question.emergency |= proposal_is_emergency(pb);
    *out = proposal_make(w->sc, pb, level, &question);
    return RC_OK;
}

enum rc desk_propose_seats(struct desk *desk, struct scope *sc, const struct casefile *cf,
                           const struct playbook *pb, struct proposal *out)
{
    struct proposal_question question;

    TRY(desk_proposal_question(desk, sc, cf, &question));
    question.emergency |= proposal_is_emergency(pb);
    *out = proposal_make(sc, pb, LEVEL_FIRST, &question);
    return RC_OK;
}

enum rc desk_propose_for(struct desk *desk, struct scope *sc, const struct casefile *cf,
                         const char *playbook, struct proposal *out)
{
    const struct playbook *pb;

    TRY(choose(desk, sc, cf, playbook, &pb));
    return desk_propose_seats(desk, sc, cf, pb, out);
}

enum rc desk_propose_team(struct desk *desk, struct scope *sc, int64_t id, const char *playbook,
                          struct proposal *out)
{
    struct casefile cf;

    TRY(desk_whole_casefile(desk, sc, id, &cf));
    return desk_propose_for(desk, sc, &cf, playbook, out);
}

/* Whom the parties chose, when it is not PERSON. */
static const char *chosen_instead(struct scope *sc, enum lang lang, const struct casefile *cf,
                                  int64_t person)
{
    const char *text = "";

    if (choice_is_chosen(cf->choices, cf->choice_count, person))
        return text;
    for (size_t i = 0; i < cf->party_count; i++) {
        for (size_t k = 0; k < cf->choice_count; k++) {
            const struct mediator_choice *c = &cf->choices[k];

            if (c->party == cf->parties[i].id && c->word == MEDIATOR_CHOSEN &&
                choice_standing(cf->choices, cf->choice_count, c->party, c->person) == c)
                text = tr_join(sc, lang, text,
                               say(sc, lang, N_("{1} chose {2}"), cf->parties[i].name, c->name));
        }
    }
    return text;
}

enum rc desk_mediator_hint(struct desk *desk, struct scope *sc, const struct casefile *cf,
                           enum lang lang, const char **text)
{
    struct proposal_question q = {
        .now = desk_now(desk), .people = &desk->person, .person_count = 1};
    struct casefile whole;

    *text = "";
    if (cf->withheld)
        return RC_OK;
    TRY(desk_whole_casefile(desk, sc, cf->dispute.id, &whole));
    TRY(load_conflicts(desk, sc, &whole, &q));
    *text = chosen_instead(sc, lang, cf, desk->person.id);
    for (size_t i = 0; i < q.conflict_count; i++)
        *text = tr_join(sc, lang, *text, conflict_text(sc, lang, &q.conflicts[i]));
    return RC_OK;
}
