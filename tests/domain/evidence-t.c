/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/domain/casefile.h"
#include "tests/domain/fixture.h"

static struct evidence some(const char *title)
{
    return (struct evidence){.title = title, .kind = EVIDENCE_PROOF, .brought_on = DATE_NONE};
}

START_TEST(a_piece_needs_a_title_and_its_texts_pass_the_gate)
{
    struct evidence nameless = some(" "), bad = some("转账\x1b[2J"), good = some(" 转账记录 ");

    ck_refused(evidence_check(&sc, &nameless), "title");
    ck_refused(evidence_check(&sc, &bad), "title");
    ck_ok(evidence_check(&sc, &good));
    ck_assert_str_eq(good.title, "转账记录");
}
END_TEST

START_TEST(a_party_or_somebody_else_brought_it)
{
    struct evidence e = some("照片");

    e.brought_by = "社区";
    ck_ok(evidence_check(&sc, &e));
    e.party = 1;
    ck_refused(evidence_check(&sc, &e), "by");
}
END_TEST

START_TEST(only_a_copy_is_compared)
{
    struct evidence e = some("合同");

    e.compared_by = "王调解";
    ck_refused(evidence_check(&sc, &e), "compared");
    e.copy = true;
    ck_ok(evidence_check(&sc, &e));
}
END_TEST

START_TEST(pages_are_countable)
{
    struct evidence e = some("合同");

    e.pages = 9999;
    ck_ok(evidence_check(&sc, &e));
    e.pages = 10000;
    ck_refused(evidence_check(&sc, &e), "pages");
    e.pages = -1;
    ck_refused(evidence_check(&sc, &e), "pages");
}
END_TEST

START_TEST(a_file_has_one_byte_to_twenty_megabytes)
{
    ck_refused(evidence_check_size(&sc, 0), "file");
    ck_ok(evidence_check_size(&sc, 1));
    ck_ok(evidence_check_size(&sc, 20971520));
    ck_refused(evidence_check_size(&sc, 20971521), "file");
}
END_TEST

START_TEST(a_file_is_kept_without_its_folders_and_without_what_cannot_be_shown)
{
    static const struct {
        const char *path, *kept;
    } cases[] = {
        {"photo.jpg", "photo.jpg"},
        {"/home/wang/照片 1.jpg", "照片 1.jpg"},
        {"C:\\扫描\\合同.pdf", "合同.pdf"},
        {"../../etc/passwd", "passwd"},
        {"a\nb\x1b[2J.jpg", "a_b_[2J.jpg"},
        {"\xd5\xd5\xc6\xac.jpg", "__Ƭ.jpg"}, /* GBK, of which two bytes are a letter */
        {"folder/", "_"},
        {"", "_"},
        {"  ", "_"},
    };

    for (size_t i = 0; i < sizeof(cases) / sizeof(*cases); i++)
        ck_assert_str_eq(evidence_file_name(&sc, cases[i].path), cases[i].kept);
    ck_assert_str_eq(evidence_file_name(&sc, "a\xe2\x80\xae"
                                             "gpj.exe"),
                     "a‹U+202E›gpj.exe");
}
END_TEST

START_TEST(a_name_too_long_for_a_disk_is_cut_between_characters)
{
    struct buffer b = buffer_new(&sc);

    for (int i = 0; i < 100; i++)
        buffer_add(&b, "证");
    const char *kept = evidence_file_name(&sc, buffer_text(&b));
    ck_assert_uint_eq(strlen(kept), 198); /* 66 characters of three bytes */
}
END_TEST

START_TEST(a_copy_that_nobody_compared_is_a_gap_while_it_stands)
{
    struct evidence list[] = {some("合同"), some("收条")};
    const struct casefile cf = {.evidence = list, .evidence_count = 2};
    struct gaps gaps = {.sc = &sc};
    const struct evidence *found;

    list[0].ordinal = 1;
    list[1].ordinal = 2;
    list[1].copy = true;
    evidence_gaps(&gaps, &cf);
    ck_assert_uint_eq(gaps.count, 1);
    ck_assert_str_eq(gap_text(&sc, LANG_EN, &gaps.list[0]),
                     "Nobody compared the copy “收条” (evidence 2) with the original.");
    ck_assert_uint_eq(evidence_standing(&cf), 2);
    list[1].void_reason = "交错了";
    gaps.count = 0;
    evidence_gaps(&gaps, &cf);
    ck_assert_uint_eq(gaps.count, 0);
    ck_assert_uint_eq(evidence_standing(&cf), 1);
    ck_ok(evidence_numbered(&sc, &cf, 2, &found));
    ck_assert_ptr_eq(found, &list[1]);
    ck_refused(evidence_numbered(&sc, &cf, 3, &found), "evidence");
}
END_TEST

START_TEST(who_brought_it_is_a_party_or_a_name)
{
    const struct party parties[] = {{.position = 1, .name = "吴某"}};
    const struct casefile cf = {.parties = parties, .party_count = 1};
    struct evidence e = some("照片");

    ck_assert_str_eq(evidence_bringer(&cf, &e), "");
    e.brought_by = "社区";
    ck_assert_str_eq(evidence_bringer(&cf, &e), "社区");
    e.party = 1;
    ck_assert_str_eq(evidence_bringer(&cf, &e), "吴某");
}
END_TEST

int main(void)
{
    TCase *tc = scoped("evidence");

    tcase_add_test(tc, a_piece_needs_a_title_and_its_texts_pass_the_gate);
    tcase_add_test(tc, a_party_or_somebody_else_brought_it);
    tcase_add_test(tc, only_a_copy_is_compared);
    tcase_add_test(tc, pages_are_countable);
    tcase_add_test(tc, a_file_has_one_byte_to_twenty_megabytes);
    tcase_add_test(tc, a_file_is_kept_without_its_folders_and_without_what_cannot_be_shown);
    tcase_add_test(tc, a_name_too_long_for_a_disk_is_cut_between_characters);
    tcase_add_test(tc, a_copy_that_nobody_compared_is_a_gap_while_it_stands);
    tcase_add_test(tc, who_brought_it_is_a_party_or_a_name);
    return suite_run(tc);
}
