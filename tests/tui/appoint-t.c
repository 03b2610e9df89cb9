/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Appointments and what each capacity is offered, on the screen: played to a real desk. */
#include "core/desk/appointment.h"

#include <string.h>

#include "tests/desk/rights.h"
#include "tests/tui/player.h"

static struct player p;

/* Lin administers the system, Zhou is the head, Wang is what a test makes of her. */
static void begin(void)
{
    player_open(&p);
    p.context.heads = -1;
    rights_clear(&p.room);
    rights_appoint(&p.room, "lin", CAPACITY_ADMIN, REACH_COMMITTEE);
    rights_appoint(&p.room, "zhou", CAPACITY_SUPERVISOR, REACH_COMMITTEE);
}

static void end(void) { player_close(&p); }

static struct appointment_row newest(void)
{
    const struct appointment_row *list;
    size_t count;

    ok(&p.room, desk_appointments(p.room.desk, &p.room.sc, NULL, &list, &count));
    return list[count - 1];
}

/* Wang becomes a dispatcher, as Lin gives it. */
static void give(void)
{
    const struct appoint_request r = {.login = "wang",
                                      .capacity = CAPACITY_DISPATCHER,
                                      .reach = REACH_COMMITTEE,
                                      .from = DATE_NONE,
                                      .until = DATE_NONE};
    struct appointed out;

    player_sits(&p, "lin", LANG_EN, SCREEN_BOARD);
    ok(&p.room, desk_appoint(p.sitter, &p.room.sc, &r, &out));
    ck_assert(out.waits);
}

START_TEST(who_is_appointed_to_what_stands_in_a_list_with_a_form_below)
{
    give();
    player_sits(&p, "lin", LANG_ZH, SCREEN_APPOINT);
    player_press(&p, "End");
    player_golden(&p, "appoint-zh");
    player_sits(&p, "lin", LANG_EN, SCREEN_APPOINT);
    player_press(&p, "End");
    player_golden(&p, "appoint-en");
}
END_TEST

START_TEST(an_appointment_is_given_by_three_choices)
{
    player_sits(&p, "lin", LANG_EN, SCREEN_APPOINT);
    player_press(&p, "F2 Enter");
    player_sees(&p, "Who is appointed?");
    player_type(&p, "wang");
    player_press(&p, "Enter Enter");
    player_type(&p, "dispatcher");
    player_press(&p, "Enter Tab Tab Tab");
    player_type(&p, "2026-12-31");
    player_press(&p, "F2");
    player_sees(&p, "waits until a second person confirms it");
    const struct appointment_row r = newest();
    ck_assert_str_eq(r.login, "wang");
    ck_assert_int_eq(r.appointment.capacity, CAPACITY_DISPATCHER);
    ck_assert_int_eq(r.appointment.reach, REACH_COMMITTEE);
    ck_assert_str_eq(date_iso(&p.room.sc, r.appointment.until), "2026-12-31");
    ck_assert_int_eq(r.state, APPOINTMENT_WAITS);
}
END_TEST

START_TEST(what_is_missing_is_said_at_its_field)
{
    player_sits(&p, "lin", LANG_ZH, SCREEN_APPOINT);
    player_press(&p, "F2 F2");
    player_sees(&p, "请选择人员");
    player_press(&p, "Enter");
    player_type(&p, "lin");
    player_press(&p, "Enter Enter 1 Tab Tab");
    player_type(&p, "99");
    player_press(&p, "F2");
    player_sees(&p, "自：1900年");
}
END_TEST

START_TEST(the_head_is_told_that_one_waits_and_confirms_it)
{
    give();
    player_sits(&p, "zhou", LANG_EN, SCREEN_BOARD);
    ck_assert_ptr_nonnull(strstr(player_status(&p), "appointments to confirm 1"));
    player_press(&p, "0 End");
    player_sees(&p, "Waits for a second");
    player_press(&p, "F3");
    player_sees(&p, "Confirm this appointment as the second person?");
    player_press(&p, "Enter");
    ck_assert_int_eq(newest().state, APPOINTMENT_WAITS);
    player_press(&p, "F3 2");
    player_sees(&p, "is confirmed.");
    ck_assert_ptr_null(strstr(player_status(&p), "to confirm"));
    ck_assert_int_eq(newest().state, APPOINTMENT_HOLDS);
}
END_TEST

START_TEST(who_gave_it_is_not_told_and_cannot_confirm_it)
{
    int64_t waiting;

    give();
    ok(&p.room, desk_appointments_waiting(p.sitter, &p.room.sc, &waiting));
    ck_assert_int_eq(waiting, 0);
    player_sits(&p, "zhou", LANG_EN, SCREEN_BOARD);
    ok(&p.room, desk_appointments_waiting(p.sitter, &p.room.sc, &waiting));
    ck_assert_int_eq(waiting, 1);
    player_sits(&p, "lin", LANG_EN, SCREEN_APPOINT);
    player_press(&p, "End F3");
    ck_assert_int_eq(newest().state, APPOINTMENT_WAITS);
}
END_TEST

START_TEST(an_appointment_is_ended_with_a_reason)
{
    give();
    player_sits(&p, "lin", LANG_EN, SCREEN_APPOINT);
    player_press(&p, "End F4 Enter");
    player_sees(&p, "Please give a reason");
    player_type(&p, "另有任用");
    player_press(&p, "Enter");
    player_sees(&p, "is ended.");
    ck_assert_int_eq(newest().state, APPOINTMENT_ENDED);
    ck_assert_str_eq(newest().appointment.end_reason, "另有任用");
}
END_TEST

/* What the board offers to somebody of each capacity: a thing he sees, one he does not. */
static const struct {
    enum capacity capacity;
    const char *sees, *misses;
} bars[] = {
    {CAPACITY_GRID, "F2Register", "6Figures"},  {CAPACITY_MEDIATOR, "F5Print", "0Appoint"},
    {CAPACITY_MEMBER, "F6Act", "F2Register"},   {CAPACITY_DISPATCHER, "F7Raise", "8Audit"},
    {CAPACITY_SUPERVISOR, "F5Print", "8Audit"}, {CAPACITY_AUDITOR, "8Audit", "F2Register"},
    {CAPACITY_ADMIN, "0Appoint", "F2Register"}, {CAPACITY_CARER, "F8Police", "6Figures"},
};

START_TEST(the_bar_of_the_board_holds_what_somebody_may_and_nothing_else)
{
    rights_appoint(&p.room, "wang", bars[_i].capacity, REACH_COMMITTEE);
    player_sits(&p, "wang", LANG_EN, SCREEN_BOARD);
    player_sees(&p, bars[_i].sees);
    player_misses(&p, bars[_i].misses);
    if (bars[_i].capacity == CAPACITY_AUDITOR) {
        player_misses(&p, "F5");
        player_misses(&p, "F2 registers");
        player_press(&p, "8");
        player_sees(&p, "Audit: broken glass");
    }
}
END_TEST

START_TEST(who_may_not_register_is_not_led_to_the_form_of_an_emergency)
{
    rights_appoint(&p.room, "wang", CAPACITY_MEMBER, REACH_TEAM);
    player_sits(&p, "wang", LANG_EN, SCREEN_MINE);
    player_press(&p, "F3");
    player_sees(&p, "No team waits for you here.");
    player_misses(&p, "Enter calls the team");
}
END_TEST

int main(void)
{
    TCase *tc = tcase_create("appoint");

    tcase_add_checked_fixture(tc, begin, end);
    tcase_add_test(tc, who_is_appointed_to_what_stands_in_a_list_with_a_form_below);
    tcase_add_test(tc, an_appointment_is_given_by_three_choices);
    tcase_add_test(tc, what_is_missing_is_said_at_its_field);
    tcase_add_test(tc, the_head_is_told_that_one_waits_and_confirms_it);
    tcase_add_test(tc, who_gave_it_is_not_told_and_cannot_confirm_it);
    tcase_add_test(tc, an_appointment_is_ended_with_a_reason);
    tcase_add_loop_test(tc, the_bar_of_the_board_holds_what_somebody_may_and_nothing_else, 0,
                        sizeof(bars) / sizeof(bars[0]));
    tcase_add_test(tc, who_may_not_register_is_not_led_to_the_form_of_an_emergency);
    return suite_run(tc);
}
