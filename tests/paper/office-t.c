/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The DOCX: the same text in the same order as the source, the same bytes. Read with unzip. */
#include "core/base/file.h"
#include "core/base/spawn.h"
#include "core/paper/markdown.h"
#include "tests/paper/sample.h"
#include "tests/suite.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static struct scope sc;
static char folder[] = "/tmp/onecase-docx-XXXXXX";

static void begin(void) { sc = (struct scope)SCOPE_INIT; }
static void end(void) { scope_end(&sc); }

static struct bytes make(const char *source, const struct paper_style *style)
{
    struct bytes out = {0};

    ck_assert_msg(paper_make(&sc, source, style, PAPER_DOCX, &out) == RC_OK, "%s (%s)",
                  sc.error.msgid, sc.error.args[0]);
    return out;
}

/* PART of the archive DOCX. */
static const char *part(struct bytes docx, const char *name)
{
    const char *file = scope_printf(&sc, "%s/t.docx", folder);
    const char *const argv[] = {"unzip", "-qq", "-o", "-d", folder, file, NULL};
    const char *unpacked = scope_printf(&sc, "%s/%s", folder, name);
    struct spawn_result result;
    struct bytes out;

    ck_assert_int_eq(file_write(&sc, file, docx), RC_OK);
    ck_assert_int_eq(spawn_run(&sc, argv, (struct bytes){0}, SECONDS(30), &result), RC_OK);
    ck_assert_int_eq(result.status, 0);
    ck_assert_int_eq(file_read(&sc, unpacked, FILE_LIMIT, &out), RC_OK);
    return (const char *)out.data;
}

/* The letters of an XML text: tags gone, entities undone. */
static const char *letters(const char *xml)
{
    struct buffer b = buffer_new(&sc);

    while (*xml) {
        if (*xml == '<') {
            xml += strcspn(xml, ">");
            xml += *xml == '>';
        } else if (strncmp(xml, "&amp;", 5) == 0 || strncmp(xml, "&lt;", 4) == 0 ||
                   strncmp(xml, "&gt;", 4) == 0) {
            buffer_add(&b, xml[1] == 'a' ? "&" : xml[1] == 'l' ? "<" : ">");
            xml += strcspn(xml, ";") + 1;
        } else {
            buffer_add_n(&b, xml++, 1);
        }
    }
    return buffer_text(&b);
}

START_TEST(the_docx_has_every_paragraph_in_order)
{
    const char *clauses = "甲 & 乙 <丙> \"丁\"\n第二条的内容，没有句号";
    const char *source = sample_source(&sc, "agreement", sample_case_with(&sc, clauses));
    const struct paper_style style = sample_style();
    const char *at = letters(part(make(source, &style), "word/document.xml"));
    struct blocks blocks;

    ck_assert_int_eq(markdown_blocks(&sc, source, &blocks), RC_OK);
    for (size_t i = 0; i < blocks.count; i++) {
        const char *words = rich_plain(&sc, &blocks.list[i].text);
        const char *found = strstr(at, words);

        ck_assert_msg(found != NULL, "“%s” is not in its place", words);
        at = found + strlen(words);
    }
}
END_TEST

START_TEST(whole_lines_to_write_on_are_ruled_from_edge_to_edge)
{
    const struct paper_style style = sample_style();
    const char *xml = part(make("一。\n\n```lines 2\n```\n", &style), "word/document.xml");
    int lines = 0;

    for (const char *p = xml; (p = strstr(p, "\"Ruled\"")); p++)
        lines++;
    ck_assert_int_eq(lines, 2);
}
END_TEST

START_TEST(large_type_is_large_in_docx_too)
{
    const struct paper_style style = sample_style();
    const char *large = "```paper\nsize: large\n```\n\n一。\n";

    ck_assert_ptr_nonnull(
        strstr(part(make(large, &style), "word/styles.xml"), "w:sz w:val=\"40\""));
    ck_assert_ptr_null(
        strstr(part(make("一。\n", &style), "word/styles.xml"), "w:sz w:val=\"40\""));
}
END_TEST

START_TEST(number_page_and_practice_stand_on_every_page)
{
    const char *source = sample_source(&sc, "acceptance", sample_case(&sc));
    struct paper_style style = sample_style();

    style.practice = true;
    const char *foot = part(make(source, &style), "word/footer.xml");
    ck_assert_str_eq(letters(foot), "（2026）椒云人调字第12号第 1 页 共 1 页");
    ck_assert_ptr_nonnull(strstr(foot, " PAGE "));
    ck_assert_ptr_nonnull(strstr(foot, " NUMPAGES "));
    ck_assert_ptr_nonnull(strstr(part(make(source, &style), "word/header.xml"), "[演练]"));
    style.practice = false;
    ck_assert_ptr_null(strstr(part(make(source, &style), "word/header.xml"), "演练"));
}
END_TEST

START_TEST(the_same_paper_gives_the_same_bytes_in_every_time_zone)
{
    const char *source = sample_source(&sc, "agreement", sample_case(&sc));
    const struct paper_style style = sample_style();

    const struct bytes first = make(source, &style);
    setenv("TZ", "America/New_York", 1);
    sleep(2); /* the clock of an archive counts in twos */
    const struct bytes second = make(source, &style);
    ck_assert_uint_eq(first.size, second.size);
    ck_assert_mem_eq(first.data, second.data, first.size);
}
END_TEST

int main(void)
{
    static const char *const unzip[] = {"unzip", "-v", NULL};
    TCase *tc = tcase_create("office");
    struct spawn_result result;

    begin();
    if (spawn_run(&sc, unzip, (struct bytes){0}, SECONDS(10), &result) != RC_OK ||
        result.status != 0)
        suite_skip("unzip is not installed");
    if (!mkdtemp(folder))
        suite_skip("no folder for the files of this test");
    end();
    tcase_add_checked_fixture(tc, begin, end);
    tcase_add_test(tc, the_docx_has_every_paragraph_in_order);
    tcase_add_test(tc, whole_lines_to_write_on_are_ruled_from_edge_to_edge);
    tcase_add_test(tc, large_type_is_large_in_docx_too);
    tcase_add_test(tc, number_page_and_practice_stand_on_every_page);
    tcase_add_test(tc, the_same_paper_gives_the_same_bytes_in_every_time_zone);
    const int status = suite_run(tc);
    begin();
    const char *const sweep[] = {"rm", "-r", folder, NULL};
    if (spawn_run(&sc, sweep, (struct bytes){0}, SECONDS(10), &result) != RC_OK)
        printf("# %s is left behind\n", folder);
    end();
    return status;
}
