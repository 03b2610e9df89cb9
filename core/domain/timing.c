/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/domain/timing.h"

static struct instant day_end(struct date d)
{
    const struct date next = {d.day + 1};

    return (struct instant){date_start(next).ms - 1};
}

/* Of the team, also when only one seat of it is looked at. */
static bool of_team(const struct dispatch *d, enum agency_id agency)
{
    for (size_t i = 0; i < d->playbook->seat_count; i++) {
        if (d->playbook->seats[i].agency == agency)
            return true;
    }
    return dispatch_seat(d, agency) != NULL;
}

static struct instant due_after(const struct playbook *pb, const struct promise *p,
                                struct instant called)
{
    if (p->working_days <= 0)
        return instant_after(called, p->within);
    return day_end(calendar_after_working_days(pb->calendar, date_of(called), p->working_days));
}

/* Does R, which happened AT, let the clock of P run? What was recorded and stood until the clock
 * ran out began it, and is not taken back in hindsight. */
static bool begins(const struct dispatch *d, const struct promise *p, const struct response *r,
                   struct instant at)
{
    const struct instant due = due_after(d->playbook, p, at);

    return act_implies(r->act, promise_start_act(p)) && of_team(d, r->agency) &&
           (course_stands(&d->course, r->id) ||
            (!instant_before(due, r->recorded_at) && course_stood(&d->course, r->id, due)));
}

/* When somebody of the team, who is of *AGENCY, first did what P runs from, as whoever recorded it
 * first says. An earlier time that is recorded afterwards is a claim beside that. */
static struct instant first_done(const struct dispatch *d, const struct promise *p,
                                 enum agency_id *agency)
{
    const struct course *c = &d->course;
    struct instant first = INSTANT_NEVER;

    *agency = AGENCY_NONE;
    for (size_t i = 0; i < c->response_count; i++) {
        const struct response *r = &c->responses[i];
        const struct instant at = instant_later(r->happened_at, d->at);

        if (!begins(d, p, r, at))
            continue;
        if (instant_is_set(first) && !course_ruling(c, RULING_CONFIRMED, r->id))
            continue;
        if (instant_is_set(first) && !instant_before(at, first))
            continue;
        first = at;
        *agency = r->agency;
    }
    return first;
}

static struct instant level_called(const struct dispatch *d, int level)
{
    const struct ruling *raised = course_raised(&d->course, level);
    struct instant at = INSTANT_NEVER;

    if (raised)
        return raised->at;
    for (size_t i = 0; i < d->seat_count; i++) {
        if (seat_level(&d->seats[i]) == level)
            at = instant_earlier(at, instant_later(d->seats[i].called, d->at));
    }
    return at;
}

static struct instant start_of(const struct dispatch *d, const struct promise *p,
                               enum agency_id *agency)
{
    *agency = AGENCY_NONE;
    switch (p->start) {
    case START_DISPATCH:
        return d->at;
    case START_REGISTERED:
        return instant_is_set(d->registered_at) ? instant_earlier(d->registered_at, d->at) : d->at;
    default:
        return first_done(d, p, agency);
    }
}

static struct instant called_at(const struct dispatch *d, const struct promise *p)
{
    enum agency_id agency;
    const struct instant start = start_of(d, p, &agency);

    if (promise_level(p) == LEVEL_FIRST || !instant_is_set(start))
        return start;
    const struct instant level = level_called(d, promise_level(p));
    return instant_is_set(level) ? instant_later(start, level) : INSTANT_NEVER;
}

/* DUE moved on by PAUSE; one in working days falls due at the end of one again. */
static struct instant moved(const struct playbook *pb, const struct promise *p, struct instant due,
                            struct span pause)
{
    const struct instant later = instant_after(due, pause);

    if (p->working_days <= 0 || pause.ms == 0)
        return later;
    return day_end(calendar_roll(pb->calendar, date_of(later)));
}

static void add_pauses(struct timing *t, const struct dispatch *d, const struct promise *p)
{
    const struct course *c = &d->course;

    for (size_t i = 0; i < c->ruling_count; i++) {
        const struct ruling *g = &c->rulings[i];

        if (!instant_is_set(t->paused) && course_pauses(c, g)) {
            if (instant_before(t->due, g->at))
                return; /* it had run out */
            t->paused = instant_later(g->at, t->called);
        } else if (instant_is_set(t->paused) && course_resumes(g)) {
            const struct span stood = instant_until(t->paused, instant_later(g->at, t->paused));

            t->due = moved(d->playbook, p, t->due, stood);
            t->paused_for.ms += stood.ms;
            t->paused = INSTANT_NEVER;
        }
    }
}

enum agency_id timing_giver(const struct dispatch *d, const struct promise *p)
{
    enum agency_id agency = AGENCY_NONE;

    if (p->start == START_HANDED)
        start_of(d, p, &agency);
    return agency;
}

struct timing timing_of(const struct dispatch *d, const struct promise *p)
{
    struct timing t = {.called = called_at(d, p),
                       .due = INSTANT_NEVER,
                       .paused = INSTANT_NEVER,
                       .cutoff = INSTANT_LAST,
                       .giver = timing_giver(d, p)};

    if (!instant_is_set(t.called))
        return t;
    t.due = due_after(d->playbook, p, t.called);
    if (d->playbook->may_pause)
        add_pauses(&t, d, p);
    if (!instant_is_set(t.paused))
        t.cutoff = t.due;
    return t;
}
