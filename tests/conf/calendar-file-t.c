/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/conf/calendar_file.h"

#include <string.h>

#include "core/base/tr.h"
#include "tests/suite.h"

static struct scope sc;
static struct calendar calendar;

static void begin(void)
{
    sc = (struct scope)SCOPE_INIT;
    ck_assert_int_eq(calendar_load_all(&sc, TOP_SRCDIR "/templates/calendar", &calendar), RC_OK);
}

static void end(void) { scope_end(&sc); }

/* The notice for 2026 as the papers printed it: days off from, to; then the worked days. */
static const struct {
    const char *name;
    int month, first, last_month, last;
} off[] = {{"元旦", 1, 1, 1, 3},    {"春节", 2, 15, 2, 23},   {"清明节", 4, 4, 4, 6},
           {"劳动节", 5, 1, 5, 5},  {"端午节", 6, 19, 6, 21}, {"中秋节", 9, 25, 9, 27},
           {"国庆节", 10, 1, 10, 7}};
static const struct {
    int month, day;
} worked[] = {{1, 4}, {2, 14}, {2, 28}, {5, 9}, {9, 20}, {10, 10}};

START_TEST(the_year_2026_has_the_days_of_the_notice_and_no_other)
{
    size_t days = sizeof(worked) / sizeof(*worked);

    for (size_t i = 0; i < sizeof(off) / sizeof(*off); i++) {
        const struct date last = date_from(2026, off[i].last_month, off[i].last);

        for (struct date d = date_from(2026, off[i].month, off[i].first); d.day <= last.day;
             d.day++, days++)
            ck_assert_str_eq(calendar_rest(&calendar, d), off[i].name);
    }
    for (size_t i = 0; i < sizeof(worked) / sizeof(*worked); i++) {
        const struct date d = date_from(2026, worked[i].month, worked[i].day);

        ck_assert(calendar_works(&calendar, d));
        ck_assert(date_weekday(d) == 0 || date_weekday(d) == 6);
    }
    ck_assert_uint_eq(calendar_table(&calendar, 2026)->count, days);
}
END_TEST

START_TEST(days_come_out_by_date)
{
    const struct calendar_year *y = calendar_table(&calendar, 2026);

    for (size_t i = 1; i < y->count; i++)
        ck_assert_int_lt(y->days[i - 1].on.day, y->days[i].on.day);
}
END_TEST

START_TEST(a_directory_that_does_not_exist_holds_no_calendar)
{
    ck_assert_int_eq(calendar_load_all(&sc, TOP_SRCDIR "/templates/nowhere", &calendar), RC_OK);
    ck_assert_uint_eq(calendar.count, 0);
    ck_assert(!calendar_works(&calendar, date_from(2026, 4, 4)));
}
END_TEST

int main(void)
{
    TCase *tc = tcase_create("calendar_file");

    tcase_add_checked_fixture(tc, begin, end);
    tcase_add_test(tc, the_year_2026_has_the_days_of_the_notice_and_no_other);
    tcase_add_test(tc, days_come_out_by_date);
    tcase_add_test(tc, a_directory_that_does_not_exist_holds_no_calendar);
    return suite_run(tc);
}
