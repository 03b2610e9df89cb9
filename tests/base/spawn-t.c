/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/base/spawn.h"

#include "core/base/clock.h"
#include "core/base/tr.h"
#include "tests/suite.h"

#include <fcntl.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#define MEGABYTE (1024u * 1024)
#define RUN(...) run((const char *const[]){__VA_ARGS__, NULL})

static struct scope sc;
static struct spawn_result result;
static struct bytes input;

static void begin(void)
{
    sc = (struct scope)SCOPE_INIT;
    input = (struct bytes){NULL, 0};
}

static void end(void) { scope_end(&sc); }

static const char *run(const char *const *argv)
{
    ck_assert_int_eq(spawn_run(&sc, argv, input, SECONDS(30), &result), RC_OK);
    return result.output;
}

START_TEST(arguments_arrive_letter_by_letter_and_no_shell_reads_them)
{
    ck_assert_str_eq(RUN("printf", "[%s]", "a b", "$HOME;`id`", "张三", "", "'\"*"),
                     "[a b][$HOME;`id`][张三][]['\"*]");
    ck_assert_int_eq(result.status, 0);
}
END_TEST

START_TEST(a_megabyte_of_any_bytes_arrives_whole)
{
    unsigned char *data = scope_alloc(&sc, MEGABYTE, 1);

    for (size_t i = 0; i < MEGABYTE; i++)
        data[i] = (unsigned char)(i * 7 + i / 256);
    input = (struct bytes){data, MEGABYTE};
    ck_assert_str_eq(RUN("wc", "-c"), "1048576\n");
    /* What cat gives back is kept from the start, also when there is more than we keep. */
    ck_assert_int_eq(memcmp(RUN("tail", "-c", "20"), data + MEGABYTE - 20, 20), 0);
    RUN("cat");
    ck_assert_int_eq(memcmp(result.output, data, 4096), 0);
    ck_assert_int_eq(result.output[4096], '\0');
}
END_TEST

START_TEST(standard_error_is_heard_too)
{
    ck_assert_str_eq(RUN("sh", "-c", "echo out; echo err >&2"), "out\nerr\n");
}
END_TEST

START_TEST(the_exit_status_is_told_and_is_no_failure_of_ours)
{
    RUN("sh", "-c", "exit 7");
    ck_assert_int_eq(result.status, 7);
    RUN("sh", "-c", "kill -TERM $$");
    ck_assert_int_eq(result.status, 128 + SIGTERM);
}
END_TEST

START_TEST(a_program_may_leave_its_input_unread)
{
    input = (struct bytes){scope_alloc(&sc, MEGABYTE, 1), MEGABYTE};
    RUN("true");
    ck_assert_int_eq(result.status, 0);
    /* The signal of the broken pipe is again what it was. */
    struct sigaction now;
    sigaction(SIGPIPE, NULL, &now);
    ck_assert(now.sa_handler == SIG_DFL);
}
END_TEST

START_TEST(a_missing_program_is_named)
{
    const char *const argv[] = {"onecase-no-such-program", NULL};

    ck_assert_int_eq(spawn_run(&sc, argv, input, SECONDS(30), &result), RC_IO);
    ck_assert_str_eq(sc.error.field, "command");
    ck_assert_str_eq(error_text(&sc, LANG_EN, &sc.error),
                     "There is no program onecase-no-such-program on this machine.");
    ck_assert_int_eq(result.status, -1);
}
END_TEST

START_TEST(a_program_that_takes_too_long_is_killed_with_what_it_started)
{
    char trace[] = "/tmp/onecase-spawn-XXXXXX";
    const int fd = mkstemp(trace);
    const char *const script = "echo begun; (sleep 1; rm \"$0\") & sleep 100";
    const char *const argv[] = {"sh", "-c", script, trace, NULL};
    const int64_t before = clock_boot();

    close(fd);
    ck_assert_int_eq(spawn_run(&sc, argv, input, (struct span){500}, &result), RC_IO);
    ck_assert_int_lt(clock_boot() - before, 20000);
    ck_assert_int_ge(clock_boot() - before, 500);
    ck_assert_str_eq(sc.error.field, "command");
    ck_assert_int_eq(result.status, -1);
    ck_assert_str_eq(result.output, "begun\n");
    usleep(1500000);
    ck_assert_int_eq(unlink(trace), 0); /* nobody was left to remove it */
}
END_TEST

START_TEST(what_a_program_leaves_running_does_not_keep_us_waiting)
{
    const int64_t before = clock_boot();

    ck_assert_str_eq(RUN("sh", "-c", "sleep 20 & echo done"), "done\n");
    ck_assert_int_lt(clock_boot() - before, 15000);
}
END_TEST

START_TEST(a_helper_sees_little_of_our_environment_and_speaks_utf_8)
{
    unsetenv("PATH");
    setenv("PATHOLOGY", "x", 1); /* stands before PATH now */
    setenv("PATH", "/usr/local/bin:/usr/bin:/bin", 1);
    setenv("ONECASE_SECRET", "x", 1);
    setenv("LD_LIBRARY_PATH", "/nowhere", 1);
    setenv("CUPS_SERVER", "printer.example", 1);
    setenv("LC_ALL", "zh_CN.GB18030", 1);
    const char *const seen = RUN("env");

    ck_assert_ptr_null(strstr(seen, "ONECASE_SECRET"));
    ck_assert_ptr_null(strstr(seen, "LD_LIBRARY_PATH"));
    ck_assert_ptr_null(strstr(seen, "PATHOLOGY"));
    ck_assert_ptr_nonnull(strstr(seen, "CUPS_SERVER=printer.example\n"));
    ck_assert_ptr_nonnull(strstr(seen, "LC_ALL=C.UTF-8\n"));
    ck_assert_ptr_nonnull(strstr(seen, "PATH="));
    unsetenv("CUPS_SERVER");
    ck_assert_ptr_null(strstr(RUN("env"), "CUPS_SERVER"));
}
END_TEST

START_TEST(a_helper_inherits_no_file_of_ours)
{
    const int any = open("/dev/null", O_RDONLY); /* without close-on-exec, on purpose */
    const int fd = fcntl(any, F_DUPFD, 50);

    ck_assert_int_ge(fd, 50);
    close(any);
    /* The fourth is the directory that ls itself reads. */
    ck_assert_str_eq(RUN("ls", "/proc/self/fd"), "0\n1\n2\n3\n");
    close(fd);
}
END_TEST

int main(void)
{
    TCase *tc = tcase_create("spawn");

    tcase_add_checked_fixture(tc, begin, end);
    tcase_add_test(tc, arguments_arrive_letter_by_letter_and_no_shell_reads_them);
    tcase_add_test(tc, a_megabyte_of_any_bytes_arrives_whole);
    tcase_add_test(tc, standard_error_is_heard_too);
    tcase_add_test(tc, the_exit_status_is_told_and_is_no_failure_of_ours);
    tcase_add_test(tc, a_program_may_leave_its_input_unread);
    tcase_add_test(tc, a_missing_program_is_named);
    tcase_add_test(tc, a_program_that_takes_too_long_is_killed_with_what_it_started);
    tcase_add_test(tc, what_a_program_leaves_running_does_not_keep_us_waiting);
    tcase_add_test(tc, a_helper_sees_little_of_our_environment_and_speaks_utf_8);
    tcase_add_test(tc, a_helper_inherits_no_file_of_ours);
    return suite_run(tc);
}
