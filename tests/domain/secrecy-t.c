/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/domain/kind.h"
#include "core/domain/party.h"
#include "core/domain/secrecy.h"
#include "tests/domain/fixture.h"

#define TODAY on(2026, 11, 20)

static const char *hidden_words[] = {"家暴", "虐待"};
static const struct kind rows[] = {
    {.code = "neighbour", .label = "邻里"},
    {.code = "medical", .label = "医疗", .secrecy = SECRECY_CONFIDENTIAL},
};
static const struct kind_table table = {
    .rows = rows, .count = 2, .hidden_words = hidden_words, .hidden_count = 2};

/* Born 2008-11-21 and 2008-11-20: of age tomorrow, and today. */
static const struct party child = {
    .position = 1, .type = PARTY_PERSON, .name = "小某", .id_number = "331002200811210017"};
static const struct party grown = {
    .position = 1, .type = PARTY_PERSON, .name = "成某", .id_number = "331002200811200011"};

static struct secrecy_proposal of(const struct kind *kind, const char *narrative,
                                  const struct party *party)
{
    return secrecy_propose(&sc, &table, kind, narrative, party, party ? 1 : 0, TODAY);
}

START_TEST(an_ordinary_case_stays_ordinary_and_says_nothing)
{
    const struct secrecy_proposal p = of(&rows[0], "楼上漏水。", &grown);

    ck_assert_int_eq(p.secrecy, SECRECY_ORDINARY);
    ck_assert_str_eq(secrecy_sentence(&sc, LANG_EN, &p, false), "");
}
END_TEST

START_TEST(a_party_who_is_not_of_age_hides_the_case_until_the_day_he_is)
{
    const struct secrecy_proposal p = of(&rows[0], "楼上漏水。", &child);

    ck_assert_int_eq(p.secrecy, SECRECY_HIDDEN);
    ck_assert_str_eq(secrecy_sentence(&sc, LANG_EN, &p, false),
                     "This case will be closed as “Hidden”: 小某 is not of age.");
    ck_assert_int_eq(secrecy_propose(&sc, &table, NULL, NULL, &child, 1, on(2026, 11, 21)).secrecy,
                     SECRECY_ORDINARY);
}
END_TEST

START_TEST(words_of_violence_at_home_hide_the_case)
{
    const struct secrecy_proposal p = of(&rows[0], "丈夫家暴，长期虐待。", NULL);

    ck_assert_int_eq(p.secrecy, SECRECY_HIDDEN);
    ck_assert_str_eq(p.what, "“家暴”“虐待”");
}
END_TEST

START_TEST(a_kind_may_close_its_cases_and_the_strictest_rule_holds)
{
    ck_assert_int_eq(of(&rows[1], "手术。", NULL).secrecy, SECRECY_CONFIDENTIAL);
    ck_assert_int_eq(of(&rows[1], "手术，家暴。", NULL).secrecy, SECRECY_HIDDEN);
    ck_assert_int_eq(of(NULL, NULL, NULL).secrecy, SECRECY_ORDINARY);
}
END_TEST

int main(void)
{
    TCase *tc = scoped("secrecy");

    tcase_add_test(tc, an_ordinary_case_stays_ordinary_and_says_nothing);
    tcase_add_test(tc, a_party_who_is_not_of_age_hides_the_case_until_the_day_he_is);
    tcase_add_test(tc, words_of_violence_at_home_hide_the_case);
    tcase_add_test(tc, a_kind_may_close_its_cases_and_the_strictest_rule_holds);
    return suite_run(tc);
}
