/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Registering and correcting a case by key. */
#include "tui/screens/register.h"

#include "tests/tui/player.h"

#define STORY "楼上水管爆裂，水漏到三楼，在云健社区6幢301吵架。"
#define ID    "331002199001010018" /* 11 mod 11 of its weights gives the last digit 8 */

static struct player p;

static void begin(void) { player_open(&p); }
static void end(void) { player_close(&p); }

static void start(enum lang lang) { player_start(&p, lang, SCREEN_REGISTER, 0); }

/* From the narrative, where the caret is at first, to the list of parties. */
static void to_the_list(void) { player_press(&p, "Tab Tab Tab Tab Tab Tab Tab"); }

/* Add a party; the list has the caret before and after. */
static void add_party(const char *name, const char *id, const char *phone)
{
    player_press(&p, "Enter Tab Tab");
    player_type(&p, name);
    player_press(&p, "Tab");
    player_type(&p, id);
    player_press(&p, "Tab");
    player_type(&p, phone);
    player_press(&p, "Esc Down");
}

static void fill(void)
{
    player_type(&p, STORY);
    to_the_list();
    add_party("吴某", ID, "13800008000");
    add_party("蒋某", "", "");
}

static const struct board_row *only_case(void)
{
    struct board_counts counts;
    struct board_row *rows;
    size_t count;

    ok(&p.room, desk_board(p.room.desk, &p.room.sc, 100, &rows, &count, &counts));
    ck_assert_uint_eq(count, 1);
    return &rows[0];
}

static void golden(enum lang lang, const char *name)
{
    start(lang);
    fill();
    player_rest(&p);
    player_golden(&p, name);
    player_press(&p, "F8 2");
}

START_TEST(the_form_is_the_same_in_both_languages_and_sizes)
{
    room_dispute(&p.room, false); /* the same name and telephone: likely the same case */
    golden(LANG_ZH, "register-zh");
    golden(LANG_EN, "register-en");
}
END_TEST

START_TEST(a_party_is_typed_below_the_head_and_a_wrong_number_is_said_beside_it)
{
    start(LANG_ZH);
    player_type(&p, STORY);
    to_the_list();
    player_press(&p, "Enter Tab Tab");
    player_type(&p, "吴某");
    player_press(&p, "Tab");
    player_type(&p, "331002199001010019");
    player_press(&p, "Tab");
    player_golden(&p, "register-party-zh");
}
END_TEST

START_TEST(the_words_that_close_a_case_are_named_and_somebody_may_close_it_further)
{
    start(LANG_EN);
    player_type(&p, "两家为过道争吵。");
    player_rest(&p);
    player_sees(&p, "Secrecy      Ordinary");
    player_press(&p, "Ctrl-K");
    player_sees(&p, "Secrecy, now “Ordinary”");
    player_press(&p, "1");
    player_sees(&p, "Secrecy      Confidential");
    player_type(&p, "丈夫动手。");
    player_rest(&p);
    player_sees(&p, "Secrecy      Hidden   (the narrative speaks of “丈夫动手”)");
}
END_TEST

START_TEST(the_secrecy_of_a_registered_case_is_corrected_for_a_reason)
{
    const int64_t id = room_dispute(&p.room, false);

    player_start(&p, LANG_EN, SCREEN_CORRECT, id);
    player_press(&p, "Ctrl-K 2 Enter Esc F2");
    player_sees(&p, "Why? It stays on the record with the reason.");
    ck_assert_int_eq(room_casefile(&p.room, id).dispute.secrecy, SECRECY_ORDINARY);
    player_type(&p, "有孩子");
    player_press(&p, "Enter");
    player_sees(&p, "Hidden   (有孩子)");
    player_press(&p, "F2");
    const struct casefile cf = room_casefile(&p.room, id);
    ck_assert_int_eq(cf.dispute.secrecy, SECRECY_HIDDEN);
    ck_assert_str_eq(cf.dispute.secrecy_reason, "有孩子");
}
END_TEST

/* As its own mediator gets it in a form: whole. */
static struct casefile own_casefile(int64_t id)
{
    struct casefile cf;

    ok(&p.room, desk_form_casefile(p.room.desk, &p.room.sc, id, &cf));
    return cf;
}

START_TEST(what_was_typed_is_registered_and_its_number_told)
{
    start(LANG_EN);
    fill();
    player_press(&p, "F2");
    player_sees(&p, "Registered as 2026/1.");
    const struct casefile cf = own_casefile(only_case()->dispute.id);
    ck_assert_str_eq(cf.dispute.narrative, STORY);
    ck_assert_uint_eq(cf.party_count, 2);
    ck_assert_str_eq(cf.parties[0].name, "吴某");
    ck_assert_str_eq(cf.parties[0].id_number, ID);
    ck_assert_str_eq(cf.parties[0].phone, "13800008000");
    ck_assert_int_eq(cf.parties[0].role, ROLE_APPLICANT);
    ck_assert_int_eq(cf.parties[1].role, ROLE_RESPONDENT);
}
END_TEST

START_TEST(f3_registers_and_goes_on_to_the_team)
{
    start(LANG_EN);
    fill();
    player_press(&p, "F3");
    player_sees(&p, "Registered as 2026/1.");
    player_sees(&p, "Call a team");
}
END_TEST

START_TEST(full_width_digits_are_taken_and_sex_and_birth_follow_from_the_number)
{
    start(LANG_EN);
    to_the_list();
    player_press(&p, "Enter Tab Tab Tab");
    player_type(&p, "３３１００２１９９００１０１００１８");
    player_press(&p, "Tab");
    player_sees(&p, ID);
    player_sees(&p, "male, born 1990-01-01, 36 years old");
}
END_TEST

START_TEST(a_form_left_with_esc_is_there_again_when_it_is_opened)
{
    start(LANG_EN);
    fill();
    player_press(&p, "Esc");
    start(LANG_EN);
    player_sees(&p, "水管爆裂");
    player_sees(&p, "吴某");
    player_sees(&p, "This was left half filled at 11-20 19:30");
    ck_assert_uint_eq(player_cases(&p), 0);
    player_press(&p, "F2");
    ck_assert_uint_eq(player_cases(&p), 1);
    start(LANG_EN);
    player_misses(&p, "水管爆裂");
}
END_TEST

START_TEST(at_hang_up_also_the_party_that_is_being_typed_is_kept)
{
    start(LANG_EN);
    player_type(&p, STORY);
    to_the_list();
    player_press(&p, "Enter Tab Tab");
    player_type(&p, "卫某");
    ok(&p.room, stage_draft(p.stage, &p.room.sc));
    start(LANG_EN);
    player_sees(&p, "卫某");
}
END_TEST

START_TEST(a_form_at_rest_is_kept_without_any_key)
{
    start(LANG_EN);
    player_type(&p, STORY);
    player_rest(&p);
    player_sees(&p, "draft kept 19:30:00");
    start(LANG_EN);
    player_sees(&p, "水管爆裂");
}
END_TEST

START_TEST(starting_afresh_asks_first_and_drops_the_draft)
{
    start(LANG_EN);
    player_type(&p, STORY);
    player_rest(&p);
    player_press(&p, "F8 Enter");
    player_sees(&p, "水管爆裂");
    player_press(&p, "F8 2");
    player_misses(&p, "水管爆裂");
    start(LANG_EN);
    player_misses(&p, "水管爆裂");
}
END_TEST

START_TEST(a_wrong_id_number_is_refused_at_its_field_and_nothing_is_saved)
{
    start(LANG_EN);
    player_type(&p, STORY);
    to_the_list();
    add_party("吴某", "331002199001010019", "");
    player_press(&p, "F2");
    ck_assert_uint_eq(player_cases(&p), 0);
    const struct register_sheet *r = stage_top(p.stage)->state;
    ck_assert_int_eq(r->sheet.part, SHEET_ENTRY);
    ck_assert_str_eq(form_focus(&r->sheet.entry), "id_number");
    player_sees(&p, "check");
    player_press(&p, "Backspace");
    player_type(&p, "8");
    player_press(&p, "F2");
    ck_assert_uint_eq(player_cases(&p), 1);
}
END_TEST

START_TEST(a_narrative_is_asked_for_at_its_field)
{
    start(LANG_EN);
    to_the_list();
    add_party("吴某", "", "");
    player_press(&p, "F2");
    const struct register_sheet *r = stage_top(p.stage)->state;
    ck_assert_int_eq(r->sheet.part, SHEET_HEAD);
    ck_assert_str_eq(form_focus(&r->sheet.head), "narrative");
    ck_assert_uint_eq(player_cases(&p), 0);
}
END_TEST

START_TEST(one_form_submitted_twice_is_one_case)
{
    const char *draft;
    struct instant at;

    start(LANG_EN);
    fill();
    player_rest(&p);
    ok(&p.room, desk_draft(p.room.desk, &p.room.sc, "register", &draft, &at));
    player_press(&p, "F2");
    ck_assert_uint_eq(player_cases(&p), 1);
    /* The line broke before the draft was dropped: the same form comes back. */
    ok(&p.room, desk_keep_draft(p.room.desk, &p.room.sc, "register", draft));
    start(LANG_EN);
    player_press(&p, "F2");
    player_sees(&p, "This was registered before, as 2026/1.");
    ck_assert_uint_eq(player_cases(&p), 1);
}
END_TEST

START_TEST(a_proposal_follows_the_narrative_until_the_person_chooses)
{
    start(LANG_EN);
    player_type(&p, STORY);
    player_rest(&p);
    const struct register_sheet *r = stage_top(p.stage)->state;
    ck_assert_str_eq(form_text(&r->sheet.head, "place"), "云健社区6幢301");
    player_sees(&p, "proposed from “水管”");
    player_press(&p, "Tab Enter");
    player_type(&p, "Contract");
    player_press(&p, "Enter");

    player_press(&p, "Shift-Tab Shift-Tab");
    player_type(&p, "有人扬言自杀，水管又漏。");
    player_rest(&p);
    ck_assert_str_eq(form_text(&r->sheet.head, "kind"), "contract");
}
END_TEST

START_TEST(an_urgency_that_was_chosen_stays_whatever_the_words_say)
{
    start(LANG_EN);
    player_type(&p, "有人扬言自杀。");
    player_rest(&p);
    const struct register_sheet *r = stage_top(p.stage)->state;
    ck_assert_str_eq(form_text(&r->sheet.head, "urgency"), "urgent");
    player_sees(&p, "urgent: “自杀”“扬言”");
    player_press(&p, "Tab Tab 1");
    player_rest(&p);
    player_misses(&p, "urgent: ");
    ck_assert_str_eq(form_text(&r->sheet.head, "urgency"), "normal");
}
END_TEST

START_TEST(a_phrase_is_filled_in_from_what_is_typed_so_far)
{
    start(LANG_EN);
    to_the_list();
    add_party("吴某", "", "");
    player_press(&p, "Tab F4");
    player_type(&p, "漏水");
    player_press(&p, "Enter");
    player_sees(&p, "［日期…］，吴某发现");
    player_press(&p, "Tab F4"); /* the kind is no text */
    player_sees(&p, "> Kind");
}
END_TEST

START_TEST(a_case_with_the_same_telephone_is_shown_and_can_be_looked_at)
{
    room_dispute(&p.room, false);
    start(LANG_EN);
    player_type(&p, "门口停车吵架。");
    to_the_list();
    add_party("某人", "", "13800008000");
    player_rest(&p);
    player_sees(&p, "Perhaps the same: F7 looks");
    player_sees(&p, "same telephone");
    player_press(&p, "F7");
    player_sees(&p, "楼上水管爆裂");
    player_press(&p, "Esc");
    player_sees(&p, "Register a dispute");
}
END_TEST

START_TEST(a_party_is_taken_out_only_after_another_key)
{
    start(LANG_EN);
    to_the_list();
    add_party("吴某", "", "");
    player_press(&p, "Up Del Enter");
    player_sees(&p, "吴某");
    player_press(&p, "Del 2");
    player_misses(&p, "吴某");
}
END_TEST

START_TEST(a_division_that_is_none_is_said_at_once)
{
    start(LANG_EN);
    player_press(&p, "Tab Tab Tab Tab Tab");
    player_type(&p, "999999999999");
    player_press(&p, "Tab");
    player_sees(&p, "999999999999");
    player_press(&p, "Shift-Tab Home Del Del Del Del Del Del Del Del Del Del Del Del");
    player_type(&p, "331002001000");
    player_press(&p, "Tab");
    player_sees(&p, "海门街道");
}
END_TEST

START_TEST(the_divisions_begin_with_those_of_the_office)
{
    start(LANG_ZH);
    player_press(&p, "F5");
    player_sees(&p, "台州市椒江区海门街道");
    player_press(&p, "Enter");
    player_sees(&p, "331002001000");
}
END_TEST

/* Correct the place of case ID to PLACE, as somebody else. */
static void somebody_else_corrects(int64_t id, const char *place)
{
    struct desk *other = room_another(&p.room, "wang");
    const struct casefile cf = room_casefile(&p.room, id);
    struct correction c = {.id = id, .rev = cf.dispute.rev, .place = place};

    ok(&p.room, desk_correct(other, &p.room.sc, &c));
    desk_close(other);
}

START_TEST(of_two_corrections_the_second_sees_theirs_and_overwrites_nothing)
{
    const int64_t id = room_dispute(&p.room, false);

    player_start(&p, LANG_EN, SCREEN_CORRECT, id);
    player_press(&p, "Tab Tab Tab End");
    player_type(&p, "301");
    somebody_else_corrects(id, "云健社区7幢");
    player_press(&p, "F2");
    player_sees(&p, "Somebody else changed this case meanwhile");
    player_sees(&p, "Theirs: 云健社区7幢");
    player_sees(&p, "云健社区6幢301");
    ck_assert_str_eq(room_casefile(&p.room, id).dispute.place, "云健社区7幢");
    player_press(&p, "F2 Enter");
    ck_assert_str_eq(room_casefile(&p.room, id).dispute.place, "云健社区7幢");
    player_press(&p, "F2 2");
    ck_assert_str_eq(room_casefile(&p.room, id).dispute.place, "云健社区6幢301");
}
END_TEST

START_TEST(a_name_that_was_not_known_is_corrected_later_and_parties_stay)
{
    const int64_t id = room_dispute(&p.room, false);

    player_start(&p, LANG_EN, SCREEN_CORRECT, id);
    player_press(&p, "Tab Tab Tab Tab Tab Tab Down Enter Tab Tab");
    player_type(&p, "某");
    player_press(&p, "Esc Del");
    player_sees(&p, "What is registered stays in the case.");
    player_press(&p, "F2");
    const struct casefile cf = room_casefile(&p.room, id);
    ck_assert_uint_eq(cf.party_count, 3);
    ck_assert_str_eq(cf.parties[1].name, "蒋某某");
}
END_TEST

START_TEST(what_opens_a_list_is_the_first_word_typed_there)
{
    start(LANG_ZH);
    player_press(&p, "Tab");
    player_type(&p, "物业\n");
    player_sees(&p, "类别      物业");
}
END_TEST

START_TEST(who_corrects_a_name_is_told_that_the_agreement_keeps_its_words)
{
    const int64_t id = room_dispute(&p.room, true);

    room_agree(&p.room, id);
    player_start(&p, LANG_EN, SCREEN_CORRECT, id);
    player_press(&p, "Tab Tab Tab End");
    player_type(&p, "301");
    player_press(&p, "F2");
    player_sees(&p, "The correction is saved. The agreement still says what it said:");
}
END_TEST

int main(void)
{
    TCase *tc = tcase_create("register");

    tcase_add_checked_fixture(tc, begin, end);
    tcase_add_test(tc, the_form_is_the_same_in_both_languages_and_sizes);
    tcase_add_test(tc, a_party_is_typed_below_the_head_and_a_wrong_number_is_said_beside_it);
    tcase_add_test(tc, what_was_typed_is_registered_and_its_number_told);
    tcase_add_test(tc, f3_registers_and_goes_on_to_the_team);
    tcase_add_test(tc, what_opens_a_list_is_the_first_word_typed_there);
    tcase_add_test(tc, who_corrects_a_name_is_told_that_the_agreement_keeps_its_words);
    tcase_add_test(tc, full_width_digits_are_taken_and_sex_and_birth_follow_from_the_number);
    tcase_add_test(tc, a_form_left_with_esc_is_there_again_when_it_is_opened);
    tcase_add_test(tc, at_hang_up_also_the_party_that_is_being_typed_is_kept);
    tcase_add_test(tc, a_form_at_rest_is_kept_without_any_key);
    tcase_add_test(tc, starting_afresh_asks_first_and_drops_the_draft);
    tcase_add_test(tc, a_wrong_id_number_is_refused_at_its_field_and_nothing_is_saved);
    tcase_add_test(tc, a_narrative_is_asked_for_at_its_field);
    tcase_add_test(tc, one_form_submitted_twice_is_one_case);
    tcase_add_test(tc, a_proposal_follows_the_narrative_until_the_person_chooses);
    tcase_add_test(tc, an_urgency_that_was_chosen_stays_whatever_the_words_say);
    tcase_add_test(tc, a_phrase_is_filled_in_from_what_is_typed_so_far);
    tcase_add_test(tc, a_case_with_the_same_telephone_is_shown_and_can_be_looked_at);
    tcase_add_test(tc, a_party_is_taken_out_only_after_another_key);
    tcase_add_test(tc, a_division_that_is_none_is_said_at_once);
    tcase_add_test(tc, the_divisions_begin_with_those_of_the_office);
    tcase_add_test(tc, of_two_corrections_the_second_sees_theirs_and_overwrites_nothing);
    tcase_add_test(tc, a_name_that_was_not_known_is_corrected_later_and_parties_stay);
    tcase_add_test(tc, the_words_that_close_a_case_are_named_and_somebody_may_close_it_further);
    tcase_add_test(tc, the_secrecy_of_a_registered_case_is_corrected_for_a_reason);
    return suite_run(tc);
}
