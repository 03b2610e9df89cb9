/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/domain/milestone.h"

#include <assert.h>

#define AMBER_SHARE 5 /* amber is the last fifth: one minute of five */

/* The responses that count, by the time they count from; of equals the first recorded leads. */
struct course {
    const struct response **events;
    size_t count;
};

static struct course course_of(struct scope *sc, const struct dispatch *d)
{
    struct course course = {.events = scope_alloc(sc, d->response_count, sizeof(*course.events))};

    for (size_t i = 0; i < d->response_count; i++) {
        const struct response *r = &d->responses[i];
        size_t place = course.count;

        if (!instant_is_set(r->counted_at))
            continue;
        for (; place > 0 && instant_before(r->counted_at, course.events[place - 1]->counted_at);
             place--)
            course.events[place] = course.events[place - 1];
        course.events[place] = r;
        course.count++;
    }
    return course;
}

static bool meets(const struct promise *promise, enum act done)
{
    for (enum act act = ACT_CALLED; act <= ACT_LEFT; act++)
        if ((promise->acts & 1u << act) && act_implies(done, act))
            return true;
    return false;
}

/* Note in ACTED, a bit set of agencies, what R means for PROMISE. A refusal takes back what its
 * agency had promised before, so it is awaited again. */
static unsigned noted(const struct promise *promise, const struct response *r, unsigned acted)
{
    const unsigned agency = 1u << r->agency;

    if (r->act == ACT_DECLINED && !meets(promise, ACT_DECLINED))
        return acted & ~agency;
    return meets(promise, r->act) ? acted | agency : acted;
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

/* Walk through the course until the promise is met; what comes later cannot unmake that. An act
 * before the dispatch (somebody was already there) counts as minute 0. */
static void judge(struct scope *sc, struct milestone *m, const struct dispatch *d,
                  const struct course *course)
{
    unsigned acted = 0;

    for (size_t i = 0; i < course->count; i++) {
        acted = noted(m->promise, course->events[i], acted);
        m->acted = acted_seats(m->promise, d, acted);
        if (m->acted >= m->needed) {
            m->met = instant_later(course->events[i]->counted_at, m->called);
            return;
        }
    }
    name_awaited(sc, m, d, acted);
}

enum rc milestone_judge(struct scope *sc, const struct dispatch *d, struct milestone **list,
                        size_t *count)
{
    const struct playbook *pb = d->playbook;
    const struct course course = course_of(sc, d);

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
        judge(sc, &m[i], d, &course);
    }
    *list = m;
    *count = pb->promise_count;
    return RC_OK;
}

enum milestone_light milestone_light(const struct milestone *m, struct instant now)
{
    const struct span promised = instant_until(m->called, m->due);
    const struct span left = instant_until(now, m->due);

    if (instant_is_set(m->met))
        return instant_before(m->due, m->met) ? LIGHT_LATE : LIGHT_MET;
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
        if (!instant_is_set(list[i].met))
            due = instant_earlier(due, list[i].due);
    return due;
}
