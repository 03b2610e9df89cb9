/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The deadlines that follow an agreement: instalments, planned visits, the limitation of action. */
#include "core/domain/casefile.h"
#include "tests/domain/fixture.h"

static const int days[] = {15, 60};
static const struct visit_rule plan[] = {
    {.after = AFTER_PERFORMANCE, .days = days, .day_count = 2}};
static const struct visit_rules visit_rules = {plan, 1};
static const struct deadline_rule rules[] = {
    {.code = "perform.N",
     .label = "履行期限",
     .english = "To be performed",
     .start = FROM_TERM,
     .met = 1u << DONE_PERFORMED},
    {.code = "visit.N",
     .label = "回访",
     .english = "Visit",
     .start = FROM_PLAN,
     .met = 1u << DONE_VISITED},
    {.code = "limitation.N",
     .label = "诉讼时效",
     .english = "Limitation",
     .start = FROM_CLAIM,
     .length = 36,
     .unit = UNIT_MONTHS,
     .right = true,
     .met = 1u << DONE_PERFORMED},
};
static const struct deadline_rules all = {rules, 3, &visit_rules};
static const struct calendar calendar = {NULL, 0};

/* In force since 5 January 2026: 3,000 in two instalments, by 1 February and 1 March. */
static struct instalment parts[2];
static struct term term;
static struct agreement agreement;
static struct performance entries[2];
static struct urging urging;
static struct visit visits[2];
static struct recourse recourse;
static struct confirmation_step step;
static struct casefile cf;
static struct date today;

static void make(void)
{
    begin();
    for (int i = 0; i < 2; i++)
        parts[i] =
            (struct instalment){.ordinal = i + 1, .amount = yuan(1500), .due = on(2026, 2 + i, 1)};
    term = (struct term){.ordinal = 1,
                         .obligor = "潘某",
                         .amount = yuan(3000),
                         .due = on(2026, 3, 1),
                         .instalments = parts,
                         .instalment_count = 2,
                         .performed_on = DATE_NONE};
    agreement = (struct agreement){.id = 5,
                                   .version = 1,
                                   .form = FORM_ORAL,
                                   .reached_on = on(2026, 1, 5),
                                   .terms = &term,
                                   .term_count = 1};
    cf = (struct casefile){.dispute = {.kind = "neighbour", .closed_at = INSTANT_NEVER},
                           .agreements = &agreement,
                           .agreement_count = 1,
                           .performances = entries,
                           .urgings = &urging,
                           .visits = visits,
                           .recourses = &recourse,
                           .confirmation = &step};
    today = on(2026, 1, 20);
}

static void paid(int64_t amount, struct date day)
{
    entries[cf.performance_count++] =
        (struct performance){.agreement = 5, .term = 1, .on = day, .amount = yuan(amount)};
}

static const struct deadline *of(const char *code)
{
    struct deadline *list;
    size_t count;

    deadline_list(&sc, &all, &calendar, &cf, date_start(today), &list, &count);
    return deadline_find(list, count, code);
}

static void is_due(const char *code, const char *iso)
{
    const struct deadline *d = of(code);

    ck_assert_ptr_nonnull(d);
    ck_assert_str_eq(date_iso(&sc, d->due), iso);
}

START_TEST(a_term_in_instalments_is_due_with_the_one_that_is_open_next)
{
    is_due("perform.1", "2026-02-01");
    ck_assert_str_eq(deadline_standing(&sc, LANG_EN, of("perform.1"), today),
                     "To be performed (term 1, instalment 1) 02-01, 12 days left");
    paid(1500, on(2026, 2, 1));
    is_due("perform.1", "2026-03-01");
    ck_assert_int_eq(of("perform.1")->instalment, 2);
    paid(1500, on(2026, 3, 2));
    term.performed_on = on(2026, 3, 2);
    ck_assert_int_eq(of("perform.1")->state, DEADLINE_LATE);
    ck_assert_int_eq(of("perform.1")->instalment, 0);
}
END_TEST

START_TEST(what_was_given_up_is_due_no_more)
{
    entries[0] = (struct performance){
        .agreement = 5, .term = 1, .kind = PERFORMANCE_GIVEN_UP, .on = today, .amount = MONEY_NONE};
    cf.performance_count = 1;
    ck_assert_ptr_null(of("perform.1"));
}
END_TEST

START_TEST(each_planned_visit_has_a_deadline_that_says_from_what_it_counts)
{
    is_due("visit.1", "2026-03-16");
    is_due("visit.2", "2026-04-30");
    ck_assert_str_eq(deadline_why(&sc, LANG_EN, of("visit.2"), &cf),
                     "Last day of performance 2026-03-01, that day not counted; day 60 is "
                     "2026-04-30");
    ck_assert_str_eq(deadline_label(&sc, LANG_EN, of("visit.2")), "Visit (no. 2)");
    visits[0] = (struct visit){.on = on(2026, 3, 20)};
    cf.visit_count = 1;
    ck_assert_int_eq(of("visit.1")->state, DEADLINE_LATE);
    ck_assert_int_eq(of("visit.2")->state, DEADLINE_PENDING);
}
END_TEST

START_TEST(a_visit_is_waited_for_after_the_closing_too)
{
    cf.dispute.closed = true;
    cf.dispute.closed_at = date_start(on(2026, 3, 10));
    today = on(2026, 3, 17);
    ck_assert_int_eq(of("visit.1")->state, DEADLINE_MISSED);
    ck_assert_int_eq(of("visit.2")->state, DEADLINE_PENDING);
}
END_TEST

START_TEST(three_years_run_from_the_last_instalment_once_it_is_in_default)
{
    today = on(2026, 3, 1);
    ck_assert_ptr_null(of("limitation.1"));
    today = on(2026, 3, 2);
    is_due("limitation.1", "2029-03-01");
    ck_assert_str_eq(deadline_why(&sc, LANG_EN, of("limitation.1"), &cf),
                     "Day from which it could be claimed 2026-03-01, that day not counted; the "
                     "corresponding day of month 36 is 2029-03-01");
}
END_TEST

START_TEST(urging_or_a_part_payment_lets_the_limitation_run_anew)
{
    today = on(2026, 6, 1);
    urging = (struct urging){.agreement = 5, .term = 1, .on = on(2026, 4, 10)};
    cf.urging_count = 1;
    is_due("limitation.1", "2029-04-10");
    ck_assert_ptr_nonnull(strstr(deadline_why(&sc, LANG_EN, of("limitation.1"), &cf), "Urged"));
    paid(500, on(2026, 5, 2));
    is_due("limitation.1", "2029-05-02");
    urging.on = on(2026, 2, 10); /* before the last instalment was due: nothing ran yet */
    cf.performance_count = 0;
    is_due("limitation.1", "2029-03-01");
}
END_TEST

START_TEST(where_a_court_has_spoken_or_was_asked_no_limitation_runs)
{
    today = on(2026, 6, 1);
    recourse = (struct recourse){.kind = RECOURSE_MEDIATION};
    cf.recourse_count = 1;
    ck_assert_ptr_nonnull(of("limitation.1"));
    recourse.kind = RECOURSE_LAWSUIT;
    ck_assert_ptr_null(of("limitation.1"));
    cf.recourse_count = 0;
    step = (struct confirmation_step){.kind = CONFIRMATION_CONFIRMED};
    cf.confirmation_count = 1;
    ck_assert_ptr_null(of("limitation.1"));
    step.void_reason = "记错了";
    ck_assert_ptr_nonnull(of("limitation.1"));
}
END_TEST

START_TEST(a_rule_for_each_visit_says_no_length_and_has_its_mark)
{
    struct deadline_rule r = rules[1];

    ck_ok(deadline_check_rule(&sc, &r));
    r.length = 15;
    ck_refused(deadline_check_rule(&sc, &r), "length");
    r = rules[1];
    r.code = "visit";
    ck_refused(deadline_check_rule(&sc, &r), "code");
    r = rules[2];
    r.length = 0;
    ck_refused(deadline_check_rule(&sc, &r), "length");
}
END_TEST

int main(void)
{
    TCase *tc = tcase_create("deadline-after");

    tcase_add_checked_fixture(tc, make, end);
    tcase_add_test(tc, a_term_in_instalments_is_due_with_the_one_that_is_open_next);
    tcase_add_test(tc, what_was_given_up_is_due_no_more);
    tcase_add_test(tc, each_planned_visit_has_a_deadline_that_says_from_what_it_counts);
    tcase_add_test(tc, a_visit_is_waited_for_after_the_closing_too);
    tcase_add_test(tc, three_years_run_from_the_last_instalment_once_it_is_in_default);
    tcase_add_test(tc, urging_or_a_part_payment_lets_the_limitation_run_anew);
    tcase_add_test(tc, where_a_court_has_spoken_or_was_asked_no_limitation_runs);
    tcase_add_test(tc, a_rule_for_each_visit_says_no_length_and_has_its_mark);
    return suite_run(tc);
}
