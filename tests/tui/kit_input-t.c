/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <pty.h>
#include <signal.h>
#include <unistd.h>

#include "core/base/clock.h"
#include "tui/kit/input.h"

#include "tests/suite.h"

#define LONG_MS 20000 /* no test waits that long: a key or the end must come before */

static struct scope sc;
static struct decoder *decoder;
static struct input *input;
static struct sigaction found; /* how SIGTERM was, which Check uses too */
static int keyboard, terminal; /* the two ends of a pseudo-terminal that is nobody's own */

static void begin(void)
{
    sc = (struct scope)SCOPE_INIT;
    ck_assert_int_eq(openpty(&keyboard, &terminal, NULL, NULL, NULL), 0);
    ck_assert_int_eq(sigaction(SIGTERM, NULL, &found), 0);
    decoder = decoder_new(NULL, NULL);
    ck_assert_int_eq(input_new(&sc, terminal, decoder, &input), RC_OK);
}

static void end(void)
{
    input_free(input);
    decoder_free(decoder);
    close(keyboard);
    close(terminal);
    scope_end(&sc);
}

static enum key_code wait_ms(int ms)
{
    struct key key;

    input_wait(input, ms, &key);
    return key.code;
}

START_TEST(a_key_ends_the_wait_and_no_key_ends_it_in_time)
{
    const int64_t before = clock_boot();

    ck_assert_int_eq(wait_ms(50), KEY_NONE);
    ck_assert_int_ge(clock_boot() - before, 50);
    ck_assert_int_eq(wait_ms(0), KEY_NONE);
    ck_assert_int_eq(write(keyboard, "\n", 1), 1);
    ck_assert_int_eq(wait_ms(LONG_MS), KEY_ENTER);
}
END_TEST

START_TEST(a_lone_escape_comes_though_nothing_follows)
{
    const int64_t before = clock_boot();

    ck_assert_int_eq(write(keyboard, "\033\n", 2), 2); /* the line end sends both */
    ck_assert_int_eq(wait_ms(LONG_MS), KEY_ESC);
    ck_assert_int_eq(wait_ms(LONG_MS), KEY_ENTER);
    ck_assert_int_lt(clock_boot() - before, LONG_MS / 2);
}
END_TEST

/* Without a controlling terminal there is no SIGHUP: only the read tells. */
START_TEST(a_terminal_that_is_gone_says_so_at_once_and_every_time)
{
    const int64_t before = clock_boot();

    close(keyboard);
    for (int i = 0; i < 3; i++)
        ck_assert_int_eq(wait_ms(LONG_MS), KEY_HANGUP);
    ck_assert_int_lt(clock_boot() - before, 1000);
    keyboard = dup(terminal);
}
END_TEST

/* A read may tell of the hang-up before its SIGHUP is sent: the program ends by its own hand. */
START_TEST(a_signal_that_comes_after_the_terminal_is_gone_kills_nobody)
{
    close(keyboard);
    ck_assert_int_eq(wait_ms(LONG_MS), KEY_HANGUP);
    input_free(input);
    input = NULL;
    raise(SIGHUP);
    keyboard = dup(terminal);
}
END_TEST

START_TEST(signals_that_end_a_program_are_a_hang_up)
{
    static const int signals[] = {SIGHUP, SIGTERM, SIGINT, SIGQUIT};

    for (size_t i = 0; i < sizeof(signals) / sizeof(*signals); i++) {
        raise(signals[i]);
        ck_assert_int_eq(wait_ms(LONG_MS), KEY_HANGUP);
        input_free(input);
        ck_assert_int_eq(input_new(&sc, terminal, decoder, &input), RC_OK);
        ck_assert_int_eq(wait_ms(0), KEY_NONE);
    }
}
END_TEST

START_TEST(many_resizes_at_once_are_one)
{
    raise(SIGWINCH);
    raise(SIGWINCH);
    ck_assert_int_eq(wait_ms(LONG_MS), KEY_RESIZE);
    ck_assert_int_eq(wait_ms(0), KEY_NONE);
}
END_TEST

START_TEST(afterwards_the_signals_are_as_they_were)
{
    struct sigaction action;

    ck_assert_int_eq(sigaction(SIGTERM, NULL, &action), 0);
    ck_assert(action.sa_handler != found.sa_handler);
    input_free(input);
    input = NULL;
    ck_assert_int_eq(sigaction(SIGTERM, NULL, &action), 0);
    ck_assert(action.sa_handler == found.sa_handler);
}
END_TEST

int main(void)
{
    TCase *tc = tcase_create("kit_input");

    tcase_add_checked_fixture(tc, begin, end);
    tcase_add_test(tc, a_key_ends_the_wait_and_no_key_ends_it_in_time);
    tcase_add_test(tc, a_lone_escape_comes_though_nothing_follows);
    tcase_add_test(tc, a_terminal_that_is_gone_says_so_at_once_and_every_time);
    tcase_add_test(tc, a_signal_that_comes_after_the_terminal_is_gone_kills_nobody);
    tcase_add_test(tc, signals_that_end_a_program_are_a_hang_up);
    tcase_add_test(tc, many_resizes_at_once_are_one);
    tcase_add_test(tc, afterwards_the_signals_are_as_they_were);
    return suite_run(tc);
}
