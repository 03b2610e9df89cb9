/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is wrong in a template is told without a case, all of it, at its place. */
#include "core/paper/check.h"

#include "core/paper/partial.h"
#include "tests/paper/sample.h"
#include "tests/suite.h"

#include <string.h>

#define ROOM 50

static struct scope sc;
static struct error faults[ROOM];
static size_t count;

static void begin(void) { sc = (struct scope)SCOPE_INIT; }
static void end(void) { scope_end(&sc); }

static enum rc read_part(struct scope *to, const void *text, const struct document_template *tpl,
                         const char *name, struct template_partial *out)
{
    *out = (struct template_partial){name, text, scope_printf(to, "%s.mustache", name)};
    return RC_OK;
}

/* The body begins on line 7; TEXT is that of every partial. */
static void look_at(const char *body, const char *text)
{
    struct document_template tpl = {
        .title = "甲", .file = "t.md", .body = body, .body_line = 7, .digest = "d"};

    ck_assert_int_eq(partial_gather(&sc, &tpl, read_part, text), RC_OK);
    count = check_template(&sc, &tpl, faults, 0, ROOM);
}

static void told(size_t i, const char *file, int line, int column, const char *words)
{
    ck_assert_uint_lt(i, count);
    ck_assert_str_eq(faults[i].file, file);
    ck_assert_msg(faults[i].line == line && faults[i].column == column, "%d:%d: %s", faults[i].line,
                  faults[i].column, faults[i].msgid);
    ck_assert_msg(strstr(faults[i].msgid, words) != NULL, "%s", faults[i].msgid);
}

static void only(const char *body, int line, int column, const char *words)
{
    look_at(body, "");
    told(0, "t.md", line, column, words);
    ck_assert_uint_eq(count, 1);
}

START_TEST(the_shipped_templates_are_sound)
{
    static const char *const kinds[] = {"agreement", "acceptance"};

    for (int i = 0; i < 2; i++)
        ck_assert_uint_eq(check_template(&sc, sample_template(&sc, kinds[i]), faults, 0, ROOM), 0);
}
END_TEST

START_TEST(an_unknown_field_is_told_also_where_no_case_would_show_it)
{
    only("# {{title}}\n\n{{#oral}}甲{{nmae}}{{/oral}}\n", 9, 11, "no field");
    ck_assert_str_eq(faults[0].args[0], "nmae");
    only("{{#nmae}}甲{{/nmae}}", 7, 1, "no field");
    only("甲{{^nmae}}甲{{/nmae}}", 7, 2, "no field");
    only("{{title.name}}", 7, 1, "no field");
}
END_TEST

START_TEST(the_fields_of_an_item_are_known_inside_its_list_only)
{
    look_at("{{#parties}}{{name}}{{number}}{{#phone}}{{phone}}{{/phone}}{{/parties}}\n\n"
            "{{#terms}}{{ordinal}}{{text}}{{/terms}}\n",
            "");
    ck_assert_uint_eq(count, 0);
    only("{{name}}", 7, 1, "no field");
    only("{{#terms}}{{name}}{{/terms}}", 7, 11, "no field");
    only("{{^parties}}{{name}}{{/parties}}", 7, 13, "no field");
}
END_TEST

START_TEST(a_list_and_a_flag_have_no_text_and_nothing_is_unescaped)
{
    only("{{parties}}", 7, 1, "no text of its own");
    only("{{urgent}}", 7, 1, "no text of its own");
    only("{{{number}}}", 7, 1, "two braces");
    only("甲{{&number}}", 7, 2, "two braces");
}
END_TEST

START_TEST(what_paper_cannot_show_is_told_at_its_place_in_the_template)
{
    only("# 甲\n\n乙<b>丙</b>\n", 9, 2, "cannot show");
    only("{{#urgent}}\n{{#number}}\n- 甲\n{{/number}}\n{{/urgent}}\n", 9, 1, "cannot show");
    only("{{#parties}}\n{{^refused}}\n> 甲\n{{/refused}}\n{{/parties}}\n", 9, 1, "cannot show");
    only("{{number}}{{title}}*甲*\n", 7, 20, "cannot show");
    only("| 甲 | 乙 |\n|---|---|\n| 1 | 2 |\n| {{number}} | 2 | 3 |\n", 10, 1, "more cells");
    only("```small\n| 甲 |\n|---|\n{{#parties}}\n| {{name}} | 2 |\n{{/parties}}\n```\n", 11, 1,
         "more cells");
    only("甲\n\n乙**丙：**丁\n", 9, 2, "“**”");
    only("```signature\nnote: 甲\n张三\n```\n", 9, 1, "signature");
    only("```c\n甲\n```\n", 7, 1, "cannot show");
}
END_TEST

static void look_at_asks(const char *body, const struct ask *asks, size_t ask_count)
{
    const struct document_template tpl = {.title = "甲",
                                          .file = "t.md",
                                          .body = body,
                                          .body_line = 7,
                                          .digest = "d",
                                          .asks = asks,
                                          .ask_count = ask_count};

    count = check_template(&sc, &tpl, faults, 0, ROOM);
}

START_TEST(a_question_is_a_field_of_its_template_and_money_has_capitals)
{
    static const struct ask asks[] = {{.name = "receiver", .label = "机关"},
                                      {.name = "sum", .label = "金额", .kind = ASK_MONEY}};

    look_at_asks("致{{receiver}}：{{#sum}}{{sum}}（{{sum_capitals}}）{{/sum}}\n", asks, 2);
    ck_assert_uint_eq(count, 0);
    look_at_asks("{{receiver_capitals}}\n", asks, 2);
    told(0, "t.md", 7, 1, "no field");
}
END_TEST

START_TEST(a_question_that_is_called_like_a_field_is_told_with_its_place)
{
    static const struct ask asks[] = {
        {.name = "number", .label = "编号", .line = 5, .column = 12},
        {.name = "sum", .label = "金额", .kind = ASK_MONEY, .line = 6, .column = 12},
        {.name = "sum_capitals", .label = "大写", .line = 7, .column = 12}};

    look_at_asks("甲\n", asks, 3);
    ck_assert_uint_eq(count, 2);
    told(0, "t.md", 5, 12, "is a field already");
    told(1, "t.md", 7, 12, "is a field already");
}
END_TEST

START_TEST(two_sections_of_which_only_one_holds_may_share_a_table)
{
    look_at("{{#written}}\n| 甲 | 乙 |\n|---|---|\n{{/written}}\n{{^written}}\n| 甲 |\n|---|\n"
            "{{/written}}\n",
            "");
    ck_assert_uint_eq(count, 0);
}
END_TEST

START_TEST(everything_that_is_wrong_is_told_in_the_order_of_the_file)
{
    look_at("甲{{nmae}}\n\n<i>乙</i>\n\n{{#terms}}{{txet}}{{/terms}}\n\n1. 丙\n", "");
    told(0, "t.md", 7, 2, "no field");
    told(1, "t.md", 9, 1, "cannot show");
    told(2, "t.md", 11, 11, "no field");
    told(3, "t.md", 13, 1, "cannot show");
    ck_assert_uint_eq(count, 4);
}
END_TEST

START_TEST(a_fault_in_a_partial_is_told_once_with_its_own_file)
{
    look_at("甲\n\n{{> seal}}\n\n{{#urgent}}{{> seal}}{{/urgent}}\n", "乙{{nmae}}\n\n<b>丙</b>\n");
    told(0, "seal.mustache", 1, 2, "no field");
    told(1, "seal.mustache", 3, 1, "cannot show");
    ck_assert_uint_eq(count, 2);
}
END_TEST

START_TEST(ten_thousand_nested_sections_are_one_fault)
{
    struct buffer b = buffer_new(&sc);

    for (int i = 0; i < 10000; i++)
        buffer_add(&b, "{{#number}}");
    for (int i = 0; i < 10000; i++)
        buffer_add(&b, "{{/number}}");
    only(buffer_text(&b), 7, 1 + 100 * 11, "too deeply nested");
}
END_TEST

START_TEST(a_required_field_that_does_not_exist_is_told_in_the_head)
{
    static const char *required[] = {"number", "nmae"};
    static const struct template_place at[] = {{5, 12}, {5, 20}};
    const struct document_template tpl = {.title = "甲",
                                          .file = "t.md",
                                          .body = "甲",
                                          .body_line = 7,
                                          .required = required,
                                          .required_at = at,
                                          .required_count = 2};

    count = check_template(&sc, &tpl, faults, 0, ROOM);
    told(0, "t.md", 5, 20, "no field");
    ck_assert_uint_eq(count, 1);
}
END_TEST

int main(void)
{
    TCase *tc = tcase_create("check");

    tcase_add_checked_fixture(tc, begin, end);
    tcase_add_test(tc, the_shipped_templates_are_sound);
    tcase_add_test(tc, an_unknown_field_is_told_also_where_no_case_would_show_it);
    tcase_add_test(tc, the_fields_of_an_item_are_known_inside_its_list_only);
    tcase_add_test(tc, a_list_and_a_flag_have_no_text_and_nothing_is_unescaped);
    tcase_add_test(tc, what_paper_cannot_show_is_told_at_its_place_in_the_template);
    tcase_add_test(tc, a_question_is_a_field_of_its_template_and_money_has_capitals);
    tcase_add_test(tc, a_question_that_is_called_like_a_field_is_told_with_its_place);
    tcase_add_test(tc, two_sections_of_which_only_one_holds_may_share_a_table);
    tcase_add_test(tc, everything_that_is_wrong_is_told_in_the_order_of_the_file);
    tcase_add_test(tc, a_fault_in_a_partial_is_told_once_with_its_own_file);
    tcase_add_test(tc, ten_thousand_nested_sections_are_one_fault);
    tcase_add_test(tc, a_required_field_that_does_not_exist_is_told_in_the_head);
    return suite_run(tc);
}
