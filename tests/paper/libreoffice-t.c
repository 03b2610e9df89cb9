/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The DOCX in somebody else's hands: LibreOffice opens it and reads the same words in the same
 * order. Slow to start, so all of them go in at once; skipped where it is not installed. */
#include "core/base/file.h"
#include "core/base/spawn.h"
#include "core/base/text.h"
#include "core/paper/layout.h"
#include "core/paper/markdown.h"
#include "tests/paper/made_up.h"
#include "tests/paper/sample.h"
#include "tests/suite.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define PAPERS 4

static struct scope sc;
static char folder[] = "/tmp/onecase-writer-XXXXXX";

static void begin(void) { sc = (struct scope)SCOPE_INIT; }
static void end(void) { scope_end(&sc); }

/* Short agreements, one of nine pages, and the form with a table. */
static const char *source_of(int i)
{
    static const int numbers[PAPERS - 1] = {3, 49, 77};

    return i < PAPERS - 1
               ? sample_source(&sc, "agreement", made_up_case(&sc, numbers[i]))
               : "# 申请书\n\n申请人：`line 12`，电话 0576-88880000。\n\n"
                 "| 称谓 | 姓名 |\n| --- | --- |\n| 申请人 | 李㛃 |\n| 被申请人 | 王𠮷 |\n";
}

static const char *path(const char *format, int i)
{
    return scope_printf(&sc, "%s/%d.%s", folder, i, format);
}

/* TEXT without blanks and marks of files. */
static const char *bare(const char *text)
{
    struct buffer b = buffer_new(&sc);
    uint32_t cp;

    for (size_t length; (length = text_next(text, &cp)) > 0; text += length)
        if (cp > ' ' && cp != 0x3000 && cp != 0xA0 && cp != 0xFEFF)
            buffer_add_n(&b, text, length);
    return buffer_text(&b);
}

static const char *words_of(const char *source)
{
    const struct paper_style style = sample_style();
    struct buffer b = buffer_new(&sc);
    struct blocks blocks;
    struct layout layout;

    ck_assert_int_eq(markdown_blocks(&sc, source, &blocks), RC_OK);
    layout_make(&sc, &blocks, &style, &layout);
    for (size_t s = 0; s < layout.count; s++)
        for (size_t i = 0; i < layout.sheets[s].count; i++)
            for (size_t r = 0; r < layout.sheets[s].lines[i].run_count; r++)
                buffer_add(&b, layout.sheets[s].lines[i].runs[r].text);
    return bare(buffer_text(&b));
}

static enum rc convert(struct spawn_result *result)
{
    const char *argv[PAPERS + 8] = {
        "soffice",
        scope_printf(&sc, "-env:UserInstallation=file://%s/own", folder),
        "--headless",
        "--convert-to",
        "txt:Text (encoded):UTF8",
        "--outdir",
        folder};

    for (int i = 0; i < PAPERS; i++)
        argv[7 + i] = path("docx", i);
    return spawn_run(&sc, argv, (struct bytes){0}, SECONDS(120), result);
}

START_TEST(libreoffice_reads_the_same_words_in_the_same_order)
{
    const struct paper_style style = sample_style();
    struct spawn_result result;

    for (int i = 0; i < PAPERS; i++) {
        struct bytes docx;

        ck_assert_int_eq(paper_make(&sc, source_of(i), &style, PAPER_DOCX, &docx), RC_OK);
        ck_assert_int_eq(file_write(&sc, path("docx", i), docx), RC_OK);
    }
    ck_assert_int_eq(convert(&result), RC_OK);
    for (int i = 0; i < PAPERS; i++) {
        struct bytes text;

        ck_assert_msg(file_read(&sc, path("txt", i), FILE_LIMIT, &text) == RC_OK, "%s",
                      result.output);
        ck_assert_str_eq(bare((const char *)text.data), words_of(source_of(i)));
    }
}
END_TEST

int main(void)
{
    static const char *const version[] = {"soffice", "--version", NULL};
    TCase *tc = tcase_create("libreoffice");
    struct spawn_result result;

    begin();
    if (spawn_run(&sc, version, (struct bytes){0}, SECONDS(60), &result) != RC_OK ||
        result.status != 0)
        suite_skip("LibreOffice is not installed");
    if (!mkdtemp(folder))
        suite_skip("no folder for the files of this test");
    end();
    tcase_set_timeout(tc, 150);
    tcase_add_checked_fixture(tc, begin, end);
    tcase_add_test(tc, libreoffice_reads_the_same_words_in_the_same_order);
    const int status = suite_run(tc);
    begin();
    const char *const sweep[] = {"rm", "-r", folder, NULL};
    if (spawn_run(&sc, sweep, (struct bytes){0}, SECONDS(10), &result) != RC_OK)
        printf("# %s is left behind\n", folder);
    end();
    return status;
}
