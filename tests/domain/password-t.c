/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/domain/password.h"
#include "tests/suite.h"

#include <string.h>

static const char *const words[] = {"password", "admin", "onecase", "tiaojie", "woaini"};
static const struct password_words common = {words, sizeof(words) / sizeof(*words)};
static const struct person lin = {.login = "linguifen", .name = "Lin Guifang"};
static struct scope sc;

static void begin(void) { sc = (struct scope)SCOPE_INIT; }
static void end(void) { scope_end(&sc); }

static bool taken(const char *text)
{
    const enum rc rc = password_check(&sc, &common, &lin, password_text(&sc, text));

    if (rc == RC_OK)
        return true;
    ck_assert_int_eq(rc, RC_INVALID);
    ck_assert_str_eq(sc.error.field, "password");
    ck_assert_ptr_nonnull(strstr(sc.error.msgid, "Nothing was saved."));
    return false;
}

START_TEST(ten_characters_of_two_kinds_are_enough_and_nine_are_not)
{
    ck_assert(taken("vbkd7rmtgz"));
    ck_assert(!taken("vbkd7rmtg"));
    ck_assert(!taken(""));
    ck_assert(!taken(NULL));
}
END_TEST

START_TEST(one_kind_is_enough_from_sixteen_characters_on)
{
    ck_assert(!taken("vbkdwrmtgzhpnyu"));
    ck_assert(taken("vbkdwrmtgzhpnyul"));
    ck_assert(taken("vbkdwrmtgzhpnyU"));
    ck_assert(taken("two pots of tea"));
}
END_TEST

START_TEST(more_than_128_characters_are_not_looked_at)
{
    char text[PASSWORD_MOST + 2];

    for (size_t i = 0; i < sizeof(text) - 1; i++)
        text[i] = "vbkd7rmtgz"[i * 7 % 10];
    text[PASSWORD_MOST + 1] = '\0';
    ck_assert(!taken(text));
    text[PASSWORD_MOST] = '\0';
    ck_assert(taken(text));
}
END_TEST

START_TEST(only_the_keyboard_is_taken_and_full_width_is_half_width)
{
    ck_assert(!taken("茶壶vbkd7rmtgz"));
    ck_assert(!taken("vbkd7rmtgz\t"));
    ck_assert(taken("ｖｂｋｄ７ｒｍｔｇｚ"));
    ck_assert_str_eq(password_text(&sc, "Ｖｂ７！　"), "Vb7! ");
}
END_TEST

START_TEST(the_login_and_the_name_are_not_in_it_whatever_their_letters_size)
{
    ck_assert(!taken("7!vbkd-LinGuiFen"));
    ck_assert(!taken("lin guifang 7!vbkd"));
    ck_assert(taken("7!vbkd-lingu"));
}
END_TEST

/* Counted by hand. */
START_TEST(what_is_guessed_at_once_is_one_part)
{
    ck_assert_uint_eq(password_parts(&common, "vbkd7"), 5);
    ck_assert_uint_eq(password_parts(&common, "password123"), 2);
    ck_assert_uint_eq(password_parts(&common, "P@ssw0rd123"), 2);
    ck_assert_uint_eq(password_parts(&common, "Admin@2026!"), 4);
    ck_assert_uint_eq(password_parts(&common, "woaini19850312"), 2);
    ck_assert_uint_eq(password_parts(&common, "qwertyuiop"), 1);
    ck_assert_uint_eq(password_parts(&common, "aaaaaaaaaa1"), 2);
    ck_assert_uint_eq(password_parts(&common, "fedcba4321"), 2);
    ck_assert_uint_eq(password_parts(&common, "!@#$%^&*()"), 1);
    ck_assert_uint_eq(password_parts(&common, "ab12"), 4);
}
END_TEST

START_TEST(fewer_than_six_parts_are_refused)
{
    ck_assert(!taken("Tiaojie#2026"));
    ck_assert(!taken("7k!password"));
    ck_assert(taken("Tiaojie#2026kmz"));
}
END_TEST

START_TEST(the_sentence_never_holds_the_password)
{
    ck_assert(!taken("Tiaojie#2026"));
    for (size_t i = 0; i < ERROR_ARGS; i++)
        ck_assert_ptr_null(sc.error.args[i]);
}
END_TEST

START_TEST(the_wait_begins_with_the_fifth_wrong_one_doubles_and_ends_at_an_hour)
{
    static const int64_t minutes[] = {0, 0, 0, 0, 0, 1, 2, 4, 8, 16, 32, 60, 60};

    for (int i = 0; i < (int)(sizeof(minutes) / sizeof(*minutes)); i++)
        ck_assert_int_eq(password_wait(i).ms, minutes[i] * 60000);
    ck_assert_int_eq(password_wait(1000000).ms, 3600000);
}
END_TEST

START_TEST(a_right_one_ends_the_counting)
{
    const struct instant now = {1795147200000};
    struct password p = {.locked_until = INSTANT_NEVER};

    for (int i = 0; i < 4; i++)
        password_try(&p, now);
    ck_assert(!password_locked(&p, now));
    password_try(&p, now);
    ck_assert(password_locked(&p, (struct instant){now.ms + 59999}));
    ck_assert(!password_locked(&p, (struct instant){now.ms + 60000}));
    password_right(&p);
    ck_assert(!password_locked(&p, now));
    ck_assert_int_eq(p.failures, 0);
}
END_TEST

int main(void)
{
    TCase *const tc = tcase_create("password");

    tcase_add_checked_fixture(tc, begin, end);
    tcase_add_test(tc, ten_characters_of_two_kinds_are_enough_and_nine_are_not);
    tcase_add_test(tc, one_kind_is_enough_from_sixteen_characters_on);
    tcase_add_test(tc, more_than_128_characters_are_not_looked_at);
    tcase_add_test(tc, only_the_keyboard_is_taken_and_full_width_is_half_width);
    tcase_add_test(tc, the_login_and_the_name_are_not_in_it_whatever_their_letters_size);
    tcase_add_test(tc, what_is_guessed_at_once_is_one_part);
    tcase_add_test(tc, fewer_than_six_parts_are_refused);
    tcase_add_test(tc, the_sentence_never_holds_the_password);
    tcase_add_test(tc, the_wait_begins_with_the_fifth_wrong_one_doubles_and_ends_at_an_hour);
    tcase_add_test(tc, a_right_one_ends_the_counting);
    return suite_run(tc);
}
