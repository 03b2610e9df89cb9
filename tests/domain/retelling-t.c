/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/domain/retelling.h"
#include "tests/domain/fixture.h"

/* As templates/likeness.yaml has them. */
static const struct likeness_rules rules = {
    .weights = {70, 30, -60, 40, 15, 30, 28, 20, 12, 28, 15, 20, 15, 5, 10, 5, 25},
    .share = 40,
    .narrow = 85,
    .wide = 50};
static const struct kind kind_rows[] = {
    {.code = "neighbour", .label = "邻里", .english = "Neighbours"},
    {.code = "housing", .label = "房屋宅基地", .english = "Housing"},
};
static const struct kind_table kinds = {.rows = kind_rows, .count = 2};

static struct party parties[2], told[2];
static struct casefile cf;
static struct intake in;
static struct retelling r;

static struct party party(enum role role, const char *name)
{
    return (struct party){
        .role = role, .type = PARTY_PERSON, .name = name, .refused_on = DATE_NONE};
}

/* 吴某 against 蒋某, and 蒋某 who rings about it. */
static void set_up(void)
{
    begin();
    parties[0] = party(ROLE_APPLICANT, "吴某");
    parties[0].id = 11;
    parties[0].position = 1;
    parties[0].phone = "13800008000";
    parties[1] = party(ROLE_RESPONDENT, "蒋某");
    parties[1].id = 12;
    parties[1].position = 2;
    cf = (struct casefile){.dispute = {.id = 100,
                                       .year = 2026,
                                       .register_number = 7,
                                       .state = STATE_MEDIATING,
                                       .kind = "neighbour",
                                       .place = "云健社区6幢",
                                       .occurred_at = INSTANT_NEVER},
                           .parties = parties,
                           .party_count = 2};
    told[0] = party(ROLE_APPLICANT, "蒋某");
    told[0].phone = "13800008001";
    told[1] = party(ROLE_RESPONDENT, "吴某");
    in = (struct intake){.source = SOURCE_PHONE,
                         .kind = "neighbour",
                         .place = "云健社区6幢",
                         .occurred_at = INSTANT_NEVER,
                         .narrative = "楼下上门吵闹。",
                         .parties = told,
                         .party_count = 2};
}

static enum rc make(void) { return retelling_make(&sc, LANG_EN, &rules, &kinds, &cf, &in, &r); }

static const char *left(void) { return retelling_left(&sc, LANG_EN, &r); }
static const char *taken(void) { return retelling_taken(&sc, LANG_EN, &r); }

/* ---- parties ---- */

START_TEST(who_is_there_is_found_on_whichever_side_he_tells_it_and_what_was_not_known_is_filled_in)
{
    ck_ok(make());
    ck_assert_uint_eq(r.party_count, 2);
    ck_assert_str_eq(r.parties[1].phone, "13800008001");
    ck_assert_int_eq(r.parties[1].role, ROLE_RESPONDENT);
    ck_assert_str_eq(r.parties[0].phone, "13800008000");
    ck_assert_str_eq(taken(), "Filled in: Phone of 蒋某.");
    ck_assert_str_eq(left(), "");
}
END_TEST

START_TEST(what_the_case_says_otherwise_stays_and_is_told)
{
    parties[1].phone = "13800008002";
    parties[1].address = "云健社区6幢201";
    told[0].address = "云健社区6幢202";
    told[0].agent = "蒋大";
    ck_ok(make());
    ck_assert_str_eq(r.parties[1].phone, "13800008002");
    ck_assert_str_eq(taken(), "Filled in: Agent of 蒋某.");
    ck_assert_str_eq(left(), "Not taken, because the case says otherwise or is signed: Phone of "
                             "蒋某, 13800008001, Address of 蒋某, 云健社区6幢202.");
}
END_TEST

START_TEST(who_is_new_becomes_a_party_behind_the_last_one)
{
    told[1] = party(ROLE_THIRD, "王某");
    told[1].id = 99;
    ck_ok(make());
    ck_assert_uint_eq(r.party_count, 3);
    ck_assert_int_eq(r.parties[2].id, 0);
    ck_assert_int_eq(r.parties[2].position, 3);
    ck_assert_int_eq(r.parties[2].role, ROLE_THIRD);
    ck_assert_str_eq(taken(), "New party: 王某. Filled in: Phone of 蒋某.");
}
END_TEST

START_TEST(a_name_that_nobody_knew_is_known_now_by_the_telephone)
{
    parties[1] = party(ROLE_RESPONDENT, PARTY_UNVERIFIED);
    parties[1].phone = "13800008001";
    ck_ok(make());
    ck_assert_uint_eq(r.party_count, 2);
    ck_assert_str_eq(r.parties[1].name, "蒋某");
    ck_assert_str_eq(taken(), "Filled in: Name of 蒋某.");
}
END_TEST

START_TEST(a_telephone_of_a_family_and_another_identity_number_are_two_people)
{
    parties[1] = party(ROLE_RESPONDENT, "何小妹");
    parties[1].phone = "13800008001";
    told[0].id_number = "332601197805164513";
    ck_ok(make());
    ck_assert_uint_eq(r.added_count, 1);
    parties[1] = party(ROLE_RESPONDENT, "蒋某");
    parties[1].id_number = "332601198005164517";
    parties[1].phone = "13800008001";
    ck_ok(make());
    ck_assert_uint_eq(r.added_count, 1);
}
END_TEST

START_TEST(somebody_of_whom_nothing_is_known_is_nobody_and_two_such_are_not_one)
{
    parties[1] = party(ROLE_RESPONDENT, PARTY_UNVERIFIED);
    told[1] = party(ROLE_RESPONDENT, PARTY_UNVERIFIED);
    ck_ok(make());
    ck_assert_uint_eq(r.added_count, 1);
    ck_assert_str_eq(r.added[0].name, "蒋某");
    told[1].phone = "13900135566";
    ck_ok(make());
    ck_assert_uint_eq(r.added_count, 2);
}
END_TEST

START_TEST(a_secret_address_is_no_less_secret_for_having_been_told_again)
{
    parties[1].address = told[0].address = "云健社区6幢201";
    told[0].address_secret = true;
    ck_ok(make());
    ck_assert(r.parties[1].address_secret);
    ck_assert_str_eq(taken(), "Filled in: Phone of 蒋某, Address kept secret of 蒋某.");
}
END_TEST

START_TEST(once_the_agreement_bears_a_mark_nobody_is_added_or_renamed_and_that_is_told)
{
    static const struct mark mark = {.signatory = SIGNATORY_PARTY, .party = 1};
    const struct agreement a = {.version = 1, .marks = &mark, .mark_count = 1};

    cf.agreements = &a;
    cf.agreement_count = 1;
    told[1] = party(ROLE_THIRD, "王某");
    told[1].phone = "13900135566";
    ck_ok(make());
    ck_assert_uint_eq(r.party_count, 2);
    ck_assert_str_eq(taken(), "Filled in: Phone of 蒋某.");
    ck_assert_str_eq(left(), "Not taken, because the case says otherwise or is signed: 王某, Phone "
                             "of 王某, 13900135566.");
    parties[1] = party(ROLE_RESPONDENT, PARTY_UNVERIFIED);
    parties[1].phone = "13800008001";
    ck_ok(make());
    ck_assert_str_eq(r.parties[1].name, PARTY_UNVERIFIED);
}
END_TEST

/* ---- the words ---- */

START_TEST(the_supplement_says_who_told_it_which_way_and_word_for_word)
{
    ck_ok(make());
    ck_assert_str_eq(r.text, "Told again, source Telephone: Applicant 蒋某, Respondent 吴某.\n"
                             "楼下上门吵闹。");
}
END_TEST

START_TEST(what_of_the_head_is_told_otherwise_stands_in_the_supplement)
{
    in.kind = "housing";
    in.place = "云健社区7幢";
    in.urgency = URGENCY_URGENT;
    in.risk = RISK_ORANGE;
    in.title = "七幢漏水";
    in.division = "331002001007";
    in.occurred_at = at(19, 30);
    ck_ok(make());
    ck_assert_str_eq(
        r.text, scope_printf(&sc,
                             "Told again, source Telephone: Applicant 蒋某, Respondent 吴某. "
                             "Title: 七幢漏水. Kind: Housing. Occurred at: %s. Place: "
                             "云健社区7幢. Division: 331002001007. Urgency: Urgent. Risk: Orange.\n"
                             "楼下上门吵闹。",
                             instant_short(&sc, in.occurred_at)));
}
END_TEST

START_TEST(what_no_supplement_holds_is_refused_and_not_dropped)
{
    static struct statement statement = {.speaker = "蒋某", .text = "不赔。"};

    in.has_agreement = true;
    ck_refused(make(), "agreement");
    in.has_agreement = false;
    in.statements = &statement;
    in.statement_count = 1;
    ck_refused(make(), "statements");
}
END_TEST

START_TEST(a_closed_case_says_what_to_do_instead)
{
    cf.dispute.state = STATE_CLOSED;
    ck_refused(make(), "case");
    ck_assert_str_eq(error_text(&sc, LANG_EN, &sc.error),
                     "Case 2026/7 is closed. If the quarrel began anew, register it as a case of "
                     "its own; to go on with 2026/7, open it again with a reason first and then "
                     "add what was told. Nothing was saved.");
    cf.dispute.state = STATE_VOIDED;
    ck_refused(make(), "case");
}
END_TEST

int main(void)
{
    TCase *tc = tcase_create("retelling");

    tcase_add_checked_fixture(tc, set_up, end);
    tcase_add_test(
        tc,
        who_is_there_is_found_on_whichever_side_he_tells_it_and_what_was_not_known_is_filled_in);
    tcase_add_test(tc, what_the_case_says_otherwise_stays_and_is_told);
    tcase_add_test(tc, who_is_new_becomes_a_party_behind_the_last_one);
    tcase_add_test(tc, a_name_that_nobody_knew_is_known_now_by_the_telephone);
    tcase_add_test(tc, a_telephone_of_a_family_and_another_identity_number_are_two_people);
    tcase_add_test(tc, somebody_of_whom_nothing_is_known_is_nobody_and_two_such_are_not_one);
    tcase_add_test(tc, a_secret_address_is_no_less_secret_for_having_been_told_again);
    tcase_add_test(tc, once_the_agreement_bears_a_mark_nobody_is_added_or_renamed_and_that_is_told);
    tcase_add_test(tc, the_supplement_says_who_told_it_which_way_and_word_for_word);
    tcase_add_test(tc, what_of_the_head_is_told_otherwise_stands_in_the_supplement);
    tcase_add_test(tc, what_no_supplement_holds_is_refused_and_not_dropped);
    tcase_add_test(tc, a_closed_case_says_what_to_do_instead);
    return suite_run(tc);
}
