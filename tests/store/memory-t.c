/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Memory runs out for SQLite at each of its requests in turn, while a database is opened and read:
 * the program ends as documented or refuses; it never crashes and never reads less than is there.
 */
#include <sqlite3.h>
#include <stdio.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "core/store/row.h"
#include "tests/store/fixture.h"

enum { AS_IT_IS, REFUSED, WRONG, EXHAUSTED = 71 };

#define EACH_OF 200 /* of the first and of the last; between them lies the schema: the same again */
#define STEP    17

static sqlite3_mem_methods honest;
static long fails_at, requests;

static bool runs_out(void) { return ++requests == fails_at; }

static void *failing_malloc(int size) { return runs_out() ? NULL : honest.xMalloc(size); }

static void *failing_realloc(void *memory, int size)
{
    return runs_out() ? NULL : honest.xRealloc(memory, size);
}

static void make_it_fail(long at)
{
    sqlite3_mem_methods failing;

    fails_at = at;
    sqlite3_shutdown();
    sqlite3_config(SQLITE_CONFIG_GETMALLOC, &honest);
    failing = honest;
    failing.xMalloc = failing_malloc;
    failing.xRealloc = failing_realloc;
    sqlite3_config(SQLITE_CONFIG_MALLOC, &failing);
}

/* What a process sees of the office in whose life the request AT fails; 0: none. */
static int open_and_read(long at)
{
    struct scope sc = SCOPE_INIT;
    struct engine *engine;
    struct office *offices;
    size_t count;

    make_it_fail(at);
    if (engine_open(&sc, fx.path, (struct engine_flags){0}, &engine) != RC_OK)
        return REFUSED;
    if (office_list(&sc, engine, &offices, &count) != RC_OK)
        return REFUSED;
    if (count != 1 || !offices[0].name || strcmp(offices[0].name, fx.office.name) != 0)
        return WRONG;
    return AS_IT_IS;
}

/* In a process of its own, as memory is one thing of a process; ALL gets its requests. */
static int ended(long at, long *all)
{
    int status, answer[2];

    ck_assert_int_eq(pipe(answer), 0);
    const pid_t child = fork();
    ck_assert_int_ge(child, 0);
    if (child == 0) {
        if (!freopen("/dev/null", "w", stderr))
            _exit(WRONG);
        const int how = open_and_read(at);
        _exit(write(answer[1], &requests, sizeof(requests)) == sizeof(requests) ? how : WRONG);
    }
    close(answer[1]);
    if (read(answer[0], all, sizeof(*all)) != sizeof(*all))
        *all = 0;
    close(answer[0]);
    ck_assert_int_eq(waitpid(child, &status, 0), child);
    ck_assert_msg(WIFEXITED(status), "request %ld: killed by signal %d", at, WTERMSIG(status));
    return WEXITSTATUS(status);
}

START_TEST(memory_that_runs_out_while_a_database_is_opened_and_read_is_no_wrong_answer)
{
    long all, one;
    int exhausted = 0;

    engine_free(fx.engine);
    fx.engine = NULL;
    ck_assert_int_eq(ended(0, &all), AS_IT_IS);
    ck_assert_int_gt(all, EACH_OF);
    for (long at = 1; at <= all; at += at < EACH_OF || at > all - EACH_OF ? 1 : STEP) {
        const int how = ended(at, &one);

        ck_assert_msg(how == AS_IT_IS || how == REFUSED || how == EXHAUSTED, "request %ld: %d", at,
                      how);
        exhausted += how == EXHAUSTED;
    }
    ck_assert_int_gt(exhausted, 0);
}
END_TEST

int main(void)
{
    TCase *tc = tcase_create("memory");

    tcase_add_checked_fixture(tc, fixture_begin, fixture_end);
    fixture_add_file_test(
        tc, memory_that_runs_out_while_a_database_is_opened_and_read_is_no_wrong_answer);
    return suite_run(tc);
}
