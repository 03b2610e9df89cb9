/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/origin.h"
#include "tests/suite.h"

#include <string.h>

#define ONECASE 65533 /* an account that no machine of a test has */

static struct scope sc;
static struct origin origin;

static void begin(void) { sc = (struct scope)SCOPE_INIT; }
static void end(void) { scope_end(&sc); }

static enum rc from(const char *sudo_uid, uid_t uid, const char *as)
{
    const struct environment env = {.sudo_uid = sudo_uid};

    return origin_of(&sc, &env, uid, as, &origin);
}

START_TEST(without_sudo_one_is_who_the_account_says)
{
    ck_assert_int_eq(from(NULL, 0, NULL), RC_OK);
    ck_assert_str_eq(origin.login, "root");
    ck_assert(!origin.sudo && !origin.root);
    ck_assert_int_eq(from(NULL, ONECASE, "wang"), RC_OK);
    ck_assert_ptr_null(origin.login);
}
END_TEST

START_TEST(by_sudo_one_is_who_called_it_and_nobody_else)
{
    ck_assert_int_eq(from("1", ONECASE, NULL), RC_OK); /* daemon, on every Debian */
    ck_assert_str_eq(origin.login, "daemon");
    ck_assert(origin.sudo && !origin.root);
    ck_assert_int_eq(from("1", ONECASE, "daemon"), RC_OK);
    ck_assert_int_eq(from("1", ONECASE, "wang"), RC_DENIED);
    ck_assert_str_eq(sc.error.field, "as");
    ck_assert_int_eq(from("65532", ONECASE, "wang"), RC_DENIED);
    ck_assert_int_eq(from("65532", ONECASE, NULL), RC_OK);
    ck_assert_ptr_null(origin.login);
}
END_TEST

START_TEST(a_variable_somebody_set_for_his_own_account_changes_nothing)
{
    ck_assert_int_eq(from("1", 1, "wang"), RC_OK);
    ck_assert(!origin.sudo);
    ck_assert_str_eq(origin.login, "daemon");
}
END_TEST

START_TEST(root_says_who_he_is)
{
    ck_assert_int_eq(from("0", ONECASE, "wang"), RC_OK);
    ck_assert(origin.sudo && origin.root);
    ck_assert_int_eq(from("0", 0, "wang"), RC_OK);
    ck_assert(!origin.sudo);
}
END_TEST

START_TEST(what_is_no_number_is_nobody)
{
    static const char *const odd[] = {"",   "x",   "-1",         "1x",
                                      " 1", "0x0", "4294967295", "99999999999"};

    for (size_t i = 0; i < sizeof(odd) / sizeof(*odd); i++)
        ck_assert_msg(from(odd[i], ONECASE, NULL) == RC_INVALID, "%s", odd[i]);
}
END_TEST

START_TEST(the_journal_knows_the_way_somebody_came)
{
    const struct origin plain = {"lin", false, false}, root = {"root", true, true};

    ck_assert_str_eq(origin_terminal(&sc, &plain, "/dev/tty1", NULL), "/dev/tty1");
    ck_assert_str_eq(origin_terminal(&sc, &plain, "/dev/pts/3", "SHA256:abc"),
                     "/dev/pts/3 SHA256:abc");
    ck_assert_str_eq(origin_terminal(&sc, &root, "-", NULL), "- sudo root");
}
END_TEST

START_TEST(a_terminal_has_a_name_that_is_no_path)
{
    static const char *const good[] = {"xterm", "xterm-256color", "screen.xterm-256color",
                                       "xterm+256color", "linux"};
    static const char *const bad[] = {
        "",     "../../tmp/x", "xterm\n", "x y",
        "终端", "xterm;id",    "%n",      "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"};

    for (size_t i = 0; i < sizeof(good) / sizeof(*good); i++)
        ck_assert_msg(origin_is_terminal(good[i]), "%s", good[i]);
    ck_assert(origin_is_terminal(bad[7] + 1)); /* 40 characters */
    for (size_t i = 0; i < sizeof(bad) / sizeof(*bad); i++)
        ck_assert_msg(!origin_is_terminal(bad[i]), "%s", bad[i]);
}
END_TEST

START_TEST(what_leads_a_library_to_a_file_goes)
{
    static const char *const bad[] = {
        "TERMINFO=/tmp",          "TERMINFO_DIRS=/tmp",   "TERMCAP=x",
        "LD_PRELOAD=/tmp/x.so",   "LD_LIBRARY_PATH=/tmp", "GCONV_PATH=/tmp",
        "FONTCONFIG_FILE=/tmp/x", "NCURSES_NO_PADDING=1", "LINES=99999"};
    static const char *const good[] = {"TERM=xterm", "PATH=/bin", "HOME=/root",
                                       "LANG=C",     "TZ=UTC",    "ONECASE_DB=/x"};

    for (size_t i = 0; i < sizeof(bad) / sizeof(*bad); i++)
        ck_assert_msg(origin_is_hostile(bad[i]), "%s", bad[i]);
    for (size_t i = 0; i < sizeof(good) / sizeof(*good); i++)
        ck_assert_msg(!origin_is_hostile(good[i]), "%s", good[i]);
}
END_TEST

int main(void)
{
    TCase *const tc = tcase_create("origin");

    tcase_add_checked_fixture(tc, begin, end);
    tcase_add_test(tc, without_sudo_one_is_who_the_account_says);
    tcase_add_test(tc, by_sudo_one_is_who_called_it_and_nobody_else);
    tcase_add_test(tc, a_variable_somebody_set_for_his_own_account_changes_nothing);
    tcase_add_test(tc, root_says_who_he_is);
    tcase_add_test(tc, what_is_no_number_is_nobody);
    tcase_add_test(tc, the_journal_knows_the_way_somebody_came);
    tcase_add_test(tc, a_terminal_has_a_name_that_is_no_path);
    tcase_add_test(tc, what_leads_a_library_to_a_file_goes);
    return suite_run(tc);
}
