/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/desk/ruling.h"

#include "core/base/text.h"
#include "core/desk/work.h"
#include "core/domain/team.h"

struct ruling_args {
    int64_t id;
    int event; /* number */
    struct ruling ruling;
};

static enum rc insert(struct work *w, const struct dispatch *d, const struct ruling *from,
                      int64_t event)
{
    struct ruling ruling = *from;

    ruling.event = event;
    ruling.at = w->now;
    ruling.person = w->desk->person.id;
    ruling.by = w->desk->person.name;
    return ruling_insert(&w->tx, d->id, &ruling);
}

static enum rc begin_event(struct work *w, const struct ruling_args *a, struct event *e)
{
    struct casefile cf;

    TRY(work_begin(w, a->id, STEP_RESPOND, &cf));
    return event_find(w->sc, &cf, a->event, e);
}

/* A second login is no second person: neither one of the same name nor one who was put on the list
 * when the event was there already (ids come from one counter of the office). */
static enum rc check_second(struct work *w, const struct event *e)
{
    const struct person *p = &w->desk->person;

    if (text_equal(e->response ? e->response->by : e->ruling->by, p->name))
        return fail(w->sc, RC_DENIED, "event",
                    N_("Nobody confirms what he recorded himself. Nothing was saved."));
    if (p->id > event_id(e))
        return fail(w->sc, RC_DENIED, "event",
                    N_("Who joined the office after that was recorded does not confirm it. Nothing "
                       "was saved."));
    return RC_OK;
}

enum rc use_confirm(struct work *w, const void *args, void *result)
{
    const struct ruling_args *a = args;
    struct event e;

    TRY(begin_event(w, a, &e));
    TRY(course_may_confirm(w->sc, &e.dispatch->course, event_id(&e), w->desk->person.id,
                           w->desk->person.agency));
    TRY(check_second(w, &e));
    return insert(w, e.dispatch, &a->ruling, event_id(&e));
}

enum rc desk_confirm(struct desk *desk, struct scope *sc, int64_t id, int event)
{
    const struct ruling_args args = {id, event, {.kind = RULING_CONFIRMED}};

    return desk_run(desk, sc, USE_CONFIRM, &args, NULL);
}

enum rc use_correct_event(struct work *w, const void *args, void *result)
{
    const struct ruling_args *a = args;
    struct event e;

    TRY(begin_event(w, a, &e));
    TRY(work_allow_for(w, a->id, e.response ? e.response->agency : AGENCY_NONE));
    TRY(course_may_correct(w->sc, &e.dispatch->course, event_id(&e)));
    return insert(w, e.dispatch, &a->ruling, event_id(&e));
}

enum rc desk_correct_event(struct desk *desk, struct scope *sc, int64_t id, int event,
                           const char *reason)
{
    struct ruling_args args = {id, event, {.kind = RULING_CORRECTED}};

    TRY(work_reason(sc, reason, &args.ruling.reason));
    return desk_run(desk, sc, USE_CORRECT_EVENT, &args, NULL);
}

/* The newest team of the case, which must have been called. */
static enum rc begin_team(struct work *w, int64_t id, struct casefile *cf,
                          const struct dispatch **team)
{
    TRY(work_begin(w, id, STEP_RESPOND, cf));
    *team = casefile_dispatch(cf);
    if (!*team)
        return fail(w->sc, RC_INVALID, "case",
                    N_("No team was called for this case. Nothing was saved."));
    return RC_OK;
}

/* Is somebody's request to waive CODE still waiting for its second person, or granted? */
static bool is_asked(const struct course *c, const char *code)
{
    for (size_t i = 0; i < c->ruling_count; i++) {
        const struct ruling *r = &c->rulings[i];

        if (r->kind == RULING_WAIVED && text_equal(r->promise, code) && course_stands(c, r->id))
            return true;
    }
    return false;
}

static bool may_waive(const struct playbook *pb, enum agency_id agency)
{
    return pb->waivers == 0 || (pb->waivers & 1u << agency);
}

enum rc use_waive(struct work *w, const void *args, void *result)
{
    const struct ruling_args *a = args;
    const struct dispatch *team;
    struct casefile cf;

    TRY(begin_team(w, a->id, &cf, &team));
    const struct milestone *m =
        milestone_find(cf.milestones, cf.milestone_count, a->ruling.promise);
    if (!m)
        return fail(w->sc, RC_INVALID, "promise",
                    N_("This team made no promise “{1}”. Nothing was saved."), a->ruling.promise);
    if (!may_waive(team->playbook, w->desk->person.agency))
        return fail(
            w->sc, RC_DENIED, "promise",
            N_("The playbook {1} leaves it to other agencies to ask for an exemption. Nothing "
               "was saved."),
            team->playbook->id);
    if (is_asked(&team->course, a->ruling.promise))
        return fail(w->sc, RC_INVALID, "promise",
                    N_("That exemption was asked for already. Nothing was saved."));
    if (milestone_state(m, w->now) == MILESTONE_MET)
        return fail(w->sc, RC_INVALID, "promise",
                    N_("That promise was kept; there is nothing to waive. Nothing was saved."));
    return insert(w, team, &a->ruling, 0);
}

enum rc desk_waive(struct desk *desk, struct scope *sc, int64_t id, const char *code,
                   const char *reason)
{
    struct ruling_args args = {id, 0, {.kind = RULING_WAIVED}};

    TRY(work_reason(sc, reason, &args.ruling.reason));
    TRY(text_gate_in(sc, "promise", code, TEXT_LINE, &args.ruling.promise));
    return desk_run(desk, sc, USE_WAIVE, &args, NULL);
}

enum rc use_police(struct work *w, const void *args, void *result)
{
    const struct ruling_args *a = args;
    const struct dispatch *team;
    struct casefile cf;

    TRY(begin_team(w, a->id, &cf, &team));
    if (course_police(&team->course))
        return fail(w->sc, RC_INVALID, "case",
                    N_("The police have taken this case over already. Nothing was saved."));
    return insert(w, team, &a->ruling, 0);
}

enum rc desk_police(struct desk *desk, struct scope *sc, int64_t id, const char *to,
                    const char *receipt)
{
    struct ruling_args args = {id, 0, {.kind = RULING_POLICE}};

    TRY(text_gate_in(sc, "to", to, TEXT_LINE, &args.ruling.receiver));
    TRY(text_gate_in(sc, "receipt", receipt, TEXT_LINE, &args.ruling.receipt));
    if (text_is_empty(args.ruling.receiver))
        return fail(sc, RC_INVALID, "to",
                    N_("Please say who of the police took it over. Nothing was saved."));
    return desk_run(desk, sc, USE_POLICE, &args, NULL);
}

enum rc use_pause(struct work *w, const void *args, void *result)
{
    const struct ruling_args *a = args;
    const struct dispatch *team;
    struct casefile cf;

    TRY(begin_team(w, a->id, &cf, &team));
    TRY(team_may_pause(w->sc, team, w->now));
    return insert(w, team, &a->ruling, 0);
}

enum rc desk_pause(struct desk *desk, struct scope *sc, int64_t id, const char *reason)
{
    struct ruling_args args = {id, 0, {.kind = RULING_PAUSED}};

    TRY(work_reason(sc, reason, &args.ruling.reason));
    return desk_run(desk, sc, USE_PAUSE, &args, NULL);
}

enum rc use_resume(struct work *w, const void *args, void *result)
{
    const struct ruling_args *a = args;
    const struct dispatch *team;
    struct casefile cf;

    TRY(begin_team(w, a->id, &cf, &team));
    TRY(team_may_resume(w->sc, team));
    return insert(w, team, &a->ruling, 0);
}

enum rc desk_resume(struct desk *desk, struct scope *sc, int64_t id)
{
    const struct ruling_args args = {id, 0, {.kind = RULING_RESUMED}};

    return desk_run(desk, sc, USE_RESUME, &args, NULL);
}

/* That one agency stands down is an act of its seat; that all do, a ruling on the team. */
static enum rc insert_stand_down(struct work *w, const struct dispatch *team,
                                 const struct ruling *g)
{
    struct response r = {.agency = g->agency,
                         .act = ACT_STOOD_DOWN,
                         .happened_at = w->now,
                         .recorded_at = w->now,
                         .recorder = w->desk->person.id,
                         .by = w->desk->person.name,
                         .note = g->reason};

    if (g->agency == AGENCY_NONE)
        return insert(w, team, g, 0);
    return response_insert(&w->tx, team->id, &r);
}

enum rc use_stand_down(struct work *w, const void *args, void *result)
{
    const struct ruling_args *a = args;
    const struct dispatch *team;
    struct casefile cf;

    TRY(begin_team(w, a->id, &cf, &team));
    TRY(team_may_stand_down(w->sc, team, a->ruling.agency));
    return insert_stand_down(w, team, &a->ruling);
}

enum rc desk_stand_down(struct desk *desk, struct scope *sc, int64_t id, enum agency_id agency,
                        const char *reason)
{
    struct ruling_args args = {id, 0, {.kind = RULING_STOOD_DOWN, .agency = agency}};

    TRY(work_reason(sc, reason, &args.ruling.reason));
    return desk_run(desk, sc, USE_STAND_DOWN, &args, NULL);
}

enum rc use_breach(struct work *w, const void *args, void *result)
{
    const struct ruling_args *a = args;
    const struct dispatch *team;
    struct casefile cf;

    TRY(begin_team(w, a->id, &cf, &team));
    TRY(team_may_blame(w->sc, team, a->ruling.promise, a->ruling.agency, w->now));
    const struct ruling *before = course_breach(&team->course, a->ruling.promise);
    if (before) {
        const struct ruling correction = {.kind = RULING_CORRECTED, .reason = a->ruling.reason};

        TRY(insert(w, team, &correction, before->id));
    }
    return insert(w, team, &a->ruling, 0);
}

enum rc desk_breach(struct desk *desk, struct scope *sc, int64_t id, const char *code,
                    enum agency_id agency, const char *reason)
{
    struct ruling_args args = {id, 0, {.kind = RULING_BREACH, .agency = agency}};

    TRY(work_reason(sc, reason, &args.ruling.reason));
    TRY(text_gate_in(sc, "promise", code, TEXT_LINE, &args.ruling.promise));
    return desk_run(desk, sc, USE_BREACH, &args, NULL);
}
