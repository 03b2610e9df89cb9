/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The figures by key: the period, the groups, and from every number to its cases. */
#include "core/base/progress.h"
#include "core/desk/account.h"
#include "core/desk/secrecy.h"
#include "tests/tui/player.h"

static struct player p;

/* Somebody presses Esc as soon as the counting begins. */
static bool hurried;

static bool is_to_stop(struct progress *progress)
{
    (void)progress;
    return hurried;
}

static struct progress progress = {.stop = is_to_stop};

static void respond(int64_t id, enum agency_id agency, enum act act, const char *at)
{
    room_clock(&p.room, at);
    ok(&p.room, desk_respond(p.room.desk, &p.room.sc,
                             &(struct response_report){.id = id, .agency = agency, .act = act}));
}

static int64_t called(const char *at)
{
    struct proposal team;

    room_clock(&p.room, at);
    const int64_t id = room_dispute(&p.room, true);
    ok(&p.room, desk_propose_team(p.room.desk, &p.room.sc, id, "leak", &team));
    ok(&p.room, desk_dispatch(p.room.desk, &p.room.sc, id, &team, false));
    return id;
}

/* In October one team; on this day two: the second answers a minute late and never comes. */
static void begin(void)
{
    player_open(&p);
    const int64_t before = called("2026-10-05T09:00:00+08:00");
    respond(before, AGENCY_GRID, ACT_ACCEPTED, "2026-10-05T09:01:00+08:00");
    const int64_t good = called("19:30:00");
    respond(good, AGENCY_GRID, ACT_ACCEPTED, "19:31:00");
    respond(good, AGENCY_POLICE, ACT_ACCEPTED, "19:32:00");
    respond(good, AGENCY_COMMITTEE, ACT_BEGUN, "19:34:00");
    const int64_t late = called("19:40:00");
    respond(late, AGENCY_GRID, ACT_ACCEPTED, "19:41:00");
    respond(late, AGENCY_POLICE, ACT_ACCEPTED, "19:42:00");
    respond(late, AGENCY_COMMITTEE, ACT_ACCEPTED, "19:46:00");
    room_clock(&p.room, "20:36:27");
}

static void end(void) { player_close(&p); }

static int64_t accesses(void)
{
    struct verification v;

    ok(&p.room, desk_verify(p.room.desk, &p.room.sc, &v));
    return v.accesses;
}

START_TEST(the_figures_look_the_same_in_both_languages_and_sizes)
{
    player_start(&p, LANG_ZH, SCREEN_STATISTICS, 0);
    player_golden(&p, "statistics-zh");
    player_start(&p, LANG_EN, SCREEN_STATISTICS, 0);
    player_golden(&p, "statistics-en");
    player_press(&p, "F3");
    player_golden(&p, "statistics-agency-en");
    player_press(&p, "F4");
    player_golden(&p, "statistics-broken-en");
    player_start(&p, LANG_ZH, SCREEN_STATISTICS, 0);
    player_press(&p, "F4");
    player_golden(&p, "statistics-broken-zh");
}
END_TEST

START_TEST(a_hidden_case_counts_for_the_head_alone_and_others_are_told_what_is_left_out)
{
    const int64_t hidden = called("20:00:00");
    const struct new_person chen = {"chen",        "陈言", AGENCY_COMMITTEE, "mediator@committee",
                                    "13800000009", NULL};

    ok(&p.room, desk_classify(p.room.desk, &p.room.sc, hidden, SECRECY_HIDDEN, "涉及未成年人"));
    ok(&p.room, desk_add_person(p.room.desk, &p.room.sc, &chen));
    player_start(&p, LANG_EN, SCREEN_STATISTICS, 0);
    player_sees(&p, "2026-11-01 to 2026-11-20, teams 3");
    desk_close(p.room.desk);
    p.room.desk = room_another(&p.room, "chen");
    p.context.desk = p.room.desk;
    player_start(&p, LANG_ZH, SCREEN_STATISTICS, 0);
    player_sees(&p, "分组：全部（不含内部、隐匿案件）");
    player_start(&p, LANG_EN, SCREEN_STATISTICS, 0);
    player_sees(&p, "2026-11-01 to 2026-11-20, teams 2");
    player_sees(&p, "without confidential and hidden cases");
}
END_TEST

START_TEST(a_digit_chooses_the_days_that_are_counted)
{
    player_start(&p, LANG_EN, SCREEN_BOARD, 0);
    player_press(&p, "6");
    player_sees(&p, "2026-11-01 to 2026-11-20, teams 2");
    player_press(&p, "9");
    player_sees(&p, "2026-01-01 to 2026-11-20, teams 3");
    player_press(&p, "0");
    player_sees(&p, "2026-10-01 to 2026-10-31, teams 1");
    player_press(&p, "7");
    player_sees(&p, "2026-11-20 to 2026-11-20, teams 2");
    player_sees(&p, "50.0 % (1/2)");
    player_press(&p, "3");
    player_sees(&p, "Words");
    player_press(&p, "Down Esc");
}
END_TEST

START_TEST(every_number_opens_exactly_its_cases_and_they_open_the_case)
{
    player_start(&p, LANG_EN, SCREEN_STATISTICS, 0);
    player_press(&p, "Tab Tab Enter");
    player_sees(&p, "answer in 5  Met late");
    player_sees(&p, "（2026）3");
    player_misses(&p, "（2026）2");
    player_press(&p, "Enter");
    player_sees(&p, "Leak");
    player_press(&p, "Esc Esc");
    player_sees(&p, ">Met late 1");
    player_press(&p, "Shift-Tab Enter");
    player_sees(&p, "（2026）2");
    player_misses(&p, "（2026）3");
}
END_TEST

START_TEST(the_broken_promises_name_whom_everybody_awaits)
{
    player_start(&p, LANG_EN, SCREEN_STATISTICS, 0);
    player_press(&p, "F4");
    player_sees(&p, "Broken promises");
    player_sees(&p, "scene in 15  Missed");
    player_press(&p, "Down Down");
    player_sees(&p, "Grid, Police station, Property management, Mediation");
    player_misses(&p, "（2026）2");
}
END_TEST

START_TEST(looking_is_recorded_once_for_a_period_and_never_for_reading_again)
{
    const int64_t before = accesses();

    player_start(&p, LANG_EN, SCREEN_STATISTICS, 0);
    ck_assert_int_eq(accesses(), before + 1);
    player_press(&p, "Ctrl-L F3 Tab Ctrl-L");
    ck_assert_int_eq(accesses(), before + 1);
    player_press(&p, "9");
    ck_assert_int_eq(accesses(), before + 2);
}
END_TEST

/* The desk of the room is one whose counting can be stopped. */
static void sit_with_progress(void)
{
    struct desk_options options = room_options(&p.room, &p.room.sc, "lin");

    desk_close(p.room.desk);
    options.progress = &progress;
    ok(&p.room, desk_open(&p.room.sc, &options, &p.room.desk));
    p.context.desk = p.room.desk;
    room_clock(&p.room, "20:36:27");
}

static void his_place_is_kept(void)
{
    player_sees(&p, ">9Year");
    player_sees(&p, "2026-01-01 to 2026-11-20, teams 3");
    player_sees(&p, "by: All");
    player_sees(&p, ">link in 10");
    player_sees(&p, ">Met late 0");
}

START_TEST(who_stops_the_counting_keeps_the_figures_his_line_and_his_number)
{
    hurried = false;
    sit_with_progress();
    player_start(&p, LANG_EN, SCREEN_STATISTICS, 0);
    player_press(&p, "9 Down Tab Tab");
    hurried = true;
    player_press(&p, "F3");
    player_sees(&p, "Stopped. Nothing was given out.");
    his_place_is_kept();
    player_press(&p, "0");
    his_place_is_kept();
    hurried = false;
    player_press(&p, "Enter");
    player_sees(&p, "link in 10  Met late");
    player_press(&p, "Esc");
    his_place_is_kept();
    player_press(&p, "F3"); /* other groups begin at their first line */
    player_sees(&p, "by: Agency");
    player_sees(&p, ">answer in 5");
}
END_TEST

int main(void)
{
    TCase *tc = tcase_create("statistics");

    tcase_add_checked_fixture(tc, begin, end);
    tcase_set_timeout(tc, 60);
    tcase_add_test(tc, the_figures_look_the_same_in_both_languages_and_sizes);
    tcase_add_test(tc,
                   a_hidden_case_counts_for_the_head_alone_and_others_are_told_what_is_left_out);
    tcase_add_test(tc, a_digit_chooses_the_days_that_are_counted);
    tcase_add_test(tc, every_number_opens_exactly_its_cases_and_they_open_the_case);
    tcase_add_test(tc, the_broken_promises_name_whom_everybody_awaits);
    tcase_add_test(tc, looking_is_recorded_once_for_a_period_and_never_for_reading_again);
    tcase_add_test(tc, who_stops_the_counting_keeps_the_figures_his_line_and_his_number);
    return suite_run(tc);
}
