/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/domain/dossier.h"
#include "tests/domain/fixture.h"

#define BIT(n) (1u << (n))

enum { ACCEPTANCE, IDENTITY, RECORD, AGREEMENT, ORAL, FAILED, PERFORMANCE, VISIT, BACK, ITEMS };

static const char *acceptance[] = {"acceptance", "application"};
static const char *record[] = {"record"};
static const char *agreement[] = {"agreement"};
static const char *oral[] = {"oral"};
static const char *termination[] = {"termination"};
static const char *receipt[] = {"receipt"};
static const char *visit[] = {"visit"};
static const char *back[] = {"back"};
static struct dossier_rule rules[ITEMS];

static struct party parties[3];
static struct session session;
static struct session_mark session_marks[2];
static struct mark marks[4];
static struct term term;
static struct agreement a;
static struct visit visited;
static struct document documents[8];
static struct evidence evidence[4];
static struct handout handouts[4];
static struct folder_paper papers[4];
static struct casefile cf;
static struct dossier d;

static void make_rules(void)
{
    rules[ACCEPTANCE] = (struct dossier_rule){.code = "acceptance",
                                              .label = "受理登记表",
                                              .english = "Acceptance form",
                                              .papers = acceptance,
                                              .paper_count = 2,
                                              .always = true,
                                              .spared = BIT(WHEN_REFUSED),
                                              .from = STAGE_ACCEPTED};
    rules[IDENTITY] = (struct dossier_rule){.code = "identity",
                                            .label = "身份证明",
                                            .english = "Identity papers",
                                            .evidence = BIT(EVIDENCE_IDENTITY),
                                            .always = true,
                                            .from = STAGE_ACCEPTED,
                                            .checks = BIT(CHECK_IDENTITY)};
    rules[RECORD] = (struct dossier_rule){.code = "record",
                                          .label = "调解记录",
                                          .english = "Record",
                                          .papers = record,
                                          .paper_count = 1,
                                          .required = BIT(WHEN_SESSION) | BIT(WHEN_SETTLED),
                                          .checks = BIT(CHECK_READ),
                                          .event = EVENT_SESSION};
    rules[AGREEMENT] =
        (struct dossier_rule){.code = "agreement",
                              .label = "调解协议书",
                              .english = "Agreement",
                              .papers = agreement,
                              .paper_count = 1,
                              .required = BIT(WHEN_WRITTEN),
                              .checks = BIT(CHECK_NEWEST) | BIT(CHECK_MARKS) | BIT(CHECK_HANDED),
                              .event = EVENT_AGREEMENT};
    rules[ORAL] = (struct dossier_rule){.code = "oral",
                                        .papers = oral,
                                        .paper_count = 1,
                                        .required = BIT(WHEN_ORAL)};
    rules[FAILED] = (struct dossier_rule){.code = "termination",
                                          .papers = termination,
                                          .paper_count = 1,
                                          .required = BIT(WHEN_FAILED)};
    rules[PERFORMANCE] = (struct dossier_rule){.code = "performance",
                                               .papers = receipt,
                                               .paper_count = 1,
                                               .required = BIT(WHEN_PERFORMED),
                                               .event = EVENT_PERFORMANCE};
    rules[VISIT] = (struct dossier_rule){.code = "visit",
                                         .papers = visit,
                                         .paper_count = 1,
                                         .required = BIT(WHEN_SETTLED),
                                         .from = STAGE_CLOSED,
                                         .event = EVENT_VISIT};
    rules[BACK] = (struct dossier_rule){.code = "back",
                                        .papers = back,
                                        .paper_count = 1,
                                        .always = true,
                                        .from = STAGE_CLOSED,
                                        .made = true};
}

static void set_up(void)
{
    begin();
    make_rules();
    for (int i = 0; i < 3; i++)
        parties[i] = (struct party){.id = i + 1, .position = i + 1, .refused_on = DATE_NONE};
    parties[0].name = "吴某";
    parties[1].name = "蒋某";
    parties[1].role = ROLE_RESPONDENT;
    parties[2].name = "楼长";
    parties[2].role = ROLE_HELPER;
    cf = (struct casefile){.dispute = {.accepted_on = DATE_NONE, .closed_at = INSTANT_NEVER},
                           .parties = parties,
                           .party_count = 3,
                           .documents = documents,
                           .evidence = evidence,
                           .handouts = handouts,
                           .papers = papers};
}

/* ---- the course of a case ---- */

static void accepted(void)
{
    cf.dispute.number = "（2026）椒海人调字第1号";
    cf.dispute.accepted_on = on(2026, 11, 20);
}

static void issued(const char *kind, int version)
{
    documents[cf.document_count++] = (struct document){.kind = kind, .version = version};
}

static void identified(int party)
{
    evidence[cf.evidence_count++] =
        (struct evidence){.kind = EVIDENCE_IDENTITY, .title = "身份证", .party = party};
}

static void held(void)
{
    static const char *present[] = {"吴某", "蒋某", "楼长"};

    session = (struct session){.kind = SESSION_JOINT,
                               .at = at(0, 0),
                               .present = present,
                               .present_count = 3,
                               .marks = session_marks};
    cf.sessions = &session;
    cf.session_count = 1;
}

static void read_and_signed(void)
{
    session.read_back = "逐页宣读";
    session_marks[0] = (struct session_mark){.name = "吴某", .on = on(2026, 11, 20)};
    session_marks[1] = (struct session_mark){.name = "蒋某", .refusal = "不愿签字"};
    session.mark_count = 2;
}

static void agreed(enum agreement_form form)
{
    term = (struct term){.ordinal = 1,
                         .obligor = "蒋某",
                         .act = "赔偿",
                         .obligee = "吴某",
                         .amount = yuan(3000),
                         .performed_on = DATE_NONE};
    a = (struct agreement){.version = 1,
                           .form = form,
                           .whole = true,
                           .reached_on = on(2026, 11, 21),
                           .terms = &term,
                           .term_count = 1,
                           .marks = marks};
    cf.agreements = &a;
    cf.agreement_count = 1;
}

static void sign_all(void)
{
    const struct mark all[] = {
        {.signatory = SIGNATORY_PARTY, .party = 1, .on = on(2026, 11, 21)},
        {.signatory = SIGNATORY_PARTY, .party = 2, .on = on(2026, 11, 21)},
        {.signatory = SIGNATORY_MEDIATOR, .on = on(2026, 11, 21)},
        {.signatory = SIGNATORY_SEAL, .how = HOW_SEALED, .on = on(2026, 11, 22)},
    };

    memcpy(marks, all, sizeof(all));
    a.mark_count = 4;
}

static void handed(int party, enum handout_way way)
{
    handouts[cf.handout_count++] = (struct handout){
        .document = "agreement", .version = 1, .party = party, .copies = 1, .way = way};
}

static void put(const char *item, int pages, const char *note)
{
    papers[cf.paper_count++] =
        (struct folder_paper){.item = item, .pages = pages, .note = note, .on = on(2026, 12, 1)};
}

static void closed(enum result result)
{
    cf.dispute.closed = true;
    cf.dispute.result = result;
    cf.dispute.closed_at = instant_after(at(0, 0), DAYS(60));
}

/* ---- asking ---- */

static const struct dossier_entry *judged(int item)
{
    dossier_list(&sc, &(struct dossier_rules){rules, ITEMS}, &cf, &d);
    return &d.entries[item];
}

static enum dossier_state state(int item) { return judged(item)->state; }

static const char *why(int item)
{
    struct buffer text = buffer_new(&sc);
    const struct dossier_entry *e = judged(item);

    for (size_t i = 0; i < e->why_count; i++)
        buffer_addf(&text, "%s\n", gap_text(&sc, LANG_EN, &e->why[i]));
    return buffer_text(&text);
}

/* ---- tests ---- */

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

START_TEST(one_paper_for_each_visit_or_session_counts_as_that_paper)
{
    ck_assert(dossier_binds(&rules[RECORD], "record"));
    ck_assert(dossier_binds(&rules[RECORD], "record.2"));
    ck_assert(!dossier_binds(&rules[RECORD], "recorder"));
    ck_assert(!dossier_binds(&rules[RECORD], "rec"));
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

START_TEST(the_days_follow_one_another)
{
    accepted();
    held();
    read_and_signed();
    agreed(FORM_WRITTEN);
    sign_all();
    issued("record", 1);
    issued("receipt", 1);
    issued("visit", 1);
    term.performed_on = on(2026, 12, 1);
    visited = (struct visit){.on = on(2026, 12, 1)}; /* the same day is in order */
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
    ck_assert_ptr_nonnull(
        strstr(why(AGREEMENT), "The agreement is of 2026-11-19, before the mediation of "
                               "2026-11-20.\n"));
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
    tcase_add_test(tc, each_party_is_identified_by_his_own_paper);
    tcase_add_test(tc, copies_put_into_the_folder_by_hand_identify_everybody);
    tcase_add_test(tc, what_the_case_does_not_need_is_spared_and_says_why);
    tcase_add_test(tc, a_record_is_read_back_and_signed_by_each_party_present_or_says_why_not);
    tcase_add_test(tc, one_paper_for_each_visit_or_session_counts_as_that_paper);
    tcase_add_test(tc, an_agreement_misses_its_signatures_and_the_seal);
    tcase_add_test(tc, only_the_newest_version_of_an_agreement_counts);
    tcase_add_test(tc, once_in_force_each_party_has_a_copy_and_the_committee_keeps_one);
    tcase_add_test(tc, an_oral_agreement_has_its_form_and_no_written_one);
    tcase_add_test(tc, what_failed_needs_the_notice_and_no_agreement);
    tcase_add_test(tc, the_back_is_made_with_the_file_and_never_missing);
    tcase_add_test(tc, a_case_that_was_not_accepted_needs_no_acceptance_form);
    tcase_add_test(tc, the_days_follow_one_another);
    tcase_add_test(tc, a_file_is_complete_when_all_it_needs_is_in_order);
    tcase_add_test(tc, an_item_is_named_by_number_code_or_label);
    tcase_add_test(tc, conditions_hold_by_what_happened);
    return suite_run(tc);
}
