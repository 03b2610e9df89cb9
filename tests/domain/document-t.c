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

static struct template_record record(int64_t id, const char *kind, int64_t approved)
{
    const struct instant never = INSTANT_NEVER;

    return (struct template_record){
        .id = id, .kind = kind, .approved_at = approved ? (struct instant){approved} : never};
}

START_TEST(in_force_is_the_one_approved_last_and_only_the_newest_waits)
{
    struct template_record list[] = {
        record(1, "agreement", 100), record(2, "agreement", 300), record(3, "agreement", 200),
        record(4, "receipt", 0),     record(5, "receipt", 0),     record(6, "agreement", 0),
    };

    template_judge(list, 6);
    ck_assert_int_eq(list[0].state, TEMPLATE_REPLACED);
    ck_assert_int_eq(list[1].state, TEMPLATE_IN_FORCE);
    ck_assert_int_eq(list[2].state, TEMPLATE_REPLACED);
    ck_assert_int_eq(list[3].state, TEMPLATE_REPLACED);
    ck_assert_int_eq(list[4].state, TEMPLATE_WAITING);
    ck_assert_int_eq(list[5].state, TEMPLATE_WAITING);
}
END_TEST

int main(void)
{
    TCase *tc = scoped("document");

    tcase_add_test(tc, each_format_is_found_by_its_code);
    tcase_add_test(tc, another_format_is_refused);
    tcase_add_test(tc, in_force_is_the_one_approved_last_and_only_the_newest_waits);
    return suite_run(tc);
}
