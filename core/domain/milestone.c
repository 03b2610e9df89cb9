/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/domain/milestone.h"

#include "core/base/text.h"

/* A response and the time it counts from for one promise. */
struct counted {
    const struct response *response;
    struct instant at;
};

/* What one seat has done for one promise so far. */
struct attendance {
    const struct seat *seat;
    const char **people; /* different ones who have acted; NULL is somebody without a name */
    size_t count;
    bool stood_down;
};

/* The seats of D that concern one promise. */
struct roll {
    struct attendance *list;
    size_t count;
    size_t excused; /* stood down before they acted */
};

/* The responses of D that count for M, by the time they count from; of equals the first recorded
 * leads. With BELIEVE every claim counts as if it had been confirmed. */
static struct counted *in_order(struct scope *sc, const struct dispatch *d,
                                const struct milestone *m, bool believe, size_t *count)
{
    const struct course *c = &d->course;
    struct counted *events = scope_alloc(sc, c->response_count, sizeof(*events));

    *count = 0;
    for (size_t i = 0; i < c->response_count; i++) {
        const struct response *r = &c->responses[i];
        const struct seat *seat = dispatch_seat(d, r->agency);
        struct instant at = course_counted(c, r, m->called, m->cutoff);
        size_t place = *count;

        if (!instant_is_set(at) || !seat)
            continue;
        if (believe)
            at = instant_later(r->happened_at, m->called);
        at = instant_later(at, seat->called);
        for (; place > 0 && instant_before(at, events[place - 1].at); place--)
            events[place] = events[place - 1];
        events[place] = (struct counted){r, at};
        ++*count;
    }
    return events;
}

bool milestone_concerns(const struct milestone *m, const struct seat *seat)
{
    return seat_concerned(seat, m->promise) &&
           (m->giver == AGENCY_NONE || m->giver != seat->agency);
}

static struct roll roll_of(struct scope *sc, const struct milestone *m, const struct dispatch *d)
{
    struct roll roll = {.list = scope_alloc(sc, d->seat_count, sizeof(*roll.list))};

    for (size_t i = 0; i < d->seat_count; i++) {
        if (milestone_concerns(m, &d->seats[i]))
            roll.list[roll.count++] = (struct attendance){
                .seat = &d->seats[i],
                .people = scope_alloc(sc, d->course.response_count, sizeof(const char *))};
    }
    return roll;
}

static bool has_acted(const struct attendance *a)
{
    return a->count >= (a->seat->number > 1 ? (size_t)a->seat->number : 1);
}

static bool is_excused(const struct attendance *a) { return a->stood_down && !has_acted(a); }

static void add_person(struct attendance *a, const char *name)
{
    for (size_t i = 0; i < a->count; i++) {
        if (text_equal(a->people[i], name))
            return;
    }
    a->people[a->count++] = name;
}

/* Who takes his word back takes nobody else's; without a name it may be anybody's. */
static void remove_person(struct attendance *a, const char *name)
{
    size_t kept = 0;

    for (size_t i = 0; i < a->count; i++) {
        if (name && a->people[i] && !text_equal(a->people[i], name))
            a->people[kept++] = a->people[i];
    }
    a->count = kept;
}

static void note(struct roll *roll, const struct promise *promise, const struct response *r)
{
    for (size_t i = 0; i < roll->count; i++) {
        struct attendance *a = &roll->list[i];

        if (a->seat->agency != r->agency)
            continue;
        if (r->act == ACT_STOOD_DOWN)
            a->stood_down = true;
        else if (promise_meets(promise, r->act))
            add_person(a, r->person_name);
        else if (r->act == ACT_DECLINED)
            remove_person(a, r->person_name);
    }
    roll->excused = 0;
    for (size_t i = 0; i < roll->count; i++)
        roll->excused += is_excused(&roll->list[i]);
}

/* How the seats of a roll are looked at. */
enum view {
    VIEW_LEFT,     /* those that were stood down before they acted are not asked */
    VIEW_POSSIBLE, /* the same, as if each that is left had acted */
    VIEW_OWED      /* as if nobody had been stood down */
};

static struct measure measured(const struct roll *roll, const struct promise *promise,
                               enum view view)
{
    struct turnout t = {.k = promise->k};

    for (size_t i = 0; i < roll->count; i++) {
        const struct attendance *a = &roll->list[i];

        if (view != VIEW_OWED && is_excused(a))
            continue;
        t.concerned++;
        if (view != VIEW_POSSIBLE && !has_acted(a))
            continue;
        t.acted++;
        t.acted_social += agency_get(a->seat->agency)->social;
    }
    return quorum_get(promise->quorum)->measure(&t);
}

/* Nobody is left who could keep a promise: it is not kept. But nobody has to who was stood down. */
static struct measure standing(const struct roll *roll, const struct promise *promise)
{
    struct measure m = measured(roll, promise, VIEW_LEFT);

    if (roll->excused > 0) {
        const size_t possible = measured(roll, promise, VIEW_POSSIBLE).acted;

        m.needed = m.needed < possible ? m.needed : possible;
    }
    return m;
}

static bool nobody_left(const struct roll *roll, struct measure m)
{
    return roll->excused > 0 && m.needed == 0;
}

static bool is_kept(struct measure m) { return m.needed > 0 && m.acted >= m.needed; }

/* What became of one promise when its events were gone through. */
struct outcome {
    struct instant met;
    struct instant excused; /* with those who were left it came to an end, but was not met */
    struct roll roll;
};

/* Go through the events until the promise is met or nobody is left to keep it; what comes later
 * cannot unmake that, nor does anything count once everybody has stood down. Who stands a silent
 * agency down makes no promise kept: what holds only because of that is counted apart. */
static struct outcome walk(struct scope *sc, const struct milestone *m, const struct dispatch *d,
                           bool believe)
{
    const struct ruling *stop = course_stop(&d->course);
    struct outcome o = {INSTANT_NEVER, INSTANT_NEVER, roll_of(sc, m, d)};
    size_t count;
    const struct counted *events = in_order(sc, d, m, believe, &count);

    for (size_t i = 0; i < count && instant_is_set(m->called); i++) {
        if (stop && instant_before(stop->at, events[i].at))
            break;
        note(&o.roll, m->promise, events[i].response);
        const struct measure now = standing(&o.roll, m->promise);
        if (!is_kept(now) && !nobody_left(&o.roll, now))
            continue;
        if (is_kept(measured(&o.roll, m->promise, VIEW_OWED)))
            o.met = events[i].at;
        else
            o.excused = events[i].at;
        break;
    }
    return o;
}

/* Does the seat of A, when it acts, bring PROMISE nearer? */
static bool counts(const struct attendance *a, const struct promise *promise)
{
    const struct turnout alone = {.concerned = 1,
                                  .acted = 1,
                                  .acted_social = agency_get(a->seat->agency)->social,
                                  .k = promise->k};

    return quorum_get(promise->quorum)->measure(&alone).acted > 0;
}

static void name_awaited(struct scope *sc, struct milestone *m, const struct roll *roll)
{
    m->awaited = scope_alloc(sc, roll->count, sizeof(*m->awaited));
    for (size_t i = 0; i < roll->count; i++) {
        const struct attendance *a = &roll->list[i];

        if (!has_acted(a) && !is_excused(a) && counts(a, m->promise))
            m->awaited[m->awaited_count++] = a->seat->agency;
    }
}

/* Was M stopped at AT, before it was missed? */
static bool stops(const struct milestone *m, struct instant at)
{
    return instant_is_set(at) && !instant_before(m->cutoff, at);
}

/* A clock that stood when the promise was met had stood until then. */
static void end_pause(struct milestone *m)
{
    if (!instant_is_set(m->met) || !m->paused)
        return;
    if (instant_before(m->paused_at, m->met)) {
        const struct span stood = instant_until(m->paused_at, m->met);

        m->due = instant_after(m->due, stood);
        m->paused_for.ms += stood.ms;
    }
    m->paused = false;
}

/* Does M rest on anybody's word? Seldom; then it need not be judged a second time. */
static bool has_claims(const struct milestone *m, const struct course *c)
{
    for (size_t i = 0; i < c->response_count; i++) {
        if (course_claims(c, &c->responses[i], m->cutoff))
            return true;
    }
    return false;
}

static void judge(struct scope *sc, struct milestone *m, const struct dispatch *d)
{
    const struct ruling *stop = course_stop(&d->course);
    const struct outcome o = walk(sc, m, d, false);
    const struct measure now = standing(&o.roll, m->promise);

    m->met = o.met;
    m->believed = has_claims(m, &d->course) ? walk(sc, m, d, true).met : m->met;
    m->claimed = m->believed.ms != m->met.ms;
    m->acted = now.acted;
    m->needed = now.needed > 0 ? now.needed : 1;
    m->waived = course_waiver(&d->course, m->promise->code) != NULL;
    m->stopped = !instant_is_set(m->met) && (stops(m, o.excused) || (stop && stops(m, stop->at)));
    if (instant_is_set(m->called) && !instant_is_set(m->met) && !m->stopped)
        name_awaited(sc, m, &o.roll);
    end_pause(m);
}

enum rc milestone_judge(struct scope *sc, const struct dispatch *d, struct milestone **list,
                        size_t *count)
{
    const struct playbook *pb = d->playbook;
    struct dispatch ordered = *d;

    if (pb->promise_count == 0)
        return fail(sc, RC_INVALID, "promises", N_("This playbook promises nothing."));

    ordered.course = course_in_order(sc, d->at, &d->course);
    struct milestone *m = scope_alloc(sc, pb->promise_count, sizeof(*m));
    for (size_t i = 0; i < pb->promise_count; i++) {
        const struct timing t = timing_of(&ordered, &pb->promises[i]);

        m[i] = (struct milestone){.promise = &pb->promises[i],
                                  .called = t.called,
                                  .due = t.due,
                                  .paused_at = t.paused,
                                  .paused = instant_is_set(t.paused),
                                  .paused_for = t.paused_for,
                                  .cutoff = t.cutoff,
                                  .giver = t.giver};
        judge(sc, &m[i], &ordered);
    }
    *list = m;
    *count = pb->promise_count;
    return RC_OK;
}

const struct milestone *milestone_find(const struct milestone *list, size_t count, const char *code)
{
    for (size_t i = 0; i < count; i++) {
        if (text_equal(list[i].promise->code, code))
            return &list[i];
    }
    return NULL;
}

struct instant milestone_warn_at(const struct milestone *m)
{
    if (!instant_is_set(m->due))
        return INSTANT_NEVER;
    const int64_t whole = instant_until(m->called, m->due).ms - m->paused_for.ms;
    return (struct instant){m->due.ms - whole * promise_warn_percent(m->promise) / 100};
}

bool milestone_runs(const struct milestone *m)
{
    return instant_is_set(m->due) && !instant_is_set(m->met) && !m->paused && !m->waived &&
           !m->stopped;
}

/* NOW as the clock of M shows it: it stands while M is paused. */
static struct instant shown(const struct milestone *m, struct instant now)
{
    return m->paused ? instant_earlier(m->paused_at, now) : now;
}

struct span milestone_left(const struct milestone *m, struct instant now)
{
    return instant_until(shown(m, now), m->due);
}

enum milestone_light milestone_light(const struct milestone *m, struct instant now)
{
    const bool kept = instant_is_set(m->met) && !instant_before(m->due, m->met);

    if (kept)
        return LIGHT_MET;
    if (m->waived || m->stopped)
        return LIGHT_NONE;
    if (instant_is_set(m->met))
        return LIGHT_LATE;
    if (!instant_is_set(m->due))
        return LIGHT_GREEN;
    if (milestone_left(m, now).ms < 0)
        return LIGHT_RED;
    return instant_before(shown(m, now), milestone_warn_at(m)) ? LIGHT_GREEN : LIGHT_AMBER;
}

enum milestone_state milestone_state(const struct milestone *m, struct instant now)
{
    switch (milestone_light(m, now)) {
    case LIGHT_MET:
        return MILESTONE_MET;
    case LIGHT_LATE:
        return MILESTONE_LATE;
    case LIGHT_RED:
        return MILESTONE_MISSED;
    case LIGHT_NONE:
        return m->waived ? MILESTONE_WAIVED : MILESTONE_STOPPED;
    case LIGHT_GREEN:
    case LIGHT_AMBER:
        break;
    }
    return MILESTONE_PENDING;
}

struct instant milestone_next_due(const struct milestone *list, size_t count)
{
    struct instant due = INSTANT_NEVER;

    for (size_t i = 0; i < count; i++)
        if (milestone_runs(&list[i]))
            due = instant_earlier(due, list[i].due);
    return due;
}
