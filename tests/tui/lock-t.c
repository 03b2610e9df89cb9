/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The lock, the login, and one person after the other at a shared terminal. */
#include <string.h>

#include "core/base/file.h"
#include "core/desk/account.h"
#include "core/desk/password.h"
#include "tests/tui/player.h"
#include "tui/screens/lock.h"

#define FIRST "kettle-on-7!"
#define OWN   "quiet;river,42"
#define STORY "楼上的水管漏了"

static struct player p;
static struct desk *shared;

static void begin(void)
{
    player_open(&p);
    struct desk_options options = room_options(&p.room, &p.room.sc, NULL);
    options.shared = true;
    ok(&p.room, desk_open(&p.room.sc, &options, &shared));
    ok(&p.room, desk_password_set(p.room.desk, &p.room.sc, "lin", FIRST));
    ok(&p.room, desk_password_change(shared, &p.room.sc, "lin", FIRST, OWN));
}

static void end(void)
{
    desk_close(shared);
    player_close(&p);
}

static struct instant now(void) { return desk_now(p.room.desk); }

/* Lin types a registration and locks the terminal. */
static void lock_in_a_form(enum lang lang)
{
    player_start(&p, lang, SCREEN_REGISTER, 0);
    player_type(&p, STORY);
    player_press(&p, "F12");
}

static void give(const char *password)
{
    player_type(&p, password);
    player_press(&p, "Enter");
}

START_TEST(one_changes_his_own_password_at_a_shared_terminal)
{
    p.context.desk = shared;
    context_begin(&p.context);
    ok(&p.room, desk_sign_in(shared, &p.room.sc, "lin", OWN));
    player_start(&p, LANG_ZH, SCREEN_PASSWORD, 0);
    player_golden(&p, "own-password-zh");
    player_start(&p, LANG_EN, SCREEN_BOARD, 0);
    player_menu(&p, "password\n");
    player_golden(&p, "own-password-en");
    player_type(&p, "not mine at all\nlake;under,93\nlake;under,93\n");
    player_sees(&p, "The login or the password is not right.");
    player_type(&p, OWN "\nlake;under,93\nlake;under,94\n");
    player_sees(&p, "The two were not the same.");
    player_type(&p, "short\nshort\n");
    player_misses(&p, "Your password is changed.");
    player_type(&p, "lake;under,93\nlake;under,93\n");
    player_sees(&p, "Your password is changed.");
    ck_assert_int_eq(desk_password_check(shared, &p.room.sc, "lin", OWN, NULL), RC_DENIED);
    ok(&p.room, desk_password_check(shared, &p.room.sc, "lin", "lake;under,93", NULL));
}
END_TEST

START_TEST(where_nobody_shares_the_terminal_there_is_no_password_to_change)
{
    player_start(&p, LANG_EN, SCREEN_BOARD, 0);
    player_menu(&p, "password");
    player_misses(&p, "change your own password");
}
END_TEST

/* Zhou has a first password. */
static void zhou_comes(void)
{
    ok(&p.room, desk_password_set(p.room.desk, &p.room.sc, "zhou", FIRST));
}

/* Nobody sits at the shared terminal yet. */
static void at_the_kiosk(enum lang lang)
{
    p.context.desk = shared;
    context_begin(&p.context);
    player_start(&p, lang, SCREEN_BOARD, 0);
    stage_cover(p.stage, COVER_HOME, now());
}

static void sign_in(const char *login, const char *password)
{
    player_type(&p, login);
    player_press(&p, "Tab");
    give(password);
}

START_TEST(the_lock_says_who_went_away_and_nothing_else)
{
    lock_in_a_form(LANG_ZH);
    player_golden(&p, "lock-zh");
    lock_in_a_form(LANG_EN);
    player_golden(&p, "lock-en");
}
END_TEST

START_TEST(the_login_names_nobody)
{
    at_the_kiosk(LANG_ZH);
    player_golden(&p, "login-zh");
    at_the_kiosk(LANG_EN);
    player_golden(&p, "login-en");
}
END_TEST

START_TEST(a_first_password_is_changed_before_anything_else)
{
    static const enum lang langs[] = {LANG_ZH, LANG_EN};

    zhou_comes();
    for (size_t i = 0; i < 2; i++) {
        at_the_kiosk(langs[i]);
        sign_in("zhou", FIRST);
        player_golden(&p, i == 0 ? "password-zh" : "password-en");
    }
    sign_in("zhou-zhou-zhou", "zhou-zhou-zhou"); /* both fields of the new one */
    player_sees(&p, "must not be in the password");
    player_type(&p, OWN);
    player_press(&p, "Tab");
    give(OWN "x");
    player_sees(&p, "The two were not the same.");
    player_type(&p, OWN);
    player_press(&p, "Tab");
    give(OWN);
    player_misses(&p, "Choose a password");
    ck_assert_str_eq(desk_person(shared)->login, "zhou");
    ck_assert_int_eq(stage_top(p.stage)->class->id, SCREEN_MINE);
}
END_TEST

START_TEST(the_right_password_leads_back_into_the_form_with_what_was_typed)
{
    lock_in_a_form(LANG_EN);
    give("not the password");
    player_sees(&p, "The login or the password is not right.");
    player_misses(&p, STORY);
    give(OWN);
    player_sees(&p, STORY);
    player_type(&p, "。");
    player_sees(&p, STORY "。");
}
END_TEST

START_TEST(after_five_wrong_ones_the_time_to_wait_is_told_and_the_right_one_has_to_wait_too)
{
    lock_in_a_form(LANG_EN);
    for (int i = 0; i < 5; i++)
        give("wrong-" OWN);
    give(OWN);
    player_sees(&p, "at 19:31:00.");
    player_misses(&p, STORY);
    room_clock(&p.room, "19:31:01");
    give(OWN);
    player_sees(&p, STORY);
}
END_TEST

START_TEST(somebody_without_a_password_is_told_so_and_enter_opens)
{
    struct desk *wang = room_another(&p.room, "wang");

    p.context.desk = wang;
    player_start(&p, LANG_EN, SCREEN_REGISTER, 0);
    player_type(&p, STORY);
    player_press(&p, "F12");
    player_sees(&p, "Nobody has set a");
    player_sees(&p, "set wang");
    player_press(&p, "x F2 Esc");
    player_misses(&p, STORY);
    player_press(&p, "Enter");
    player_sees(&p, STORY);
    player_misses(&p, STORY "x");
    p.context.desk = p.room.desk;
    desk_close(wang);
}
END_TEST

START_TEST(an_input_method_that_is_on_is_told_of)
{
    lock_in_a_form(LANG_EN);
    player_type(&p, "密");
    player_sees(&p, "An input method is on");
    player_press(&p, "Backspace");
    player_misses(&p, "An input method is on");
}
END_TEST

START_TEST(an_unknown_login_hears_the_words_of_a_wrong_password)
{
    at_the_kiosk(LANG_EN);
    sign_in("nobody", OWN);
    player_sees(&p, "The login or the password is not right.");
    player_press(&p, "Shift-Tab Home Del Del Del Del Del Del");
    sign_in("lin", "not " OWN);
    player_sees(&p, "The login or the password is not right.");
    ck_assert_int_eq(desk_person(shared)->id, 0);
}
END_TEST

START_TEST(somebody_else_sees_nothing_of_the_first_who_finds_his_draft_again)
{
    zhou_comes();
    ok(&p.room, desk_password_change(shared, &p.room.sc, "zhou", FIRST, OWN "z"));
    at_the_kiosk(LANG_EN);
    sign_in("lin", OWN);
    player_press(&p, "F2");
    player_type(&p, STORY);
    player_press(&p, "F12 F2");
    sign_in("zhou", OWN "z");
    ck_assert_str_eq(desk_person(shared)->login, "zhou");
    ck_assert_ptr_null(stage_top(p.stage)->below);
    player_misses(&p, STORY);
    player_press(&p, "F10");
    player_sees(&p, "Sign in");
    sign_in("lin", OWN);
    player_press(&p, "F2");
    player_sees(&p, STORY);
}
END_TEST

START_TEST(what_ran_for_the_first_is_not_shown_to_who_sits_down_next)
{
    const int64_t id = room_dispute(&p.room, true);
    struct proposal team;

    ok(&p.room, desk_propose_team(p.room.desk, &p.room.sc, id, "urgent", &team));
    ok(&p.room, desk_dispatch(p.room.desk, &p.room.sc, id, &team, false));
    zhou_comes();
    ok(&p.room, desk_password_change(shared, &p.room.sc, "zhou", FIRST, OWN "z"));
    at_the_kiosk(LANG_EN);
    sign_in("lin", OWN);
    context_changed(&p.context);
    ck_assert_uint_gt(p.context.running_count, 0);
    player_press(&p, "F12 F2");
    sign_in("zhou", OWN "z");
    ck_assert_uint_eq(p.context.running_count, 0); /* until it was read for him */
}
END_TEST

START_TEST(whoever_locked_may_come_back_by_login_too_and_esc_leads_back_to_the_lock)
{
    at_the_kiosk(LANG_EN);
    sign_in("lin", OWN);
    player_press(&p, "F2");
    player_type(&p, STORY);
    player_press(&p, "F12 F2 Esc");
    player_sees(&p, "went away");
    player_press(&p, "F2");
    sign_in("lin", OWN);
    player_sees(&p, STORY);
}
END_TEST

START_TEST(nobody_else_may_sit_down_when_what_was_typed_could_not_be_kept)
{
    at_the_kiosk(LANG_EN);
    sign_in("lin", OWN);
    player_press(&p, "F12");
    ((struct lock *)stage_seen(p.stage)->state)->kept = false;
    player_press(&p, "F2");
    player_sees(&p, "went away");
    player_misses(&p, "Somebody else");
}
END_TEST

START_TEST(at_a_line_of_ones_own_nobody_else_signs_in)
{
    lock_in_a_form(LANG_EN);
    player_misses(&p, "Somebody else");
    player_press(&p, "F2");
    player_sees(&p, "went away");
}
END_TEST

START_TEST(quitting_the_kiosk_signs_out_and_leads_to_the_login)
{
    at_the_kiosk(LANG_EN);
    sign_in("lin", OWN);
    ck_assert_int_eq(stage_top(p.stage)->class->id, SCREEN_BOARD);
    player_press(&p, "F10");
    player_sees(&p, "Sign in");
    player_press(&p, "F10 Esc F1 F9 F12");
    player_sees(&p, "Sign in");
    ck_assert_int_eq(desk_person(shared)->id, 0);
}
END_TEST

START_TEST(a_password_stays_in_no_field_once_it_was_given)
{
    struct lock *lock;

    lock_in_a_form(LANG_EN);
    lock = stage_seen(p.stage)->state;
    give("not the password");
    ck_assert_str_eq(form_text(&lock->form, "password"), "");
    player_type(&p, OWN);
    ck_assert_ptr_null(strstr(form_draft(&p.room.sc, &lock->form), OWN));
    player_misses(&p, OWN);
}
END_TEST

/* The post of Zhou ended yesterday, says Lin. */
static void end_post_of_zhou(void)
{
    const struct person_change gone = {.login = "zhou", .until = "2026-11-19"};

    ok(&p.room, desk_save_person(p.room.desk, &p.room.sc, &gone));
}

START_TEST(whose_post_ended_is_told_so_and_the_program_ends_with_his_draft_kept)
{
    struct desk *zhou = room_another(&p.room, "zhou");

    p.context.desk = zhou;
    player_start(&p, LANG_EN, SCREEN_REGISTER, 0);
    player_type(&p, STORY);
    player_rest(&p);
    context_begin(&p.context);
    context_changed(&p.context);
    ck_assert(!context_refused(&p.context));
    end_post_of_zhou();
    context_changed(&p.context);
    ck_assert(context_refused(&p.context));
    stage_cover(p.stage, COVER_REFUSED, now());
    player_sees(&p, "does not hold a post here today");
    player_misses(&p, STORY);
    player_press(&p, "x F2 Esc");
    player_sees(&p, "Enter ends the program.");
    const struct key enter = key_parse("Enter");
    ck_assert(stage_key(p.stage, &enter, now()) & REACTION_QUIT);
    p.context.desk = p.room.desk;
    desk_close(zhou);
}
END_TEST

START_TEST(at_the_kiosk_whose_post_ended_is_told_so_at_the_login)
{
    zhou_comes();
    ok(&p.room, desk_password_change(shared, &p.room.sc, "zhou", FIRST, OWN "z"));
    at_the_kiosk(LANG_EN);
    sign_in("zhou", OWN "z");
    end_post_of_zhou();
    context_changed(&p.context);
    stage_cover(p.stage, COVER_REFUSED, now());
    player_sees(&p, "does not hold a post here today");
    player_sees(&p, "Sign in");
    ck_assert(!context_refused(&p.context));
    ck_assert_int_eq(desk_person(shared)->id, 0);
}
END_TEST

START_TEST(of_what_runs_the_time_is_seen_and_no_case)
{
    const int64_t id = room_dispute(&p.room, true);
    struct proposal team;

    ok(&p.room, desk_propose_team(p.room.desk, &p.room.sc, id, "urgent", &team));
    ok(&p.room, desk_dispatch(p.room.desk, &p.room.sc, id, &team, false));
    room_clock(&p.room, "19:34:10");
    context_begin(&p.context);
    context_changed(&p.context);
    ck_assert(!context_may_end(&p.context));
    player_start(&p, LANG_EN, SCREEN_CASE, id);
    player_press(&p, "F12");
    player_sees(&p, "! answer in 5 0:50  link in 10 5:50");
    player_misses(&p, "2026");
    player_misses(&p, "周立");
    ck_assert(stage_ticks(p.stage));
    room_clock(&p.room, "19:35:01");
    player_sees(&p, "! missed 1  link in 10 4:59");
}
END_TEST

int main(void)
{
    TCase *tc = tcase_create("lock");

    tcase_set_timeout(tc, 60); /* each try of a password takes its time, on purpose */
    tcase_add_checked_fixture(tc, begin, end);
    tcase_add_test(tc, the_lock_says_who_went_away_and_nothing_else);
    tcase_add_test(tc, the_login_names_nobody);
    tcase_add_test(tc, a_first_password_is_changed_before_anything_else);
    tcase_add_test(tc, the_right_password_leads_back_into_the_form_with_what_was_typed);
    tcase_add_test(
        tc, after_five_wrong_ones_the_time_to_wait_is_told_and_the_right_one_has_to_wait_too);
    tcase_add_test(tc, somebody_without_a_password_is_told_so_and_enter_opens);
    tcase_add_test(tc, an_input_method_that_is_on_is_told_of);
    tcase_add_test(tc, an_unknown_login_hears_the_words_of_a_wrong_password);
    tcase_add_test(tc, somebody_else_sees_nothing_of_the_first_who_finds_his_draft_again);
    tcase_add_test(tc, what_ran_for_the_first_is_not_shown_to_who_sits_down_next);
    tcase_add_test(tc, whoever_locked_may_come_back_by_login_too_and_esc_leads_back_to_the_lock);
    tcase_add_test(tc, nobody_else_may_sit_down_when_what_was_typed_could_not_be_kept);
    tcase_add_test(tc, at_a_line_of_ones_own_nobody_else_signs_in);
    tcase_add_test(tc, quitting_the_kiosk_signs_out_and_leads_to_the_login);
    tcase_add_test(tc, a_password_stays_in_no_field_once_it_was_given);
    tcase_add_test(tc, whose_post_ended_is_told_so_and_the_program_ends_with_his_draft_kept);
    tcase_add_test(tc, at_the_kiosk_whose_post_ended_is_told_so_at_the_login);
    tcase_add_test(tc, of_what_runs_the_time_is_seen_and_no_case);
    tcase_add_test(tc, one_changes_his_own_password_at_a_shared_terminal);
    tcase_add_test(tc, where_nobody_shares_the_terminal_there_is_no_password_to_change);
    return suite_run(tc);
}
