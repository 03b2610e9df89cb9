/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/domain/roster.h"
#include "tests/domain/fixture.h"

#include <stdlib.h>
#include <string.h>

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
static struct instant moment(int day, int hour, int minute)
{
    return instant_after(date_start(date_from(2026, 11, day)), MINUTES(hour * 60 + minute));
}

static struct date nov(int day) { return date_from(2026, 11, day); }

/* Nights of the committee, lin and zheng in turn from Friday the 20th; ma by day. */
static const struct shift *shifts(void)
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

static void begin_plan(void)
{
    begin();
    people[LEAVER - 1].until = DATE_NONE;
    plan = (struct roster_plan){shifts(), 2, changes, 0, people, 5};
}

static struct roster_change *change(enum change_kind kind)
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

static struct roster_change *substitute(int64_t who, int64_t other, int day, struct instant from,
                                        struct instant until)
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

static struct roster_change *swap_of(int64_t who, int day, int64_t other, int other_day)
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

static void undo(int64_t id, struct instant t)
{
    struct roster_change *c = change(CHANGE_UNDONE);

    c->of = id;
    c->recorded = t;
}

/* Who is on duty for the committee at T; 0. */
static int64_t who(struct instant t)
{
    struct roster r;

    roster_resolve(&sc, &plan, t, instant_after(t, MINUTES(1)), &r);
    const struct duty *d = roster_on_duty(&r, AGENCY_COMMITTEE, DUTY_OFFICER, t, 0);
    return d ? d->person : 0;
}

START_TEST(two_minutes_before_midnight_and_one_after_belong_to_the_same_night)
{
    ck_assert_int_eq(who(moment(20, 23, 58)), LIN);
    ck_assert_int_eq(who(moment(21, 0, 1)), LIN);
    ck_assert_int_eq(who(moment(21, 7, 59)), LIN);
    ck_assert_int_eq(who(moment(21, 8, 0)), MA);
    ck_assert_int_eq(who(moment(21, 20, 0)), ZHENG);
}
END_TEST

START_TEST(a_shift_that_changes_at_midnight_hands_over_at_midnight)
{
    struct shift s = *shifts();
    const struct roster_plan whole = {&s, 1, NULL, 0, people, 5};

    s.time = (struct shift_time){0, 24 * 60};
    plan = whole;
    ck_assert_int_eq(who(moment(20, 23, 58)), LIN);
    ck_assert_int_eq(who(moment(20, 23, 59)), LIN);
    ck_assert_int_eq(who(moment(21, 0, 0)), ZHENG);
    ck_assert_int_eq(who(moment(21, 0, 1)), ZHENG);
}
END_TEST

START_TEST(a_substitute_serves_his_part_and_the_rest_stays)
{
    struct roster r;

    substitute(LIN, MA, 20, moment(20, 22, 0), moment(21, 2, 0));
    ck_assert_int_eq(who(moment(20, 21, 59)), LIN);
    ck_assert_int_eq(who(moment(20, 22, 0)), MA);
    ck_assert_int_eq(who(moment(21, 1, 59)), MA);
    ck_assert_int_eq(who(moment(21, 2, 0)), LIN);
    roster_resolve(&sc, &plan, moment(20, 21, 0), moment(21, 7, 0), &r);
    ck_assert_uint_eq(r.count, 3);
    ck_assert_int_eq(roster_duty(&r, MA, moment(20, 23, 0))->instead_of, LIN);
    ck_assert_int_eq(r.duties[2].instead_of, 0);
    ck_assert_int_eq(r.duties[2].until.ms, moment(21, 8, 0).ms);
}
END_TEST

START_TEST(what_is_taken_back_counted_until_then)
{
    substitute(LIN, MA, 20, moment(20, 20, 0), moment(21, 8, 0));
    undo(changes[0].id, moment(20, 23, 0));
    ck_assert_int_eq(who(moment(20, 22, 59)), MA);
    ck_assert_int_eq(who(moment(20, 23, 0)), LIN);
}
END_TEST

START_TEST(a_shift_taken_back_counts_from_its_record_until_then_only)
{
    struct shift s = shifts()[0];

    s.recorded = moment(22, 12, 0);
    plan.shifts = &s;
    plan.shift_count = 1;
    ck_assert_int_eq(who(moment(21, 21, 0)), ZHENG);
    undo(NIGHT, moment(23, 12, 0));
    ck_assert_int_eq(who(moment(21, 21, 0)), 0);
    ck_assert_int_eq(who(moment(22, 21, 0)), LIN);
    ck_assert_int_eq(who(moment(23, 21, 0)), 0);
}
END_TEST

START_TEST(a_swap_holds_once_it_is_agreed_to)
{
    swap_of(LIN, 22, ZHENG, 23);
    ck_assert_int_eq(who(moment(22, 21, 0)), LIN);
    ck_assert(roster_waits(&plan, &changes[0], moment(20, 12, 0)));
    ck_assert(!roster_waits(&plan, &changes[0], moment(22, 20, 0)));
    change(CHANGE_AGREED)->of = changes[0].id;
    ck_assert(!roster_waits(&plan, &changes[0], moment(20, 12, 0)));
    ck_assert_int_eq(who(moment(22, 21, 0)), ZHENG);
    ck_assert_int_eq(who(moment(23, 21, 0)), LIN);
    ck_assert_int_eq(who(moment(24, 21, 0)), LIN);
    undo(changes[0].id, moment(21, 0, 0));
    ck_assert_int_eq(who(moment(22, 21, 0)), LIN);
    ck_assert_int_eq(who(moment(23, 21, 0)), ZHENG);
}
END_TEST

START_TEST(two_people_of_one_night_may_swap_with_another_night_without_meeting_themselves)
{
    static const struct turn pair[] = {{0, LIN}, {0, MA}, {1, ZHENG}, {1, LEAVER}};
    struct shift s = shifts()[0];
    struct roster r;

    s.turns = pair;
    s.turn_count = 4;
    plan.shifts = &s;
    plan.shift_count = 1;
    swap_of(LIN, 20, ZHENG, 21);
    change(CHANGE_AGREED)->of = changes[0].id;
    roster_resolve(&sc, &plan, moment(20, 20, 0), moment(20, 21, 0), &r);
    ck_assert_uint_eq(r.count, 2);
    ck_assert_ptr_nonnull(roster_duty(&r, ZHENG, moment(20, 20, 30)));
    ck_assert_ptr_nonnull(roster_duty(&r, MA, moment(20, 20, 30)));
}
END_TEST

START_TEST(an_ended_shift_serves_its_last_day_and_no_other)
{
    struct roster_change *c = change(CHANGE_END);

    c->shift = NIGHT;
    c->day = nov(22);
    ck_assert_int_eq(who(moment(23, 7, 0)), LIN);
    ck_assert_int_eq(who(moment(23, 21, 0)), 0);
}
END_TEST

START_TEST(nobody_serves_after_the_last_day_of_his_post)
{
    static const struct turn leaver[] = {{0, LEAVER}};
    struct shift s = shifts()[0];
    const struct roster_gap *gaps;
    size_t count;

    s.turns = leaver;
    s.turn_count = 1;
    plan.shifts = &s;
    plan.shift_count = 1;
    people[LEAVER - 1].until = nov(21);
    ck_assert_int_eq(who(moment(21, 23, 59)), LEAVER);
    ck_assert_int_eq(who(moment(22, 0, 0)), 0);
    roster_gaps(&sc, &plan, moment(21, 12, 0), moment(22, 12, 0), &gaps, &count);
    ck_assert_uint_eq(count, 2); /* the night after midnight; and nobody is planned behind it */
    ck_assert_int_eq(gaps[0].from.ms, moment(22, 0, 0).ms);
    ck_assert_int_eq(gaps[0].until.ms, moment(22, 8, 0).ms);
    ck_assert_int_eq(gaps[0].have, 0);
    ck_assert_int_eq(gaps[1].shift, 0);
    people[LEAVER - 1].until = DATE_NONE;
}
END_TEST

START_TEST(an_agency_whose_sheet_runs_out_is_missed)
{
    struct shift s = shifts()[0];
    const struct roster_gap *gaps;
    size_t count;

    s.until = nov(21);
    plan.shifts = &s;
    plan.shift_count = 1;
    roster_gaps(&sc, &plan, moment(20, 12, 0), moment(27, 12, 0), &gaps, &count);
    ck_assert_uint_eq(count, 1);
    ck_assert_int_eq(gaps[0].agency, AGENCY_COMMITTEE);
    ck_assert_int_eq(gaps[0].from.ms, moment(22, 8, 0).ms);
    ck_assert_int_eq(gaps[0].until.ms, moment(27, 12, 0).ms);
    s.until = DATE_NONE;
    roster_gaps(&sc, &plan, moment(20, 12, 0), moment(27, 12, 0), &gaps, &count);
    ck_assert_uint_eq(count, 0);
    s.weekdays = 0x3e; /* weekends are no gap, the next Monday is served again */
    roster_gaps(&sc, &plan, moment(20, 12, 0), moment(29, 12, 0), &gaps, &count);
    ck_assert_uint_eq(count, 0);
}
END_TEST

START_TEST(colleagues_of_one_shift_come_in_the_order_of_the_plan)
{
    struct shift list[2] = {shifts()[0], shifts()[0]};
    struct roster r;

    list[0].turns = only_ma;
    list[0].turn_count = 1;
    list[0].time = (struct shift_time){21 * 60, 60};
    list[1].id = DAYTIME;
    plan.shifts = list;
    roster_resolve(&sc, &plan, moment(20, 21, 0), moment(20, 22, 0), &r);
    ck_assert_int_eq(
        roster_on_duty(&r, AGENCY_COMMITTEE, DUTY_OFFICER, moment(20, 21, 30), 0)->person, MA);
    ck_assert_int_eq(
        roster_on_duty(&r, AGENCY_COMMITTEE, DUTY_OFFICER, moment(20, 21, 30), 1)->person, LIN);
    ck_assert_ptr_null(roster_on_duty(&r, AGENCY_COMMITTEE, DUTY_OFFICER, moment(20, 21, 30), 2));
    ck_assert_ptr_null(roster_on_duty(&r, AGENCY_COMMITTEE, DUTY_COMMANDER, moment(20, 21, 30), 0));
    ck_assert_ptr_null(roster_on_duty(&r, AGENCY_POLICE, DUTY_OFFICER, moment(20, 21, 30), 0));
}
END_TEST

/* ---- what may be changed ---- */

static enum rc try_change(struct roster_change *c, struct instant now)
{
    plan.change_count--; /* it is in the list only for its memory */
    struct roster_change given = *c;
    const enum rc rc = roster_check_change(&sc, &plan, &given, now);

    *c = given;
    return rc;
}

static void refused(struct roster_change *c, struct instant now, const char *field)
{
    ck_assert_int_eq(try_change(c, now), RC_INVALID);
    ck_assert_str_eq(sc.error.field, field);
}

START_TEST(a_substitute_is_refused_who_cannot_serve)
{
    const struct instant now = moment(20, 12, 0), from = moment(20, 20, 0),
                         until = moment(21, 8, 0);

    ck_ok(try_change(substitute(LIN, MA, 20, from, until), now));
    refused(substitute(LIN, 77, 20, from, until), now, "substitute");
    refused(substitute(LIN, LIN, 20, from, until), now, "substitute");
    refused(substitute(LIN, ZHOU, 20, from, until), now, "substitute");
    people[LEAVER - 1].until = nov(20); /* gone at midnight, in the middle of the night */
    refused(substitute(LIN, LEAVER, 20, from, until), now, "substitute");
    people[LEAVER - 1].until = nov(21);
    ck_ok(try_change(substitute(LIN, LEAVER, 20, from, until), now));
}
END_TEST

START_TEST(a_substitution_must_fit_the_duty_and_the_clock)
{
    const struct instant now = moment(20, 12, 0);

    refused(substitute(ZHENG, MA, 20, moment(20, 20, 0), moment(21, 8, 0)), now, "person");
    refused(substitute(LIN, ZHENG, 20, moment(20, 19, 0), moment(21, 8, 0)), now, "from");
    refused(substitute(LIN, ZHENG, 20, moment(20, 22, 0), moment(20, 21, 0)), now, "to");
    refused(substitute(LIN, ZHENG, 20, moment(20, 20, 0), moment(21, 8, 0)), moment(20, 21, 0),
            "from");
    refused(substitute(LIN, ZHENG, 20, moment(20, 20, 0), moment(21, 8, 0)), moment(21, 9, 0),
            "to");
    ck_ok(try_change(substitute(LIN, ZHENG, 20, moment(20, 21, 0), moment(21, 8, 0)),
                     moment(20, 21, 0)));
}
END_TEST

START_TEST(nobody_is_put_on_duty_twice_at_one_time)
{
    struct shift list[2] = {shifts()[0], shifts()[1]};

    list[1].time = (struct shift_time){8 * 60, 14 * 60}; /* ma stays until 22:00 */
    plan.shifts = list;
    refused(substitute(LIN, MA, 20, moment(20, 20, 0), moment(21, 8, 0)), moment(20, 12, 0),
            "people");
    ck_ok(try_change(substitute(LIN, MA, 20, moment(20, 22, 0), moment(21, 8, 0)),
                     moment(20, 12, 0)));
}
END_TEST

START_TEST(a_swap_is_agreed_to_by_the_other_person_only_and_in_time)
{
    const struct instant now = moment(20, 12, 0);
    struct roster_change *agreed;

    ck_ok(try_change(swap_of(LIN, 22, ZHENG, 23), now));
    refused(swap_of(LIN, 23, ZHENG, 22), now, "person");
    refused(swap_of(LIN, 22, ZHENG, 23), moment(22, 21, 0), "swap");
    swap_of(LIN, 22, ZHENG, 23);
    agreed = change(CHANGE_AGREED);
    agreed->of = changes[0].id;
    agreed->recorder = LIN;
    refused(agreed, now, "swap");
    plan.change_count++;
    agreed->recorder = ZHENG;
    ck_ok(try_change(agreed, now));
    plan.change_count++;
    refused(agreed, moment(22, 21, 0), "swap");
}
END_TEST

START_TEST(a_swap_whose_duty_somebody_else_serves_meanwhile_cannot_be_agreed_to)
{
    struct roster_change *c = swap_of(LIN, 22, ZHENG, 23);
    struct roster_change *given = substitute(LIN, LEAVER, 22, moment(22, 20, 0), moment(23, 8, 0));

    ck_assert_int_eq(given->id, c->id + 1);
    c = change(CHANGE_AGREED);
    c->of = changes[0].id;
    c->recorder = ZHENG;
    refused(c, moment(20, 12, 0), "person");
}
END_TEST

START_TEST(the_newest_standing_act_is_taken_back_first)
{
    const struct instant now = moment(20, 12, 0);
    int64_t id = 0;

    ck_ok(roster_newest(&sc, &plan, now, &id));
    ck_assert_int_eq(id, DAYTIME);
    swap_of(LIN, 22, ZHENG, 23);
    substitute(LIN, MA, 20, moment(20, 20, 0), moment(21, 8, 0));
    ck_ok(roster_newest(&sc, &plan, now, &id));
    ck_assert_int_eq(id, changes[1].id);
    change(CHANGE_AGREED)->of = changes[0].id;
    ck_ok(roster_newest(&sc, &plan, now, &id));
    ck_assert_int_eq(id, changes[0].id);
    undo(changes[0].id, now);
    ck_ok(roster_newest(&sc, &plan, now, &id));
    ck_assert_int_eq(id, changes[1].id);
    ck_assert_int_eq(roster_newest(&sc, &plan, moment(21, 9, 0), &id), RC_INVALID);
    ck_assert_str_eq(sc.error.field, "undo");
}
END_TEST

/* ---- any plan ---- */

#define ROUNDS 400

static int pick(int below) { return rand() % below; }

static void random_shift(struct shift *s, struct turn *turns, int64_t id)
{
    int place = 0;

    *s = shifts()[0];
    s->id = id;
    s->every = (enum shift_every)pick(4);
    s->kind = (enum duty_kind)pick(2);
    s->from = nov(1 + pick(28));
    s->until = pick(2) ? DATE_NONE : (struct date){s->from.day + pick(20)};
    s->time = (struct shift_time){pick(1440), 1 + pick(SHIFT_MINUTES_MAX)};
    s->weekdays = (unsigned)pick(128);
    s->turns = turns;
    s->turn_count = (size_t)(1 + pick(4));
    for (size_t i = 0; i < s->turn_count; i++) {
        turns[i] = (struct turn){place, 1 + pick(5)};
        place += pick(2);
    }
}

static void random_change(struct roster_change *c, int64_t id)
{
    *c = (struct roster_change){.id = id,
                                .kind = (enum change_kind)pick(6),
                                .shift = 10 + pick(6),
                                .day = nov(1 + pick(28)),
                                .person = 1 + pick(5),
                                .other = 1 + pick(5),
                                .from = moment(1 + pick(28), pick(24), 0),
                                .other_shift = 10 + pick(6),
                                .other_day = nov(1 + pick(28)),
                                .of = pick(2) ? 100 + pick(8) : 10 + pick(6),
                                .recorded = moment(1 + pick(28), pick(24), 0)};
    c->until = instant_after(c->from, MINUTES(pick(3000)));
}

START_TEST(no_plan_and_no_changes_ever_put_one_person_in_two_places)
{
    struct shift list[6];
    struct turn turns[6][4];
    size_t duties = 0;
    struct roster r;

    srand(20261120);
    plan.shifts = list;
    plan.shift_count = 6;
    for (int round = 0; round < ROUNDS; round++) {
        const struct scope_mark mark = scope_mark(&sc);

        for (int i = 0; i < 6; i++)
            random_shift(&list[i], turns[i], 10 + i);
        for (plan.change_count = 0; plan.change_count < 8; plan.change_count++)
            random_change(&changes[plan.change_count], 100 + (int64_t)plan.change_count);
        people[LEAVER - 1].until = nov(1 + pick(28));
        roster_resolve(&sc, &plan, moment(5, 0, 0), moment(25, 0, 0), &r);
        for (size_t i = 0; i < r.count; i++) {
            ck_assert(instant_before(r.duties[i].from, r.duties[i].until));
            ck_assert(i == 0 || r.duties[i - 1].from.ms <= r.duties[i].from.ms);
            for (size_t j = 0; j < i; j++)
                ck_assert(r.duties[i].person != r.duties[j].person ||
                          r.duties[i].from.ms >= r.duties[j].until.ms ||
                          r.duties[j].from.ms >= r.duties[i].until.ms);
        }
        duties += r.count;
        scope_rewind(&sc, mark);
    }
    ck_assert_uint_gt(duties, ROUNDS * 10);
}
END_TEST

int main(void)
{
    TCase *tc = tcase_create("roster");

    tcase_add_checked_fixture(tc, begin_plan, end);
    tcase_add_test(tc, two_minutes_before_midnight_and_one_after_belong_to_the_same_night);
    tcase_add_test(tc, a_shift_that_changes_at_midnight_hands_over_at_midnight);
    tcase_add_test(tc, a_substitute_serves_his_part_and_the_rest_stays);
    tcase_add_test(tc, what_is_taken_back_counted_until_then);
    tcase_add_test(tc, a_shift_taken_back_counts_from_its_record_until_then_only);
    tcase_add_test(tc, a_swap_holds_once_it_is_agreed_to);
    tcase_add_test(tc,
                   two_people_of_one_night_may_swap_with_another_night_without_meeting_themselves);
    tcase_add_test(tc, an_ended_shift_serves_its_last_day_and_no_other);
    tcase_add_test(tc, nobody_serves_after_the_last_day_of_his_post);
    tcase_add_test(tc, an_agency_whose_sheet_runs_out_is_missed);
    tcase_add_test(tc, colleagues_of_one_shift_come_in_the_order_of_the_plan);
    tcase_add_test(tc, a_substitute_is_refused_who_cannot_serve);
    tcase_add_test(tc, a_substitution_must_fit_the_duty_and_the_clock);
    tcase_add_test(tc, nobody_is_put_on_duty_twice_at_one_time);
    tcase_add_test(tc, a_swap_is_agreed_to_by_the_other_person_only_and_in_time);
    tcase_add_test(tc, a_swap_whose_duty_somebody_else_serves_meanwhile_cannot_be_agreed_to);
    tcase_add_test(tc, the_newest_standing_act_is_taken_back_first);
    tcase_add_test(tc, no_plan_and_no_changes_ever_put_one_person_in_two_places);
    return suite_run(tc);
}
