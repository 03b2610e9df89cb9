/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Two registrations of one quarrel on the screen: played to a real desk. */
#include <string.h>

#include "core/desk/joining.h"
#include "core/desk/merge.h"
#include "tests/desk/rights.h"
#include "tests/tui/player.h"

static struct player p;
static int64_t first, second;

/* The leak, told by its sufferer on the telephone and again to the hotline, which asked more. */
static void begin(void)
{
    player_open(&p);
    first = room_register(
        &p.room, "{\"source\":\"phone\",\"kind\":\"neighbour\",\"place\":\"云健路3号2幢\","
                 "\"narrative\":\"楼上漏水，漏到三楼、二楼、一楼，住户在楼道争吵。\",\"parties\":["
                 "{\"role\":\"applicant\",\"type\":\"person\",\"name\":\"吴明\","
                 "\"phone\":\"13800008000\"},"
                 "{\"role\":\"respondent\",\"type\":\"person\",\"name\":\"待核\"}]}");
    room_clock(&p.room, "19:36:00");
    second = room_register(
        &p.room, "{\"source\":\"hotline_12345\",\"kind\":\"housing\",\"place\":\"云健路3号2幢\","
                 "\"narrative\":\"天花板发霉。\",\"urgency\":\"urgent\",\"parties\":["
                 "{\"role\":\"applicant\",\"type\":\"person\",\"name\":\"吴明\","
                 "\"phone\":\"13800008000\",\"id_number\":\"11010519491231002X\"},"
                 "{\"role\":\"respondent\",\"type\":\"person\",\"name\":\"蒋强\","
                 "\"phone\":\"13800008001\",\"address\":\"甲路1号\","
                 "\"address_secret\":true}]}");
    room_clock(&p.room, "19:40:00");
}

static void end(void) { player_close(&p); }

/* From the menu of CASE, by the first of the likely ones. */
static void side_by_side(enum lang lang, int64_t dispute)
{
    player_start(&p, lang, SCREEN_CASE, dispute);
    player_menu(&p, lang == LANG_ZH ? "合并\n" : "Merge\n");
    player_press(&p, "1");
}

static void reason_and_yes(const char *reason)
{
    player_press(&p, "F2");
    player_type(&p, reason);
    player_press(&p, "Enter 2");
}

START_TEST(both_stand_side_by_side_with_what_becomes_of_each_field)
{
    side_by_side(LANG_ZH, second);
    player_golden(&p, "merge-zh");
    side_by_side(LANG_EN, second);
    player_golden(&p, "merge-en");
    player_misses(&p, "11010519491231002X");
    player_press(&p, "End F4 2");
    player_golden(&p, "merge-same-en");
    player_misses(&p, "甲路1号");
}
END_TEST

START_TEST(the_likely_ones_are_offered_and_any_other_by_its_number)
{
    player_start(&p, LANG_EN, SCREEN_CASE, second);
    player_menu(&p, "Merge\n");
    player_sees(&p, "2026/1 ");
    player_sees(&p, "same telephone");
    player_press(&p, "2");
    player_type(&p, "9\n");
    player_sees(&p, "There is no case 2026/9");
    player_press(&p, "Backspace");
    player_type(&p, "1\n");
    player_sees(&p, "Merge two cases");
}
END_TEST

/* Of a case that is like no other its number is asked for at once. */
START_TEST(without_a_likely_one_the_number_is_asked_for)
{
    const int64_t other = room_register(
        &p.room,
        "{\"source\":\"phone\",\"kind\":\"consumer\",\"narrative\":\"退款。\",\"parties\":["
        "{\"role\":\"applicant\",\"type\":\"person\",\"name\":\"郑大\"}]}");

    player_start(&p, LANG_EN, SCREEN_CASE, other);
    player_menu(&p, "Merge\n");
    player_sees(&p, "Its number:");
}
END_TEST

START_TEST(the_older_case_stays_until_it_is_turned_round)
{
    side_by_side(LANG_EN, first);
    player_sees(&p, "Stays              2026/1");
    player_press(&p, "F3");
    player_sees(&p, "Stays              2026/2");
    player_sees(&p, "Ends               2026/1");
}
END_TEST

START_TEST(each_side_has_a_digit_and_an_arrow_and_only_what_happened_has_both)
{
    side_by_side(LANG_EN, second);
    player_sees(&p, "* Neighbours");
    player_press(&p, "2");
    player_sees(&p, "* Houses and homesteads");
    player_press(&p, "Left");
    player_sees(&p, "* Neighbours");
    player_press(&p, "Right");
    player_sees(&p, "* Houses and homesteads");
    player_press(&p, "3");
    player_sees(&p, "* Houses and homesteads");
    player_press(&p, "Enter");
    player_sees(&p, "* Neighbours");
    player_press(&p, "Down Down Down 3");
    player_sees(&p, "+ 楼上漏水");
    player_sees(&p, "+ 天花板发霉");
    player_press(&p, "F3");
    player_sees(&p, "* 天花板发霉");
    player_misses(&p, "+ 楼上");
}
END_TEST

/* What is masked alike may be two numbers all the same. */
START_TEST(that_two_numbers_look_alike_does_not_make_them_the_same)
{
    const int64_t other = room_register(
        &p.room,
        "{\"source\":\"phone\",\"kind\":\"neighbour\",\"narrative\":\"漏水。\",\"parties\":["
        "{\"role\":\"applicant\",\"type\":\"person\",\"name\":\"吴明\","
        "\"phone\":\"13877778000\"}]}");

    side_by_side(LANG_EN, other);
    player_sees(&p, "* 138****8000                    138****8000");
}
END_TEST

/* Looking is recorded once for each case, however often a choice is changed. */
START_TEST(both_are_recorded_as_opened_once)
{
    side_by_side(LANG_EN, second);
    const int64_t opened =
        rights_number(&p.room, "SELECT COUNT(*) FROM access WHERE use_case = 'show'");

    player_press(&p, "2 1 2 1 End F4 2");
    ck_assert_int_eq(rights_number(&p.room, "SELECT COUNT(*) FROM access WHERE use_case = 'show'"),
                     opened);
    ck_assert_int_eq(opened, 3); /* the case of the menu, and then both */
}
END_TEST

START_TEST(who_is_one_person_is_chosen_for_a_party_and_taken_back)
{
    side_by_side(LANG_EN, second);
    player_press(&p, "F4");
    player_sees(&p, "Go to a party first");
    player_press(&p, "End F4");
    player_sees(&p, "Who is 蒋强 in the other case?");
    player_press(&p, "2");
    player_sees(&p, "= 2 蒋强");
    player_misses(&p, "Party 3");
    player_press(&p, "End");
    player_sees(&p, "nobody chooses"); /* that his address is secret stands last */
    player_press(&p, "2");
    player_sees(&p, "nobody chooses");
    player_press(&p, "F4 3");
    player_sees(&p, "Party 3");
    player_press(&p, "Esc");
    ck_assert_uint_eq(player_cases(&p), 2);
}
END_TEST

START_TEST(a_merged_case_says_where_it_went_and_comes_apart_again)
{
    side_by_side(LANG_EN, second);
    player_press(&p, "Down Down Down 3 End F4 2");
    reason_and_yes("一件事报了两次");
    player_sees(&p, "Case 2026/2 ended in case 2026/1.");
    player_sees(&p, "天花板发霉");
    player_press(&p, "End");
    player_sees(&p, "2 Respondent   蒋强");
    ck_assert_uint_eq(player_cases(&p), 1);
    player_press(&p, "Esc");
    player_sees(&p, "Merged into    2026/1  11-20 19:40  林桂芬");
    player_sees(&p, "一件事报了两次");
    player_golden(&p, "merged-en");
    player_menu(&p, "Undo merging\n");
    player_type(&p, "\n");
    player_sees(&p, "Please give a reason");
    player_type(&p, "不是一件事\n");
    player_sees(&p, "It is a case of its own again.");
    player_misses(&p, "Merged into");
    ck_assert_uint_eq(player_cases(&p), 2);
}
END_TEST

/* 蒋强 comes in as a party of his own, is found to be one with 待核, and then it was two quarrels. */
START_TEST(what_was_joined_since_is_parted_before_the_cases_are)
{
    static const struct merge_same nobody = {2, 0};
    const struct merge_request request = {
        .ends = second, .stays = first, .same = &nobody, .same_count = 1};
    const struct joining_request join = {.dispute = first, .joins = 3, .stays = 2};

    ok(&p.room, desk_merge(p.room.desk, &p.room.sc, &request));
    ok(&p.room, desk_join_party(p.room.desk, &p.room.sc, &join));
    player_start(&p, LANG_ZH, SCREEN_CASE, second);
    player_menu(&p, "撤销合并\n");
    player_type(&p, "不是一件事\n");
    player_sees(&p, "合并之后，3 蒋强已归并到2 蒋强名下");
    player_sees(&p, "请先在2026/1号案件里");
    player_press(&p, "Esc");
    ok(&p.room, desk_part_party(p.room.desk, &p.room.sc, first, 3, "是两个人"));
    player_menu(&p, "撤销合并\n");
    player_type(&p, "不是一件事\n");
    player_sees(&p, "已恢复为单独的一件。");
    ck_assert_uint_eq(player_cases(&p), 2);
}
END_TEST

START_TEST(the_case_that_stays_says_what_came_into_it_and_gives_it_back)
{
    const struct merge_request request = {.ends = second, .stays = first};

    ok(&p.room, desk_merge(p.room.desk, &p.room.sc, &request));
    player_start(&p, LANG_ZH, SCREEN_CASE, first);
    player_sees(&p, "并入本案");
    player_sees(&p, "登2026/2  11-20 19:40  林桂芬");
    player_menu(&p, "撤销合并\n");
    player_type(&p, "不是一件事\n");
    player_sees(&p, "并入的案件已恢复为单独的一件。");
    player_misses(&p, "并入本案");
    ck_assert_uint_eq(player_cases(&p), 2);
}
END_TEST

START_TEST(what_was_not_merged_has_nothing_to_undo)
{
    player_start(&p, LANG_EN, SCREEN_CASE, second);
    player_menu(&p, "Undo merging");
    player_misses(&p, "two quarrels: both");
}
END_TEST

/* A key that is held down, and the safe answer, change nothing. */
START_TEST(merging_is_asked_for_twice)
{
    side_by_side(LANG_EN, second);
    player_press(&p, "F2 Enter");
    player_sees(&p, "Case 2026/2 ends in case 2026/1");
    player_press(&p, "Enter");
    ck_assert_uint_eq(player_cases(&p), 2);
    player_sees(&p, "Merge two cases");
}
END_TEST

int main(void)
{
    TCase *tc = tcase_create("merge");

    tcase_add_checked_fixture(tc, begin, end);
    tcase_add_test(tc, both_stand_side_by_side_with_what_becomes_of_each_field);
    tcase_add_test(tc, the_likely_ones_are_offered_and_any_other_by_its_number);
    tcase_add_test(tc, without_a_likely_one_the_number_is_asked_for);
    tcase_add_test(tc, the_older_case_stays_until_it_is_turned_round);
    tcase_add_test(tc, each_side_has_a_digit_and_an_arrow_and_only_what_happened_has_both);
    tcase_add_test(tc, that_two_numbers_look_alike_does_not_make_them_the_same);
    tcase_add_test(tc, both_are_recorded_as_opened_once);
    tcase_add_test(tc, who_is_one_person_is_chosen_for_a_party_and_taken_back);
    tcase_add_test(tc, a_merged_case_says_where_it_went_and_comes_apart_again);
    tcase_add_test(tc, what_was_joined_since_is_parted_before_the_cases_are);
    tcase_add_test(tc, the_case_that_stays_says_what_came_into_it_and_gives_it_back);
    tcase_add_test(tc, what_was_not_merged_has_nothing_to_undo);
    tcase_add_test(tc, merging_is_asked_for_twice);
    return suite_run(tc);
}
