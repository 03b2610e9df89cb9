/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/domain/milestone.h"

#include <assert.h>

#define AMBER_SHARE 5 /* amber is the last fifth: one minute of five */

/* A response and the time it counts from for one promise. */
struct counted {
    const struct response *response;
    struct instant at;
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
        struct instant at = course_counted(c, r, m->called, m->due);
        size_t place = *count;

        if (!instant_is_set(at))
            continue;
        if (believe)
            at = instant_later(r->happened_at, m->called);
        for (; place > 0 && instant_before(at, events[place - 1].at); place--)
            events[place] = events[place - 1];
        events[place] = (struct counted){r, at};
        ++*count;
    }
    return events;
}

/* Note in ACTED, a bit set of agencies, what R means for PROMISE. A refusal takes back what its
 * agency had promised before, so it is awaited again. */
static unsigned noted(const struct promise *promise, const struct response *r, unsigned acted)
{
    const unsigned agency = 1u << r->agency;

    if (r->act == ACT_DECLINED && !promise_meets(promise, ACT_DECLINED))
        return acted & ~agency;
    return promise_meets(promise, r->act) ? acted | agency : acted;
}

/* The concerned seats of D whose agency is in the set ACTED. */
static size_t acted_seats(const struct promise *promise, const struct dispatch *d, unsigned acted)
{
    size_t count = 0;

    for (size_t i = 0; i < d->seat_count; i++) {
        const struct seat *seat = &d->seats[i];

        count +=
            promise_concerns(promise, seat->agency, seat->required) && (acted & 1u << seat->agency);
    }
    return count;
}

static void name_awaited(struct scope *sc, struct milestone *m, const struct dispatch *d,
                         unsigned acted)
{
    m->awaited = scope_alloc(sc, d->seat_count, sizeof(*m->awaited));
    for (size_t i = 0; i < d->seat_count; i++) {
        const struct seat *seat = &d->seats[i];

        if (promise_concerns(m->promise, seat->agency, seat->required) &&
            !(acted & 1u << seat->agency))
            m->awaited[m->awaited_count++] = seat->agency;
    }
}

/* Walk through the events until the promise is met, and return when; what comes later cannot
 * unmake that. *ACTED is the set of agencies that have acted by then. */
static struct instant walk(struct scope *sc, const struct milestone *m, const struct dispatch *d,
                           bool believe, unsigned *acted)
{
    size_t count;
    const struct counted *events = in_order(sc, d, m, believe, &count);

    *acted = 0;
    for (size_t i = 0; i < count; i++) {
        *acted = noted(m->promise, events[i].response, *acted);
        if (acted_seats(m->promise, d, *acted) >= m->needed)
            return events[i].at;
    }
    return INSTANT_NEVER;
}

static void judge(struct scope *sc, struct milestone *m, const struct dispatch *d)
{
    const struct ruling *police = course_police(&d->course);
    unsigned acted, believed;

    m->met = walk(sc, m, d, false, &acted);
    m->claimed = walk(sc, m, d, true, &believed).ms != m->met.ms;
    m->acted = acted_seats(m->promise, d, acted);
    m->waived = course_waiver(&d->course, m->promise->code) != NULL;
    m->stopped = !instant_is_set(m->met) && police && !instant_before(m->due, police->at);
    if (!instant_is_set(m->met) && !m->stopped)
        name_awaited(sc, m, d, acted);
}

enum rc milestone_judge(struct scope *sc, const struct dispatch *d, struct milestone **list,
                        size_t *count)
{
    const struct playbook *pb = d->playbook;

    static_assert(AGENCY_COUNT <= 32, "a set of agencies is one unsigned");
    if (pb->promise_count == 0)
        return fail(sc, RC_INVALID, "promises", N_("This playbook promises nothing."));

    struct milestone *m = scope_alloc(sc, pb->promise_count, sizeof(*m));
    for (size_t i = 0; i < pb->promise_count; i++) {
        const struct promise *promise = &pb->promises[i];
        const size_t concerned = acted_seats(promise, d, ~0u);

        m[i] = (struct milestone){.promise = promise,
                                  .called = d->at,
                                  .due = instant_after(d->at, promise->within),
                                  .met = INSTANT_NEVER,
                                  .needed = promise_needs(promise, concerned)};
        judge(sc, &m[i], d);
    }
    *list = m;
    *count = pb->promise_count;
    return RC_OK;
}

enum milestone_light milestone_light(const struct milestone *m, struct instant now)
{
    const struct span promised = instant_until(m->called, m->due);
    const struct span left = instant_until(now, m->due);

    const bool kept = instant_is_set(m->met) && !instant_before(m->due, m->met);

    if (kept)
        return LIGHT_MET;
    if (m->waived || m->stopped)
        return LIGHT_NONE;
    if (instant_is_set(m->met))
        return LIGHT_LATE;
    if (left.ms < 0)
        return LIGHT_RED;
    return left.ms * AMBER_SHARE <= promised.ms ? LIGHT_AMBER : LIGHT_GREEN;
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
        if (!instant_is_set(list[i].met) && !list[i].stopped && !list[i].waived)
            due = instant_earlier(due, list[i].due);
    return due;
}
