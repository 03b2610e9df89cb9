/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Partials: from the folder of the template, without end nowhere, named when they are wrong. */
#include "core/paper/partial.h"

#include "tests/paper/sample.h"
#include "tests/suite.h"

#include <string.h>

static struct scope sc;
static struct document_template tpl;

static void begin(void) { sc = (struct scope)SCOPE_INIT; }
static void end(void) { scope_end(&sc); }

struct folder {
    const char *name, *text;
};

/* The folder ends with a name of NULL. */
static enum rc read_from(struct scope *to, const void *folder, const struct document_template *t,
                         const char *name, struct template_partial *out)
{
    for (const struct folder *f = folder; f->name; f++) {
        if (strcmp(f->name, name) != 0)
            continue;
        *out = (struct template_partial){name, f->text, scope_printf(to, "%s.mustache", name)};
        return RC_OK;
    }
    return scope_fail(to, RC_NOTFOUND, "file", "There is no {1}.", name, (const char *)NULL);
}

static enum rc gathered(const char *body, const struct folder *folder)
{
    tpl = (struct document_template){
        .title = "甲", .file = "t.md", .body = body, .body_line = 5, .digest = "d"};
    return partial_gather(&sc, &tpl, read_from, folder);
}

static void refused_at(const char *body, const struct folder *folder, const char *file, int line,
                       int column)
{
    ck_assert_int_eq(gathered(body, folder), RC_SYNTAX);
    ck_assert_str_eq(sc.error.file, file);
    ck_assert_int_eq(sc.error.line, line);
    ck_assert_int_eq(sc.error.column, column);
}

static enum rc filled(const char **source)
{
    struct paper_job job = sample_job(&sc, "agreement", sample_case(&sc));

    job.tpl = &tpl;
    return paper_source(&sc, &job, source);
}

START_TEST(a_partial_is_filled_where_it_is_named)
{
    static const struct folder folder[] = {
        {"head", "编号：{{number}}\n"}, {"all", "{{> head}}\n{{committee}}\n"}, {NULL, NULL}};
    const char *source;

    ck_assert_int_eq(gathered("一\n\n{{> all}}\n二\n", folder), RC_OK);
    ck_assert_int_eq(filled(&source), RC_OK);
    ck_assert_str_eq(source, "一\n\n编号：（2026）椒云人调字第12号\n"
                             "台州市椒江区云岸街道人民调解委员会\n二\n");
}
END_TEST

START_TEST(a_partial_in_a_section_that_is_not_shown_must_be_there_too)
{
    static const struct folder none[] = {{NULL, NULL}};

    refused_at("一\n{{#oral}}{{> seal}}{{/oral}}", none, "t.md", 6, 10);
    ck_assert_str_eq(sc.error.args[0], "seal");
}
END_TEST

START_TEST(a_name_that_leads_out_of_the_folder_is_refused)
{
    static const struct folder folder[] = {{"../seal", "x"}, {"/etc/passwd", "x"}, {NULL, NULL}};

    refused_at("{{> ../seal}}", folder, "t.md", 5, 1);
    refused_at("{{> /etc/passwd}}", folder, "t.md", 5, 1);
    refused_at("{{> seal.mustache}}", folder, "t.md", 5, 1);
    refused_at("{{> a b}}", folder, "t.md", 5, 1);
}
END_TEST

START_TEST(a_partial_that_is_part_of_itself_is_named_where_it_comes_back)
{
    static const struct folder own[] = {{"a", "一\n {{> a}}"}, {NULL, NULL}};
    static const struct folder ring[] = {
        {"a", "{{> b}}"}, {"b", "\n{{> c}}"}, {"c", "{{> a}}"}, {NULL, NULL}};

    refused_at("{{> a}}", own, "a.mustache", 2, 2);
    refused_at("{{> a}}", ring, "c.mustache", 1, 1);
    ck_assert_str_eq(sc.error.args[0], "a");
}
END_TEST

START_TEST(the_same_partial_may_stand_in_two_places)
{
    static const struct folder folder[] = {
        {"a", "{{> c}}"}, {"b", "{{> c}}"}, {"c", "三"}, {NULL, NULL}};
    const char *source;

    ck_assert_int_eq(gathered("{{> a}}{{> b}}{{> c}}", folder), RC_OK);
    ck_assert_uint_eq(tpl.partial_count, 3);
    ck_assert_int_eq(filled(&source), RC_OK);
    ck_assert_str_eq(source, "三三三");
}
END_TEST

START_TEST(partials_lie_at_most_eight_deep)
{
    struct folder folder[12] = {0};

    for (int i = 0; i < 8; i++)
        folder[i] = (struct folder){scope_printf(&sc, "p%d", i),
                                    i < 7 ? scope_printf(&sc, "{{> p%d}}", i + 1) : "末"};
    ck_assert_int_eq(gathered("{{> p0}}", folder), RC_OK);
    folder[7].text = "{{> p8}}";
    folder[8] = (struct folder){"p8", "末"};
    refused_at("{{> p0}}", folder, "p7.mustache", 1, 1);
}
END_TEST

START_TEST(a_fault_in_a_partial_is_told_with_the_file_of_the_partial)
{
    static const struct folder open[] = {{"a", "一\n{{#number}}"}, {NULL, NULL}};
    static const struct folder unknown[] = {{"a", "一\n二{{nmae}}"}, {NULL, NULL}};
    const char *source;

    refused_at("{{> a}}", open, "a.mustache", 2, 1);
    ck_assert_int_eq(gathered("{{> a}}", unknown), RC_OK);
    ck_assert_int_eq(filled(&source), RC_SYNTAX);
    ck_assert_str_eq(sc.error.file, "a.mustache");
    ck_assert_int_eq(sc.error.line, 2);
    ck_assert_int_eq(sc.error.column, 2);
    ck_assert_str_eq(sc.error.args[0], "nmae");
}
END_TEST

START_TEST(a_partial_is_part_of_the_digest_of_its_template)
{
    static const struct folder one[] = {{"a", "一"}, {NULL, NULL}};
    static const struct folder two[] = {{"a", "二"}, {NULL, NULL}};

    ck_assert_int_eq(gathered("甲", one), RC_OK);
    ck_assert_str_eq(tpl.digest, "d");
    ck_assert_int_eq(gathered("{{> a}}", one), RC_OK);
    const char *first = tpl.digest;
    ck_assert_int_eq(gathered("{{> a}}", two), RC_OK);
    ck_assert_str_ne(tpl.digest, first);
    ck_assert_int_eq(gathered("{{> a}}", one), RC_OK);
    ck_assert_str_eq(tpl.digest, first);
}
END_TEST

int main(void)
{
    TCase *tc = tcase_create("partial");

    tcase_add_checked_fixture(tc, begin, end);
    tcase_add_test(tc, a_partial_is_filled_where_it_is_named);
    tcase_add_test(tc, a_partial_in_a_section_that_is_not_shown_must_be_there_too);
    tcase_add_test(tc, a_name_that_leads_out_of_the_folder_is_refused);
    tcase_add_test(tc, a_partial_that_is_part_of_itself_is_named_where_it_comes_back);
    tcase_add_test(tc, the_same_partial_may_stand_in_two_places);
    tcase_add_test(tc, partials_lie_at_most_eight_deep);
    tcase_add_test(tc, a_fault_in_a_partial_is_told_with_the_file_of_the_partial);
    tcase_add_test(tc, a_partial_is_part_of_the_digest_of_its_template);
    return suite_run(tc);
}
