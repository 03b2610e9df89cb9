/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The main job through the desk: team, agreement, marks, paper, performance, closing. */
#include "tests/desk/room.h"

#include <string.h>

#include "core/base/text.h"
#include "core/desk/account.h"
#include "core/desk/visit.h"

static struct room room;

static void begin(void) { room_open(&room); }
static void end(void) { room_close(&room); }

static void call_team(int64_t id, const char *playbook)
{
    struct proposal team;

    ok(&room, desk_propose_team(room.desk, &room.sc, id, playbook, &team));
    ok(&room, desk_dispatch(room.desk, &room.sc, id, &team, false));
}

static void respond(int64_t id, enum agency_id agency, enum act act)
{
    ok(&room, desk_respond(room.desk, &room.sc,
                           &(struct response_report){.id = id, .agency = agency, .act = act}));
}

static const struct milestone *answer_of(const struct casefile *cf)
{
    for (size_t i = 0; i < cf->milestone_count; i++) {
        if (text_equal(cf->milestones[i].promise->code, "answer"))
            return &cf->milestones[i];
    }
    ck_abort_msg("no promise to answer");
}

/* All of TERM was done today, as PROOF shows. */
static const struct performance *done(int term, const char *proof)
{
    static struct performance p;

    p = (struct performance){.term = term, .on = DATE_NONE, .amount = MONEY_NONE, .proof = proof};
    return &p;
}

static const struct visit *found(const char *note)
{
    static struct visit v;

    v = (struct visit){.on = DATE_NONE, .note = note};
    return &v;
}

START_TEST(the_team_is_judged_from_what_was_recorded_and_a_late_answer_stays_late)
{
    const int64_t id = room_dispute(&room, false);

    call_team(id, "family-red");
    room_clock(&room, "19:34:59");
    respond(id, AGENCY_POLICE, ACT_ACCEPTED);
    room_clock(&room, "19:35:01");
    struct casefile cf = room_casefile(&room, id);
    ck_assert_int_eq(cf.dispute.state, STATE_RESPONDING);
    ck_assert_int_eq(milestone_state(answer_of(&cf), desk_now(room.desk)), MILESTONE_MISSED);
    ck_assert_int_eq(answer_of(&cf)->awaited[0], AGENCY_WOMEN);

    for (enum agency_id a = AGENCY_WOMEN; a <= AGENCY_PSYCHOLOGIST; a++)
        respond(id, a, ACT_ACCEPTED);
    cf = room_casefile(&room, id);
    ck_assert_int_eq(milestone_state(answer_of(&cf), desk_now(room.desk)), MILESTONE_LATE);
}
END_TEST

START_TEST(an_agency_nobody_is_registered_for_is_called_all_the_same)
{
    const int64_t id = room_dispute(&room, false);

    call_team(id, "family-red");
    const struct casefile cf = room_casefile(&room, id);
    const struct dispatch *d = casefile_dispatch(&cf);
    ck_assert_str_eq(dispatch_seat(d, AGENCY_POLICE)->person_name, "周立");
    ck_assert_int_eq(dispatch_seat(d, AGENCY_PSYCHOLOGIST)->person, 0);
}
END_TEST

START_TEST(a_second_team_needs_again_and_keeps_the_first)
{
    const int64_t id = room_dispute(&room, false);
    struct proposal team;

    call_team(id, "plain");
    ok(&room, desk_propose_team(room.desk, &room.sc, id, "urgent", &team));
    refused(&room, desk_dispatch(room.desk, &room.sc, id, &team, false), RC_INVALID, "again");
    ok(&room, desk_dispatch(room.desk, &room.sc, id, &team, true));
    const struct casefile cf = room_casefile(&room, id);
    ck_assert_uint_eq(cf.dispatch_count, 2);
    ck_assert_str_eq(cf.dispatches[0].playbook->id, "plain");
}
END_TEST

START_TEST(a_playbook_that_cannot_be_read_is_told_with_its_line)
{
    const int64_t id = room_dispute(&room, false);
    struct proposal team;

    ok(&room, desk_propose_team(room.desk, &room.sc, id, "plain", &team));
    struct playbook other = *team.playbook;
    other.text = "id: plain\ncolour: red\n";
    other.digest = "0";
    team.playbook = &other;
    ck_assert_int_eq(desk_dispatch(room.desk, &room.sc, id, &team, false), RC_INVALID);
    ck_assert_int_eq(room.sc.error.rc, RC_INVALID);
    ck_assert_str_eq(room.sc.error.field, "colour");
    ck_assert_int_eq(room.sc.error.line, 2);
    ck_assert_uint_eq(room_casefile(&room, id).dispatch_count, 0);
}
END_TEST

START_TEST(an_agency_that_was_not_called_cannot_answer)
{
    const int64_t id = room_dispute(&room, false);

    call_team(id, "plain");
    const struct response_report court = {.id = id, .agency = AGENCY_COURT, .act = ACT_ARRIVED};
    refused(&room, desk_respond(room.desk, &room.sc, &court), RC_INVALID, "agency");
}
END_TEST

START_TEST(an_agreement_takes_effect_with_the_latest_of_all_marks_it_needs)
{
    const int64_t id = room_dispute(&room, true);
    const struct mark_request marks[] = {
        room_mark(id, SIGNATORY_SEAL, 0, date_from(2026, 11, 18)),
        room_mark(id, SIGNATORY_PARTY, 1, date_from(2026, 11, 17)),
        room_mark(id, SIGNATORY_MEDIATOR, 0, date_from(2026, 11, 17)),
    };
    const struct mark_request last = room_mark(id, SIGNATORY_PARTY, 2, date_from(2026, 11, 19));

    room_agreed_on(&room, id, "2026-11-17");
    for (size_t i = 0; i < 3; i++)
        ok(&room, desk_sign(room.desk, &room.sc, &marks[i]));
    ck_assert_int_eq(room_casefile(&room, id).dispute.state, STATE_AGREED);
    refused(&room, desk_perform(room.desk, &room.sc, id, done(1, NULL), false), RC_INVALID,
            "agreement");
    ok(&room, desk_sign(room.desk, &room.sc, &last));
    const struct casefile cf = room_casefile(&room, id);
    ck_assert_int_eq(cf.dispute.state, STATE_EFFECTIVE);
    ck_assert_str_eq(date_iso(&room.sc, agreement_effective_on(&room.sc, casefile_agreement(&cf),
                                                               cf.parties, cf.party_count)),
                     "2026-11-19");
}
END_TEST

START_TEST(nobody_signs_an_agreement_that_no_longer_fits_the_parties)
{
    const struct mark_request applicant = {.id = room_dispute(&room, true),
                                           .signatory = SIGNATORY_PARTY,
                                           .party = 1,
                                           .how = HOW_SIGNED,
                                           .on = DATE_NONE};
    const int64_t id = applicant.id;
    struct correction c = {.id = id};

    room_agree(&room, id);
    ok(&room, desk_party_refuses(room.desk, &room.sc, id, 2, "不愿意", DATE_NONE));
    refused(&room, desk_sign(room.desk, &room.sc, &applicant), RC_INVALID, "parties");
    ok(&room, desk_party_refuses(room.desk, &room.sc, id, 2, NULL, DATE_NONE));

    const struct casefile cf = room_casefile(&room, id);
    c.rev = cf.dispute.rev;
    c.urgency = cf.dispute.urgency;
    c.parties = scope_memdup(&room.sc, cf.parties, cf.party_count * sizeof(*cf.parties));
    c.party_count = cf.party_count;
    c.parties[1].name = "改了名";
    ok(&room, desk_correct(room.desk, &room.sc, &c));
    refused(&room, desk_sign(room.desk, &room.sc, &applicant), RC_INVALID, "terms[1].obligor");
}
END_TEST

START_TEST(an_oral_agreement_under_which_something_was_done_gets_no_new_version)
{
    const int64_t id = room_dispute(&room, true);
    struct agreement oral;

    ok(&room, desk_agreement_from_json(room.desk, &room.sc,
                                       "{\"form\": \"oral\", \"text\": \"各自清理。\"}", &oral));
    ok(&room, desk_agree(room.desk, &room.sc, id, &oral));
    ok(&room, desk_agree(room.desk, &room.sc, id, &oral));
    ok(&room, desk_perform(room.desk, &room.sc, id, done(1, NULL), false));
    refused(&room, desk_agree(room.desk, &room.sc, id, &oral), RC_INVALID, "agreement");
}
END_TEST

START_TEST(a_helper_signs_nothing_and_a_wrong_mark_is_voided_with_a_reason)
{
    const int64_t id = room_dispute(&room, true);
    const struct mark_request helper = room_mark(id, SIGNATORY_PARTY, 3, DATE_NONE);

    room_agree(&room, id);
    refused(&room, desk_sign(room.desk, &room.sc, &helper), RC_INVALID, "party");
    room_sign_all(&room, id);
    ok(&room, desk_void_mark(room.desk, &room.sc, id, SIGNATORY_PARTY, 2, NULL, "按错了手印"));
    ck_assert_int_eq(room_casefile(&room, id).dispute.state, STATE_AGREED);
}
END_TEST

START_TEST(a_new_version_may_be_made_until_somebody_signed_and_a_stale_one_is_a_conflict)
{
    const int64_t id = room_dispute(&room, true);
    const struct mark_request mark = room_mark(id, SIGNATORY_PARTY, 1, DATE_NONE);
    struct agreement a;

    room_agree(&room, id);
    room_agree(&room, id);
    struct casefile cf = room_casefile(&room, id);
    ck_assert_int_eq(casefile_agreement(&cf)->version, 2);
    a = *casefile_agreement(&cf);
    a.version = 1;
    ck_assert_int_eq(desk_agree(room.desk, &room.sc, id, &a), RC_CONFLICT);
    ok(&room, desk_sign(room.desk, &room.sc, &mark));
    a.version = 2;
    refused(&room, desk_agree(room.desk, &room.sc, id, &a), RC_INVALID, "agreement");
}
END_TEST

static struct correction correction_with(const struct casefile *cf, struct party more)
{
    struct party *parties = scope_alloc(&room.sc, cf->party_count + 1, sizeof(*parties));

    memcpy(parties, cf->parties, cf->party_count * sizeof(*parties));
    parties[cf->party_count] = more;
    return (struct correction){.id = cf->dispute.id,
                               .rev = cf->dispute.rev,
                               .urgency = cf->dispute.urgency,
                               .parties = parties,
                               .party_count = cf->party_count + 1};
}

/* Who must sign would be another matter afterwards: what was in force could cease to be. */
START_TEST(an_agreement_with_somebody_who_is_no_party_is_refused)
{
    static const char json[] = "{\"terms\":[{\"obligor\":\"路人\",\"act\":\"道歉\"}]}";
    const int64_t id = room_dispute(&room, true);
    struct agreement a;

    ok(&room, desk_agreement_from_json(room.desk, &room.sc, json, &a));
    refused(&room, desk_agree(room.desk, &room.sc, id, &a), RC_INVALID, "terms[1].obligor");
    ck_assert_uint_eq(room_casefile(&room, id).agreement_count, 0);
}
END_TEST

START_TEST(nobody_joins_or_leaves_an_agreement_that_bears_a_mark)
{
    const int64_t id = room_dispute(&room, true);
    const struct party helper = {.role = ROLE_HELPER, .name = "表叔"};
    const struct party applicant = {.role = ROLE_APPLICANT, .name = "陆某"};
    struct casefile cf;

    room_agree(&room, id);
    room_sign_all(&room, id);
    cf = room_casefile(&room, id);
    struct correction joins = correction_with(&cf, applicant);
    refused(&room, desk_correct(room.desk, &room.sc, &joins), RC_INVALID, "parties");
    refused(&room, desk_party_refuses(room.desk, &room.sc, id, 1, "反悔", DATE_NONE), RC_INVALID,
            "parties");
    struct correction helps = correction_with(&cf, helper);
    ok(&room, desk_correct(room.desk, &room.sc, &helps));
    cf = room_casefile(&room, id);
    ck_assert_int_eq(cf.dispute.state, STATE_EFFECTIVE);
    ck_assert(!date_is_set(cf.parties[0].refused_on));
    ck_assert_uint_eq(cf.party_count, 4);
}
END_TEST

START_TEST(a_party_that_joins_later_has_refused_nothing)
{
    const int64_t id = room_dispute(&room, true);
    const struct casefile before = room_casefile(&room, id);
    struct correction c =
        correction_with(&before, (struct party){.role = ROLE_RESPONDENT, .name = "陆某"});

    ok(&room, desk_correct(room.desk, &room.sc, &c));
    const struct casefile after = room_casefile(&room, id);
    ck_assert_str_eq(after.parties[3].name, "陆某");
    ck_assert(!date_is_set(after.parties[3].refused_on));
}
END_TEST

static void print_agreement(int64_t id, struct printed *printed)
{
    const struct print_order order = {.format = PAPER_TEXT, .way = PRINT_STREAM};

    ok(&room, desk_print(room.desk, &room.sc, id, "agreement", &order, printed));
    ok(&room, desk_print_ended(room.desk, &room.sc, printed, NULL));
}

START_TEST(an_issued_agreement_is_the_same_bytes_after_it_was_signed)
{
    const int64_t id = room_dispute(&room, true);
    struct printed before, after;

    room_agree(&room, id);
    print_agreement(id, &before);
    room_sign_all(&room, id);
    print_agreement(id, &after);
    ck_assert_uint_eq(before.bytes.size, after.bytes.size);
    ck_assert_int_eq(memcmp(before.bytes.data, after.bytes.data, after.bytes.size), 0);
    ck_assert_int_eq(after.document.copies, 2);
    ck_assert_ptr_nonnull(strstr((const char *)after.bytes.data, "叁仟元整"));
}
END_TEST

START_TEST(a_case_closes_only_when_nothing_is_open_or_with_a_reason)
{
    const int64_t id = room_dispute(&room, true);

    room_agree(&room, id);
    room_sign_all(&room, id);
    refused(&room, desk_close_case(room.desk, &room.sc, id, RESULT_SETTLED, NULL), RC_INVALID,
            "reason");
    ok(&room, desk_perform(room.desk, &room.sc, id, done(1, "银行回单"), false));
    ok(&room, desk_visit(room.desk, &room.sc, id, found("双方满意")));
    ok(&room, desk_close_case(room.desk, &room.sc, id, RESULT_SETTLED, NULL));
    ck_assert_int_eq(room_casefile(&room, id).dispute.state, STATE_CLOSED);
}
END_TEST

static int64_t accesses(void)
{
    struct verification v;

    ok(&room, desk_verify(room.desk, &room.sc, &v));
    ck_assert(v.sound);
    return v.accesses;
}

/* A reload is no second look, and looking moves no head. */
START_TEST(opening_a_case_and_searching_are_recorded_once_for_each_act)
{
    const int64_t id = room_dispute(&room, true);
    const int64_t heads = desk_heads(room.desk);
    struct board_row *rows;
    struct casefile cf;
    size_t count;
    bool more;

    ck_assert_int_eq(accesses(), 0);
    ok(&room, desk_casefile(room.desk, &room.sc, id, true, &cf));
    ok(&room, desk_casefile(room.desk, &room.sc, id, false, &cf));
    ck_assert_int_eq(accesses(), 1);
    ok(&room, desk_find(room.desk, &room.sc, "水管", true, &rows, &count, &more));
    ck_assert_uint_eq(count, 1);
    ok(&room, desk_find(room.desk, &room.sc, "水管", false, &rows, &count, &more));
    refused(&room, desk_find(room.desk, &room.sc, "水\033管", true, &rows, &count, &more),
            RC_INVALID, "words");
    ck_assert_int_eq(accesses(), 2);
    ck_assert_int_eq(desk_heads(room.desk), heads);
}
END_TEST

/* Every text passes the gate at every door, or a terminal would obey a party. */
START_TEST(a_text_that_a_terminal_would_obey_is_refused_wherever_it_is_typed)
{
    static const char bad[] = "听\033[2J见";
    const int64_t id = room_dispute(&room, true);
    struct response_report r = {.id = id, .agency = AGENCY_COMMITTEE, .act = ACT_ACCEPTED};
    struct session session = {.at = desk_now(room.desk), .place = bad};

    call_team(id, "plain");
    r.note = bad;
    refused(&room, desk_respond(room.desk, &room.sc, &r), RC_INVALID, "note");
    r.note = NULL;
    r.channel = bad;
    refused(&room, desk_respond(room.desk, &room.sc, &r), RC_INVALID, "channel");
    r.channel = NULL;
    r.person = bad;
    refused(&room, desk_respond(room.desk, &room.sc, &r), RC_INVALID, "person");
    refused(&room, desk_record(room.desk, &room.sc, id, &session), RC_INVALID, "place");
    room_agree(&room, id);
    room_sign_all(&room, id);
    refused(&room, desk_perform(room.desk, &room.sc, id, done(1, bad), false), RC_INVALID, "proof");
    refused(&room, desk_visit(room.desk, &room.sc, id, found(bad)), RC_INVALID, "note");
    refused(&room, desk_close_case(room.desk, &room.sc, id, RESULT_SETTLED, bad), RC_INVALID,
            "reason");
    refused(&room, desk_void_mark(room.desk, &room.sc, id, SIGNATORY_SEAL, 0, NULL, bad),
            RC_INVALID, "reason");
    ck_assert_int_eq(room_casefile(&room, id).dispute.state, STATE_EFFECTIVE);
}
END_TEST

START_TEST(the_record_of_a_whole_job_is_sound)
{
    const int64_t id = room_dispute(&room, true);
    struct verification v;
    struct printed printed;

    call_team(id, NULL);
    respond(id, AGENCY_COMMITTEE, ACT_ACCEPTED);
    room_agree(&room, id);
    print_agreement(id, &printed);
    room_sign_all(&room, id);
    ok(&room, desk_verify(room.desk, &room.sc, &v));
    ck_assert(v.sound);
    ck_assert_int_eq(v.documents, 1);
    /* found, register, accept, dispatch, respond, agree, print, its end, and four marks */
    ck_assert_int_eq(v.entries, 12);
}
END_TEST

int main(void)
{
    TCase *tc = tcase_create("job");

    tcase_add_checked_fixture(tc, begin, end);
    tcase_add_test(tc, the_team_is_judged_from_what_was_recorded_and_a_late_answer_stays_late);
    tcase_add_test(tc, an_agency_nobody_is_registered_for_is_called_all_the_same);
    tcase_add_test(tc, a_second_team_needs_again_and_keeps_the_first);
    tcase_add_test(tc, a_playbook_that_cannot_be_read_is_told_with_its_line);
    tcase_add_test(tc, an_agency_that_was_not_called_cannot_answer);
    tcase_add_test(tc, an_agreement_takes_effect_with_the_latest_of_all_marks_it_needs);
    tcase_add_test(tc, nobody_signs_an_agreement_that_no_longer_fits_the_parties);
    tcase_add_test(tc, an_oral_agreement_under_which_something_was_done_gets_no_new_version);
    tcase_add_test(tc, a_helper_signs_nothing_and_a_wrong_mark_is_voided_with_a_reason);
    tcase_add_test(tc,
                   a_new_version_may_be_made_until_somebody_signed_and_a_stale_one_is_a_conflict);
    tcase_add_test(tc, an_agreement_with_somebody_who_is_no_party_is_refused);
    tcase_add_test(tc, nobody_joins_or_leaves_an_agreement_that_bears_a_mark);
    tcase_add_test(tc, a_party_that_joins_later_has_refused_nothing);
    tcase_add_test(tc, an_issued_agreement_is_the_same_bytes_after_it_was_signed);
    tcase_add_test(tc, a_case_closes_only_when_nothing_is_open_or_with_a_reason);
    tcase_add_test(tc, opening_a_case_and_searching_are_recorded_once_for_each_act);
    tcase_add_test(tc, a_text_that_a_terminal_would_obey_is_refused_wherever_it_is_typed);
    tcase_add_test(tc, the_record_of_a_whole_job_is_sound);
    return suite_run(tc);
}
