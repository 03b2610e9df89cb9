/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The PDF: the lines of the text, real letters, the right faces, the same bytes. Read back with
 * poppler's tools. */
#include "core/base/file.h"
#include "core/base/spawn.h"
#include "tests/paper/sample.h"
#include "tests/suite.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static struct scope sc;
static char folder[] = "/tmp/onecase-pdf-XXXXXX";

static void begin(void) { sc = (struct scope)SCOPE_INIT; }
static void end(void) { scope_end(&sc); }

static const char *path(const char *name) { return scope_printf(&sc, "%s/%s", folder, name); }

static const char *run(const char *const *argv)
{
    struct spawn_result result;

    ck_assert_int_eq(spawn_run(&sc, argv, (struct bytes){0}, SECONDS(30), &result), RC_OK);
    ck_assert_msg(result.status == 0, "%s: %s", argv[0], result.output);
    return result.output;
}

static struct bytes make(const char *source, const struct paper_style *style,
                         enum paper_format format)
{
    struct bytes out = {0};

    ck_assert_msg(paper_make(&sc, source, style, format, &out) == RC_OK, "%s (%s)", sc.error.msgid,
                  sc.error.args[0]);
    return out;
}

static const char *saved_pdf(const char *source, const struct paper_style *style)
{
    const char *file = path("t.pdf");

    ck_assert_int_eq(file_write(&sc, file, make(source, style, PAPER_PDF)), RC_OK);
    return file;
}

static const char *extracted(const char *file)
{
    const char *text = path("t.txt");
    struct bytes out;

    run((const char *const[]){"pdftotext", "-layout", "-enc", "UTF-8", file, text, NULL});
    ck_assert_int_eq(file_read(&sc, text, FILE_LIMIT, &out), RC_OK);
    return (const char *)out.data;
}

/* The lines of TEXT without blanks and without what only draws a table. */
static const char *bare(const char *text)
{
    struct buffer b = buffer_new(&sc);
    bool fresh = true;

    for (; *text; text++) {
        if (strchr(" |+\f", *text) || (*text == '-' && fresh))
            continue;
        if (*text == '\n' && fresh)
            continue;
        fresh = *text == '\n';
        buffer_add_n(&b, text, 1);
    }
    return buffer_text(&b);
}

static void same_lines(const char *source, const struct paper_style *style)
{
    const char *text = (const char *)make(source, style, PAPER_TEXT).data;

    ck_assert_str_eq(bare(extracted(saved_pdf(source, style))), bare(text));
}

START_TEST(the_pdf_has_the_lines_and_pages_of_the_text)
{
    struct paper_style style = sample_style();

    same_lines(sample_source(&sc, "agreement", sample_case(&sc)), &style);
    style.practice = true;
    same_lines(sample_source(&sc, "agreement", sample_case(&sc)), &style);
    style.face = "light";
    same_lines(sample_source(&sc, "agreement", sample_case(&sc)), &style);
}
END_TEST

START_TEST(clauses_of_any_length_and_make_come_back_letter_by_letter)
{
    const struct paper_style style = sample_style();
    struct buffer clauses = buffer_new(&sc);

    for (int i = 0; i < 12; i++)
        buffer_addf(
            &clauses,
            "1. 甲方在%d日前支付\"医药费\"1,234.50元、误工费（含交通费）……共计2293元——一次付清"
            "；账号6222 0012 3456 7890，开户行：“工商银行”；ill Wi-Fi fi·%d\n",
            i, i * 7919);
    same_lines(sample_source(&sc, "agreement", sample_case_with(&sc, buffer_text(&clauses))),
               &style);
}
END_TEST

START_TEST(faces_are_embedded_subsets_and_never_noto_sans)
{
    struct paper_style style = sample_style();
    const char *source = sample_source(&sc, "agreement", sample_case(&sc));
    const char *fonts = run((const char *const[]){"pdffonts", saved_pdf(source, &style), NULL});

    ck_assert_ptr_nonnull(strstr(fonts, "NotoSerifCJKsc-Regular"));
    ck_assert_ptr_nonnull(strstr(fonts, "NotoSerifCJKsc-Bold"));
    ck_assert_ptr_nonnull(strstr(fonts, "WenQuanYiZenHeiMono"));
    ck_assert_ptr_null(strstr(fonts, "NotoSans"));
    ck_assert_ptr_null(strstr(fonts, " no "));
    style.face = "light";
    fonts = run((const char *const[]){"pdffonts", saved_pdf(source, &style), NULL});
    ck_assert_ptr_null(strstr(fonts, "NotoSans"));
    ck_assert_ptr_null(strstr(fonts, "NotoSerifCJKsc-Regular"));
}
END_TEST

START_TEST(the_same_paper_gives_the_same_bytes)
{
    const struct paper_style style = sample_style();
    const char *source = sample_source(&sc, "agreement", sample_case(&sc));
    const struct bytes first = make(source, &style, PAPER_PDF);

    sleep(1); /* a date of creation would differ now */
    const struct bytes second = make(source, &style, PAPER_PDF);
    ck_assert_uint_eq(first.size, second.size);
    ck_assert_mem_eq(first.data, second.data, first.size);
}
END_TEST

START_TEST(the_properties_say_the_kind_of_paper_and_name_nobody)
{
    const struct paper_style style = sample_style();
    const char *source = sample_source(&sc, "agreement", sample_case(&sc));
    const char *info = run((const char *const[]){"pdfinfo", saved_pdf(source, &style), NULL});

    ck_assert_ptr_nonnull(strstr(info, "人民调解协议书"));
    ck_assert_ptr_nonnull(strstr(info, "A4"));
    ck_assert_ptr_null(strstr(info, "顾雨桐"));
    ck_assert_ptr_null(strstr(info, "CreationDate"));
}
END_TEST

START_TEST(a_rare_name_is_printed_or_refused_by_its_character)
{
    const struct paper_style style = sample_style();
    struct bytes out;

    same_lines("王𠮷与李㛃。\n", &style);
    ck_assert_int_eq(paper_make(&sc, "王\xF3\xB0\x80\x80。\n", &style, PAPER_PDF, &out),
                     RC_INVALID);
    ck_assert_str_eq(sc.error.args[1], "F0000");
}
END_TEST

START_TEST(a_table_is_drawn_with_all_its_words)
{
    const struct paper_style style = sample_style();
    const char *text =
        extracted(saved_pdf(sample_source(&sc, "acceptance", sample_case(&sc)), &style));

    ck_assert_ptr_nonnull(strstr(text, "331002198506120023"));
    ck_assert_ptr_nonnull(strstr(text, "望潮小区3幢"));
    ck_assert_ptr_nonnull(strstr(text, "13800138000"));
}
END_TEST

static bool present(const char *program)
{
    const char *const argv[] = {program, "-v", NULL};
    struct spawn_result result;

    return spawn_run(&sc, argv, (struct bytes){0}, SECONDS(10), &result) == RC_OK &&
           result.status == 0;
}

static void prepare(void)
{
    begin();
    if (!present("pdftotext") || !present("pdffonts") || !present("pdfinfo"))
        suite_skip("poppler's tools are not installed");
    if (access("/usr/share/fonts/opentype/noto/NotoSerifCJK-Regular.ttc", R_OK) != 0)
        suite_skip("the fonts for paper are not installed");
    if (!mkdtemp(folder))
        suite_skip("no folder for the files of this test");
    end();
}

int main(void)
{
    TCase *tc = tcase_create("pdf");

    prepare();
    tcase_add_checked_fixture(tc, begin, end);
    tcase_add_test(tc, the_pdf_has_the_lines_and_pages_of_the_text);
    tcase_add_test(tc, clauses_of_any_length_and_make_come_back_letter_by_letter);
    tcase_add_test(tc, faces_are_embedded_subsets_and_never_noto_sans);
    tcase_add_test(tc, the_same_paper_gives_the_same_bytes);
    tcase_add_test(tc, the_properties_say_the_kind_of_paper_and_name_nobody);
    tcase_add_test(tc, a_rare_name_is_printed_or_refused_by_its_character);
    tcase_add_test(tc, a_table_is_drawn_with_all_its_words);
    const int status = suite_run(tc);
    begin();
    remove(path("t.pdf"));
    remove(path("t.txt"));
    rmdir(folder);
    end();
    return status;
}
