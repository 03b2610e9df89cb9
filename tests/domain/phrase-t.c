/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Phrases: which are offered where, what a case fills in, and what stays for a person. */
#include "core/domain/phrase.h"

#include "core/domain/casefile.h"
#include "core/domain/examination_text.h"
#include "tests/domain/fixture.h"

#define PLACE(place) (1u << (place))

static const struct kind neighbour = {.code = "neighbour"};
static const struct kind leak = {.code = "leak", .parent = "neighbour"};
static const struct kind wages = {.code = "wages", .parent = "labour"};
static const char *of_leak[] = {"leak"}, *of_neighbour[] = {"neighbour"};

static const struct phrase shelf[] = {
    {.number = 1, .title = "各类", .places = PLACE(PHRASE_TERM), .text = "甲"},
    {1, "邻里", PLACE(PHRASE_TERM) | PLACE(PHRASE_FACTS), of_neighbour, 1, "乙"},
    {2, "漏水", PLACE(PHRASE_TERM), of_leak, 1, "丙"},
};

/* The titles that are offered, one behind the other. */
static const char *offered(enum phrase_place place, const struct kind *kind)
{
    const struct phrase **list;
    const char *titles = "";
    size_t count;

    phrase_offer(&sc, shelf, 3, place, kind, &list, &count);
    for (size_t i = 0; i < count; i++)
        titles = scope_printf(&sc, "%s%s", titles, list[i]->title);
    return titles;
}

START_TEST(the_kind_itself_comes_before_its_parent_and_that_before_every_kind)
{
    ck_assert_str_eq(offered(PHRASE_TERM, &leak), "漏水邻里各类");
    ck_assert_str_eq(offered(PHRASE_TERM, &neighbour), "邻里各类");
    ck_assert_str_eq(offered(PHRASE_TERM, &wages), "各类");
}
END_TEST

START_TEST(a_phrase_is_offered_only_where_it_fits)
{
    ck_assert_str_eq(offered(PHRASE_FACTS, &leak), "邻里");
    ck_assert_str_eq(offered(PHRASE_NOTICE, &leak), "");
}
END_TEST

START_TEST(while_nobody_has_said_the_kind_all_that_fit_the_place_are_offered)
{
    ck_assert_str_eq(offered(PHRASE_TERM, NULL), "各类邻里漏水");
}
END_TEST

static const struct party people[] = {
    {.position = 1, .role = ROLE_APPLICANT, .name = "吴某"},
    {.position = 2, .role = ROLE_APPLICANT, .name = "吴某某"},
    {.position = 3, .role = ROLE_RESPONDENT, .name = "蒋某"},
    {.position = 4, .role = ROLE_THIRD, .name = PARTY_UNVERIFIED},
    {.position = 5, .role = ROLE_HELPER, .name = "某社工"},
};

static struct casefile some_case(void)
{
    return (struct casefile){.dispute = {.place = "云健社区", .occurred_at = at(0, 0)},
                             .parties = people,
                             .party_count = 5};
}

static const char *filled(const char *text, const struct casefile *cf)
{
    const struct phrase p = {.text = text};

    ck_ok(phrase_check(&sc, text));
    return phrase_fill(&sc, &p, cf, on(2026, 11, 22));
}

START_TEST(a_case_fills_in_who_where_and_when)
{
    const struct casefile cf = some_case();

    ck_assert_str_eq(filled("{今天}，{申请人}称{日期}{被申请人}在{地点}。", &cf),
                     "2026年11月22日，吴某、吴某某称2026年11月20日蒋某在云健社区。");
}
END_TEST

START_TEST(what_nobody_knows_stays_as_a_blank_with_its_name)
{
    const struct casefile cf = some_case();

    ck_assert_str_eq(filled("{第三人}{金额}元{期限}{调解员}{编号}", &cf),
                     "［第三人…］［金额…］元［期限…］［调解员…］［编号…］");
    ck_assert_str_eq(filled("{申请人}于{今天}", NULL), "［申请人…］于2026年11月22日");
}
END_TEST

START_TEST(what_stands_in_a_name_is_not_filled_in_again)
{
    static const struct party odd[] = {{.role = ROLE_APPLICANT, .name = "{地点}"}};
    struct casefile cf = some_case();

    cf.parties = odd;
    cf.party_count = 1;
    ck_assert_str_eq(filled("{申请人}", &cf), "{地点}");
}
END_TEST

START_TEST(the_one_payment_of_the_agreement_gives_amount_and_day)
{
    struct term terms[] = {
        {.amount = {300050}, .due = on(2026, 12, 1)},
        {.text = "今后和睦相处。", .amount = MONEY_NONE, .due = DATE_NONE},
        {.amount = MONEY_NONE, .due = DATE_NONE},
    };
    const struct agreement a = {.terms = terms, .term_count = 3};
    struct casefile cf = some_case();

    cf.agreements = &a;
    cf.agreement_count = 1;
    ck_assert_str_eq(filled("{期限}付{金额}元", &cf), "2026年12月1日付3000.50元");
    terms[0].amount = yuan(3000);
    ck_assert_str_eq(filled("{期限}付{金额}元", &cf), "2026年12月1日付3000元");
    terms[2].amount = yuan(1); /* two: nobody knows which is meant */
    ck_assert_str_eq(filled("{期限}付{金额}元", &cf), "［期限…］付［金额…］元");
}
END_TEST

START_TEST(a_field_that_nothing_fills_in_and_a_lonely_brace_are_refused)
{
    ck_refused(phrase_check(&sc, "{申请入}称"), "text");
    ck_refused(phrase_check(&sc, "{}"), "text");
    ck_refused(phrase_check(&sc, "{申请人"), "text");
    ck_refused(phrase_check(&sc, "申请人}"), "text");
    ck_refused(phrase_check(&sc, "{申请人{地点}}"), "text");
    ck_ok(phrase_check(&sc, "没有空格要填"));
}
END_TEST

START_TEST(the_examination_finds_the_blanks_a_phrase_leaves)
{
    ck_assert_str_eq(examination_blank(&sc, "付给吴某［金额…］元，［银行…］"), "［金额…］");
    ck_assert_str_eq(examination_blank(&sc, "［……］"), "［……］");
    ck_assert_ptr_null(examination_blank(&sc, "依［2026］3号文件，等等……"));
}
END_TEST

int main(void)
{
    TCase *tc = scoped("phrase");

    tcase_add_test(tc, the_kind_itself_comes_before_its_parent_and_that_before_every_kind);
    tcase_add_test(tc, a_phrase_is_offered_only_where_it_fits);
    tcase_add_test(tc, while_nobody_has_said_the_kind_all_that_fit_the_place_are_offered);
    tcase_add_test(tc, a_case_fills_in_who_where_and_when);
    tcase_add_test(tc, what_nobody_knows_stays_as_a_blank_with_its_name);
    tcase_add_test(tc, what_stands_in_a_name_is_not_filled_in_again);
    tcase_add_test(tc, the_one_payment_of_the_agreement_gives_amount_and_day);
    tcase_add_test(tc, a_field_that_nothing_fills_in_and_a_lonely_brace_are_refused);
    tcase_add_test(tc, the_examination_finds_the_blanks_a_phrase_leaves);
    return suite_run(tc);
}
