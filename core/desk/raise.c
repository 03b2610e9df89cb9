/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Calling further seats of a team: by somebody of the office, or because a promise is missed. */
#include "core/base/text.h"
#include "core/desk/tick.h"
#include "core/desk/watch_work.h"
#include "core/store/office_store.h"

/* SEAT with the person who would sit in it. */
static enum rc fill(struct work *w, const struct dispatch *d, const struct playbook_seat *seat,
                    struct seat *out)
{
    struct playbook_seat first = *seat;
    struct playbook alone = *d->playbook;
    struct person *people;
    size_t count;

    first.level = 1; /* a proposal is of those who are called at once */
    alone.seats = &first;
    alone.seat_count = 1;
    TRY(person_list(w->sc, w->desk->engine, w->desk->office.id, &people, &count));
    *out = *dispatch_propose(w->sc, &alone, people, count, 0);
    out->level = seat->level;
    out->called = w->now;
    return RC_OK;
}

static enum rc call_seat(struct work *w, struct watched *c, const struct playbook_seat *seat)
{
    const char *agency = agency_get(seat->agency)->code;
    struct seat called;

    TRY(fill(w, c->dispatch, seat, &called));
    TRY(seat_insert(&w->tx, c->dispatch->id, ++c->seats, &called));
    const struct notice n = {
        .kind = NOTICE_LEVEL,
        .key = scope_printf(w->sc, "%d/%s", seat->level, agency),
        .due = w->now,
        .to = called.person_name,
        .phone = called.person_phone,
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

    TRY(ruling_insert(&w->tx, d->id, &ruling));
    for (size_t i = 0; i < d->playbook->seat_count; i++) {
        const struct playbook_seat *seat = &d->playbook->seats[i];

        if (escalation_calls(d, seat, level))
            TRY(call_seat(w, c, seat));
    }
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
