/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The clocks of an opened case by key: standing still, going on, more time. */
#include "tests/tui/player.h"

#include <string.h>

static struct player p;
static int64_t id;

/* Accepted on Friday 2026-11-20. */
static void begin(void)
{
    player_open(&p);
    id = room_dispute(&p.room, true);
}

static void end(void) { player_close(&p); }

START_TEST(the_case_shows_each_deadline_and_why_in_both_languages_and_sizes)
{
    player_start(&p, LANG_ZH, SCREEN_CASE, id);
    player_golden(&p, "deadlines-zh");
    player_start(&p, LANG_EN, SCREEN_CASE, id);
    player_sees(&p, "2026-12-20");
    player_sees(&p, "30 days left");
    player_golden(&p, "deadlines-en");
}
END_TEST

START_TEST(an_accepted_case_stands_on_the_board_with_its_deadline)
{
    player_start(&p, LANG_ZH, SCREEN_BOARD, 0);
    player_sees(&p, "调解期限 12-20，剩30天");
    player_start(&p, LANG_EN, SCREEN_BOARD, 0);
    player_sees(&p, "To be mediated 12-20, 30 days left");
}
END_TEST

START_TEST(the_clocks_stand_still_with_a_reason_and_go_on)
{
    struct casefile cf;

    player_start(&p, LANG_EN, SCREEN_CASE, id);
    player_press(&p, "8");
    player_sees(&p, "Let the clocks stand still");
    player_press(&p, "1");
    player_sees(&p, "From which day on are days not counted?");
    player_press(&p, "Enter Enter");
    player_sees(&p, "Please give a reason");
    player_type(&p, "鉴定\n");
    player_sees(&p, "The clocks stand still.");
    player_sees(&p, "stands still since 2026-11-20 (鉴定)");
    cf = room_casefile(&p.room, id);
    ck_assert_uint_eq(cf.suspension_count, 1);
    player_press(&p, "8 1");
    player_sees(&p, "From which day on are days counted again?");
    player_press(&p, "Enter");
    player_sees(&p, "The clocks go on.");
    cf = room_casefile(&p.room, id);
    ck_assert_int_eq(cf.suspensions[0].until.day, cf.suspensions[0].since.day);
}
END_TEST

START_TEST(a_day_that_is_none_is_asked_for_again)
{
    player_start(&p, LANG_EN, SCREEN_CASE, id);
    player_press(&p, "8 1");
    player_type(&p, "x\n");
    player_sees(&p, "2026-11-20x");
    player_press(&p, "Esc");
    ck_assert_uint_eq(room_casefile(&p.room, id).suspension_count, 0);
}
END_TEST

START_TEST(more_time_needs_the_answer_that_all_consent)
{
    struct casefile cf;

    player_start(&p, LANG_EN, SCREEN_CASE, id);
    player_press(&p, "8 2");
    player_sees(&p, "Until which day do all agree to go on?");
    player_press(&p, "Backspace Backspace");
    player_type(&p, "31\n");
    player_sees(&p, "Do all of them consent");
    player_press(&p, "Enter");
    ck_assert_uint_eq(room_casefile(&p.room, id).extension_count, 0);
    player_press(&p, "8 2 Backspace Backspace");
    player_type(&p, "31\n");
    player_press(&p, "2");
    player_sees(&p, "The deadline was extended.");
    player_sees(&p, "2026-12-31");
    cf = room_casefile(&p.room, id);
    ck_assert_uint_eq(cf.extensions[0].consent_count, 2);
}
END_TEST

START_TEST(a_case_that_is_not_accepted_offers_no_clock)
{
    const int64_t other = room_dispute(&p.room, false);

    player_start(&p, LANG_EN, SCREEN_CASE, other);
    player_sees(&p, "To be accepted");
    player_press(&p, "8");
    player_sees(&p, "not accepted yet");
}
END_TEST

int main(void)
{
    TCase *tc = tcase_create("deadlines");

    tcase_add_checked_fixture(tc, begin, end);
    tcase_add_test(tc, the_case_shows_each_deadline_and_why_in_both_languages_and_sizes);
    tcase_add_test(tc, an_accepted_case_stands_on_the_board_with_its_deadline);
    tcase_add_test(tc, the_clocks_stand_still_with_a_reason_and_go_on);
    tcase_add_test(tc, a_day_that_is_none_is_asked_for_again);
    tcase_add_test(tc, more_time_needs_the_answer_that_all_consent);
    tcase_add_test(tc, a_case_that_is_not_accepted_offers_no_clock);
    return suite_run(tc);
}
