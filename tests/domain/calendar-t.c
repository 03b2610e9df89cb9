/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/domain/calendar.h"
#include "tests/domain/fixture.h"

#include <stdlib.h>

#define SEED 20260405
#define RUNS 20000

/* From the State Council's notice for 2026: 清明节 4月4日（周六）至6日（周一）; 春节 2月15日至23日,
 * 2月14日 and 2月28日 (Saturdays) are worked. */
static struct calendar_day days[12];
static struct calendar_year years[1];
static const struct calendar calendar = {years, 1};

static struct date day(int month, int of_month) { return date_from(2026, month, of_month); }

static void make_calendar(void)
{
    size_t n = 0;

    days[n++] = (struct calendar_day){day(2, 14), true, "春节"};
    for (int d = 16; d <= 20; d++)
        days[n++] = (struct calendar_day){day(2, d), false, "春节"};
    days[n++] = (struct calendar_day){day(2, 23), false, "春节"};
    days[n++] = (struct calendar_day){day(2, 28), true, "春节"};
    for (int d = 4; d <= 6; d++)
        days[n++] = (struct calendar_day){day(4, d), false, "清明节"};
    years[0] = (struct calendar_year){.year = 2026, .days = days, .count = n};
}

static const char *iso(struct date d) { return date_iso(&sc, d); }

START_TEST(a_holiday_and_a_weekend_are_not_worked_and_say_why)
{
    ck_assert(!calendar_works(&calendar, day(4, 6)));
    ck_assert_str_eq(calendar_rest(&calendar, day(4, 6)), "清明节");
    ck_assert_str_eq(calendar_rest(&calendar, day(4, 4)), "清明节");
    ck_assert(!calendar_works(&calendar, day(4, 11)));
    ck_assert_str_eq(calendar_rest(&calendar, day(4, 11)), "the weekend");
    ck_assert(calendar_works(&calendar, day(4, 7)));
    ck_assert_ptr_null(calendar_rest(&calendar, day(4, 7)));
}
END_TEST

START_TEST(a_saturday_given_in_exchange_is_worked)
{
    ck_assert_int_eq(date_weekday(day(2, 28)), 6);
    ck_assert(calendar_works(&calendar, day(2, 28)));
    ck_assert_ptr_null(calendar_rest(&calendar, day(2, 28)));
    ck_assert(!calendar_works(NULL, day(2, 28)));
}
END_TEST

START_TEST(a_year_without_a_table_counts_by_weekends)
{
    const struct date monday = date_from(2027, 2, 8), sunday = date_from(2027, 2, 7);

    ck_assert(calendar_knows(&calendar, day(12, 31)));
    ck_assert(!calendar_knows(&calendar, monday));
    ck_assert(!calendar_knows(NULL, day(4, 4)));
    ck_assert(calendar_works(&calendar, monday));
    ck_assert(!calendar_works(&calendar, sunday));
}
END_TEST

START_TEST(thirty_days_from_the_fifth_of_march_end_on_a_holiday_and_roll_past_it)
{
    const struct date last = calendar_after_days(day(3, 5), 30);

    ck_assert_str_eq(iso(last), "2026-04-04");
    ck_assert_str_eq(iso(calendar_roll(&calendar, last)), "2026-04-07");
    ck_assert_str_eq(iso(calendar_roll(NULL, last)), "2026-04-06");
    ck_assert_str_eq(iso(calendar_roll(&calendar, day(4, 7))), "2026-04-07");
    ck_assert_str_eq(iso(calendar_after_days(day(1, 10), 30)), "2026-02-09");
}
END_TEST

START_TEST(a_month_ends_on_the_corresponding_day_or_the_last_of_the_month)
{
    ck_assert_str_eq(iso(calendar_after_months(day(1, 31), 1)), "2026-02-28");
    ck_assert_str_eq(iso(calendar_after_months(date_from(2028, 1, 31), 1)), "2028-02-29");
    ck_assert_str_eq(iso(calendar_after_months(day(11, 20), 1)), "2026-12-20");
    ck_assert_str_eq(iso(calendar_after_months(day(12, 31), 2)), "2027-02-28");
    ck_assert_str_eq(iso(calendar_after_months(day(3, 15), 24)), "2028-03-15");
    ck_assert(!date_is_set(calendar_after_months(date_from(9999, 12, 31), 1)));
}
END_TEST

START_TEST(working_days_step_over_holidays_and_count_exchanged_saturdays)
{
    /* Thursday 02-12: Friday 13, Saturday 14 (worked), then 春节 to the 23rd, Tuesday 24. */
    ck_assert_str_eq(iso(calendar_after_working_days(&calendar, day(2, 12), 3)), "2026-02-24");
    /* Friday 11-20: Monday, Tuesday, Wednesday. */
    ck_assert_str_eq(iso(calendar_after_working_days(&calendar, day(11, 20), 3)), "2026-11-25");
    ck_assert_str_eq(iso(calendar_after_working_days(&calendar, day(4, 4), 1)), "2026-04-07");
}
END_TEST

/* Days of a month, in another way than by date arithmetic: by the rhyme and the leap rule. */
static int length_of(int year, int month)
{
    static const int lengths[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    const bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;

    return month == 2 && leap ? 29 : lengths[month - 1];
}

START_TEST(months_agree_with_days_counted_one_by_one)
{
    srand(SEED);
    for (int run = 0; run < RUNS; run++) {
        const int year = 1990 + rand() % 120, month = 1 + rand() % 12;
        const int of_month = 1 + rand() % length_of(year, month), months = rand() % 30;
        int y = year, m = month, walked = 0;

        for (int i = 0; i < months; i++) {
            walked += length_of(y, m);
            y += m == 12;
            m = m % 12 + 1;
        }
        const int length = length_of(y, m);
        const struct date from = date_from(year, month, of_month);

        walked += (of_month < length ? of_month : length) - of_month;
        ck_assert_int_eq(calendar_after_months(from, months).day - from.day, walked);
    }
}
END_TEST

START_TEST(rolling_lands_on_the_first_working_day_and_working_days_are_counted_one_by_one)
{
    srand(SEED);
    for (int run = 0; run < RUNS; run++) {
        const struct date from = {day(1, 1).day + rand() % 500};
        const struct date rolled = calendar_roll(&calendar, from);
        const int wanted = rand() % 12;
        int counted = 0;

        ck_assert(calendar_works(&calendar, rolled));
        for (struct date d = from; d.day < rolled.day; d.day++)
            ck_assert(!calendar_works(&calendar, d));
        const struct date last = calendar_after_working_days(&calendar, from, wanted);
        for (struct date d = {from.day + 1}; d.day <= last.day; d.day++)
            counted += calendar_works(&calendar, d);
        ck_assert_int_eq(counted, wanted);
        ck_assert(wanted == 0 || calendar_works(&calendar, last));
    }
}
END_TEST

static void assert_refused(struct calendar_day extra, const char *sentence)
{
    struct calendar_day list[] = {days[0], extra};
    const struct calendar_year y = {.year = 2026, .days = list, .count = 2};

    ck_assert_int_eq(calendar_check_day(&sc, &y, 1), RC_INVALID);
    ck_assert_str_eq(sc.error.field, "days");
    ck_assert_ptr_nonnull(strstr(sc.error.msgid, sentence));
}

START_TEST(a_table_that_contradicts_itself_or_the_week_is_refused)
{
    for (size_t i = 0; i < years[0].count; i++)
        ck_assert_int_eq(calendar_check_day(&sc, &years[0], i), RC_OK);
    assert_refused((struct calendar_day){day(2, 14), false, "春节"}, "stands twice");
    assert_refused((struct calendar_day){date_from(2025, 12, 31), false, "元旦"}, "not a day of");
    assert_refused((struct calendar_day){day(4, 7), true, "清明节"}, "worked anyway");
    assert_refused((struct calendar_day){day(4, 4), false, NULL}, "no holiday is named");
}
END_TEST

int main(void)
{
    TCase *tc = scoped("calendar");

    tcase_add_checked_fixture(tc, make_calendar, NULL);
    tcase_add_test(tc, a_holiday_and_a_weekend_are_not_worked_and_say_why);
    tcase_add_test(tc, a_saturday_given_in_exchange_is_worked);
    tcase_add_test(tc, a_year_without_a_table_counts_by_weekends);
    tcase_add_test(tc, thirty_days_from_the_fifth_of_march_end_on_a_holiday_and_roll_past_it);
    tcase_add_test(tc, a_month_ends_on_the_corresponding_day_or_the_last_of_the_month);
    tcase_add_test(tc, working_days_step_over_holidays_and_count_exchanged_saturdays);
    tcase_add_test(tc, months_agree_with_days_counted_one_by_one);
    tcase_add_test(tc,
                   rolling_lands_on_the_first_working_day_and_working_days_are_counted_one_by_one);
    tcase_add_test(tc, a_table_that_contradicts_itself_or_the_week_is_refused);
    return suite_run(tc);
}
