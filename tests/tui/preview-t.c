/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tui/screens/preview.h"

#include <stdlib.h>
#include <unistd.h>

#include "tests/suite.h"
#include "tests/tui/golden.h"
#include "tests/tui/sample.h"
#include "tui/screens/table.h"

static const char page[] = "                     人民调解协议书\n"
                           "\n"
                           "                        编号：（2026）椒海人调字第388号\n"
                           "    当事人\n"
                           "    申请人：吴某，住址云健社区6幢301室。\n"
                           "    被申请人：海门某物业服务有限公司。\n"
                           "--- 1 / 2 ---\n"
                           "    海门某物业服务有限公司于2026年12月1日前赔偿吴某\n"
                           "人民币3000元（大写：叁仟元整），以转账方式支付。\n"
                           "--- 2 / 2 ---\n";
static size_t page_rows[] = {0, 7};
static struct scope sc;
static struct preview_state state;
static const struct preview_data data = {.number = "（2026）椒海人调字第388号",
                                         .kind = "agreement",
                                         .text = page,
                                         .page_rows = page_rows,
                                         .page_count = 2,
                                         .width = 56};

static void begin(void)
{
    sc = (struct scope)SCOPE_INIT;
    state = (struct preview_state){.code = "agreement"};
}

static void end(void) { scope_end(&sc); }

static void golden(const char *name, enum lang lang, int height, int width)
{
    struct screen screen = golden_screen(&preview_screen, &state, &data, lang);

    golden_check(name, &screen, height, width, SAMPLE_NOW);
}

START_TEST(a_sheet_lies_in_the_middle_and_tells_its_page)
{
    golden("preview-zh-80x24", LANG_ZH, 24, 80);
    golden("preview-en-80x24", LANG_EN, 24, 80);
    golden("preview-zh-132x43", LANG_ZH, 43, 132);
    golden("preview-en-132x43", LANG_EN, 43, 132);
}
END_TEST

/* The format that is taken for PATH; -1: it is refused. */
static int taken(const char *path)
{
    enum paper_format format;
    const enum rc rc = preview_target(&sc, &path, &format);

    if (rc == RC_OK)
        return (int)format;
    ck_assert_int_eq(rc, RC_INVALID);
    ck_assert_str_eq(sc.error.field, "path");
    return -1;
}

START_TEST(the_ending_of_a_name_chooses_the_format_and_no_other_file_is_written)
{
    ck_assert_int_eq(taken("a.pdf"), PAPER_PDF);
    ck_assert_int_eq(taken("/tmp/协议.docx"), PAPER_DOCX);
    ck_assert_int_eq(taken("a.b.txt"), PAPER_TEXT);
    ck_assert_int_eq(taken("office.db"), -1);
    ck_assert_int_eq(taken(".pdf"), -1);
    ck_assert_int_eq(taken("authorized_keys"), -1);
    ck_assert_int_eq(taken("  "), -1);
    ck_assert_int_eq(taken(NULL), -1);
}
END_TEST

START_TEST(a_file_that_is_there_is_told_before_anything_is_issued)
{
    char path[] = "/tmp/preview-XXXXXX.txt";
    const int file = mkstemps(path, 4);

    ck_assert_int_ge(file, 0);
    ck_assert_int_eq(close(file), 0);
    ck_assert_int_eq(taken(path), -1);
    ck_assert_str_eq(error_text(&sc, LANG_EN, &sc.error),
                     scope_printf(&sc, "There is a file “%s” already. Nothing was written.", path));
    ck_assert_int_eq(unlink(path), 0);
    ck_assert_int_eq(taken(path), PAPER_TEXT);
}
END_TEST

int main(void)
{
    TCase *tc = tcase_create("preview");

    tcase_add_checked_fixture(tc, begin, end);
    tcase_add_test(tc, a_sheet_lies_in_the_middle_and_tells_its_page);
    tcase_add_test(tc, the_ending_of_a_name_chooses_the_format_and_no_other_file_is_written);
    tcase_add_test(tc, a_file_that_is_there_is_told_before_anything_is_issued);
    return suite_run(tc);
}
