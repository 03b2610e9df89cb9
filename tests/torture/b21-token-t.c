/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * B21: one form is sent a hundred times by each of eight processes at once, as by Enter struck
 * twice and a line that dropped. Every form is one case, and each answer names that case.
 */
#include "tests/torture/torture.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

enum { PROCESSES = 8, TIMES = 100, TOKENS_MOST = 500 };

/* Shared by the processes. */
struct answers {
    int64_t id[PROCESSES][TOKENS_MOST]; /* what each was told; -1: not always the same */
    int failed[PROCESSES];
};

static struct room room;

static void send_form(struct desk *desk, struct answers *answers, int me, int token)
{
    struct scope sc = SCOPE_INIT;
    const char *name = scope_printf(&sc, "form-%d", token);

    for (int i = 0; i < TIMES; i++) {
        const struct scope_mark mark = scope_mark(&sc);
        int64_t id;

        if (torture_do(desk, &sc, DEED_REGISTERED, name, &id) != RC_OK)
            answers->failed[me]++;
        else if (i > 0 && answers->id[me][token] != id)
            answers->id[me][token] = -1;
        else
            answers->id[me][token] = id;
        scope_rewind(&sc, mark);
    }
    scope_end(&sc);
}

static void process(struct answers *answers, int me, int tokens)
{
    struct desk *desk = room_another(&room, me % 2 ? "lin" : "zhou");

    for (int i = 0; i < tokens; i++)
        send_form(desk, answers, me, i);
    desk_close(desk);
    _exit(EXIT_SUCCESS);
}

static void run_all(struct answers *answers, int tokens)
{
    fflush(stdout);
    for (int i = 0; i < PROCESSES; i++)
        if (fork() == 0)
            process(answers, i, tokens);
    for (int i = 0; i < PROCESSES; i++) {
        int status;

        ck_assert_int_gt(wait(&status), 0);
        ck_assert(WIFEXITED(status) && WEXITSTATUS(status) == EXIT_SUCCESS);
    }
}

START_TEST(a_form_sent_by_eight_processes_a_hundred_times_is_one_case)
{
    const int tokens = torture_count(20, TOKENS_MOST);
    struct answers *answers =
        mmap(NULL, sizeof(*answers), PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
    int failed = 0, differ = 0;
    int64_t next = 1;

    ck_assert_ptr_ne(answers, MAP_FAILED);
    ck_assert_int_le(tokens, TOKENS_MOST);
    room_open(&room);
    desk_close(room.desk);
    run_all(answers, tokens);
    room.desk = room_another(&room, "lin");
    for (int p = 0; p < PROCESSES; p++) {
        failed += answers->failed[p];
        differ += memcmp(answers->id[p], answers->id[0], sizeof(answers->id[0])) != 0;
    }
    ck_assert_int_eq(torture_half_cases(room.desk, &next), 0);
    torture_figure("B21", "%d forms sent %d times each, %lld cases, %d refused", tokens,
                   PROCESSES * TIMES, (long long)next - 1, failed);
    ck_assert_int_eq(next - 1, tokens);
    ck_assert_int_eq(failed, 0);
    ck_assert_int_eq(differ, 0);
    ck_assert(torture_sound(room.desk, &room.sc));
    room_close(&room);
}
END_TEST

int main(void)
{
    TCase *tc = tcase_create("token");

    tcase_add_test(tc, a_form_sent_by_eight_processes_a_hundred_times_is_one_case);
    return torture_run(tc);
}
