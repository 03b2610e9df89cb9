/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The line that tells in a terminal how far long work is. */
#include "cli/progress.h"

#include <pty.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "tests/suite.h"

static int terminal, was;

static void begin(void)
{
    int line;

    was = dup(STDERR_FILENO);
    ck_assert_int_eq(openpty(&terminal, &line, NULL, NULL, NULL), 0);
    ck_assert_int_eq(dup2(line, STDERR_FILENO), STDERR_FILENO);
    close(line);
}

static void end(void)
{
    dup2(was, STDERR_FILENO);
    close(was);
    close(terminal);
}

/* The work is over, and TEXT is all that was written. */
static void ends_with_all(const char *text)
{
    static const char mark[] = "END";
    char got[1024] = "";
    size_t length = 0;

    progress_over();
    fputs(mark, stderr);
    while (!strstr(got, mark)) {
        const ssize_t n = read(terminal, got + length, sizeof(got) - 1 - length);

        ck_assert_int_gt(n, 0);
        length += (size_t)n;
        got[length] = '\0';
    }
    *strstr(got, mark) = '\0';
    ck_assert_str_eq(got, text);
}

static struct progress *shown(int64_t done, int64_t total)
{
    struct progress *const p = progress_in_shell(LANG_EN);

    progress_begin(p, "cases", 0, total);
    p->done = done;
    p->show(p);
    return p;
}

START_TEST(a_line_is_written_over_until_all_is_done)
{
    struct progress *const p = shown(3, 20);

    p->done = 8;
    p->show(p);
    ends_with_all("\r\033[K3 of 20 cases, 15 %\r\033[K8 of 20 cases, 40 %\r\033[K");
}
END_TEST

START_TEST(that_all_is_done_is_told_once_and_stays)
{
    struct progress *const p = shown(20, 20);

    p->show(p); /* a last piece of work that was empty */
    p->shown = true;
    progress_end(p);
    ends_with_all("\r\033[K20 of 20 cases, 100 %\r\n");
}
END_TEST

START_TEST(the_next_work_has_a_line_of_its_own)
{
    shown(20, 20);
    progress_end(shown(5, 5));
    ends_with_all("\r\033[K20 of 20 cases, 100 %\r\n\r\033[K5 of 5 cases, 100 %\r\n");
}
END_TEST

int main(void)
{
    TCase *tc = tcase_create("progress");

    tcase_add_checked_fixture(tc, begin, end);
    tcase_add_test(tc, a_line_is_written_over_until_all_is_done);
    tcase_add_test(tc, that_all_is_done_is_told_once_and_stays);
    tcase_add_test(tc, the_next_work_has_a_line_of_its_own);
    return suite_run(tc);
}
