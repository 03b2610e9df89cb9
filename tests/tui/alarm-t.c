/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What open screens do by themselves: ring once at each moment, and one line that says who is
 * missing. */
#include "core/desk/view.h"
#include "tests/tui/player.h"
#include "tui/kit/loop.h"

#include <string.h>

#include "core/base/file.h"
#include "core/base/text.h"

static struct player p;
static int64_t id, other;

/* A team with police, grid, street and committee, who answer within 5 minutes of 19:30. */
static void call_team(int64_t dispute)
{
    struct proposal team;

    ok(&p.room, desk_propose_team(p.room.desk, &p.room.sc, dispute, "urgent", &team));
    ok(&p.room, desk_dispatch(p.room.desk, &p.room.sc, dispute, &team, false));
}

static void begin(void)
{
    player_open(&p);
    id = room_dispute(&p.room, true);
    other = room_dispute(&p.room, true);
    call_team(id);
    room_clock(&p.room, "19:30:30");
    call_team(other);
    p.context.heads = -1;
    p.context.next_due = INSTANT_NEVER;
    p.context.alarmed = desk_now(p.room.desk);
    ck_assert(context_changed(&p.context));
}

static void end(void) { player_close(&p); }

static const char *next(void) { return instant_clock(&p.room.sc, context_alarm_at(&p.context)); }

static unsigned alarm_at(const char *time)
{
    room_clock(&p.room, time);
    return context_alarm(&p.context, desk_now(p.room.desk));
}

/* The line as the screen on top shows it at TIME. */
static const char *status(const char *time)
{
    struct canvas *canvas = canvas_new(24, 80, 1, false);
    const struct paint paint = {.canvas = canvas,
                                .now = (room_clock(&p.room, time), desk_now(p.room.desk)),
                                .lang = LANG_EN,
                                .sc = &p.room.sc};
    const char *text = context_status(&p.context, &paint, stage_top(p.stage));

    canvas_free(canvas);
    return text ? text : "";
}

/* The line as the screen SCREEN with the case SUBJECT shows it at TIME. */
static const char *line(const char *time, int screen, int64_t subject)
{
    room_clock(&p.room, time);
    player_start(&p, LANG_EN, screen, subject);
    return status(time);
}

static void respond(int64_t dispute, enum agency_id agency, enum act act)
{
    ok(&p.room,
       desk_respond(p.room.desk, &p.room.sc,
                    &(struct response_report){.id = dispute, .agency = agency, .act = act}));
    context_changed(&p.context);
}

START_TEST(it_rings_at_the_last_part_and_at_the_miss_of_each_promise_once)
{
    ck_assert_str_eq(next(), "19:34:00");
    ck_assert_uint_eq(alarm_at("19:34:00"), LOOP_RING | LOOP_FLASH);
    ck_assert_str_eq(next(), "19:34:30");
    alarm_at("19:34:30");
    ck_assert_str_eq(next(), "19:35:00");
    ck_assert_int_eq(context_alarm_at(&p.context).ms % 1000, 1); /* the last moment is in time */
    alarm_at("19:35:31");
    ck_assert_str_eq(next(), "19:38:00"); /* two minutes of ten */
}
END_TEST

START_TEST(a_promise_that_was_kept_rings_no_more)
{
    for (enum agency_id a = AGENCY_COMMITTEE; a <= AGENCY_GRID; a++)
        if (a != AGENCY_WOMEN)
            respond(id, a, ACT_ACCEPTED);
    ck_assert_str_eq(next(), "19:34:30");
}
END_TEST

/* The words of the two cases that stand; a third brings the view to its alarm at 3. */
static void keep_view(int alarm)
{
    const struct view v = {.name = "漏水", .words = "水管", .alarm = alarm};

    ok(&p.room, desk_keep_view(p.room.desk, &p.room.sc, &v));
}

static unsigned rings_now(const char *time)
{
    room_clock(&p.room, time);
    (void)context_changed(&p.context);
    const struct instant at = context_alarm_at(&p.context), now = desk_now(p.room.desk);

    return instant_is_set(at) && !instant_before(now, at) ? context_alarm(&p.context, now) : 0;
}

START_TEST(a_view_rings_once_when_it_comes_to_its_alarm_and_again_after_it_fell_below)
{
    keep_view(3);
    ck_assert_uint_eq(rings_now("19:31:00"), 0);
    const int64_t third = room_dispute(&p.room, false);
    ck_assert_uint_eq(rings_now("19:31:01"), LOOP_RING | LOOP_FLASH);
    ck_assert_ptr_nonnull(strstr(line("19:31:02", SCREEN_REGISTER, 0), "“漏水” has 3"));
    ck_assert_uint_eq(rings_now("19:31:03"), 0);
    const int64_t fourth = room_dispute(&p.room, false);
    ck_assert_uint_eq(rings_now("19:31:04"), 0); /* four are no new crossing */
    ok(&p.room, desk_void(p.room.desk, &p.room.sc, third, "重复登记"));
    ok(&p.room, desk_void(p.room.desk, &p.room.sc, fourth, "重复登记"));
    ck_assert_uint_eq(rings_now("19:31:05"), 0);
    ck_assert_ptr_null(strstr(line("19:31:05", SCREEN_REGISTER, 0), "“漏水”"));
    room_dispute(&p.room, false);
    ck_assert_uint_eq(rings_now("19:31:06"), LOOP_RING | LOOP_FLASH);
}
END_TEST

START_TEST(what_rings_already_when_somebody_sits_down_and_what_has_no_alarm_is_silent)
{
    keep_view(2);
    context_begin(&p.context);
    ck_assert_uint_eq(rings_now("19:31:00"), 0);
    keep_view(0);
    room_dispute(&p.room, false);
    ck_assert_uint_eq(rings_now("19:31:01"), 0);
}
END_TEST

START_TEST(ringing_and_flashing_can_each_be_switched_off)
{
    const char *path = scope_printf(&p.room.sc, "%s/settings.yaml", p.room.folder);
    static const unsigned char quiet[] = "ring: false\n";
    const struct desk_options options = room_options(&p.room, &p.room.sc, "lin");

    ok(&p.room, file_write(&p.room.sc, path, (struct bytes){quiet, sizeof(quiet) - 1}));
    desk_close(p.room.desk);
    ok(&p.room, desk_open(&p.room.sc, &options, &p.room.desk));
    p.context.desk = p.room.desk;
    ck_assert_uint_eq(alarm_at("19:34:00"), LOOP_FLASH);
}
END_TEST

START_TEST(in_the_last_part_one_line_on_every_screen_says_who_is_missing_and_the_number)
{
    static const int screens[] = {SCREEN_BOARD, SCREEN_REGISTER, SCREEN_CASE, SCREEN_FIND};

    ck_assert_ptr_null(strstr(line("19:33:59", SCREEN_REGISTER, 0), "missing"));
    ck_assert(!context_status_urges(&p.context, desk_now(p.room.desk)));
    for (size_t i = 0; i < sizeof(screens) / sizeof(screens[0]); i++) {
        const char *text = line("19:34:10", screens[i], screens[i] == SCREEN_CASE ? id : 0);

        ck_assert_ptr_nonnull(strstr(text, "0:50 missing: Police station 周立 13800000002 +3"));
        ck_assert(context_status_urges(&p.context, desk_now(p.room.desk)));
    }
}
END_TEST

START_TEST(beside_it_the_countdown_of_another_case_stays_in_sight)
{
    const char *text = line("19:34:10", SCREEN_REGISTER, 0);

    ck_assert_ptr_nonnull(strstr(text, "0:50 missing: Police station 周立 13800000002"));
    ck_assert_ptr_nonnull(strstr(text, "1:20"));
    ck_assert_int_le(text_width(text, 1), 76); /* of 80; what is longer is cut */
}
END_TEST

START_TEST(a_form_of_a_case_tells_its_own_countdown_and_the_call_sheet_shows_it_large)
{
    ck_assert_ptr_nonnull(strstr(line("19:31:00", SCREEN_CONSENT, id), "answer in 5 4:00"));
    ck_assert_ptr_nonnull(strstr(line("19:31:00", SCREEN_POLICE, id), "answer in 5 4:00"));
    ck_assert_ptr_nonnull(strstr(line("19:31:00", SCREEN_CALLSHEET, id), "answer in 5 4:30"));
}
END_TEST

START_TEST(when_the_promise_that_the_call_sheet_shows_is_missed_the_next_one_is_told_below)
{
    for (enum agency_id a = AGENCY_COMMITTEE; a <= AGENCY_GRID; a++)
        if (a != AGENCY_WOMEN)
            respond(other, a, ACT_ACCEPTED);
    ck_assert_ptr_nonnull(strstr(line("19:31:00", SCREEN_CALLSHEET, id), "link in 10 9:30"));
    ck_assert_ptr_nonnull(strstr(line("19:35:10", SCREEN_CALLSHEET, id), "link in 10 4:50"));
}
END_TEST

START_TEST(a_countdown_under_a_menu_or_scrolled_away_is_told_below)
{
    player_start(&p, LANG_EN, SCREEN_BOARD, 0);
    ck_assert_ptr_null(strstr(status("19:31:00"), "answer in 5"));
    player_press(&p, "F9");
    ck_assert_ptr_nonnull(strstr(status("19:31:00"), "answer in 5 4:00"));
    player_start(&p, LANG_EN, SCREEN_CASE, id);
    ck_assert_ptr_nonnull(strstr(status("19:31:00"), "answer in 5 4:30"));
    player_press(&p, "PgDn");
    ck_assert_ptr_nonnull(strstr(status("19:31:00"), "answer in 5 4:00"));
}
END_TEST

START_TEST(a_countdown_that_the_list_of_the_board_scrolled_away_is_told_below)
{
    for (int i = 0; i < 20; i++)
        room_dispute(&p.room, true);
    player_start(&p, LANG_EN, SCREEN_BOARD, 0);
    ck_assert_ptr_null(strstr(status("19:31:00"), "answer in 5"));
    player_press(&p, "End");
    ck_assert_ptr_nonnull(strstr(status("19:31:00"), "answer in 5 4:00"));
    player_press(&p, "Home / n o n e");
    ck_assert_ptr_nonnull(strstr(status("19:31:00"), "answer in 5 4:00"));
}
END_TEST

START_TEST(notices_that_could_not_be_sent_are_told_on_every_screen)
{
    p.context.failed = 2;
    ck_assert_ptr_nonnull(strstr(line("19:31:00", SCREEN_BOARD, 0), "notices not sent 2"));
}
END_TEST

int main(void)
{
    TCase *tc = tcase_create("alarm");

    tcase_add_checked_fixture(tc, begin, end);
    tcase_add_test(tc, it_rings_at_the_last_part_and_at_the_miss_of_each_promise_once);
    tcase_add_test(tc, a_promise_that_was_kept_rings_no_more);
    tcase_add_test(tc, a_view_rings_once_when_it_comes_to_its_alarm_and_again_after_it_fell_below);
    tcase_add_test(tc, what_rings_already_when_somebody_sits_down_and_what_has_no_alarm_is_silent);
    tcase_add_test(tc, ringing_and_flashing_can_each_be_switched_off);
    tcase_add_test(tc,
                   in_the_last_part_one_line_on_every_screen_says_who_is_missing_and_the_number);
    tcase_add_test(tc, beside_it_the_countdown_of_another_case_stays_in_sight);
    tcase_add_test(tc, a_form_of_a_case_tells_its_own_countdown_and_the_call_sheet_shows_it_large);
    tcase_add_test(tc,
                   when_the_promise_that_the_call_sheet_shows_is_missed_the_next_one_is_told_below);
    tcase_add_test(tc, a_countdown_under_a_menu_or_scrolled_away_is_told_below);
    tcase_add_test(tc, a_countdown_that_the_list_of_the_board_scrolled_away_is_told_below);
    tcase_add_test(tc, notices_that_could_not_be_sent_are_told_on_every_screen);
    return suite_run(tc);
}
