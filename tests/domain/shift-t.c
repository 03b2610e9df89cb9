/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/domain/shift.h"
#include "tests/domain/fixture.h"

#include <string.h>

#define OPEN .from = {INT32_MIN}, .until = {INT32_MIN}

static const struct person people[] = {
    {.id = 1, .name = "甲", .agency = AGENCY_COMMITTEE, OPEN},
    {.id = 2, .name = "乙", .agency = AGENCY_COMMITTEE, OPEN},
    {.id = 3, .name = "丙", .agency = AGENCY_POLICE, OPEN},
    {.id = 4, .name = "丁", .agency = AGENCY_COMMITTEE, .from = {INT32_MIN}, .until = {20000}},
};
static const struct turn three[] = {{0, 1}, {1, 2}, {2, 1}};

static struct date day(int year, int month, int d) { return date_from(year, month, d); }

static struct shift night(enum shift_every every)
{
    return (struct shift){.id = 9,
                          .agency = AGENCY_COMMITTEE,
                          .kind = DUTY_OFFICER,
                          .every = every,
                          .from = date_from(2026, 11, 20),
                          .until = DATE_NONE,
                          .time = {20 * 60, 12 * 60},
                          .least = 1,
                          .turns = three,
                          .turn_count = 3};
}

static struct shift_time time_of(const char *text)
{
    struct shift_time t;

    ck_ok(shift_time_parse(&sc, "time", text, &t));
    return t;
}

static void refused(const char *text, const char *words)
{
    struct shift_time t;

    ck_assert_int_eq(shift_time_parse(&sc, "time", text, &t), RC_INVALID);
    ck_assert_ptr_nonnull(strstr(sc.error.msgid, words));
}

START_TEST(a_time_over_midnight_ends_on_the_next_day)
{
    ck_assert_int_eq(time_of("20:00-08:00").lasts, 12 * 60);
    ck_assert_int_eq(time_of("8:00-17:30").lasts, 9 * 60 + 30);
    ck_assert_int_eq(time_of("08:00-08:00").lasts, 24 * 60);
    ck_assert_int_eq(time_of("08:00-08:00+2").lasts, 48 * 60);
    ck_assert_int_eq(time_of("00:00-24:00").lasts, 24 * 60);
    ck_assert_int_eq(time_of("08:00至次日09:00").lasts, 25 * 60);
    ck_assert_int_eq(time_of("０８：００—２０：００").lasts, 12 * 60);
}
END_TEST

START_TEST(a_time_that_cannot_be_is_refused_with_the_reason)
{
    refused("20:00-08:00+0", "before it begins");
    refused("08:00-08:01+2", "48 hours");
    refused("25:00-26:00", "not a time");
    refused("08:60-09:00", "not a time");
    refused("20:00-8:+1", "not a time");
    refused("24:00-08:00", "not a time");
    refused("08:00", "not a time");
    refused("08:00-17:00x", "not a time");
    refused("", "not a time");
    refused(NULL, "not a time");
}
END_TEST

START_TEST(days_of_the_week_are_read_from_monday_to_sunday)
{
    unsigned mask;

    ck_ok(shift_weekdays_parse(&sc, "days", "1-5", &mask));
    ck_assert_uint_eq(mask, 0x3e);
    ck_ok(shift_weekdays_parse(&sc, "days", "6，7", &mask));
    ck_assert_uint_eq(mask, 0x41);
    ck_assert_int_eq(shift_weekdays_parse(&sc, "days", "5-1", &mask), RC_INVALID);
    ck_assert_int_eq(shift_weekdays_parse(&sc, "days", "8", &mask), RC_INVALID);
    ck_assert_int_eq(shift_weekdays_parse(&sc, "days", "1,", &mask), RC_INVALID);
}
END_TEST

START_TEST(a_turn_passes_on_every_day_that_is_served)
{
    struct shift s = night(EVERY_DAY);

    ck_assert_int_eq(shift_place_on(&s, day(2026, 11, 20)), 0);
    ck_assert_int_eq(shift_place_on(&s, day(2026, 11, 22)), 2);
    ck_assert_int_eq(shift_place_on(&s, day(2026, 11, 23)), 0);
    s.weekdays = 0x3e; /* Monday to Friday; 20 November 2026 is a Friday */
    ck_assert(!shift_serves(&s, day(2026, 11, 21)));
    ck_assert_int_eq(shift_place_on(&s, day(2026, 11, 23)), 1);
    ck_assert_int_eq(shift_place_on(&s, day(2026, 12, 1)), 1); /* the seventh served day before */
}
END_TEST

START_TEST(a_turn_of_a_week_passes_on_at_the_weekday_of_the_first_day)
{
    const struct shift s = night(EVERY_WEEK);

    ck_assert_int_eq(shift_place_on(&s, day(2026, 11, 26)), 0);
    ck_assert_int_eq(shift_place_on(&s, day(2026, 11, 27)), 1);
    ck_assert_int_eq(shift_place_on(&s, day(2026, 12, 11)), 0);
}
END_TEST

START_TEST(a_turn_of_a_month_passes_on_at_the_corresponding_day_or_the_last)
{
    struct shift s = night(EVERY_MONTH);

    s.from = day(2027, 1, 31);
    ck_assert_int_eq(shift_place_on(&s, day(2027, 2, 27)), 0);
    ck_assert_int_eq(shift_place_on(&s, day(2027, 2, 28)), 1);
    ck_assert_int_eq(shift_place_on(&s, day(2027, 3, 30)), 1);
    ck_assert_int_eq(shift_place_on(&s, day(2027, 3, 31)), 2);
    ck_assert_int_eq(shift_place_on(&s, day(2027, 4, 30)), 0);
}
END_TEST

static void check_refused(const struct shift *s, const char *field)
{
    ck_assert_int_eq(shift_check(&sc, s, people, 4), RC_INVALID);
    ck_assert_str_eq(sc.error.field, field);
}

START_TEST(only_people_of_the_agency_who_hold_their_post_are_planned)
{
    const struct turn stranger[] = {{0, 77}}, police[] = {{0, 3}}, leaver[] = {{0, 4}};
    struct shift s = night(EVERY_DAY);

    ck_ok(shift_check(&sc, &s, people, 4));
    s.turn_count = 1;
    s.turns = stranger;
    check_refused(&s, "people");
    s.turns = police;
    check_refused(&s, "people");
    s.turns = leaver; /* left on day 20000, 2024-10-04 */
    check_refused(&s, "people");
    s.from = (struct date){20000};
    ck_ok(shift_check(&sc, &s, people, 4));
}
END_TEST

START_TEST(a_turn_has_as_many_people_as_the_shift_needs)
{
    const struct turn uneven[] = {{0, 1}, {0, 2}, {1, 1}}, twice[] = {{0, 1}, {0, 1}};
    struct shift s = night(EVERY_WEEK);

    s.turns = uneven;
    s.least = 2;
    check_refused(&s, "people");
    s.least = 1;
    s.most = 1;
    check_refused(&s, "people");
    s.most = 2;
    ck_ok(shift_check(&sc, &s, people, 4));
    s.turns = twice;
    s.turn_count = 2;
    check_refused(&s, "people");
    s.turn_count = 0;
    check_refused(&s, "people");
    s.least = 3;
    check_refused(&s, "least");
}
END_TEST

START_TEST(a_shift_has_a_day_on_which_it_is_served)
{
    struct shift s = night(EVERY_DAY);

    s.until = day(2026, 11, 19);
    check_refused(&s, "to");
    s.until = day(2026, 11, 20);
    s.weekdays = 1; /* Sundays, and there is only a Friday */
    check_refused(&s, "days");
    s.from = DATE_NONE;
    check_refused(&s, "from");
}
END_TEST

int main(void)
{
    TCase *tc = tcase_create("shift");

    tcase_add_checked_fixture(tc, begin, end);
    tcase_add_test(tc, a_time_over_midnight_ends_on_the_next_day);
    tcase_add_test(tc, a_time_that_cannot_be_is_refused_with_the_reason);
    tcase_add_test(tc, days_of_the_week_are_read_from_monday_to_sunday);
    tcase_add_test(tc, a_turn_passes_on_every_day_that_is_served);
    tcase_add_test(tc, a_turn_of_a_week_passes_on_at_the_weekday_of_the_first_day);
    tcase_add_test(tc, a_turn_of_a_month_passes_on_at_the_corresponding_day_or_the_last);
    tcase_add_test(tc, only_people_of_the_agency_who_hold_their_post_are_planned);
    tcase_add_test(tc, a_turn_has_as_many_people_as_the_shift_needs);
    tcase_add_test(tc, a_shift_has_a_day_on_which_it_is_served);
    return suite_run(tc);
}
