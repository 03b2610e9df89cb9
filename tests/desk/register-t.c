/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tests/desk/room.h"

#include <stdio.h>
#include <string.h>

#include "core/base/file.h"
#include "core/desk/account.h"

static struct room room;

static void begin(void) { room_open(&room); }
static void end(void) { room_close(&room); }

static struct intake simple_intake(const char *token)
{
    const char *json = scope_printf(
        &room.sc,
        "{\"token\":\"%s\",\"source\":\"phone\",\"kind\":\"邻里\",\"narrative\":\"争吵。\","
        "\"parties\":[{\"role\":\"applicant\",\"type\":\"person\",\"name\":\"甲某\"}]}",
        token);
    struct intake in;

    ok(&room, desk_intake_from_json(room.desk, &room.sc, json, &in));
    return in;
}

static int64_t number_of_cases(void)
{
    struct board_row *rows;
    struct board_counts counts;
    size_t count;

    ok(&room, desk_board(room.desk, &room.sc, 100, &rows, &count, &counts));
    return (int64_t)count;
}

START_TEST(numbers_run_from_one_and_a_form_sent_twice_is_one_case)
{
    struct intake in = simple_intake("form-1"), other = simple_intake("form-2");
    struct registered first, again, second;

    ok(&room, desk_register(room.desk, &room.sc, &in, &first));
    ok(&room, desk_register(room.desk, &room.sc, &in, &again));
    ok(&room, desk_register(room.desk, &room.sc, &other, &second));
    ck_assert_int_eq(first.register_number, 1);
    ck_assert(again.known);
    ck_assert_int_eq(again.id, first.id);
    ck_assert_int_eq(second.register_number, 2);
    ck_assert_int_eq(number_of_cases(), 2);
}
END_TEST

START_TEST(a_case_number_is_taken_at_acceptance_and_only_once)
{
    const int64_t id = room_dispute(&room, false);
    const char *number;

    ck_assert_ptr_null(room_casefile(&room, id).dispute.number);
    ok(&room, desk_accept(room.desk, &room.sc, id, &number));
    ck_assert_str_eq(number, "（2026）椒海人调字第1号");
    refused(&room, desk_accept(room.desk, &room.sc, id, &number), RC_INVALID, "case");
}
END_TEST

START_TEST(a_wrong_field_is_named_and_nothing_is_saved)
{
    struct intake in = simple_intake("form-3");
    struct registered out;

    in.parties[0].id_number = "331002199002300018";
    refused(&room, desk_register(room.desk, &room.sc, &in, &out), RC_INVALID,
            "parties[1].id_number");
    ck_assert_int_eq(number_of_cases(), 0);
}
END_TEST

START_TEST(a_voided_registration_keeps_its_number_with_the_reason)
{
    const int64_t id = room_dispute(&room, false);
    struct intake in = simple_intake("form-4");
    struct registered out;

    refused(&room, desk_void(room.desk, &room.sc, id, "  "), RC_INVALID, "reason");
    ok(&room, desk_void(room.desk, &room.sc, id, "登记重复"));
    ok(&room, desk_register(room.desk, &room.sc, &in, &out));
    ck_assert_int_eq(out.register_number, 2);
    ck_assert_int_eq(room_casefile(&room, id).dispute.state, STATE_VOIDED);
    ck_assert_str_eq(room_casefile(&room, id).dispute.void_reason, "登记重复");
}
END_TEST

/* 若干规定 arts 21 to 24: with a reason; a team that is on its way is not called back by it. */
START_TEST(a_refused_case_has_a_reason_and_no_number_and_its_team_may_still_answer)
{
    const int64_t id = room_dispute(&room, false);
    const struct response_report grid = {.id = id, .agency = AGENCY_GRID, .act = ACT_ARRIVED};
    struct proposal team;
    const char *number;

    ok(&room, desk_propose_team(room.desk, &room.sc, id, "plain", &team));
    ok(&room, desk_dispatch(room.desk, &room.sc, id, &team, false));
    refused(&room, desk_refuse(room.desk, &room.sc, id, " "), RC_INVALID, "reason");
    ok(&room, desk_refuse(room.desk, &room.sc, id, "公安机关已经受理"));
    ok(&room, desk_respond(room.desk, &room.sc, &grid));
    refused(&room, desk_accept(room.desk, &room.sc, id, &number), RC_INVALID, "case");
    const struct casefile cf = room_casefile(&room, id);
    ck_assert_int_eq(cf.dispute.state, STATE_REFUSED);
    ck_assert_str_eq(cf.dispute.refuse_reason, "公安机关已经受理");
    ck_assert_ptr_null(cf.dispute.number);
}
END_TEST

static struct correction correction_of(const struct casefile *cf)
{
    struct correction c = {.id = cf->dispute.id,
                           .rev = cf->dispute.rev,
                           .urgency = cf->dispute.urgency,
                           .party_count = cf->party_count};

    c.parties = scope_memdup(&room.sc, cf->parties, cf->party_count * sizeof(*cf->parties));
    return c;
}

START_TEST(the_second_of_two_corrections_is_a_conflict_and_overwrites_nothing)
{
    const int64_t id = room_dispute(&room, false);
    const struct casefile seen = room_casefile(&room, id);
    struct correction mine = correction_of(&seen), theirs = correction_of(&seen);
    struct desk *other = room_another(&room, "zhou");

    theirs.parties[1].name = "蒋大";
    mine.parties[1].name = "蒋二";
    ok(&room, desk_correct(other, &room.sc, &theirs));
    ck_assert_int_eq(desk_correct(room.desk, &room.sc, &mine), RC_CONFLICT);
    ck_assert_str_eq(room_casefile(&room, id).parties[1].name, "蒋大");
    desk_close(other);
}
END_TEST

START_TEST(a_refusal_is_per_party_and_blocks_mediation_but_not_a_dispatch)
{
    const int64_t id = room_dispute(&room, true);
    struct session session = {.at = desk_now(room.desk)};
    struct proposal team;

    ok(&room, desk_party_refuses(room.desk, &room.sc, id, 2, "我不同意调解", DATE_NONE));
    ck_assert_int_eq(desk_record(room.desk, &room.sc, id, &session), RC_INVALID);
    ok(&room, desk_propose_team(room.desk, &room.sc, id, NULL, &team));
    ok(&room, desk_dispatch(room.desk, &room.sc, id, &team, false));
    ck_assert_str_eq(room_casefile(&room, id).parties[1].refusal, "我不同意调解");
}
END_TEST

static int told_line;

static void tell(void *user, int line, const struct error *error) { told_line = line; }

START_TEST(a_refusal_without_words_is_none_and_takes_none_back)
{
    const int64_t id = room_dispute(&room, true);

    ok(&room, desk_party_refuses(room.desk, &room.sc, id, 2, "我不同意调解", DATE_NONE));
    refused(&room, desk_party_refuses(room.desk, &room.sc, id, 2, " ", DATE_NONE), RC_INVALID,
            "reason");
    ck_assert_str_eq(room_casefile(&room, id).parties[1].refusal, "我不同意调解");
    ok(&room, desk_party_refuses(room.desk, &room.sc, id, 2, NULL, DATE_NONE));
    ck_assert(!date_is_set(room_casefile(&room, id).parties[1].refused_on));
}
END_TEST

START_TEST(a_correction_keeps_what_it_does_not_name_and_takes_away_what_it_empties)
{
    const int64_t id = room_dispute(&room, false);
    struct casefile seen = room_casefile(&room, id);
    struct correction c = correction_of(&seen);

    c.title = "水管爆裂";
    ok(&room, desk_correct(room.desk, &room.sc, &c));
    seen = room_casefile(&room, id);
    ck_assert_str_eq(seen.dispute.place, "云健社区6幢");
    c = correction_of(&seen);
    c.place = " ";
    ok(&room, desk_correct(room.desk, &room.sc, &c));
    ck_assert_str_eq(room_casefile(&room, id).dispute.title, "水管爆裂");
    ck_assert_ptr_null(room_casefile(&room, id).dispute.place);
    c.narrative = "";
    refused(&room, desk_correct(room.desk, &room.sc, &c), RC_INVALID, "narrative");
}
END_TEST

START_TEST(a_refusal_makes_a_correction_that_did_not_see_it_a_conflict)
{
    const int64_t id = room_dispute(&room, true);
    const struct casefile seen = room_casefile(&room, id);
    struct correction mine = correction_of(&seen);

    ok(&room, desk_party_refuses(room.desk, &room.sc, id, 2, "我不同意调解", DATE_NONE));
    ck_assert_int_eq(desk_correct(room.desk, &room.sc, &mine), RC_CONFLICT);
}
END_TEST

/* Typed as people write numbers, and with more still to come. */
START_TEST(a_likely_duplicate_is_found_while_its_numbers_are_typed)
{
    const int64_t id = room_dispute(&room, false);
    struct party parties[] = {{.name = "吴", .phone = "138 0000 8000", .id_number = "33100219"},
                              {.name = "乙某", .phone = "1380000"}};
    const struct intake in = {.place = "云健社区6幢 ", .parties = parties, .party_count = 2};
    struct similar *list;
    size_t count;

    ok(&room, desk_similar(room.desk, &room.sc, &in, &list, &count));
    ck_assert_uint_eq(count, 1);
    ck_assert_int_eq(list[0].dispute, id);
    ck_assert_int_eq(list[0].why, SIMILAR_PHONE);
    ck_assert_int_eq(room.sc.error.rc, RC_OK);
    parties[0].phone = NULL;
    ok(&room, desk_similar(room.desk, &room.sc, &in, &list, &count));
    ck_assert_int_eq(list[0].why, SIMILAR_PLACE);
    room_clock(&room, "2026-12-20T19:30:01+08:00"); /* 30 days and a second later */
    ok(&room, desk_similar(room.desk, &room.sc, &in, &list, &count));
    ck_assert_uint_eq(count, 0);
}
END_TEST

/* 吴某 of the registered case, heard as 武某, at its place written otherwise: 20 for the sound, 15 for
 * the place, 5 for the kind, 10 for the day. */
START_TEST(what_is_heard_and_written_alike_is_shown_with_its_reasons)
{
    const int64_t id = room_dispute(&room, false);
    const struct casefile cf = room_casefile(&room, id);
    struct party parties[] = {{.type = PARTY_PERSON, .name = "武某"},
                              {.type = PARTY_PERSON, .name = "郑大"}};
    struct intake in = {.kind = cf.dispute.kind,
                        .place = "海门街道云健社区６栋",
                        .occurred_at = INSTANT_NEVER,
                        .parties = parties,
                        .party_count = 2};
    struct similar *list;
    size_t count;

    ok(&room, desk_similar(room.desk, &room.sc, &in, &list, &count));
    ck_assert_uint_eq(count, 1);
    ck_assert_int_eq(list[0].dispute, id);
    ck_assert_int_eq(list[0].why, SIMILAR_LIKE);
    ck_assert_int_eq(list[0].like.score, 20 + 15 + 5 + 10);
    /* Without the place it is another family. */
    in.place = NULL;
    ok(&room, desk_similar(room.desk, &room.sc, &in, &list, &count));
    ck_assert_uint_eq(count, 0);
}
END_TEST

/* Name, telephone, kind and day: 30, 40, 5 and 10 points, which is the narrow threshold. */
START_TEST(an_import_holds_a_line_that_is_almost_surely_there_until_somebody_looked)
{
    static const char text[] =
        "{\"source\":\"walk_in\",\"kind\":\"消费\",\"narrative\":\"退款。\",\"parties\":"
        "[{\"role\":\"applicant\",\"type\":\"person\",\"name\":\"甲某\",\"phone\":"
        "\"13800008111\"}]}\n"
        "{\"source\":\"phone\",\"kind\":\"消费\",\"narrative\":\"不肯换。\",\"parties\":"
        "[{\"role\":\"applicant\",\"type\":\"person\",\"name\":\"甲某\",\"phone\":"
        "\"13800008111\"}]}\n";
    const char *path = scope_printf(&room.sc, "%s/twice.jsonl", room.folder);
    struct import_counts counts;

    ok(&room,
       file_write(&room.sc, path, (struct bytes){(const unsigned char *)text, strlen(text)}));
    ok(&room, desk_import(room.desk, &room.sc, path, false, tell, NULL, &counts));
    ck_assert_int_eq(counts.taken, 1);
    ck_assert_int_eq(counts.refused, 1);
    ok(&room, desk_import(room.desk, &room.sc, path, true, tell, NULL, &counts));
    ck_assert_int_eq(counts.known, 1);
    ck_assert_int_eq(counts.taken, 1);
    ok(&room, desk_import(room.desk, &room.sc, path, false, tell, NULL, &counts));
    ck_assert_int_eq(counts.known, 2);
}
END_TEST

START_TEST(an_import_takes_each_line_whole_or_not_at_all_and_knows_what_it_took)
{
    static const char good[] =
        "{\"source\":\"walk_in\",\"kind\":\"消费\",\"narrative\":\"退款。\",\"parties\":"
        "[{\"role\":\"applicant\",\"type\":\"person\",\"name\":\"甲某\"}]}\n";
    static const char bad[] = "{\"source\":\"walk_in\",\"colour\":\"red\"}\n";
    const char *text = scope_printf(&room.sc, "%s%s%s", good, bad, good);
    const char *path = scope_printf(&room.sc, "%s/ledger.jsonl", room.folder);
    struct import_counts counts;
    struct bytes rejected;

    ok(&room,
       file_write(&room.sc, path, (struct bytes){(const unsigned char *)text, strlen(text)}));
    ok(&room, desk_import(room.desk, &room.sc, path, false, tell, NULL, &counts));
    ck_assert_int_eq(counts.taken, 2); /* equal lines of one file are two cases */
    ck_assert_int_eq(counts.refused, 1);
    ck_assert_int_eq(told_line, 2);
    ok(&room, file_read(&room.sc, scope_printf(&room.sc, "%s.rejected", path), 4096, &rejected));
    ck_assert_str_eq((const char *)rejected.data, bad);
    ok(&room, desk_import(room.desk, &room.sc, path, false, tell, NULL, &counts));
    ck_assert_int_eq(counts.taken, 0);
    ck_assert_int_eq(counts.known, 2);
    ck_assert_int_eq(number_of_cases(), 2);
}
END_TEST

START_TEST(an_imported_record_claims_no_time_and_place_that_the_ledger_does_not_tell)
{
    static const char line[] =
        "{\"source\":\"walk_in\",\"kind\":\"消费\",\"narrative\":\"退款。\",\"place\":\"商场\","
        "\"parties\":[{\"role\":\"applicant\",\"type\":\"person\",\"name\":\"甲某\"}],"
        "\"statements\":[{\"speaker\":\"甲某\",\"text\":\"要求退款\"}]}";
    const char *path = scope_printf(&room.sc, "%s/ledger.jsonl", room.folder);
    struct import_counts counts;
    int64_t id;

    ok(&room,
       file_write(&room.sc, path, (struct bytes){(const unsigned char *)line, strlen(line)}));
    ok(&room, desk_import(room.desk, &room.sc, path, false, tell, NULL, &counts));
    ok(&room, desk_identify(room.desk, &room.sc, "1", &id));
    const struct casefile cf = room_casefile(&room, id);
    ck_assert_int_eq(cf.dispute.state, STATE_MEDIATING);
    ck_assert_uint_eq(cf.session_count, 1);
    ck_assert(!instant_is_set(cf.sessions[0].at));
    ck_assert_ptr_null(cf.sessions[0].place);
    ck_assert_str_eq(cf.sessions[0].statements[0].text, "要求退款");
}
END_TEST

START_TEST(what_was_registered_today_counts_also_when_it_is_over)
{
    const int64_t id = room_dispute(&room, true);
    struct board_counts counts;
    struct board_row *rows;
    size_t count;

    room_dispute(&room, false);
    ok(&room, desk_close_case(room.desk, &room.sc, id, RESULT_WITHDRAWN, "申请人撤回"));
    ok(&room, desk_board(room.desk, &room.sc, 100, &rows, &count, &counts));
    ck_assert_uint_eq(count, 1);
    ck_assert_int_eq(counts.today, 2);
    room_clock(&room, "2026-11-21T00:00:00+08:00");
    ok(&room, desk_board(room.desk, &room.sc, 100, &rows, &count, &counts));
    ck_assert_int_eq(counts.today, 0);
}
END_TEST

START_TEST(a_draft_waits_for_its_person_and_moves_no_head)
{
    const int64_t heads = desk_heads(room.desk);
    struct desk *other = room_another(&room, "zhou");
    struct instant saved_at;
    const char *text;

    ok(&room, desk_keep_draft(room.desk, &room.sc, "register", "楼上漏水"));
    ck_assert_int_eq(desk_heads(room.desk), heads);
    ok(&room, desk_draft(room.desk, &room.sc, "register", &text, &saved_at));
    ck_assert_str_eq(text, "楼上漏水");
    ok(&room, desk_draft(other, &room.sc, "register", &text, &saved_at));
    ck_assert_ptr_null(text);
    ok(&room, desk_drop_draft(room.desk, &room.sc, "register"));
    ok(&room, desk_draft(room.desk, &room.sc, "register", &text, &saved_at));
    ck_assert_ptr_null(text);
    desk_close(other);
}
END_TEST

int main(void)
{
    TCase *tc = tcase_create("register");

    tcase_add_checked_fixture(tc, begin, end);
    tcase_add_test(tc, numbers_run_from_one_and_a_form_sent_twice_is_one_case);
    tcase_add_test(tc, a_case_number_is_taken_at_acceptance_and_only_once);
    tcase_add_test(tc, a_wrong_field_is_named_and_nothing_is_saved);
    tcase_add_test(tc, a_voided_registration_keeps_its_number_with_the_reason);
    tcase_add_test(tc, a_refused_case_has_a_reason_and_no_number_and_its_team_may_still_answer);
    tcase_add_test(tc, the_second_of_two_corrections_is_a_conflict_and_overwrites_nothing);
    tcase_add_test(tc, a_refusal_is_per_party_and_blocks_mediation_but_not_a_dispatch);
    tcase_add_test(tc, a_refusal_without_words_is_none_and_takes_none_back);
    tcase_add_test(tc, a_correction_keeps_what_it_does_not_name_and_takes_away_what_it_empties);
    tcase_add_test(tc, a_refusal_makes_a_correction_that_did_not_see_it_a_conflict);
    tcase_add_test(tc, a_likely_duplicate_is_found_while_its_numbers_are_typed);
    tcase_add_test(tc, what_is_heard_and_written_alike_is_shown_with_its_reasons);
    tcase_add_test(tc, an_import_holds_a_line_that_is_almost_surely_there_until_somebody_looked);
    tcase_add_test(tc, an_import_takes_each_line_whole_or_not_at_all_and_knows_what_it_took);
    tcase_add_test(tc, an_imported_record_claims_no_time_and_place_that_the_ledger_does_not_tell);
    tcase_add_test(tc, what_was_registered_today_counts_also_when_it_is_over);
    tcase_add_test(tc, a_draft_waits_for_its_person_and_moves_no_head);
    return suite_run(tc);
}
