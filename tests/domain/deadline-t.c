/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/domain/casefile.h"
#include "tests/domain/fixture.h"

#include <stdlib.h>

#define SEED 20260105
#define RUNS 4000

/* 清明节 2026: Saturday 4 April to Monday 6 April, as the State Council's notice says. */
static struct calendar_day days[3];
static struct calendar_year years[] = {{.year = 2026, .days = days, .count = 3}};
static const struct calendar calendar = {years, 1};

static const char *labour[] = {"labour"};
enum { ACCEPT, ANSWER, MEDIATE, LABOUR, CONFIRM, PERFORM, VISIT, RULES };
static struct deadline_rule rules[RULES];
static const struct deadline_rules all = {.rules = rules, .count = RULES};

static void add_rule(int place, const char *code, enum deadline_start start, int length,
                     enum deadline_unit unit, enum deadline_event met)
{
    rules[place] = (struct deadline_rule){.code = code,
                                          .label = code,
                                          .english = code,
                                          .start = start,
                                          .length = length,
                                          .unit = unit,
                                          .met = 1u << met,
                                          .basis = "规定"};
}

static void make_rules(void)
{
    add_rule(ACCEPT, "accept", FROM_REGISTERED, 3, UNIT_WORKING_DAYS, DONE_ACCEPTED);
    add_rule(ANSWER, "answer", FROM_REGISTERED, 72, UNIT_HOURS, DONE_ACCEPTED);
    rules[ANSWER].has_source = true;
    rules[ANSWER].source = SOURCE_COURT;
    add_rule(MEDIATE, "mediate", FROM_ACCEPTED, 1, UNIT_MONTHS, DONE_AGREED);
    rules[MEDIATE].met |= 1u << DONE_CLOSED;
    rules[MEDIATE].pauses = rules[MEDIATE].extends = true;
    add_rule(LABOUR, "labour", FROM_REGISTERED, 15, UNIT_DAYS, DONE_AGREED);
    rules[LABOUR].kinds = labour;
    rules[LABOUR].kind_count = 1;
    add_rule(CONFIRM, "confirm", FROM_EFFECTIVE, 30, UNIT_DAYS, DONE_PERFORMED);
    rules[CONFIRM].rolls = rules[CONFIRM].right = true;
    add_rule(PERFORM, "perform.N", FROM_TERM, 0, UNIT_DAYS, DONE_PERFORMED);
    rules[PERFORM].reminds = 1u << REMIND_OBLIGOR;
    add_rule(VISIT, "visit", FROM_PERFORMANCE, 15, UNIT_DAYS, DONE_VISITED);
}

/* A case with two parties, changed by each test. */
static struct party parties[3];
static struct term terms[2];
static struct agreement agreement;
static struct suspension suspensions[4];
static struct extension extensions[2];
static struct visit visits[1];
static struct casefile cf;
static struct instant now;

static struct date day(const char *iso)
{
    struct date d;

    ck_ok(date_parse(&sc, "on", iso, &d));
    return d;
}

static struct instant noon(const char *iso)
{
    return instant_after(date_start(day(iso)), (struct span){12 * 3600 * 1000});
}

static void make(void)
{
    make_rules();
    for (int d = 0; d < 3; d++)
        days[d] = (struct calendar_day){{day("2026-04-04").day + d}, false, "清明节"};
    parties[0] = (struct party){
        .position = 1, .role = ROLE_APPLICANT, .name = "王某", .refused_on = DATE_NONE};
    parties[1] = (struct party){
        .position = 2, .role = ROLE_RESPONDENT, .name = "潘某", .refused_on = DATE_NONE};
    parties[2] =
        (struct party){.position = 3, .role = ROLE_HELPER, .name = "王父", .refused_on = DATE_NONE};
    cf = (struct casefile){.dispute = {.registered_at = noon("2026-01-05"),
                                       .registered_by = "林一芬",
                                       .kind = "neighbour",
                                       .accepted_on = DATE_NONE},
                           .parties = parties,
                           .party_count = 3,
                           .suspensions = suspensions,
                           .extensions = extensions};
    now = noon("2026-01-06");
}

static void accepted(const char *iso)
{
    cf.dispute.accepted_on = day(iso);
    cf.dispute.mediator = "林一芬";
}

/* An oral agreement takes effect on the day it is reached. */
static void effective(const char *iso, size_t count)
{
    terms[0] = (struct term){.ordinal = 1,
                             .obligor = "潘某",
                             .obligee = "王某",
                             .due = DATE_NONE,
                             .performed_on = DATE_NONE};
    terms[1] = terms[0];
    terms[1].ordinal = 2;
    agreement = (struct agreement){.version = 1,
                                   .form = FORM_ORAL,
                                   .reached_on = day(iso),
                                   .terms = terms,
                                   .term_count = count};
    cf.agreements = &agreement;
    cf.agreement_count = 1;
}

static void suspend(const char *since, const char *until)
{
    suspensions[cf.suspension_count++] = (struct suspension){
        .since = day(since), .until = until ? day(until) : DATE_NONE, .reason = "鉴定"};
}

static const struct deadline *of(const char *code)
{
    struct deadline *list;
    size_t count;

    deadline_list(&sc, &all, &calendar, &cf, now, &list, &count);
    return deadline_find(list, count, code);
}

static void is_due(const char *code, const char *iso)
{
    const struct deadline *d = of(code);

    ck_assert_ptr_nonnull(d);
    ck_assert_str_eq(date_iso(&sc, d->due), iso);
}

static void is_why(const char *code, const char *english)
{
    ck_assert_str_eq(deadline_why(&sc, LANG_EN, of(code), &cf), english);
}

START_TEST(thirty_days_from_effect_that_end_on_a_holiday_give_way_past_it_and_say_why)
{
    effective("2026-03-05", 1);
    now = noon("2026-03-06");
    is_due("confirm", "2026-04-07");
    is_why("confirm",
           "Day of effect 2026-03-05, that day not counted; day 30 is 2026-04-04, a day off "
           "of 清明节, gives way to 2026-04-07");
    effective("2026-01-10", 1);
    is_due("confirm", "2026-02-09");
    is_why("confirm", "Day of effect 2026-01-10, that day not counted; day 30 is 2026-02-09");
}
END_TEST

START_TEST(a_month_ends_on_its_day_or_on_the_last_of_the_month_and_gives_way_to_nothing)
{
    accepted("2026-01-31");
    is_due("mediate", "2026-02-28"); /* a Saturday */
    is_why("mediate",
           "Day of acceptance 2026-01-31, that day not counted; month 1 has no such day, so "
           "it ends on its last, 2026-02-28");
    accepted("2028-01-31");
    is_due("mediate", "2028-02-29");
    accepted("2026-11-20");
    is_due("mediate", "2026-12-20"); /* a Sunday */
    is_why("mediate",
           "Day of acceptance 2026-11-20, that day not counted; the corresponding day of "
           "month 1 is 2026-12-20");
}
END_TEST

START_TEST(working_days_skip_the_weekend_and_name_a_year_without_a_calendar)
{
    is_due("accept", "2026-01-08"); /* from a Monday */
    ck_assert_int_eq(of("accept")->unknown_year, 0);
    cf.dispute.registered_at = noon("2026-12-31"); /* a Thursday: Friday, Monday, Tuesday */
    now = noon("2026-12-31");
    is_due("accept", "2027-01-05");
    ck_assert_int_eq(of("accept")->unknown_year, 2027);
    is_why("accept", "Day of registration 2026-12-31, that day not counted; working day 3 is "
                     "2027-01-05 (no calendar of 2027: weekends alone)");
}
END_TEST

START_TEST(hours_run_to_the_second_and_only_where_the_rule_applies)
{
    ck_assert_ptr_null(of("answer"));
    cf.dispute.source = SOURCE_COURT;
    const struct instant due = instant_after(noon("2026-01-05"), DAYS(3));
    ck_assert_int_eq(of("answer")->due_at.ms, due.ms);
    now = due;
    ck_assert_int_eq(of("answer")->state, DEADLINE_PENDING);
    now.ms++;
    ck_assert_int_eq(of("answer")->state, DEADLINE_MISSED);
}
END_TEST

START_TEST(a_rule_of_a_kind_takes_that_kind_and_its_local_rows)
{
    const struct kind local = {.code = "labour_local", .parent = "labour"};

    ck_assert_ptr_null(of("labour"));
    cf.dispute.kind = "labour";
    is_due("labour", "2026-01-20");
    cf.dispute.kind = "labour_local";
    ck_assert_ptr_null(of("labour"));
    cf.kind = &local;
    is_due("labour", "2026-01-20");
}
END_TEST

START_TEST(the_last_day_is_in_time_and_what_was_done_after_it_is_late)
{
    now = noon("2026-01-08");
    ck_assert_int_eq(of("accept")->state, DEADLINE_PENDING);
    now = noon("2026-01-09");
    ck_assert_int_eq(of("accept")->state, DEADLINE_MISSED);
    accepted("2026-01-09");
    ck_assert_int_eq(of("accept")->state, DEADLINE_LATE);
    accepted("2026-01-08");
    ck_assert_int_eq(of("accept")->state, DEADLINE_MET);
}
END_TEST

START_TEST(a_right_that_nobody_used_lapses_or_is_needed_no_more_and_is_no_duty)
{
    effective("2026-03-05", 1);
    now = noon("2026-04-07");
    ck_assert_int_eq(of("confirm")->state, DEADLINE_PENDING);
    now = noon("2026-04-08");
    ck_assert_int_eq(of("confirm")->state, DEADLINE_LAPSED);
    ck_assert(!deadline_waits(of("confirm")));
    terms[0].performed_on = day("2026-04-08");
    ck_assert_int_eq(of("confirm")->state, DEADLINE_LAPSED);
    terms[0].performed_on = day("2026-04-07"); /* then there was nothing left to confirm */
    ck_assert_int_eq(of("confirm")->state, DEADLINE_SPARED);
    ck_assert(!deadline_waits(of("confirm")));
}
END_TEST

START_TEST(each_term_with_a_day_has_a_deadline_of_its_own)
{
    effective("2026-03-05", 2);
    terms[1].due = day("2026-04-04");
    now = noon("2026-04-05");
    ck_assert_ptr_null(of("perform.1"));
    is_due("perform.2", "2026-04-04");
    ck_assert_int_eq(of("perform.2")->state, DEADLINE_MISSED);
    ck_assert_str_eq(deadline_label(&sc, LANG_EN, of("perform.2")), "perform.N (term 2)");
    ck_assert_str_eq(deadline_reminds(&sc, LANG_EN, of("perform.2"), &cf), "潘某");
    is_why("perform.2", "Day agreed in the term: 2026-04-04");
    terms[1].performed_on = day("2026-04-04");
    ck_assert_int_eq(of("perform.2")->state, DEADLINE_MET);
}
END_TEST

START_TEST(the_visit_waits_for_the_last_performance_or_the_effect)
{
    effective("2026-03-05", 2);
    is_due("visit", "2026-03-20");
    terms[0].due = day("2026-05-10");
    is_due("visit", "2026-05-25");
    visits[0].on = day("2026-03-04"); /* before there was anything to visit for */
    cf.visits = visits;
    cf.visit_count = 1;
    ck_assert_int_ne(of("visit")->state, DEADLINE_MET);
    visits[0].on = day("2026-03-05");
    ck_assert_int_eq(of("visit")->state, DEADLINE_MET);
}
END_TEST

START_TEST(suspended_days_are_not_counted_and_are_named)
{
    accepted("2026-01-10"); /* to 2026-02-10 */
    suspend("2026-01-20", "2026-01-25");
    now = noon("2026-02-01");
    is_due("mediate", "2026-02-15");
    is_why("mediate",
           "Day of acceptance 2026-01-10, that day not counted; the corresponding day of "
           "month 1 is 2026-02-10; stood still from 2026-01-20, went on 2026-01-25 "
           "(鉴定); 5 suspended days not counted, up to 2026-02-15");
    suspensions[0].void_reason = "误记";
    is_due("mediate", "2026-02-10");
}
END_TEST

START_TEST(a_suspension_that_lasts_moves_the_end_from_day_to_day)
{
    accepted("2026-01-10");
    suspend("2026-01-20", NULL);
    now = noon("2026-01-22");
    is_due("mediate", "2026-02-12");
    ck_assert_int_eq(of("mediate")->state, DEADLINE_SUSPENDED);
    now = noon("2026-03-20"); /* long after its end: 59 days */
    is_due("mediate", "2026-04-10");
    ck_assert_int_eq(of("mediate")->state, DEADLINE_SUSPENDED);
}
END_TEST

START_TEST(a_suspension_after_the_end_changes_nothing_and_a_law_that_does_not_pause_neither)
{
    accepted("2026-01-10");
    suspend("2026-02-11", "2026-02-20");
    effective("2026-01-31", 1);
    is_due("mediate", "2026-02-10");
    is_due("confirm", "2026-03-02");
}
END_TEST

START_TEST(an_extension_reaches_as_far_as_was_agreed_and_says_who_consented)
{
    static const int both[] = {1, 2};

    accepted("2026-01-10");
    extensions[0] = (struct extension){.code = "mediate",
                                       .until = day("2026-03-10"),
                                       .on = day("2026-02-01"),
                                       .consents = both,
                                       .consent_count = 2};
    cf.extension_count = 1;
    is_due("mediate", "2026-03-10");
    is_why("mediate",
           "Day of acceptance 2026-01-10, that day not counted; the corresponding day of "
           "month 1 is 2026-02-10; extended to 2026-03-10, on 2026-02-01, with the "
           "consent of 王某, 潘某");
    suspend("2026-02-20", "2026-02-25");
    is_due("mediate", "2026-03-15");
    suspensions[0] = (struct suspension){0};
    cf.suspension_count = 0;
    extensions[0].on = day("2026-02-11");
    ck_assert_ptr_nonnull(strstr(deadline_why(&sc, LANG_EN, of("mediate"), &cf),
                                 "extended to 2026-03-10, after its end, on 2026-02-11"));
    extensions[0].void_reason = "误记";
    is_due("mediate", "2026-02-10");
}
END_TEST

static enum rc extend(const char *code, const char *until, const int *consents, size_t count)
{
    return deadline_may_extend(&sc, &cf, of(code), code, day(until), consents, count);
}

START_TEST(a_period_is_extended_only_with_the_consent_of_all_who_take_part)
{
    static const int both[] = {1, 2}, one[] = {2}, helper[] = {1, 2, 3}, beyond[] = {1, 2, 9};

    accepted("2026-01-10");
    ck_ok(extend("mediate", "2026-02-11", both, 2));
    ck_refused(extend("mediate", "2026-02-11", one, 1), "consent");
    ck_refused(extend("mediate", "2026-02-11", one, 0), "consent");
    ck_refused(extend("mediate", "2026-02-11", helper, 3), "consent");
    ck_refused(extend("mediate", "2026-02-11", beyond, 3), "consent");
    ck_refused(extend("mediate", "2026-02-10", both, 2), "until");
    ck_refused(extend("accept", "2026-02-11", both, 2), "code");
    ck_refused(extend("nothing", "2026-02-11", both, 2), "code");
    parties[0].refused_on = day("2026-01-12");
    ck_ok(extend("mediate", "2026-02-11", one, 1));
    effective("2026-01-20", 1);
    ck_refused(extend("mediate", "2026-02-11", one, 1), "code");
}
END_TEST

START_TEST(a_case_that_is_over_waits_for_nothing_but_keeps_what_was_missed)
{
    accepted("2026-01-20"); /* late: due 2026-01-08 */
    cf.dispute.closed = true;
    cf.dispute.closed_at = noon("2026-02-01");
    now = noon("2026-06-01");
    ck_assert_int_eq(of("accept")->state, DEADLINE_LATE);
    ck_assert_int_eq(of("mediate")->state, DEADLINE_MET);
    effective("2026-01-30", 1);
    ck_assert_ptr_null(of("visit"));
    cf.dispute.refuse_reason = "不属于受理范围";
    ck_assert_ptr_null(of("accept"));
}
END_TEST

START_TEST(the_next_is_the_soonest_duty_and_no_right)
{
    struct deadline *list;
    size_t count;

    effective("2026-03-05", 1);
    accepted("2026-01-06");
    terms[0].due = day("2026-05-01");
    deadline_list(&sc, &all, &calendar, &cf, noon("2026-03-06"), &list, &count);
    ck_assert_str_eq(deadline_next(list, count)->code, "perform.1");
}
END_TEST

/* A random case: effect and acceptance anywhere in 2026, some suspensions after each other. */
static void random_case(size_t suspended)
{
    int at_day = day("2026-01-05").day;

    cf.dispute.accepted_on.day = at_day + rand() % 300;
    effective("2026-01-05", 1);
    agreement.reached_on.day = at_day + rand() % 300;
    cf.suspension_count = suspended;
    for (size_t i = 0; i < suspended; i++) {
        const struct date since = {at_day + rand() % 80};
        const struct date until = {since.day + rand() % 20};

        suspensions[i] = (struct suspension){.since = since, .until = until, .reason = "鉴定"};
        at_day = until.day;
    }
}

static int due_of(const char *code)
{
    const struct deadline *d = of(code);

    ck_assert_int_ge(d->due.day, d->start.day);
    if (d->rule->rolls)
        ck_assert(calendar_works(&calendar, d->due));
    return d->due.day;
}

START_TEST(no_end_comes_before_its_start_and_another_suspension_never_brings_one_nearer)
{
    static const char *const codes[] = {"accept", "mediate", "confirm", "visit"};

    srand(SEED);
    now = noon("2026-12-31");
    for (int run = 0; run < RUNS; run++) {
        const struct scope_mark mark = scope_mark(&sc);
        int without[4];

        random_case((size_t)(run % 4 + 1));
        cf.suspension_count--;
        for (int i = 0; i < 4; i++)
            without[i] = due_of(codes[i]);
        cf.suspension_count++;
        for (int i = 0; i < 4; i++)
            ck_assert_int_ge(due_of(codes[i]), without[i]);
        scope_rewind(&sc, mark);
    }
}
END_TEST

START_TEST(as_many_days_count_with_suspensions_as_without)
{
    srand(SEED);
    now = noon("2026-12-31");
    for (int run = 0; run < RUNS; run++) {
        const struct scope_mark mark = scope_mark(&sc);
        int counted = 0;

        random_case((size_t)(run % 4));
        const struct deadline *d = of("mediate");
        for (struct date one = {d->start.day + 1}; one.day <= d->due.day; one.day++)
            counted += !suspension_has(suspensions, cf.suspension_count, one, date_of(now));
        ck_assert_int_eq(counted, d->natural.day - d->start.day);
        scope_rewind(&sc, mark);
    }
}
END_TEST

int main(void)
{
    TCase *tc = scoped("deadline");

    tcase_add_checked_fixture(tc, make, NULL);
    tcase_add_test(tc, thirty_days_from_effect_that_end_on_a_holiday_give_way_past_it_and_say_why);
    tcase_add_test(tc,
                   a_month_ends_on_its_day_or_on_the_last_of_the_month_and_gives_way_to_nothing);
    tcase_add_test(tc, working_days_skip_the_weekend_and_name_a_year_without_a_calendar);
    tcase_add_test(tc, hours_run_to_the_second_and_only_where_the_rule_applies);
    tcase_add_test(tc, a_rule_of_a_kind_takes_that_kind_and_its_local_rows);
    tcase_add_test(tc, the_last_day_is_in_time_and_what_was_done_after_it_is_late);
    tcase_add_test(tc, a_right_that_nobody_used_lapses_or_is_needed_no_more_and_is_no_duty);
    tcase_add_test(tc, each_term_with_a_day_has_a_deadline_of_its_own);
    tcase_add_test(tc, the_visit_waits_for_the_last_performance_or_the_effect);
    tcase_add_test(tc, suspended_days_are_not_counted_and_are_named);
    tcase_add_test(tc, a_suspension_that_lasts_moves_the_end_from_day_to_day);
    tcase_add_test(
        tc, a_suspension_after_the_end_changes_nothing_and_a_law_that_does_not_pause_neither);
    tcase_add_test(tc, an_extension_reaches_as_far_as_was_agreed_and_says_who_consented);
    tcase_add_test(tc, a_period_is_extended_only_with_the_consent_of_all_who_take_part);
    tcase_add_test(tc, a_case_that_is_over_waits_for_nothing_but_keeps_what_was_missed);
    tcase_add_test(tc, the_next_is_the_soonest_duty_and_no_right);
    tcase_add_test(tc,
                   no_end_comes_before_its_start_and_another_suspension_never_brings_one_nearer);
    tcase_add_test(tc, as_many_days_count_with_suspensions_as_without);
    return suite_run(tc);
}
