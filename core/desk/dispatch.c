/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/desk/dispatch.h"

#include "core/base/text.h"
#include "core/conf/playbook_file.h"
#include "core/desk/work.h"

enum rc desk_playbooks(struct desk *desk, struct scope *sc, const struct playbook **list,
                       size_t *count)
{
    if (!desk->has_playbooks) {
        const char *directory = desk_template(desk, sc, "playbooks");

        TRY(desk_told(desk, sc,
                      playbook_load_all(&desk->life, directory, &desk->kinds, &desk->playbooks,
                                        &desk->playbook_count)));
        for (size_t i = 0; i < desk->playbook_count; i++)
            TRY(desk_date_playbook(desk, sc, &desk->playbooks[i]));
        desk->has_playbooks = true;
    }
    *list = desk->playbooks;
    *count = desk->playbook_count;
    return RC_OK;
}

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
            return fail(sc, RC_INVALID, "seats",
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

/* An event lies between the first ring and now, and not after the police took over. */
static enum rc check_time(struct work *w, const struct casefile *cf, const struct dispatch *d,
                          struct instant at)
{
    const struct ruling *police = course_police(&d->course);
    const struct instant rang = call_first_ring(cf->calls, cf->call_count);

    if (instant_before(w->now, at))
        return fail(w->sc, RC_INVALID, "at", N_("That time has not come yet. Nothing was saved."));
    if (instant_is_set(rang) && instant_before(at, rang))
        return fail(w->sc, RC_INVALID, "at",
                    N_("That is before anybody rang for help. Nothing was saved."));
    if (!instant_is_set(rang) && instant_before(at, cf->dispute.registered_at))
        return fail(w->sc, RC_INVALID, "at",
                    N_("That is before the case was registered. Nothing was saved."));
    if (police && instant_before(police->at, at))
        return fail(w->sc, RC_INVALID, "at",
                    N_("The police have taken over and everybody else stood down. Nothing was "
                       "saved."));
    return RC_OK;
}

enum rc use_respond(struct work *w, const void *args, void *result)
{
    const struct response_report *r = args;
    struct casefile cf;

    TRY(work_begin(w, r->id, STEP_RESPOND, &cf));
    const struct dispatch *d = casefile_dispatch(&cf);
    const struct seat *seat = d ? dispatch_seat(d, r->agency) : NULL;
    if (!seat)
        return fail(w->sc, RC_INVALID, "agency",
                    N_("{1} was not called for this case. Nothing was saved."),
                    agency_get(r->agency)->label);
    const struct instant at = r->at ? *r->at : w->now;
    TRY(check_time(w, &cf, d, at));
    struct response response = {.agency = r->agency,
                                .act = r->act,
                                .happened_at = at,
                                .recorded_at = w->now,
                                .recorder = w->desk->person.id,
                                .by = w->desk->person.name,
                                .person_name = r->person ? r->person : seat->person_name,
                                .channel = r->channel,
                                .note = r->note};
    return response_insert(&w->tx, d->id, &response);
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
    return desk_run(desk, sc, USE_RESPOND, &r, NULL);
}
