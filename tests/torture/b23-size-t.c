/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * B23: a record that has grown for years. The program starts at once; the board, a search and a
 * case come without a wait; verify is done in half a minute; and memory stays small.
 */
#include "tests/torture/program.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <unistd.h>

#define LOOKS          200 /* of each kind */
#define DAYS_PLAYED    "1500"
#define P99_MICROS     100000
#define START_MICROS   1000000
#define VERIFY_MICROS  30000000
#define MEMORY_KIB     (64 * 1024)
#define BOARD_ROWS     200
#define BRIEF          300 /* cases: about 3,700 entries */
#define FULL           8200
#define ENTRIES_WANTED 100000

/* What a person looks at. */
enum look { LOOK_BOARD, LOOK_SEARCH, LOOK_CASE, LOOKS_COUNT };

static struct room room;
static int64_t micros[LOOKS_COUNT][LOOKS];

static enum rc look(struct desk *desk, struct scope *sc, enum look what, int64_t cases)
{
    static const char *const words[] = {"工资", "楼上", "王", "停车"};
    struct board_counts counts;
    struct board_row *rows;
    struct casefile cf;
    size_t count;
    int64_t id;
    bool more;

    if (what == LOOK_BOARD)
        return desk_board(desk, sc, BOARD_ROWS, &rows, &count, &counts);
    if (what == LOOK_SEARCH)
        return desk_find(desk, sc, words[torture_random(4)], false, &rows, &count, &more);
    id = (int64_t)torture_random((uint64_t)cases) + 1;
    TRY(desk_identify(desk, sc, scope_printf(sc, "2025/%lld", (long long)id), &id));
    return desk_casefile(desk, sc, id, false, &cf);
}

static int by_length(const void *a, const void *b)
{
    const int64_t left = *(const int64_t *)a, right = *(const int64_t *)b;

    return (left > right) - (left < right);
}

/* The 99th of a hundred, in microseconds. */
static int64_t p99(struct desk *desk, enum look what, int64_t cases)
{
    for (int i = 0; i < LOOKS; i++) {
        struct scope sc = SCOPE_INIT;
        const int64_t begun = torture_micros();

        torture_must(&sc, look(desk, &sc, what, cases));
        micros[what][i] = torture_micros() - begun;
        scope_end(&sc);
    }
    qsort(micros[what], LOOKS, sizeof(int64_t), by_length);
    return micros[what][LOOKS * 99 / 100];
}

/* The cases of the first year, which are the numbers that a look may name. */
static int64_t cases_of_2025(struct desk *desk)
{
    struct scope sc = SCOPE_INIT;
    int64_t n = 0, id;

    while (desk_identify(desk, &sc, scope_printf(&sc, "2025/%lld", (long long)n + 1), &id) == RC_OK)
        n++;
    scope_end(&sc);
    return n;
}

static void play(int cases)
{
    struct scope sc = SCOPE_INIT;
    const char *const words[] = {"simulate", "--cases",   scope_printf(&sc, "%d", cases),
                                 "--days",   DAYS_PLAYED, NULL};

    ck_assert_int_eq(unlink(room.database), 0);
    const struct ending e = program_run(&sc, &room, &(struct program){NULL, words, NULL});
    ck_assert_msg(e.status == EXIT_SUCCESS, "%s", e.said);
    scope_end(&sc);
}

/* Sit down; how long that took. */
static int64_t start(void)
{
    struct desk_options options = room_options(&room, &room.sc, NULL);
    const int64_t begun = torture_micros();

    options.alone = true;
    torture_must(&room.sc, desk_open(&room.sc, &options, &room.desk));
    return torture_micros() - begun;
}

START_TEST(a_record_of_years_is_as_quick_as_a_new_one)
{
    const int cases = torture_count(BRIEF, FULL);
    const int patience = torture_patience();
    struct rusage used;

    room_open(&room);
    desk_close(room.desk);
    play(cases);
    const int64_t started = start(), numbers = cases_of_2025(room.desk);
    const int64_t board = p99(room.desk, LOOK_BOARD, numbers);
    const int64_t search = p99(room.desk, LOOK_SEARCH, numbers);
    const int64_t one = p99(room.desk, LOOK_CASE, numbers);
    const int64_t begun = torture_micros();
    ck_assert(torture_sound(room.desk, &room.sc));
    const int64_t verified = torture_micros() - begun;
    ck_assert_int_eq(getrusage(RUSAGE_SELF, &used), 0);
    desk_close(room.desk);
    room.desk = NULL;
    const int64_t entries = program_record(&room.sc, &room).entries;
    torture_figure(
        "B23",
        "%d cases, %lld entries: start %lld ms, p99 of board %lld, search %lld, case %lld "
        "ms, verify %lld ms, %ld MiB",
        cases, (long long)entries, (long long)started / 1000, (long long)board / 1000,
        (long long)search / 1000, (long long)one / 1000, (long long)verified / 1000,
        used.ru_maxrss / 1024);
    room_close(&room);
    if (cases >= FULL)
        ck_assert_int_ge(entries, ENTRIES_WANTED);
    ck_assert_int_le(started, START_MICROS * patience);
    ck_assert_int_le(board, P99_MICROS * patience);
    ck_assert_int_le(search, P99_MICROS * patience);
    ck_assert_int_le(one, P99_MICROS * patience);
    ck_assert_int_le(verified, VERIFY_MICROS * patience);
    ck_assert_int_le(used.ru_maxrss, MEMORY_KIB * patience);
}
END_TEST

int main(void)
{
    TCase *tc = tcase_create("size");

    tcase_add_test(tc, a_record_of_years_is_as_quick_as_a_new_one);
    return torture_run(tc);
}
