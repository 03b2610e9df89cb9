/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/domain/casefile.h"
#include "tests/domain/fixture.h"

#define NUMBER "（2026）椒海人调字第12号"

static struct party parties[4];
static struct term terms[1];
static struct mark marks[5];
static struct agreement agreement;
static const struct session session;
static const struct dispatch dispatch;
static const struct visit visit;
static struct casefile cf;

static struct party known(int position, enum role role, const char *name)
{
    return (struct party){.position = position,
                          .role = role,
                          .type = PARTY_PERSON,
                          .name = name,
                          .id_number = "331002199001010018",
                          .phone = "13857600000",
                          .address = "6幢301",
                          .refused_on = DATE_NONE};
}

/* The burst pipe: two claimants, one respondent, a neighbour who helps. Accepted, no more. */
static void prepare(void)
{
    begin();
    parties[0] = known(1, ROLE_APPLICANT, "吴某");
    parties[1] = known(2, ROLE_APPLICANT, "钱某");
    parties[2] = known(3, ROLE_RESPONDENT, "蒋某");
    parties[3] = known(4, ROLE_HELPER, "邻居");
    terms[0] = (struct term){.ordinal = 1,
                             .obligor = "蒋某",
                             .act = "赔偿",
                             .obligee = "吴某",
                             .amount = yuan(1500),
                             .due = on(2026, 12, 1),
                             .method = "转账",
                             .performed_on = DATE_NONE};
    for (int i = 0; i < 3; i++)
        marks[i] =
            (struct mark){.signatory = SIGNATORY_PARTY, .party = i + 1, .on = on(2026, 11, 20)};
    marks[3] = (struct mark){.signatory = SIGNATORY_MEDIATOR, .on = on(2026, 11, 20)};
    marks[4] = (struct mark){.signatory = SIGNATORY_SEAL, .on = on(2026, 11, 21)};
    agreement = (struct agreement){.form = FORM_WRITTEN,
                                   .whole = true,
                                   .reached_on = on(2026, 11, 20),
                                   .terms = terms,
                                   .term_count = 1,
                                   .marks = marks};
    cf = (struct casefile){.dispute = {.number = NUMBER}, .parties = parties, .party_count = 4};
}

/* Settled, signed by COUNT of the five who must. */
static void settle(size_t count)
{
    agreement.mark_count = count;
    cf.agreements = &agreement;
    cf.agreement_count = 1;
}

static bool lists(const struct gap *gaps, size_t count, const char *words, const char *first)
{
    for (size_t i = 0; i < count; i++)
        if (strstr(gaps[i].msgid, words) && text_equal(gaps[i].args[0], first))
            return true;
    return false;
}

static bool lacks(const char *words, const char *first)
{
    struct gap *gaps;
    size_t count;

    casefile_gaps(&sc, &cf, &gaps, &count);
    return lists(gaps, count, words, first);
}

static size_t gap_count(void)
{
    struct gap *gaps;
    size_t count;

    casefile_gaps(&sc, &cf, &gaps, &count);
    return count;
}

static size_t open_count(enum result result)
{
    struct gap *gaps;
    size_t count;

    casefile_open_ends(&sc, &cf, result, &gaps, &count);
    return count;
}

static bool is_open(enum result result, const char *words, const char *first)
{
    struct gap *gaps;
    size_t count;

    casefile_open_ends(&sc, &cf, result, &gaps, &count);
    return lists(gaps, count, words, first);
}

START_TEST(the_state_is_what_the_facts_show)
{
    cf.dispute.number = NULL;
    ck_assert_int_eq(casefile_state(&sc, &cf), STATE_REGISTERED);
    cf.dispute.number = NUMBER;
    ck_assert_int_eq(casefile_state(&sc, &cf), STATE_ACCEPTED);
    cf.dispatches = &dispatch;
    cf.dispatch_count = 1;
    ck_assert_int_eq(casefile_state(&sc, &cf), STATE_RESPONDING);
    cf.sessions = &session;
    cf.session_count = 1;
    ck_assert_int_eq(casefile_state(&sc, &cf), STATE_MEDIATING);
    settle(4);
    ck_assert_int_eq(casefile_state(&sc, &cf), STATE_AGREED);
    settle(5);
    ck_assert_int_eq(casefile_state(&sc, &cf), STATE_EFFECTIVE);
    cf.dispute.closed = true;
    ck_assert_int_eq(casefile_state(&sc, &cf), STATE_CLOSED);
    cf.dispute.refuse_reason = "不属于受理范围";
    ck_assert_int_eq(casefile_state(&sc, &cf), STATE_REFUSED);
    cf.dispute.void_reason = "重复登记";
    ck_assert_int_eq(casefile_state(&sc, &cf), STATE_VOIDED);
}
END_TEST

/* Lists ask only where a state says that there can be some. */
START_TEST(no_state_hides_a_team_or_an_agreement)
{
    for (unsigned facts = 0; facts < 1u << 8; facts++) {
        cf.dispute.number = facts & 1 ? NUMBER : NULL;
        cf.dispute.void_reason = facts & 2 ? "重复登记" : NULL;
        cf.dispute.refuse_reason = facts & 4 ? "已起诉" : NULL;
        cf.dispute.closed = facts & 8;
        cf.dispute.sent = facts & 16;
        cf.sessions = &session;
        cf.session_count = facts & 32 ? 1 : 0;
        cf.dispatches = &dispatch;
        cf.dispatch_count = facts & 64 ? 1 : 0;
        settle(facts % 2 ? 5 : 4);
        cf.agreement_count = facts & 128 ? 1 : 0;
        const enum state state = casefile_state(&sc, &cf);

        ck_assert(cf.dispatch_count == 0 || casefile_can_have_team(state));
        ck_assert(cf.agreement_count == 0 || casefile_can_have_agreement(state));
    }
    ck_assert(!casefile_can_have_team(STATE_ACCEPTED));
    ck_assert(!casefile_can_have_agreement(STATE_MEDIATING));
}
END_TEST

START_TEST(the_newest_version_and_the_newest_dispatch_count)
{
    const struct agreement versions[] = {{.version = 1}, {.version = 2}};
    const struct dispatch calls[] = {{.ordinal = 1}, {.ordinal = 2}};

    ck_assert_ptr_null(casefile_agreement(&cf));
    ck_assert_ptr_null(casefile_dispatch(&cf));
    cf.agreements = versions;
    cf.dispatches = calls;
    cf.agreement_count = cf.dispatch_count = 2;
    ck_assert_int_eq(casefile_agreement(&cf)->version, 2);
    ck_assert_int_eq(casefile_dispatch(&cf)->ordinal, 2);
}
END_TEST

START_TEST(one_of_several_claimants_refuses_and_the_others_go_on)
{
    parties[1].refused_on = on(2026, 11, 19);
    ck_ok(casefile_may_mediate(&sc, &cf));
}
END_TEST

START_TEST(with_fewer_than_two_parties_left_there_is_nothing_to_mediate)
{
    parties[0].refused_on = on(2026, 11, 19);
    parties[1].refused_on = on(2026, 11, 19);
    ck_refused(casefile_may_mediate(&sc, &cf), "parties");
    ck_assert_str_eq(sc.error.args[0], "钱某");
    parties[2].role = ROLE_HELPER;
    parties[0].refused_on = parties[1].refused_on = DATE_NONE;
    cf.party_count = 1;
    ck_refused(casefile_may_mediate(&sc, &cf), "parties");
}
END_TEST

START_TEST(asking_and_telephoning_do_not_wait_for_a_second_party)
{
    cf.party_count = 1;
    ck_refused(casefile_may_hold(&sc, &cf, SESSION_JOINT), "parties");
    ck_refused(casefile_may_hold(&sc, &cf, SESSION_HEARING), "parties");
    ck_ok(casefile_may_hold(&sc, &cf, SESSION_CAUCUS));
    ck_ok(casefile_may_hold(&sc, &cf, SESSION_INQUIRY));
    ck_ok(casefile_may_hold(&sc, &cf, SESSION_VISIT));
    ck_ok(casefile_may_hold(&sc, &cf, SESSION_PHONE));
}
END_TEST

START_TEST(after_a_refusal_one_side_alone_is_not_mediated_with_but_may_be_asked)
{
    parties[0].refused_on = on(2026, 11, 19);
    cf.party_count = 2;
    ck_refused(casefile_may_hold(&sc, &cf, SESSION_CAUCUS), "parties");
    ck_assert_str_eq(sc.error.args[0], parties[0].name);
    ck_ok(casefile_may_hold(&sc, &cf, SESSION_PHONE));
    ck_ok(casefile_may_hold(&sc, &cf, SESSION_INQUIRY));
}
END_TEST

START_TEST(an_inquiry_alone_does_not_make_a_case_one_in_mediation)
{
    const struct session inquiry = {.kind = SESSION_INQUIRY}, caucus = {.kind = SESSION_CAUCUS};

    cf.dispute.number = "（2026）椒海人调字第12号";
    cf.sessions = &inquiry;
    cf.session_count = 1;
    ck_assert_int_eq(casefile_state(&sc, &cf), STATE_ACCEPTED);
    cf.sessions = &caucus;
    ck_assert_int_eq(casefile_state(&sc, &cf), STATE_MEDIATING);
}
END_TEST

START_TEST(a_whole_file_has_no_gaps)
{
    ck_assert_uint_eq(gap_count(), 0);
    settle(5);
    ck_assert_uint_eq(gap_count(), 0);
}
END_TEST

START_TEST(what_is_not_known_of_a_party_who_signs_is_a_gap)
{
    parties[0].name = PARTY_UNVERIFIED;
    parties[1].id_number = NULL;
    parties[2].address = parties[2].phone = NULL;
    parties[3].id_number = parties[3].phone = NULL; /* a helper signs nothing */
    ck_assert(lacks("not verified", "1"));
    ck_assert(lacks("no ID number", "钱某"));
    ck_assert(lacks("no address", "蒋某"));
    ck_assert(lacks("no telephone", "蒋某"));
    ck_assert_uint_eq(gap_count(), 4);
    parties[1].type = PARTY_ORGANISATION;
    ck_assert(lacks("no credit code", "钱某"));
    parties[1].refused_on = on(2026, 11, 19);
    ck_assert(lacks("refused mediation", "钱某"));
}
END_TEST

START_TEST(contents_art_29_asks_for_are_gaps_of_the_agreement)
{
    settle(5);
    terms[0].due = DATE_NONE;
    terms[0].method = NULL;
    ck_assert(lacks("by when", "1"));
    ck_assert(lacks("manner", "1"));
    terms[0].obligor = "赵某";
    ck_assert(lacks("no party", "1"));
    terms[0].obligor = "邻居";
    ck_assert(lacks("helper", "1"));
    agreement.term_count = 0;
    ck_assert(lacks("no terms", NULL));
}
END_TEST

START_TEST(each_missing_mark_is_named)
{
    settle(2);
    ck_assert(lacks("has not signed", "蒋某"));
    ck_assert(lacks("The mediator", NULL));
    ck_assert(lacks("The seal", NULL));
    ck_assert_uint_eq(gap_count(), 3);
}
END_TEST

START_TEST(a_settled_case_closes_when_it_is_in_force_performed_and_visited)
{
    ck_assert(is_open(RESULT_SETTLED, "no agreement", NULL));
    settle(4);
    ck_assert(is_open(RESULT_SETTLED, "not taken effect", NULL));
    settle(5);
    ck_assert(is_open(RESULT_SETTLED, "not performed", "1"));
    ck_assert(is_open(RESULT_SETTLED, "not been visited", NULL));
    terms[0].performed_on = on(2026, 12, 1);
    ck_assert_uint_eq(open_count(RESULT_SETTLED), 1);
    cf.visits = &visit;
    cf.visit_count = 1;
    ck_assert_uint_eq(open_count(RESULT_SETTLED), 0);
    agreement.whole = false;
    ck_assert(is_open(RESULT_SETTLED, "only a part", NULL));
}
END_TEST

START_TEST(a_failed_case_is_at_odds_with_an_agreement_in_force)
{
    ck_assert_uint_eq(open_count(RESULT_FAILED), 0);
    settle(5);
    ck_assert(is_open(RESULT_FAILED, "in force", NULL));
    ck_assert(is_open(RESULT_FAILED, "not performed", "1"));
}
END_TEST

START_TEST(a_case_that_was_not_settled_is_visited_after_its_closing_not_before)
{
    ck_assert_uint_eq(open_count(RESULT_FAILED), 0);
    ck_assert_uint_eq(open_count(RESULT_WITHDRAWN), 0);
    ck_assert_uint_eq(open_count(RESULT_TRANSFERRED), 0);
    ck_assert(is_open(RESULT_SETTLED, "not been visited", NULL));
}
END_TEST

int main(void)
{
    TCase *tc = tcase_create("casefile");

    tcase_add_checked_fixture(tc, prepare, end);
    tcase_add_test(tc, the_state_is_what_the_facts_show);
    tcase_add_test(tc, no_state_hides_a_team_or_an_agreement);
    tcase_add_test(tc, the_newest_version_and_the_newest_dispatch_count);
    tcase_add_test(tc, one_of_several_claimants_refuses_and_the_others_go_on);
    tcase_add_test(tc, with_fewer_than_two_parties_left_there_is_nothing_to_mediate);
    tcase_add_test(tc, asking_and_telephoning_do_not_wait_for_a_second_party);
    tcase_add_test(tc, after_a_refusal_one_side_alone_is_not_mediated_with_but_may_be_asked);
    tcase_add_test(tc, an_inquiry_alone_does_not_make_a_case_one_in_mediation);
    tcase_add_test(tc, a_whole_file_has_no_gaps);
    tcase_add_test(tc, what_is_not_known_of_a_party_who_signs_is_a_gap);
    tcase_add_test(tc, contents_art_29_asks_for_are_gaps_of_the_agreement);
    tcase_add_test(tc, each_missing_mark_is_named);
    tcase_add_test(tc, a_settled_case_closes_when_it_is_in_force_performed_and_visited);
    tcase_add_test(tc, a_case_that_was_not_settled_is_visited_after_its_closing_not_before);
    tcase_add_test(tc, a_failed_case_is_at_odds_with_an_agreement_in_force);
    return suite_run(tc);
}
