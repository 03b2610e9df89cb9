/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tui/screens/words.h"

#include "core/base/text.h"
#include "tests/suite.h"
#include "tests/tui/golden.h"
#include "tests/tui/sample.h"

static struct scope sc;
static const struct date today = {20777}; /* 2026-11-20 */

static void begin(void)
{
    sc = (struct scope)SCOPE_INIT;
    tr_init(GOLDEN_LOCALE);
}

static void end(void) { scope_end(&sc); }

static const char *number_of(enum lang lang, int year, int64_t n, const char *number,
                             struct date accepted)
{
    const struct dispute d = {
        .year = year, .register_number = n, .number = number, .accepted_on = accepted};

    return words_number(&sc, lang, &d, today);
}

START_TEST(a_case_is_named_by_its_register_number_until_it_has_its_own)
{
    ck_assert_str_eq(number_of(LANG_ZH, 2026, 412, NULL, DATE_NONE), "登412");
    ck_assert_str_eq(number_of(LANG_ZH, 2025, 9, NULL, DATE_NONE), "登2025/9");
    ck_assert_str_eq(number_of(LANG_EN, 2026, 412, NULL, DATE_NONE), "2026/412");
    ck_assert_str_eq(number_of(LANG_ZH, 2025, 9, "（2026）椒海人调字第12号", today), "（2026）12");
    ck_assert_str_eq(number_of(LANG_EN, 2026, 9, "调2026-007", today), "（2026）007");
}
END_TEST

START_TEST(the_short_number_of_a_case_fits_the_column_of_a_list)
{
    static const struct {
        const char *number, *shown;
    } cases[] = {{"（2026）椒海人调字第999号", "（2026）999"},
                 {"（2026）椒海人调字第1000号", "(2026)1000"},
                 {"调2026-0007", "(2026)0007"},
                 {"（2026）椒海人调字第99999号", "(2026)99999"}};

    for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
        const char *const shown = number_of(LANG_ZH, 2026, 9, cases[i].number, today);

        ck_assert_str_eq(shown, cases[i].shown);
        ck_assert_int_le(text_width(shown, 1), 11);
    }
}
END_TEST

static const char *risk_of(enum lang lang, enum risk risk, enum urgency urgency)
{
    const struct dispute d = {.risk = risk, .urgency = urgency};
    enum style style;

    return words_risk(&sc, lang, &d, &style);
}

START_TEST(the_column_of_the_risk_tells_what_is_out_of_the_usual)
{
    ck_assert_str_eq(risk_of(LANG_ZH, RISK_NONE, URGENCY_NORMAL), "");
    ck_assert_str_eq(risk_of(LANG_ZH, RISK_NONE, URGENCY_URGENT), "紧急");
    ck_assert_str_eq(risk_of(LANG_ZH, RISK_GREEN, URGENCY_NORMAL), "绿");
    ck_assert_str_eq(risk_of(LANG_ZH, RISK_RED, URGENCY_URGENT), "红急");
    ck_assert_str_eq(risk_of(LANG_EN, RISK_ORANGE, URGENCY_URGENT), "Orange");
}
END_TEST

START_TEST(time_left_counts_seconds_in_the_last_hour_only_and_fits_six_cells)
{
    static const struct {
        int64_t ms;
        const char *zh, *en;
    } spans[] = {
        {73000, "1:13", "1:13"},
        {1, "0:01", "0:01"},
        {3599000, "59:59", "59:59"},
        {3600000, "1时00", "1h00"},
        {86399000, "23时59", "23h59"},
        {86400000, "1天0时", "1d0h"},
        {9 * 86400000 + 23 * 3600000, "9天23时", "9d23h"},
        {INT64_C(10) * 86400000, "10天", "10d"},
    };

    for (size_t i = 0; i < sizeof(spans) / sizeof(spans[0]); i++) {
        const struct span left = {spans[i].ms};

        ck_assert_str_eq(words_left(&sc, LANG_ZH, left), spans[i].zh);
        ck_assert_str_eq(words_left(&sc, LANG_EN, left), spans[i].en);
    }
}
END_TEST

static struct words_standing standing(int64_t due_in, int64_t met_after)
{
    /* Called five minutes before it is due, as 5分响应 is. */
    const struct promise promise = {.code = "answer", .within = {300000}};
    const struct instant due = {SAMPLE_NOW.ms + due_in};
    const struct instant called = {due.ms - 300000};
    const struct milestone m = {.promise = &promise,
                                .called = called,
                                .due = due,
                                .met = met_after < 0 ? INSTANT_NEVER
                                                     : (struct instant){called.ms + met_after},
                                .acted = 2,
                                .needed = 4};

    return words_standing(&sc, LANG_ZH, &m, SAMPLE_NOW);
}

START_TEST(a_promise_stands_by_mark_word_and_style_and_only_what_counts_is_plain)
{
    const struct words_standing green = standing(240000, -1);
    const struct words_standing amber = standing(60000, -1);
    const struct words_standing red = standing(-1000, -1);
    const struct words_standing met = standing(-1000, 300000);
    const struct words_standing late = standing(-400000, 301000);

    ck_assert_str_eq(green.mark, " ");
    ck_assert_str_eq(amber.mark, "!");
    ck_assert_int_eq(amber.style, STYLE_AMBER);
    ck_assert_int_eq(amber.time_style, STYLE_PLAIN);
    ck_assert_str_eq(red.time, "超时");
    ck_assert_int_eq(red.style, STYLE_RED);
    ck_assert_str_eq(met.count, "按时"); /* exactly at due is in time */
    ck_assert_str_eq(met.time, "5:00");
    ck_assert_str_eq(late.count, "逾时");
    ck_assert_str_eq(late.time, "5:01");
    ck_assert_int_eq(late.style, STYLE_LATE);
}
END_TEST

START_TEST(a_day_is_told_by_how_far_it_is)
{
    ck_assert_str_eq(words_days(&sc, LANG_EN, today, today), "today");
    ck_assert_str_eq(words_days(&sc, LANG_EN, today, (struct date){today.day + 3}), "3 days left");
    ck_assert_str_eq(words_days(&sc, LANG_EN, today, (struct date){today.day - 2}), "2 days ago");
    ck_assert_str_eq(words_days(&sc, LANG_ZH, today, (struct date){today.day + 3}), "剩3天");
}
END_TEST

START_TEST(a_seat_without_a_person_is_its_agency)
{
    const struct seat empty = {.agency = AGENCY_GRID};
    const struct seat sitting = {
        .agency = AGENCY_GRID, .person = 5, .person_name = "金巧", .person_phone = "13967548841"};

    ck_assert_str_eq(words_seat(&sc, LANG_EN, &empty, true), "Grid");
    ck_assert_str_eq(words_seat(&sc, LANG_EN, &sitting, true), "Grid 金巧 139****8841");
    ck_assert_str_eq(words_seat(&sc, LANG_EN, &sitting, false), "Grid 金巧 13967548841");
}
END_TEST

START_TEST(a_narrow_column_takes_the_first_word_of_an_english_kind)
{
    ck_assert_str_eq(words_kind_short(&sc, &sample_kinds, "marriage_family", LANG_EN), "Marriage");
    ck_assert_str_eq(words_kind_short(&sc, &sample_kinds, "marriage_family", LANG_ZH), "婚姻家庭");
    ck_assert_str_eq(words_kind(&sample_kinds, "gone", LANG_EN), "gone");
}
END_TEST

int main(void)
{
    TCase *tc = tcase_create("words");

    tcase_add_checked_fixture(tc, begin, end);
    tcase_add_test(tc, a_case_is_named_by_its_register_number_until_it_has_its_own);
    tcase_add_test(tc, the_short_number_of_a_case_fits_the_column_of_a_list);
    tcase_add_test(tc, the_column_of_the_risk_tells_what_is_out_of_the_usual);
    tcase_add_test(tc, time_left_counts_seconds_in_the_last_hour_only_and_fits_six_cells);
    tcase_add_test(tc, a_promise_stands_by_mark_word_and_style_and_only_what_counts_is_plain);
    tcase_add_test(tc, a_day_is_told_by_how_far_it_is);
    tcase_add_test(tc, a_seat_without_a_person_is_its_agency);
    tcase_add_test(tc, a_narrow_column_takes_the_first_word_of_an_english_kind);
    return suite_run(tc);
}
