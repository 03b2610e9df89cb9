/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/domain/day_word.h"
#include "tests/domain/fixture.h"

/* Sunday; the calendar of the tests. */
#define TODAY on(2026, 11, 22)

static const char *days_of(const char *word, enum day_word expected)
{
    struct period p;

    ck_assert_msg(day_word_read(word, TODAY, &p) == expected, "%s", word);
    return scope_printf(&sc, "%s..%s", date_is_set(p.from) ? date_iso(&sc, p.from) : "",
                        date_is_set(p.to) ? date_iso(&sc, p.to) : "");
}

START_TEST(words_near_today_are_days)
{
    static const char *const said[][2] = {
        {"今天", "2026-11-22..2026-11-22"},      {"昨天", "2026-11-21..2026-11-21"},
        {"前天", "2026-11-20..2026-11-20"},      {"本周", "2026-11-16..2026-11-22"},
        {"上周", "2026-11-09..2026-11-15"},      {"本月", "2026-11-01..2026-11-30"},
        {"上月", "2026-10-01..2026-10-31"},      {"上个月", "2026-10-01..2026-10-31"},
        {"本季度", "2026-10-01..2026-12-31"},    {"上季度", "2026-07-01..2026-09-30"},
        {"今年", "2026-01-01..2026-12-31"},      {"去年", "2025-01-01..2025-12-31"},
        {"today", "2026-11-22..2026-11-22"},     {"yesterday", "2026-11-21..2026-11-21"},
        {"lastmonth", "2026-10-01..2026-10-31"}, {"last-month", "2026-10-01..2026-10-31"},
        {"thisweek", "2026-11-16..2026-11-22"},  {"lastyear", "2025-01-01..2025-12-31"},
        {"近7天", "2026-11-16..2026-11-22"},     {"最近30天", "2026-10-24..2026-11-22"},
        {"last7days", "2026-11-16..2026-11-22"},
    };

    for (size_t i = 0; i < sizeof(said) / sizeof(*said); i++)
        ck_assert_str_eq(days_of(said[i][0], DAY_WORD_SAID), said[i][1]);
}
END_TEST

/* 2026-03-01 was a Sunday, too. */
START_TEST(the_month_before_january_is_december)
{
    struct period p;

    ck_assert_int_eq(day_word_read("上月", on(2027, 1, 31), &p), DAY_WORD_SAID);
    ck_assert_str_eq(date_iso(&sc, p.from), "2026-12-01");
    ck_assert_str_eq(date_iso(&sc, p.to), "2026-12-31");
    ck_assert_int_eq(day_word_read("上季", on(2027, 2, 1), &p), DAY_WORD_SAID);
    ck_assert_str_eq(date_iso(&sc, p.from), "2026-10-01");
    ck_assert_str_eq(date_iso(&sc, p.to), "2026-12-31");
    ck_assert_int_eq(day_word_read("本周", on(2026, 3, 1), &p), DAY_WORD_SAID);
    ck_assert_str_eq(date_iso(&sc, p.from), "2026-02-23");
    ck_assert_str_eq(date_iso(&sc, p.to), "2026-03-01");
}
END_TEST

START_TEST(a_month_and_a_day_in_figures_are_days)
{
    static const char *const said[][2] = {
        {"2026-03", "2026-03-01..2026-03-31"},    {"2026-3", "2026-03-01..2026-03-31"},
        {"2024-02", "2024-02-01..2024-02-29"},    {"2026-12", "2026-12-01..2026-12-31"},
        {"2026-03-05", "2026-03-05..2026-03-05"}, {"2026/3/5", "2026-03-05..2026-03-05"},
        {"2026.03.05", "2026-03-05..2026-03-05"},
    };

    for (size_t i = 0; i < sizeof(said) / sizeof(*said); i++)
        ck_assert_str_eq(days_of(said[i][0], DAY_WORD_SAID), said[i][1]);
}
END_TEST

START_TEST(what_people_also_write_into_texts_is_days_perhaps)
{
    static const char *const perhaps[][2] = {
        {"2026", "2026-01-01..2026-12-31"},         {"2026年", "2026-01-01..2026-12-31"},
        {"2026年3月", "2026-03-01..2026-03-31"},    {"二〇二六年三月", "2026-03-01..2026-03-31"},
        {"2026年3月5日", "2026-03-05..2026-03-05"}, {"2026年3月5号", "2026-03-05..2026-03-05"},
        {"3月", "2026-03-01..2026-03-31"},          {"12月", "2025-12-01..2025-12-31"},
        {"11月22日", "2026-11-22..2026-11-22"},     {"11月23日", "2025-11-23..2025-11-23"},
    };

    for (size_t i = 0; i < sizeof(perhaps) / sizeof(*perhaps); i++)
        ck_assert_str_eq(days_of(perhaps[i][0], DAY_WORD_PERHAPS), perhaps[i][1]);
}
END_TEST

START_TEST(a_range_has_two_ends_and_either_may_be_open)
{
    static const char *const said[][2] = {
        {"2026-03..2026-05", "2026-03-01..2026-05-31"},
        {"2025..2026", "2025-01-01..2026-12-31"},
        {"2026-03..", "2026-03-01.."},
        {"..2026-03", "..2026-03-31"},
        {"上月..今天", "2026-10-01..2026-11-22"},
        {"2026-03。。2026-05", "2026-03-01..2026-05-31"},
        {"2026-03~2026-05", "2026-03-01..2026-05-31"},
        {"2026年3月至2026年5月", "2026-03-01..2026-05-31"},
        {"3月1日到3月15日", "2026-03-01..2026-03-15"},
    };

    for (size_t i = 0; i < sizeof(said) / sizeof(*said); i++)
        ck_assert_str_eq(days_of(said[i][0], DAY_WORD_SAID), said[i][1]);
    days_of("2026-05..2026-03", DAY_WORD_TURNED);
}
END_TEST

START_TEST(days_that_do_not_exist_are_no_days)
{
    static const char *const absent[] = {"2026-02-30", "2026-13",       "2026-00",
                                         "2026-03-00", "2026年2月30日", "2026-02-30..2026-03-01"};

    for (size_t i = 0; i < sizeof(absent) / sizeof(*absent); i++)
        ck_assert_str_eq(days_of(absent[i], DAY_WORD_ABSENT), "..");
}
END_TEST

START_TEST(other_words_and_numbers_are_none)
{
    static const char *const none[] = {"",           "漏水",   "12",         "1234",     "2101",
                                       "2026/12",    "2026.5", "0576-8812",  "月",       "2026年1",
                                       "..",         "至",     "甲..乙",     "今天..乙", "20260305",
                                       "2026-12345", "1-2",    "2026-1-2-3", "到今"};

    for (size_t i = 0; i < sizeof(none) / sizeof(*none); i++)
        ck_assert_str_eq(days_of(none[i], DAY_WORD_NONE), "..");
}
END_TEST

int main(void)
{
    TCase *tc = scoped("day word");

    tcase_add_test(tc, words_near_today_are_days);
    tcase_add_test(tc, the_month_before_january_is_december);
    tcase_add_test(tc, a_month_and_a_day_in_figures_are_days);
    tcase_add_test(tc, what_people_also_write_into_texts_is_days_perhaps);
    tcase_add_test(tc, a_range_has_two_ends_and_either_may_be_open);
    tcase_add_test(tc, days_that_do_not_exist_are_no_days);
    tcase_add_test(tc, other_words_and_numbers_are_none);
    return suite_run(tc);
}
