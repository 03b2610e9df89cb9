/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/conf/yaml.h"

#include <string.h>

#include "core/base/tr.h"
#include "tests/suite.h"

static struct scope sc;
static struct tree *root;

static void begin(void) { sc = (struct scope)SCOPE_INIT; }
static void end(void) { scope_end(&sc); }

static void read_ok(const char *text)
{
    const enum rc rc = yaml_parse(&sc, "a.yaml", 1, text, &root);

    ck_assert_msg(rc == RC_OK, "%s", rc == RC_OK ? "" : error_text(&sc, LANG_EN, &sc.error));
}

static void refused(const char *text, int line, int column)
{
    ck_assert_int_eq(yaml_parse(&sc, "a.yaml", 1, text, &root), RC_SYNTAX);
    ck_assert_str_eq(sc.error.file, "a.yaml");
    ck_assert_int_eq(sc.error.line, line);
    ck_assert_int_eq(sc.error.column, column);
}

START_TEST(a_file_becomes_a_tree_that_knows_where_everything_stood)
{
    read_ok("id: leak\nseats:\n  - {agency: grid, lead: true}\n  - {agency: police}\n");
    const struct tree *seats = tree_get(root, "seats");

    ck_assert_str_eq(tree_get(root, "id")->text, "leak");
    ck_assert_uint_eq(seats->count, 2);
    const struct tree *agency = tree_get(&seats->items[1], "agency");
    ck_assert_str_eq(agency->text, "police");
    ck_assert_str_eq(agency->path, "seats[2].agency");
    ck_assert_int_eq(agency->line, 4);
    ck_assert_int_eq(agency->column, 14);
    ck_assert_int_eq(agency->key_column, 6);
}
END_TEST

START_TEST(what_is_left_empty_is_absent)
{
    read_ok("a:\nb: ~\nc: \"\"\nd: null\n");
    ck_assert_ptr_null(tree_get(root, "a"));
    ck_assert_ptr_null(tree_get(root, "b"));
    ck_assert_str_eq(tree_get(root, "c")->text, "");
    ck_assert_ptr_null(tree_get(root, "d"));
}
END_TEST

START_TEST(an_empty_file_is_an_empty_map)
{
    read_ok("# nothing\n");
    ck_assert_int_eq(root->kind, TREE_MAP);
    ck_assert_uint_eq(root->count, 0);
}
END_TEST

START_TEST(anchors_aliases_and_tags_are_refused_where_they_stand)
{
    refused("a: &x 1\n", 1, 4);
    refused("b: 2\na: !!str 1\n", 2, 4);
    refused("a: !local [1]\n", 1, 4);
    refused("a: &x\n  b: 1\n", 1, 4);
    refused("a: 1\nb: *x\n", 2, 4);
}
END_TEST

START_TEST(a_key_written_twice_is_refused)
{
    refused("a: 1\nb: 2\na: 3\n", 3, 1);
    ck_assert_str_eq(sc.error.args[0], "a");
    refused("m: {x: 1, y: 2, x: 3}\n", 1, 17);
}
END_TEST

START_TEST(directives_and_second_documents_are_refused)
{
    refused("%TAG ! tag:example,2026:\n---\na: 1\n", 1, 1);
    refused("a: 1\n---\nb: 2\n", 2, 1);
}
END_TEST

/* N lists in one another inside the map of the root: N + 2 levels with the scalar. */
static const char *nested(int n)
{
    struct buffer b = buffer_new(&sc);

    buffer_add(&b, "a: ");
    for (int i = 0; i < n; i++)
        buffer_add(&b, "[");
    buffer_add(&b, "1");
    for (int i = 0; i < n; i++)
        buffer_add(&b, "]");
    return buffer_text(&b);
}

START_TEST(thirty_two_levels_are_taken_and_one_more_is_not)
{
    read_ok(nested(30));
    refused(nested(31), 1, 35);
}
END_TEST

START_TEST(a_quarter_mebibyte_is_taken_and_a_byte_more_is_not)
{
    char *text = scope_alloc(&sc, YAML_SIZE_MAX + 2, 1);

    memset(text, '#', YAML_SIZE_MAX);
    read_ok(text);
    text[YAML_SIZE_MAX] = '#';
    refused(text, 1, 1);
}
END_TEST

START_TEST(more_than_fifty_thousand_events_are_refused)
{
    struct buffer b = buffer_new(&sc);

    buffer_add(&b, "a: [");
    for (int i = 0; i < 50000; i++)
        buffer_add(&b, "1,");
    buffer_add(&b, "]");
    ck_assert_int_eq(yaml_parse(&sc, "a.yaml", 1, buffer_text(&b), &root), RC_SYNTAX);
    ck_assert_str_eq(sc.error.args[0], "50000");
}
END_TEST

START_TEST(what_is_no_yaml_is_told_with_its_place) { refused("a: [1, 2\nb: 3\n", 2, 2); }
END_TEST

START_TEST(bytes_that_are_not_utf8_are_told_with_their_place)
{
    refused("a: 1\nb: 椒\xFF\n", 2, 5);
}
END_TEST

START_TEST(a_character_that_turns_the_text_around_is_refused)
{
    ck_assert_int_eq(yaml_parse(&sc, "a.yaml", 1, "a: 1\nb: x\u202Ey\n", &root), RC_INVALID);
    ck_assert_int_eq(sc.error.line, 2);
    ck_assert_int_eq(sc.error.column, 4);
}
END_TEST

START_TEST(a_text_that_begins_further_down_counts_from_there)
{
    ck_assert_int_eq(yaml_parse(&sc, "a.md", 2, "a: 1\nb: [\n", &root), RC_SYNTAX);
    ck_assert_int_eq(sc.error.line, 4);
}
END_TEST

int main(void)
{
    TCase *tc = tcase_create("yaml");

    tcase_add_checked_fixture(tc, begin, end);
    tcase_add_test(tc, a_file_becomes_a_tree_that_knows_where_everything_stood);
    tcase_add_test(tc, what_is_left_empty_is_absent);
    tcase_add_test(tc, an_empty_file_is_an_empty_map);
    tcase_add_test(tc, anchors_aliases_and_tags_are_refused_where_they_stand);
    tcase_add_test(tc, a_key_written_twice_is_refused);
    tcase_add_test(tc, directives_and_second_documents_are_refused);
    tcase_add_test(tc, thirty_two_levels_are_taken_and_one_more_is_not);
    tcase_add_test(tc, a_quarter_mebibyte_is_taken_and_a_byte_more_is_not);
    tcase_add_test(tc, more_than_fifty_thousand_events_are_refused);
    tcase_add_test(tc, what_is_no_yaml_is_told_with_its_place);
    tcase_add_test(tc, bytes_that_are_not_utf8_are_told_with_their_place);
    tcase_add_test(tc, a_character_that_turns_the_text_around_is_refused);
    tcase_add_test(tc, a_text_that_begins_further_down_counts_from_there);
    return suite_run(tc);
}
