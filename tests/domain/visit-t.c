/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/domain/casefile.h"
#include "tests/domain/fixture.h"

/* An oral agreement of 5 January 2026, to be performed by 1 February; visits on the days 15 and 60
 * after that: 16 February and 2 April. Red cases: 7, 30 and 90 days after effect. */
static const int usual[] = {15, 60}, often[] = {7, 30, 90}, once[] = {30};
static struct visit_rule rules[3];
static const struct visit_rules all = {rules, 3};
static struct term term;
static struct agreement agreement;
static struct visit visits[4];
static struct casefile cf;
static struct planned_visit *plan;
static size_t count;

static void make(void)
{
    begin();
    rules[0] = (struct visit_rule){.risks = 1u << RISK_RED | 1u << RISK_ORANGE,
                                   .results = 1u << RESULT_SETTLED,
                                   .after = AFTER_EFFECTIVE,
                                   .days = often,
                                   .day_count = 3,
                                   .way = "上门"};
    rules[1] = (struct visit_rule){
        .results = 1u << RESULT_SETTLED, .after = AFTER_PERFORMANCE, .days = usual, .day_count = 2};
    rules[2] = (struct visit_rule){
        .results = 1u << RESULT_FAILED, .after = AFTER_CLOSED, .days = once, .day_count = 1};
    term = (struct term){.ordinal = 1, .due = on(2026, 2, 1), .performed_on = DATE_NONE};
    agreement = (struct agreement){.version = 1,
                                   .form = FORM_ORAL,
                                   .reached_on = on(2026, 1, 5),
                                   .terms = &term,
                                   .term_count = 1};
    cf = (struct casefile){.dispute = {.kind = "neighbour", .closed_at = INSTANT_NEVER},
                           .agreements = &agreement,
                           .agreement_count = 1,
                           .visits = visits};
}

static void visited(struct date day)
{
    visits[cf.visit_count++] = (struct visit){.on = day, .satisfaction = SATISFACTION_SATISFIED};
}

static void made(void) { visit_plan(&sc, &all, &cf, &plan, &count); }

/* The number of the visit that is open next; 0. */
static int next(void)
{
    made();
    return visit_next(plan, count) ? visit_next(plan, count)->number : 0;
}

START_TEST(visits_are_due_so_many_days_after_the_last_day_of_performance)
{
    made();
    ck_assert_uint_eq(count, 2);
    ck_assert_int_eq(plan[0].due.day, on(2026, 2, 16).day);
    ck_assert_int_eq(plan[1].due.day, on(2026, 4, 2).day);
    ck_assert_ptr_null(plan[0].way);
    ck_assert_int_eq(next(), 1);
}
END_TEST

START_TEST(a_dangerous_case_is_visited_sooner_and_more_often)
{
    cf.dispute.risk = RISK_RED;
    made();
    ck_assert_uint_eq(count, 3);
    ck_assert_int_eq(plan[0].due.day, on(2026, 1, 12).day);
    ck_assert_int_eq(plan[2].due.day, on(2026, 4, 5).day);
    ck_assert_str_eq(plan[0].way, "上门");
}
END_TEST

START_TEST(nothing_is_planned_before_an_agreement_takes_effect)
{
    cf.agreement_count = 0;
    ck_assert_int_eq(next(), 0);
    ck_assert_uint_eq(count, 0);
    cf.agreement_count = 1;
    cf.dispute.void_reason = "重复";
    ck_assert_int_eq(next(), 0);
}
END_TEST

START_TEST(an_early_visit_keeps_the_first_alone)
{
    visited(on(2026, 1, 20));
    ck_assert_int_eq(next(), 2);
    visited(on(2026, 2, 16)); /* the second comes after the first was due */
    ck_assert_int_eq(next(), 2);
    visited(on(2026, 2, 17));
    ck_assert_int_eq(next(), 0);
    ck_assert_ptr_eq(plan[0].met, &visits[0]);
    ck_assert_ptr_eq(plan[1].met, &visits[2]);
}
END_TEST

START_TEST(a_late_visit_keeps_the_first_and_not_the_one_to_come)
{
    visited(on(2026, 2, 20));
    ck_assert_int_eq(next(), 2);
    ck_assert_ptr_eq(plan[0].met, &visits[0]);
}
END_TEST

START_TEST(one_visit_after_all_were_due_keeps_them_all)
{
    visited(on(2026, 4, 3));
    ck_assert_int_eq(next(), 0);
    ck_assert_ptr_eq(plan[1].met, &visits[0]);
}
END_TEST

START_TEST(who_was_not_reached_and_who_was_seen_before_the_effect_were_not_visited)
{
    visited(on(2026, 2, 10));
    visits[0].satisfaction = SATISFACTION_UNREACHED;
    visited(on(2026, 1, 4));
    ck_assert_int_eq(next(), 1);
}
END_TEST

START_TEST(a_closed_case_is_visited_on_but_what_was_due_before_was_seen_to_at_its_closing)
{
    cf.dispute.closed = true;
    cf.dispute.result = RESULT_SETTLED;
    cf.dispute.closed_at = date_start(on(2026, 2, 20));
    ck_assert_int_eq(next(), 2);
    ck_assert_uint_eq(count, 1);
    cf.dispute.closed_at = date_start(on(2026, 2, 16));
    ck_assert_int_eq(next(), 1);
}
END_TEST

START_TEST(the_result_decides_which_plan_it_is)
{
    cf.agreement_count = 0;
    cf.dispute.closed = true;
    cf.dispute.result = RESULT_FAILED;
    cf.dispute.closed_at = date_start(on(2026, 3, 1));
    ck_assert_int_eq(next(), 1);
    ck_assert_int_eq(plan[0].due.day, on(2026, 3, 31).day);
    cf.dispute.result = RESULT_WITHDRAWN;
    ck_assert_int_eq(next(), 0);
}
END_TEST

START_TEST(the_kind_or_its_parent_decides_too)
{
    const char *families[] = {"marriage_family"};
    const struct kind kind = {.code = "divorce", .parent = "marriage_family"};

    rules[0] = (struct visit_rule){
        .kinds = families, .kind_count = 1, .after = AFTER_EFFECTIVE, .days = once, .day_count = 1};
    made();
    ck_assert_uint_eq(count, 2);
    cf.kind = &kind;
    made();
    ck_assert_uint_eq(count, 1);
}
END_TEST

int main(void)
{
    TCase *tc = tcase_create("visit");

    tcase_add_checked_fixture(tc, make, end);
    tcase_add_test(tc, visits_are_due_so_many_days_after_the_last_day_of_performance);
    tcase_add_test(tc, a_dangerous_case_is_visited_sooner_and_more_often);
    tcase_add_test(tc, nothing_is_planned_before_an_agreement_takes_effect);
    tcase_add_test(tc, an_early_visit_keeps_the_first_alone);
    tcase_add_test(tc, a_late_visit_keeps_the_first_and_not_the_one_to_come);
    tcase_add_test(tc, one_visit_after_all_were_due_keeps_them_all);
    tcase_add_test(tc, who_was_not_reached_and_who_was_seen_before_the_effect_were_not_visited);
    tcase_add_test(tc,
                   a_closed_case_is_visited_on_but_what_was_due_before_was_seen_to_at_its_closing);
    tcase_add_test(tc, the_result_decides_which_plan_it_is);
    tcase_add_test(tc, the_kind_or_its_parent_decides_too);
    return suite_run(tc);
}
