/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/domain/dispatch.h"
#include "tests/domain/fixture.h"

#define ACTS_MOST 6

/* Where the police stand after ACTS, which ends with ACT_CALLED. */
static enum act after(const enum act *acts)
{
    struct response responses[ACTS_MOST];
    struct dispatch d = {.course = {.responses = responses}};

    for (; acts[d.course.response_count] != ACT_CALLED; d.course.response_count++)
        responses[d.course.response_count] =
            (struct response){.agency = AGENCY_POLICE, .act = acts[d.course.response_count]};
    return dispatch_seat_state(&d, AGENCY_POLICE);
}
#define AFTER(...) after((const enum act[]){__VA_ARGS__, ACT_CALLED})

START_TEST(what_is_done_later_shows_that_the_call_was_accepted)
{
    ck_assert(act_implies(ACT_ARRIVED, ACT_ACCEPTED));
    ck_assert(act_implies(ACT_LINKED, ACT_ACCEPTED));
    ck_assert(act_implies(ACT_CALMED, ACT_ACCEPTED));
    ck_assert(act_implies(ACT_BEGUN, ACT_ACCEPTED));
    ck_assert(act_implies(ACT_CALMED, ACT_ARRIVED));
    ck_assert(act_implies(ACT_BEGUN, ACT_ARRIVED));
    ck_assert(act_implies(ACT_LEFT, ACT_LEFT));
}
END_TEST

START_TEST(nothing_else_is_implied)
{
    ck_assert(!act_implies(ACT_ACCEPTED, ACT_ARRIVED));
    ck_assert(!act_implies(ACT_LINKED, ACT_ARRIVED));
    ck_assert(!act_implies(ACT_ARRIVED, ACT_LINKED));
    ck_assert(!act_implies(ACT_ARRIVED, ACT_BEGUN));
    ck_assert(!act_implies(ACT_DECLINED, ACT_ACCEPTED));
    ck_assert(!act_implies(ACT_LEFT, ACT_ACCEPTED));
}
END_TEST

START_TEST(a_seat_stands_where_its_last_act_brought_it)
{
    const struct dispatch silent = {.ordinal = 1};

    ck_assert_int_eq(dispatch_seat_state(&silent, AGENCY_POLICE), ACT_CALLED);
    ck_assert_int_eq(AFTER(ACT_ACCEPTED, ACT_ARRIVED), ACT_ARRIVED);
    ck_assert_int_eq(AFTER(ACT_DECLINED, ACT_ACCEPTED), ACT_ACCEPTED);
    ck_assert_int_eq(AFTER(ACT_ARRIVED, ACT_DECLINED), ACT_DECLINED);
    ck_assert_int_eq(AFTER(ACT_ARRIVED, ACT_BEGUN, ACT_LEFT), ACT_LEFT);
    ck_assert_int_eq(AFTER(ACT_ARRIVED, ACT_LEFT, ACT_ARRIVED), ACT_ARRIVED);
}
END_TEST

START_TEST(an_earlier_step_noted_late_brings_nobody_back)
{
    ck_assert_int_eq(AFTER(ACT_ARRIVED, ACT_ACCEPTED), ACT_ARRIVED);
    ck_assert_int_eq(AFTER(ACT_BEGUN, ACT_LINKED, ACT_ARRIVED), ACT_BEGUN);
    ck_assert_int_eq(AFTER(ACT_ARRIVED, ACT_LEFT, ACT_ACCEPTED), ACT_LEFT);
}
END_TEST

START_TEST(a_seat_is_found_by_its_agency)
{
    const struct seat seat[] = {{.agency = AGENCY_POLICE}, {.agency = AGENCY_WOMEN}};
    const struct dispatch d = {.seats = seat, .seat_count = 2};

    ck_assert_ptr_eq(dispatch_seat(&d, AGENCY_WOMEN), &seat[1]);
    ck_assert_ptr_null(dispatch_seat(&d, AGENCY_COURT));
}
END_TEST

int main(void)
{
    TCase *tc = scoped("dispatch");

    tcase_add_test(tc, what_is_done_later_shows_that_the_call_was_accepted);
    tcase_add_test(tc, nothing_else_is_implied);
    tcase_add_test(tc, a_seat_stands_where_its_last_act_brought_it);
    tcase_add_test(tc, an_earlier_step_noted_late_brings_nobody_back);
    tcase_add_test(tc, a_seat_is_found_by_its_agency);
    return suite_run(tc);
}
