/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/desk/dispatch.h"
#include "core/desk/emergency.h"
#include "core/desk/perform.h"
#include "core/desk/play_work.h"
#include "core/desk/register.h"
#include "core/desk/ruling.h"
#include "core/desk/secrecy_work.h"

#define SOON 2000 /* milliseconds after which the watcher has seen to something */

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

static void put_after(struct play *p, const struct task_row *from, enum task task,
                      struct span after)
{
    put(p, &(struct task_row){
               .at = instant_after(from->at, after), .task = task, .number = from->number});
}

void play_case(struct play *p, size_t number)
{
    if (number < p->request->cases)
        put(p,
            &(struct task_row){.at = p->cases[number].at, .task = TASK_REGISTER, .number = number});
}

/* What the team D of the case of T will do, from AT on by the true time. */
static void put_steps(struct play *p, const struct task_row *t, struct instant at,
                      const struct dispatch *d, const struct simulated_step *steps, size_t count)
{
    for (size_t i = 0; i < count; i++)
        put(p, &(struct task_row){.at = instant_after(at, steps[i].after),
                                  .task = steps[i].act == SIMULATED_AGAIN ? TASK_CALL : TASK_STEP,
                                  .number = t->number,
                                  .step = steps[i],
                                  .called = d->at,
                                  .again = true});
}

/* Draw what the team that was just called for the case of T will do. */
static enum rc put_team(struct play *p, struct scope *sc, const struct task_row *t)
{
    struct simulated_step *steps;
    struct casefile cf;
    size_t count;

    TRY(desk_whole_casefile(p->desk, sc, p->ids[t->number], &cf));
    const struct dispatch *d = casefile_dispatch(&cf);
    p->counts.teams++;
    simulation_team(sc, p->simulation, p->cases[t->number].seed, d, &steps, &count);
    put_steps(p, t, t->at, d, steps, count);
    for (size_t i = 0; i < d->playbook->level_count; i++) {
        const struct span after = d->playbook->levels[i].after;

        put(p, &(struct task_row){.at = instant_after(t->at, (struct span){after.ms + SOON}),
                                  .task = TASK_LEVEL,
                                  .number = t->number,
                                  .level = (int)i + 2});
    }
    return RC_OK;
}

/* When the watcher has called the level of T meanwhile, draw what its seats will do. */
static enum rc play_level(struct play *p, struct scope *sc, const struct task_row *t)
{
    struct simulated_step *steps;
    struct casefile cf;
    size_t count;

    TRY(desk_whole_casefile(p->desk, sc, p->ids[t->number], &cf));
    const struct dispatch *d = casefile_dispatch(&cf);
    const struct instant at = {t->at.ms - instant_until(d->at, desk_now(p->desk)).ms};
    simulation_level(sc, p->simulation, p->cases[t->number].seed, d, t->level, &steps, &count);
    put_steps(p, t, at, d, steps, count);
    p->idle = true;
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

    play_case(p, t->number + 1);
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

    TRY(desk_whole_casefile(p->desk, sc, p->ids[t->number], &cf));
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
    p->idle = event == 0; /* what it would be about was never written down */
    if (p->idle)
        return RC_OK;
    return t->step.act == SIMULATED_CONFIRM
               ? desk_confirm(p->desk, sc, id, event)
               : desk_correct_event(p->desk, sc, id, event, "记错了时间");
}

/* Ask for an exemption of the first promise that was broken, or say why it was. */
static enum rc play_broken(struct play *p, struct scope *sc, const struct task_row *t)
{
    const int64_t id = p->ids[t->number];
    struct casefile cf;

    TRY(desk_whole_casefile(p->desk, sc, id, &cf));
    for (size_t i = 0; i < cf.milestone_count; i++) {
        const struct milestone *m = &cf.milestones[i];
        const enum milestone_state state = milestone_state(m, desk_now(p->desk));

        if (state != MILESTONE_MISSED && state != MILESTONE_LATE)
            continue;
        if (t->step.act == SIMULATED_WAIVE)
            return desk_waive(p->desk, sc, id, m->promise->code, "道路施工，绕行");
        return desk_breach(p->desk, sc, id, m->promise->code,
                           m->awaited_count > 0 ? m->awaited[0]
                                                : casefile_dispatch(&cf)->seats[0].agency,
                           "同时段另有出警，人手不足");
    }
    p->idle = true;
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
    case SIMULATED_BLAME:
        return play_broken(p, sc, t);
    case SIMULATED_PAUSE:
        return desk_pause(p->desk, sc, p->ids[t->number], "当事人临时外出");
    case SIMULATED_RESUME:
        return desk_resume(p->desk, sc, p->ids[t->number]);
    case SIMULATED_STAND_DOWN:
        return desk_stand_down(p->desk, sc, p->ids[t->number], t->step.agency, "现场已平息");
    case SIMULATED_POLICE:
        return desk_police(p->desk, sc, p->ids[t->number], "府前所值班民警", NULL);
    case SIMULATED_AGAIN:
        break;
    }
    return fail(sc, RC_BUG, NULL, N_("The story has a step this program does not know."));
}

enum rc play_task(struct play *p, struct scope *sc, const struct task_row *t)
{
    const int64_t id = p->ids[t->number];
    const char *number;

    switch (t->task) {
    case TASK_REGISTER:
        return play_register(p, sc, t);
    case TASK_CALL:
        return play_call(p, sc, t);
    case TASK_LEVEL:
        return play_level(p, sc, t);
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
