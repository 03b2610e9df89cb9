/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/output.h"
#include "cli/table.h"
#include "tests/suite.h"

static struct scope sc;

static void begin(void) { sc = (struct scope)SCOPE_INIT; }
static void end(void) { scope_end(&sc); }

START_TEST(columns_of_a_table_stand_under_each_other_by_width)
{
    struct buffer out = buffer_new(&sc);
    struct table t = table_new(&sc, 3, 1);

    table_add(&t, "类别");
    table_add(&t, "x");
    table_add(&t, "state");
    table_add(&t, "a");
    table_add(&t, NULL);
    table_add(&t, "met");
    table_add(&t, "其他纠纷");
    table_add(&t, "");
    table_add(&t, NULL);
    table_print(&t, "> ", &out);
    ck_assert_str_eq(buffer_text(&out), "> 类别      x  state\n"
                                        "> a            met\n"
                                        "> 其他纠纷\n");
}
END_TEST

START_TEST(a_cell_shows_what_may_not_be_shown)
{
    struct buffer out = buffer_new(&sc);
    struct table t = table_new(&sc, 1, 1);

    table_add(&t, "a\xe2\x80\xae"
                  "b\x1b[2J");
    table_print(&t, "", &out);
    ck_assert_str_eq(buffer_text(&out), "a‹U+202E›b‹U+001B›[2J\n");
}
END_TEST

START_TEST(a_json_string_escapes_what_json_forbids)
{
    ck_assert_str_eq(output_json(&sc, "“海” \"a\\b\"\n"), "\"“海” \\\"a\\\\b\\\"\\n\"");
    ck_assert_str_eq(output_json(&sc, NULL), "null");
}
END_TEST

START_TEST(a_json_string_sends_no_hidden_character_to_a_terminal)
{
    ck_assert_str_eq(output_json(&sc, "a\x1b[2J\u202E\x7f\xc2\x9b\xff"),
                     "\"a‹U+001B›[2J‹U+202E›‹U+007F›‹U+009B›‹FF›\"");
}
END_TEST

int main(void)
{
    TCase *tc = tcase_create("table");

    tcase_add_checked_fixture(tc, begin, end);
    tcase_add_test(tc, columns_of_a_table_stand_under_each_other_by_width);
    tcase_add_test(tc, a_cell_shows_what_may_not_be_shown);
    tcase_add_test(tc, a_json_string_escapes_what_json_forbids);
    tcase_add_test(tc, a_json_string_sends_no_hidden_character_to_a_terminal);
    return suite_run(tc);
}
