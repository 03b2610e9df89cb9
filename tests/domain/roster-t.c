/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tests/domain/roster_fixture.h"

#include <stdlib.h>

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
    tcase_add_test(tc, no_plan_and_no_changes_ever_put_one_person_in_two_places);
    return suite_run(tc);
}
