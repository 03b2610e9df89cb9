/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Writing the record of a session by key. */
#include "tests/tui/player.h"

static struct player p;
static int64_t id;

static void begin(void)
{
    player_open(&p);
    id = room_dispute(&p.room, true);
}

static void end(void) { player_close(&p); }

static void start(enum lang lang) { player_start(&p, lang, SCREEN_SESSION, id); }

static void add_statement(const char *speaker, const char *text)
{
    player_press(&p, "Enter");
    player_type(&p, speaker);
    player_press(&p, "Tab");
    player_type(&p, text);
    player_press(&p, "Tab");
}

static void fill(void)
{
    player_type(&p, "调解室");
    player_press(&p, "Tab Tab");
    player_type(&p, "吴某、蒋某，林桂芬");
    player_press(&p, "Tab");
    add_statement("吴某", "地板泡坏了。\n要求赔偿。");
    add_statement("蒋某", "愿意赔。");
}

START_TEST(the_record_is_the_same_in_both_languages_and_sizes)
{
    start(LANG_ZH);
    fill();
    player_golden(&p, "session-zh");
    start(LANG_EN);
    fill();
    player_golden(&p, "session-en");
}
END_TEST

START_TEST(a_session_is_saved_with_place_time_people_and_what_each_said)
{
    start(LANG_EN);
    fill();
    player_press(&p, "F2");
    player_sees(&p, "The record of the session is saved.");
    const struct casefile cf = room_casefile(&p.room, id);
    ck_assert_uint_eq(cf.session_count, 1);
    const struct session *s = &cf.sessions[0];
    ck_assert_str_eq(s->place, "调解室");
    ck_assert_str_eq(instant_rfc3339(&p.room.sc, s->at), "2026-11-20T19:30:00+08:00");
    ck_assert_uint_eq(s->present_count, 3);
    ck_assert_str_eq(s->present[2], "林桂芬");
    ck_assert_uint_eq(s->statement_count, 2);
    ck_assert_str_eq(s->statements[0].text, "地板泡坏了。\n要求赔偿。");
    ck_assert_str_eq(s->statements[1].speaker, "蒋某");
}
END_TEST

START_TEST(a_phrase_goes_in_where_the_words_of_somebody_are_typed)
{
    start(LANG_EN);
    player_press(&p, "Tab Tab Tab Enter Tab");
    player_type(&p, "问：");
    player_press(&p, "F4");
    player_sees(&p, "愿意调解");
    player_misses(&p, "请来调解"); /* a notice */
    player_press(&p, "1");
    player_type(&p, "好。");
    player_press(&p, "F2");
    player_press(&p, "F4 2 F2");
    const char *said = room_casefile(&p.room, id).sessions[0].statements[0].text;
    ck_assert_str_eq(said, "问：我自愿参加调解，已经知道调解员的姓名和身份，不申请更换。"
                           "我知道可以随时退出调解，也可以去法院起诉。好。");
}
END_TEST

START_TEST(a_statement_without_a_speaker_is_refused_at_its_field)
{
    start(LANG_EN);
    player_press(&p, "Tab Tab Tab");
    add_statement("", "愿意赔。");
    player_press(&p, "F2");
    player_sees(&p, "> Speaker");
    ck_assert_uint_eq(room_casefile(&p.room, id).session_count, 0);
    player_press(&p, "F4 2 F2");
    ck_assert_str_eq(room_casefile(&p.room, id).sessions[0].statements[0].speaker, "蒋某");
}
END_TEST

START_TEST(a_time_that_is_none_or_has_not_come_is_refused_at_its_field)
{
    start(LANG_EN);
    fill();
    player_press(&p, "Shift-Tab Shift-Tab");
    player_type(&p, "x");
    player_press(&p, "Tab");
    player_sees(&p, "is not a time; write it as 2026-11-20 19:30.");
    player_press(&p, "Shift-Tab Backspace Backspace");
    player_type(&p, "9");
    player_press(&p, "F2");
    player_sees(&p, "later than now");
    ck_assert_uint_eq(room_casefile(&p.room, id).session_count, 0);
}
END_TEST

START_TEST(half_a_record_is_there_again_also_the_statement_being_typed)
{
    start(LANG_EN);
    fill();
    player_press(&p, "Enter");
    player_type(&p, "林桂芬");
    ok(&p.room, stage_draft(p.stage, &p.room.sc));
    start(LANG_EN);
    player_sees(&p, "调解室");
    player_sees(&p, "地板泡坏了。");
    player_sees(&p, "愿意赔。");
    player_sees(&p, "林桂芬");
    player_press(&p, "F8 2");
    start(LANG_EN);
    player_misses(&p, "愿意赔。");
}
END_TEST

START_TEST(an_inquiry_asks_with_whom_and_a_call_for_no_place)
{
    start(LANG_ZH);
    player_press(&p, "Shift-Tab Shift-Tab 3");
    player_golden(&p, "session-inquiry-zh");
    start(LANG_EN);
    player_misses(&p, "With");
    player_press(&p, "Shift-Tab Shift-Tab 3");
    player_sees(&p, "With");
    player_sees(&p, "Place");
    player_golden(&p, "session-inquiry-en");
    player_press(&p, "6");
    player_misses(&p, "Place");
    player_misses(&p, "Present");
    player_press(&p, "Tab");
    player_type(&p, "吴某");
    player_press(&p, "Tab");
    player_type(&p, "15");
    player_press(&p, "Tab Tab");
    add_statement("吴某", "明天来。");
    player_press(&p, "F2");
    player_sees(&p, "The record of the session is saved.");
    const struct casefile cf = room_casefile(&p.room, id);
    ck_assert_int_eq(cf.sessions[0].kind, SESSION_PHONE);
    ck_assert_str_eq(cf.sessions[0].asked, "吴某");
    ck_assert_int_eq(cf.sessions[0].minutes, 15);
    ck_assert_ptr_null(cf.sessions[0].place);
}
END_TEST

START_TEST(with_nobody_named_an_inquiry_is_refused_at_its_field)
{
    start(LANG_EN);
    player_press(&p, "Shift-Tab Shift-Tab 3");
    player_press(&p, "Tab Tab Tab Tab Tab Tab");
    add_statement("吴某", "明天来。");
    player_press(&p, "F2");
    player_sees(&p, "Please say with whom you spoke.");
    ck_assert_uint_eq(room_casefile(&p.room, id).session_count, 0);
}
END_TEST

int main(void)
{
    TCase *tc = tcase_create("session");

    tcase_add_checked_fixture(tc, begin, end);
    tcase_add_test(tc, the_record_is_the_same_in_both_languages_and_sizes);
    tcase_add_test(tc, a_session_is_saved_with_place_time_people_and_what_each_said);
    tcase_add_test(tc, a_phrase_goes_in_where_the_words_of_somebody_are_typed);
    tcase_add_test(tc, a_statement_without_a_speaker_is_refused_at_its_field);
    tcase_add_test(tc, a_time_that_is_none_or_has_not_come_is_refused_at_its_field);
    tcase_add_test(tc, half_a_record_is_there_again_also_the_statement_being_typed);
    tcase_add_test(tc, an_inquiry_asks_with_whom_and_a_call_for_no_place);
    tcase_add_test(tc, with_nobody_named_an_inquiry_is_refused_at_its_field);
    return suite_run(tc);
}
