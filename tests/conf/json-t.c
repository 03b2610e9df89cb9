/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/conf/json.h"

#include "tests/suite.h"

static struct scope sc;
static struct tree *root;

static void begin(void) { sc = (struct scope)SCOPE_INIT; }
static void end(void) { scope_end(&sc); }

START_TEST(every_kind_of_value_is_read)
{
    ck_assert_int_eq(json_parse(&sc,
                                "{\"t\": \"潘\", \"n\": 15, \"b\": false, \"z\": null, "
                                "\"l\": [1, 2], \"m\": {\"x\": \"y\"}}",
                                &root),
                     RC_OK);
    ck_assert_str_eq(tree_get(root, "t")->text, "潘");
    ck_assert_str_eq(tree_get(root, "n")->text, "15");
    ck_assert_int_eq(tree_get(root, "b")->kind, TREE_TRUTH);
    ck_assert_ptr_null(tree_get(root, "z"));
    ck_assert_str_eq(tree_get(root, "l")->items[1].path, "l[2]");
    ck_assert_str_eq(tree_get(tree_get(root, "m"), "x")->path, "m.x");
}
END_TEST

START_TEST(what_is_no_json_is_told_with_line_and_column)
{
    ck_assert_int_eq(json_parse(&sc, "{\"a\": 1,\n \"b\" 2}", &root), RC_SYNTAX);
    ck_assert_int_eq(sc.error.line, 2);
    ck_assert_int_eq(sc.error.column, 6); /* after the 2, which should have been a colon */
}
END_TEST

START_TEST(a_key_written_twice_is_refused)
{
    ck_assert_int_eq(json_parse(&sc, "{\"a\": 1, \"a\": 2}", &root), RC_SYNTAX);
}
END_TEST

START_TEST(bytes_that_are_not_utf8_are_refused)
{
    ck_assert_int_eq(json_parse(&sc, "{\"a\": \"\xFF\"}", &root), RC_SYNTAX);
    ck_assert_int_eq(json_parse(&sc, "{\"a\": \"\xC0\x80\"}", &root), RC_SYNTAX);
}
END_TEST

START_TEST(nothing_may_follow_the_value)
{
    ck_assert_int_eq(json_parse(&sc, "{\"a\": 1} {}", &root), RC_SYNTAX);
    ck_assert_int_eq(json_parse(&sc, "", &root), RC_SYNTAX);
}
END_TEST

static const char *nested(int n)
{
    struct buffer b = buffer_new(&sc);

    for (int i = 0; i < n; i++)
        buffer_add(&b, "[");
    for (int i = 0; i < n; i++)
        buffer_add(&b, "]");
    return buffer_text(&b);
}

START_TEST(thirty_two_levels_are_taken_and_one_more_is_not)
{
    ck_assert_int_eq(json_parse(&sc, nested(32), &root), RC_OK);
    ck_assert_int_eq(json_parse(&sc, nested(33), &root), RC_SYNTAX);
}
END_TEST

START_TEST(a_tree_is_written_in_order_indented_and_with_its_characters_as_they_are)
{
    struct tree *map = tree_new_map(&sc), *list = tree_new_list(&sc);
    const struct tree item = tree_of_text("王某 \"引号\"\n");

    tree_add(&sc, list, &item);
    tree_put_text(&sc, map, "name", "潘某某");
    tree_put_number(&sc, map, "count", INT64_C(9007199254740993));
    tree_put_text(&sc, map, "nothing", NULL);
    tree_put(&sc, map, "list", list);
    tree_put(&sc, map, "empty", tree_new_list(&sc));
    ck_assert_str_eq(json_write(&sc, map), "{\n"
                                           "  \"name\": \"潘某某\",\n"
                                           "  \"count\": 9007199254740993,\n"
                                           "  \"nothing\": null,\n"
                                           "  \"list\": [\n"
                                           "    \"王某 \\\"引号\\\"\\n\"\n"
                                           "  ],\n"
                                           "  \"empty\": []\n"
                                           "}\n");
}
END_TEST

START_TEST(what_may_not_be_shown_is_written_visibly)
{
    struct tree *map = tree_new_map(&sc);

    tree_put_text(&sc, map, "a", "x\u202Ey");
    tree_put_text(&sc, map, "b", "x\xFFy");
    ck_assert_str_eq(json_write(&sc, map), "{\n  \"a\": \"x‹U+202E›y\",\n  \"b\": \"x‹FF›y\"\n}\n");
}
END_TEST

int main(void)
{
    TCase *tc = tcase_create("json");

    tcase_add_checked_fixture(tc, begin, end);
    tcase_add_test(tc, every_kind_of_value_is_read);
    tcase_add_test(tc, what_is_no_json_is_told_with_line_and_column);
    tcase_add_test(tc, a_key_written_twice_is_refused);
    tcase_add_test(tc, bytes_that_are_not_utf8_are_refused);
    tcase_add_test(tc, nothing_may_follow_the_value);
    tcase_add_test(tc, thirty_two_levels_are_taken_and_one_more_is_not);
    tcase_add_test(tc, a_tree_is_written_in_order_indented_and_with_its_characters_as_they_are);
    tcase_add_test(tc, what_may_not_be_shown_is_written_visibly);
    return suite_run(tc);
}
