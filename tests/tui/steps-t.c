/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The last steps of a case by key: marks, performance, visit, closing. */
#include "core/desk/settle.h"
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

START_TEST(the_marks_are_the_same_in_both_languages_and_sizes)
{
    player_start(&p, LANG_ZH, SCREEN_SIGN, id);
    player_press(&p, "Enter 2 Enter");
    player_golden(&p, "sign-zh");
    player_start(&p, LANG_EN, SCREEN_SIGN, id);
    player_golden(&p, "sign-en");
}
END_TEST

START_TEST(an_agreement_takes_effect_only_with_the_last_mark)
{
    struct casefile cf;

    player_start(&p, LANG_EN, SCREEN_SIGN, id);
    player_press(&p, "Enter 2 Enter Enter");
    player_sees(&p, "Signed, not sealed: not in force");
    ck_assert_int_eq(newest(&cf)->marks[1].how, HOW_FINGERPRINT);
    player_press(&p, "Enter");
    player_sees(&p, "In force since 2026-11-20");
    ck_assert_int_eq(newest(&cf)->marks[3].how, HOW_SEALED);
    ck_assert_int_eq(room_casefile(&p.room, id).dispute.state, STATE_EFFECTIVE);
}
END_TEST

START_TEST(a_day_that_has_not_come_is_refused_at_its_field)
{
    struct casefile cf;

    player_start(&p, LANG_EN, SCREEN_SIGN, id);
    player_press(&p, "Tab Tab");
    player_type(&p, "2026-11-21");
    player_press(&p, "Enter");
    player_sees(&p, "That day has not come yet.");
    ck_assert_uint_eq(newest(&cf)->mark_count, 0);
    player_press(&p, "Backspace");
    player_type(&p, "０");
    player_press(&p, "Backspace");
    player_press(&p, "Backspace");
    player_type(&p, "19");
    player_press(&p, "Enter");
    player_sees(&p, "2026-11-19 is before 2026-11-20, the day of the agreement");
    player_press(&p, "Backspace Backspace");
    player_type(&p, "20");
    player_press(&p, "Enter");
    ck_assert_str_eq(date_iso(&p.room.sc, newest(&cf)->marks[0].on), "2026-11-20");
}
END_TEST

START_TEST(an_agent_signs_for_the_party_on_the_line_with_what_lets_him)
{
    struct casefile cf;

    player_start(&p, LANG_EN, SCREEN_SIGN, id);
    player_press(&p, "Tab Tab Tab 3 Tab");
    player_type(&p, "吴某兄");
    player_press(&p, "Enter");
    player_sees(&p, "Please say what lets 吴某兄 sign");
    ck_assert_uint_eq(newest(&cf)->mark_count, 0);
    player_type(&p, "授权委托书");
    player_press(&p, "Enter");
    const struct mark *mark = &newest(&cf)->marks[0];
    ck_assert_int_eq(mark->signatory, SIGNATORY_AGENT);
    ck_assert_int_eq(mark->party, 1);
    ck_assert_str_eq(mark->name, "吴某兄");
    ck_assert_str_eq(mark->authority, "授权委托书");
}
END_TEST

START_TEST(a_guardian_and_a_witness_are_named_and_a_witness_leaves_the_line_open)
{
    struct casefile cf;

    player_start(&p, LANG_EN, SCREEN_SIGN, id);
    player_press(&p, "Tab Tab Tab 5 Tab");
    player_type(&p, "王某");
    player_press(&p, "Enter");
    player_sees(&p, "Recorded: 王某 Signed");
    player_sees(&p, "Witness 王某");
    player_press(&p, "Tab Tab Tab 2 Tab");
    player_type(&p, "吴某父");
    player_press(&p, "Tab");
    player_type(&p, "父亲");
    player_press(&p, "Enter");
    player_sees(&p, "Guardian 吴某父");
    ck_assert_int_eq(newest(&cf)->marks[1].signatory, SIGNATORY_GUARDIAN);
    ck_assert_int_eq(newest(&cf)->marks[1].party, 1);
    player_press(&p, "End F4");
    player_type(&p, "写错了");
    player_press(&p, "Enter");
    player_misses(&p, "Witness 王某");
    ck_assert_str_eq(newest(&cf)->marks[0].void_reason, "写错了");
}
END_TEST

START_TEST(a_copy_goes_to_each_party_and_one_stays_with_the_office)
{
    player_start(&p, LANG_EN, SCREEN_SIGN, id);
    player_press(&p, "Enter Up F6 1");
    player_sees(&p, "One copy: 吴某, Given by hand");
    player_sees(&p, "copies handed out: 1");
    player_press(&p, "Down Down F6");
    const struct casefile cf = room_casefile(&p.room, id);
    ck_assert_int_eq(handout_copies(&cf, "agreement", 1, 1), 1);
    ck_assert_int_eq(handout_copies(&cf, "agreement", 1, 2), 0);
    ck_assert_int_eq(handout_copies(&cf, "agreement", 1, 0), 1);
    ck_assert_int_eq(cf.handouts[1].way, HANDOUT_KEPT);
    player_press(&p, "Up Up F6");
    player_sees(&p, "Only the parties and the office get a copy.");
}
END_TEST

START_TEST(a_wrong_mark_is_void_with_a_reason_and_stays_on_the_record)
{
    struct casefile cf;

    player_start(&p, LANG_EN, SCREEN_SIGN, id);
    player_press(&p, "Enter Up F4 Enter");
    ck_assert_ptr_null(newest(&cf)->marks[0].void_reason);
    player_type(&p, "签错了位置");
    player_press(&p, "Enter");
    player_sees(&p, "The mark is void.");
    ck_assert_str_eq(newest(&cf)->marks[0].void_reason, "签错了位置");
    player_press(&p, "Enter");
    ck_assert_uint_eq(newest(&cf)->mark_count, 2);
}
END_TEST

START_TEST(the_end_of_a_case_is_the_same_in_both_languages_and_sizes)
{
    room_sign_all(&p.room, id);
    player_start(&p, LANG_ZH, SCREEN_FINISH, id);
    player_golden(&p, "finish-zh");
    player_start(&p, LANG_EN, SCREEN_FINISH, id);
    player_golden(&p, "finish-en");
}
END_TEST

START_TEST(a_case_closes_once_nothing_is_open_and_only_after_another_key)
{
    room_sign_all(&p.room, id);
    player_start(&p, LANG_EN, SCREEN_FINISH, id);
    player_sees(&p, "Open before closing: 2");
    player_press(&p, "Tab Tab");
    player_type(&p, "转账凭证");
    player_press(&p, "F2");
    player_sees(&p, "Written down: Term 1.");
    player_press(&p, "Tab Tab");
    player_type(&p, "两家和好");
    player_press(&p, "F3");
    player_sees(&p, "The visit is recorded.");
    player_sees(&p, "Nothing is open: the case may be closed");
    player_press(&p, "F4 Enter");
    ck_assert(!room_casefile(&p.room, id).dispute.closed);
    player_press(&p, "F4 2");
    const struct casefile cf = room_casefile(&p.room, id);
    ck_assert(cf.dispute.closed);
    ck_assert_int_eq(cf.dispute.result, RESULT_SETTLED);
    ck_assert_str_eq(casefile_agreement(&cf)->terms[0].proof, "转账凭证");
    ck_assert_str_eq(cf.visits[0].note, "两家和好");
}
END_TEST

START_TEST(a_closed_case_says_so_and_is_opened_again_from_the_case)
{
    room_sign_all(&p.room, id);
    player_start(&p, LANG_EN, SCREEN_CASE, id);
    player_press(&p, "Ctrl-O");
    player_misses(&p, "Performance and closing");
    ok(&p.room, desk_close_case(p.room.desk, &p.room.sc, id, RESULT_SETTLED, "双方撤回"));
    player_start(&p, LANG_EN, SCREEN_CASE, id);
    player_press(&p, "Ctrl-O");
    player_sees(&p, "Closed; F6 opens it again, with a reason");
    player_misses(&p, "may be closed");
    player_press(&p, "F6");
    player_sees(&p, "> Reason");
    player_type(&p, "仍有争议");
    player_press(&p, "F6");
    player_sees(&p, "The case is open again.");
    ck_assert(!room_casefile(&p.room, id).dispute.closed);
    player_start(&p, LANG_EN, SCREEN_AGREEMENT, id);
    player_press(&p, "2 F2"); /* the signed one stands; the next is written after it */
    player_sees(&p, "Saved as version 2.");
}
END_TEST

START_TEST(what_is_open_is_listed_and_closing_needs_a_reason_then)
{
    room_sign_all(&p.room, id);
    player_start(&p, LANG_EN, SCREEN_FINISH, id);
    player_press(&p, "F4");
    player_sees(&p, "Something is still open: write the reason, then F4 again.");
    player_sees(&p, "> Reason");
    ck_assert(!room_casefile(&p.room, id).dispute.closed);
    player_sees(&p, "The parties have not been visited.");
    player_type(&p, "双方撤回");
    player_press(&p, "F4 2");
    ck_assert_str_eq(room_casefile(&p.room, id).dispute.close_reason, "双方撤回");
}
END_TEST

START_TEST(what_cannot_be_done_says_why)
{
    player_start(&p, LANG_EN, SCREEN_CASE, id);
    player_press(&p, "F2");
    player_sees(&p, "This case is accepted already; nothing was saved.");
    player_press(&p, "5");
    player_sees(&p, "The agreement of this case has not taken effect yet");
    player_start(&p, LANG_EN, SCREEN_BOARD, 0);
    player_press(&p, "/ Esc");
    player_misses(&p, "cannot");
}
END_TEST

START_TEST(a_sentence_about_a_field_has_the_label_of_the_field)
{
    player_start(&p, LANG_EN, SCREEN_FINISH, id);
    player_press(&p, "Tab");
    player_type(&p, "x");
    player_press(&p, "F3");
    player_sees(&p, "    On: “x”");
}
END_TEST

START_TEST(the_result_is_chosen_by_digit)
{
    player_start(&p, LANG_EN, SCREEN_FINISH, id);
    player_press(&p, "Tab Tab Tab Tab Tab 3 Tab");
    player_type(&p, "申请人撤回");
    player_press(&p, "F4 2");
    ck_assert_int_eq(room_casefile(&p.room, id).dispute.result, RESULT_WITHDRAWN);
}
END_TEST

int main(void)
{
    TCase *tc = tcase_create("steps");

    tcase_add_checked_fixture(tc, begin, end);
    tcase_add_test(tc, the_marks_are_the_same_in_both_languages_and_sizes);
    tcase_add_test(tc, an_agreement_takes_effect_only_with_the_last_mark);
    tcase_add_test(tc, a_day_that_has_not_come_is_refused_at_its_field);
    tcase_add_test(tc, an_agent_signs_for_the_party_on_the_line_with_what_lets_him);
    tcase_add_test(tc, a_guardian_and_a_witness_are_named_and_a_witness_leaves_the_line_open);
    tcase_add_test(tc, a_copy_goes_to_each_party_and_one_stays_with_the_office);
    tcase_add_test(tc, a_wrong_mark_is_void_with_a_reason_and_stays_on_the_record);
    tcase_add_test(tc, the_end_of_a_case_is_the_same_in_both_languages_and_sizes);
    tcase_add_test(tc, a_case_closes_once_nothing_is_open_and_only_after_another_key);
    tcase_add_test(tc, a_closed_case_says_so_and_is_opened_again_from_the_case);
    tcase_add_test(tc, what_is_open_is_listed_and_closing_needs_a_reason_then);
    tcase_add_test(tc, what_cannot_be_done_says_why);
    tcase_add_test(tc, a_sentence_about_a_field_has_the_label_of_the_field);
    tcase_add_test(tc, the_result_is_chosen_by_digit);
    return suite_run(tc);
}
