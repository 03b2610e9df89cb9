/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The toolkit under a real terminal: what a person sees, and what it costs on the line. */
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "tests/flow/tty.h"
#include "tests/suite.h"

#define SOON  5000 /* milliseconds; a busy machine is slow, not wrong */
#define DRAFT "kit_demo.draft"

static struct tty *tty;

static void start_in(const char *const *env, const char *ambiguous, const char *quiet)
{
    const char *const argv[] = {"tests/tui/kit_demo", ambiguous, quiet, NULL};

    tty = tty_start(&(struct tty_options){.argv = argv, .env = env, .rows = 24, .columns = 80});
    ck_assert_ptr_nonnull(tty);
}

static void start_as(const char *term, const char *ambiguous)
{
    const char *const env[] = {term, "LC_ALL=C.UTF-8", NULL};

    start_in(env, ambiguous, "quiet");
}

static void start(const char *quiet)
{
    const char *const env[] = {"TERM=xterm-256color", "LC_ALL=C.UTF-8", NULL};

    start_in(env, "1", quiet);
    ck_assert(tty_wait(tty, "F10", SOON));
}

static void begin(void) { unlink(DRAFT); }

static void end(void)
{
    tty_free(tty);
    tty = NULL;
    unlink(DRAFT);
}

/* Send KEYS and return how many bytes it cost until TEXT was there and the line was quiet. */
static size_t cost(const char *keys, const char *text)
{
    tty_count_reset(tty);
    tty_keys(tty, keys);
    ck_assert_msg(tty_wait(tty, text, SOON), "waited for %s in:\n%s", text, tty_text(tty));
    tty_listen(tty, 100);
    return tty_count(tty);
}

START_TEST(a_cursor_move_costs_at_most_32_bytes)
{
    start("quiet");
    ck_assert_uint_le(cost("Down", "\n>登002"), 32);
    ck_assert_uint_le(cost("Up", "\n>登001"), 32);
}
END_TEST

START_TEST(a_scrolled_line_costs_at_most_120_bytes)
{
    start("quiet");
    for (int i = 1; i < 20; i++)
        tty_keys(tty, "Down");
    ck_assert(tty_wait(tty, ">登020", SOON));
    for (int i = 21; i < 33; i++) {
        char wanted[16];

        snprintf(wanted, sizeof(wanted), ">登%03d", i);
        ck_assert_uint_le(cost("Down", wanted), 120);
    }
    ck_assert(!tty_shows(tty, "登002"));
}
END_TEST

START_TEST(a_ticking_number_costs_at_most_10_bytes_a_second_and_nothing_ticking_none)
{
    start(NULL);
    tty_listen(tty, 1200);
    tty_count_reset(tty);
    tty_listen(tty, 4000);
    ck_assert_uint_gt(tty_count(tty), 0);
    ck_assert_uint_le(tty_count(tty), 2 * 10 * 5); /* two numbers; four seconds hold five ticks */
    tty_free(tty);
    start("quiet");
    tty_listen(tty, 600);
    tty_count_reset(tty);
    tty_listen(tty, 2500);
    ck_assert_uint_eq(tty_count(tty), 0);
    ck_assert_int_le(tty_cpu_ms(tty), 100);
}
END_TEST

START_TEST(a_burst_of_keys_is_painted_once)
{
    start("quiet");
    tty_listen(tty, 600); /* the rest of the frame */
    tty_count_reset(tty);
    /* The program sleeps while they are typed, so that on a busy machine too all are there when it
     * looks. */
    kill(tty_pid(tty), SIGSTOP);
    for (int i = 0; i < 90; i++)
        tty_send(tty, "\033[B");
    kill(tty_pid(tty), SIGCONT);
    ck_assert(tty_wait(tty, ">登091", SOON));
    ck_assert_uint_le(tty_count(tty), 90 * 130 / 2);
}
END_TEST

START_TEST(where_an_ambiguous_character_is_two_cells_what_follows_stays_in_its_column)
{
    start("quiet");
    ck_assert_ptr_nonnull(strstr(tty_row(tty, 2), "登001    婚姻家庭—离婚        柯* - 柯**"));
    tty_free(tty);
    start_as("TERM=xterm-256color", "2");
    ck_assert(tty_wait(tty, "F10", SOON));
    /* This emulator shows it in one cell, so a blank of the two reserved stays behind it. */
    ck_assert(tty_wait(tty, "登001    婚姻家庭—\u00a0离婚       柯* - 柯**", SOON));
    for (int i = 0; i < 21; i++) {
        tty_keys(tty, "Down");
        tty_listen(tty, 30);
    }
    ck_assert(tty_wait(tty, ">登022", SOON));
    tty_listen(tty, 100);
    for (int y = 2; y < 22; y++) {
        const char *row = tty_row(tty, y);

        if (strstr(row, "婚姻家庭"))
            ck_assert_ptr_nonnull(strstr(row, "婚姻家庭—\u00a0离婚       "));
        else
            ck_assert_ptr_null(strstr(row, "\u00a0\u00a0"));
    }
}
END_TEST

START_TEST(typed_and_pasted_chinese_stands_in_the_field_and_the_cursor_behind_it)
{
    int row, column;
    bool visible;

    start("quiet");
    tty_cursor(tty, &row, &column, &visible);
    ck_assert(!visible);
    tty_keys(tty, "F2");
    ck_assert(tty_wait(tty, "FORM", SOON));
    tty_send(tty, "张伟");
    ck_assert(tty_wait(tty, "张伟", SOON));
    tty_listen(tty, 100);
    tty_cursor(tty, &row, &column, &visible);
    ck_assert(visible);
    ck_assert_int_eq(row, 1);
    ck_assert_int_eq(column, 12); /* 2 of the cursor, 6 of the label, 4 of the name */
    tty_keys(tty, "Tab");
    tty_paste(tty, "楼上水管爆裂\r:quit\r\033[21~三户受损");
    ck_assert(tty_wait(tty, "三户受损", SOON));
    ck_assert(tty_shows(tty, "\n  :quit"));
}
END_TEST

START_TEST(escape_and_a_digit_is_a_function_key_and_control_keys_do_nothing)
{
    start("quiet");
    tty_keys(tty, "Ctrl-S Ctrl-Q Ctrl-D Ctrl-C Ctrl-Z");
    tty_send(tty, "\0332");
    ck_assert(tty_wait(tty, "FORM", SOON));
    tty_send(tty, "\033");
    ck_assert(tty_wait(tty, "READY", SOON));
    tty_send(tty, "\0330");
    const int status = tty_wait_exit(tty, SOON);
    ck_assert(WIFEXITED(status) && WEXITSTATUS(status) == 0);
    ck_assert(tty_shows(tty, "LEFT"));
}
END_TEST

static void assert_draft(const char *wanted)
{
    char text[200] = "";
    FILE *file = fopen(DRAFT, "r");

    ck_assert_ptr_nonnull(file);
    ck_assert_uint_gt(fread(text, 1, sizeof(text) - 1, file), 0);
    fclose(file);
    ck_assert_str_eq(text, wanted);
}

static void type_a_name(void)
{
    start("quiet");
    tty_keys(tty, "F2");
    ck_assert(tty_wait(tty, "FORM", SOON));
    tty_send(tty, "郭某");
    ck_assert(tty_wait(tty, "郭某", SOON));
}

START_TEST(a_closed_terminal_keeps_the_draft_and_the_process_is_gone_within_half_a_second)
{
    type_a_name();
    tty_hangup(tty);
    const int status = tty_wait_exit(tty, 500);
    ck_assert_int_ne(status, -1);
    ck_assert(WIFEXITED(status));
    assert_draft("name=郭某\n");
}
END_TEST

START_TEST(a_termination_signal_keeps_the_draft_and_restores_the_terminal)
{
    type_a_name();
    tty_count_reset(tty);
    kill(tty_pid(tty), SIGTERM);
    const int status = tty_wait_exit(tty, 500);
    ck_assert_int_ne(status, -1);
    ck_assert(WIFEXITED(status));
    assert_draft("name=郭某\n");
    ck_assert_ptr_nonnull(strstr(tty_bytes(tty), "\033[?1049l"));
    ck_assert_ptr_nonnull(strstr(tty_bytes(tty), "\033[?2004l"));
}
END_TEST

START_TEST(a_crash_restores_the_terminal)
{
    start("quiet");
    tty_count_reset(tty);
    kill(tty_pid(tty), SIGABRT);
    const int status = tty_wait_exit(tty, SOON);
    ck_assert(WIFSIGNALED(status) && WTERMSIG(status) == SIGABRT);
    ck_assert_ptr_nonnull(strstr(tty_bytes(tty), "\033[?1049l"));
}
END_TEST

START_TEST(an_unknown_terminal_is_told_in_one_sentence)
{
    start_as("TERM=teletype-of-1910", "1");
    const int status = tty_wait_exit(tty, SOON);
    ck_assert(WIFEXITED(status) && WEXITSTATUS(status) == 1);
    ck_assert_ptr_nonnull(strstr(tty_bytes(tty), "teletype-of-1910"));
    ck_assert_ptr_null(strstr(tty_bytes(tty), "\033["));
    tty_free(tty);
    start_as("TERM=dumb", "1");
    ck_assert_int_eq(WEXITSTATUS(tty_wait_exit(tty, SOON)), 1);
    ck_assert_ptr_nonnull(strstr(tty_bytes(tty), "cursor"));
    tty_free(tty);
    start_as("TERM=", "1");
    ck_assert_int_eq(WEXITSTATUS(tty_wait_exit(tty, SOON)), 1);
    ck_assert_ptr_nonnull(strstr(tty_bytes(tty), "TERM"));
}
END_TEST

/* Line by line, the mark in the last row and nowhere else. */
static void scroll_to_row(int last, const char *term)
{
    for (int i = 3; i <= last; i++) {
        char before[16], wanted[16];

        snprintf(before, sizeof(before), "\n 登%03d", i - 1);
        snprintf(wanted, sizeof(wanted), "\n>登%03d", i);
        tty_keys(tty, "Down");
        ck_assert_msg(tty_wait(tty, wanted, SOON), "%s:\n%s", term, tty_text(tty));
        ck_assert_msg(tty_shows(tty, before), "%s:\n%s", term, tty_text(tty));
    }
}

START_TEST(common_terminals_show_the_same)
{
    static const char *const terms[] = {"TERM=linux", "TERM=screen-256color", "TERM=tmux-256color",
                                        "TERM=vt100", "TERM=vt220",           "TERM=xterm"};

    for (size_t i = 0; i < sizeof(terms) / sizeof(terms[0]); i++) {
        start_as(terms[i], "2");
        ck_assert_msg(tty_wait(tty, "F10", SOON), "%s", terms[i]);
        tty_keys(tty, "Down");
        ck_assert_msg(tty_wait(tty, "\n>登002    邻里—\u00a0漏水", SOON), "%s:\n%s", terms[i],
                      tty_text(tty));
        scroll_to_row(30, terms[i]);
        tty_free(tty);
    }
    tty = NULL;
}
END_TEST

START_TEST(a_login_without_a_locale_shows_chinese_and_no_color_means_none)
{
    const char *const env[] = {"TERM=xterm-256color", "LC_ALL=C", "NO_COLOR=1", NULL};

    start_in(env, "1", "quiet");
    ck_assert(tty_wait(tty, "登020", SOON));
    ck_assert_ptr_null(strstr(tty_bytes(tty), "\033[32m"));
    tty_free(tty);
    start("quiet");
    ck_assert_ptr_nonnull(strstr(tty_bytes(tty), "\033[32m"));
}
END_TEST

START_TEST(a_window_can_shrink_below_the_least_size_and_grow_again)
{
    start("quiet");
    tty_resize(tty, 10, 40);
    ck_assert(tty_wait(tty, "too small", SOON));
    tty_resize(tty, 30, 100);
    ck_assert(tty_wait(tty, "登026", SOON));
    ck_assert(!tty_shows(tty, "too small"));
}
END_TEST

/* Work that ends only when somebody stops it. */
static void begin_work(void)
{
    start("quiet");
    tty_keys(tty, "F3");
    ck_assert(tty_wait(tty, "of 1000000 steps", SOON));
    ck_assert(tty_wait(tty, "Esc stops it", SOON));
    ck_assert(tty_shows(tty, "登001")); /* what was shown stays */
}

START_TEST(long_work_tells_how_far_it_is_and_esc_stops_it)
{
    begin_work();
    ck_assert(tty_wait(tty, "left; Esc stops it", SOON)); /* once it can be told */
    tty_keys(tty, "Esc");
    ck_assert(tty_wait(tty, "Stopped.", SOON));
    ck_assert(!tty_shows(tty, "steps"));
    ck_assert(tty_shows(tty, ">登001"));
    tty_keys(tty, "Down");
    ck_assert(tty_wait(tty, ">登002", SOON));
}
END_TEST

START_TEST(keys_and_pastes_that_come_while_somebody_waits_are_taken_afterwards)
{
    begin_work();
    tty_keys(tty, "F2 abc");
    tty_paste(tty, "粘贴的字");
    tty_keys(tty, "d Esc");
    ck_assert(tty_wait(tty, "abc粘贴的字d", SOON));
}
END_TEST

START_TEST(work_that_nobody_waits_for_any_more_ends_with_the_program)
{
    begin_work();
    kill(tty_pid(tty), SIGTERM);
    ck_assert_int_ne(tty_wait_exit(tty, SOON), -1);
    ck_assert(tty_shows(tty, "GONE"));
}
END_TEST

int main(void)
{
    TCase *tc = tcase_create("kit_term");

    tcase_add_checked_fixture(tc, begin, end);
    tcase_add_test(tc, a_cursor_move_costs_at_most_32_bytes);
    tcase_add_test(tc, a_scrolled_line_costs_at_most_120_bytes);
    tcase_add_test(tc, a_ticking_number_costs_at_most_10_bytes_a_second_and_nothing_ticking_none);
    tcase_add_test(tc, a_burst_of_keys_is_painted_once);
    tcase_add_test(tc, where_an_ambiguous_character_is_two_cells_what_follows_stays_in_its_column);
    tcase_add_test(tc, typed_and_pasted_chinese_stands_in_the_field_and_the_cursor_behind_it);
    tcase_add_test(tc, escape_and_a_digit_is_a_function_key_and_control_keys_do_nothing);
    tcase_add_test(tc,
                   a_closed_terminal_keeps_the_draft_and_the_process_is_gone_within_half_a_second);
    tcase_add_test(tc, a_termination_signal_keeps_the_draft_and_restores_the_terminal);
    tcase_add_test(tc, a_crash_restores_the_terminal);
    tcase_add_test(tc, an_unknown_terminal_is_told_in_one_sentence);
    tcase_add_test(tc, common_terminals_show_the_same);
    tcase_add_test(tc, a_login_without_a_locale_shows_chinese_and_no_color_means_none);
    tcase_add_test(tc, long_work_tells_how_far_it_is_and_esc_stops_it);
    tcase_add_test(tc, keys_and_pastes_that_come_while_somebody_waits_are_taken_afterwards);
    tcase_add_test(tc, work_that_nobody_waits_for_any_more_ends_with_the_program);
    tcase_add_test(tc, a_window_can_shrink_below_the_least_size_and_grow_again);
    return suite_run(tc);
}
