/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the tests of the roster share: a plan of November 2026, changes that are added to it, and
 * the question who is on duty. */
#ifndef TESTS_DOMAIN_ROSTER_FIXTURE_H
#define TESTS_DOMAIN_ROSTER_FIXTURE_H

#include "core/domain/roster.h"
#include "tests/domain/fixture.h"

#define OPEN .from = {INT32_MIN}, .until = {INT32_MIN}

enum { LIN = 1, ZHENG, MA, ZHOU, LEAVER };
enum { NIGHT = 10, DAYTIME = 11 };

static struct person people[] = {
    {.id = LIN, .name = "林", .agency = AGENCY_COMMITTEE, OPEN},
    {.id = ZHENG, .name = "郑", .agency = AGENCY_COMMITTEE, OPEN},
    {.id = MA, .name = "马", .agency = AGENCY_COMMITTEE, OPEN},
    {.id = ZHOU, .name = "周", .agency = AGENCY_POLICE, OPEN},
    {.id = LEAVER, .name = "谢", .agency = AGENCY_COMMITTEE, OPEN},
};
static const struct turn lin_zheng[] = {{0, LIN}, {1, ZHENG}};
static const struct turn only_ma[] = {{0, MA}};

/* A moment of November 2026. */
static inline struct instant moment(int day, int hour, int minute)
{
    return instant_after(date_start(date_from(2026, 11, day)), MINUTES(hour * 60 + minute));
}

static inline struct date nov(int day) { return date_from(2026, 11, day); }

/* Nights of the committee, lin and zheng in turn from Friday the 20th; ma by day. */
static inline const struct shift *shifts(void)
{
    static struct shift list[2];

    list[0] = (struct shift){.id = NIGHT,
                             .agency = AGENCY_COMMITTEE,
                             .every = EVERY_DAY,
                             .from = nov(20),
                             .until = DATE_NONE,
                             .time = {20 * 60, 12 * 60},
                             .least = 1,
                             .turns = lin_zheng,
                             .turn_count = 2,
                             .recorded = moment(1, 0, 0)};
    list[1] = list[0];
    list[1].id = DAYTIME;
    list[1].time = (struct shift_time){8 * 60, 12 * 60};
    list[1].turns = only_ma;
    list[1].turn_count = 1;
    return list;
}

static struct roster_change changes[8];
static struct roster_plan plan;

static inline void begin_plan(void)
{
    begin();
    people[LEAVER - 1].until = DATE_NONE;
    plan = (struct roster_plan){shifts(), 2, changes, 0, people, 5};
}

static inline struct roster_change *change(enum change_kind kind)
{
    struct roster_change *c = &changes[plan.change_count++];

    *c = (struct roster_change){.id = 100 + (int64_t)plan.change_count,
                                .kind = kind,
                                .day = DATE_NONE,
                                .other_day = DATE_NONE,
                                .from = INSTANT_NEVER,
                                .until = INSTANT_NEVER,
                                .recorded = moment(20, 12, 0)};
    return c;
}

static inline struct roster_change *substitute(int64_t who, int64_t other, int day,
                                               struct instant from, struct instant until)
{
    struct roster_change *c = change(CHANGE_SUBSTITUTE);

    c->shift = NIGHT;
    c->day = nov(day);
    c->person = who;
    c->other = other;
    c->from = from;
    c->until = until;
    return c;
}

static inline struct roster_change *swap_of(int64_t who, int day, int64_t other, int other_day)
{
    struct roster_change *c = change(CHANGE_SWAP);

    c->shift = c->other_shift = NIGHT;
    c->day = nov(day);
    c->person = who;
    c->other = other;
    c->other_day = nov(other_day);
    c->from = moment(day, 20, 0);
    c->until = moment(other_day + 1, 8, 0);
    return c;
}

static inline void undo(int64_t id, struct instant t)
{
    struct roster_change *c = change(CHANGE_UNDONE);

    c->of = id;
    c->recorded = t;
}

/* Who is on duty for the committee at T; 0. */
static inline int64_t who(struct instant t)
{
    struct roster r;

    roster_resolve(&sc, &plan, t, instant_after(t, MINUTES(1)), &r);
    const struct duty *d = roster_on_duty(&r, AGENCY_COMMITTEE, DUTY_OFFICER, t, 0);
    return d ? d->person : 0;
}

#endif
