/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/domain/suspension.h"
#include "tests/domain/fixture.h"

static struct suspension suspensions[2];

static struct date day(const char *iso)
{
    struct date d;

    ck_ok(date_parse(&sc, "on", iso, &d));
    return d;
}

static struct suspension standing(const char *since, const char *until)
{
    return (struct suspension){
        .since = day(since), .until = until ? day(until) : DATE_NONE, .reason = "鉴定"};
}

START_TEST(a_suspension_begins_neither_tomorrow_nor_before_the_case_nor_inside_another)
{
    const struct date first = day("2026-01-05"), today = day("2026-02-01");

    suspensions[0] = standing("2026-01-10", "2026-01-20");
    ck_ok(suspension_may_begin(&sc, suspensions, 1, first, day("2026-01-20"), today));
    ck_ok(suspension_may_begin(&sc, suspensions, 1, first, today, today));
    ck_refused(suspension_may_begin(&sc, suspensions, 1, first, day("2026-01-19"), today), "from");
    ck_refused(suspension_may_begin(&sc, suspensions, 1, first, day("2026-01-06"), today), "from");
    ck_refused(suspension_may_begin(&sc, suspensions, 1, first, day("2026-02-02"), today), "from");
    ck_refused(suspension_may_begin(&sc, suspensions, 0, first, day("2026-01-04"), today), "from");
    ck_ok(suspension_may_begin(&sc, suspensions, 0, first, first, today));
}
END_TEST

START_TEST(only_what_stands_still_goes_on_and_not_before_it_stood_still)
{
    const struct date first = day("2026-01-05"), today = day("2026-02-01");

    suspensions[0] = standing("2026-01-10", "2026-01-20");
    ck_refused(suspension_may_end(&sc, suspensions, 1, today), "on");
    suspensions[1] = standing("2026-01-25", NULL);
    ck_refused(suspension_may_begin(&sc, suspensions, 2, first, today, today), "from");
    ck_refused(suspension_may_end(&sc, suspensions, 2, day("2026-01-24")), "on");
    ck_ok(suspension_may_end(&sc, suspensions, 2, day("2026-01-25")));
    ck_assert_ptr_eq(suspension_last(suspensions, 2), &suspensions[1]);
    suspensions[1].void_reason = "误记";
    ck_ok(suspension_may_begin(&sc, suspensions, 2, first, today, today));
    ck_refused(suspension_may_end(&sc, suspensions, 2, today), "on");
    ck_assert_ptr_eq(suspension_last(suspensions, 2), &suspensions[0]);
}
END_TEST

START_TEST(the_first_day_is_excluded_the_last_is_not_and_one_that_lasts_excludes_up_to_yesterday)
{
    const struct date today = day("2026-02-01");

    suspensions[0] = standing("2026-01-10", "2026-01-20");
    ck_assert(!suspension_has(suspensions, 1, day("2026-01-09"), today));
    ck_assert(suspension_has(suspensions, 1, day("2026-01-10"), today));
    ck_assert(suspension_has(suspensions, 1, day("2026-01-19"), today));
    ck_assert(!suspension_has(suspensions, 1, day("2026-01-20"), today));
    suspensions[0].until = DATE_NONE;
    ck_assert(suspension_has(suspensions, 1, day("2026-01-31"), today));
    ck_assert(!suspension_has(suspensions, 1, today, today));
}
END_TEST

int main(void)
{
    TCase *tc = scoped("suspension");

    tcase_add_test(tc, a_suspension_begins_neither_tomorrow_nor_before_the_case_nor_inside_another);
    tcase_add_test(tc, only_what_stands_still_goes_on_and_not_before_it_stood_still);
    tcase_add_test(
        tc, the_first_day_is_excluded_the_last_is_not_and_one_that_lasts_excludes_up_to_yesterday);
    return suite_run(tc);
}
