/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/domain/view.h"
#include "tests/domain/fixture.h"

static const struct kind_table kinds = {.rows = NULL};

static enum rc check(struct view v) { return view_check(&sc, &kinds, on(2026, 11, 22), &v); }

START_TEST(a_view_has_a_name_of_at_most_20_characters_and_a_line_that_can_be_searched_for)
{
    ck_ok(
        check((struct view){.name = "一二三四五六七八九十一二三四五六七八九十", .words = "漏水"}));
    ck_refused(
        check((struct view){.name = "一二三四五六七八九十一二三四五六七八九十一", .words = "漏"}),
        "name");
    ck_refused(check((struct view){.name = " ", .words = "漏水"}), "name");
    ck_refused(check((struct view){.name = "漏水", .words = "甲方:张"}), "words");
    ck_refused(check((struct view){.name = "漏水", .words = ""}), "words");
}
END_TEST

START_TEST(an_alarm_is_set_at_1_to_50)
{
    ck_ok(check((struct view){.name = "a", .words = "漏", .alarm = 1}));
    ck_ok(check((struct view){.name = "a", .words = "漏", .alarm = 50}));
    ck_refused(check((struct view){.name = "a", .words = "漏", .alarm = 51}), "alarm");
    ck_refused(check((struct view){.name = "a", .words = "漏", .alarm = -1}), "alarm");
}
END_TEST

START_TEST(it_rings_from_its_mark_on)
{
    ck_assert(!view_rings(&(struct view){.alarm = 3, .count = 2}));
    ck_assert(view_rings(&(struct view){.alarm = 3, .count = 3}));
    ck_assert(view_rings(&(struct view){.alarm = 50, .count = 50, .more = true}));
    ck_assert(!view_rings(&(struct view){.alarm = 0, .count = 9}));
    ck_assert(!view_rings(&(struct view){.alarm = 1, .count = -1}));
}
END_TEST

START_TEST(its_figure_is_a_number_or_says_that_there_are_more)
{
    ck_assert_str_eq(view_figure(&sc, &(struct view){.count = 7}), "7");
    ck_assert_str_eq(view_figure(&sc, &(struct view){.count = 50, .more = true}), "50+");
    ck_assert_str_eq(view_figure(&sc, &(struct view){.count = -1}), "-");
}
END_TEST

int main(void)
{
    TCase *tc = scoped("view");

    tcase_add_test(tc,
                   a_view_has_a_name_of_at_most_20_characters_and_a_line_that_can_be_searched_for);
    tcase_add_test(tc, an_alarm_is_set_at_1_to_50);
    tcase_add_test(tc, it_rings_from_its_mark_on);
    tcase_add_test(tc, its_figure_is_a_number_or_says_that_there_are_more);
    return suite_run(tc);
}
