/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Passwords, and a desk that several people share. */
#include "core/desk/password.h"

#include <string.h>

#include "core/base/file.h"
#include "core/desk/account.h"
#include "core/desk/appointment.h"
#include "core/desk/board.h"
#include "core/desk/work.h"
#include "tests/desk/room.h"

#define FIRST "kettle-on-7!"
#define OWN   "quiet;river,42"
#define OTHER "paper+lantern.9"

static struct room room;
static struct desk *shared;

static void begin(void)
{
    room_open(&room);
    struct desk_options options = room_options(&room, &room.sc, NULL);
    options.shared = true;
    ok(&room, desk_open(&room.sc, &options, &shared));
    ok(&room, desk_password_set(room.desk, &room.sc, "zhou", FIRST));
}

static void end(void)
{
    desk_close(shared);
    room_close(&room);
}

static void own_password(void)
{
    ok(&room, desk_password_change(shared, &room.sc, "zhou", FIRST, OWN));
}

/* How many entries of the journal, or of the access chain, are about USE. */
static int64_t entries(const char *chain, const char *use)
{
    const struct sql sql = {
        .index = -1,
        .name = "entries",
        .text = scope_printf(&room.sc, "SELECT COUNT(*) AS n FROM %s WHERE use_case = '%s'", chain,
                             use)};
    struct rows rows;

    ok(&room, engine_query(room.desk->engine, &room.sc, &sql, NO_VALUES, &rows));
    ck_assert(row_next(&rows));
    return row_int(&rows, "n");
}

static enum rc sign_in(const char *login, const char *text)
{
    return desk_sign_in(shared, &room.sc, login, text);
}

START_TEST(nobody_sits_at_a_shared_desk_and_nothing_is_done_there)
{
    struct casefile cf;
    const int64_t id = room_dispute(&room, false);

    ck_assert(desk_is_shared(shared));
    ck_assert(!desk_is_shared(room.desk));
    ck_assert_int_eq(desk_person(shared)->id, 0);
    refused(&room, desk_casefile(shared, &room.sc, id, true, &cf), RC_DENIED, "as");
    refused(&room, desk_password_set(shared, &room.sc, "zhou", OWN), RC_DENIED, "as");
}
END_TEST

START_TEST(a_first_password_must_be_changed_before_anything_else)
{
    refused(&room, sign_in("zhou", FIRST), RC_DENIED, "change");
    ck_assert_int_eq(desk_person(shared)->id, 0);
    refused(&room, desk_password_change(shared, &room.sc, "zhou", FIRST, FIRST), RC_INVALID,
            "password");
    refused(&room, desk_password_change(shared, &room.sc, "zhou", "wrong-one-7!", OWN), RC_DENIED,
            "password");
    own_password();
    refused(&room, sign_in("zhou", FIRST), RC_DENIED, "password");
    ok(&room, sign_in("zhou", OWN));
    ck_assert_str_eq(desk_person(shared)->login, "zhou");
    ck_assert_int_eq(entries("journal", "change-password"), 1);
    ck_assert_int_eq(entries("journal", "sign-in"), 1);
}
END_TEST

START_TEST(a_weak_one_is_not_taken_by_anybody)
{
    refused(&room, desk_password_set(room.desk, &room.sc, "zhou", "Password2026"), RC_INVALID,
            "password");
    refused(&room, desk_password_set(room.desk, &room.sc, "nobody", OWN), RC_NOTFOUND, "login");
    refused(&room, desk_password_change(shared, &room.sc, "zhou", FIRST, "short"), RC_INVALID,
            "password");
    ck_assert_int_eq(entries("journal", "try-password"), 0);
}
END_TEST

START_TEST(an_unknown_login_and_a_wrong_password_are_told_in_the_same_words)
{
    own_password();
    refused(&room, sign_in("zhou", OTHER), RC_DENIED, "password");
    const char *const wrong = scope_strdup(&room.sc, error_text(&room.sc, LANG_ZH, &room.sc.error));
    refused(&room, sign_in("nobody", OTHER), RC_DENIED, "password");
    ck_assert_str_eq(error_text(&room.sc, LANG_ZH, &room.sc.error), wrong);
    refused(&room, sign_in("wang", OTHER), RC_DENIED, "password"); /* has none */
    ck_assert_str_eq(error_text(&room.sc, LANG_ZH, &room.sc.error), wrong);
    refused(&room, sign_in(NULL, NULL), RC_DENIED, "password");
    ck_assert_int_eq(entries("access", "try-password"), 3);
}
END_TEST

START_TEST(five_wrong_ones_lock_it_for_a_minute_and_the_next_for_two)
{
    own_password();
    for (int i = 0; i < 5; i++)
        refused(&room, sign_in("zhou", OTHER), RC_DENIED, "password");
    refused(&room, sign_in("zhou", OWN), RC_DENIED, "wait");
    ck_assert_str_eq(room.sc.error.args[0], "19:31:00");
    room_clock(&room, "19:30:59");
    refused(&room, sign_in("zhou", OWN), RC_DENIED, "wait");
    room_clock(&room, "19:31:00");
    refused(&room, sign_in("zhou", OTHER), RC_DENIED, "password");
    room_clock(&room, "19:32:59");
    refused(&room, sign_in("zhou", OWN), RC_DENIED, "wait");
    room_clock(&room, "19:33:00");
    ok(&room, sign_in("zhou", OWN));
    for (int i = 0; i < 4; i++)
        refused(&room, sign_in("zhou", OTHER), RC_DENIED, "password");
    ok(&room, sign_in("zhou", OWN));
}
END_TEST

START_TEST(the_lock_is_of_one_person_and_a_new_password_ends_it)
{
    own_password();
    ok(&room, desk_password_set(room.desk, &room.sc, "wang", FIRST));
    ok(&room, desk_password_change(shared, &room.sc, "wang", FIRST, OTHER));
    for (int i = 0; i < 5; i++)
        refused(&room, sign_in("zhou", OTHER), RC_DENIED, "password");
    ok(&room, sign_in("wang", OTHER));
    refused(&room, sign_in("zhou", OWN), RC_DENIED, "wait");
    ck_assert_str_eq(desk_person(shared)->login, "wang");
    ok(&room, desk_password_set(room.desk, &room.sc, "zhou", FIRST));
    refused(&room, sign_in("zhou", FIRST), RC_DENIED, "change");
}
END_TEST

START_TEST(people_take_turns_and_work_under_their_own_name)
{
    own_password();
    ok(&room, sign_in("zhou", OWN));
    ok(&room, desk_password_set(room.desk, &room.sc, "wang", FIRST));
    ok(&room, desk_password_change(shared, &room.sc, "wang", FIRST, OTHER));
    ck_assert_str_eq(desk_person(shared)->login, "zhou");
    ok(&room, sign_in("wang", OTHER));
    ck_assert_str_eq(desk_person(shared)->name, "王敏");
    desk_sign_out(shared);
    refused(&room, desk_password_set(shared, &room.sc, "zhou", OWN), RC_DENIED, "as");
}
END_TEST

/* The number of cases that who sits at the shared desk is shown. */
static size_t cases_seen(void)
{
    struct board_counts counts;
    struct board_row *rows;
    size_t count;

    ok(&room, desk_board(shared, &room.sc, 10, &rows, &count, &counts));
    return count;
}

START_TEST(who_sits_down_next_has_his_own_rights_and_sees_his_own_cases)
{
    static const struct new_person xu = {"xu", "徐立", AGENCY_POLICE, "member", NULL, NULL};
    const int64_t id = room_dispute(&room, true); /* to which nobody of the police is called */
    struct casefile cf;

    ok(&room, desk_add_person(room.desk, &room.sc, &xu));
    ok(&room, desk_password_set(room.desk, &room.sc, "xu", FIRST));
    ok(&room, desk_password_change(shared, &room.sc, "xu", FIRST, OWN));
    ok(&room, desk_password_set(room.desk, &room.sc, "lin", FIRST));
    ok(&room, desk_password_change(shared, &room.sc, "lin", FIRST, OTHER));
    for (int i = 0; i < 2; i++) {
        ok(&room, sign_in("lin", OTHER));
        ck_assert(desk_may_at_all(shared, MAY_WORK));
        ck_assert_uint_eq(cases_seen(), 1);
        ok(&room, sign_in("xu", OWN));
        ck_assert(!desk_may_at_all(shared, MAY_WORK));
        ck_assert_uint_eq(cases_seen(), 0);
        refused(&room, desk_casefile(shared, &room.sc, id, true, &cf), RC_NOTFOUND, "case");
    }
}
END_TEST

START_TEST(at_a_desk_of_one_person_only_he_comes_back)
{
    struct desk *const zhou = room_another(&room, "zhou");
    bool known;

    own_password();
    ok(&room, desk_password_known(zhou, &room.sc, "zhou", &known));
    ck_assert(known);
    ok(&room, desk_password_known(zhou, &room.sc, "lin", &known));
    ck_assert(!known);
    desk_sign_out(zhou);
    refused(&room, desk_password_set(zhou, &room.sc, "wang", OTHER), RC_DENIED, "as");
    refused(&room, desk_sign_in(zhou, &room.sc, "lin", OWN), RC_DENIED, "as");
    ok(&room, desk_sign_in(zhou, &room.sc, "zhou", OWN));
    ok(&room, desk_print_by(zhou, &room.sc, PRINT_COMMAND, NULL));
    desk_close(zhou);
}
END_TEST

START_TEST(who_has_no_post_any_more_is_told_so_only_after_the_right_password)
{
    const struct person_change gone = {.login = "zhou", .until = "2026-11-20"};

    own_password();
    ok(&room, desk_save_person(room.desk, &room.sc, &gone));
    room_clock(&room, "2026-11-21T08:00:00+08:00");
    refused(&room, sign_in("zhou", OTHER), RC_DENIED, "password");
    refused(&room, sign_in("zhou", OWN), RC_DENIED, "as");
}
END_TEST

START_TEST(who_is_disabled_is_served_no_more_neither_where_he_sits_nor_at_the_login)
{
    struct board_counts counts;
    struct board_row *rows;
    size_t count;

    ok(&room, desk_password_set(room.desk, &room.sc, "wang", FIRST));
    own_password();
    ok(&room, sign_in("zhou", OWN));
    ok(&room, desk_disable(room.desk, &room.sc, "zhou", "调离"));
    ok(&room, desk_disable(room.desk, &room.sc, "wang", "调离"));
    refused(&room, desk_board(shared, &room.sc, 10, &rows, &count, &counts), RC_DENIED, "as");
    refused(&room, desk_print_by(shared, &room.sc, PRINT_COMMAND, NULL), RC_DENIED, "as");
    refused(&room, desk_password_check(shared, &room.sc, "zhou", OWN, NULL), RC_DENIED, "as");
    desk_sign_out(shared);
    refused(&room, sign_in("zhou", OTHER), RC_DENIED, "password");
    refused(&room, sign_in("zhou", OWN), RC_DENIED, "as");
    refused(&room, sign_in("wang", FIRST), RC_DENIED, "as");
    refused(&room, desk_password_change(shared, &room.sc, "wang", FIRST, OTHER), RC_DENIED, "as");
    ok(&room, desk_enable(room.desk, &room.sc, "zhou"));
    ok(&room, sign_in("zhou", OWN));
}
END_TEST

static const struct engine_class *plain;

/* His try is noted; while his password is looked at, somebody else disables him. */
static enum rc commit_and_disable(struct engine *engine, struct scope *sc)
{
    const enum rc rc = plain->commit(engine, sc);

    engine->class = plain;
    ok(&room, desk_disable(room.desk, &room.sc, "zhou", "调离"));
    return rc;
}

START_TEST(whoever_is_disabled_while_his_password_is_looked_at_is_not_let_in)
{
    struct engine_class watched;

    own_password();
    plain = shared->engine->class;
    watched = *plain;
    watched.commit = commit_and_disable;
    shared->engine->class = &watched;
    refused(&room, desk_password_check(shared, &room.sc, "zhou", OWN, NULL), RC_DENIED, "as");
    ck_assert_ptr_eq(shared->engine->class, plain);
}
END_TEST

START_TEST(no_password_is_in_the_database_and_the_record_is_sound)
{
    struct verification v;

    own_password();
    refused(&room, sign_in("zhou", OTHER), RC_DENIED, "password");
    refused(&room, sign_in(OTHER, OTHER), RC_DENIED, "password");
    ok(&room, desk_verify(room.desk, &room.sc, &v));
    ck_assert(v.sound);
    ck_assert(room_holds(&room, "zhou")); /* it is looked at */
    ck_assert(!room_holds(&room, OWN));
    ck_assert(!room_holds(&room, FIRST));
    ck_assert(!room_holds(&room, OTHER));
}
END_TEST

/* The disk became one that may only be read, or is full. */
static void freeze(struct desk *desk) { desk->engine->read_only = true; }

START_TEST(who_sits_here_unlocks_also_while_nothing_can_be_written)
{
    own_password();
    ok(&room, sign_in("zhou", OWN));
    freeze(shared);
    refused(&room, desk_password_check(shared, &room.sc, "zhou", FIRST, NULL), RC_DENIED,
            "password");
    ok(&room, desk_password_check(shared, &room.sc, "zhou", OWN, NULL));
}
END_TEST

START_TEST(tries_are_counted_also_while_nothing_can_be_written)
{
    own_password();
    ok(&room, sign_in("zhou", OWN));
    freeze(shared);
    for (int i = 0; i < PASSWORD_TRIES; i++)
        refused(&room, desk_password_check(shared, &room.sc, "zhou", FIRST, NULL), RC_DENIED,
                "password");
    refused(&room, desk_password_check(shared, &room.sc, "zhou", OWN, NULL), RC_DENIED, "wait");
}
END_TEST

START_TEST(whose_post_ends_does_not_come_back_while_nothing_can_be_written)
{
    const struct person_change gone = {.login = "zhou", .until = "2026-11-20"};

    own_password();
    ok(&room, desk_save_person(room.desk, &room.sc, &gone));
    ok(&room, sign_in("zhou", OWN));
    freeze(shared);
    ok(&room, desk_password_check(shared, &room.sc, "zhou", OWN, NULL));
    room_clock(&room, "2026-11-21T08:00:00+08:00");
    refused(&room, desk_password_check(shared, &room.sc, "zhou", FIRST, NULL), RC_DENIED,
            "password");
    refused(&room, desk_password_check(shared, &room.sc, "zhou", OWN, NULL), RC_DENIED, "as");
}
END_TEST

START_TEST(nobody_else_sits_down_while_nothing_can_be_written)
{
    own_password();
    freeze(shared);
    refused(&room, sign_in("zhou", OWN), RC_DENIED, "db");
}
END_TEST

int main(void)
{
    TCase *const tc = tcase_create("password");

    tcase_add_checked_fixture(tc, begin, end);
    tcase_set_timeout(tc, 60);
    tcase_add_test(tc, nobody_sits_at_a_shared_desk_and_nothing_is_done_there);
    tcase_add_test(tc, a_first_password_must_be_changed_before_anything_else);
    tcase_add_test(tc, a_weak_one_is_not_taken_by_anybody);
    tcase_add_test(tc, an_unknown_login_and_a_wrong_password_are_told_in_the_same_words);
    tcase_add_test(tc, five_wrong_ones_lock_it_for_a_minute_and_the_next_for_two);
    tcase_add_test(tc, the_lock_is_of_one_person_and_a_new_password_ends_it);
    tcase_add_test(tc, people_take_turns_and_work_under_their_own_name);
    tcase_add_test(tc, who_sits_down_next_has_his_own_rights_and_sees_his_own_cases);
    tcase_add_test(tc, at_a_desk_of_one_person_only_he_comes_back);
    tcase_add_test(tc, who_has_no_post_any_more_is_told_so_only_after_the_right_password);
    tcase_add_test(tc, who_is_disabled_is_served_no_more_neither_where_he_sits_nor_at_the_login);
    tcase_add_test(tc, whoever_is_disabled_while_his_password_is_looked_at_is_not_let_in);
    tcase_add_test(tc, no_password_is_in_the_database_and_the_record_is_sound);
    tcase_add_test(tc, who_sits_here_unlocks_also_while_nothing_can_be_written);
    tcase_add_test(tc, tries_are_counted_also_while_nothing_can_be_written);
    tcase_add_test(tc, whose_post_ends_does_not_come_back_while_nothing_can_be_written);
    tcase_add_test(tc, nobody_else_sits_down_while_nothing_can_be_written);
    return suite_run(tc);
}
