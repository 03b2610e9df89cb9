/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/domain/document.h"
#include "tests/domain/fixture.h"

START_TEST(each_format_is_found_by_its_code)
{
    static const enum paper_format formats[] = {PAPER_TEXT, PAPER_PDF, PAPER_DOCX};

    for (size_t i = 0; i < 3; i++) {
        enum paper_format found;

        ck_ok(paper_format_find(&sc, paper_format_code(formats[i]), &found));
        ck_assert_int_eq(found, formats[i]);
    }
    ck_assert_str_eq(paper_format_code(PAPER_DOCX), "docx");
}
END_TEST

START_TEST(another_format_is_refused)
{
    enum paper_format format = PAPER_PDF;

    ck_refused(paper_format_find(&sc, "doc", &format), "format");
    ck_refused(paper_format_find(&sc, NULL, &format), "format");
    ck_assert_int_eq(format, PAPER_PDF);
}
END_TEST

int main(void)
{
    TCase *tc = scoped("document");

    tcase_add_test(tc, each_format_is_found_by_its_code);
    tcase_add_test(tc, another_format_is_refused);
    return suite_run(tc);
}
