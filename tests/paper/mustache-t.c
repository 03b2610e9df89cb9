/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What strict mode and the limits add to the Mustache specification. */
#include "core/paper/mustache.h"

#include "tests/suite.h"

#include <string.h>

static struct scope sc;

static void begin(void) { sc = (struct scope)SCOPE_INIT; }
static void end(void) { scope_end(&sc); }

static const struct member members[] = {
    {"name", {.kind = VALUE_TEXT, .text = "王某"}},
    {"phone", {.kind = VALUE_NONE}},
};

static enum rc strict(const char *template, const char **out)
{
    const struct value root = value_map(members, 2);
    const struct mustache m = {.file = "agreement.md", .line = 7, .strict = true};

    return mustache_render(&sc, &m, template, &root, out);
}

static void refused_at(const char *template, int line, int column)
{
    const char *out;

    ck_assert_int_eq(strict(template, &out), RC_SYNTAX);
    ck_assert_str_eq(sc.error.file, "agreement.md");
    ck_assert_int_eq(sc.error.line, line);
    ck_assert_int_eq(sc.error.column, column);
}

START_TEST(an_unknown_field_is_named_with_file_and_line)
{
    refused_at("# 协议\n\n当事人{{nmae}}", 9, 4);
    ck_assert_str_eq(sc.error.args[0], "nmae");
    refused_at("{{#nmae}}x{{/nmae}}", 7, 1);
}
END_TEST

START_TEST(a_field_without_a_value_is_refused_but_a_section_leaves_it_out)
{
    const char *out;

    refused_at("电话：{{phone}}", 7, 4);
    ck_assert_str_eq(sc.error.field, "phone");
    ck_assert_int_eq(strict("{{name}}{{#phone}}，电话{{phone}}{{/phone}}。", &out), RC_OK);
    ck_assert_str_eq(out, "王某。");
}
END_TEST

START_TEST(what_is_opened_must_be_closed)
{
    refused_at("一\n{{#name}}二", 8, 1);
    refused_at("一{{/name}}", 7, 2);
    refused_at("{{#name}}{{^phone}}{{/name}}{{/phone}}", 7, 20);
    refused_at("一\n\n二{{name", 9, 2);
    refused_at("{{}}", 7, 1);
}
END_TEST

static const char *itself(const void *context, const char *name) { return "x{{>p}}"; }

START_TEST(a_partial_that_names_itself_comes_to_an_end)
{
    const struct value root = value_map(members, 2);
    const struct mustache m = {.file = "t", .partial = itself};
    const char *out;

    ck_assert_int_eq(mustache_render(&sc, &m, "{{>p}}", &root, &out), RC_SYNTAX);
}
END_TEST

static const char *twice(const void *context, const char *name)
{
    static const char *const next[] = {"{{>b}}{{>b}}", "{{>c}}{{>c}}", "{{>d}}{{>d}}",
                                       "{{>e}}{{>e}}", "{{>f}}{{>f}}", ""};

    return next[name[0] - 'a'];
}

/* Forty sections over two items each would be walked 2^40 times without a letter of output. */
START_TEST(work_without_a_word_of_output_comes_to_an_end)
{
    const struct value items[] = {value_flag(true), value_flag(true)};
    const struct member m = {"all", value_list(items, 2)};
    const struct value root = value_map(&m, 1);
    const struct mustache parts = {.file = "t", .strict = true, .partial = twice};
    struct buffer b = buffer_new(&sc);
    const char *out;

    ck_assert_int_eq(mustache_render(&sc, &parts, "{{>a}}", &root, &out), RC_OK);
    for (int i = 0; i < 40; i++)
        buffer_add(&b, "{{#all}}");
    for (int i = 0; i < 40; i++)
        buffer_add(&b, "{{/all}}");
    const struct mustache plain = {.file = "t", .strict = true};
    ck_assert_int_eq(mustache_render(&sc, &plain, buffer_text(&b), &root, &out), RC_SYNTAX);
    ck_assert_str_eq(sc.error.file, "t");
    ck_assert_int_eq(sc.error.line, 1);
}
END_TEST

START_TEST(ten_thousand_nested_sections_are_refused)
{
    struct buffer b = buffer_new(&sc);
    const char *out;

    for (int i = 0; i < 10000; i++)
        buffer_add(&b, "{{#name}}");
    for (int i = 0; i < 10000; i++)
        buffer_add(&b, "{{/name}}");
    ck_assert_int_eq(strict(buffer_text(&b), &out), RC_SYNTAX);
}
END_TEST

START_TEST(output_beyond_the_limit_is_refused)
{
    char *big = scope_alloc(&sc, 5000001, 1);
    const char *out;

    memset(big, 'x', 5000000);
    const struct member m = {"big", value_text(big)};
    const struct value root = value_map(&m, 1);
    const struct mustache settings = {.file = "t", .strict = true};
    ck_assert_int_eq(mustache_render(&sc, &settings, "{{big}}", &root, &out), RC_OK);
    ck_assert_int_eq(mustache_render(&sc, &settings, "{{big}}{{big}}", &root, &out), RC_SYNTAX);
}
END_TEST

int main(void)
{
    TCase *tc = tcase_create("mustache");

    tcase_add_checked_fixture(tc, begin, end);
    tcase_add_test(tc, an_unknown_field_is_named_with_file_and_line);
    tcase_add_test(tc, a_field_without_a_value_is_refused_but_a_section_leaves_it_out);
    tcase_add_test(tc, what_is_opened_must_be_closed);
    tcase_add_test(tc, a_partial_that_names_itself_comes_to_an_end);
    tcase_add_test(tc, work_without_a_word_of_output_comes_to_an_end);
    tcase_add_test(tc, ten_thousand_nested_sections_are_refused);
    tcase_add_test(tc, output_beyond_the_limit_is_refused);
    return suite_run(tc);
}
