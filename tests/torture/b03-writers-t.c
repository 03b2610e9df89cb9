/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * B3: two hundred people save at the same moment, again and again. Nobody's change is lost, nobody
 * is told that the database is locked, and nobody waits long.
 *
 * Every second edit reads the number in the title of a case that all share and writes the next
 * one, again after a conflict; the others take in a case.
 */
#include "tests/torture/torture.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

#define SHARED       10 /* cases that all correct */
#define EDITS        20
#define WRITERS_MOST 200
#define WORST_MICROS 5000000
#define P99_MICROS   3000000

/* What the writers tell, in memory that they share. */
struct told {
    int64_t micros[WRITERS_MOST * EDITS]; /* the longest save of each edit */
    int conflicts[WRITERS_MOST], refused[WRITERS_MOST];
};

static struct room room;
static int64_t shared[SHARED];

/* What CF says, with TITLE instead. Lives in SC. */
static struct correction retitled(struct scope *sc, const struct casefile *cf, const char *title)
{
    return (struct correction){
        .id = cf->dispute.id,
        .rev = cf->dispute.rev,
        .title = title,
        .urgency = cf->dispute.urgency,
        .risk = cf->dispute.risk,
        .parties = scope_memdup(sc, cf->parties, cf->party_count * sizeof(*cf->parties)),
        .party_count = cf->party_count};
}

/* Look at the case ID, then save the next number; *BEGUN is when the saving began. */
static enum rc count_on(struct desk *desk, struct scope *sc, int64_t id, int64_t *begun)
{
    struct casefile cf;

    TRY(desk_casefile(desk, sc, id, false, &cf));
    const long long next = strtoll(cf.dispute.title, NULL, 10) + 1;
    struct correction c = retitled(sc, &cf, scope_printf(sc, "%lld", next));
    *begun = torture_micros();
    return desk_correct(desk, sc, &c);
}

/* One edit as a person makes it: after a conflict he looks again and saves again. */
static void edit(struct desk *desk, struct told *told, int me, int n)
{
    struct scope sc = SCOPE_INIT;
    const char *token = scope_printf(&sc, "writer-%d-%d", me, n);
    const int64_t target = shared[torture_random(SHARED)];
    int64_t id, begun, *longest = &told->micros[me * EDITS + n];
    enum rc rc;

    do {
        begun = torture_micros();
        rc = n % 2 ? count_on(desk, &sc, target, &begun)
                   : torture_do(desk, &sc, DEED_REGISTERED, token, &id);
        if (torture_micros() - begun > *longest)
            *longest = torture_micros() - begun;
        told->conflicts[me] += rc == RC_CONFLICT;
    } while (rc == RC_CONFLICT);
    if (rc != RC_OK) {
        told->refused[me]++;
        printf("# %s\n", error_text(&sc, LANG_EN, &sc.error));
    }
    scope_end(&sc);
}

/* All begin when the parent closes the other end of START. */
static void writer(struct told *told, int me, int start, int edits)
{
    struct desk *desk = room_another(&room, me % 2 ? "lin" : "zhou");
    char nothing;

    torture_reseed((uint64_t)me + 1);
    if (read(start, &nothing, 1) != 0)
        _exit(EXIT_FAILURE);
    for (int i = 0; i < edits; i++)
        edit(desk, told, me, i);
    desk_close(desk);
    fflush(stdout);
    _exit(EXIT_SUCCESS);
}

static void run_all(struct told *told, int writers)
{
    int start[2];

    ck_assert_int_eq(pipe(start), 0);
    fflush(stdout);
    for (int i = 0; i < writers; i++) {
        const pid_t pid = fork();

        ck_assert_int_ge(pid, 0);
        if (pid == 0) {
            close(start[1]);
            writer(told, i, start[0], EDITS);
        }
    }
    close(start[0]);
    close(start[1]);
    for (int i = 0; i < writers; i++) {
        int status;

        ck_assert_int_gt(wait(&status), 0);
        ck_assert(WIFEXITED(status) && WEXITSTATUS(status) == EXIT_SUCCESS);
    }
}

static int by_length(const void *a, const void *b)
{
    const int64_t left = *(const int64_t *)a, right = *(const int64_t *)b;

    return (left > right) - (left < right);
}

static void begin(void)
{
    room_open(&room);
    for (size_t i = 0; i < SHARED; i++) {
        const char *token = scope_printf(&room.sc, "shared-%zu", i);

        torture_must(&room.sc, torture_do(room.desk, &room.sc, DEED_REGISTERED, token, &shared[i]));
        const struct casefile cf = room_casefile(&room, shared[i]);
        struct correction c = retitled(&room.sc, &cf, "0");
        torture_must(&room.sc, desk_correct(room.desk, &room.sc, &c));
    }
    desk_close(room.desk);
}

static void end(void) { room_close(&room); }

static int64_t counted_in_titles(void)
{
    int64_t sum = 0;

    for (size_t i = 0; i < SHARED; i++)
        sum += strtoll(room_casefile(&room, shared[i]).dispute.title, NULL, 10);
    return sum;
}

static int sum(const int *numbers, int count)
{
    int all = 0;

    for (int i = 0; i < count; i++)
        all += numbers[i];
    return all;
}

START_TEST(two_hundred_writers_lose_nothing_and_none_is_told_to_come_back)
{
    const int writers = torture_count(24, WRITERS_MOST), edits = writers * EDITS;
    struct told *told =
        mmap(NULL, sizeof(*told), PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
    int64_t next = 1;

    ck_assert_ptr_ne(told, MAP_FAILED);
    ck_assert_int_le(writers, WRITERS_MOST);
    run_all(told, writers);
    room.desk = room_another(&room, "lin");
    const int half = torture_half_cases(room.desk, &next);
    const int64_t lost = edits - counted_in_titles() - (next - 1 - SHARED);
    const int refused = sum(told->refused, writers);
    qsort(told->micros, (size_t)edits, sizeof(int64_t), by_length);
    const int64_t worst = told->micros[edits - 1], p99 = told->micros[edits * 99 / 100];
    torture_figure("B3",
                   "%d writers x %d edits, %lld lost, %d refused, %d half cases, %d conflicts seen "
                   "and mended, p99 %lld ms, worst %lld ms",
                   writers, EDITS, (long long)lost, refused, half, sum(told->conflicts, writers),
                   (long long)p99 / 1000, (long long)worst / 1000);
    ck_assert_int_eq(lost, 0);
    ck_assert_int_eq(refused, 0);
    ck_assert_int_eq(half, 0);
    ck_assert_int_le(p99, P99_MICROS * torture_patience());
    ck_assert_int_le(worst, WORST_MICROS * torture_patience());
    ck_assert(torture_sound(room.desk, &room.sc));
}
END_TEST

int main(void)
{
    TCase *tc = tcase_create("writers");

    tcase_add_checked_fixture(tc, begin, end);
    tcase_add_test(tc, two_hundred_writers_lose_nothing_and_none_is_told_to_come_back);
    return torture_run(tc);
}
