/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Calling further seats of a team: by somebody of the office, or because a promise is missed. */
#include "core/base/text.h"
#include "core/desk/tick.h"
#include "core/desk/watch_work.h"
#include "core/domain/team.h"

/* SEAT is called now. */
static enum rc call_seat(struct work *w, struct watched *c, struct seat *seat)
{
    seat->called = w->now;
    TRY(seat_insert(&w->tx, c->dispatch->id, ++c->seats, seat));
    const struct notice n = {
        .kind = NOTICE_LEVEL,
        .key = scope_printf(w->sc, "%d/%s", seat->level, agency_get(seat->agency)->code),
        .due = w->now,
        .to = seat->person_name,
        .phone = seat->person_phone,
        .text = say(w->sc, w->desk->options.lang,
                    N_("{1}: {2} is called to the team (level {3}). Please answer the office at "
                       "once."),
                    c->name, agency_label(seat->agency, w->desk->options.lang),
                    scope_printf(w->sc, "%d", seat->level))};
    return watched_notice(w, c, &n);
}

enum rc watched_call_level(struct work *w, struct watched *c, int level, const char *reason,
                           const struct person *by)
{
    const struct dispatch *d = c->dispatch;
    struct ruling ruling = {.kind = RULING_RAISED,
                            .level = level,
                            .reason = reason,
                            .at = w->now,
                            .person = by->id,
                            .by = by->name};
    struct proposal team;

    TRY(ruling_insert(&w->tx, d->id, &ruling));
    TRY(work_propose(w, c->cf, d->playbook, level, &team));
    for (size_t i = 0; i < team.seat_count; i++)
        if (!dispatch_seat(d, team.seats[i].agency))
            TRY(call_seat(w, c, &team.seats[i]));
    return RC_OK;
}

struct raise_args {
    int64_t id;
    const char *reason;
};

enum rc use_raise(struct work *w, const void *args, void *result)
{
    const struct raise_args *a = args;
    struct casefile cf;

    TRY(work_begin(w, a->id, STEP_RESPOND, &cf));
    const struct dispatch *d = casefile_dispatch(&cf);
    if (!d)
        return fail(w->sc, RC_INVALID, "case",
                    N_("No team was called for this case. Nothing was saved."));
    TRY(team_may_raise(w->sc, d));
    const int level = escalation_next_level(d);
    if (level == 0)
        return fail(w->sc, RC_INVALID, "case",
                    N_("Everybody whom the playbook names was called already. Nothing was "
                       "saved."));
    struct watched c = watched_of(w, &cf, d);
    TRY(watched_call_level(w, &c, level, a->reason, &w->desk->person));
    *(int *)result = level;
    return RC_OK;
}

enum rc desk_raise(struct desk *desk, struct scope *sc, int64_t id, const char *reason, int *level)
{
    struct raise_args args = {id, NULL};

    TRY(text_gate_in(sc, "reason", reason, TEXT_LONG, &args.reason));
    if (!args.reason)
        args.reason = tr(desk->options.lang, N_("raised by hand"));
    return desk_run(desk, sc, USE_RAISE, &args, level);
}
