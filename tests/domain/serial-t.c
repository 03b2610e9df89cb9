/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/domain/serial.h"
#include "tests/domain/fixture.h"

START_TEST(a_case_number_is_written_by_its_pattern)
{
    ck_assert_str_eq(serial_case_number(&sc, SERIAL_CASE_PATTERN, 2026, "椒海", 12),
                     "（2026）椒海人调字第12号");
    ck_assert_str_eq(serial_case_number(&sc, SERIAL_CASE_PATTERN, 2027, "兰", 1234567),
                     "（2027）兰人调字第1234567号");
    ck_assert_str_eq(serial_case_number(&sc, "{abbr}[{year}]{n}{other", 2026, "椒{n}", 3),
                     "椒{n}[2026]3{other");
}
END_TEST

START_TEST(a_pattern_holds_year_and_number_once_each)
{
    ck_ok(serial_check_pattern(&sc, SERIAL_CASE_PATTERN));
    ck_ok(serial_check_pattern(&sc, "{abbr}调字（{year}）{n}号"));
    ck_refused(serial_check_pattern(&sc, "（{year}）{abbr}人调字第号"), "case_number");
    ck_refused(serial_check_pattern(&sc, "（）{abbr}人调字第{n}号"), "case_number");
    ck_refused(serial_check_pattern(&sc, "{year}{n}{n}"), "case_number");
    ck_refused(serial_check_pattern(&sc, NULL), "case_number");
}
END_TEST

/* What is looked for has round full-width brackets and no spaces, however it was typed. */
START_TEST(numbers_of_a_pattern_can_be_typed_again)
{
    ck_refused(serial_check_pattern(&sc, "〔{year}〕{abbr}人调字第{n}号"), "case_number");
    ck_refused(serial_check_pattern(&sc, "({year}){abbr}人调字第{n}号"), "case_number");
    ck_refused(serial_check_pattern(&sc, "（{year}）{abbr} 第 {n} 号"), "case_number");
    ck_refused(serial_check_pattern(&sc, "{n}/{year}"), "case_number");
    ck_ok(serial_check_abbreviation(&sc, SERIAL_CASE_PATTERN, "椒海"));
    ck_refused(serial_check_abbreviation(&sc, SERIAL_CASE_PATTERN, "椒 海"), "abbreviation");
    ck_refused(serial_check_abbreviation(&sc, SERIAL_CASE_PATTERN, "椒(海)"), "abbreviation");
}
END_TEST

START_TEST(a_register_number_is_read_with_and_without_its_year)
{
    static const struct {
        const char *typed;
        int year, number;
    } references[] = {
        {"12", 0, 12},         {"登12", 0, 12}, {"登 412", 0, 412},           {"2026/12", 2026, 12},
        {"登2026/7", 2026, 7}, {"１２", 0, 12}, {"２０２６／１２", 2026, 12}, {" 000012 ", 0, 12},
    };

    for (size_t i = 0; i < sizeof(references) / sizeof(*references); i++) {
        struct serial_reference r;

        ck_assert_msg(serial_parse(&sc, references[i].typed, &r) == RC_OK, "%s",
                      references[i].typed);
        ck_assert_ptr_null(r.case_number);
        ck_assert_int_eq(r.year, references[i].year);
        ck_assert_int_eq(r.number, references[i].number);
    }
}
END_TEST

START_TEST(a_case_number_is_the_same_in_every_kind_of_bracket)
{
    static const char *const typed[] = {
        "（2026）椒海人调字第12号", "(2026)椒海人调字第12号",     "〔2026〕椒海人调字第12号",
        "[2026]椒海人调字第12号",   "（2026）椒海人调字第 12 号", "（２０２６）椒海人调字第１２号",
    };

    for (size_t i = 0; i < sizeof(typed) / sizeof(*typed); i++) {
        struct serial_reference r;

        ck_assert_msg(serial_parse(&sc, typed[i], &r) == RC_OK, "%s", typed[i]);
        ck_assert_str_eq(r.case_number, "（2026）椒海人调字第12号");
    }
}
END_TEST

START_TEST(what_names_no_case_is_refused)
{
    static const char *const typed[] = {
        "",           "0",
        "-1",         "12a",
        "26/12",      "2026/",
        "2026/0",     "/12",
        "登",         "99999999999999999999",
        "1234567890", "椒海人调字第12号",
        "2026/12/3",  NULL,
        "(2026",      "12\x01",
    };

    for (size_t i = 0; i < sizeof(typed) / sizeof(*typed); i++) {
        struct serial_reference r = {.number = 5};

        ck_refused(serial_parse(&sc, typed[i], &r), "case");
        ck_assert_int_eq(r.number, 5);
    }
}
END_TEST

int main(void)
{
    TCase *tc = scoped("serial");

    tcase_add_test(tc, a_case_number_is_written_by_its_pattern);
    tcase_add_test(tc, numbers_of_a_pattern_can_be_typed_again);
    tcase_add_test(tc, a_pattern_holds_year_and_number_once_each);
    tcase_add_test(tc, a_register_number_is_read_with_and_without_its_year);
    tcase_add_test(tc, a_case_number_is_the_same_in_every_kind_of_bracket);
    tcase_add_test(tc, what_names_no_case_is_refused);
    return suite_run(tc);
}
