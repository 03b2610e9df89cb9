/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/domain/retention.h"
#include "tests/domain/fixture.h"

static const char *kinds[] = {"land", "housing"};
static const char *words[] = {"继承"};
static const struct retention_rule rules[] = {
    {RETENTION_30, "土地、房屋", "Land, housing", kinds, 2, NULL, 0, false, {-1}},
    {RETENTION_30, "继承", "Inheritance", NULL, 0, words, 1, false, {-1}},
    {RETENTION_30, "未成年人", "Minors", NULL, 0, NULL, 0, true, {-1}},
    {RETENTION_30, "金额", "Amount", NULL, 0, NULL, 0, false, {10000000}},
    {RETENTION_10, "一般", "Ordinary", NULL, 0, NULL, 0, false, {-1}},
};
static const struct kind homestead = {.code = "homestead", .parent = "housing"};
static struct party party;
static struct term terms[2];
static struct agreement a;
static struct casefile cf;

static void set_up(void)
{
    begin();
    party = (struct party){.position = 1, .name = "吴某", .refused_on = DATE_NONE};
    terms[0] = (struct term){.ordinal = 1, .amount = MONEY_NONE};
    terms[1] = terms[0];
    a = (struct agreement){.terms = terms, .term_count = 2};
    cf = (struct casefile){
        .dispute = {.kind = "neighbour", .title = "漏水", .registered_at = at(0, 0)},
        .parties = &party,
        .party_count = 1,
        .agreements = &a,
        .agreement_count = 1};
}

static const char *why(void)
{
    const struct retention_rules list = {rules, sizeof(rules) / sizeof(*rules)};

    return retention_why(retention_judge(&list, &cf), LANG_EN);
}

START_TEST(an_ordinary_case_takes_the_last_rule) { ck_assert_str_eq(why(), "Ordinary"); }
END_TEST

START_TEST(a_kind_or_what_it_counts_as_is_kept_longer)
{
    cf.dispute.kind = "land";
    ck_assert_str_eq(why(), "Land, housing");
    cf.dispute.kind = "homestead";
    ck_assert_str_eq(why(), "Ordinary");
    cf.kind = &homestead;
    ck_assert_str_eq(why(), "Land, housing");
}
END_TEST

START_TEST(a_word_of_the_title_or_the_narrative_is_enough)
{
    cf.dispute.narrative = "兄弟二人因继承房款发生争执。";
    ck_assert_str_eq(why(), "Inheritance");
    cf.dispute.narrative = NULL;
    cf.dispute.title = "继承纠纷";
    ck_assert_str_eq(why(), "Inheritance");
}
END_TEST

START_TEST(a_party_is_a_minor_until_his_eighteenth_birthday)
{
    party.id_number = "331002200811210010"; /* born 2008-11-21: eighteen on the next day */
    ck_assert_str_eq(why(), "Minors");
    cf.dispute.registered_at = instant_after(at(0, 0), DAYS(1));
    ck_assert_str_eq(why(), "Ordinary");
}
END_TEST

START_TEST(the_terms_together_reach_the_limit_exactly)
{
    terms[0].amount = yuan(60000);
    terms[1].amount = (struct money){3999999};
    ck_assert_str_eq(why(), "Ordinary");
    terms[1].amount = yuan(40000);
    ck_assert_str_eq(why(), "Amount");
    ck_assert_int_eq(retention_amount(&cf).fen, 10000000);
}
END_TEST

/* 档案法实施条例: years of keeping are counted from the year after the file was closed. */
START_TEST(the_time_runs_from_the_first_of_january_after_filing)
{
    ck_assert_int_eq(retention_until(RETENTION_10, on(2026, 12, 31)).day, on(2037, 1, 1).day);
    ck_assert_int_eq(retention_until(RETENTION_30, on(2026, 1, 1)).day, on(2057, 1, 1).day);
    ck_assert_int_eq(retention_filed_by(RETENTION_10, on(2037, 1, 1)).day, on(2026, 12, 31).day);
    ck_assert_int_eq(retention_filed_by(RETENTION_10, on(2036, 12, 31)).day, on(2025, 12, 31).day);
    ck_assert_int_eq(retention_filed_by(RETENTION_30, on(2057, 5, 1)).day, on(2026, 12, 31).day);
    ck_assert(!date_is_set(retention_until(RETENTION_PERMANENT, on(2026, 1, 1))));
}
END_TEST

int main(void)
{
    TCase *tc = tcase_create("retention");

    tcase_add_checked_fixture(tc, set_up, end);
    tcase_add_test(tc, an_ordinary_case_takes_the_last_rule);
    tcase_add_test(tc, a_kind_or_what_it_counts_as_is_kept_longer);
    tcase_add_test(tc, a_word_of_the_title_or_the_narrative_is_enough);
    tcase_add_test(tc, a_party_is_a_minor_until_his_eighteenth_birthday);
    tcase_add_test(tc, the_terms_together_reach_the_limit_exactly);
    tcase_add_test(tc, the_time_runs_from_the_first_of_january_after_filing);
    return suite_run(tc);
}
