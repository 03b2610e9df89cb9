/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/conf/tree.h"

#include "core/conf/json.h"
#include "core/conf/yaml.h"
#include "tests/suite.h"

static struct scope sc;
static struct tree *root;

static void begin(void) { sc = (struct scope)SCOPE_INIT; }
static void end(void) { scope_end(&sc); }

static void yaml(const char *text)
{
    ck_assert_int_eq(yaml_parse(&sc, "a.yaml", 1, text, &root), RC_OK);
}

static void json(const char *text) { ck_assert_int_eq(json_parse(&sc, text, &root), RC_OK); }

START_TEST(a_misspelt_key_is_named_with_its_place_and_the_key_that_was_meant)
{
    yaml("id: leak\nlable: x\n");
    ck_assert_int_eq(tree_only(&sc, root, "id label version"), RC_INVALID);
    ck_assert_str_eq(sc.error.field, "lable");
    ck_assert_str_eq(sc.error.args[1], "label");
    ck_assert_str_eq(sc.error.file, "a.yaml");
    ck_assert_int_eq(sc.error.line, 2);
    ck_assert_int_eq(sc.error.column, 1);
}
END_TEST

START_TEST(a_key_that_is_like_no_other_is_told_which_are_known)
{
    yaml("colour: red\n");
    ck_assert_int_eq(tree_only(&sc, root, "id label"), RC_INVALID);
    ck_assert_str_eq(sc.error.args[1], "id label");
}
END_TEST

START_TEST(the_start_of_a_key_is_not_the_key)
{
    json("{\"lab\": 1}");
    ck_assert_int_eq(tree_only(&sc, root, "id label"), RC_INVALID);
}
END_TEST

START_TEST(a_missing_key_is_named_by_its_path)
{
    const char *text;

    json("{\"parties\": [{\"role\": \"third\"}]}");
    const struct tree *party = &tree_get(root, "parties")->items[0];
    ck_assert_int_eq(tree_need_text(&sc, party, "name", &text), RC_INVALID);
    ck_assert_str_eq(sc.error.field, "parties[1].name");
}
END_TEST

START_TEST(null_is_as_good_as_absent)
{
    const char *text = "as it was";

    json("{\"place\": null}");
    ck_assert_int_eq(tree_text(&sc, root, "place", &text), RC_OK);
    ck_assert_str_eq(text, "as it was");
    ck_assert_int_eq(tree_need_text(&sc, root, "place", &text), RC_INVALID);
}
END_TEST

START_TEST(a_number_is_no_text_in_json)
{
    const char *text;

    json("{\"amount\": 3000}");
    ck_assert_int_eq(tree_text(&sc, root, "amount", &text), RC_INVALID);
    ck_assert_str_eq(sc.error.field, "amount");
}
END_TEST

START_TEST(a_quoted_word_is_no_truth)
{
    bool truth = false;

    yaml("a: true\nb: \"true\"\n");
    ck_assert_int_eq(tree_truth(&sc, root, "a", &truth), RC_OK);
    ck_assert(truth);
    ck_assert_int_eq(tree_truth(&sc, root, "b", &truth), RC_INVALID);
}
END_TEST

START_TEST(whole_numbers_are_taken_within_their_bounds)
{
    int number = 0;

    json("{\"a\": 2, \"b\": 3, \"c\": 1.5, \"d\": 99999999999999}");
    ck_assert_int_eq(tree_int(&sc, root, "a", 1, 2, &number), RC_OK);
    ck_assert_int_eq(number, 2);
    ck_assert_int_eq(tree_int(&sc, root, "b", 1, 2, &number), RC_INVALID);
    ck_assert_int_eq(tree_int(&sc, root, "c", 1, 2, &number), RC_INVALID);
    ck_assert_int_eq(tree_int(&sc, root, "d", 1, 2, &number), RC_INVALID);
}
END_TEST

START_TEST(a_word_is_taken_by_its_code_and_a_strange_one_is_refused_at_its_place)
{
    int urgency = URGENCY_NORMAL;

    yaml("urgency: urgent\nother: soon\n");
    ck_assert_int_eq(tree_word(&sc, root, "urgency", &urgency_words, &urgency), RC_OK);
    ck_assert_int_eq(urgency, URGENCY_URGENT);
    ck_assert_int_eq(tree_word(&sc, root, "other", &urgency_words, &urgency), RC_INVALID);
    ck_assert_int_eq(sc.error.line, 2);
    ck_assert_int_eq(sc.error.column, 8);
}
END_TEST

START_TEST(a_list_of_texts_holds_nothing_but_texts)
{
    const char **texts;
    size_t count;

    yaml("a: [x, 椒]\nb: [x, [y]]\nc: x\n");
    ck_assert_int_eq(tree_texts(&sc, root, "a", &texts, &count), RC_OK);
    ck_assert_uint_eq(count, 2);
    ck_assert_str_eq(texts[1], "椒");
    ck_assert_int_eq(tree_texts(&sc, root, "b", &texts, &count), RC_INVALID);
    ck_assert_str_eq(sc.error.field, "b[2]");
    ck_assert_int_eq(tree_texts(&sc, root, "c", &texts, &count), RC_INVALID);
}
END_TEST

START_TEST(a_long_list_keeps_every_item)
{
    struct tree *list = tree_new_list(&sc);

    for (int i = 0; i < 100; i++) {
        const struct tree item = tree_of_text(scope_printf(&sc, "%d", i));

        tree_add(&sc, list, &item);
    }
    ck_assert_uint_eq(list->count, 100);
    for (int i = 0; i < 100; i++)
        ck_assert_str_eq(list->items[i].text, scope_printf(&sc, "%d", i));
}
END_TEST

int main(void)
{
    TCase *tc = tcase_create("tree");

    tcase_add_checked_fixture(tc, begin, end);
    tcase_add_test(tc, a_misspelt_key_is_named_with_its_place_and_the_key_that_was_meant);
    tcase_add_test(tc, a_key_that_is_like_no_other_is_told_which_are_known);
    tcase_add_test(tc, the_start_of_a_key_is_not_the_key);
    tcase_add_test(tc, a_missing_key_is_named_by_its_path);
    tcase_add_test(tc, null_is_as_good_as_absent);
    tcase_add_test(tc, a_number_is_no_text_in_json);
    tcase_add_test(tc, a_quoted_word_is_no_truth);
    tcase_add_test(tc, whole_numbers_are_taken_within_their_bounds);
    tcase_add_test(tc, a_word_is_taken_by_its_code_and_a_strange_one_is_refused_at_its_place);
    tcase_add_test(tc, a_list_of_texts_holds_nothing_but_texts);
    tcase_add_test(tc, a_long_list_keeps_every_item);
    return suite_run(tc);
}
