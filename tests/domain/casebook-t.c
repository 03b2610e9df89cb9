/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/domain/casebook.h"

#include "tests/suite.h"

static struct scope sc;

static void begin(void) { sc = (struct scope)SCOPE_INIT; }
static void end(void) { scope_end(&sc); }

static struct party parties[] = {
    {.position = 1, .role = ROLE_APPLICANT, .name = "顾雨桐", .refused_on = {INT32_MIN}},
    {.position = 2, .role = ROLE_RESPONDENT, .name = "潘建华", .refused_on = {INT32_MIN}},
    {.position = 3, .role = ROLE_HELPER, .name = "老郑", .refused_on = {INT32_MIN}}};

static struct casefile case_of(const struct agreement *a)
{
    return (struct casefile){
        .dispute = {.number = "（2026）椒云人调字第12号", .title = "漏水", .state = STATE_ACCEPTED},
        .parties = parties,
        .party_count = 3,
        .agreements = a,
        .agreement_count = a != NULL};
}

START_TEST(a_line_names_the_parties_and_not_the_helpers)
{
    const struct casefile cf = case_of(NULL);
    const struct casebook_line l = casebook_line(&sc, &cf);

    ck_assert_str_eq(l.parties, "顾雨桐、潘建华");
    ck_assert_ptr_null(l.agreement);
    ck_assert_ptr_null(l.performed);
}
END_TEST

START_TEST(a_line_tells_how_many_terms_were_performed_and_how_the_case_ended)
{
    const struct term terms[] = {{.performed_on = {20000}}, {.performed_on = {INT32_MIN}}};
    const struct agreement a = {.form = FORM_ORAL, .terms = terms, .term_count = 2};
    struct casefile cf = case_of(&a);

    ck_assert_str_eq(casebook_line(&sc, &cf).performed, "1/2");
    ck_assert_str_eq(casebook_line(&sc, &cf).agreement, "口头");
    ck_assert_str_eq(casebook_line(&sc, &cf).result,
                     word_label(&state_words, STATE_ACCEPTED, LANG_ZH));
    cf.dispute.closed = true;
    cf.dispute.result = RESULT_SETTLED;
    ck_assert_str_eq(casebook_line(&sc, &cf).result,
                     word_label(&result_words, RESULT_SETTLED, LANG_ZH));
}
END_TEST

int main(void)
{
    TCase *tc = tcase_create("casebook");

    tcase_add_checked_fixture(tc, begin, end);
    tcase_add_test(tc, a_line_names_the_parties_and_not_the_helpers);
    tcase_add_test(tc, a_line_tells_how_many_terms_were_performed_and_how_the_case_ended);
    return suite_run(tc);
}
