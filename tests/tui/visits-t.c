/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The planned visits, and what follows them: played to a real desk. */
#include "core/desk/visit.h"

#include "tests/suite.h"
#include "tests/tui/player.h"

static struct player p;
static int64_t id;

/* A case in force since 20 November; its sum is due on 1 December, the visit on the 16th. */
static void begin(void)
{
    player_open(&p);
    id = room_dispute(&p.room, true);
    room_agree(&p.room, id);
    room_sign_all(&p.room, id);
}

static void end(void) { player_close(&p); }

START_TEST(what_is_planned_is_the_same_in_both_languages_and_sizes)
{
    player_start(&p, LANG_ZH, SCREEN_VISITS, 0);
    player_golden(&p, "visits-zh");
    player_start(&p, LANG_EN, SCREEN_VISITS, 0);
    player_golden(&p, "visits-en");
}
END_TEST

START_TEST(the_tab_opens_them_and_enter_the_form_of_the_visit)
{
    player_start(&p, LANG_EN, SCREEN_FIND, 0);
    player_press(&p, "Esc 5");
    player_sees(&p, "Visits planned: 1, due: 0");
    player_press(&p, "Enter");
    player_sees(&p, "Performance and closing");
}
END_TEST

START_TEST(who_is_dissatisfied_after_the_closing_may_be_heard_again)
{
    struct casefile cf;

    ok(&p.room, desk_close_case(p.room.desk, &p.room.sc, id, RESULT_SETTLED, "先结"));
    player_start(&p, LANG_EN, SCREEN_FINISH, id);
    player_press(&p, "F6");
    player_sees(&p, "Please give a reason.");
    player_press(&p, "Esc Tab Tab Tab Tab 4 F3");
    player_sees(&p, "Dissatisfied: if the case has to go on");
    player_type(&p, "钱没有付");
    player_press(&p, "F6");
    player_sees(&p, "The case is open again.");
    cf = room_casefile(&p.room, id);
    ck_assert_int_eq(cf.dispute.state, STATE_EFFECTIVE);
    ck_assert_uint_eq(cf.reopening_count, 1);
    ck_assert_int_eq(cf.reopenings[0].visit, cf.visits[0].id);
    ck_assert_str_eq(cf.reopenings[0].close_reason, "先结");
}
END_TEST

START_TEST(a_part_is_paid_and_the_debtor_urged)
{
    struct casefile cf;

    player_start(&p, LANG_EN, SCREEN_FINISH, id);
    player_press(&p, "Tab Tab Tab");
    player_type(&p, "99999");
    player_press(&p, "F2");
    player_sees(&p, "that are still open");
    player_press(&p, "Backspace Backspace F2");
    player_sees(&p, "Written down: Term 1.");
    player_sees(&p, "paid 999.00");
    player_press(&p, "Tab Tab");
    player_type(&p, "月底付");
    player_press(&p, "F5");
    player_sees(&p, "The urging is recorded: Term 1.");
    cf = room_casefile(&p.room, id);
    ck_assert_int_eq(cf.performances[0].amount.fen, 99900);
    ck_assert_str_eq(cf.urgings[0].answer, "月底付");
}
END_TEST

int main(void)
{
    TCase *tc = tcase_create("visits");

    tcase_add_checked_fixture(tc, begin, end);
    tcase_add_test(tc, what_is_planned_is_the_same_in_both_languages_and_sizes);
    tcase_add_test(tc, the_tab_opens_them_and_enter_the_form_of_the_visit);
    tcase_add_test(tc, who_is_dissatisfied_after_the_closing_may_be_heard_again);
    tcase_add_test(tc, a_part_is_paid_and_the_debtor_urged);
    return suite_run(tc);
}
