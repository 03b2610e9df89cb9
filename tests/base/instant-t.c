/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/base/instant.h"
#include "tests/suite.h"

#include <string.h>

#define RINGS 1795174360000 /* 2026-11-20T19:32:40+08:00, by date(1) */

static struct scope sc;

static void begin(void) { sc = (struct scope)SCOPE_INIT; }
static void end(void) { scope_end(&sc); }

static struct instant at(const char *text)
{
    struct instant t;

    ck_assert_msg(instant_parse(&sc, "at", text, &t) == RC_OK, "refused: %s", text);
    return t;
}

static struct date on(const char *text)
{
    struct date d;

    ck_assert_msg(date_parse(&sc, "on", text, &d) == RC_OK, "refused: %s", text);
    return d;
}

START_TEST(an_instant_reads_the_same_from_every_offset)
{
    static const char *const same[] = {
        "2026-11-20T19:32:40+08:00", "2026-11-20T11:32:40Z",      "2026-11-20t11:32:40z",
        "2026-11-20 19:32:40+08:00", "2026-11-20T03:32:40-08:00", "2026-11-20T17:17:40+05:45",
        "2026-11-21T00:02:40+12:30", "2026-11-20T11:32:40-00:00", "2026-11-20T11:32:40.000Z",
    };

    for (size_t i = 0; i < sizeof(same) / sizeof(same[0]); i++)
        ck_assert_int_eq(at(same[i]).ms, RINGS);
    ck_assert_int_eq(at("1970-01-01T00:00:00Z").ms, 0);
    ck_assert_int_eq(at("1969-12-31T23:59:59.999Z").ms, -1);
    ck_assert_int_eq(at("2026-11-20T11:32:40.25Z").ms, RINGS + 250);
    ck_assert_int_eq(at("2026-11-20T11:32:40.0079999Z").ms, RINGS + 7);
}
END_TEST

START_TEST(what_is_printed_reads_back_to_the_millisecond)
{
    static const int64_t steps[] = {RINGS, 0, -1, -86400000, RINGS + 1, RINGS + 999, 951782400000};

    for (size_t i = 0; i < sizeof(steps) / sizeof(steps[0]); i++)
        ck_assert_int_eq(at(instant_rfc3339(&sc, (struct instant){steps[i]})).ms, steps[i]);
    ck_assert_str_eq(instant_rfc3339(&sc, (struct instant){RINGS}), "2026-11-20T19:32:40+08:00");
    ck_assert_str_eq(instant_rfc3339(&sc, (struct instant){RINGS + 50}),
                     "2026-11-20T19:32:40.050+08:00");
}
END_TEST

START_TEST(anything_but_strict_rfc_3339_is_refused_and_sets_nothing)
{
    static const char *const wrong[] = {
        "",
        "now",
        "2026-11-20",
        "2026-11-20T19:32+08:00",
        "2026-11-20T19:32:40",
        "2026-11-20T19:32:40+0800",
        "2026-11-20T19:32:40+08",
        "2026-11-20T19:32:40 +08:00",
        "2026-11-20T19:32:40+08:00 ",
        " 2026-11-20T19:32:40+08:00",
        "2026-11-20T19:32:40.+08:00",
        "2026-11-20T24:00:00+08:00",
        "2026-11-20T19:60:00+08:00",
        "2026-11-20T19:32:60+08:00",
        "2026-11-20T19:32:40+24:00",
        "2026-11-20T19:32:40+08:60",
        "2026-02-29T00:00:00+08:00",
        "2026-13-01T00:00:00+08:00",
        "2026-00-01T00:00:00+08:00",
        "26-11-20T19:32:40+08:00",
        "2026-1-20T19:32:40+08:00",
        "2026-11-20T9:32:40+08:00",
        "2026/11/20T19:32:40+08:00",
        "2026-11-20_19:32:40+08:00",
        "+2026-11-20T19:32:40+08:00",
        "1899-12-31T23:59:59+08:00",
        "9999-12-31T23:59:59Z",
        "２０２６-11-20T19:32:40+08:00",
    };
    struct instant t;

    for (size_t i = 0; i < sizeof(wrong) / sizeof(wrong[0]); i++) {
        ck_assert_msg(instant_parse(&sc, "at", wrong[i], &t) == RC_INVALID, "taken: %s", wrong[i]);
        ck_assert(!instant_is_set(t));
        ck_assert_str_eq(sc.error.field, "at");
    }
    ck_assert_int_eq(instant_parse(&sc, "at", NULL, &t), RC_INVALID);
}
END_TEST

START_TEST(the_first_and_the_last_writable_second_are_taken)
{
    ck_assert_str_eq(instant_rfc3339(&sc, at("1900-01-01T00:00:00+08:00")),
                     "1900-01-01T00:00:00+08:00");
    ck_assert_str_eq(instant_rfc3339(&sc, at("9999-12-31T23:59:59+08:00")),
                     "9999-12-31T23:59:59+08:00");
}
END_TEST

START_TEST(screens_and_papers_show_the_time_of_china)
{
    const struct instant t = at("2026-01-02T16:03:04Z");

    ck_assert_str_eq(instant_clock(&sc, t), "00:03:04");
    ck_assert_str_eq(instant_short(&sc, t), "01-03 00:03");
    ck_assert_str_eq(instant_zh(&sc, t), "2026年1月3日0时3分");
}
END_TEST

START_TEST(what_is_not_set_prints_as_nothing)
{
    ck_assert_ptr_null(instant_rfc3339(&sc, INSTANT_NEVER));
    ck_assert_str_eq(instant_clock(&sc, INSTANT_NEVER), "");
    ck_assert_str_eq(instant_short(&sc, INSTANT_NEVER), "");
    ck_assert_str_eq(instant_zh(&sc, INSTANT_NEVER), "");
    ck_assert_ptr_null(date_iso(&sc, DATE_NONE));
    ck_assert_str_eq(date_zh(&sc, DATE_NONE), "");
    ck_assert(!date_is_set(date_of(INSTANT_NEVER)));
    ck_assert(!instant_is_set(date_start(DATE_NONE)));
    ck_assert(!instant_is_set(instant_after(INSTANT_NEVER, MINUTES(5))));
}
END_TEST

START_TEST(an_instant_that_is_not_set_gives_way_in_both_directions)
{
    const struct instant one = {1}, two = {2};

    ck_assert_int_eq(instant_earlier(one, two).ms, 1);
    ck_assert_int_eq(instant_earlier(two, one).ms, 1);
    ck_assert_int_eq(instant_later(one, two).ms, 2);
    ck_assert_int_eq(instant_later(two, one).ms, 2);
    ck_assert_int_eq(instant_earlier(INSTANT_NEVER, one).ms, 1);
    ck_assert_int_eq(instant_earlier(one, INSTANT_NEVER).ms, 1);
    ck_assert_int_eq(instant_later(INSTANT_NEVER, one).ms, 1);
    ck_assert_int_eq(instant_later(one, INSTANT_NEVER).ms, 1);
    ck_assert_int_eq(instant_until(instant_after(one, MINUTES(5)), one).ms, -300000);
}
END_TEST

START_TEST(the_day_changes_at_midnight_in_china_not_in_greenwich)
{
    ck_assert_str_eq(date_iso(&sc, date_of(at("2026-11-20T15:59:59.999Z"))), "2026-11-20");
    ck_assert_str_eq(date_iso(&sc, date_of(at("2026-11-20T16:00:00Z"))), "2026-11-21");
    ck_assert_str_eq(date_iso(&sc, date_of((struct instant){-28800001})), "1969-12-31");
    ck_assert_str_eq(date_iso(&sc, date_of((struct instant){-28800000})), "1970-01-01");
    ck_assert_str_eq(instant_rfc3339(&sc, date_start(on("2026-11-21"))),
                     "2026-11-21T00:00:00+08:00");
}
END_TEST

START_TEST(leap_days_follow_the_calendar)
{
    ck_assert(date_is_set(date_from(2000, 2, 29)));
    ck_assert(date_is_set(date_from(2024, 2, 29)));
    ck_assert(!date_is_set(date_from(1900, 2, 29)));
    ck_assert(!date_is_set(date_from(2100, 2, 29)));
    ck_assert(!date_is_set(date_from(2026, 2, 29)));
    ck_assert(!date_is_set(date_from(2026, 4, 31)));
    ck_assert(!date_is_set(date_from(2026, 12, 32)));
    ck_assert(!date_is_set(date_from(2026, 13, 1)));
    ck_assert(!date_is_set(date_from(2026, 0, 1)));
    ck_assert(!date_is_set(date_from(2026, 1, 0)));
    ck_assert(!date_is_set(date_from(0, 1, 1)));
    ck_assert(!date_is_set(date_from(10000, 1, 1)));
}
END_TEST

START_TEST(days_are_counted_from_1970)
{
    ck_assert_int_eq(date_from(1970, 1, 1).day, 0);
    ck_assert_int_eq(date_from(1969, 12, 31).day, -1);
    ck_assert_int_eq(date_from(2000, 3, 1).day, 11017);
    ck_assert_int_eq(date_from(2026, 11, 20).day, 20777);
    ck_assert_int_eq(date_from(1900, 1, 1).day, -25567);
}
END_TEST

/* Whether Y-M-D is the day after the one that is D days from 1970. */
static bool follows(struct date d, int y, int m, int day)
{
    int year, month, before;

    date_split(d, &year, &month, &before);
    if (day == before + 1)
        return y == year && m == month;
    return day == 1 && m == month % 12 + 1 && y == year + (m == 1) &&
           !date_is_set(date_from(year, month, before + 1));
}

START_TEST(every_day_of_ten_thousand_years_follows_the_one_before)
{
    const struct date last = date_from(9999, 12, 31);
    int wrong = 0, year, month, day;

    for (struct date d = date_from(1, 1, 1); d.day < last.day; d.day++) {
        const struct date next = {d.day + 1};

        date_split(next, &year, &month, &day);
        if (!follows(d, year, month, day) || date_from(year, month, day).day != next.day)
            wrong++;
    }
    ck_assert_int_eq(wrong, 0);
    ck_assert_int_eq(year, 9999);
    ck_assert_int_eq(month, 12);
    ck_assert_int_eq(day, 31);
}
END_TEST

START_TEST(a_date_that_is_not_one_is_refused_with_a_sentence_of_its_own)
{
    static const char *const shape[] = {"", "2026-12-1", "2026-12-011", "2026.12.01", "20261201"};
    static const char *const day[] = {"2026-02-29", "2026-02-30", "2026-13-01", "1899-12-31",
                                      "0000-01-01"};
    struct date d;

    for (size_t i = 0; i < sizeof(shape) / sizeof(shape[0]); i++) {
        ck_assert_int_eq(date_parse(&sc, "due", shape[i], &d), RC_INVALID);
        ck_assert_ptr_nonnull(strstr(sc.error.msgid, "is not a date"));
    }
    for (size_t i = 0; i < sizeof(day) / sizeof(day[0]); i++) {
        ck_assert_int_eq(date_parse(&sc, "due", day[i], &d), RC_INVALID);
        ck_assert_ptr_nonnull(strstr(sc.error.msgid, "has no day"));
        ck_assert(!date_is_set(d));
    }
}
END_TEST

START_TEST(a_date_is_written_without_leading_zeros_on_paper)
{
    ck_assert_str_eq(date_zh(&sc, on("2026-12-01")), "2026年12月1日");
    ck_assert_str_eq(date_iso(&sc, on("2026-12-01")), "2026-12-01");
}
END_TEST

START_TEST(weekdays_are_those_of_the_wall_calendar)
{
    ck_assert_int_eq(date_weekday(on("1970-01-01")), 4);
    ck_assert_int_eq(date_weekday(on("1900-01-01")), 1);
    ck_assert_int_eq(date_weekday(on("2000-02-29")), 2);
    ck_assert_int_eq(date_weekday(on("2026-11-20")), 5);
    ck_assert_int_eq(date_weekday(on("2026-11-22")), 0);
}
END_TEST

static const char *clock_of(int64_t ms) { return span_clock(&sc, (struct span){ms}); }

START_TEST(time_left_is_rounded_up_so_that_zero_means_gone)
{
    ck_assert_str_eq(clock_of(59001), "1:00");
    ck_assert_str_eq(clock_of(59000), "0:59");
    ck_assert_str_eq(clock_of(1), "0:01");
    ck_assert_str_eq(clock_of(0), "0:00");
    ck_assert_str_eq(clock_of(65000), "1:05");
    ck_assert_str_eq(clock_of(760000), "12:40");
    ck_assert_str_eq(clock_of(3599001), "1:00:00");
    ck_assert_str_eq(clock_of(7380000), "2:03:00");
    ck_assert_str_eq(clock_of(DAYS(5).ms), "120:00:00");
}
END_TEST

START_TEST(time_over_has_a_minus_from_its_first_whole_second_on)
{
    ck_assert_str_eq(clock_of(-1), "0:00");
    ck_assert_str_eq(clock_of(-999), "0:00");
    ck_assert_str_eq(clock_of(-1000), "-0:01");
    ck_assert_str_eq(clock_of(-61999), "-1:01");
    ck_assert_str_eq(clock_of(-3600000), "-1:00:00");
}
END_TEST

int main(void)
{
    TCase *tc = tcase_create("instant");

    tcase_add_checked_fixture(tc, begin, end);
    tcase_add_test(tc, an_instant_reads_the_same_from_every_offset);
    tcase_add_test(tc, what_is_printed_reads_back_to_the_millisecond);
    tcase_add_test(tc, anything_but_strict_rfc_3339_is_refused_and_sets_nothing);
    tcase_add_test(tc, the_first_and_the_last_writable_second_are_taken);
    tcase_add_test(tc, screens_and_papers_show_the_time_of_china);
    tcase_add_test(tc, what_is_not_set_prints_as_nothing);
    tcase_add_test(tc, an_instant_that_is_not_set_gives_way_in_both_directions);
    tcase_add_test(tc, the_day_changes_at_midnight_in_china_not_in_greenwich);
    tcase_add_test(tc, leap_days_follow_the_calendar);
    tcase_add_test(tc, days_are_counted_from_1970);
    tcase_add_test(tc, every_day_of_ten_thousand_years_follows_the_one_before);
    tcase_add_test(tc, a_date_that_is_not_one_is_refused_with_a_sentence_of_its_own);
    tcase_add_test(tc, a_date_is_written_without_leading_zeros_on_paper);
    tcase_add_test(tc, weekdays_are_those_of_the_wall_calendar);
    tcase_add_test(tc, time_left_is_rounded_up_so_that_zero_means_gone);
    tcase_add_test(tc, time_over_has_a_minus_from_its_first_whole_second_on);
    return suite_run(tc);
}
