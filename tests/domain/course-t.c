/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Courses of events by chance, of every kind there is: judged twice they are judged alike, what a
 * stranger does changes nothing, and what comes late never turns a colour better.
 */
#include "core/domain/milestone.h"
#include "tests/domain/fixture.h"

#include <stdlib.h>

#define PARTS   11
#define COURSES 5000 /* in each part: 55,000 */
#define EVENTS  14
#define SEED    51015

static const struct promise promises[] = {
    {.code = "answer", .within = MINUTES(5), .acts = 1u << ACT_ACCEPTED, .choice = CHOICE_REQUIRED},
    {.code = "link",
     .within = MINUTES(10),
     .acts = 1u << ACT_LINKED | 1u << ACT_ARRIVED,
     .quorum = QUORUM_SOCIAL},
    {.code = "scene",
     .within = MINUTES(15),
     .acts = 1u << ACT_BEGUN,
     .quorum = QUORUM_K,
     .k = 2,
     .warn_percent = 40},
    {.code = "hand",
     .within = MINUTES(6),
     .acts = 1u << ACT_HANDED,
     .start = START_ARRIVED,
     .quorum = QUORUM_ANY},
    {.code = "raised", .within = MINUTES(5), .acts = 1u << ACT_ACCEPTED, .level = 2},
    {.code = "days", .working_days = 1, .acts = 1u << ACT_BEGUN, .start = START_REGISTERED},
};
enum { PROMISES = sizeof(promises) / sizeof(*promises) };

static const struct playbook_level levels[] = {{MINUTES(10)}};
/* The last is called with level 2. */
static const struct seat seats[] = {
    {.agency = AGENCY_POLICE, .required = true, .level = 1, .number = 2, .called = {EVENING}},
    {.agency = AGENCY_WOMEN, .required = true, .level = 1, .number = 1, .called = {EVENING}},
    {.agency = AGENCY_GUARD, .level = 1, .number = 1, .called = {EVENING}},
    {.agency = AGENCY_JUSTICE, .level = 2, .number = 1},
};
enum { SEATS = sizeof(seats) / sizeof(*seats) };

struct walk {
    struct playbook playbook;
    struct seat seats[SEATS];
    struct response responses[EVENTS + 1];
    struct ruling rulings[EVENTS];
    struct dispatch dispatch;
    int64_t clock; /* milliseconds since the call, as the machine shows them */
    int64_t truth; /* the latest the machine has shown */
};

static void start(struct walk *w)
{
    *w = (struct walk){.playbook = {.id = "chance",
                                    .promises = promises,
                                    .promise_count = PROMISES,
                                    .levels = levels,
                                    .level_count = 1,
                                    .may_pause = rand() % 4 > 0}};
    memcpy(w->seats, seats, sizeof(seats));
    w->dispatch = (struct dispatch){.at = at(0, 0),
                                    .registered_at = at(-1, 0),
                                    .playbook = &w->playbook,
                                    .seats = w->seats,
                                    .seat_count = SEATS - 1,
                                    .course = {.responses = w->responses, .rulings = w->rulings}};
}

static struct instant machine(const struct walk *w) { return (struct instant){EVENING + w->clock}; }
static struct instant truth(const struct walk *w) { return (struct instant){EVENING + w->truth}; }

static void respond(struct walk *w, int64_t id)
{
    static const char *const people[] = {NULL, "甲", "乙"};
    const int64_t before = rand() % 3 == 0 ? rand() % 600000 : 0; /* told afterwards */

    w->responses[w->dispatch.course.response_count++] =
        (struct response){.id = id,
                          .agency = w->seats[(size_t)rand() % w->dispatch.seat_count].agency,
                          .act = (enum act)(1 + rand() % ACT_STOOD_DOWN),
                          .person_name = people[rand() % 3],
                          .happened_at = {machine(w).ms - before},
                          .recorded_at = machine(w)};
}

static void rule(struct walk *w, int64_t id)
{
    static const enum ruling_kind kinds[] = {RULING_PAUSED,  RULING_PAUSED,    RULING_RESUMED,
                                             RULING_RESUMED, RULING_RAISED,    RULING_BREACH,
                                             RULING_POLICE,  RULING_STOOD_DOWN};

    struct ruling *g = &w->rulings[w->dispatch.course.ruling_count++];

    *g = (struct ruling){.id = id,
                         .kind = kinds[rand() % 8],
                         .promise = promises[rand() % PROMISES].code,
                         .level = 2,
                         .agency = AGENCY_WOMEN,
                         .at = machine(w)};
    if (g->kind == RULING_RAISED && w->dispatch.seat_count < SEATS)
        w->seats[w->dispatch.seat_count++].called = machine(w);
}

/* One event more; now and then the clock of the machine is set back first. */
static void add(struct walk *w, int64_t id)
{
    w->clock += rand() % 150000;
    if (rand() % 40 == 0)
        w->clock -= 3600000;
    if (w->clock > w->truth)
        w->truth = w->clock;
    if (rand() % 4 == 0)
        rule(w, id);
    else
        respond(w, id);
}

/* Check notes every assertion it passes, which is dear in so many courses. */
static struct milestone *judged(const struct dispatch *d)
{
    struct milestone *m = NULL;
    size_t count;

    if (milestone_judge(&sc, d, &m, &count) != RC_OK || count != PROMISES)
        ck_abort_msg("the promises were not judged");
    return m;
}

static bool same(const struct milestone *a, const struct milestone *b)
{
    bool equal = true;

    for (int i = 0; i < PROMISES; i++)
        equal = equal && a[i].met.ms == b[i].met.ms && a[i].due.ms == b[i].due.ms &&
                a[i].called.ms == b[i].called.ms && a[i].acted == b[i].acted &&
                a[i].needed == b[i].needed && a[i].awaited_count == b[i].awaited_count &&
                a[i].stopped == b[i].stopped && a[i].paused == b[i].paused &&
                a[i].claimed == b[i].claimed;
    return equal;
}

static bool is_lost(enum milestone_light light)
{
    return light == LIGHT_RED || light == LIGHT_LATE;
}

/* Did what was recorded at WHEN mend a promise that was lost by then? */
static bool mended(const struct milestone *before, const struct milestone *after,
                   struct instant when)
{
    for (int i = 0; i < PROMISES; i++)
        if (is_lost(milestone_light(&before[i], when)) &&
            !is_lost(milestone_light(&after[i], when)))
            return true;
    return false;
}

static bool negative(const struct milestone *m)
{
    for (int i = 0; i < PROMISES; i++) {
        if (instant_is_set(m[i].due) && m[i].due.ms < m[i].called.ms)
            return true;
        if (instant_is_set(m[i].met) && m[i].met.ms < m[i].called.ms)
            return true;
        if (m[i].paused_for.ms < 0)
            return true;
    }
    return false;
}

/* Does it matter that an agency that was not called does something too? */
static bool stranger_matters(struct walk *w, const struct milestone *m)
{
    struct response *stranger = &w->responses[w->dispatch.course.response_count];
    struct dispatch with = w->dispatch;

    *stranger = (struct response){.id = 1000,
                                  .agency = AGENCY_COURT,
                                  .act = (enum act)(1 + rand() % ACT_STOOD_DOWN),
                                  .happened_at = machine(w),
                                  .recorded_at = machine(w)};
    with.course.response_count++;
    return !same(m, judged(&with));
}

static bool holds(struct walk *w)
{
    const struct milestone *before = judged(&w->dispatch);

    for (int64_t id = 1; id <= EVENTS; id++) {
        add(w, id);
        const struct milestone *after = judged(&w->dispatch);
        if (!same(after, judged(&w->dispatch)) || negative(after) ||
            mended(before, after, truth(w)) || stranger_matters(w, after))
            return false;
        before = after;
    }
    return true;
}

START_TEST(chance_makes_no_course_that_is_judged_two_ways_or_gets_better_late)
{
    struct walk w;

    srand(SEED + (unsigned)_i);
    for (int course = 0; course < COURSES; course++) {
        start(&w);
        ck_assert_msg(holds(&w), "course %d of seed %d", course, SEED + _i);
        scope_end(&sc);
    }
}
END_TEST

/* The courses above reach every state, or they would show little. */
START_TEST(chance_reaches_every_state)
{
    bool seen[MILESTONE_STOPPED + 1] = {false};
    bool paused = false, waiting = false, claimed = false;
    struct walk w;

    srand(SEED);
    for (int course = 0; course < 500; course++) {
        start(&w);
        for (int64_t id = 1; id <= EVENTS; id++)
            add(&w, id);
        const struct milestone *m = judged(&w.dispatch);
        for (int i = 0; i < PROMISES; i++) {
            seen[milestone_state(&m[i], truth(&w))] = true;
            paused = paused || m[i].paused;
            waiting = waiting || !instant_is_set(m[i].due);
            claimed = claimed || m[i].claimed;
        }
        scope_end(&sc);
    }
    ck_assert(seen[MILESTONE_PENDING] && seen[MILESTONE_MISSED] && seen[MILESTONE_MET]);
    ck_assert(seen[MILESTONE_LATE] && seen[MILESTONE_STOPPED]);
    ck_assert(paused && waiting && claimed);
}
END_TEST

int main(void)
{
    TCase *tc = scoped("course");

    tcase_set_timeout(tc, 60);
    tcase_add_loop_test(tc, chance_makes_no_course_that_is_judged_two_ways_or_gets_better_late, 0,
                        PARTS);
    tcase_add_test(tc, chance_reaches_every_state);
    return suite_run(tc);
}
