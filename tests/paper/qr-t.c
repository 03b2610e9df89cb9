/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The code on the paper: what a scanner of 150 dots to the inch reads from the page. */
#include "core/base/file.h"
#include "core/base/spawn.h"
#include "tests/paper/sample.h"
#include "tests/suite.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#define QR "OC1/331002001000/2026-999999/99/08864298E8480000"

static struct scope sc;
static char folder[] = "/tmp/onecase-qr-XXXXXX";

static void begin(void) { sc = (struct scope)SCOPE_INIT; }
static void end(void) { scope_end(&sc); }

static const char *path(const char *name) { return scope_printf(&sc, "%s/%s", folder, name); }

static struct spawn_result run(const char *const *argv)
{
    struct spawn_result result = {.status = -1};

    if (spawn_run(&sc, argv, (struct bytes){0}, SECONDS(30), &result) != RC_OK)
        result.status = -1;
    return result;
}

/* What stands on page PAGE of the agreement as a scanner sees it; "" for no code. */
static const char *scanned(const struct paper_style *style, const char *page)
{
    const char *source = sample_source(&sc, "agreement", sample_case(&sc));
    const char *pdf = path("t.pdf"), *image = path("t");
    struct bytes out;

    ck_assert_int_eq(paper_make(&sc, source, style, PAPER_PDF, &out), RC_OK);
    ck_assert_int_eq(file_write(&sc, pdf, out), RC_OK);
    ck_assert_int_eq(run((const char *const[]){"pdftoppm", "-r", "150", "-gray", "-singlefile",
                                               "-f", page, "-l", page, pdf, image, NULL})
                         .status,
                     0);
    const struct spawn_result read =
        run((const char *const[]){"zbarimg", "--nodbus", "-q", "--raw", path("t.pgm"), NULL});
    return read.status == 0 ? read.output : "";
}

/* The number of the last page. */
static const char *last_page(const struct paper_style *style)
{
    struct pages pages;

    ck_assert_int_eq(
        paper_pages(&sc, sample_source(&sc, "agreement", sample_case(&sc)), style, &pages), RC_OK);
    ck_assert_uint_ge(pages.count, 2);
    return scope_printf(&sc, "%zu", pages.count);
}

START_TEST(the_last_page_has_a_code_that_a_scanner_reads)
{
    struct paper_style style = sample_style();

    style.code = "12345-67896";
    style.qr = QR;
    const char *last = last_page(&style), *read = scanned(&style, last);
    ck_assert_msg(strncmp(read, QR, strlen(QR)) == 0, "“%s”", read);
    ck_assert_str_eq(scanned(&style, "1"), "");
    style.qr = NULL;
    ck_assert_str_eq(scanned(&style, last), "");
}
END_TEST

static void prepare(void)
{
    begin();
    if (run((const char *const[]){"zbarimg", "--version", NULL}).status != 0)
        suite_skip("zbarimg is not installed");
    if (run((const char *const[]){"pdftoppm", "-v", NULL}).status != 0)
        suite_skip("poppler's tools are not installed");
    if (access("/usr/share/fonts/opentype/noto/NotoSerifCJK-Regular.ttc", R_OK) != 0)
        suite_skip("the fonts for paper are not installed");
    if (!mkdtemp(folder))
        suite_skip("no folder for the files of this test");
    end();
}

int main(void)
{
    TCase *tc = tcase_create("qr");

    prepare();
    tcase_add_checked_fixture(tc, begin, end);
    tcase_add_test(tc, the_last_page_has_a_code_that_a_scanner_reads);
    const int status = suite_run(tc);
    begin();
    remove(path("t.pdf"));
    remove(path("t.pgm"));

    rmdir(folder);
    end();
    return status;
}
