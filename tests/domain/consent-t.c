/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/domain/casefile.h"
#include "tests/domain/fixture.h"

enum { WU = 11, JIANG, HELPER };
enum { LIN = 1, ZHOU, WANG, CHEN };

static struct party parties[3];
static const struct seat seats[] = {
    {.agency = AGENCY_COMMITTEE, .person = LIN, .person_name = "林某"},
    {.agency = AGENCY_WOMEN, .lead = true, .person = WANG, .person_name = "王某"},
    {.agency = AGENCY_POLICE,
     .person = ZHOU,
     .person_name = "周某",
     .deputy = CHEN,
     .deputy_name = "陈某"},
    {.agency = AGENCY_COURT},
};
static const struct dispatch dispatch = {.seats = seats, .seat_count = 4};
static const char *present[] = {"吴某", "蒋某", "楼长"};
static const struct session_mark signature = {.name = "吴某"};
static struct session session;
static struct consent consents[8];
static struct casefile cf;

static void set_up(void)
{
    begin();
    parties[0] = (struct party){.id = WU,
                                .position = 1,
                                .name = "吴某",
                                .phone = "1",
                                .id_number = "1",
                                .address = "1",
                                .refused_on = DATE_NONE};
    parties[1] = parties[0];
    parties[1].id = JIANG;
    parties[1].position = 2;
    parties[1].role = ROLE_RESPONDENT;
    parties[1].name = "蒋某";
    parties[2] = (struct party){
        .id = HELPER, .position = 3, .role = ROLE_HELPER, .name = "楼长", .refused_on = DATE_NONE};
    session = (struct session){.at = at(0, 0),
                               .present = present,
                               .present_count = 3,
                               .read_back = "已宣读",
                               .marks = &signature,
                               .mark_count = 1};
    cf = (struct casefile){.parties = parties,
                           .party_count = 3,
                           .dispatches = &dispatch,
                           .dispatch_count = 1,
                           .sessions = &session,
                           .session_count = 1,
                           .consents = consents};
}

static void said(int64_t helper, int64_t party, enum consent_word word, int day)
{
    consents[cf.consent_count++] = (struct consent){.helper = {.party = helper, .name = "楼长"},
                                                    .party = party,
                                                    .word = word,
                                                    .on = on(2026, 11, day)};
}

/* The gaps of the file, one a line. */
static const char *gaps(void)
{
    struct buffer text = buffer_new(&sc);
    struct gap *list;
    size_t count;

    casefile_gaps(&sc, &cf, &list, &count);
    for (size_t i = 0; i < count; i++)
        buffer_addf(&text, "%s\n", gap_text(&sc, LANG_EN, &list[i]));
    return buffer_text(&text);
}

START_TEST(helpers_are_parties_with_that_role_and_members_of_other_agencies)
{
    struct helper *list;
    size_t count;

    consent_helpers(&sc, &cf, &list, &count);
    ck_assert_uint_eq(count, 3); /* not the committee's own, not who leads, not an empty seat */
    ck_assert_str_eq(list[0].name, "楼长");
    ck_assert_str_eq(list[1].name, "周某");
    ck_assert_str_eq(list[2].name, "陈某");
    cf.dispute.mediator = "周某"; /* now he mediates */
    consent_helpers(&sc, &cf, &list, &count);
    ck_assert_uint_eq(count, 2);
}
END_TEST

START_TEST(a_helper_is_named_by_number_or_name)
{
    struct helper helper;

    ck_ok(consent_helper(&sc, &cf, "2", &helper));
    ck_assert_int_eq(helper.person, ZHOU);
    ck_ok(consent_helper(&sc, &cf, "楼长", &helper));
    ck_assert_int_eq(helper.party, HELPER);
    ck_refused(consent_helper(&sc, &cf, "4", &helper), "helper");
    ck_refused(consent_helper(&sc, &cf, "林某", &helper), "helper");
}
END_TEST

START_TEST(a_helper_who_sat_in_without_anybody_being_asked_is_a_gap_for_each_party)
{
    ck_assert_str_eq(gaps(), "吴某 was not asked whether 楼长 may sit in (art. 20).\n"
                             "蒋某 was not asked whether 楼长 may sit in (art. 20).\n");
}
END_TEST

START_TEST(consent_is_given_by_each_party_alone)
{
    said(HELPER, WU, CONSENT_GIVEN, 20);
    said(HELPER, JIANG, CONSENT_REFUSED, 20);
    ck_assert_str_eq(gaps(), "蒋某 does not consent that 楼长 sits in (art. 20).\n");
    said(HELPER, JIANG, CONSENT_GIVEN, 20);
    ck_assert_str_eq(gaps(), "");
}
END_TEST

START_TEST(what_is_taken_back_later_makes_no_earlier_session_wrong)
{
    said(HELPER, WU, CONSENT_GIVEN, 19);
    said(HELPER, JIANG, CONSENT_GIVEN, 20);
    said(HELPER, WU, CONSENT_REVOKED, 21);
    ck_assert_str_eq(gaps(), "");
    session.at = instant_after(at(0, 0), DAYS(1));
    ck_assert_str_eq(gaps(), "吴某 does not consent that 楼长 sits in (art. 20).\n");
}
END_TEST

START_TEST(consent_after_the_session_does_not_heal_it)
{
    said(HELPER, WU, CONSENT_GIVEN, 21);
    said(HELPER, JIANG, CONSENT_GIVEN, 20);
    ck_assert_str_eq(gaps(), "吴某 was not asked whether 楼长 may sit in (art. 20).\n");
}
END_TEST

START_TEST(a_party_who_refused_mediation_is_not_asked)
{
    said(HELPER, WU, CONSENT_GIVEN, 20);
    parties[1].refused_on = on(2026, 11, 19);
    ck_assert_str_eq(gaps(), "蒋某 refused mediation on 2026-11-19.\n");
}
END_TEST

START_TEST(who_speaks_was_there_and_who_is_not_there_needs_no_consent)
{
    const struct statement spoken = {.speaker = "周某", .text = "我来说一句。"};

    session.present_count = 2;
    ck_assert_str_eq(gaps(), "");
    session.statements = &spoken;
    session.statement_count = 1;
    ck_assert_str_eq(gaps(), "吴某 was not asked whether 周某 may sit in (art. 20).\n"
                             "蒋某 was not asked whether 周某 may sit in (art. 20).\n");
}
END_TEST

START_TEST(the_response_itself_needs_no_consent)
{
    cf.session_count = 0;
    ck_assert_str_eq(gaps(), "");
}
END_TEST

START_TEST(the_same_is_said_once_for_several_sessions)
{
    const struct session two[] = {session, session};

    cf.sessions = two;
    cf.session_count = 2;
    said(HELPER, WU, CONSENT_GIVEN, 20);
    ck_assert_str_eq(gaps(), "蒋某 was not asked whether 楼长 may sit in (art. 20).\n");
}
END_TEST

START_TEST(asking_going_there_and_telephoning_need_no_consent)
{
    static const enum session_kind kinds[] = {SESSION_INQUIRY, SESSION_VISIT, SESSION_PHONE};

    for (size_t i = 0; i < 3; i++) {
        session.kind = kinds[i];
        ck_assert_str_eq(gaps(), "");
    }
    session.kind = SESSION_HEARING;
    ck_assert_str_ne(gaps(), "");
}
END_TEST

START_TEST(with_one_side_only_those_who_are_there_are_asked)
{
    static const char *one_side[] = {"楼长"};

    session.kind = SESSION_CAUCUS;
    session.asked = "吴某";
    session.present = one_side;
    session.present_count = 1;
    ck_assert_str_eq(gaps(), "吴某 was not asked whether 楼长 may sit in (art. 20).\n");
}
END_TEST

int main(void)
{
    TCase *tc = tcase_create("consent");

    tcase_add_checked_fixture(tc, set_up, end);
    tcase_add_test(tc, helpers_are_parties_with_that_role_and_members_of_other_agencies);
    tcase_add_test(tc, a_helper_is_named_by_number_or_name);
    tcase_add_test(tc, a_helper_who_sat_in_without_anybody_being_asked_is_a_gap_for_each_party);
    tcase_add_test(tc, consent_is_given_by_each_party_alone);
    tcase_add_test(tc, what_is_taken_back_later_makes_no_earlier_session_wrong);
    tcase_add_test(tc, consent_after_the_session_does_not_heal_it);
    tcase_add_test(tc, a_party_who_refused_mediation_is_not_asked);
    tcase_add_test(tc, who_speaks_was_there_and_who_is_not_there_needs_no_consent);
    tcase_add_test(tc, the_response_itself_needs_no_consent);
    tcase_add_test(tc, the_same_is_said_once_for_several_sessions);
    tcase_add_test(tc, asking_going_there_and_telephoning_need_no_consent);
    tcase_add_test(tc, with_one_side_only_those_who_are_there_are_asked);
    return suite_run(tc);
}
