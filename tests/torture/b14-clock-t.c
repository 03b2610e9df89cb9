/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * B14: while cases are worked on, the wall clock is set forth and back by a second to ten years.
 * Every act is taken, in the order it was done; no time is negative; every jump is noted.
 *
 * The clock is the file that a practice office reads, with the boot clock on its second line,
 * which never jumps.
 */
#include "tests/torture/torture.h"

#include <stdio.h>
#include <stdlib.h>

#include "core/desk/report.h"
#include "core/domain/clock_step.h"

#define BASE_MS     INT64_C(1795174200000) /* 2026-11-20T19:30:00+08:00 */
#define YEARS_10_MS INT64_C(315576000000)
#define CASES_MOST  1000
#define ACTS        25 /* of one case, each after a step */

static struct room room;
static int64_t made[CASES_MOST]; /* ids */
static int64_t wall = BASE_MS, boot = 3600000;
static int64_t steps, noticeable, refused_acts, reordered, negative;

static void set_clock(void)
{
    struct scope sc = SCOPE_INIT;
    const char *now = instant_rfc3339(&sc, (struct instant){wall});

    room_clock(&room, scope_printf(&sc, "%s\n%lld\n", now, (long long)boot));
    scope_end(&sc);
}

/* One to sixty seconds pass, and the wall clock jumps besides: by any power of ten alike, and back
 * toward the base when it is far from it. What can be read of the clock are whole seconds. */
static void step_clock(void)
{
    /* Nothing was written before the first step, so that there is nothing to hold it against. */
    static const int64_t most[] = {4, 60, 3600, 86400, 31557600, 315576000};
    const int64_t passed = 1000 * (int64_t)(1 + torture_random(60));
    int64_t jump = 1000 * (int64_t)(1 + torture_random((uint64_t)most[torture_random(6)]));

    if (torture_random(2) == 0)
        jump = -jump;
    if (llabs(wall + jump - BASE_MS) > YEARS_10_MS)
        jump = BASE_MS - wall;
    wall += passed + jump;
    boot += passed;
    steps++;
    noticeable += steps > 1 && llabs(jump) > CLOCK_STEP_LEAST.ms;
    set_clock();
}

static void note(struct scope *sc, enum rc rc)
{
    if (rc == RC_OK)
        return;
    refused_acts++;
    printf("# %s\n", error_text(sc, LANG_EN, &sc->error));
}

static enum rc answer(struct desk *desk, struct scope *sc, int64_t id, int n)
{
    static const enum act acts[] = {ACT_ACCEPTED, ACT_ARRIVED, ACT_CALMED, ACT_BEGUN};
    struct casefile cf;

    TRY(desk_casefile(desk, sc, id, false, &cf));
    const struct dispatch *d = casefile_dispatch(&cf);
    const struct response_report r = {.id = id,
                                      .agency = d->seats[(size_t)n % d->seat_count].agency,
                                      .act = acts[(size_t)n / d->seat_count % 4]};

    return desk_respond(desk, sc, &r);
}

/* A case from its registration to its agreement, the clock set before each act. */
static void one_case(int number)
{
    struct scope sc = SCOPE_INIT;
    const char *token = scope_printf(&sc, "clock-%d", number);
    int64_t id = 0;

    step_clock();
    note(&sc, torture_do(room.desk, &sc, DEED_REGISTERED, token, &id));
    made[number] = id;
    step_clock();
    note(&sc, torture_do(room.desk, &sc, DEED_DISPATCHED, token, &id));
    for (int i = 0; i < ACTS - 4; i++) {
        step_clock();
        note(&sc, answer(room.desk, &sc, id, i));
    }
    step_clock();
    note(&sc, torture_do(room.desk, &sc, DEED_ACCEPTED, token, &id));
    step_clock();
    note(&sc, torture_do(room.desk, &sc, DEED_AGREED, token, &id));
    scope_end(&sc);
}

/* ---- what came of it ---- */

static void check_order(const struct casefile *cf)
{
    const struct dispatch *d = casefile_dispatch(cf);
    const struct course c = course_in_order(&room.sc, d->at, &d->course);

    reordered += c.response_count != ACTS - 4;
    for (size_t i = 1; i < c.response_count; i++)
        reordered += c.responses[i].id < c.responses[i - 1].id ||
                     instant_before(c.responses[i].recorded_at, c.responses[i - 1].recorded_at);
}

static void check_durations(const struct casefile *cf)
{
    struct span waited;

    for (size_t i = 0; i < cf->milestone_count; i++) {
        const struct milestone *m = &cf->milestones[i];

        if (instant_is_set(m->met) && instant_is_set(m->called))
            negative += instant_before(m->met, m->called);
        if (instant_is_set(m->due) && instant_is_set(m->called))
            negative += instant_before(m->due, m->called);
    }
    if (casefile_waited(cf, &waited))
        negative += waited.ms < 0;
}

static void check_times(const struct times *t)
{
    for (size_t i = 0; i < t->count; i++)
        negative += t->seconds[i] < 0;
}

static void check_report(void)
{
    const struct period always = {DATE_NONE, DATE_NONE};
    struct report r;

    torture_must(&room.sc,
                 desk_report_response(room.desk, &room.sc, always, REPORT_AGENCY, false, &r));
    check_times(&r.rung);
    check_times(&r.registered);
    for (size_t i = 0; i < r.whole.count; i++)
        check_times(&r.whole.figures[i].times);
    for (size_t g = 0; g < r.group_count; g++)
        for (size_t i = 0; i < r.groups[g].count; i++)
            check_times(&r.groups[g].figures[i].times);
}

/* The jumps noted since the first case was registered, which is what the first step precedes. */
static int64_t noted(void)
{
    const struct casefile cf = room_casefile(&room, made[0]);

    return (int64_t)cf.clock_step_count;
}

START_TEST(a_clock_that_jumps_reorders_nothing_and_every_jump_is_noted)
{
    const int cases = torture_count(40, 500) / ACTS + 1;

    ck_assert_int_le(cases, CASES_MOST);
    room_open(&room);
    set_clock();
    for (int i = 0; i < cases; i++)
        one_case(i);
    for (int i = 0; i < cases; i++) {
        const struct casefile cf = room_casefile(&room, made[i]);

        check_order(&cf);
        check_durations(&cf);
    }
    check_report();
    torture_figure("B14",
                   "%lld steps of the clock, %lld over 5 s, %lld noted, %lld acts refused, "
                   "%lld reordered, %lld negative times",
                   (long long)steps, (long long)noticeable, (long long)noted(),
                   (long long)refused_acts, (long long)reordered, (long long)negative);
    ck_assert_int_eq(refused_acts, 0);
    ck_assert_int_eq(reordered, 0);
    ck_assert_int_eq(negative, 0);
    ck_assert_int_eq(noted(), noticeable);
    ck_assert(torture_sound(room.desk, &room.sc));
    room_close(&room);
}
END_TEST

int main(void)
{
    TCase *tc = tcase_create("clock");

    tcase_add_test(tc, a_clock_that_jumps_reorders_nothing_and_every_jump_is_noted);
    return torture_run(tc);
}
