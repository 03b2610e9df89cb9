/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tests/domain/dossier_fixture.h"

START_TEST(a_case_that_was_only_registered_lacks_nothing_yet)
{
    ck_assert_int_eq(state(ACCEPTANCE), DOSSIER_LATER);
    ck_assert_int_eq(state(IDENTITY), DOSSIER_LATER);
    ck_assert_int_eq(state(AGREEMENT), DOSSIER_LATER);
    ck_assert_int_eq(state(ORAL), DOSSIER_SPARED);
    ck_assert_int_eq(state(FAILED), DOSSIER_SPARED);
    ck_assert_uint_eq(d.missing, 0);
    ck_assert_uint_eq(d.ready, 0);
    ck_assert(!dossier_is_complete(&d));
}
END_TEST

START_TEST(from_acceptance_on_its_form_and_the_identity_papers_are_asked_for)
{
    accepted();
    ck_assert_str_eq(why(ACCEPTANCE), "Nothing of it is in the folder yet.\n");
    ck_assert_str_eq(why(IDENTITY), "The identity paper of 吴某 is missing.\n"
                                    "The identity paper of 蒋某 is missing.\n");
    ck_assert_uint_eq(d.missing, 2);
    issued("application", 1); /* as good as the form */
    ck_assert_int_eq(state(ACCEPTANCE), DOSSIER_PRESENT);
}
END_TEST

START_TEST(what_the_case_does_not_need_is_spared_and_says_why)
{
    accepted();
    put("identity", 0, "双方均为本单位干部");
    ck_assert_int_eq(state(IDENTITY), DOSSIER_SPARED);
    ck_assert_str_eq(why(IDENTITY), "双方均为本单位干部\n");
    put("identity", 1, NULL); /* the newest one counts */
    ck_assert_int_eq(state(IDENTITY), DOSSIER_PRESENT);
}
END_TEST

START_TEST(one_paper_for_each_visit_or_session_counts_as_that_paper)
{
    ck_assert(dossier_binds(&rules[RECORD], "record"));
    ck_assert(dossier_binds(&rules[RECORD], "record.2"));
    ck_assert(!dossier_binds(&rules[RECORD], "recorder"));
    ck_assert(!dossier_binds(&rules[RECORD], "rec"));
}
END_TEST

START_TEST(an_oral_agreement_has_its_form_and_no_written_one)
{
    accepted();
    agreed(FORM_ORAL);
    ck_assert_int_eq(state(AGREEMENT), DOSSIER_SPARED);
    ck_assert_int_eq(state(ORAL), DOSSIER_MISSING);
    issued("oral", 1);
    ck_assert_int_eq(state(ORAL), DOSSIER_PRESENT);
}
END_TEST

START_TEST(what_failed_needs_the_notice_and_no_agreement)
{
    accepted();
    closed(RESULT_FAILED);
    ck_assert_int_eq(state(AGREEMENT), DOSSIER_SPARED);
    ck_assert_int_eq(state(RECORD), DOSSIER_SPARED);
    ck_assert_int_eq(state(FAILED), DOSSIER_MISSING);
    ck_assert_int_eq(state(VISIT), DOSSIER_SPARED);
    closed(RESULT_WITHDRAWN);
    ck_assert_int_eq(state(FAILED), DOSSIER_SPARED);
}
END_TEST

START_TEST(the_back_is_made_with_the_file_and_never_missing)
{
    accepted();
    ck_assert_int_eq(state(BACK), DOSSIER_LATER);
    closed(RESULT_FAILED);
    ck_assert_int_eq(state(BACK), DOSSIER_PRESENT);
}
END_TEST

START_TEST(a_case_that_was_not_accepted_needs_no_acceptance_form)
{
    cf.dispute.refuse_reason = "已由法院受理";
    ck_assert_int_eq(state(ACCEPTANCE), DOSSIER_SPARED);
}
END_TEST

START_TEST(a_file_is_complete_when_all_it_needs_is_in_order)
{
    accepted();
    issued("acceptance", 1);
    identified(1);
    identified(2);
    closed(RESULT_WITHDRAWN);
    judged(0);
    ck_assert_uint_eq(d.ready, 3); /* acceptance, identity, back */
    ck_assert_uint_eq(d.needed, 3);
    ck_assert(dossier_is_complete(&d));
    ck_assert_str_eq(dossier_missing(&sc, LANG_EN, &d), "");
    evidence[0].void_reason = "登错";
    judged(0);
    ck_assert_uint_eq(d.ready, 2);
    ck_assert_str_eq(dossier_missing(&sc, LANG_EN, &d),
                     "Identity papers: The identity paper of 吴某 is missing.");
}
END_TEST

START_TEST(an_item_is_named_by_number_code_or_label)
{
    const struct dossier_rules list = {rules, ITEMS};
    const struct dossier_rule *r;

    ck_ok(dossier_item(&sc, &list, "2", &r));
    ck_assert_str_eq(r->code, "identity");
    ck_ok(dossier_item(&sc, &list, "调解协议书", &r));
    ck_assert_str_eq(r->code, "agreement");
    ck_ok(dossier_item(&sc, &list, "visit", &r));
    ck_refused(dossier_item(&sc, &list, "10", &r), "item");
    ck_refused(dossier_item(&sc, &list, "封皮", &r), "item");
}
END_TEST

START_TEST(conditions_hold_by_what_happened)
{
    static const struct confirmation_step step = {.kind = CONFIRMATION_APPLIED};
    static const struct urging urging;
    static const struct kind wages = {.code = "wages", .parent = "labour"};

    ck_assert(!dossier_holds(&sc, &cf, WHEN_CONFIRMATION));
    cf.confirmation = &step;
    cf.confirmation_count = 1;
    ck_assert(dossier_holds(&sc, &cf, WHEN_CONFIRMATION));
    ck_assert(!dossier_holds(&sc, &cf, WHEN_URGED));
    cf.urgings = &urging;
    cf.urging_count = 1;
    ck_assert(dossier_holds(&sc, &cf, WHEN_URGED));
    ck_assert(!dossier_holds(&sc, &cf, WHEN_LABOUR));
    cf.kind = &wages;
    ck_assert(dossier_holds(&sc, &cf, WHEN_LABOUR));
    ck_assert(!dossier_holds(&sc, &cf, WHEN_AGENT));
    parties[2].agent = "某律师"; /* a helper's agent is none of a party */
    ck_assert(!dossier_holds(&sc, &cf, WHEN_AGENT));
    parties[0].agent = "某律师";
    ck_assert(dossier_holds(&sc, &cf, WHEN_AGENT));
    ck_assert(!dossier_holds(&sc, &cf, WHEN_REFERRED));
    cf.dispute.source = SOURCE_POLICE_110;
    ck_assert(dossier_holds(&sc, &cf, WHEN_REFERRED));
}
END_TEST

int main(void)
{
    TCase *tc = tcase_create("dossier");

    tcase_add_checked_fixture(tc, set_up, end);
    tcase_add_test(tc, a_case_that_was_only_registered_lacks_nothing_yet);
    tcase_add_test(tc, from_acceptance_on_its_form_and_the_identity_papers_are_asked_for);
    tcase_add_test(tc, what_the_case_does_not_need_is_spared_and_says_why);
    tcase_add_test(tc, one_paper_for_each_visit_or_session_counts_as_that_paper);
    tcase_add_test(tc, an_oral_agreement_has_its_form_and_no_written_one);
    tcase_add_test(tc, what_failed_needs_the_notice_and_no_agreement);
    tcase_add_test(tc, the_back_is_made_with_the_file_and_never_missing);
    tcase_add_test(tc, a_case_that_was_not_accepted_needs_no_acceptance_form);
    tcase_add_test(tc, a_file_is_complete_when_all_it_needs_is_in_order);
    tcase_add_test(tc, an_item_is_named_by_number_code_or_label);
    tcase_add_test(tc, conditions_hold_by_what_happened);
    return suite_run(tc);
}
