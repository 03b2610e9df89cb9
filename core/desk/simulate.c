/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/desk/simulate.h"

#include "core/conf/simulation_file.h"
#include "core/desk/account.h"
#include "core/desk/play_work.h"
#include "core/desk/roster.h"
#include "core/desk/server.h"
#include "core/desk/tick.h"
#include "core/store/office_store.h"

#include <stdio.h>

#define CASES_MOST  100000
#define DAYS_MOST   3660
#define BOOT_BEFORE INT64_C(3600000) /* the machine was started an hour before the first day */
#define BOOT_DAYS   30               /* and is started again each so many days */

/* ---- who and when ---- */

/* The NUMBER-th person of AGENCY, counted round. */
static const struct person *person_of(const struct play *p, enum agency_id agency, size_t number)
{
    const struct person *found = NULL;
    size_t fitting = 0;

    for (size_t pass = 0; pass < 2; pass++) {
        size_t at = 0;

        for (size_t i = 0; i < p->people_count; i++) {
            const bool fits = p->people[i].agency == agency;

            if (fits && pass == 1 && at++ == number % fitting)
                found = &p->people[i];
            fitting += fits && pass == 0;
        }
        if (fitting == 0)
            break;
    }
    return found ? found : &p->people[0];
}

/* The people of the committee write things down; the heads of the street and of the justice office
 * are second people, neither for their own. */
static const struct person *actor(const struct play *p, const struct task_row *t)
{
    const bool street = t->step.agency == AGENCY_STREET;

    if (t->task == TASK_STEP && t->step.who == SIMULATED_SELF)
        return person_of(p, t->step.agency, t->number);
    if (t->task == TASK_STEP && t->step.who == SIMULATED_SECOND)
        return person_of(p, street ? AGENCY_JUSTICE : AGENCY_STREET, t->number);
    return person_of(p, AGENCY_COMMITTEE, t->number);
}

/* What the clocks of the office show at the true time T. */
static struct clock clock_at(struct play *p, struct instant t)
{
    const int64_t up = instant_until(p->start, t).ms + BOOT_BEFORE, boot = DAYS(BOOT_DAYS).ms;
    const struct span skew = simulation_skew((uint64_t)p->request->seed, p->start, t);

    snprintf(p->boot_id, sizeof(p->boot_id), "simulated %d", (int)(up / boot));
    return (struct clock){.kind = CLOCK_PLAYED,
                          .start = instant_after(t, skew),
                          .started_boot = up % boot,
                          .boot_id = p->boot_id};
}

/* Play T as who does it, at its time. What the rules refuse is part of a real year; so is somebody
 * for whom there is no such case, because his agency was not called. */
static enum rc play_at(struct play *p, const struct task_row *t)
{
    struct scope own = SCOPE_INIT;

    own.salts = &p->salts;
    p->desk->clock = clock_at(p, t->at);
    p->desk->person = *actor(p, t);
    p->idle = false;
    enum rc rc = play_task(p, &own, t);
    if (rc == RC_INVALID || rc == RC_DENIED || rc == RC_NOTFOUND) {
        p->counts.refused++;
        rc = RC_OK;
    } else if (rc == RC_OK) {
        p->counts.acts += !p->idle;
    } else {
        scope_error_move(p->sc, &own);
    }
    scope_end(&own);
    return rc;
}

/* ---- what happens by itself ---- */

/* Let the watcher do what falls due before the true time T. */
static enum rc watch_until(struct play *p, struct instant t)
{
    const struct span skew = simulation_skew((uint64_t)p->request->seed, p->start, t);

    for (;;) {
        struct scope own = SCOPE_INIT;
        struct instant due;
        int recorded = 0;

        own.salts = &p->salts;
        enum rc rc = desk_next_due(p->desk, &own, &due);
        const bool waits = rc == RC_OK && instant_is_set(due);
        const struct instant at = waits ? (struct instant){due.ms - skew.ms} : INSTANT_NEVER;
        const bool is_due = waits && !instant_before(t, at);
        if (is_due) {
            p->desk->clock = clock_at(p, instant_later(at, p->watched));
            rc = desk_tick(p->desk, &own, &recorded);
        }
        if (rc != RC_OK)
            scope_error_move(p->sc, &own);
        scope_end(&own);
        TRY(rc);
        if (recorded == 0)
            return RC_OK;
        p->counts.notices += (size_t)recorded;
    }
}

/* The people of AGENCY take turns, a day and its night each. */
static enum rc add_shift(struct play *p, struct scope *sc, enum agency_id agency)
{
    struct turn *turns = scope_alloc(sc, p->people_count, sizeof(*turns));
    struct shift s = {.agency = agency,
                      .kind = DUTY_OFFICER,
                      .every = EVERY_DAY,
                      .from = p->request->from,
                      .until = DATE_NONE,
                      .time = {.begins = 8 * 60, .lasts = 24 * 60},
                      .least = 1,
                      .turns = turns};

    for (size_t i = 0; i < p->people_count; i++) {
        if (p->people[i].agency == agency)
            turns[s.turn_count] = (struct turn){(int)s.turn_count, p->people[i].id};
        s.turn_count += p->people[i].agency == agency;
    }
    return s.turn_count > 0 ? desk_add_shift(p->desk, sc, &s) : RC_OK;
}

static enum rc plan_duties(struct play *p)
{
    p->desk->clock = clock_at(p, p->start);
    p->desk->person = p->people[0];
    p->sc->salts = &p->salts;
    enum rc rc = RC_OK;
    for (size_t i = 0; i < agency_words.count && rc == RC_OK; i++)
        rc = add_shift(p, p->sc, (enum agency_id)agency_words.words[i].value);
    p->sc->salts = NULL;
    return rc;
}

static enum rc play_all(struct play *p)
{
    TRY(engine_hurry(p->desk->engine, p->sc));
    TRY(person_list(p->sc, p->desk->engine, p->desk->office.id, &p->people, &p->people_count));
    p->ids = scope_alloc(p->sc, p->request->cases, sizeof(*p->ids));
    TRY(plan_duties(p));
    play_case(p, 0);
    while (p->count > 0) {
        TRY(watch_until(p, p->tasks[p->count - 1].at));
        const struct task_row next = p->tasks[--p->count];

        p->watched = next.at;
        TRY(play_at(p, &next));
    }
    return RC_OK;
}

/* ---- the office ---- */

static enum rc make_office(struct play *p, struct desk_options *options)
{
    const struct simulation *s = p->simulation;
    struct new_office office = {.office = s->office, .practice = true};
    struct new_person *people = scope_alloc(p->sc, s->person_count, sizeof(*people));
    struct post *posts = scope_alloc(p->sc, s->person_count, sizeof(*posts));

    for (size_t i = 0; i < s->person_count; i++) {
        posts[i] =
            (struct post){.from = DATE_NONE, .until = DATE_NONE, .capacities = s->capacities[i]};
        people[i] = (struct new_person){.login = s->people[i].login,
                                        .name = s->people[i].name,
                                        .agency = s->people[i].agency,
                                        .role = s->people[i].role,
                                        .post = &posts[i]};
    }
    office.people = people;
    office.people_count = s->person_count;
    p->sc->salts = &p->salts;
    const enum rc rc = desk_init(p->sc, options, &office);
    p->sc->salts = NULL;
    return rc;
}

static enum rc check_request(struct scope *sc, const struct simulation_request *r)
{
    if (r->cases < 1 || r->cases > CASES_MOST)
        return fail(sc, RC_INVALID, "cases",
                    N_("cases: a whole number from 1 to {1}. Nothing was made."),
                    scope_printf(sc, "%d", CASES_MOST));
    if (r->days < 1 || r->days > DAYS_MOST)
        return fail(sc, RC_INVALID, "days",
                    N_("days: a whole number from 1 to {1}. Nothing was made."),
                    scope_printf(sc, "%d", DAYS_MOST));
    return RC_OK;
}

static enum rc play_in(struct play *p, const struct desk_options *options)
{
    enum rc rc = desk_open(p->sc, options, &p->desk);

    if (rc != RC_OK)
        return rc;
    rc = play_all(p);
    desk_close(p->desk);
    return rc;
}

enum rc desk_simulate(struct scope *sc, const struct desk_options *options,
                      const struct simulation_request *r, struct simulation_counts *counts)
{
    struct play p = {.sc = sc, .request = r, .salts = (uint64_t)r->seed << 32};
    struct desk_options own = *options;
    struct simulation simulation;

    TRY(check_request(sc, r));
    TRY(simulation_load(sc, scope_printf(sc, "%s/simulation.yaml", options->templates),
                        &simulation));
    p.simulation = &simulation;
    p.start = p.watched = date_start(r->from);
    p.end = date_start((struct date){r->from.day + r->days});
    simulation_cases(sc, &simulation, (uint64_t)r->seed, r->from, r->days, r->cases, &p.cases);
    const struct clock clock = clock_at(&p, p.start);
    own.now = NULL;
    own.clock = &clock;
    own.as = simulation.people[0].login;
    own.terminal = "simulation";
    TRY(make_office(&p, &own));
    const enum rc rc = play_in(&p, &own);
    *counts = p.counts;
    if (rc != RC_OK)
        desk_remove_database(sc, options);
    return rc;
}
