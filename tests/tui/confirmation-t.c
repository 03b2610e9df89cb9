/* SPDX-License-Identifier: GPL-3.0-or-later */
/* After the signing by key: the original written by hand, copies handed out, the court. */
#include "tests/tui/player.h"

static struct player p;
static int64_t id;

static void begin(void)
{
    player_open(&p);
    id = room_dispute(&p.room, true);
    room_agree(&p.room, id);
}

static void end(void) { player_close(&p); }

static const struct agreement *newest(struct casefile *cf)
{
    *cf = room_casefile(&p.room, id);
    return casefile_agreement(cf);
}

/* ---- the paper written by hand ---- */

START_TEST(the_original_is_the_same_in_both_languages_and_sizes)
{
    player_start(&p, LANG_ZH, SCREEN_ORIGINAL, id);
    player_press(&p, "Tab");
    player_type(&p, "两页方格纸，金巧书写");
    player_press(&p, "F2");
    player_golden(&p, "original-zh");
    player_start(&p, LANG_EN, SCREEN_ORIGINAL, id);
    player_golden(&p, "original-en");
}
END_TEST

START_TEST(the_paper_is_written_down_and_then_compared)
{
    struct casefile cf;

    player_start(&p, LANG_EN, SCREEN_ORIGINAL, id);
    player_sees(&p, "The original is what this program prints.");
    player_press(&p, "F3");
    ck_assert_ptr_null(newest(&cf)->compared_by);
    player_press(&p, "F2");
    player_sees(&p, "> The paper");
    ck_assert_int_eq(newest(&cf)->original, ORIGINAL_PRINTED);
    player_type(&p, "一页");
    player_press(&p, "F2");
    ck_assert_int_eq(newest(&cf)->original, ORIGINAL_HANDWRITTEN);
    ck_assert_str_eq(newest(&cf)->original_note, "一页");
    ck_assert_str_eq(date_iso(&p.room.sc, newest(&cf)->original_on), "2026-11-20");
    player_sees(&p, "compared by nobody yet");
    player_press(&p, "F3");
    ck_assert_str_eq(newest(&cf)->compared_by, "林桂芬");
    player_sees(&p, "compared by 林桂芬 on");
}
END_TEST

START_TEST(a_picture_that_is_not_there_is_refused_at_its_field)
{
    struct casefile cf;

    player_start(&p, LANG_EN, SCREEN_ORIGINAL, id);
    player_press(&p, "Tab Tab");
    player_type(&p, "7");
    player_press(&p, "F2");
    player_sees(&p, "The case has no evidence with that number.");
    player_press(&p, "Backspace");
    player_type(&p, "x");
    player_press(&p, "F2");
    player_sees(&p, "The case has no evidence with that number.");
    ck_assert_int_eq(newest(&cf)->original, ORIGINAL_PRINTED);
}
END_TEST

/* ---- copies ---- */

START_TEST(the_copies_are_the_same_in_both_languages_and_sizes)
{
    room_sign_all(&p.room, id);
    player_start(&p, LANG_ZH, SCREEN_HANDOUT, id);
    player_press(&p, "Enter");
    player_golden(&p, "handout-zh");
    player_start(&p, LANG_EN, SCREEN_HANDOUT, id);
    player_golden(&p, "handout-en");
}
END_TEST

START_TEST(one_key_a_party_hands_out_what_everybody_gets)
{
    player_start(&p, LANG_EN, SCREEN_HANDOUT, id);
    player_sees(&p, "3 in all, 0 given");
    player_press(&p, "Enter Enter Enter");
    player_sees(&p, "3 in all, 3 given");
    const struct casefile cf = room_casefile(&p.room, id);
    ck_assert_uint_eq(cf.handout_count, 3);
    ck_assert_int_eq(cf.handouts[0].party, 1);
    ck_assert_int_eq(cf.handouts[0].way, HANDOUT_HAND);
    ck_assert_int_eq(cf.handouts[2].party, 0);
    ck_assert_int_eq(cf.handouts[2].way, HANDOUT_KEPT);
}
END_TEST

START_TEST(a_copy_goes_by_post_and_to_somebody_else_when_that_is_said)
{
    player_start(&p, LANG_EN, SCREEN_HANDOUT, id);
    player_press(&p, "3 Tab Tab");
    player_type(&p, "0");
    player_press(&p, "Enter");
    player_sees(&p, "between 1 and 99");
    ck_assert_uint_eq(room_casefile(&p.room, id).handout_count, 0);
    player_press(&p, "Backspace");
    player_type(&p, "2");
    player_press(&p, "Tab Tab");
    player_type(&p, "吴某妻");
    player_press(&p, "Enter");
    const struct casefile cf = room_casefile(&p.room, id);
    ck_assert_int_eq(cf.handouts[0].way, HANDOUT_AGENT);
    ck_assert_int_eq(cf.handouts[0].copies, 2);
    ck_assert_str_eq(cf.handouts[0].receiver, "吴某妻");
}
END_TEST

START_TEST(a_wrong_copy_is_void_with_a_reason)
{
    player_start(&p, LANG_EN, SCREEN_HANDOUT, id);
    player_press(&p, "F4");
    player_sees(&p, "This cannot be done here now");
    player_press(&p, "Enter Up F4");
    player_type(&p, "给错了人");
    player_press(&p, "Enter");
    player_sees(&p, "3 in all, 0 given");
    const struct casefile cf = room_casefile(&p.room, id);
    ck_assert_str_eq(cf.handouts[0].void_reason, "给错了人");
}
END_TEST

/* ---- the court ---- */

START_TEST(the_confirmation_is_the_same_in_both_languages_and_sizes)
{
    room_sign_all(&p.room, id);
    player_start(&p, LANG_ZH, SCREEN_CONFIRMATION, id);
    player_golden(&p, "confirmation-zh");
    player_press(&p, "Tab Tab Tab");
    player_type(&p, "椒江区人民法院");
    player_press(&p, "F2");
    player_start(&p, LANG_EN, SCREEN_CONFIRMATION, id);
    player_golden(&p, "confirmation-en");
}
END_TEST

START_TEST(what_is_not_in_force_cannot_be_confirmed_and_the_screen_says_so)
{
    player_start(&p, LANG_EN, SCREEN_CONFIRMATION, id);
    player_sees(&p, "The agreement is not in force, so no court can confirm it.");
    player_press(&p, "F2");
    ck_assert_uint_eq(room_casefile(&p.room, id).confirmation_count, 0);
}
END_TEST

START_TEST(each_step_proposes_the_next_and_keeps_the_court)
{
    room_sign_all(&p.room, id);
    player_start(&p, LANG_EN, SCREEN_CONFIRMATION, id);
    player_sees(&p, "Not applied for. Next: Applied for");
    player_press(&p, "F2");
    player_sees(&p, "> Court");
    player_type(&p, "椒江区人民法院");
    player_press(&p, "F2");
    player_sees(&p, "[2Accepted by the court]");
    player_press(&p, "4 F2");
    player_sees(&p, "This cannot follow it.");
    player_press(&p, "Esc 2 F2 F2");
    player_sees(&p, "That is the end of it.");
    const struct casefile cf = room_casefile(&p.room, id);
    ck_assert_uint_eq(cf.confirmation_count, 3);
    ck_assert_int_eq(cf.confirmation[2].kind, CONFIRMATION_CONFIRMED);
    ck_assert_str_eq(cf.confirmation[2].court, "椒江区人民法院");
}
END_TEST

START_TEST(a_wrong_step_is_void_with_a_reason_and_the_one_before_stands)
{
    room_sign_all(&p.room, id);
    player_start(&p, LANG_EN, SCREEN_CONFIRMATION, id);
    player_press(&p, "Tab Tab Tab");
    player_type(&p, "椒江区人民法院");
    player_press(&p, "F2 F4");
    player_type(&p, "还没有递交");
    player_press(&p, "Enter");
    player_sees(&p, "Not applied for.");
    player_sees(&p, "void: 还没有递交");
}
END_TEST

/* ---- the ways there ---- */

START_TEST(all_three_are_reached_from_the_agreement_the_marks_and_the_case)
{
    static const struct {
        int screen;
        const char *original, *handout, *confirmation;
    } ways[] = {
        {SCREEN_AGREEMENT, "Ctrl-Y", "Ctrl-V", "Ctrl-K"},
        {SCREEN_CASE, "Ctrl-Y", "Ctrl-V", "Ctrl-K"},
        {SCREEN_SIGN, "F7", "Ctrl-V", "F8"},
    };

    for (size_t i = 0; i < sizeof(ways) / sizeof(*ways); i++) {
        player_start(&p, LANG_EN, ways[i].screen, id);
        player_press(&p, ways[i].original);
        player_sees(&p, "Original: （2026）1");
        player_press(&p, "Esc");
        player_press(&p, ways[i].handout);
        player_sees(&p, "Copies: （2026）1");
        player_press(&p, "Esc");
        player_press(&p, ways[i].confirmation);
        player_sees(&p, "Judicial confirmation: （2026）1");
    }
    player_start(&p, LANG_EN, SCREEN_AGREEMENT, id);
    player_press(&p, "F9");
    player_sees(&p, "Copies given  Ctrl-V");
}
END_TEST

int main(void)
{
    TCase *tc = tcase_create("confirmation");

    tcase_add_checked_fixture(tc, begin, end);
    tcase_add_test(tc, the_original_is_the_same_in_both_languages_and_sizes);
    tcase_add_test(tc, the_paper_is_written_down_and_then_compared);
    tcase_add_test(tc, a_picture_that_is_not_there_is_refused_at_its_field);
    tcase_add_test(tc, the_copies_are_the_same_in_both_languages_and_sizes);
    tcase_add_test(tc, one_key_a_party_hands_out_what_everybody_gets);
    tcase_add_test(tc, a_copy_goes_by_post_and_to_somebody_else_when_that_is_said);
    tcase_add_test(tc, a_wrong_copy_is_void_with_a_reason);
    tcase_add_test(tc, the_confirmation_is_the_same_in_both_languages_and_sizes);
    tcase_add_test(tc, what_is_not_in_force_cannot_be_confirmed_and_the_screen_says_so);
    tcase_add_test(tc, each_step_proposes_the_next_and_keeps_the_court);
    tcase_add_test(tc, a_wrong_step_is_void_with_a_reason_and_the_one_before_stands);
    tcase_add_test(tc, all_three_are_reached_from_the_agreement_the_marks_and_the_case);
    return suite_run(tc);
}
