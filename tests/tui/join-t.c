/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Two parties of a case who are one person, on the screen: played to a real desk. */
#include "core/desk/joining.h"

#include "tests/desk/rights.h"
#include "tests/tui/player.h"

static struct player p;
static int64_t id;

static int64_t take(const char *parties)
{
    return room_register(
        &p.room, scope_printf(&p.room.sc,
                              "{\"source\":\"walk_in\",\"kind\":\"neighbour\",\"place\":"
                              "\"云健路3号2幢\",\"narrative\":\"楼上漏水。\",\"parties\":[%s]}",
                              parties));
}

#define APPLICANT "{\"role\":\"applicant\",\"type\":\"person\",\"name\":"
#define GU_JUN    APPLICANT "\"顾林军\",\"phone\":\"13800008000\"},"
#define GU_BY_EAR APPLICANT "\"顾林君\",\"phone\":\"13900135566\",\"address\":\"东湖花园3幢\"},"
#define GU_SHORT  APPLICANT "\"顾军\"},"
#define ESTATE    "{\"role\":\"applicant\",\"type\":\"organisation\",\"name\":\"云健物业\"},"
#define JIANG     "{\"role\":\"respondent\",\"type\":\"person\",\"name\":\"蒋强\"}"

/* 顾林军 was written down by the telephone and again, by ear, at the counter. */
static void begin(void)
{
    player_open(&p);
    id = take(GU_JUN GU_BY_EAR JIANG);
    room_clock(&p.room, "19:40:00");
}

static void end(void) { player_close(&p); }

static void side_by_side(enum lang lang)
{
    player_start(&p, lang, SCREEN_CASE, id);
    player_menu(&p, lang == LANG_ZH ? "归并当事人\n" : "Join parties\n");
}

static const struct party *party(int position)
{
    struct casefile *const cf = scope_alloc(&p.room.sc, 1, sizeof(*cf));

    *cf = room_casefile(&p.room, id);
    return casefile_party(cf, position);
}

/* Somebody corrects the telephone of the second. */
static void correct_meanwhile(void)
{
    const struct casefile cf = room_casefile(&p.room, id);
    struct party *const all =
        scope_memdup(&p.room.sc, cf.parties, cf.party_count * sizeof(*cf.parties));
    struct correction c = {
        .id = id, .rev = cf.dispute.rev, .parties = all, .party_count = cf.party_count};

    all[1].phone = "13700137000";
    ok(&p.room, desk_correct(p.room.desk, &p.room.sc, &c));
}

START_TEST(both_stand_side_by_side_with_what_becomes_of_each_field)
{
    side_by_side(LANG_ZH);
    player_golden(&p, "join-zh");
    side_by_side(LANG_EN);
    player_golden(&p, "join-en");
    player_misses(&p, "13800008000");
}
END_TEST

START_TEST(each_side_has_a_digit_and_an_arrow)
{
    side_by_side(LANG_EN);
    player_sees(&p, "* 顾林军");
    player_press(&p, "2");
    player_sees(&p, "* 顾林君");
    player_press(&p, "Left");
    player_sees(&p, "* 顾林军");
    player_press(&p, "Right");
    player_sees(&p, "* 顾林君");
    player_press(&p, "1");
    player_sees(&p, "* 顾林军");
    player_press(&p, "Enter");
    player_sees(&p, "* 顾林君");
}
END_TEST

START_TEST(who_was_registered_first_stays_until_it_is_turned_round)
{
    side_by_side(LANG_EN);
    player_sees(&p, "Stays              1 顾林军");
    player_press(&p, "2 F3");
    player_sees(&p, "Stays              2 顾林君");
    player_sees(&p, "Joins              1 顾林军");
    player_sees(&p, "* 顾林君"); /* his own name: what was chosen the other way round is gone */
}
END_TEST

START_TEST(joined_one_is_listed_and_both_are_again_when_they_are_parted)
{
    side_by_side(LANG_EN);
    player_press(&p, "Down 2 F2");
    player_sees(&p, "Why are they one person?");
    player_type(&p, "是同一个人\n");
    player_sees(&p, "2 顾林君 is joined into 1 顾林军");
    player_press(&p, "2");
    player_sees(&p, "2 顾林君 was joined into 1 顾林军.");
    player_golden(&p, "joined-en");
    player_press(&p, "PgDn");
    player_sees(&p, "registered as 2 too: 顾林君");
    ck_assert_str_eq(party(1)->phone, "139****5566");
    ck_assert_ptr_null(party(2));
    player_menu(&p, "Part parties\n");
    player_type(&p, "\n");
    player_sees(&p, "Please give a reason");
    player_type(&p, "是堂兄弟\n");
    player_sees(&p, "2 顾林君 is a party of its own again");
    player_misses(&p, "registered as 2 too");
    ck_assert_str_eq(party(1)->phone, "138****8000");
    ck_assert_str_eq(party(2)->phone, "139****5566");
}
END_TEST

/* A key that is held down, and the safe answer, change nothing. */
START_TEST(joining_is_asked_for_twice)
{
    side_by_side(LANG_EN);
    player_press(&p, "F2 Enter");
    player_sees(&p, "is joined into");
    player_press(&p, "Enter");
    player_sees(&p, "Join two parties");
    ck_assert_ptr_nonnull(party(2));
    player_press(&p, "Esc");
    player_misses(&p, "Join two parties");
    ck_assert_ptr_nonnull(party(2));
}
END_TEST

START_TEST(where_more_than_two_can_be_meant_both_are_chosen_and_it_is_told_what_stands_against_each)
{
    id = take(GU_JUN GU_BY_EAR ESTATE JIANG);
    side_by_side(LANG_EN);
    player_sees(&p, "Who is registered twice?");
    player_misses(&p, "Respondent  ");
    player_press(&p, "2");
    player_sees(&p, "Who is the same person as 2 顾林君?");
    player_sees(&p, "! 云健物业 and 顾林君 are a person and an organis");
    player_golden(&p, "join-other-en");
    player_press(&p, "2");
    player_sees(&p, "are a person and an organisation. Nothing was saved.");
    player_misses(&p, "Join two parties");
    player_menu(&p, "Join parties\n");
    player_press(&p, "2 1");
    player_sees(&p, "Stays              1 顾林军");
}
END_TEST

START_TEST(another_is_chosen_in_his_place_unless_something_stands_against_it)
{
    id = take(GU_JUN GU_BY_EAR ESTATE GU_SHORT JIANG);
    side_by_side(LANG_EN);
    player_press(&p, "1 1 2 F4");
    player_sees(&p, "Who is the same person as 1 顾林军?");
    player_press(&p, "2");
    player_sees(&p, "are a person and an organisation. Nothing was saved.");
    player_sees(&p, "Joins              2 顾林君");
    player_sees(&p, "* 顾林君");
    player_press(&p, "F4 3");
    player_sees(&p, "Joins              4 顾军");
    player_sees(&p, "* 顾林军");
}
END_TEST

START_TEST(what_stands_against_it_is_told_before_anything_is_typed)
{
    ok(&p.room, desk_party_refuses(p.room.desk, &p.room.sc, id, 2, "不调解。",
                                   date_of(desk_now(p.room.desk))));
    side_by_side(LANG_EN);
    player_sees(&p, "顾林君 refused mediation and 顾林军 did not");
    player_misses(&p, "Join two parties");
}
END_TEST

/* The agreement names him, so he goes on being called as it calls him. */
START_TEST(a_choice_that_the_agreement_forbids_is_told_and_not_taken)
{
    const char *number;

    id = take(APPLICANT "\"吴某\"}," APPLICANT "\"吴谋\"},"
                        "{\"role\":\"respondent\",\"type\":\"person\",\"name\":\"蒋某\"}");
    ok(&p.room, desk_accept(p.room.desk, &p.room.sc, id, &number));
    room_agree(&p.room, id);
    side_by_side(LANG_EN);
    player_press(&p, "2");
    player_sees(&p, "“吴某” is no party to this case; nothing was saved.");
    player_sees(&p, "* 吴某");
    player_press(&p, "F3");
    player_sees(&p, "“吴某” is no party to this case; nothing was saved.");
    player_sees(&p, "Stays              1 吴某");
    player_press(&p, "F2 Enter 2");
    player_sees(&p, "2 吴谋 was joined into 1 吴某.");
}
END_TEST

START_TEST(what_somebody_changes_while_one_looks_is_told_before_anything_is_joined)
{
    side_by_side(LANG_EN);
    player_misses(&p, "meanwhile");
    correct_meanwhile();
    player_press(&p, "Ctrl-L");
    player_sees(&p, "somebody changed the case meanwhile");
    player_sees(&p, "137****7000");
    player_press(&p, "F2");
    player_sees(&p, "F2 again. Nothing was saved.");
    player_misses(&p, "Why are they one person?");
    player_press(&p, "F2");
    player_misses(&p, "meanwhile");
    player_press(&p, "Enter 2");
    player_sees(&p, "2 顾林君 was joined into 1 顾林军.");
}
END_TEST

START_TEST(what_somebody_saves_while_one_types_is_told_and_nothing_is_joined)
{
    side_by_side(LANG_EN);
    player_press(&p, "F2 Enter");
    correct_meanwhile();
    player_press(&p, "2");
    player_sees(&p, "Somebody else changed this case meanwhile. Nothing was saved");
    player_sees(&p, "137****7000");
    ck_assert_ptr_nonnull(party(2));
    player_press(&p, "F2 Enter 2");
    player_sees(&p, "2 顾林君 was joined into 1 顾林军.");
    ck_assert_ptr_null(party(2));
}
END_TEST

START_TEST(somebody_joined_meanwhile_is_told_and_not_joined_again)
{
    const struct joining_request request = {.dispute = id, .joins = 2, .stays = 1};

    side_by_side(LANG_EN);
    player_press(&p, "F2 Enter");
    ok(&p.room, desk_join_party(p.room.desk, &p.room.sc, &request));
    player_press(&p, "2");
    player_sees(&p, "Nothing was saved");
    player_press(&p, "Esc PgDn");
    player_sees(&p, "registered as 2 too: 顾林君");
}
END_TEST

START_TEST(who_was_joined_while_he_is_being_chosen_is_told_so)
{
    id = take(GU_JUN GU_BY_EAR GU_SHORT JIANG);
    const struct joining_request request = {.dispute = id, .joins = 2, .stays = 1};

    side_by_side(LANG_EN);
    player_sees(&p, "Who is registered twice?");
    ok(&p.room, desk_join_party(p.room.desk, &p.room.sc, &request));
    stage_reload(p.stage, desk_now(p.room.desk));
    player_press(&p, "2");
    player_sees(&p, "The case has no party with that number. Nothing was saved.");
    player_menu(&p, "Join parties\n");
    player_sees(&p, "Stays              1 顾林军");
    player_sees(&p, "Joins              3 顾军");
}
END_TEST

START_TEST(of_several_who_were_joined_who_is_parted_is_chosen)
{
    id = take(GU_JUN GU_BY_EAR GU_SHORT JIANG);
    struct joining_request request = {.dispute = id, .joins = 2, .stays = 1};

    ok(&p.room, desk_join_party(p.room.desk, &p.room.sc, &request));
    request.joins = 3;
    ok(&p.room, desk_join_party(p.room.desk, &p.room.sc, &request));
    player_start(&p, LANG_EN, SCREEN_CASE, id);
    player_menu(&p, "Part parties\n");
    player_sees(&p, "Who is a party of its own again?");
    player_sees(&p, "joined into 1 顾林军");
    player_press(&p, "2");
    player_type(&p, "是兄弟\n");
    player_sees(&p, "3 顾军 is a party of its own again");
    ck_assert_ptr_nonnull(party(3));
    ck_assert_ptr_null(party(2));
}
END_TEST

START_TEST(one_party_of_each_role_is_not_joined_and_who_was_not_joined_is_not_parted)
{
    id = take(GU_JUN JIANG);
    player_start(&p, LANG_EN, SCREEN_CASE, id);
    player_menu(&p, "Join parties");
    player_sees(&p, "Nothing in the list matches.");
    player_press(&p, "Esc");
    player_menu(&p, "Part parties");
    player_sees(&p, "Nothing in the list matches.");
}
END_TEST

START_TEST(who_may_not_correct_is_not_offered_it)
{
    player_start(&p, LANG_EN, SCREEN_CASE, id);
    player_menu(&p, "Join parties");
    player_sees(&p, "two parties are one person");
    rights_clear(&p.room);
    rights_appoint(&p.room, "lin", CAPACITY_AUDITOR, REACH_DISTRICT);
    player_sits(&p, "lin", LANG_EN, SCREEN_BOARD);
    player_start(&p, LANG_EN, SCREEN_CASE, id);
    player_sees(&p, "顾林君");
    player_menu(&p, "Join parties");
    player_misses(&p, "two parties are one person");
}
END_TEST

int main(void)
{
    TCase *tc = tcase_create("join");

    tcase_add_checked_fixture(tc, begin, end);
    tcase_add_test(tc, both_stand_side_by_side_with_what_becomes_of_each_field);
    tcase_add_test(tc, each_side_has_a_digit_and_an_arrow);
    tcase_add_test(tc, who_was_registered_first_stays_until_it_is_turned_round);
    tcase_add_test(tc, joined_one_is_listed_and_both_are_again_when_they_are_parted);
    tcase_add_test(tc, joining_is_asked_for_twice);
    tcase_add_test(
        tc,
        where_more_than_two_can_be_meant_both_are_chosen_and_it_is_told_what_stands_against_each);
    tcase_add_test(tc, another_is_chosen_in_his_place_unless_something_stands_against_it);
    tcase_add_test(tc, what_stands_against_it_is_told_before_anything_is_typed);
    tcase_add_test(tc, a_choice_that_the_agreement_forbids_is_told_and_not_taken);
    tcase_add_test(tc, what_somebody_changes_while_one_looks_is_told_before_anything_is_joined);
    tcase_add_test(tc, what_somebody_saves_while_one_types_is_told_and_nothing_is_joined);
    tcase_add_test(tc, somebody_joined_meanwhile_is_told_and_not_joined_again);
    tcase_add_test(tc, who_was_joined_while_he_is_being_chosen_is_told_so);
    tcase_add_test(tc, of_several_who_were_joined_who_is_parted_is_chosen);
    tcase_add_test(tc, one_party_of_each_role_is_not_joined_and_who_was_not_joined_is_not_parted);
    tcase_add_test(tc, who_may_not_correct_is_not_offered_it);
    return suite_run(tc);
}
