/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Calling a team and recording what it does, by key. */
#include "core/desk/account.h"
#include "tests/tui/player.h"

static struct player p;
static int64_t id;

static void begin(void)
{
    player_open(&p);
    id = room_dispute(&p.room, false);
}

static void end(void) { player_close(&p); }

static void call_the_team(void)
{
    struct proposal team;

    ok(&p.room, desk_propose_team(p.room.desk, &p.room.sc, id, "family-red", &team));
    ok(&p.room, desk_dispatch(p.room.desk, &p.room.sc, id, &team, false));
}

static const struct dispatch *newest(struct casefile *cf)
{
    *cf = room_casefile(&p.room, id);
    return casefile_dispatch(cf);
}

START_TEST(the_proposed_team_is_the_same_in_both_languages_and_sizes)
{
    player_start(&p, LANG_ZH, SCREEN_TEAM, id);
    player_golden(&p, "team-zh");
    player_start(&p, LANG_EN, SCREEN_TEAM, id);
    player_golden(&p, "team-en");
}
END_TEST

START_TEST(a_running_response_is_the_same_in_both_languages_and_sizes)
{
    call_the_team();
    room_clock(&p.room, "19:31:10");
    const struct response_report report = {
        .id = id, .agency = AGENCY_POLICE, .act = ACT_ACCEPTED, .channel = "电话"};
    ok(&p.room, desk_respond(p.room.desk, &p.room.sc, &report));
    room_clock(&p.room, "19:33:47");
    player_start(&p, LANG_ZH, SCREEN_RESPOND, id);
    player_golden(&p, "respond-zh");
    player_start(&p, LANG_EN, SCREEN_RESPOND, id);
    player_golden(&p, "respond-en");
}
END_TEST

START_TEST(f2_calls_everybody_and_opens_the_call_sheet)
{
    struct casefile cf;

    player_start(&p, LANG_EN, SCREEN_TEAM, id);
    player_press(&p, "F2");
    player_sees(&p, "The clock runs.");
    player_sees(&p, "Call sheet");
    ck_assert_ptr_nonnull(newest(&cf));
    ck_assert_str_eq(newest(&cf)->playbook->id, "leak"); /* the most specific for a leak */
}
END_TEST

START_TEST(another_playbook_is_chosen_from_the_list)
{
    struct casefile cf;

    player_start(&p, LANG_EN, SCREEN_TEAM, id);
    player_press(&p, "F3");
    player_type(&p, "plain\n");
    player_sees(&p, "(plain, ");
    player_press(&p, "F2");
    ck_assert_str_eq(newest(&cf)->playbook->id, "plain");
}
END_TEST

/* The number of the first seat of the proposal for ID that is REQUIRED or not; 0: there is none. */
static size_t seat_number(bool required)
{
    struct proposal team;

    ok(&p.room, desk_propose_team(p.room.desk, &p.room.sc, id, NULL, &team));
    for (size_t i = 0; i < team.seat_count; i++) {
        if (team.seats[i].required == required)
            return i + 1;
    }
    return 0;
}

START_TEST(an_optional_seat_is_dropped_and_a_required_one_is_not)
{
    struct casefile cf;
    struct proposal team;
    const size_t optional = seat_number(false), required = seat_number(true);

    ok(&p.room, desk_propose_team(p.room.desk, &p.room.sc, id, NULL, &team));
    ck_assert_uint_gt(optional, 0);
    player_start(&p, LANG_EN, SCREEN_TEAM, id);
    player_press(&p, scope_printf(&p.room.sc, "%zu F4", required));
    player_sees(&p, "The playbook requires");
    player_press(&p, scope_printf(&p.room.sc, "%zu F4", optional));
    player_sees(&p, "[ ]");
    player_press(&p, "F2");
    ck_assert_uint_eq(newest(&cf)->seat_count, team.seat_count - 1);
    ck_assert_ptr_null(dispatch_seat(newest(&cf), team.seats[optional - 1].agency));
}
END_TEST

START_TEST(a_person_is_changed_by_a_picker_of_the_agencys_people)
{
    const struct new_person second = {"ma", "马某", AGENCY_COMMITTEE, NULL, NULL, NULL};
    struct casefile cf;

    ok(&p.room, desk_add_person(p.room.desk, &p.room.sc, &second));
    player_start(&p, LANG_EN, SCREEN_TEAM, id);
    player_press(&p, "F3");
    player_type(&p, "plain\n");
    player_press(&p, "Enter");
    player_type(&p, "马\n");
    player_sees(&p, "马某");
    player_press(&p, "F2");
    ck_assert_str_eq(dispatch_seat(newest(&cf), AGENCY_COMMITTEE)->person_name, "马某");
}
END_TEST

START_TEST(a_second_team_is_called_only_after_another_key)
{
    call_the_team();
    player_start(&p, LANG_EN, SCREEN_TEAM, id);
    player_sees(&p, "a team is out already");
    player_press(&p, "F2 Enter");
    ck_assert_uint_eq(room_casefile(&p.room, id).dispatch_count, 1);
    player_press(&p, "F2 2");
    ck_assert_uint_eq(room_casefile(&p.room, id).dispatch_count, 2);
}
END_TEST

START_TEST(a_digit_and_enter_record_what_the_seat_under_the_cursor_did)
{
    struct casefile cf;

    call_the_team();
    room_clock(&p.room, "19:32:00");
    player_start(&p, LANG_EN, SCREEN_RESPOND, id);
    player_press(&p, "1");
    player_sees(&p, "Enter records: Police station Call accepted");
    player_press(&p, "Down");
    player_sees(&p, "Enter records: Women's federation Call accepted");
    player_press(&p, "Enter");
    player_misses(&p, "Enter records");
    player_sees(&p, "Recorded: Women's federation Call accepted");
    const struct dispatch *d = newest(&cf);
    ck_assert_uint_eq(d->course.response_count, 1);
    ck_assert_int_eq(d->course.responses[0].agency, AGENCY_WOMEN);
    ck_assert_int_eq(d->course.responses[0].act, ACT_ACCEPTED);
    ck_assert_ptr_null(d->course.responses[0].channel);
    ck_assert_str_eq(d->course.responses[0].person_name, "王敏");
}
END_TEST

START_TEST(full_width_digits_choose_too_and_enter_alone_records_nothing)
{
    struct casefile cf;

    call_the_team();
    player_start(&p, LANG_EN, SCREEN_RESPOND, id);
    player_press(&p, "Enter");
    ck_assert_uint_eq(newest(&cf)->course.response_count, 0);
    player_type(&p, "４");
    player_press(&p, "Enter");
    ck_assert_int_eq(newest(&cf)->course.responses[0].act, ACT_ARRIVED);
    player_press(&p, "Enter");
    ck_assert_uint_eq(newest(&cf)->course.response_count, 1);
}
END_TEST

START_TEST(who_recorded_it_for_whom_by_which_channel_is_kept)
{
    struct casefile cf;

    call_the_team();
    player_start(&p, LANG_EN, SCREEN_RESPOND, id);
    player_press(&p, "2 Tab");
    player_type(&p, "副所长");
    player_press(&p, "Tab");
    player_type(&p, "电话");
    player_press(&p, "Tab");
    player_type(&p, "正在处警2");
    player_press(&p, "Enter");
    const struct response *r = &newest(&cf)->course.responses[0];
    ck_assert_int_eq(r->act, ACT_DECLINED);
    ck_assert_str_eq(r->by, "林桂芬");
    ck_assert_str_eq(r->person_name, "副所长");
    ck_assert_str_eq(r->channel, "电话");
    ck_assert_str_eq(r->note, "正在处警2");
}
END_TEST

START_TEST(the_promises_tick_and_name_whom_they_wait_for)
{
    call_the_team();
    player_start(&p, LANG_EN, SCREEN_RESPOND, id);
    ck_assert(stage_ticks(p.stage));
    player_sees(&p, "5:00");
    room_clock(&p.room, "19:30:01");
    player_sees(&p, "4:59");
    player_sees(&p, "awaited: Police station");
    player_press(&p, "1 Enter");
    player_misses(&p, "awaited: Police station, Women's federation, Street");
}
END_TEST

int main(void)
{
    TCase *tc = tcase_create("team");

    tcase_add_checked_fixture(tc, begin, end);
    tcase_add_test(tc, the_proposed_team_is_the_same_in_both_languages_and_sizes);
    tcase_add_test(tc, a_running_response_is_the_same_in_both_languages_and_sizes);
    tcase_add_test(tc, f2_calls_everybody_and_opens_the_call_sheet);
    tcase_add_test(tc, another_playbook_is_chosen_from_the_list);
    tcase_add_test(tc, an_optional_seat_is_dropped_and_a_required_one_is_not);
    tcase_add_test(tc, a_person_is_changed_by_a_picker_of_the_agencys_people);
    tcase_add_test(tc, a_second_team_is_called_only_after_another_key);
    tcase_add_test(tc, a_digit_and_enter_record_what_the_seat_under_the_cursor_did);
    tcase_add_test(tc, full_width_digits_choose_too_and_enter_alone_records_nothing);
    tcase_add_test(tc, who_recorded_it_for_whom_by_which_channel_is_kept);
    tcase_add_test(tc, the_promises_tick_and_name_whom_they_wait_for);
    return suite_run(tc);
}
