/* SPDX-License-Identifier: GPL-3.0-or-later */
/* From the form in which a dispute is registered into merging it with the likely duplicate. */
#include <string.h>

#include "tests/desk/rights.h"
#include "tests/tui/player.h"

static struct player p;

static void begin(void) { player_open(&p); }
static void end(void) { player_close(&p); }

/* The leak of room_dispute() once more. */
static void type_here(void)
{
    player_type(&p, "楼上水管爆裂，水漏到三楼。");
    player_press(&p, "Tab Tab Tab Tab");
    player_type(&p, "云健社区6幢");
    player_press(&p, "Tab Tab Tab Enter Tab Tab");
    player_type(&p, "吴某");
    player_press(&p, "Esc Down");
}

static void type_again(void)
{
    player_start(&p, LANG_EN, SCREEN_REGISTER, 0);
    type_here();
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

/* ---- this is that case ---- */

/* The same told by 王某, and another telephone of 吴某 than the case has. */
static void look_at_more(enum lang lang)
{
    player_start(&p, lang, SCREEN_REGISTER, 0);
    player_type(&p, "楼上水管爆裂，水漏到三楼。");
    player_press(&p, "Tab Tab Tab Tab");
    player_type(&p, "云健社区6幢");
    player_press(&p, "Tab Tab Tab Enter Tab Tab");
    player_type(&p, "吴某");
    player_press(&p, "Tab Tab");
    player_type(&p, "13700001111");
    player_press(&p, "Esc Down Enter Tab Tab");
    player_type(&p, "王某");
    player_press(&p, "Esc Down");
    player_rest(&p);
}

START_TEST(who_sees_that_it_is_that_case_adds_it_there_and_nothing_is_registered)
{
    const int64_t id = room_dispute(&p.room, false);

    look_again();
    player_sees(&p, "Ctrl-B adds to it");
    player_press(&p, "Ctrl-B");
    player_sees(&p, "as a supplement, and no case is registered.");
    player_press(&p, "1");
    player_sees(&p, "Register a dispute");
    ck_assert_uint_eq(room_casefile(&p.room, id).supplement_count, 0);
    player_press(&p, "Ctrl-B 2");
    player_sees(&p, "Added to case 2026/1 as a supplement.");
    const struct casefile cf = room_casefile(&p.room, id);
    ck_assert_uint_eq(cf.supplement_count, 1);
    ck_assert_ptr_nonnull(strstr(cf.supplements[0].text, "楼上水管爆裂，水漏到三楼。"));
    ck_assert_uint_eq(cf.party_count, 3);
    ck_assert_uint_eq(player_cases(&p), 1);
    player_start(&p, LANG_EN, SCREEN_REGISTER, 0);
    player_misses(&p, "half filled"); /* the draft went with it */
}
END_TEST

static void golden(enum lang lang, const char *name)
{
    look_at_more(lang);
    player_press(&p, "Ctrl-B");
    player_golden(&p, name);
    player_press(&p, "1 F8 2");
}

START_TEST(what_will_be_added_and_what_will_be_lost_is_told_before_it_is_done)
{
    const int64_t id = room_dispute(&p.room, false);

    golden(LANG_ZH, "that-case-zh");
    golden(LANG_EN, "that-case-en");
    look_at_more(LANG_EN);
    player_press(&p, "Ctrl-B");
    player_sees(&p, "New party: 王某.");
    player_sees(&p, "13700001111");
    player_press(&p, "2");
    player_sees(&p, "Added to case 2026/1 as a supplement. New party: 王某.");
    ck_assert_uint_eq(room_casefile(&p.room, id).party_count, 4);
}
END_TEST

START_TEST(which_of_several_cases_it_is_to_be_added_to_is_asked)
{
    room_dispute(&p.room, false);
    room_dispute(&p.room, false);
    look_again();
    player_press(&p, "Ctrl-B");
    player_sees(&p, "Perhaps the same case");
    player_press(&p, "2");
    player_sees(&p, "2026/1, 吴某与蒋某邻里纠纷");
    player_press(&p, "2");
    player_sees(&p, "Added to case 2026/1 as a supplement.");
}
END_TEST

START_TEST(a_closed_case_says_what_to_do_instead)
{
    const int64_t id = room_dispute(&p.room, true);

    ok(&p.room, desk_close_case(p.room.desk, &p.room.sc, id, RESULT_WITHDRAWN, "和好了"));
    look_again();
    player_press(&p, "Ctrl-B");
    player_sees(&p, "Case 2026/1 is closed.");
    player_sees(&p, "Register a dispute");
}
END_TEST

static void call_police(int64_t id)
{
    struct proposal team;

    ok(&p.room, desk_propose_team(p.room.desk, &p.room.sc, id, "urgent", &team));
    ok(&p.room, desk_dispatch(p.room.desk, &p.room.sc, id, &team, false));
}

/* Whose agency is in the team reads it, and does not write the registration. */
START_TEST(to_a_case_that_he_may_not_correct_nobody_is_offered_to_add)
{
    call_police(room_dispute(&p.room, false));
    rights_clear(&p.room);
    rights_appoint(&p.room, "lin", CAPACITY_MEDIATOR, REACH_COMMITTEE);
    rights_appoint(&p.room, "zhou", CAPACITY_GRID, REACH_COMMITTEE);
    player_sits(&p, "zhou", LANG_EN, SCREEN_REGISTER);
    type_here();
    player_rest(&p);
    player_sees(&p, "Perhaps the same case: F7 looks at it");
    player_misses(&p, "Ctrl-B");
    player_press(&p, "Ctrl-B");
    player_sees(&p, "Register a dispute");
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

START_TEST(a_restored_draft_is_looked_at_too)
{
    room_dispute(&p.room, false);
    look_again();
    player_press(&p, "Esc Esc");
    player_start(&p, LANG_EN, SCREEN_REGISTER, 0);
    player_sees(&p, "This was left half filled");
    player_rest(&p);
    player_sees(&p, "Ctrl-B adds to it");
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
    tcase_add_test(tc, who_sees_that_it_is_that_case_adds_it_there_and_nothing_is_registered);
    tcase_add_test(tc, what_will_be_added_and_what_will_be_lost_is_told_before_it_is_done);
    tcase_add_test(tc, which_of_several_cases_it_is_to_be_added_to_is_asked);
    tcase_add_test(tc, a_closed_case_says_what_to_do_instead);
    tcase_add_test(tc, to_a_case_that_he_may_not_correct_nobody_is_offered_to_add);
    tcase_add_test(tc, a_restored_draft_is_looked_at_too);
    return suite_run(tc);
}
