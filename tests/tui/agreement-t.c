/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Writing an agreement by key. */
#include <string.h>

#include "tests/tui/player.h"

static struct player p;
static int64_t id;

static void begin(void)
{
    player_open(&p);
    id = room_dispute(&p.room, true);
}

static void end(void) { player_close(&p); }

static void start(enum lang lang) { player_start(&p, lang, SCREEN_AGREEMENT, id); }

/* From the form of the agreement, where the caret is at first, to the list of terms. */
static void to_the_list(void) { player_press(&p, "Tab Tab Tab Tab"); }

/* A duty of AMOUNT that 蒋某 owes 吴某, typed from the list and put into it. */
static void add_duty(const char *amount, const char *due)
{
    player_press(&p, "Enter Tab");
    player_type(&p, "蒋某");
    player_press(&p, "Tab");
    player_type(&p, "赔偿");
    player_press(&p, "Tab");
    player_type(&p, "吴某");
    player_press(&p, "Tab");
    player_type(&p, amount);
    player_press(&p, "Tab");
    player_type(&p, due);
    player_press(&p, "Tab");
    player_type(&p, "转账");
    player_press(&p, "Enter");
}

static const struct agreement *newest(struct casefile *cf)
{
    *cf = room_casefile(&p.room, id);
    return casefile_agreement(cf);
}

static void golden(enum lang lang, const char *name)
{
    start(lang);
    player_press(&p, "Tab Tab Tab Tab Down");
    player_press(&p, "Enter 2 Tab");
    player_type(&p, "双方今后和睦相处。\n互不追究。");
    player_press(&p, "Esc Down");
    add_duty("1200.50", "");
    player_golden(&p, name);
}

START_TEST(phrases_that_fit_the_case_go_into_facts_and_clauses)
{
    struct casefile cf;

    start(LANG_EN);
    player_press(&p, "Tab Tab Tab F4");
    player_sees(&p, "邻里争执经过");
    player_misses(&p, "欠薪经过");
    player_press(&p, "1 Tab Enter 2 Tab F4");
    player_type(&p, "堆物");
    player_press(&p, "Enter Esc F2");
    player_sees(&p, "Saved as version 1.");
    const struct agreement *a = newest(&cf);
    ck_assert_ptr_nonnull(strstr(a->facts, "吴某与蒋某在云健社区6幢因［起因…］"));
    ck_assert_ptr_nonnull(strstr(a->terms[0].text, "蒋某于［日期…］前把堆放在"));
    player_press(&p, "F7");
    player_sees(&p, "blank left to fill");
}
END_TEST

START_TEST(a_duty_picks_names_and_no_phrase)
{
    start(LANG_EN);
    to_the_list();
    player_press(&p, "Enter Tab F4");
    player_sees(&p, "蒋某");
    player_misses(&p, "噪音");
    player_press(&p, "2");
    player_sees(&p, "> Does what");
}
END_TEST

START_TEST(the_phrases_are_the_same_in_both_languages_and_sizes)
{
    start(LANG_ZH);
    to_the_list();
    player_press(&p, "Enter 2 Tab F4");
    player_golden(&p, "phrases-zh");
    start(LANG_EN);
    to_the_list();
    player_press(&p, "Enter 2 Tab F4");
    player_golden(&p, "phrases-en");
}
END_TEST

START_TEST(the_agreement_is_the_same_in_both_languages_and_sizes)
{
    room_agree(&p.room, id);
    golden(LANG_ZH, "agreement-zh");
    golden(LANG_EN, "agreement-en");
}
END_TEST

START_TEST(a_term_is_a_row_and_its_amount_stands_in_capital_numerals_beside)
{
    start(LANG_ZH);
    to_the_list();
    player_press(&p, "Enter Tab Tab Tab Tab");
    player_type(&p, "３０００");
    player_press(&p, "Tab");
    player_sees(&p, "叁仟元整");
    player_golden(&p, "agreement-term-zh");
}
END_TEST

START_TEST(what_was_typed_is_saved_as_a_version)
{
    struct casefile cf;

    start(LANG_EN);
    to_the_list();
    add_duty("3,000.00", "12-01");
    player_press(&p, "F2");
    player_sees(&p, "Saved as version 1.");
    const struct agreement *a = newest(&cf);
    ck_assert_int_eq(a->form, FORM_WRITTEN);
    ck_assert(a->whole);
    ck_assert_uint_eq(a->term_count, 1);
    ck_assert_str_eq(a->terms[0].obligor, "蒋某");
    ck_assert_int_eq(a->terms[0].amount.fen, 300000);
    ck_assert_str_eq(date_iso(&p.room.sc, a->terms[0].due), "2026-12-01");
    add_duty("1", "");
    player_press(&p, "F2");
    ck_assert_int_eq(newest(&cf)->version, 2);
    ck_assert_uint_eq(cf.agreement_count, 2);
}
END_TEST

START_TEST(a_clause_keeps_its_lines)
{
    struct casefile cf;

    start(LANG_EN);
    player_press(&p, "2 Tab 2 Tab Tab Tab");
    player_press(&p, "Enter 2 Tab");
    player_type(&p, "第一行\n第二行");
    player_press(&p, "F2");
    const struct agreement *a = newest(&cf);
    ck_assert_int_eq(a->form, FORM_ORAL);
    ck_assert(!a->whole);
    ck_assert_str_eq(a->terms[0].text, "第一行\n第二行");
}
END_TEST

START_TEST(names_are_chosen_from_the_parties)
{
    struct casefile cf;

    start(LANG_EN);
    to_the_list();
    player_press(&p, "Enter Tab F4 2");
    player_type(&p, "道歉");
    player_press(&p, "Tab F4 1 F2");
    const struct agreement *a = newest(&cf);
    ck_assert_str_eq(a->terms[0].obligor, "蒋某");
    ck_assert_str_eq(a->terms[0].act, "道歉");
    ck_assert_str_eq(a->terms[0].obligee, "吴某");
}
END_TEST

START_TEST(an_amount_with_three_decimals_is_refused_at_its_field_and_nothing_is_saved)
{
    struct casefile cf;

    start(LANG_EN);
    to_the_list();
    add_duty("10.005", "");
    player_press(&p, "F2");
    ck_assert_ptr_null(newest(&cf));
    player_sees(&p, "> Amount, yuan");
    player_press(&p, "Backspace F2");
    ck_assert_int_eq(newest(&cf)->terms[0].amount.fen, 1000);
}
END_TEST

START_TEST(somebody_who_is_no_party_owes_nothing)
{
    struct casefile cf;

    start(LANG_EN);
    to_the_list();
    player_press(&p, "Enter Tab");
    player_type(&p, "路人");
    player_press(&p, "Tab");
    player_type(&p, "赔偿");
    player_press(&p, "F2");
    ck_assert_ptr_null(newest(&cf));
    player_sees(&p, "> Who");
    player_sees(&p, "路人");
}
END_TEST

START_TEST(what_the_law_asks_for_is_listed_and_forbids_nothing)
{
    struct casefile cf;

    start(LANG_EN);
    to_the_list();
    add_duty("5", "");
    player_sees(&p, "Checked (art. 29): 1 lacking");
    player_sees(&p, "Term 1 does not say by when.");
    player_press(&p, "F2");
    ck_assert_ptr_nonnull(newest(&cf));
}
END_TEST

START_TEST(half_an_agreement_is_there_again_and_is_saved_before_it_is_signed)
{
    start(LANG_EN);
    to_the_list();
    add_duty("3000", "");
    player_press(&p, "Esc");
    start(LANG_EN);
    player_sees(&p, "3,000.00");
    player_sees(&p, "This was left half filled");
    player_press(&p, "F2");
    start(LANG_EN);
    player_misses(&p, "This was left half filled");
    player_sees(&p, "3,000.00");
}
END_TEST

/* 王敏 makes a version from what she sees. */
static void somebody_else_agrees(void)
{
    struct desk *other = room_another(&p.room, "wang");
    struct term *terms;
    struct agreement a = {.version = -1, .form = FORM_WRITTEN, .whole = true};

    a.reached_on = DATE_NONE;
    agreement_clauses(&p.room.sc, "各自承担损失。", &terms, &a.term_count);
    a.terms = terms;
    ok(&p.room, desk_agree(other, &p.room.sc, id, &a));
    desk_close(other);
}

START_TEST(of_two_versions_at_once_both_are_kept_and_the_second_sees_the_first)
{
    struct casefile cf;

    start(LANG_EN);
    to_the_list();
    add_duty("3000", "");
    somebody_else_agrees();
    player_press(&p, "F2");
    player_sees(&p, "Version 1, made by somebody else:");
    player_golden(&p, "agreement-conflict-en");
    ck_assert_int_eq(newest(&cf)->version, 1);
    player_press(&p, "F2 Enter");
    ck_assert_int_eq(newest(&cf)->version, 1);
    player_press(&p, "F2 2");
    ck_assert_int_eq(newest(&cf)->version, 2);
    ck_assert_str_eq(cf.agreements[0].terms[0].text, "各自承担损失。");
    ck_assert_str_eq(cf.agreements[1].terms[0].act, "赔偿");
}
END_TEST

START_TEST(what_bears_a_mark_is_shown_and_not_changed)
{
    const struct mark_request mark = {
        .id = id, .signatory = SIGNATORY_PARTY, .party = 1, .how = HOW_SIGNED, .on = DATE_NONE};
    struct casefile cf;

    room_agree(&p.room, id);
    ok(&p.room, desk_sign(p.room.desk, &p.room.sc, &mark));
    start(LANG_EN);
    player_press(&p, "2");
    player_sees(&p, "[1Written agreement]");
    player_press(&p, "Tab Tab Tab Tab Enter");
    player_misses(&p, "Shape");
    player_press(&p, "Up Del F2");
    player_sees(&p, "3,000.00");
    ck_assert(!agreement_screen.allows(stage_top(p.stage), ACTION_AGREE));
    ck_assert_int_eq(newest(&cf)->version, 1);
    player_press(&p, "F3");
    player_sees(&p, "Marks: ");
}
END_TEST

START_TEST(what_the_examination_finds_is_shown_with_its_reason)
{
    room_agree(&p.room, id);
    start(LANG_EN);
    player_press(&p, "F7");
    player_sees(&p, "1 Term 1 does not say what follows when it is not kept.");
    player_press(&p, "Enter");
    player_sees(&p, "It may say what follows, such as interest");
}
END_TEST

START_TEST(what_the_form_does_not_ask_goes_into_the_next_version)
{
    static const char json[] =
        "{\"final\":true,\"read_by\":\"金巧\",\"terms\":[{\"obligor\":\"蒋某\",\"act\":\"赔偿\","
        "\"obligee\":\"吴某\",\"method\":\"转账\",\"consequence\":\"一并到期\",\"instalments\":["
        "{\"amount\":\"1000\",\"due\":\"2026-12-01\"},{\"amount\":\"500\",\"due\":\"2027-01-01\"}]}"
        "]}";
    struct agreement typed;
    struct casefile cf;

    ck_assert_int_eq(desk_agreement_from_json(p.room.desk, &p.room.sc, json, &typed), RC_OK);
    ck_assert_int_eq(desk_agree(p.room.desk, &p.room.sc, id, &typed), RC_OK);
    start(LANG_EN);
    player_press(&p, "F2");
    const struct agreement *a = newest(&cf);
    ck_assert_int_eq(a->version, 2);
    ck_assert(a->final);
    ck_assert_str_eq(a->read_by, "金巧");
    ck_assert_uint_eq(a->terms[0].instalment_count, 2);
    ck_assert_str_eq(a->terms[0].consequence, "一并到期");
}
END_TEST

int main(void)
{
    TCase *tc = tcase_create("agreement");

    tcase_add_checked_fixture(tc, begin, end);
    tcase_add_test(tc, phrases_that_fit_the_case_go_into_facts_and_clauses);
    tcase_add_test(tc, a_duty_picks_names_and_no_phrase);
    tcase_add_test(tc, the_phrases_are_the_same_in_both_languages_and_sizes);
    tcase_add_test(tc, the_agreement_is_the_same_in_both_languages_and_sizes);
    tcase_add_test(tc, a_term_is_a_row_and_its_amount_stands_in_capital_numerals_beside);
    tcase_add_test(tc, what_was_typed_is_saved_as_a_version);
    tcase_add_test(tc, a_clause_keeps_its_lines);
    tcase_add_test(tc, names_are_chosen_from_the_parties);
    tcase_add_test(tc, an_amount_with_three_decimals_is_refused_at_its_field_and_nothing_is_saved);
    tcase_add_test(tc, somebody_who_is_no_party_owes_nothing);
    tcase_add_test(tc, what_the_law_asks_for_is_listed_and_forbids_nothing);
    tcase_add_test(tc, half_an_agreement_is_there_again_and_is_saved_before_it_is_signed);
    tcase_add_test(tc, of_two_versions_at_once_both_are_kept_and_the_second_sees_the_first);
    tcase_add_test(tc, what_bears_a_mark_is_shown_and_not_changed);
    tcase_add_test(tc, what_the_examination_finds_is_shown_with_its_reason);
    tcase_add_test(tc, what_the_form_does_not_ask_goes_into_the_next_version);
    return suite_run(tc);
}
