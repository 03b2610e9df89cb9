/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Asking the parties whether a helper may sit in, and handing over, by key. */
#include "core/desk/consent.h"
#include "tests/tui/player.h"

static struct player p;
static int64_t id;

static void begin(void)
{
    player_open(&p);
    id = room_dispute(&p.room, true);
}

static void end(void) { player_close(&p); }

/* What the first helper's consent by the party at POSITION stands as; -1: not asked. */
static int standing(int position)
{
    const struct casefile cf = room_casefile(&p.room, id);
    struct helper *helpers;
    size_t count;

    consent_helpers(&p.room.sc, &cf, &helpers, &count);
    const struct consent *c =
        consent_standing(&cf, &helpers[0], cf.parties[position - 1].id, desk_today(p.room.desk));
    return c ? (int)c->word : -1;
}

static void call_the_team(void)
{
    struct proposal team;

    ok(&p.room, desk_propose_team(p.room.desk, &p.room.sc, id, "family-red", &team));
    ok(&p.room, desk_dispatch(p.room.desk, &p.room.sc, id, &team, false));
}

START_TEST(the_matrix_is_the_same_in_both_languages_and_sizes)
{
    call_the_team();
    player_start(&p, LANG_ZH, SCREEN_CONSENT, id);
    player_press(&p, "1 Right 2");
    player_golden(&p, "consent-zh");
    player_start(&p, LANG_EN, SCREEN_CONSENT, id);
    player_press(&p, "1 Right 2");
    player_golden(&p, "consent-en");
}
END_TEST

START_TEST(arrows_and_digits_fill_the_matrix_and_f2_saves_it_whole)
{
    player_start(&p, LANG_EN, SCREEN_CONSENT, id);
    player_press(&p, "1 Right 2");
    ck_assert_int_eq(standing(1), -1); /* nothing before F2 */
    player_press(&p, "F2");
    player_sees(&p, "Recorded: 2 answers");
    ck_assert_int_eq(standing(1), CONSENT_GIVEN);
    ck_assert_int_eq(standing(2), CONSENT_REFUSED);
    player_press(&p, "Left 3 F2");
    ck_assert_int_eq(standing(1), CONSENT_REVOKED);
}
END_TEST

START_TEST(what_cannot_be_taken_back_saves_nothing_at_all)
{
    player_start(&p, LANG_EN, SCREEN_CONSENT, id);
    player_press(&p, "1 Right 3 F2");
    player_sees(&p, "nothing to take back");
    ck_assert_int_eq(standing(1), -1);
    player_press(&p, "0 F2");
    ck_assert_int_eq(standing(1), CONSENT_GIVEN);
}
END_TEST

START_TEST(space_and_full_width_digits_choose_too)
{
    player_start(&p, LANG_EN, SCREEN_CONSENT, id);
    player_press(&p, "Space Space F2");
    ck_assert_int_eq(standing(1), CONSENT_REFUSED);
    player_type(&p, "１");
    player_press(&p, "F2");
    ck_assert_int_eq(standing(1), CONSENT_GIVEN);
}
END_TEST

START_TEST(esc_asks_before_a_choice_is_lost)
{
    player_start(&p, LANG_EN, SCREEN_CONSENT, id);
    player_press(&p, "1 Esc");
    player_sees(&p, "not saved yet");
    player_press(&p, "Enter");
    player_sees(&p, "Who may sit in");
    player_press(&p, "Esc 2");
    player_misses(&p, "Who may sit in");
    ck_assert_int_eq(standing(1), -1);
}
END_TEST

START_TEST(a_party_who_refused_mediation_is_not_asked)
{
    ok(&p.room, desk_party_refuses(p.room.desk, &p.room.sc, id, 2, "不来", DATE_NONE));
    player_start(&p, LANG_EN, SCREEN_CONSENT, id);
    player_sees(&p, "吴某");
    player_misses(&p, "蒋某");
}
END_TEST

START_TEST(the_session_warns_of_a_helper_nobody_was_asked_about_and_asks_by_f5)
{
    player_start(&p, LANG_EN, SCREEN_SESSION, id);
    player_press(&p, "Tab Tab");
    player_type(&p, "吴某、楼长");
    player_sees(&p, "was not asked whether 楼长 may sit in (art. 20). And 1 more. F5 asks.");
    player_press(&p, "F5 1 Right 1 F2 Esc");
    player_misses(&p, "was not asked");
    player_sees(&p, "吴某、楼长"); /* what was typed is still there */
}
END_TEST

START_TEST(whoever_accepts_is_told_what_stands_between_him_and_a_party)
{
    id = room_dispute(&p.room, false);
    ok(&p.room, desk_relate(p.room.desk, &p.room.sc, id, "lin", 2, "表妹"));
    player_start(&p, LANG_EN, SCREEN_CASE, id);
    player_press(&p, "F2");
    player_sees(&p, "related to 蒋某 (表妹)");
    player_press(&p, "2"); /* it forbids nothing */
    ck_assert_ptr_nonnull(room_casefile(&p.room, id).dispute.number);
}
END_TEST

START_TEST(the_handover_is_the_same_in_both_languages_and_sizes)
{
    call_the_team();
    room_clock(&p.room, "19:33:47");
    player_start(&p, LANG_ZH, SCREEN_HANDOVER, 0);
    player_golden(&p, "handover-zh");
    player_start(&p, LANG_EN, SCREEN_HANDOVER, 0);
    player_golden(&p, "handover-en");
}
END_TEST

START_TEST(f2_takes_over_with_a_note_and_enter_opens_the_case)
{
    call_the_team();
    player_start(&p, LANG_EN, SCREEN_BOARD, 0);
    player_press(&p, "7");
    player_sees(&p, "Nobody has taken over yet.");
    player_press(&p, "F2");
    player_type(&p, "钥匙在抽屉\n");
    player_sees(&p, "Taken over from -: Running clocks 3");
    player_sees(&p, "by 林桂芬");
    player_press(&p, "Enter");
    player_sees(&p, "1Decline");
}
END_TEST

int main(void)
{
    TCase *tc = tcase_create("consent");

    tcase_add_checked_fixture(tc, begin, end);
    tcase_add_test(tc, the_matrix_is_the_same_in_both_languages_and_sizes);
    tcase_add_test(tc, arrows_and_digits_fill_the_matrix_and_f2_saves_it_whole);
    tcase_add_test(tc, what_cannot_be_taken_back_saves_nothing_at_all);
    tcase_add_test(tc, space_and_full_width_digits_choose_too);
    tcase_add_test(tc, esc_asks_before_a_choice_is_lost);
    tcase_add_test(tc, a_party_who_refused_mediation_is_not_asked);
    tcase_add_test(tc, the_session_warns_of_a_helper_nobody_was_asked_about_and_asks_by_f5);
    tcase_add_test(tc, whoever_accepts_is_told_what_stands_between_him_and_a_party);
    tcase_add_test(tc, the_handover_is_the_same_in_both_languages_and_sizes);
    tcase_add_test(tc, f2_takes_over_with_a_note_and_enter_opens_the_case);
    return suite_run(tc);
}
