/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/desk/simulate.h"

#include "core/conf/simulation_file.h"
#include "core/desk/account.h"
#include "core/desk/dispatch.h"
#include "core/desk/emergency.h"
#include "core/desk/perform.h"
#include "core/desk/register.h"
#include "core/desk/ruling.h"
#include "core/desk/work.h"
#include "core/store/office_store.h"

#include <stdio.h>

#define CASES_MOST  100000
#define DAYS_MOST   3660
#define BOOT_BEFORE INT64_C(3600000) /* the machine was started an hour before the first day */
#define BOOT_DAYS   30               /* and is started again each so many days */

enum task { TASK_REGISTER, TASK_CALL, TASK_STEP, TASK_ACCEPT, TASK_CLOSE };

/* One thing that will be done, at a true time. */
struct task_row {
    struct instant at;
    enum task task;
    size_t number; /* of its case */
    struct simulated_step step;
    struct instant called; /* STEP: its team, by the clock of the office */
    bool again;            /* CALL: another team */
};

struct play {
    struct scope *sc;
    struct desk *desk;
    const struct simulation *simulation;
    const struct simulation_request *request;
    struct simulated_case *cases;
    int64_t *ids; /* of the disputes, 0: not registered yet */
    struct person *people;
    size_t people_count;
    struct task_row *tasks; /* by time, the next at the end */
    size_t count, room;
    struct instant start, end;
    uint64_t salts;
    char boot_id[32]; /* of the machine that is played */
    struct simulation_counts counts;
};

/* Of equal times the one that was put in first comes first. */
static void put(struct play *p, const struct task_row *task)
{
    size_t low = 0, high = p->count;

    if (!instant_before(task->at, p->end))
        return;
    if (p->count == p->room) {
        p->room = p->room == 0 ? 64 : 2 * p->room;
        p->tasks = scope_grow(p->sc, p->tasks, p->count, p->room, sizeof(*p->tasks));
    }
    while (low < high) {
        const size_t middle = (low + high) / 2;

        if (instant_before(task->at, p->tasks[middle].at))
            low = middle + 1;
        else
            high = middle;
    }
    for (size_t i = p->count++; i > low; i--)
        p->tasks[i] = p->tasks[i - 1];
    p->tasks[low] = *task;
}

/* ---- who and when ---- */

/* The NUMBER-th person, counted round, of AGENCY, or with OTHER of any agency but that and
 * the committee, whose people write things down. */
static const struct person *person_of(const struct play *p, enum agency_id agency, bool other,
                                      size_t number)
{
    const struct person *found = NULL;
    size_t fitting = 0;

    for (size_t pass = 0; pass < 2; pass++) {
        size_t at = 0;

        for (size_t i = 0; i < p->people_count; i++) {
            const enum agency_id own = p->people[i].agency;
            const bool fits = other ? own != agency && own != AGENCY_COMMITTEE : own == agency;

            if (fits && pass == 1 && at++ == number % fitting)
                found = &p->people[i];
            fitting += fits && pass == 0;
        }
        if (fitting == 0)
            break;
    }
    return found ? found : &p->people[0];
}

static const struct person *actor(const struct play *p, const struct task_row *t)
{
    if (t->task == TASK_STEP && t->step.who == SIMULATED_SELF)
        return person_of(p, t->step.agency, false, t->number);
    if (t->task == TASK_STEP && t->step.who == SIMULATED_SECOND)
        return person_of(p, t->step.agency, true, t->number);
    return person_of(p, AGENCY_COMMITTEE, false, t->number);
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

/* ---- the tasks ---- */

static void put_after(struct play *p, const struct task_row *from, enum task task,
                      struct span after)
{
    put(p, &(struct task_row){
               .at = instant_after(from->at, after), .task = task, .number = from->number});
}

/* The registration of case NUMBER, if there is one. */
static void put_case(struct play *p, size_t number)
{
    if (number < p->request->cases)
        put(p,
            &(struct task_row){.at = p->cases[number].at, .task = TASK_REGISTER, .number = number});
}

/* Draw what the team that was just called for the case of T will do. */
static enum rc put_team(struct play *p, struct scope *sc, const struct task_row *t)
{
    struct simulated_step *steps;
    struct casefile cf;
    size_t count;

    TRY(desk_casefile(p->desk, sc, p->ids[t->number], false, &cf));
    const struct dispatch *d = casefile_dispatch(&cf);
    p->counts.teams++;
    simulation_team(sc, p->simulation, p->cases[t->number].seed, d, &steps, &count);
    for (size_t i = 0; i < count; i++)
        put(p, &(struct task_row){.at = instant_after(t->at, steps[i].after),
                                  .task = steps[i].act == SIMULATED_AGAIN ? TASK_CALL : TASK_STEP,
                                  .number = t->number,
                                  .step = steps[i],
                                  .called = d->at,
                                  .again = true});
    return RC_OK;
}

static enum rc tell_emergency(struct play *p, struct scope *sc, const struct task_row *t,
                              struct registered *out)
{
    const struct simulated_case *c = &p->cases[t->number];
    const struct emergency e = {.situation = c->situation,
                                .place = c->intake.place ? c->intake.place : "府前社区",
                                .division = c->intake.division,
                                .note = c->intake.narrative,
                                .rang_at = {desk_now(p->desk).ms - c->rang.ms},
                                .again = true};

    return desk_emergency(p->desk, sc, &e, out);
}

static enum rc play_register(struct play *p, struct scope *sc, const struct task_row *t)
{
    const struct simulated_case *c = &p->cases[t->number];
    struct intake in = c->intake;
    struct registered out;

    put_case(p, t->number + 1);
    in.parties = scope_memdup(sc, in.parties, in.party_count * sizeof(*in.parties));
    TRY(c->situation ? tell_emergency(p, sc, t, &out) : desk_register(p->desk, sc, &in, &out));
    p->ids[t->number] = out.id;
    p->counts.cases++;
    put_after(p, t, TASK_ACCEPT, (struct span){c->closed.ms / 4});
    put_after(p, t, TASK_CLOSE, c->closed);
    if (c->situation)
        return put_team(p, sc, t);
    put_after(p, t, TASK_CALL, c->called);
    return RC_OK;
}

static enum rc play_call(struct play *p, struct scope *sc, const struct task_row *t)
{
    const int64_t id = p->ids[t->number];
    struct proposal team;

    TRY(desk_propose_team(p->desk, sc, id, NULL, &team));
    TRY(desk_dispatch(p->desk, sc, id, &team, t->again));
    return put_team(p, sc, t);
}

static bool is_about(const struct event *e, const struct simulated_step *step)
{
    if (step->agency == AGENCY_NONE)
        return e->ruling && e->ruling->kind == RULING_WAIVED;
    return e->response && e->response->agency == step->agency && e->response->act == step->response;
}

/* Set *NUMBER to the newest event that the step of T is about; 0 when there is none. */
static enum rc find_event(struct play *p, struct scope *sc, const struct task_row *t, int *number)
{
    struct event *list;
    struct casefile cf;
    size_t count;

    TRY(desk_casefile(p->desk, sc, p->ids[t->number], false, &cf));
    event_list(sc, &cf, &list, &count);
    *number = 0;
    for (size_t i = 0; i < count; i++) {
        if (is_about(&list[i], &t->step))
            *number = list[i].number;
    }
    return RC_OK;
}

static enum rc play_ruling(struct play *p, struct scope *sc, const struct task_row *t)
{
    const int64_t id = p->ids[t->number];
    int event;

    TRY(find_event(p, sc, t, &event));
    if (event == 0)
        return RC_OK; /* what it would be about was never written down */
    return t->step.act == SIMULATED_CONFIRM
               ? desk_confirm(p->desk, sc, id, event)
               : desk_correct_event(p->desk, sc, id, event, "记错了时间");
}

/* Ask for an exemption of the first promise that was broken. */
static enum rc play_waive(struct play *p, struct scope *sc, const struct task_row *t)
{
    struct casefile cf;

    TRY(desk_casefile(p->desk, sc, p->ids[t->number], false, &cf));
    for (size_t i = 0; i < cf.milestone_count; i++) {
        const enum milestone_state state = milestone_state(&cf.milestones[i], desk_now(p->desk));

        if (state == MILESTONE_MISSED || state == MILESTONE_LATE)
            return desk_waive(p->desk, sc, p->ids[t->number], cf.milestones[i].promise->code,
                              "道路施工，绕行");
    }
    return RC_OK;
}

static enum rc play_respond(struct play *p, struct scope *sc, const struct task_row *t)
{
    const struct simulated_step *step = &t->step;
    const struct instant happened = instant_after(t->called, step->happened);
    struct response_report report = {
        .id = p->ids[t->number], .agency = step->agency, .act = step->response};

    if (step->happened.ms < step->after.ms)
        report.at = &happened;
    if (step->who == SIMULATED_DESK)
        report.channel = "电话";
    return desk_respond(p->desk, sc, &report);
}

static enum rc play_step(struct play *p, struct scope *sc, const struct task_row *t)
{
    switch (t->step.act) {
    case SIMULATED_RESPOND:
        return play_respond(p, sc, t);
    case SIMULATED_CONFIRM:
    case SIMULATED_CORRECT:
        return play_ruling(p, sc, t);
    case SIMULATED_WAIVE:
        return play_waive(p, sc, t);
    case SIMULATED_POLICE:
        return desk_police(p->desk, sc, p->ids[t->number], "府前所值班民警", NULL);
    case SIMULATED_AGAIN:
        break;
    }
    return fail(sc, RC_BUG, NULL, N_("The story has a step this program does not know."));
}

static enum rc play_task(struct play *p, struct scope *sc, const struct task_row *t)
{
    const int64_t id = p->ids[t->number];
    const char *number;

    switch (t->task) {
    case TASK_REGISTER:
        return play_register(p, sc, t);
    case TASK_CALL:
        return play_call(p, sc, t);
    case TASK_STEP:
        return play_step(p, sc, t);
    case TASK_ACCEPT:
        return desk_accept(p->desk, sc, id, &number);
    case TASK_CLOSE:
        break;
    }
    return desk_close_case(p->desk, sc, id, t->number % 1184 == 7 ? RESULT_FAILED : RESULT_SETTLED,
                           "当场和解，口头约定");
}

/* Play T as who does it, at its time. What the rules refuse is part of a real year. */
static enum rc play_at(struct play *p, const struct task_row *t)
{
    struct scope own = SCOPE_INIT;

    own.salts = &p->salts;
    p->desk->clock = clock_at(p, t->at);
    p->desk->person = *actor(p, t);
    enum rc rc = play_task(p, &own, t);
    if (rc == RC_INVALID || rc == RC_DENIED) {
        p->counts.refused++;
        rc = RC_OK;
    } else if (rc == RC_OK) {
        p->counts.acts++;
    } else {
        scope_error_move(p->sc, &own);
    }
    scope_end(&own);
    return rc;
}

static enum rc play_all(struct play *p)
{
    TRY(engine_hurry(p->desk->engine, p->sc));
    TRY(person_list(p->sc, p->desk->engine, p->desk->office.id, &p->people, &p->people_count));
    p->ids = scope_alloc(p->sc, p->request->cases, sizeof(*p->ids));
    put_case(p, 0);
    while (p->count > 0) {
        const struct task_row next = p->tasks[--p->count];

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

    for (size_t i = 0; i < s->person_count; i++)
        people[i] = (struct new_person){.login = s->people[i].login,
                                        .name = s->people[i].name,
                                        .agency = s->people[i].agency,
                                        .role = s->people[i].role};
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
    p.start = date_start(r->from);
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
        desk_remove_database(sc, options->database);
    return rc;
}
