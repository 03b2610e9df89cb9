/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Sealed notes, broken glass and the trail on the screen: played to a real desk. */
#include <string.h>

#include "core/desk/board.h"
#include "core/desk/glass.h"
#include "core/desk/sealed.h"
#include "tests/desk/rights.h"
#include "tests/tui/player.h"

#define WHY "邻居报告夜里有孩子呼救，需要知道住址和经过。"

static struct player p;
static int64_t id;

/* Lin mediates the case and is the head; Zhou is a mediator for whom it does not exist. */
static void begin(void)
{
    player_open(&p);
    p.context.heads = -1;
    id = room_dispute(&p.room, true);
    rights_clear(&p.room);
    rights_appoint(&p.room, "lin", CAPACITY_MEDIATOR, REACH_COMMITTEE);
    rights_appoint(&p.room, "lin", CAPACITY_SUPERVISOR, REACH_COMMITTEE);
    rights_appoint(&p.room, "zhou", CAPACITY_MEDIATOR, REACH_COMMITTEE);
    rights_appoint(&p.room, "wang", CAPACITY_CARER, REACH_COMMITTEE);
    rights_sql(&p.room, "UPDATE dispute SET secrecy = 'hidden',"
                        " handler = (SELECT id FROM person WHERE login = 'wang')");
}

static void end(void) { player_close(&p); }

static void broken_by(const char *login)
{
    struct desk *desk = room_another(&p.room, login);
    struct glass g;

    ok(&p.room, desk_break_glass(desk, &p.room.sc, "1", GLASS_DANGER, WHY, &g));
    desk_close(desk);
}

static void note(const char *text)
{
    const char *const readers[] = {"wang"};
    const struct seal_request r = {.id = id,
                                   .kind = SEALED_PSYCHOLOGIST,
                                   .advice = "分开约谈，不要单独联系",
                                   .text = text,
                                   .readers = readers,
                                   .reader_count = 1};
    int number;

    ok(&p.room, desk_seal(p.room.desk, &p.room.sc, &r, &number));
}

START_TEST(sealed_notes_are_listed_without_their_words)
{
    note("她说怕他。");
    player_start(&p, LANG_ZH, SCREEN_SEALED, id);
    player_misses(&p, "怕他");
    player_golden(&p, "sealed-zh");
    player_start(&p, LANG_EN, SCREEN_SEALED, id);
    player_golden(&p, "sealed-en");
    ck_assert_int_eq(
        rights_number(&p.room, "SELECT COUNT(*) FROM access WHERE use_case = 'unseal'"), 0);
}
END_TEST

START_TEST(the_case_tells_what_its_notes_advise_and_no_more)
{
    note("她说怕他。");
    player_start(&p, LANG_ZH, SCREEN_CASE, id);
    player_sees(&p, "密封笔记 1 件");
    player_sees(&p, "笔记 1 的建议：分开约谈，不要单独联系");
    player_misses(&p, "怕他");
}
END_TEST

START_TEST(enter_reads_a_note_and_that_is_recorded)
{
    note("她说怕他。");
    player_start(&p, LANG_EN, SCREEN_SEALED, id);
    player_press(&p, "Enter");
    player_sees(&p, "她说怕他。");
    ck_assert_int_eq(
        rights_number(&p.room, "SELECT COUNT(*) FROM access WHERE use_case = 'unseal'"), 1);
    player_press(&p, "Esc");
    player_misses(&p, "怕他");
}
END_TEST

START_TEST(a_note_is_written_in_a_form)
{
    struct sealed *list;
    const char *words;
    size_t count;

    player_start(&p, LANG_EN, SCREEN_SEAL, id);
    player_press(&p, "2 Tab");
    player_type(&p, "wang");
    player_press(&p, "F2");
    player_sees(&p, "the note is empty");
    player_type(&p, "她说怕他。");
    player_press(&p, "F2");
    player_sees(&p, "Sealed as note 1.");
    ok(&p.room, desk_sealed(p.room.desk, &p.room.sc, id, &list, &count));
    ck_assert_uint_eq(count, 1);
    ck_assert_int_eq(list[0].kind, SEALED_WOMEN);
    ck_assert_str_eq(list[0].readers[0].name, "王敏");
    ok(&p.room, desk_unseal(p.room.desk, &p.room.sc, id, 1, &words));
    ck_assert_str_eq(words, "她说怕他。");
    ck_assert_int_eq(rights_number(&p.room, "SELECT COUNT(*) FROM draft"), 0);
}
END_TEST

START_TEST(a_wrong_reader_is_told_at_his_field)
{
    player_start(&p, LANG_EN, SCREEN_SEAL, id);
    player_press(&p, "Tab");
    player_type(&p, "nobody");
    player_press(&p, "Tab");
    player_type(&p, "她说怕他。");
    player_press(&p, "F2");
    player_sees(&p, "has the login “nobody”");
}
END_TEST

START_TEST(what_is_half_typed_waits_locked_and_comes_back)
{
    player_start(&p, LANG_ZH, SCREEN_SEAL, id);
    player_golden(&p, "seal-zh");
    player_start(&p, LANG_EN, SCREEN_SEAL, id);
    player_golden(&p, "seal-en");
    player_press(&p, "Tab Tab");
    player_type(&p, "她说怕他。");
    player_rest(&p);
    player_sees(&p, "draft kept locked");
    player_press(&p, "Esc");
    ck_assert_int_eq(rights_number(&p.room, "SELECT COUNT(*) FROM draft WHERE text LIKE '%怕他%'"),
                     0);
    ck_assert_int_eq(rights_number(&p.room, "SELECT COUNT(*) FROM draft"), 1);
    player_start(&p, LANG_EN, SCREEN_SEAL, id);
    player_sees(&p, "她说怕他。");
}
END_TEST

START_TEST(a_half_typed_talk_with_one_side_waits_locked_too)
{
    player_start(&p, LANG_EN, SCREEN_SESSION, id);
    player_press(&p, "Shift-Tab Shift-Tab 2 Tab");
    player_type(&p, "底线一千");
    player_rest(&p);
    player_sees(&p, "draft kept locked");
    ck_assert_int_eq(rights_number(&p.room, "SELECT COUNT(*) FROM draft WHERE text LIKE '%底线%'"),
                     0);
    player_start(&p, LANG_EN, SCREEN_SESSION, id);
    player_sees(&p, "底线一千");
}
END_TEST

START_TEST(somebody_else_is_let_read)
{
    note("她说怕他。");
    player_start(&p, LANG_EN, SCREEN_SEALED, id);
    player_press(&p, "F4");
    player_type(&p, "zhou");
    player_press(&p, "Enter");
    player_sees(&p, "could not read it: he neither handles this case");
    rights_sql(&p.room, "UPDATE dispute SET handler ="
                        " (SELECT id FROM person WHERE login = 'zhou')");
    player_press(&p, "F4");
    player_type(&p, "zhou");
    player_press(&p, "Enter");
    player_sees(&p, "zhou may read note 1 from now on.");
}
END_TEST

START_TEST(the_glass_is_broken_in_a_form_that_says_what_follows)
{
    player_start(&p, LANG_ZH, SCREEN_GLASS, 0);
    player_golden(&p, "glass-zh");
    player_start(&p, LANG_EN, SCREEN_GLASS, 0);
    player_golden(&p, "glass-en");
    player_type(&p, "9");
    player_press(&p, "Tab 1 Tab");
    player_type(&p, "短");
    player_press(&p, "F2");
    player_sees(&p, "at least 10 characters");
    player_type(&p, WHY);
    player_press(&p, "F2");
    player_sees(&p, "no case 9 that could be opened to you");
}
END_TEST

START_TEST(the_audit_lists_broken_glass_and_takes_its_review)
{
    broken_by("zhou");
    player_start(&p, LANG_ZH, SCREEN_AUDIT, 0);
    player_golden(&p, "audit-zh");
    player_start(&p, LANG_EN, SCREEN_AUDIT, 0);
    player_golden(&p, "audit-en");
    player_press(&p, "F7 Enter");
    player_type(&p, "确有呼救");
    player_press(&p, "Enter");
    player_sees(&p, "Reviewed by 林桂芬: 确有呼救");
    player_sees(&p, "to review 0");
}
END_TEST

/* The line above the function bar while SCREEN_MINE is open. */
static const char *status(void)
{
    struct canvas *canvas = canvas_new(24, 80, 1, false);
    const struct paint paint = {canvas, {0, 0, 24, 80}, desk_now(p.room.desk), LANG_EN, &p.room.sc};

    ck_assert(context_changed(&p.context));
    player_start(&p, LANG_EN, SCREEN_MINE, 0);
    const char *text = context_status(&p.context, &paint, stage_top(p.stage));
    canvas_free(canvas);
    return text ? text : "";
}

START_TEST(the_head_sees_on_every_screen_that_glass_was_broken)
{
    ck_assert_ptr_null(strstr(status(), "broken glass"));
    broken_by("zhou");
    ck_assert_ptr_nonnull(strstr(status(), "broken glass to review 1"));
}
END_TEST

START_TEST(the_trail_of_a_case_is_asked_for_by_its_number)
{
    broken_by("zhou");
    player_start(&p, LANG_EN, SCREEN_AUDIT, 0);
    player_press(&p, "F2");
    player_type(&p, "9");
    player_press(&p, "Enter");
    player_sees(&p, "There is no case 9");
    player_press(&p, "Backspace");
    player_type(&p, "1");
    player_press(&p, "Enter");
    player_sees(&p, "Audit: Case 1");
    player_golden(&p, "audit-case-en");
    ck_assert_int_eq(rights_number(&p.room, "SELECT COUNT(*) FROM access WHERE use_case = 'trail'"),
                     1);
    player_start(&p, LANG_ZH, SCREEN_AUDIT, 0);
    player_press(&p, "F2");
    player_type(&p, "1");
    player_press(&p, "Enter");
    player_golden(&p, "audit-case-zh");
}
END_TEST

START_TEST(what_somebody_did_and_what_was_done_on_a_day_are_asked_too)
{
    broken_by("zhou");
    player_start(&p, LANG_EN, SCREEN_AUDIT, 0);
    player_press(&p, "F3");
    player_type(&p, "zhou");
    player_press(&p, "Enter");
    player_sees(&p, "Done by 周立");
    player_sees(&p, "broke the glass");
    player_misses(&p, "registered the case");
    player_press(&p, "F4 Enter");
    player_sees(&p, "Audit: 2026-11-20");
    player_sees(&p, "registered the case");
    player_press(&p, "F5");
    player_sees(&p, "Audit: broken glass");
}
END_TEST

START_TEST(who_audits_nothing_does_not_get_in)
{
    rights_sql(&p.room, "UPDATE appointment SET capacity = 'mediator'");
    player_start(&p, LANG_EN, SCREEN_MINE, 0);
    player_press(&p, "1 8");
    player_sees(&p, "not part of what");
    player_misses(&p, "Audit: broken glass");
}
END_TEST

int main(void)
{
    TCase *tc = tcase_create("audit");

    tcase_add_checked_fixture(tc, begin, end);
    tcase_add_test(tc, sealed_notes_are_listed_without_their_words);
    tcase_add_test(tc, the_case_tells_what_its_notes_advise_and_no_more);
    tcase_add_test(tc, enter_reads_a_note_and_that_is_recorded);
    tcase_add_test(tc, a_note_is_written_in_a_form);
    tcase_add_test(tc, a_wrong_reader_is_told_at_his_field);
    tcase_add_test(tc, what_is_half_typed_waits_locked_and_comes_back);
    tcase_add_test(tc, a_half_typed_talk_with_one_side_waits_locked_too);
    tcase_add_test(tc, somebody_else_is_let_read);
    tcase_add_test(tc, the_glass_is_broken_in_a_form_that_says_what_follows);
    tcase_add_test(tc, the_audit_lists_broken_glass_and_takes_its_review);
    tcase_add_test(tc, the_head_sees_on_every_screen_that_glass_was_broken);
    tcase_add_test(tc, the_trail_of_a_case_is_asked_for_by_its_number);
    tcase_add_test(tc, what_somebody_did_and_what_was_done_on_a_day_are_asked_too);
    tcase_add_test(tc, who_audits_nothing_does_not_get_in);
    return suite_run(tc);
}
