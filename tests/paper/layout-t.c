/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Pages: their size, and what must stay together on them. */
#include "core/paper/layout.h"

#include "core/base/text.h"
#include "core/paper/markdown.h"
#include "core/paper/plain.h"
#include "tests/suite.h"

#include <string.h>

static const struct paper_style style = {.number = "（2026）椒云人调字第12号"};
static struct scope sc;
static struct layout layout;

static void begin(void) { sc = (struct scope)SCOPE_INIT; }
static void end(void) { scope_end(&sc); }

static void lay_out(const char *source)
{
    struct blocks blocks;

    ck_assert_msg(markdown_blocks(&sc, source, &blocks) == RC_OK, "%s", sc.error.msgid);
    layout_make(&sc, &blocks, &style, &layout);
}

static const char *line(size_t sheet, size_t i)
{
    return plain_line(&sc, &layout.sheets[sheet].lines[i]);
}

/* N paragraphs of one line each, then REST. */
static const char *paragraphs(int n, const char *rest)
{
    struct buffer b = buffer_new(&sc);

    for (int i = 0; i < n; i++)
        buffer_addf(&b, "第%d段。\n\n", i + 1);
    buffer_add(&b, rest);
    return buffer_text(&b);
}

/* The index of the line on sheet S that begins with TEXT behind its indent; -1. */
static int find(size_t s, const char *text)
{
    for (size_t i = 0; i < layout.sheets[s].count; i++) {
        const char *p = line(s, i);

        if (strncmp(p + strspn(p, " "), text, strlen(text)) == 0)
            return (int)i;
    }
    return -1;
}

static void no_page_overflows(void)
{
    for (size_t s = 0; s < layout.count; s++) {
        int height = 0;

        for (size_t i = 0; i < layout.sheets[s].count; i++) {
            const struct line *l = &layout.sheets[s].lines[i];
            const int cells = l->size == SIZE_SMALL ? LAYOUT_SMALL_CELLS : LAYOUT_CELLS;

            height += l->height;
            ck_assert_int_le(paper_width(plain_line(&sc, l)), cells);
        }
        ck_assert_int_le(height, LAYOUT_PAGE);
        ck_assert_int_eq(height, layout.sheets[s].height);
    }
}

START_TEST(a_page_has_22_lines_of_28_full_width_characters)
{
    lay_out(paragraphs(23, ""));
    ck_assert_uint_eq(layout.count, 2);
    ck_assert_uint_eq(layout.sheets[0].count, 22);
    lay_out("一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十");
    ck_assert_str_eq(line(0, 0), "    一二三四五六七八九十一二三四五六七八九十一二三四五六");
    ck_assert_str_eq(line(0, 1), "七八九十");
}
END_TEST

START_TEST(a_heading_has_two_lines_below_it_on_its_page)
{
    for (int n = 15; n < 25; n++) {
        lay_out(paragraphs(n, "## 小节\n\n后一。\n\n后二。\n\n后三。\n"));
        const size_t s = find(0, "小节") >= 0 ? 0 : 1;
        const int at = find(s, "小节");

        ck_assert_int_ge(at, 0);
        ck_assert_int_eq(find(s, "后一"), at + 1);
        ck_assert_int_eq(find(s, "后二"), at + 2);
        no_page_overflows();
    }
}
END_TEST

static const char signature[] =
    "```signature\nnote: 当事人：\nsign: 申请人　王某\nsign: 被申请人　潘某\n"
    "sign: 人民调解员　林某\nseal: 某某人民调解委员会\n```\n";

START_TEST(the_signature_block_is_whole_and_has_two_lines_of_text_with_it)
{
    for (int n = 2; n < 40; n++) {
        lay_out(paragraphs(n, signature));
        const size_t s = layout.count - 1;
        const int note = find(s, "当事人");

        ck_assert_int_ge(note, 3); /* two lines of text and an empty one */
        ck_assert_int_eq(find(s, "申请人"), note + 1);
        ck_assert_int_eq(find(s, "人民调解员"), note + 3);
        ck_assert_int_eq(find(s, "某某人民调解委员会"), note + 5);
        ck_assert_uint_ge(layout.sheets[s].count, (size_t)note + 4 + LAYOUT_SEAL_ROWS);
        no_page_overflows();
    }
}
END_TEST

START_TEST(a_seal_of_42_mm_fits_its_room)
{
    ck_assert_double_ge(LAYOUT_SEAL_ROWS * LAYOUT_ROW / 100.0 * 25.4 / 72, 42);
}
END_TEST

START_TEST(each_signatory_has_room_and_a_date_on_one_line)
{
    lay_out(paragraphs(2, signature));
    ck_assert_str_eq(line(0, (size_t)find(0, "申请人")),
                     "    申请人　王某                          年　　月　　日");
    lay_out(paragraphs(2, "```signature\nsign: 第三人　某某物业服务有限公司\n```\n"));
    ck_assert_str_eq(line(0, 3), "    第三人　某某物业服务有限公司");
    ck_assert_str_eq(line(0, 4), "                                          年　　月　　日");
}
END_TEST

START_TEST(thirty_signatories_go_on_to_further_pages)
{
    struct buffer b = buffer_new(&sc);

    buffer_add(&b, "一。\n\n二。\n\n```signature\n");
    for (int i = 0; i < 30; i++)
        buffer_addf(&b, "sign: 申请人　王%d\n", i);
    buffer_add(&b, "seal: 某某人民调解委员会\n```\n");
    lay_out(buffer_text(&b));
    ck_assert_uint_eq(layout.count, 2);
    ck_assert_int_ge(find(1, "申请人　王29"), 0);
    ck_assert_int_ge(find(1, "某某人民调解委员会"), 0);
    no_page_overflows();
}
END_TEST

START_TEST(every_page_has_its_number_at_the_foot)
{
    lay_out(paragraphs(50, ""));
    const struct pages pages = plain_pages(&sc, &layout);

    ck_assert_uint_eq(pages.count, 3);
    for (size_t i = 0; i < 3; i++) {
        const struct page *p = &pages.page[i];
        const char *foot = p->lines[p->count - 1];

        ck_assert_uint_eq(p->count, LAYOUT_ROWS + 2);
        ck_assert_ptr_nonnull(strstr(foot, "（2026）椒云人调字第12号"));
        ck_assert_ptr_nonnull(strstr(foot, scope_printf(&sc, "第 %zu 页 共 3 页", i + 1)));
    }
}
END_TEST

START_TEST(a_page_break_breaks_once_and_leaves_no_empty_page)
{
    lay_out("一。\n\n```pagebreak\n```\n\n二。");
    ck_assert_uint_eq(layout.count, 2);
    ck_assert_int_eq(find(1, "二。"), 0);
    lay_out("一。\n\n```pagebreak\n```\n");
    ck_assert_uint_eq(layout.count, 1);
}
END_TEST

START_TEST(a_table_parted_by_a_page_end_has_a_rule_on_either_side)
{
    struct buffer b = buffer_new(&sc);

    buffer_add(&b, "| 甲 | 乙 |\n|---|---|\n");
    for (int i = 0; i < 30; i++)
        buffer_addf(&b, "| %d | 一二三 |\n", i);
    lay_out(buffer_text(&b));
    ck_assert_uint_eq(layout.count, 2);
    const struct sheet *first = &layout.sheets[0];
    ck_assert_int_eq(first->lines[first->count - 1].kind, LINE_RULE);
    ck_assert_int_eq(layout.sheets[1].lines[0].kind, LINE_RULE);
    no_page_overflows();
}
END_TEST

START_TEST(a_column_is_wide_enough_for_its_longest_number)
{
    lay_out("```small\n| 身份 | 姓名 | 证件号码 | 电话 | 住址 |\n|---|---|---|---|---|\n"
            "| 被申请人 | 阿卜杜拉·买买提明 | 331002198506120023 | 13800138000 | "
            "椒江区云岸街道望潮小区三幢二单元二〇一室 |\n```");
    ck_assert_ptr_nonnull(strstr(line(0, 3), "331002198506120023"));
    ck_assert_ptr_nonnull(strstr(line(0, 3), "13800138000"));
    no_page_overflows();
}
END_TEST

START_TEST(a_title_stands_in_the_middle)
{
    lay_out("# 人民调解协议书");
    ck_assert_str_eq(line(0, 0), "                     人民调解协议书");
}
END_TEST

START_TEST(whole_lines_to_write_on_go_from_edge_to_edge)
{
    lay_out("```lines 3\n```\n");
    ck_assert_uint_eq(layout.sheets[0].count, 3);
    ck_assert_str_eq(line(0, 2), "＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿");
}
END_TEST

START_TEST(large_type_has_18_lines_of_22_full_width_characters)
{
    const char *text = paragraphs(19, "一二三四五六七八九十一二三四五六七八九十一二三\n");

    lay_out(scope_printf(&sc, "```paper\nsize: large\n```\n\n%s", text));
    ck_assert_uint_eq(layout.count, 2);
    ck_assert_uint_eq(layout.sheets[0].count, 18);
    ck_assert_str_eq(line(1, 1), "    一二三四五六七八九十一二三四五六七八九十");
    ck_assert_str_eq(line(1, 2), "一二三");
    ck_assert_int_eq(layout.sheets[0].lines[0].size, SIZE_LARGE);
    no_page_overflows();
}
END_TEST

/* How many pages of SOURCE ask for a seal across their edges. */
static size_t seams(const char *source)
{
    size_t count = 0;

    lay_out(source);
    const struct pages pages = plain_pages(&sc, &layout);
    for (size_t i = 0; i < pages.count; i++) {
        const struct page *p = &pages.page[i];
        const char *wanted = scope_printf(&sc, "共 %zu 页，请加盖骑缝章", pages.count);

        count += strstr(p->lines[p->count - 1], wanted) != NULL;
    }
    return count;
}

START_TEST(several_sealed_pages_ask_for_a_seal_across_their_edges)
{
    ck_assert_uint_eq(seams(paragraphs(40, signature)), 3);
    ck_assert_uint_eq(seams(paragraphs(3, signature)), 0); /* one page */
    ck_assert_uint_eq(seams(paragraphs(40, "")), 0);       /* nobody seals it */
    const char *without = "```paper\nseam: no\n```\n\n";
    ck_assert_uint_eq(seams(scope_printf(&sc, "%s%s", without, paragraphs(40, signature))), 0);
}
END_TEST

int main(void)
{
    TCase *tc = tcase_create("layout");

    tcase_add_checked_fixture(tc, begin, end);
    tcase_add_test(tc, a_page_has_22_lines_of_28_full_width_characters);
    tcase_add_test(tc, a_heading_has_two_lines_below_it_on_its_page);
    tcase_add_test(tc, the_signature_block_is_whole_and_has_two_lines_of_text_with_it);
    tcase_add_test(tc, a_seal_of_42_mm_fits_its_room);
    tcase_add_test(tc, each_signatory_has_room_and_a_date_on_one_line);
    tcase_add_test(tc, thirty_signatories_go_on_to_further_pages);
    tcase_add_test(tc, every_page_has_its_number_at_the_foot);
    tcase_add_test(tc, a_page_break_breaks_once_and_leaves_no_empty_page);
    tcase_add_test(tc, a_table_parted_by_a_page_end_has_a_rule_on_either_side);
    tcase_add_test(tc, a_column_is_wide_enough_for_its_longest_number);
    tcase_add_test(tc, a_title_stands_in_the_middle);
    tcase_add_test(tc, whole_lines_to_write_on_go_from_edge_to_edge);
    tcase_add_test(tc, large_type_has_18_lines_of_22_full_width_characters);
    tcase_add_test(tc, several_sealed_pages_ask_for_a_seal_across_their_edges);
    return suite_run(tc);
}
