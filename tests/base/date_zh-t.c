/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/base/date_zh.h"

#include "core/base/date_en.h"

#include "tests/suite.h"

static struct scope sc;

static void begin(void) { sc = (struct scope)SCOPE_INIT; }
static void end(void) { scope_end(&sc); }

static struct date on(int year, int month, int day) { return date_from(year, month, day); }

START_TEST(a_date_is_written_in_chinese_numerals)
{
    ck_assert_str_eq(date_han(&sc, on(2026, 11, 22)), "二〇二六年十一月二十二日");
    ck_assert_str_eq(date_han(&sc, on(2000, 1, 10)), "二〇〇〇年一月十日");
    ck_assert_str_eq(date_han(&sc, on(1999, 10, 20)), "一九九九年十月二十日");
    ck_assert_str_eq(date_han(&sc, on(2030, 12, 31)), "二〇三〇年十二月三十一日");
    ck_assert_str_eq(date_han(&sc, DATE_NONE), "");
}
END_TEST

/* Every day of three centuries, in both ways of writing. */
START_TEST(what_was_written_reads_back_as_the_same_day)
{
    for (int day = on(1900, 1, 1).day; day <= on(2199, 12, 31).day; day++) {
        const struct scope_mark mark = scope_mark(&sc);
        const struct date d = {day};
        struct date read;

        ck_assert(date_read_zh(date_han(&sc, d), &read));
        ck_assert_int_eq(read.day, day);
        ck_assert(date_read_zh(date_zh(&sc, d), &read));
        ck_assert_int_eq(read.day, day);
        scope_rewind(&sc, mark);
    }
}
END_TEST

START_TEST(a_date_is_read_as_people_write_it)
{
    static const char *const typed[] = {
        "2026年11月2日",        "2026年11月02日",    "２０２６年１１月２日", "二〇二六年十一月二日",
        "二零二六年十一月二号", "二○二六年11月二日", "2026年十一月2号",
    };

    for (size_t i = 0; i < sizeof(typed) / sizeof(*typed); i++) {
        struct date d;

        ck_assert_msg(date_read_zh(typed[i], &d), "%s", typed[i]);
        ck_assert_int_eq(d.day, on(2026, 11, 2).day);
        ck_assert_int_eq(date_parse(&sc, "on", typed[i], &d), RC_OK);
        ck_assert_int_eq(d.day, on(2026, 11, 2).day);
    }
}
END_TEST

START_TEST(what_is_no_date_is_refused)
{
    static const char *const typed[] = {
        "",
        "2026年11月",
        "2026年11月2",
        "11月2日",
        "年月日",
        "二〇二六年十十月二日",
        "二〇二六年十一月〇十日",
        "二〇二六年十一月二十〇日",
        "二〇二六年一一十月二日",
        "20265年1月2日",
        "2026年11月2日前",
        "2026-11-02日",
    };
    struct date d;

    for (size_t i = 0; i < sizeof(typed) / sizeof(*typed); i++)
        ck_assert_msg(!date_read_zh(typed[i], &d), "%s", typed[i]);
    ck_assert(date_read_zh("二〇二六年二月三十日", &d));
    ck_assert(!date_is_set(d));
    ck_assert_int_eq(date_parse(&sc, "on", "二〇二六年二月三十日", &d), RC_INVALID);
}
END_TEST

START_TEST(an_english_date_needs_no_guess_which_number_is_the_month)
{
    ck_assert_str_eq(date_en(&sc, date_from(2026, 12, 1)), "1 December 2026");
    ck_assert_str_eq(date_en(&sc, date_from(2028, 2, 29)), "29 February 2028");
    ck_assert_str_eq(date_en(&sc, DATE_NONE), "");
}
END_TEST

int main(void)
{
    TCase *tc = tcase_create("date_zh");

    tcase_add_checked_fixture(tc, begin, end);
    tcase_add_test(tc, a_date_is_written_in_chinese_numerals);
    tcase_add_test(tc, what_was_written_reads_back_as_the_same_day);
    tcase_add_test(tc, a_date_is_read_as_people_write_it);
    tcase_add_test(tc, what_is_no_date_is_refused);
    tcase_add_test(tc, an_english_date_needs_no_guess_which_number_is_the_month);
    return suite_run(tc);
}
