/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/desk/dispatch.h"

#include "core/base/text.h"
#include "core/desk/work.h"
#include "core/domain/callsheet.h"
#include "core/store/office_store.h"

struct dispatch_args {
    int64_t id;
    const struct proposal *team;
    bool again;
};

static bool has_agency(const struct proposal *team, enum agency_id agency)
{
    for (size_t i = 0; i < team->seat_count; i++) {
        if (team->seats[i].agency == agency)
            return true;
    }
    return false;
}

static enum rc check_team(struct scope *sc, const struct proposal *team)
{
    for (size_t i = 0; i < team->playbook->seat_count; i++) {
        const struct playbook_seat *seat = &team->playbook->seats[i];

        if (seat->required && playbook_seat_level(seat) == LEVEL_FIRST &&
            !has_agency(team, seat->agency))
            return fail_words(sc, FAIL_WORD(1), RC_INVALID, "seats",
                              N_("The playbook requires {1} in this team. Nothing was saved."),
                              agency_get(seat->agency)->label);
    }
    return RC_OK;
}

enum rc use_dispatch(struct work *w, const void *args, void *result)
{
    const struct dispatch_args *a = args;
    struct casefile cf;

    TRY(work_begin(w, a->id, STEP_DISPATCH, &cf));
    if (cf.dispatch_count > 0 && !a->again)
        return fail(w->sc, RC_INVALID, "again",
                    N_("A team is out for this case already. Call another one with --again. "
                       "Nothing was saved."));
    struct dispatch d = {.ordinal = (int)cf.dispatch_count + 1,
                         .at = w->now,
                         .by = w->desk->person.name,
                         .playbook = a->team->playbook,
                         .seats = a->team->seats,
                         .seat_count = a->team->seat_count};
    TRY(dispatch_insert(&w->tx, a->id, &d));
    return work_restate(w, a->id);
}

enum rc desk_dispatch(struct desk *desk, struct scope *sc, int64_t id, const struct proposal *team,
                      bool again)
{
    TRY(check_team(sc, team));
    return desk_run(desk, sc, USE_DISPATCH, &(struct dispatch_args){id, team, again}, NULL);
}

/* An event lies between the first ring and now, and not after everybody stood down. What
 * happens now (SAID is NULL) is later than all that was recorded, whatever the clock did. */
static enum rc check_time(struct work *w, const struct casefile *cf, const struct dispatch *d,
                          const struct instant *said)
{
    const struct ruling *stop = course_stop(&d->course);
    const struct instant rang = call_first_ring(cf->calls, cf->call_count);
    const bool stopped = stop && (!said || instant_before(stop->at, *said));

    if (stopped && stop->kind == RULING_STOOD_DOWN)
        return fail(w->sc, RC_INVALID, "at",
                    N_("The team was stood down before that. Nothing was saved."));
    if (stopped)
        return fail(w->sc, RC_INVALID, "at",
                    N_("The police have taken over and everybody else stood down. Nothing was "
                       "saved."));
    if (!said)
        return RC_OK;
    if (instant_before(w->now, *said))
        return fail(w->sc, RC_INVALID, "at", N_("That time has not come yet. Nothing was saved."));
    if (instant_is_set(rang) && instant_before(*said, rang))
        return fail(w->sc, RC_INVALID, "at",
                    N_("That is before anybody rang for help. Nothing was saved."));
    if (!instant_is_set(rang) && instant_before(*said, cf->dispute.registered_at))
        return fail(w->sc, RC_INVALID, "at",
                    N_("That is before the case was registered. Nothing was saved."));
    return RC_OK;
}

/* The line of AGENCY on the call sheet of D, with MORE (or NULL) behind what was recorded. */
static enum rc find_line(struct work *w, const struct dispatch *d, enum agency_id agency,
                         const struct response *more, const struct call_line **line)
{
    const struct course *c = &d->course;
    struct response *all = scope_alloc(w->sc, c->response_count + 1, sizeof(*all));
    struct dispatch after = *d;
    struct person *people;
    struct call_line *lines;
    size_t count;

    for (size_t i = 0; i < c->response_count; i++)
        all[i] = c->responses[i];
    after.course.responses = all;
    if (more)
        all[after.course.response_count++] = *more;
    TRY(person_list(w->sc, w->desk->engine, w->desk->office.id, &people, &count));
    callsheet_make(w->sc, &after, people, count, &lines, &count);
    *line = callsheet_line(lines, count, agency);
    return RC_OK;
}

/* Who acted, when nobody is named: who sits here, for his own agency; else who answered for it
 * before, or is to be called next. */
static const char *actor(const struct work *w, const struct response_report *r,
                         const struct call_line *line)
{
    if (r->person)
        return r->person;
    if (!r->channel && w->desk->person.agency == r->agency)
        return w->desk->person.name;
    if (line->actor)
        return line->actor;
    return line->next ? line->next->name : line->seat->person_name;
}

static bool is_callee(const struct call_line *line, const char *name)
{
    for (size_t i = 0; i < line->callee_count; i++)
        if (text_equal(line->callees[i].name, name))
            return true;
    return false;
}

/* Somebody cannot come: the next one of his agency is called at once. Who is not of its people
 * answers for none of them. */
static enum rc call_next(struct work *w, const struct dispatch *d, const struct response *declined)
{
    const struct call_line *line;

    TRY(find_line(w, d, declined->agency, declined, &line));
    if (!line->next || !is_callee(line, declined->person_name))
        return RC_OK;
    struct response called = {.agency = declined->agency,
                              .act = ACT_CALLED,
                              .happened_at = declined->happened_at,
                              .recorded_at = w->now,
                              .recorder = w->desk->person.id,
                              .by = w->desk->person.name,
                              .person_name = line->next->name,
                              .channel = declined->channel};
    return response_insert(&w->tx, d->id, &called);
}

static enum rc check_seat(struct work *w, const struct dispatch *d, enum agency_id agency)
{
    if (!d || !dispatch_seat(d, agency))
        return fail_words(w->sc, FAIL_WORD(1), RC_INVALID, "agency",
                          N_("{1} was not called for this case. Nothing was saved."),
                          agency_get(agency)->label);
    if (dispatch_seat_state(d, agency) == ACT_STOOD_DOWN)
        return fail_words(w->sc, FAIL_WORD(1), RC_INVALID, "agency",
                          N_("{1} was stood down. Nothing was saved."), agency_get(agency)->label);
    return RC_OK;
}

enum rc use_respond(struct work *w, const void *args, void *result)
{
    const struct response_report *r = args;
    const struct call_line *line;
    struct casefile cf;

    TRY(work_begin(w, r->id, STEP_RESPOND, &cf));
    TRY(work_allow_for(w, r->id, r->agency));
    const struct dispatch *d = casefile_dispatch(&cf);
    const struct instant at = r->at ? *r->at : w->now;
    TRY(check_seat(w, d, r->agency));
    TRY(check_time(w, &cf, d, r->at));
    TRY(find_line(w, d, r->agency, NULL, &line));
    struct response response = {.agency = r->agency,
                                .act = r->act,
                                .happened_at = at,
                                .recorded_at = w->now,
                                .recorder = w->desk->person.id,
                                .by = w->desk->person.name,
                                .person_name = actor(w, r, line),
                                .channel = r->channel,
                                .note = r->note};
    TRY(response_insert(&w->tx, d->id, &response));
    return r->act == ACT_DECLINED ? call_next(w, d, &response) : RC_OK;
}

enum rc desk_respond(struct desk *desk, struct scope *sc, const struct response_report *report)
{
    struct response_report r = *report;

    if (r.act == ACT_CALLED)
        return fail(sc, RC_INVALID, "act",
                    N_("An agency is called by a dispatch, not by a response; nothing was saved."));
    TRY(text_gate_in(sc, "person", report->person, TEXT_LINE, &r.person));
    TRY(text_gate_in(sc, "channel", report->channel, TEXT_LINE, &r.channel));
    TRY(text_gate_in(sc, "note", report->note, TEXT_LONG, &r.note));
    /* nobody is excused in silence */
    if (r.act == ACT_STOOD_DOWN && !r.note)
        return fail_words(sc, FAIL_WORD(1), RC_INVALID, "note",
                          N_("Please say why {1} is stood down. Nothing was saved."),
                          agency_get(r.agency)->label);
    return desk_run(desk, sc, USE_RESPOND, &r, NULL);
}
