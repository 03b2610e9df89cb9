/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/domain/joining.h"
#include "tests/domain/fixture.h"

enum { GU = 11, GU_AGAIN, JIANG, BUILDING, NEIGHBOUR };
enum { LIN = 1 };

static struct party parties[5];
static struct casefile cf;
static struct joining_plan plan;

static void set_up(void)
{
    begin();
    parties[0] = (struct party){.id = GU,
                                .rev = 1,
                                .position = 1,
                                .name = "顾林军",
                                .phone = "13800008000",
                                .refused_on = DATE_NONE};
    parties[1] = (struct party){.id = GU_AGAIN,
                                .rev = 1,
                                .position = 2,
                                .name = "顾林君",
                                .address = "云健社区6幢",
                                .refused_on = DATE_NONE};
    parties[2] = (struct party){.id = JIANG,
                                .rev = 1,
                                .position = 3,
                                .role = ROLE_RESPONDENT,
                                .name = "蒋某",
                                .refused_on = DATE_NONE};
    parties[3] = (struct party){.id = BUILDING,
                                .rev = 1,
                                .position = 4,
                                .role = ROLE_HELPER,
                                .name = "楼长",
                                .refused_on = DATE_NONE};
    parties[4] = (struct party){.id = NEIGHBOUR,
                                .rev = 1,
                                .position = 5,
                                .role = ROLE_HELPER,
                                .name = "邻居",
                                .refused_on = DATE_NONE};
    cf = (struct casefile){
        .dispute = {.id = 100, .state = STATE_MEDIATING}, .parties = parties, .party_count = 5};
}

static const struct date today = {20777};

static enum rc may(int joins, int stays) { return joining_may(&sc, &cf, joins, stays, today); }

static enum rc make(const struct merge_choice *choices, size_t count)
{
    const struct joining_request request = {
        .joins = 2, .stays = 1, .choices = choices, .choice_count = count};

    return joining_make(&sc, &cf, &request, today, &plan);
}

/* ---- whether ---- */

START_TEST(two_of_one_role_may_be_one_whatever_they_are_called)
{
    ck_ok(may(2, 1));
    ck_ok(may(1, 2));
    ck_ok(may(5, 4));
}
END_TEST

START_TEST(nobody_stands_on_two_sides)
{
    ck_refused(may(3, 1), "party");
    ck_refused(may(1, 3), "party");
    ck_refused(may(4, 1), "party");
}
END_TEST

START_TEST(nobody_is_joined_into_himself_or_into_somebody_who_is_not_there)
{
    ck_refused(may(1, 1), "party");
    ck_refused(may(1, 6), "party");
    ck_refused(may(0, 1), "party");
}
END_TEST

START_TEST(a_person_is_no_organisation)
{
    parties[1].type = PARTY_ORGANISATION;
    ck_refused(may(2, 1), "party");
}
END_TEST

START_TEST(two_identity_numbers_are_two_people_and_one_is_no_hindrance)
{
    parties[0].id_number = "332601197805164513";
    ck_ok(may(2, 1));
    parties[1].id_number = "332601197805164513";
    ck_ok(may(2, 1));
    parties[1].id_number = "332601198005164517";
    ck_refused(may(2, 1), "party");
}
END_TEST

START_TEST(a_refusal_of_one_alone_is_asked_about_first)
{
    parties[1].refused_on = today;
    ck_refused(may(2, 1), "party");
    parties[0].refused_on = today;
    ck_ok(may(2, 1));
}
END_TEST

START_TEST(different_words_about_a_helper_stand_against_it_and_silence_does_not)
{
    struct consent said[] = {
        {.helper = {.party = BUILDING, .name = "楼长"}, .party = GU, .on = today},
        {.helper = {.party = BUILDING, .name = "楼长"}, .party = GU_AGAIN, .on = today}};

    cf.consents = said;
    cf.consent_count = 1;
    ck_ok(may(2, 1));
    cf.consent_count = 2;
    ck_ok(may(2, 1));
    said[1].word = CONSENT_REFUSED;
    ck_refused(may(2, 1), "party");
    said[0].word = CONSENT_REVOKED; /* he does not consent either */
    ck_ok(may(2, 1));
}
END_TEST

START_TEST(two_helpers_whom_a_party_treats_differently_are_not_one)
{
    const struct consent said[] = {
        {.helper = {.party = BUILDING, .name = "楼长"}, .party = GU, .on = today},
        {.helper = {.party = NEIGHBOUR, .name = "邻居"},
         .party = GU,
         .word = CONSENT_REFUSED,
         .on = today}};

    cf.consents = said;
    cf.consent_count = 2;
    ck_refused(may(5, 4), "party");
    cf.consent_count = 1;
    ck_ok(may(5, 4));
}
END_TEST

START_TEST(a_mediator_whom_one_chose_and_the_other_refused_stands_against_it)
{
    struct mediator_choice said[] = {{.party = GU, .person = LIN, .name = "林某"},
                                     {.party = GU_AGAIN, .person = LIN, .name = "林某"}};

    cf.choices = said;
    cf.choice_count = 2;
    ck_ok(may(2, 1));
    said[1].word = MEDIATOR_REFUSED;
    ck_refused(may(2, 1), "party");
}
END_TEST

START_TEST(what_was_signed_under_both_names_tells_of_two_people)
{
    const struct session_mark marks[] = {{.name = "顾林军"}, {.name = "顾林君"}};
    struct session sessions[] = {{.at = at(0, 0), .marks = &marks[0], .mark_count = 1},
                                 {.at = at(1, 0), .marks = &marks[1], .mark_count = 1}};

    cf.sessions = sessions;
    cf.session_count = 1;
    ck_ok(may(2, 1));
    cf.session_count = 2;
    ck_refused(may(2, 1), "party");
    parties[1].name = "顾林军"; /* the same name is no second signature */
    ck_ok(may(2, 1));
}
END_TEST

START_TEST(an_agreement_that_bears_a_mark_or_was_printed_settles_who_takes_part)
{
    static const struct mark mark = {.signatory = SIGNATORY_PARTY, .party = 1};
    static const struct document paper = {.kind = "agreement", .version = 1};
    struct agreement a = {.version = 1};

    cf.agreements = &a;
    cf.agreement_count = 1;
    ck_ok(may(2, 1));
    a.marks = &mark;
    a.mark_count = 1;
    ck_refused(may(2, 1), "parties");
    a.mark_count = 0;
    cf.documents = &paper;
    cf.document_count = 1;
    ck_refused(may(2, 1), "parties");
}
END_TEST

START_TEST(nobody_stands_behind_somebody_who_stands_behind_a_third)
{
    const struct joined before = {.party = {.id = 16, .position = 6, .name = "老顾"}, .into = 2};

    cf.joined = &before;
    cf.joined_count = 1;
    ck_refused(may(2, 1), "party");
    ck_ok(may(1, 2));
}
END_TEST

START_TEST(a_closed_case_is_not_touched)
{
    cf.dispute.state = STATE_CLOSED;
    ck_assert_int_ne(may(2, 1), RC_OK);
}
END_TEST

/* ---- what becomes of them ---- */

START_TEST(what_only_one_says_is_taken_from_there_and_else_his_own_stays)
{
    ck_ok(make(NULL, 0));
    ck_assert_str_eq(plan.stays.name, "顾林军");
    ck_assert_str_eq(plan.stays.phone, "13800008000");
    ck_assert_str_eq(plan.stays.address, "云健社区6幢");
    ck_assert_uint_eq(plan.row_count, 3);
}
END_TEST

START_TEST(a_field_is_chosen_from_either)
{
    const struct merge_choice name = {.field = MERGE_NAME, .side = SIDE_ENDS};

    ck_ok(make(&name, 1));
    ck_assert_str_eq(plan.stays.name, "顾林君");
    ck_assert_str_eq(plan.stays.phone, "13800008000");
}
END_TEST

START_TEST(what_nobody_says_cannot_be_chosen)
{
    const struct merge_choice agent = {.field = MERGE_AGENT, .side = SIDE_ENDS};

    ck_refused(make(&agent, 1), "take");
}
END_TEST

START_TEST(a_secret_address_holds_by_itself)
{
    parties[1].address_secret = true;
    ck_ok(make(NULL, 0));
    ck_assert(plan.stays.address_secret);
}
END_TEST

START_TEST(an_agreement_may_name_only_who_is_left)
{
    const struct merge_choice name = {.field = MERGE_NAME, .side = SIDE_ENDS};
    const struct term term = {.ordinal = 1,
                              .obligor = "蒋某",
                              .act = "赔偿",
                              .obligee = "顾林君",
                              .due = DATE_NONE,
                              .performed_on = DATE_NONE};
    const struct agreement a = {.version = 1, .terms = &term, .term_count = 1};

    cf.agreements = &a;
    cf.agreement_count = 1;
    ck_refused(make(NULL, 0), "terms[1].obligee");
    ck_ok(make(&name, 1));
}
END_TEST

/* ---- parting ---- */

static struct joining joined_now(const struct merge_choice *choices, size_t count)
{
    struct joining j = {.id = 500, .stays = GU, .joins = GU_AGAIN};
    struct merge_step *steps;

    ck_ok(make(choices, count));
    joining_steps(&sc, &cf, &plan, &steps, &j.step_count);
    j.steps = steps;
    parties[0] = plan.stays;
    return j;
}

START_TEST(parted_he_is_what_he_was)
{
    const struct merge_choice name = {.field = MERGE_NAME, .side = SIDE_ENDS};
    const struct joining j = joined_now(&name, 1);
    struct party stays;

    ck_assert_uint_eq(j.step_count, 2);
    ck_ok(joining_part(&sc, &cf, &j, &stays));
    ck_assert_str_eq(stays.name, "顾林军");
    ck_assert_str_eq(stays.phone, "13800008000");
    ck_assert_ptr_null(stays.address);
}
END_TEST

START_TEST(what_was_changed_again_is_not_undone_and_what_was_not_taken_may_change)
{
    const struct joining j = joined_now(NULL, 0);
    struct party stays;

    parties[0].phone = "13800008001";
    ck_ok(joining_part(&sc, &cf, &j, &stays));
    ck_assert_str_eq(stays.phone, "13800008001");
    parties[0].address = "云健社区7幢";
    ck_refused(joining_part(&sc, &cf, &j, &stays), "party");
}
END_TEST

START_TEST(an_extension_that_all_consented_to_since_keeps_them_joined_until_it_is_voided)
{
    const struct joining j = joined_now(NULL, 0);
    struct extension e = {.id = 499};
    struct party stays;

    cf.extensions = &e;
    cf.extension_count = 1;
    ck_ok(joining_part(&sc, &cf, &j, &stays));
    e.id = 501;
    ck_refused(joining_part(&sc, &cf, &j, &stays), "parties");
    e.void_reason = "记错了";
    ck_ok(joining_part(&sc, &cf, &j, &stays));
}
END_TEST

START_TEST(a_mark_on_the_agreement_keeps_them_joined)
{
    static const struct mark mark = {.signatory = SIGNATORY_PARTY, .party = 1};
    const struct agreement a = {.version = 1, .marks = &mark, .mark_count = 1};
    const struct joining j = joined_now(NULL, 0);
    struct party stays;

    cf.agreements = &a;
    cf.agreement_count = 1;
    ck_refused(joining_part(&sc, &cf, &j, &stays), "parties");
}
END_TEST

/* ---- what is told of whom ---- */

static void two_of_them(void)
{
    static const struct joined joined = {.party = {.id = GU_AGAIN, .position = 2, .name = "顾林君"},
                                         .into = 1};

    for (size_t i = 1; i < 4; i++)
        parties[i] = parties[i + 1];
    cf.party_count = 4;
    cf.joined = &joined;
    cf.joined_count = 1;
}

START_TEST(what_was_written_of_him_is_told_of_who_stays)
{
    static const int consented[] = {1, 2, 3};
    const struct contact contacts[] = {{.party = 2}, {.party = 3}};
    const struct evidence brought[] = {{.party = 2}, {.party = 0}};
    const struct consent said[] = {{.helper = {.party = BUILDING}, .party = GU_AGAIN}};
    const struct mediator_choice chose[] = {{.party = GU_AGAIN}};
    const struct relation relation = {.party = GU_AGAIN};
    const struct extension e = {.consents = consented, .consent_count = 3};

    two_of_them();
    cf.contacts = contacts;
    cf.contact_count = 2;
    cf.evidence = brought;
    cf.evidence_count = 2;
    cf.consents = said;
    cf.consent_count = 1;
    cf.choices = chose;
    cf.choice_count = 1;
    cf.relations = &relation;
    cf.relation_count = 1;
    cf.extensions = &e;
    cf.extension_count = 1;
    joining_gather(&sc, &cf);
    ck_assert_int_eq(cf.contacts[0].party, 1);
    ck_assert_int_eq(cf.contacts[1].party, 3);
    ck_assert_int_eq(cf.evidence[0].party, 1);
    ck_assert_int_eq(cf.evidence[1].party, 0);
    ck_assert_int_eq(cf.consents[0].party, GU);
    ck_assert_int_eq(cf.consents[0].helper.party, BUILDING);
    ck_assert_int_eq(cf.choices[0].party, GU);
    ck_assert_int_eq(cf.relations[0].party, GU);
    ck_assert_uint_eq(cf.extensions[0].consent_count, 2);
    ck_assert_int_eq(cf.extensions[0].consents[0], 1);
    ck_assert_int_eq(cf.extensions[0].consents[1], 3);
    ck_assert_int_eq(contacts[0].party, 2); /* what was loaded is left alone */
}
END_TEST

START_TEST(an_address_that_is_secret_now_is_so_where_he_stood_before)
{
    two_of_them();
    parties[0].address_secret = true;
    joining_gather(&sc, &cf);
    ck_assert(cf.joined[0].party.address_secret);
}
END_TEST

START_TEST(his_position_is_nobodys_again)
{
    const struct joined last = {.party = {.position = 6}, .into = 1};

    two_of_them();
    ck_assert_ptr_null(casefile_party(&cf, 2));
    ck_assert_str_eq(casefile_party(&cf, 3)->name, "蒋某");
    ck_assert_str_eq(casefile_positions(&sc, &cf), "1 3 4 5");
    ck_assert_int_eq(casefile_next_position(&cf), 6);
    cf.joined = &last;
    ck_assert_int_eq(casefile_next_position(&cf), 7);
}
END_TEST

START_TEST(he_has_no_paper_of_his_own_any_more_and_the_one_he_had_keeps_his_name)
{
    const struct document_template slip = {.kind = "slip", .title = "告知书", .subject = FOR_PARTY};
    int *list;
    size_t count;

    two_of_them();
    document_ordinals(&sc, FOR_PARTY, &cf, &list, &count);
    ck_assert_uint_eq(count, 2);
    ck_assert_int_eq(list[0], 1);
    ck_assert_int_eq(list[1], 3);
    ck_refused(document_check_code(&sc, &slip, &cf, 2), "document");
    ck_ok(document_check_code(&sc, &slip, &cf, 3));
    ck_assert_str_eq(document_subject_name(&sc, FOR_PARTY, &cf, 2), "顾林君");
    ck_assert_str_eq(document_subject_name(&sc, FOR_PARTY, &cf, 3), "蒋某");
}
END_TEST

START_TEST(who_was_joined_is_named_by_position_or_name)
{
    int position;

    ck_refused(joining_named(&sc, &cf, "2", &position), "party");
    two_of_them();
    ck_ok(joining_named(&sc, &cf, "顾林君", &position));
    ck_assert_int_eq(position, 2);
    ck_ok(joining_named(&sc, &cf, "2", &position));
    ck_refused(joining_named(&sc, &cf, "1", &position), "party");
}
END_TEST

int main(void)
{
    TCase *tc = tcase_create("joining");

    tcase_add_checked_fixture(tc, set_up, end);
    tcase_add_test(tc, two_of_one_role_may_be_one_whatever_they_are_called);
    tcase_add_test(tc, nobody_stands_on_two_sides);
    tcase_add_test(tc, nobody_is_joined_into_himself_or_into_somebody_who_is_not_there);
    tcase_add_test(tc, a_person_is_no_organisation);
    tcase_add_test(tc, two_identity_numbers_are_two_people_and_one_is_no_hindrance);
    tcase_add_test(tc, a_refusal_of_one_alone_is_asked_about_first);
    tcase_add_test(tc, different_words_about_a_helper_stand_against_it_and_silence_does_not);
    tcase_add_test(tc, two_helpers_whom_a_party_treats_differently_are_not_one);
    tcase_add_test(tc, a_mediator_whom_one_chose_and_the_other_refused_stands_against_it);
    tcase_add_test(tc, what_was_signed_under_both_names_tells_of_two_people);
    tcase_add_test(tc, an_agreement_that_bears_a_mark_or_was_printed_settles_who_takes_part);
    tcase_add_test(tc, nobody_stands_behind_somebody_who_stands_behind_a_third);
    tcase_add_test(tc, a_closed_case_is_not_touched);
    tcase_add_test(tc, what_only_one_says_is_taken_from_there_and_else_his_own_stays);
    tcase_add_test(tc, a_field_is_chosen_from_either);
    tcase_add_test(tc, what_nobody_says_cannot_be_chosen);
    tcase_add_test(tc, a_secret_address_holds_by_itself);
    tcase_add_test(tc, an_agreement_may_name_only_who_is_left);
    tcase_add_test(tc, parted_he_is_what_he_was);
    tcase_add_test(tc, what_was_changed_again_is_not_undone_and_what_was_not_taken_may_change);
    tcase_add_test(tc,
                   an_extension_that_all_consented_to_since_keeps_them_joined_until_it_is_voided);
    tcase_add_test(tc, a_mark_on_the_agreement_keeps_them_joined);
    tcase_add_test(tc, what_was_written_of_him_is_told_of_who_stays);
    tcase_add_test(tc, an_address_that_is_secret_now_is_so_where_he_stood_before);
    tcase_add_test(tc, his_position_is_nobodys_again);
    tcase_add_test(tc, he_has_no_paper_of_his_own_any_more_and_the_one_he_had_keeps_his_name);
    tcase_add_test(tc, who_was_joined_is_named_by_position_or_name);
    return suite_run(tc);
}
