/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tui/screens/moment.h"

#include "tests/suite.h"

static struct scope sc;

static void begin(void) { sc = (struct scope)SCOPE_INIT; }
static void end(void) { scope_end(&sc); }

static struct date today(void) { return date_from(2026, 11, 20); }

static const char *time_of(const char *text)
{
    struct instant t;

    ck_assert_msg(moment_parse(&sc, "at", text, today(), &t) == RC_OK, "%s", text);
    return instant_rfc3339(&sc, t);
}

static const char *day_of(const char *text)
{
    struct date day;

    ck_assert_msg(moment_day(&sc, "on", text, today(), &day) == RC_OK, "%s", text);
    return date_iso(&sc, day);
}

START_TEST(what_is_left_out_of_a_time_is_today)
{
    ck_assert_str_eq(time_of("2025-01-31 08:05"), "2025-01-31T08:05:00+08:00");
    ck_assert_str_eq(time_of("19:30"), "2026-11-20T19:30:00+08:00");
    ck_assert_str_eq(time_of("19 19:30"), "2026-11-19T19:30:00+08:00");
    ck_assert_str_eq(time_of("１９：３０"), "2026-11-20T19:30:00+08:00");
}
END_TEST

START_TEST(a_day_alone_is_its_first_minute)
{
    ck_assert_str_eq(time_of("2026-11-19"), "2026-11-19T00:00:00+08:00");
    ck_assert_str_eq(time_of("11-19"), "2026-11-19T00:00:00+08:00");
}
END_TEST

START_TEST(what_is_left_out_of_a_day_is_this_year_and_month)
{
    ck_assert_str_eq(day_of("2025-02-28"), "2025-02-28");
    ck_assert_str_eq(day_of("12-01"), "2026-12-01");
    ck_assert_str_eq(day_of("05"), "2026-11-05");
    ck_assert_str_eq(day_of("１２-０１"), "2026-12-01");
}
END_TEST

START_TEST(a_day_is_taken_as_people_write_it)
{
    ck_assert_str_eq(day_of("2026年12月1日"), "2026-12-01");
    ck_assert_str_eq(day_of("２０２６年１２月１日"), "2026-12-01");
    ck_assert_str_eq(day_of("12月1日"), "2026-12-01");
    ck_assert_str_eq(day_of("5号"), "2026-11-05");
    ck_assert_str_eq(day_of("2026/12/1"), "2026-12-01");
    ck_assert_str_eq(day_of("12.1"), "2026-12-01");
    ck_assert_str_eq(day_of("20261201"), "2026-12-01");
    ck_assert_str_eq(time_of("11月19日 9:30"), "2026-11-19T09:30:00+08:00");
    ck_assert_str_eq(time_of("2026年11月19日19：30"), "2026-11-19T19:30:00+08:00");
}
END_TEST

START_TEST(nothing_typed_is_no_time_and_no_day)
{
    ck_assert_ptr_null(time_of(""));
    ck_assert_ptr_null(time_of("  "));
    ck_assert_ptr_null(day_of(""));
}
END_TEST

START_TEST(what_does_not_exist_is_refused_with_its_field)
{
    static const char *const wrong[] = {
        "x",       "24:30", "2026-02-30 10:00", "2026-02-30", "19:3", "明天9:00", "2026-13-1",
        "2026120", ":30",   "1-2-3-4",          "12月"};
    struct instant t;
    struct date day;

    for (size_t i = 0; i < sizeof(wrong) / sizeof(wrong[0]); i++) {
        ck_assert_int_eq(moment_parse(&sc, "at", wrong[i], today(), &t), RC_INVALID);
        ck_assert_str_eq(sc.error.field, "at");
        ck_assert(!instant_is_set(t));
    }
    ck_assert_int_eq(moment_day(&sc, "on", "02-30", today(), &day), RC_INVALID);
}
END_TEST

START_TEST(a_time_is_written_as_it_is_read)
{
    struct instant t;

    ck_assert_int_eq(moment_parse(&sc, "at", "2026-11-20 19:30", today(), &t), RC_OK);
    ck_assert_str_eq(moment_text(&sc, t), "2026-11-20 19:30");
    ck_assert_str_eq(moment_text(&sc, INSTANT_NEVER), "");
}
END_TEST

int main(void)
{
    TCase *tc = tcase_create("moment");

    tcase_add_checked_fixture(tc, begin, end);
    tcase_add_test(tc, what_is_left_out_of_a_time_is_today);
    tcase_add_test(tc, a_day_alone_is_its_first_minute);
    tcase_add_test(tc, what_is_left_out_of_a_day_is_this_year_and_month);
    tcase_add_test(tc, a_day_is_taken_as_people_write_it);
    tcase_add_test(tc, nothing_typed_is_no_time_and_no_day);
    tcase_add_test(tc, what_does_not_exist_is_refused_with_its_field);
    tcase_add_test(tc, a_time_is_written_as_it_is_read);
    return suite_run(tc);
}
