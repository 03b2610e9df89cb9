/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/domain/query_complete.h"
#include "tests/domain/fixture.h"

static const struct kind rows[] = {
    {.code = "marriage_family", .label = "婚姻家庭", .english = "Marriage and family"},
    {.code = "neighbour", .label = "邻里", .english = "Neighbours"},
    {.code = "contract", .label = "合同", .english = "Contracts"},
};
static const struct kind_table kinds = {.rows = rows, .count = 3};
static const char *const grids[] = {"云健社区第3网格", "云西社区第1网格"};
static const char *const people[] = {"单芳", "王芳", "王国平"};
static const struct query_values values = {&kinds, grids, 2, people, 3};

/* What LINE may go on as, parted by bars, behind what of it stays. */
static const char *offered(enum lang lang, const char *line)
{
    const struct query_completion c = query_complete(&sc, &values, lang, line);
    struct buffer b = buffer_new(&sc);

    buffer_add_n(&b, line, c.start);
    for (size_t i = 0; i < c.count; i++)
        buffer_addf(&b, "|%s", c.list[i]);
    return buffer_text(&b);
}

START_TEST(before_the_first_letter_the_fields_are_offered)
{
    ck_assert_str_eq(
        offered(LANG_ZH, "顾 "),
        "顾 |任意:|编号:|当事人:|地点:|情况:|协议:|电话:|身份证:|类别:|状态:|网格:|经办:");
    const char *english = offered(LANG_EN, "");
    ck_assert_str_eq(english, "|any:|number:|party:|place:|text:|agreement:|phone:|identity:|kind:"
                              "|state:|grid:|person:");
}
END_TEST

START_TEST(a_field_is_offered_by_its_beginning_another_name_or_its_initials)
{
    ck_assert_str_eq(offered(LANG_ZH, "状"), "|状态:");
    ck_assert_str_eq(offered(LANG_ZH, "顾 -状"), "顾 -|状态:");
    ck_assert_str_eq(offered(LANG_ZH, "姓"), "|当事人:");
    ck_assert_str_eq(offered(LANG_ZH, "zht"), "");
    ck_assert_str_eq(offered(LANG_ZH, "zt"), "|状态:|昨天");
    ck_assert_str_eq(offered(LANG_ZH, "zhuangt"), "|状态:");
    ck_assert_str_eq(offered(LANG_EN, "St"), "|state:");
}
END_TEST

START_TEST(a_value_is_offered_after_its_field)
{
    ck_assert_str_eq(offered(LANG_ZH, "状态:调"), "状态:|调解中");
    ck_assert_str_eq(offered(LANG_ZH, "状态：调"), "状态：|调解中");
    ck_assert_str_eq(offered(LANG_ZH, "状态:调解中,履"), "状态:调解中,|履行中");
    ck_assert_str_eq(offered(LANG_ZH, "类型:"), "类型:|婚姻家庭|邻里|合同");
    ck_assert_str_eq(offered(LANG_ZH, "类型:ll"), "类型:|邻里");
    ck_assert_str_eq(offered(LANG_EN, "kind:m"), "kind:|\"Marriage and family\"");
    ck_assert_str_eq(offered(LANG_ZH, "网格:云健"), "网格:|云健社区第3网格");
    ck_assert_str_eq(offered(LANG_ZH, "经办:王"), "经办:|王芳|王国平");
    ck_assert_str_eq(offered(LANG_ZH, "经办:sf"), "经办:|单芳");
    ck_assert_str_eq(offered(LANG_ZH, "日期:上"), "日期:|上周|上月");
    ck_assert_str_eq(offered(LANG_EN, "date:last"), "date:|last-week|last-month|last-year");
    ck_assert_str_eq(offered(LANG_ZH, "电话:5"), "电话:");
}
END_TEST

/* 受理 is another name of 已受理, 待受理 of 已登记. */
START_TEST(what_begins_comes_before_what_holds)
{
    ck_assert_str_eq(offered(LANG_ZH, "状态:受"), "状态:|已受理|已登记|不予受理");
    ck_assert_str_eq(offered(LANG_ZH, "经办:芳"), "经办:|单芳|王芳");
}
END_TEST

START_TEST(a_word_of_its_own_may_be_days_a_state_or_a_kind)
{
    ck_assert_str_eq(offered(LANG_ZH, "上"), "|上周|上月");
    ck_assert_str_eq(offered(LANG_ZH, "未"), "|未结");
    ck_assert_str_eq(offered(LANG_ZH, "婚"), "|婚姻家庭");
    ck_assert_str_eq(offered(LANG_ZH, "漏水"), "");
}
END_TEST

START_TEST(what_is_whole_and_what_is_quoted_is_left_alone)
{
    ck_assert_str_eq(offered(LANG_ZH, "上月"), "");
    ck_assert_str_eq(offered(LANG_ZH, "类型:邻里"), "类型:");
    ck_assert_str_eq(offered(LANG_ZH, "“状"), "");
    ck_assert_str_eq(offered(LANG_ZH, "甲方:张"), "甲方:");
    ck_assert_str_eq(offered(LANG_ZH, "“漏水”状"), "“漏水”|状态:");
}
END_TEST

int main(void)
{
    TCase *tc = scoped("query completion");

    tcase_add_test(tc, before_the_first_letter_the_fields_are_offered);
    tcase_add_test(tc, a_field_is_offered_by_its_beginning_another_name_or_its_initials);
    tcase_add_test(tc, a_value_is_offered_after_its_field);
    tcase_add_test(tc, what_begins_comes_before_what_holds);
    tcase_add_test(tc, a_word_of_its_own_may_be_days_a_state_or_a_kind);
    tcase_add_test(tc, what_is_whole_and_what_is_quoted_is_left_alone);
    return suite_run(tc);
}
