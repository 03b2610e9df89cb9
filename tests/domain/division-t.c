/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/domain/division.h"
#include "tests/domain/fixture.h"

static const struct division rows[] = {
    {"331000000000", "台州市", "330000000000"},
    {"331002000000", "椒江区", "331000000000"},
    {"331002001000", "海门街道", "331002000000"},
    {"331002002000", "白云街道", "331002000000"},
};
static const struct division_table table = {rows, 4};

START_TEST(a_village_finds_its_street)
{
    ck_assert_str_eq(division_find(&table, "331002002007")->name, "白云街道");
    ck_assert_str_eq(division_find(&table, "331002000000")->name, "椒江区");
    ck_assert_ptr_null(division_find(&table, "331002999001"));
    ck_assert_ptr_null(division_find(&table, "331002"));
    ck_assert_ptr_null(division_find(&table, NULL));
}
END_TEST

START_TEST(a_path_runs_from_the_city_down)
{
    ck_assert_str_eq(division_path(&sc, &table, "331002001000"), "台州市椒江区海门街道");
    ck_assert_str_eq(division_path(&sc, &table, "331002001012"), "台州市椒江区海门街道");
    ck_assert_str_eq(division_path(&sc, &table, "999999999999"), "");
}
END_TEST

START_TEST(parents_that_form_a_ring_do_not_hang_the_path)
{
    static const struct division ring[] = {{"331000000000", "甲", "331002000000"},
                                           {"331002000000", "乙", "331000000000"}};
    const struct division_table rings = {ring, 2};

    ck_assert_uint_eq(text_characters(division_path(&sc, &rings, "331002000000")), 5);
}
END_TEST

START_TEST(a_code_has_twelve_digits_and_stands_in_the_table)
{
    ck_ok(division_check(&sc, &table, "division", "331002001000"));
    ck_refused(division_check(&sc, &table, "division", "331002999000"), "division");
    ck_refused(division_check(&sc, &table, "division", "331002"), "division");
    ck_refused(division_check(&sc, &table, "division", "33100200100X"), "division");
    ck_refused(division_check(&sc, &table, "division", NULL), "division");
}
END_TEST

int main(void)
{
    TCase *tc = scoped("division");

    tcase_add_test(tc, a_village_finds_its_street);
    tcase_add_test(tc, a_path_runs_from_the_city_down);
    tcase_add_test(tc, parents_that_form_a_ring_do_not_hang_the_path);
    tcase_add_test(tc, a_code_has_twelve_digits_and_stands_in_the_table);
    return suite_run(tc);
}
