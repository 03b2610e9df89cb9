/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tests/domain/roster_fixture.h"

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

int main(void)
{
    TCase *tc = tcase_create("roster-change");

    tcase_add_checked_fixture(tc, begin_plan, end);
    tcase_add_test(tc, a_substitute_is_refused_who_cannot_serve);
    tcase_add_test(tc, a_substitution_must_fit_the_duty_and_the_clock);
    tcase_add_test(tc, nobody_is_put_on_duty_twice_at_one_time);
    tcase_add_test(tc, a_swap_is_agreed_to_by_the_other_person_only_and_in_time);
    tcase_add_test(tc, a_swap_whose_duty_somebody_else_serves_meanwhile_cannot_be_agreed_to);
    tcase_add_test(tc, the_newest_standing_act_is_taken_back_first);
    return suite_run(tc);
}
