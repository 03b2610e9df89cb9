/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One person who stands twice in a case becomes one, and two again. */
#include "core/desk/joining.h"

#include "core/base/text.h"
#include "core/desk/account.h"
#include "core/desk/contact.h"
#include "core/desk/merge.h"
#include "core/desk/search.h"
#include "tests/desk/rights.h"

static struct room room;
static int64_t id;

/* 顾林军 was written down by the telephone and again, by ear, at the counter. */
static void begin(void)
{
    room_open(&room);
    id = room_register(
        &room,
        "{\"source\":\"walk_in\",\"kind\":\"neighbour\",\"narrative\":\"楼上漏水。\",\"place\":"
        "\"云健社区6幢\",\"parties\":["
        "{\"role\":\"applicant\",\"type\":\"person\",\"name\":\"顾林军\",\"phone\":\"13800138000\"}"
        ","
        "{\"role\":\"applicant\",\"type\":\"person\",\"name\":\"单晓芳\",\"phone\":\"13900135566\","
        "\"address\":\"东湖花园3幢\"},"
        "{\"role\":\"respondent\",\"type\":\"person\",\"name\":\"蒋某\"}]}");
}

static void end(void) { room_close(&room); }

static enum rc join(int joins, int stays)
{
    const struct joining_request request = {.dispute = id, .joins = joins, .stays = stays};

    return desk_join_party(room.desk, &room.sc, &request);
}

static enum rc part(int position)
{
    return desk_part_party(room.desk, &room.sc, id, position, "是母女二人");
}

static void be_sound(void)
{
    struct verification v;

    ok(&room, desk_verify(room.desk, &room.sc, &v));
    ck_assert(v.sound);
}

/* The row of the board that WORDS find; NULL: none. Read by the index and without it. */
static const struct board_row *found(const char *words)
{
    struct board_row *rows;
    size_t count;
    bool more;

    ok(&room, desk_find(room.desk, &room.sc, words, false, &rows, &count, &more));
    return count > 0 ? &rows[0] : NULL;
}

static void index_all(void)
{
    bool more = true;

    while (more)
        ok(&room, desk_index(room.desk, &room.sc, &more));
}

START_TEST(who_was_joined_is_listed_nowhere_and_his_position_stays_his)
{
    ok(&room, join(2, 1));
    const struct casefile cf = room_casefile(&room, id);

    ck_assert_str_eq(casefile_positions(&room.sc, &cf), "1 3");
    ck_assert_str_eq(cf.parties[0].name, "顾林军");
    ck_assert_str_eq(cf.parties[0].address, "东湖花园3幢");
    ck_assert_uint_eq(cf.joined_count, 1);
    ck_assert_str_eq(cf.joined[0].party.name, "单晓芳");
    ck_assert_str_eq(cf.joined[0].party.phone, "139****5566"); /* masked like anybody's */
    be_sound();
}
END_TEST

START_TEST(his_name_and_telephone_still_find_the_case_and_its_line_names_who_stays)
{
    ok(&room, join(2, 1));
    for (int indexed = 0; indexed < 2; indexed++) {
        const struct board_row *row = found("单晓芳");

        ck_assert_ptr_nonnull(row);
        ck_assert_uint_eq(row->party_count, 2);
        ck_assert_str_eq(row->parties[0].name, "顾林军");
        ck_assert_ptr_nonnull(found("13900135566"));
        index_all();
    }
}
END_TEST

START_TEST(what_was_written_of_him_stands_under_who_stays_and_goes_back_with_him)
{
    const struct contact c = {
        .party = 2, .at = INSTANT_NEVER, .way = CONTACT_PHONE, .outcome = CONTACT_REACHED};

    ok(&room, desk_contact(room.desk, &room.sc, id, &c));
    ok(&room, join(2, 1));
    ck_assert_int_eq(room_casefile(&room, id).contacts[0].party, 1);
    refused(&room, desk_contact(room.desk, &room.sc, id, &c), RC_INVALID, "party");
    ok(&room, part(2));
    ck_assert_int_eq(room_casefile(&room, id).contacts[0].party, 2);
    be_sound();
}
END_TEST

START_TEST(parted_both_are_as_they_were)
{
    ok(&room, join(2, 1));
    refused(&room, part(1), RC_INVALID, "party");
    ok(&room, part(2));
    const struct casefile cf = room_casefile(&room, id);

    ck_assert_str_eq(casefile_positions(&room.sc, &cf), "1 2 3");
    ck_assert_ptr_null(cf.parties[0].address);
    ck_assert_str_eq(cf.parties[1].name, "单晓芳");
    ck_assert_uint_eq(cf.joined_count, 0);
    refused(&room, part(2), RC_INVALID, "party");
    ok(&room, join(2, 1)); /* and once more, if that was wrong */
    be_sound();
}
END_TEST

START_TEST(nobody_parts_without_saying_why)
{
    ok(&room, join(2, 1));
    refused(&room, desk_part_party(room.desk, &room.sc, id, 2, " "), RC_INVALID, "reason");
}
END_TEST

START_TEST(only_who_may_correct_the_case_joins_and_parts)
{
    rights_clear(&room);
    rights_appoint(&room, "lin", CAPACITY_AUDITOR, REACH_DISTRICT);
    refused(&room, join(2, 1), RC_DENIED, "as");
    rights_appoint(&room, "lin", CAPACITY_MEDIATOR, REACH_DISTRICT);
    ok(&room, join(2, 1));
    rights_clear(&room);
    rights_appoint(&room, "lin", CAPACITY_AUDITOR, REACH_DISTRICT);
    refused(&room, part(2), RC_DENIED, "as");
}
END_TEST

START_TEST(side_by_side_the_numbers_are_masked)
{
    const struct joining_request request = {.dispute = id, .joins = 2, .stays = 1};
    struct joining_plan plan;

    ok(&room, desk_joining_plan(room.desk, &room.sc, &request, &plan));
    ck_assert_uint_eq(plan.row_count, 3);
    ck_assert_int_eq(plan.rows[1].field, MERGE_PHONE);
    ck_assert_str_eq(plan.rows[1].stays, "138****8000");
    ck_assert_str_eq(plan.rows[1].ends, "139****5566");
    ck_assert_uint_eq(room_casefile(&room, id).party_count, 3);
}
END_TEST

START_TEST(it_is_told_of_everybody_in_his_role_what_stands_against_his_being_the_same)
{
    struct joining_mate *mates;
    size_t count;

    ok(&room, desk_joining_mates(room.desk, &room.sc, id, 2, &mates, &count));
    ck_assert_uint_eq(count, 1); /* 蒋某 stands on the other side */
    ck_assert_int_eq(mates[0].position, 1);
    ck_assert_int_eq(mates[0].against.rc, RC_OK);
    ok(&room, desk_party_refuses(room.desk, &room.sc, id, 1, "不调解。", DATE_NONE));
    ok(&room, desk_joining_mates(room.desk, &room.sc, id, 2, &mates, &count));
    ck_assert_int_eq(mates[0].against.rc, RC_INVALID);
    ck_assert_str_eq(mates[0].against.args[0], "顾林军");
    refused(&room, desk_joining_mates(room.desk, &room.sc, id, 9, &mates, &count), RC_INVALID,
            "party");
    rights_clear(&room);
    rights_appoint(&room, "lin", CAPACITY_AUDITOR, REACH_DISTRICT);
    refused(&room, desk_joining_mates(room.desk, &room.sc, id, 2, &mates, &count), RC_DENIED, "as");
}
END_TEST

/* Whichever stays: who stands for a third already can only be the one that stays. */
START_TEST(that_only_one_of_both_can_stay_does_not_stand_against_it)
{
    struct joining_mate *mates;
    size_t count;

    id = room_register(&room,
                       "{\"source\":\"walk_in\",\"kind\":\"neighbour\",\"narrative\":\"漏水。\","
                       "\"parties\":["
                       "{\"role\":\"applicant\",\"type\":\"person\",\"name\":\"顾军\"},"
                       "{\"role\":\"applicant\",\"type\":\"person\",\"name\":\"顾林军\"},"
                       "{\"role\":\"applicant\",\"type\":\"person\",\"name\":\"顾林君\"}]}");
    ok(&room, join(3, 2));
    refused(&room, join(2, 1), RC_INVALID, "party");
    for (int position = 1; position <= 2; position++) {
        ok(&room, desk_joining_mates(room.desk, &room.sc, id, position, &mates, &count));
        ck_assert_uint_eq(count, 1);
        ck_assert_int_eq(mates[0].against.rc, RC_OK);
    }
}
END_TEST

START_TEST(nobody_is_joined_by_who_looked_at_the_case_before_it_was_changed)
{
    struct joining_request request = {
        .dispute = id, .joins = 2, .stays = 1, .rev = room_casefile(&room, id).dispute.rev};

    ok(&room, desk_party_refuses(room.desk, &room.sc, id, 3, "不调解。", DATE_NONE));
    refused(&room, desk_join_party(room.desk, &room.sc, &request), RC_CONFLICT, "rev");
    ck_assert_uint_eq(room_casefile(&room, id).party_count, 3);
    request.rev = room_casefile(&room, id).dispute.rev;
    ok(&room, desk_join_party(room.desk, &room.sc, &request));
}
END_TEST

START_TEST(a_party_added_afterwards_gets_a_position_of_his_own)
{
    ok(&room, join(2, 1));
    const struct casefile cf = room_casefile(&room, id);
    struct party *const all = scope_alloc(&room.sc, 3, sizeof(*all));
    struct correction c = {
        .id = id, .rev = cf.dispute.rev, .parties = all, .party_count = 3, .seen = "1 3"};

    all[0] = cf.parties[0];
    all[1] = cf.parties[1];
    all[2] = (struct party){.role = ROLE_HELPER, .name = "楼长", .refused_on = DATE_NONE};
    ok(&room, desk_correct(room.desk, &room.sc, &c));
    const struct casefile after = room_casefile(&room, id);

    ck_assert_str_eq(casefile_positions(&room.sc, &after), "1 3 4");
    ck_assert_str_eq(casefile_party(&after, 3)->name, "蒋某");
    ok(&room, part(2));
    be_sound();
}
END_TEST

START_TEST(a_correction_begun_before_is_not_saved_over_it)
{
    const struct casefile before = room_casefile(&room, id);
    struct party *const all = scope_memdup(&room.sc, before.parties, 3 * sizeof(*all));

    ok(&room, join(2, 1));
    struct correction c = {.id = id,
                           .rev = room_casefile(&room, id).dispute.rev, /* “save mine” */
                           .parties = all,
                           .party_count = 3,
                           .seen = casefile_positions(&room.sc, &before)};

    refused(&room, desk_correct(room.desk, &room.sc, &c), RC_CONFLICT, "parties");
    ck_assert_str_eq(room_casefile(&room, id).parties[1].name, "蒋某");
}
END_TEST

START_TEST(a_case_that_ends_in_one_with_a_joined_party_finds_its_own_people_there)
{
    const int64_t other = room_register(
        &room, "{\"source\":\"walk_in\",\"kind\":\"neighbour\",\"narrative\":\"漏水。\",\"place\":"
               "\"云健社区6幢\",\"parties\":["
               "{\"role\":\"applicant\",\"type\":\"person\",\"name\":\"王芳\"},"
               "{\"role\":\"respondent\",\"type\":\"person\",\"name\":\"蒋某\",\"phone\":"
               "\"13700137000\"}]}");
    const struct merge_request request = {.ends = other, .stays = id};

    ok(&room, join(2, 1));
    ok(&room, desk_merge(room.desk, &room.sc, &request));
    const struct casefile cf = room_casefile(&room, id);

    ck_assert_str_eq(casefile_positions(&room.sc, &cf), "1 3 4");
    ck_assert_str_eq(casefile_party(&cf, 3)->phone, "137****7000");
    ck_assert_str_eq(casefile_party(&cf, 4)->name, "王芳");
    ok(&room, desk_undo_merge(room.desk, &room.sc, other, "两件事"));
    ok(&room, part(2));
    be_sound();
}
END_TEST

START_TEST(two_who_were_not_known_to_be_one_at_the_merging_are_joined_after_it)
{
    const int64_t other = room_register(
        &room, "{\"source\":\"walk_in\",\"kind\":\"neighbour\",\"narrative\":\"漏水。\",\"place\":"
               "\"云健社区6幢\",\"parties\":["
               "{\"role\":\"applicant\",\"type\":\"person\",\"name\":\"顾林君\"},"
               "{\"role\":\"respondent\",\"type\":\"person\",\"name\":\"蒋某\"}]}");
    static const struct merge_same nobody = {1, 0};
    const struct merge_request request = {
        .ends = other, .stays = id, .same = &nobody, .same_count = 1};

    ok(&room, desk_merge(room.desk, &room.sc, &request));
    ok(&room, join(4, 1));
    refused(&room, desk_undo_merge(room.desk, &room.sc, other, "两件事"), RC_INVALID, "case");
    ck_assert_uint_eq(room_casefile(&room, id).party_count, 3);
    be_sound();
}
END_TEST

/* A case with 顾林君, who comes into the other one as a party of his own, the fourth. */
static int64_t merge_another(void)
{
    static const struct merge_same nobody = {1, 0};
    const int64_t other = room_register(
        &room,
        "{\"source\":\"walk_in\",\"kind\":\"neighbour\",\"narrative\":\"漏水。\",\"place\":"
        "\"云健社区6幢\",\"parties\":["
        "{\"role\":\"applicant\",\"type\":\"person\",\"name\":\"顾林君\",\"agent\":\"顾大姐\"},"
        "{\"role\":\"respondent\",\"type\":\"person\",\"name\":\"蒋某\",\"phone\":"
        "\"13700137000\"}]}");
    const struct merge_request request = {
        .ends = other, .stays = id, .same = &nobody, .same_count = 1};

    ok(&room, desk_merge(room.desk, &room.sc, &request));
    return other;
}

static enum rc undo(int64_t other) { return desk_undo_merge(room.desk, &room.sc, other, "两件事"); }

/* Of nobody's joining anything is left when he himself was never there. */
START_TEST(a_merging_is_undone_once_the_two_who_were_joined_since_are_parted)
{
    for (int turn = 0; turn < 2; turn++) {
        const int64_t other = merge_another();
        const int joins = turn == 0 ? 4 : 1, stays = turn == 0 ? 1 : 4;

        ok(&room, join(joins, stays));
        refused(&room, undo(other), RC_INVALID, "case");
        ck_assert_str_eq(room.sc.error.args[0], turn == 0 ? "4 顾林君" : "1 顾林军");
        ck_assert_str_eq(room.sc.error.args[1], turn == 0 ? "1 顾林军" : "4 顾林君");
        ck_assert_str_eq(room.sc.error.args[2], "2026/1");
        ok(&room, part(joins));
        ok(&room, undo(other));
        const struct casefile cf = room_casefile(&room, id);

        ck_assert_str_eq(casefile_positions(&room.sc, &cf), "1 2 3");
        ck_assert_ptr_null(casefile_party(&cf, 1)->agent);
        ck_assert_ptr_null(casefile_party(&cf, 3)->phone);
        ck_assert_int_eq(room_casefile(&room, other).dispute.state, STATE_REGISTERED);
        ck_assert_int_eq(rights_number(&room, "SELECT COUNT(*) FROM joining"), 0);
        ck_assert_int_eq(rights_number(&room, "SELECT COUNT(*) FROM joining_step"), 0);
        be_sound();
    }
}
END_TEST

START_TEST(who_was_joined_last_is_named_first)
{
    const int64_t other = merge_another();

    ok(&room, join(4, 1));
    ok(&room, join(2, 1));
    refused(&room, undo(other), RC_INVALID, "case");
    ck_assert_str_eq(room.sc.error.args[0],
                     "4 顾林君"); /* the merging wrote nothing of the second */
    ok(&room, part(2));
    ok(&room, part(4));
    ok(&room, undo(other));
    be_sound();
}
END_TEST

START_TEST(two_whom_the_merging_left_alone_may_stay_joined)
{
    const int64_t other = merge_another();

    ok(&room, join(2, 1));
    ok(&room, undo(other));
    const struct casefile cf = room_casefile(&room, id);

    ck_assert_str_eq(casefile_positions(&room.sc, &cf), "1 3");
    ck_assert_str_eq(casefile_party(&cf, 1)->address, "东湖花园3幢");
    be_sound();
}
END_TEST

START_TEST(who_was_corrected_while_he_was_joined_keeps_the_cases_together)
{
    const int64_t other = merge_another();

    ok(&room, join(4, 1));
    ok(&room, part(4));
    ok(&room, desk_party_refuses(room.desk, &room.sc, id, 4, "不调解。", DATE_NONE));
    refused(&room, undo(other), RC_INVALID, "case");
    ck_assert_uint_eq(room_casefile(&room, id).party_count, 4);
}
END_TEST

static const char *title(void) { return room_casefile(&room, id).dispute.title; }

static void entitle(const char *typed)
{
    const struct casefile cf = room_casefile(&room, id);
    struct correction c = {.id = id, .rev = cf.dispute.rev, .title = typed};

    ok(&room, desk_correct(room.desk, &room.sc, &c));
}

START_TEST(a_title_that_nobody_typed_follows_and_comes_back)
{
    const char *const before = title();

    ck_assert_str_eq(before, "顾林军等与蒋某邻里纠纷");
    ok(&room, join(2, 1));
    ck_assert_str_eq(title(), "顾林军与蒋某邻里纠纷");
    be_sound();
    ok(&room, part(2));
    ck_assert_str_eq(title(), before);
    be_sound();
}
END_TEST

START_TEST(a_typed_title_stays_whatever_is_joined_or_parted)
{
    entitle("六幢漏水");
    ok(&room, join(2, 1));
    ck_assert_str_eq(title(), "六幢漏水");
    ok(&room, part(2));
    ck_assert_str_eq(title(), "六幢漏水");
    ok(&room, join(2, 1));
    entitle("顾林军与蒋某邻里纠纷"); /* as it would be made: he typed it all the same */
    ok(&room, part(2));
    ck_assert_str_eq(title(), "顾林军与蒋某邻里纠纷");
}
END_TEST

START_TEST(a_title_that_was_typed_since_is_not_taken_back)
{
    ok(&room, join(2, 1));
    entitle("六幢漏水");
    ok(&room, part(2));
    ck_assert_str_eq(title(), "六幢漏水");
}
END_TEST

int main(void)
{
    TCase *tc = tcase_create("joining");

    tcase_add_checked_fixture(tc, begin, end);
    tcase_add_test(tc, who_was_joined_is_listed_nowhere_and_his_position_stays_his);
    tcase_add_test(tc, his_name_and_telephone_still_find_the_case_and_its_line_names_who_stays);
    tcase_add_test(tc, what_was_written_of_him_stands_under_who_stays_and_goes_back_with_him);
    tcase_add_test(tc, parted_both_are_as_they_were);
    tcase_add_test(tc, nobody_parts_without_saying_why);
    tcase_add_test(tc, only_who_may_correct_the_case_joins_and_parts);
    tcase_add_test(tc, side_by_side_the_numbers_are_masked);
    tcase_add_test(tc, it_is_told_of_everybody_in_his_role_what_stands_against_his_being_the_same);
    tcase_add_test(tc, that_only_one_of_both_can_stay_does_not_stand_against_it);
    tcase_add_test(tc, nobody_is_joined_by_who_looked_at_the_case_before_it_was_changed);
    tcase_add_test(tc, a_party_added_afterwards_gets_a_position_of_his_own);
    tcase_add_test(tc, a_correction_begun_before_is_not_saved_over_it);
    tcase_add_test(tc, a_case_that_ends_in_one_with_a_joined_party_finds_its_own_people_there);
    tcase_add_test(tc, two_who_were_not_known_to_be_one_at_the_merging_are_joined_after_it);
    tcase_add_test(tc, a_merging_is_undone_once_the_two_who_were_joined_since_are_parted);
    tcase_add_test(tc, who_was_joined_last_is_named_first);
    tcase_add_test(tc, two_whom_the_merging_left_alone_may_stay_joined);
    tcase_add_test(tc, who_was_corrected_while_he_was_joined_keeps_the_cases_together);
    tcase_add_test(tc, a_title_that_nobody_typed_follows_and_comes_back);
    tcase_add_test(tc, a_typed_title_stays_whatever_is_joined_or_parted);
    tcase_add_test(tc, a_title_that_was_typed_since_is_not_taken_back);
    return suite_run_within(tc, 60);
}
