/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tui/kit/printer.h"

#include <string.h>
#include <unistd.h>

#include "tests/suite.h"

static struct scope sc;
static int ends[2];

static void begin(void)
{
    sc = (struct scope)SCOPE_INIT;
    ck_assert_int_eq(pipe(ends), 0);
}

static void end(void)
{
    close(ends[0]);
    scope_end(&sc);
}

static const char *sent(const char *text, int copies)
{
    char *got = scope_alloc(&sc, 4097, 1);

    ck_assert_int_eq(printer_send(&sc, "xterm", false, ends[1], text, copies), RC_OK);
    close(ends[1]);
    ck_assert_int_ge(read(ends[0], got, 4096), 0);
    return got;
}

START_TEST(the_paper_goes_between_the_two_codes_and_each_copy_is_a_page)
{
    ck_assert_str_eq(sent("协议\n3000元\n", 2),
                     "\033[5i协议\r\n3000元\r\n\f协议\r\n3000元\r\n\f\033[4i");
}
END_TEST

START_TEST(what_would_drive_the_printer_is_printed_as_a_sign)
{
    const char *got = sent("张\033[4i三\033%-12345X", 1);

    ck_assert_ptr_eq(strchr(got + 1, '\033'), strrchr(got, '\033')); /* the one that ends it */
    ck_assert_ptr_nonnull(strstr(got, "‹U+001B›"));
}
END_TEST

START_TEST(what_shows_terminals_in_between_is_refused)
{
    static const char *const types[] = {"tmux-256color", "screen", "screen.xterm-256color"};

    ck_assert_int_eq(printer_check(&sc, "xterm", false), RC_OK);
    ck_assert_int_eq(printer_check(&sc, "xterm", true), RC_INVALID);
    for (size_t i = 0; i < sizeof(types) / sizeof(*types); i++) {
        ck_assert_int_eq(printer_check(&sc, types[i], false), RC_INVALID);
        ck_assert_ptr_nonnull(strstr(sc.error.msgid, "tmux or screen"));
    }
    close(ends[1]);
}
END_TEST

START_TEST(a_terminal_without_a_printer_is_refused_by_its_name)
{
    ck_assert_int_eq(printer_check(&sc, "linux", false), RC_INVALID);
    ck_assert_str_eq(sc.error.args[0], "linux");
    ck_assert_int_eq(printer_check(&sc, "no-such-terminal", false), RC_INVALID);
    ck_assert_int_eq(printer_check(&sc, NULL, false), RC_INVALID);
    ck_assert_int_eq(printer_send(&sc, "linux", false, ends[1], "x", 1), RC_INVALID);
    close(ends[1]);
    ck_assert_int_eq(read(ends[0], (char[1]){0}, 1), 0);
}
END_TEST

int main(void)
{
    TCase *tc = tcase_create("printer");

    tcase_add_checked_fixture(tc, begin, end);
    tcase_add_test(tc, the_paper_goes_between_the_two_codes_and_each_copy_is_a_page);
    tcase_add_test(tc, what_would_drive_the_printer_is_printed_as_a_sign);
    tcase_add_test(tc, what_shows_terminals_in_between_is_refused);
    tcase_add_test(tc, a_terminal_without_a_printer_is_refused_by_its_name);
    return suite_run(tc);
}
