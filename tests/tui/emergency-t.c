/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The telephone rings, and the team is telephoned, by key. */
#include "core/desk/account.h"
#include "core/desk/callsheet.h"
#include "core/desk/emergency.h"
#include "tests/tui/player.h"

static struct player p;

static void begin(void)
{
    player_open(&p);
    const struct new_person more[] = {{"zhou2", "周二立", AGENCY_POLICE, NULL, "13800000012", NULL},
                                      {"jin", "金一巧", AGENCY_GRID, NULL, "13967548841", NULL},
                                      {"ye", "叶一蓉", AGENCY_MARRIAGE, NULL, "13705762206", NULL}};
    for (size_t i = 0; i < sizeof(more) / sizeof(*more); i++)
        ok(&p.room, desk_add_person(p.room.desk, &p.room.sc, &more[i]));
    room_clock(&p.room, "19:32:40");
}

static void end(void) { player_close(&p); }

static int64_t emergency(const char *situation, const char *place)
{
    const struct emergency e = {.situation = situation,
                                .place = place,
                                .phone = "13805760412",
                                .rang_at = INSTANT_NEVER,
                                .again = true};
    struct registered made;

    ok(&p.room, desk_emergency(p.room.desk, &p.room.sc, &e, &made));
    return made.id;
}

/* What the team of ID did, newest last. */
static const struct response *last(int64_t id, size_t back)
{
    const struct casefile cf = room_casefile(&p.room, id);
    const struct course *c = &casefile_dispatch(&cf)->course;

    ck_assert_uint_gt(c->response_count, back);
    return &c->responses[c->response_count - 1 - back];
}

START_TEST(the_call_sheet_is_the_same_in_both_languages_and_sizes)
{
    const int64_t id = emergency("family_violence", "甲网格 8 幢");

    room_clock(&p.room, "19:33:14");
    player_start(&p, LANG_ZH, SCREEN_CALLSHEET, id);
    player_press(&p, "F2 F3");
    player_golden(&p, "callsheet-zh");
    player_start(&p, LANG_EN, SCREEN_CALLSHEET, id);
    player_golden(&p, "callsheet-en");
}
END_TEST

START_TEST(the_emergency_form_is_the_same_in_both_languages_and_sizes)
{
    player_start(&p, LANG_ZH, SCREEN_EMERGENCY, 0);
    player_golden(&p, "emergency-zh");
    player_start(&p, LANG_EN, SCREEN_EMERGENCY, 0);
    player_type(&p, "甲网格 8 幢");
    player_press(&p, "Tab 1 Tab");
    player_type(&p, "13805760412");
    player_press(&p, "Tab Tab Tab 1 2 2");
    player_golden(&p, "emergency-en");
}
END_TEST

START_TEST(three_picks_and_enter_call_the_team_and_the_call_sheet_opens)
{
    player_start(&p, LANG_EN, SCREEN_EMERGENCY, 0);
    player_type(&p, "甲网格 8 幢");
    player_press(&p, "Tab 1 Tab");
    player_type(&p, "１３８０５７６０４１２");
    room_clock(&p.room, "19:33:10");
    player_press(&p, "Tab Tab Tab 1 2 2 Enter");
    player_sees(&p, "Call sheet 2026/1");
    player_sees(&p, "Registered as 1. The clock runs.");
    player_sees(&p, "Arrived");
    player_sees(&p, "0:00 since the call");
    ck_assert_uint_eq(player_cases(&p), 1);
}
END_TEST

START_TEST(the_wait_runs_from_the_opening_of_the_form)
{
    struct span waited;

    player_start(&p, LANG_EN, SCREEN_EMERGENCY, 0);
    player_type(&p, "甲网格 8 幢");
    player_press(&p, "Tab 4");
    room_clock(&p.room, "19:33:10");
    player_press(&p, "Enter");
    const struct casefile cf = room_casefile(&p.room, stage_top(p.stage)->opened.subject);
    ck_assert(casefile_waited(&cf, &waited));
    ck_assert_int_eq(waited.ms, 30000);
}
END_TEST

/* Left half filled and opened again at TIME, then called: how long the caller had waited. */
static int64_t waited_when_reopened(const char *time)
{
    struct span waited;

    player_start(&p, LANG_EN, SCREEN_EMERGENCY, 0);
    player_type(&p, "甲网格 8 幢");
    player_press(&p, "Esc");
    room_clock(&p.room, time);
    player_press(&p, "F3 Tab 4 Enter");
    const struct casefile cf = room_casefile(&p.room, stage_top(p.stage)->opened.subject);
    ck_assert(casefile_waited(&cf, &waited));
    return waited.ms;
}

START_TEST(a_form_that_was_left_goes_on_waiting_from_its_first_opening)
{
    ck_assert_int_eq(waited_when_reopened("19:42:40"), 600000);
}
END_TEST

START_TEST(a_form_left_half_an_hour_ago_was_about_another_call)
{
    ck_assert_int_eq(waited_when_reopened("20:02:41"), 0);
}
END_TEST

START_TEST(what_is_missing_is_told_at_its_field_and_nothing_is_saved)
{
    player_start(&p, LANG_EN, SCREEN_EMERGENCY, 0);
    player_press(&p, "Enter");
    player_sees(&p, "Choose what is going on.");
    player_press(&p, "1 Enter");
    player_sees(&p, "Say where it is.");
    player_type(&p, "甲网格");
    player_press(&p, "Tab Tab");
    player_type(&p, "12");
    player_press(&p, "Enter");
    player_sees(&p, "Call back");
    ck_assert_uint_eq(player_cases(&p), 0);
}
END_TEST

START_TEST(a_second_call_about_one_matter_joins_by_one_key)
{
    const int64_t id = emergency("family_violence", "甲网格 8 幢");

    player_start(&p, LANG_EN, SCREEN_EMERGENCY, 0);
    player_type(&p, "甲网格 8 幢 502");
    player_press(&p, "Tab 2 Enter");
    player_sees(&p, "Perhaps the same matter");
    player_press(&p, "1");
    player_sees(&p, "no second team left");
    ck_assert_uint_eq(player_cases(&p), 1);
    ck_assert_uint_eq(room_casefile(&p.room, id).call_count, 2);
}
END_TEST

START_TEST(another_matter_at_the_same_place_gets_a_team_of_its_own)
{
    emergency("family_violence", "甲网格 8 幢");
    player_start(&p, LANG_EN, SCREEN_EMERGENCY, 0);
    player_type(&p, "甲网格 8 幢");
    player_press(&p, "Tab 5 Enter 2");
    player_sees(&p, "Call sheet 2026/2");
    ck_assert_uint_eq(player_cases(&p), 2);
}
END_TEST

START_TEST(what_was_typed_before_leaving_is_there_again)
{
    player_start(&p, LANG_EN, SCREEN_EMERGENCY, 0);
    player_type(&p, "甲网格 8 幢");
    player_press(&p, "Esc F3");
    player_sees(&p, "甲网格 8 幢");
    player_press(&p, "F8");
    player_misses(&p, "甲网格 8 幢");
}
END_TEST

START_TEST(an_emergency_interrupts_a_form_whose_text_stays)
{
    player_start(&p, LANG_EN, SCREEN_REGISTER, 0);
    player_type(&p, "楼上漏水");
    player_press(&p, "Ctrl-E");
    player_sees(&p, "Enter calls the team");
    struct instant at;
    const char *text;
    ok(&p.room, desk_draft(p.room.desk, &p.room.sc, "register", &text, &at));
    ck_assert_ptr_nonnull(strstr(text, "楼上漏水"));
    player_press(&p, "Esc");
    player_sees(&p, "楼上漏水");
}
END_TEST

START_TEST(f2_stamps_and_turns_to_the_next_number)
{
    const int64_t id = emergency("family_violence", "甲网格 8 幢");

    player_start(&p, LANG_EN, SCREEN_CALLSHEET, id);
    player_sees(&p, ">Police");
    player_press(&p, "F2");
    player_sees(&p, ">Grid");
    player_sees(&p, "139 6754 8841");
    ck_assert_int_eq(last(id, 0)->agency, AGENCY_POLICE);
    ck_assert_int_eq(last(id, 0)->act, ACT_ACCEPTED);
    ck_assert_str_eq(last(id, 0)->channel, "by telephone");
    player_press(&p, "F5");
    ck_assert_int_eq(last(id, 0)->agency, AGENCY_GRID);
    ck_assert_int_eq(last(id, 0)->act, ACT_ARRIVED);
}
END_TEST

START_TEST(no_answer_turns_to_the_next_person_of_the_agency_and_is_kept)
{
    const int64_t id = emergency("family_violence", "甲网格 8 幢");

    player_start(&p, LANG_EN, SCREEN_CALLSHEET, id);
    player_press(&p, "F3");
    player_sees(&p, "138 0000 0012");
    player_sees(&p, "(in his place)");
    ck_assert_int_eq(last(id, 0)->act, ACT_UNREACHED);
    player_press(&p, "F4");
    ck_assert_int_eq(last(id, 1)->act, ACT_DECLINED);
    ck_assert_str_eq(last(id, 1)->person_name, "周二立");
    ck_assert_int_eq(last(id, 0)->act, ACT_CALLED);
}
END_TEST

START_TEST(one_call_answers_for_two_cases_and_nothing_else_does)
{
    const int64_t first = emergency("family_violence", "甲网格 8 幢");
    const int64_t second = emergency("family_quarrel", "乙网格 3 幢");
    const struct casefile before = room_casefile(&p.room, second);

    player_start(&p, LANG_EN, SCREEN_CALLSHEET, first);
    player_press(&p, "F2");
    player_sees(&p, "is awaited in 2026/2 too: Enter records it there as well.");
    ck_assert_uint_eq(casefile_dispatch(&before)->course.response_count, 0);
    player_press(&p, "Enter");
    ck_assert_int_eq(last(second, 0)->agency, AGENCY_POLICE);
    ck_assert_int_eq(last(second, 0)->act, ACT_ACCEPTED);
    player_misses(&p, "Enter records it there");
    player_press(&p, "Enter F2 F3");
    ck_assert_uint_eq(casefile_dispatch(&before)->course.response_count, 0);
    const struct casefile after = room_casefile(&p.room, second);
    ck_assert_uint_eq(casefile_dispatch(&after)->course.response_count, 1);
}
END_TEST

START_TEST(in_the_last_minute_one_line_says_who_is_missing)
{
    const int64_t id = emergency("family_violence", "甲网格 8 幢");

    player_start(&p, LANG_EN, SCREEN_CALLSHEET, id);
    player_press(&p, "F2");
    player_misses(&p, "Still missing");
    room_clock(&p.room, "19:36:40");
    player_sees(&p, "! Still missing: Grid 金一巧 139 6754 8841");
}
END_TEST

START_TEST(words_are_added_as_a_further_event)
{
    const int64_t id = emergency("family_violence", "甲网格 8 幢");

    player_start(&p, LANG_EN, SCREEN_CALLSHEET, id);
    player_press(&p, "F2 Up F6");
    player_type(&p, "电话");
    player_press(&p, "Tab");
    player_type(&p, "五分钟就到");
    player_press(&p, "Enter");
    ck_assert_str_eq(last(id, 0)->note, "五分钟就到");
    ck_assert_int_eq(last(id, 0)->act, ACT_ACCEPTED);
    ck_assert_ptr_null(last(id, 1)->note);
}
END_TEST

START_TEST(f8_hands_over_to_the_police_after_another_key)
{
    const int64_t id = emergency("fight", "甲网格 8 幢");

    player_start(&p, LANG_EN, SCREEN_CALLSHEET, id);
    player_press(&p, "F8 F8");
    struct casefile cf = room_casefile(&p.room, id);
    ck_assert_ptr_null(course_police(&casefile_dispatch(&cf)->course));
    player_press(&p, "F2");
    cf = room_casefile(&p.room, id);
    ck_assert_str_eq(course_police(&casefile_dispatch(&cf)->course)->receiver,
                     "Police station 周立");
    player_sees(&p, "Handed to the police");
}
END_TEST

int main(void)
{
    TCase *tc = tcase_create("emergency");

    tcase_add_checked_fixture(tc, begin, end);
    tcase_add_test(tc, the_call_sheet_is_the_same_in_both_languages_and_sizes);
    tcase_add_test(tc, the_emergency_form_is_the_same_in_both_languages_and_sizes);
    tcase_add_test(tc, three_picks_and_enter_call_the_team_and_the_call_sheet_opens);
    tcase_add_test(tc, the_wait_runs_from_the_opening_of_the_form);
    tcase_add_test(tc, a_form_that_was_left_goes_on_waiting_from_its_first_opening);
    tcase_add_test(tc, a_form_left_half_an_hour_ago_was_about_another_call);
    tcase_add_test(tc, what_is_missing_is_told_at_its_field_and_nothing_is_saved);
    tcase_add_test(tc, a_second_call_about_one_matter_joins_by_one_key);
    tcase_add_test(tc, another_matter_at_the_same_place_gets_a_team_of_its_own);
    tcase_add_test(tc, what_was_typed_before_leaving_is_there_again);
    tcase_add_test(tc, an_emergency_interrupts_a_form_whose_text_stays);
    tcase_add_test(tc, f2_stamps_and_turns_to_the_next_number);
    tcase_add_test(tc, no_answer_turns_to_the_next_person_of_the_agency_and_is_kept);
    tcase_add_test(tc, one_call_answers_for_two_cases_and_nothing_else_does);
    tcase_add_test(tc, in_the_last_minute_one_line_says_who_is_missing);
    tcase_add_test(tc, words_are_added_as_a_further_event);
    tcase_add_test(tc, f8_hands_over_to_the_police_after_another_key);
    return suite_run(tc);
}
