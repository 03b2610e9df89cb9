/* SPDX-License-Identifier: GPL-3.0-or-later */
/* From the form in which a dispute is registered into merging it with the likely duplicate. */
#include "tests/tui/player.h"

static struct player p;

static void begin(void) { player_open(&p); }
static void end(void) { player_close(&p); }

/* The leak of room_dispute() once more. */
static void type_again(void)
{
    player_start(&p, LANG_EN, SCREEN_REGISTER, 0);
    player_type(&p, "楼上水管爆裂，水漏到三楼。");
    player_press(&p, "Tab Tab Tab Tab");
    player_type(&p, "云健社区6幢");
    player_press(&p, "Tab Tab Tab Enter Tab Tab");
    player_type(&p, "吴某");
    player_press(&p, "Esc Down");
}

static void look_again(void)
{
    type_again();
    player_rest(&p);
}

START_TEST(who_sees_that_it_is_the_same_case_registers_it_and_merges_both_at_once)
{
    const int64_t first = room_dispute(&p.room, false);

    look_again();
    player_sees(&p, "Ctrl-D registers and merges");
    player_press(&p, "Ctrl-D");
    player_sees(&p, "Registered as 2026/2.");
    player_sees(&p, "Merge two cases");
    player_press(&p, "F2 Enter 2");
    player_sees(&p, "Case 2026/2 ended in case 2026/1.");
    ck_assert_uint_eq(room_casefile(&p.room, first).party_count, 3);
}
END_TEST

START_TEST(who_leaves_the_merging_of_a_fresh_case_sees_that_case)
{
    room_dispute(&p.room, false);
    look_again();
    player_press(&p, "Ctrl-D Esc");
    player_sees(&p, "2026/2");
    player_sees(&p, "楼上水管爆裂，水漏到三楼");
    player_press(&p, "Ctrl-D 1");
    player_sees(&p, "Merge two cases");
}
END_TEST

START_TEST(which_of_several_likely_cases_it_is_is_asked)
{
    room_dispute(&p.room, false);
    room_dispute(&p.room, false);
    look_again();
    player_press(&p, "Ctrl-D Esc");
    player_sees(&p, "Register a dispute");
    player_press(&p, "Ctrl-D 2");
    player_sees(&p, "Registered as 2026/3.");
    player_sees(&p, "Merge two cases");
}
END_TEST

START_TEST(who_registers_all_the_same_is_told_of_the_likely_case)
{
    room_dispute(&p.room, false);
    look_again();
    player_press(&p, "F2");
    player_sees(&p, "Registered as 2026/2. Perhaps the same case as 2026/1: Ctrl-D merges");
    player_press(&p, "Ctrl-D 1");
    player_sees(&p, "Merge two cases");
}
END_TEST

/* The draft is kept by itself at times, as when the connection went. */
START_TEST(a_likely_case_is_shown_also_when_the_draft_was_kept_before_anybody_looked)
{
    room_dispute(&p.room, false);
    type_again();
    ok(&p.room, stage_draft(p.stage, &p.room.sc));
    player_rest(&p);
    player_sees(&p, "Ctrl-D registers and merges");
}
END_TEST

int main(void)
{
    TCase *tc = tcase_create("alike");

    tcase_add_checked_fixture(tc, begin, end);
    tcase_add_test(tc, who_sees_that_it_is_the_same_case_registers_it_and_merges_both_at_once);
    tcase_add_test(tc, who_leaves_the_merging_of_a_fresh_case_sees_that_case);
    tcase_add_test(tc, which_of_several_likely_cases_it_is_is_asked);
    tcase_add_test(tc, who_registers_all_the_same_is_told_of_the_likely_case);
    tcase_add_test(tc, a_likely_case_is_shown_also_when_the_draft_was_kept_before_anybody_looked);
    return suite_run(tc);
}
