/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tests/domain/dossier_fixture.h"

START_TEST(each_party_is_identified_by_his_own_paper)
{
    accepted();
    identified(1);
    ck_assert_str_eq(why(IDENTITY), "The identity paper of 蒋某 is missing.\n");
    identified(2);
    ck_assert_int_eq(state(IDENTITY), DOSSIER_PRESENT);
    evidence[1].void_reason = "登错";
    ck_assert_int_eq(state(IDENTITY), DOSSIER_MISSING);
    parties[1].refused_on = on(2026, 11, 20);
    ck_assert_int_eq(state(IDENTITY), DOSSIER_PRESENT);
}
END_TEST

START_TEST(copies_put_into_the_folder_by_hand_identify_everybody)
{
    accepted();
    put("identity", 2, NULL);
    ck_assert_int_eq(state(IDENTITY), DOSSIER_PRESENT);
    papers[0].void_reason = "放错卷";
    ck_assert_int_eq(state(IDENTITY), DOSSIER_MISSING);
}
END_TEST

START_TEST(a_record_is_read_back_and_signed_by_each_party_present_or_says_why_not)
{
    accepted();
    held();
    issued("record", 1);
    ck_assert_str_eq(why(RECORD), "The record of 2026-11-20 was not read back.\n"
                                  "吴某 has not signed the record of 2026-11-20.\n"
                                  "蒋某 has not signed the record of 2026-11-20.\n");
    read_and_signed();
    ck_assert_int_eq(state(RECORD), DOSSIER_PRESENT);
    session.mark_count = 1;
    ck_assert_str_eq(why(RECORD), "蒋某 has not signed the record of 2026-11-20.\n");
    session.kind = SESSION_PHONE; /* nobody signs over the telephone */
    ck_assert_int_eq(state(RECORD), DOSSIER_PRESENT);
}
END_TEST

START_TEST(what_one_side_said_alone_is_neither_bound_nor_asked_for)
{
    static const char *present[] = {"吴某"};
    static const struct session alone[] = {
        {.kind = SESSION_CAUCUS, .asked = "吴某", .present = present, .present_count = 1}};

    accepted();
    cf.sessions = alone;
    cf.session_count = 1;
    issued("record.1", 1);
    ck_assert_int_eq(state(RECORD), DOSSIER_LATER);
    ck_assert_uint_eq(d.entries[RECORD].left_out, 1);
    ck_assert_str_eq(dossier_why(&sc, LANG_EN, &d.entries[RECORD]),
                     "Not bound: 1 of talks with one side alone, which the other side does not "
                     "read.");
    ck_assert_uint_eq(d.entries[VISIT].left_out, 0);
    ck_assert(!dossier_takes(&rules[RECORD], &cf, "record.1"));
    ck_assert(dossier_takes(&rules[RECORD], &cf, "record.2"));
    ck_assert(dossier_takes(&rules[VISIT], &cf, "visit.1"));
}
END_TEST

START_TEST(an_agreement_misses_its_signatures_and_the_seal)
{
    accepted();
    agreed(FORM_WRITTEN);
    issued("agreement", 1);
    sign_all();
    a.mark_count = 3;
    ck_assert_str_eq(why(AGREEMENT), "The seal of the committee is missing.\n");
    a.mark_count = 1;
    ck_assert_str_eq(why(AGREEMENT), "蒋某 has not signed.\nThe mediator has not signed.\n"
                                     "The seal of the committee is missing.\n");
}
END_TEST

START_TEST(only_the_newest_version_of_an_agreement_counts)
{
    accepted();
    agreed(FORM_WRITTEN);
    ck_assert_ptr_nonnull(strstr(why(AGREEMENT), "Nothing of it is in the folder yet.\n"));
    a.version = 2;
    issued("agreement", 1);
    ck_assert_ptr_nonnull(
        strstr(why(AGREEMENT), "Version 2 of the agreement is not printed yet, only version 1."));
    issued("agreement", 2);
    ck_assert_ptr_null(strstr(why(AGREEMENT), "Version"));
}
END_TEST

START_TEST(once_in_force_each_party_has_a_copy_and_the_committee_keeps_one)
{
    accepted();
    agreed(FORM_WRITTEN);
    issued("agreement", 1);
    sign_all();
    ck_assert_str_eq(why(AGREEMENT), "吴某 was not given a copy of the agreement.\n"
                                     "蒋某 was not given a copy of the agreement.\n"
                                     "No copy of the agreement is noted as kept.\n");
    handed(1, HANDOUT_HAND);
    handed(2, HANDOUT_POST);
    ck_assert_str_eq(why(AGREEMENT), "No copy of the agreement is noted as kept.\n");
    handed(0, HANDOUT_KEPT);
    ck_assert_int_eq(state(AGREEMENT), DOSSIER_PRESENT);
    handouts[1].void_reason = "退回";
    ck_assert_str_eq(why(AGREEMENT), "蒋某 was not given a copy of the agreement.\n");
}
END_TEST

START_TEST(the_days_follow_one_another)
{
    struct visit visited = {.on = on(2026, 12, 1)}; /* the same day is in order */

    accepted();
    held();
    read_and_signed();
    agreed(FORM_WRITTEN);
    sign_all();
    issued("record", 1);
    issued("receipt", 1);
    issued("visit", 1);
    term.performed_on = on(2026, 12, 1);
    cf.visits = &visited;
    cf.visit_count = 1;
    ck_assert_int_eq(state(RECORD), DOSSIER_PRESENT);
    ck_assert_int_eq(state(PERFORMANCE), DOSSIER_PRESENT);
    ck_assert_int_eq(state(VISIT), DOSSIER_PRESENT);

    visited.on = on(2026, 11, 30);
    ck_assert_str_eq(
        why(VISIT),
        "The last visit was on 2026-11-30, before what it was to look after on 2026-12-01.\n");
    term.performed_on = on(2026, 11, 20);
    ck_assert_str_eq(
        why(PERFORMANCE),
        "Something was performed on 2026-11-20, before the agreement of 2026-11-21.\n");
    cf.dispute.accepted_on = on(2026, 11, 21);
    ck_assert_str_eq(
        why(RECORD),
        "The first session was on 2026-11-20, before the case was taken up on 2026-11-21.\n");
    a.reached_on = on(2026, 11, 19);
    ck_assert_ptr_nonnull(strstr(why(AGREEMENT),
                                 "The agreement is of 2026-11-19, before the mediation of "
                                 "2026-11-20.\n"));
}
END_TEST

int main(void)
{
    TCase *tc = tcase_create("dossier_check");

    tcase_add_checked_fixture(tc, set_up, end);
    tcase_add_test(tc, each_party_is_identified_by_his_own_paper);
    tcase_add_test(tc, copies_put_into_the_folder_by_hand_identify_everybody);
    tcase_add_test(tc, a_record_is_read_back_and_signed_by_each_party_present_or_says_why_not);
    tcase_add_test(tc, what_one_side_said_alone_is_neither_bound_nor_asked_for);
    tcase_add_test(tc, an_agreement_misses_its_signatures_and_the_seal);
    tcase_add_test(tc, only_the_newest_version_of_an_agreement_counts);
    tcase_add_test(tc, once_in_force_each_party_has_a_copy_and_the_committee_keeps_one);
    tcase_add_test(tc, the_days_follow_one_another);
    return suite_run(tc);
}
