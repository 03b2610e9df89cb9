/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * B18: somebody who has nothing to do with a hidden case guesses: numbers, ids, words to search
 * for. He meets nothing of it, what is not there and what he may not see sound and last alike, and
 * every word he searched for is recorded.
 */
#include <stdlib.h>
#include <string.h>

#include "core/desk/board.h"
#include "core/desk/secrecy.h"
#include "tests/desk/canary.h"
#include "tests/torture/torture.h"

#define PAIRS    401              /* of one absent and one forbidden case, for the time */
#define APART    0.05             /* as a share of the whole: how far the medians may lie apart */
#define ROUNDS   3                /* a difference that is there shows in each of them */
#define IDS_NEAR 4096             /* ids guessed around that of the hidden case */
#define FAR      INT64_C(1000000) /* beyond every id that was given out */

static const char *const words[] = {"暗隐", STORY, PHONE, "暗址", MINOR, "暗隐某", "777777"};

static void stranger(void)
{
    canary_begin();
    rights_appoint(&room, "zhou", CAPACITY_GRID, REACH_COMMITTEE);
    canary_sits(&zhou, "zhou");
}

/* What asking for case ID says; "" when it is opened. */
static const char *asked(struct scope *sc, int64_t id)
{
    struct casefile cf;

    return desk_casefile(zhou, sc, id, true, &cf) == RC_OK ? "" : sc->error.msgid;
}

/* Guess an id near the cases there are; true when that told of the hidden one. */
static bool guess_id(void)
{
    struct scope sc = SCOPE_INIT;
    const int64_t id = ids[HIDDEN] - IDS_NEAR / 2 + (int64_t)torture_random(IDS_NEAR);
    struct casefile cf;
    const bool told = desk_casefile(zhou, &sc, id, true, &cf) == RC_OK && id == ids[HIDDEN];

    scope_end(&sc);
    return told;
}

static bool guess_number(void)
{
    struct scope sc = SCOPE_INIT;
    const char *number = scope_printf(&sc, "2026/%d", 1 + (int)torture_random(50));
    int64_t id;
    const bool told = desk_identify(zhou, &sc, number, &id) == RC_OK && id == ids[HIDDEN];

    scope_end(&sc);
    return told;
}

static bool guess_word(void)
{
    struct scope sc = SCOPE_INIT;
    const char *word = words[torture_random(sizeof(words) / sizeof(*words))];
    struct board_row *rows;
    size_t count;
    bool more, told = false;

    torture_must(&sc, desk_find(zhou, &sc, word, true, &rows, &count, &more));
    for (size_t i = 0; i < count; i++)
        told = told || rows[i].dispute.id == ids[HIDDEN];
    scope_end(&sc);
    return told || count > 0; /* a grid worker reads no facts of any case */
}

START_TEST(guessing_tells_nothing_and_searches_are_recorded)
{
    const int guesses = torture_count(3000, 100000);
    int64_t searched = 0;
    int told = 0;

    stranger();
    for (int i = 0; i < guesses; i++) {
        const uint64_t kind = torture_random(10);

        searched += kind == 0;
        told += kind == 0 ? guess_word() : kind < 5 ? guess_number() : guess_id();
    }
    ck_assert_int_eq(told, 0);
    ck_assert_int_eq(canary_looks("find", "%"), searched);
    torture_figure("B18", "%d guesses, %d told something, %lld searches, all recorded", guesses,
                   told, (long long)searched);
}
END_TEST

static int by_size(const void *a, const void *b)
{
    const double x = *(const double *)a, y = *(const double *)b;

    return (x > y) - (x < y);
}

/* Microseconds of what a command does when he asks for the case NUMBER: sit down, look, get up. */
static double timed(const char *number)
{
    struct scope sc = SCOPE_INIT;
    const int64_t before = torture_micros();
    struct desk *desk = room_another(&room, "zhou");
    int64_t id;

    ck_assert_int_eq(desk_identify(desk, &sc, number, &id), RC_NOTFOUND);
    desk_close(desk);
    scope_end(&sc);
    return (double)(torture_micros() - before);
}

/* How much longer the forbidden one takes, as a share of the whole. Each is first in turn: on a
 * busy machine who comes second may be the one that waits. */
static double apart(void)
{
    static double absent[PAIRS], forbidden[PAIRS];

    for (int i = 0; i < PAIRS; i++) {
        if (i % 2)
            forbidden[i] = timed("2026/1");
        absent[i] = timed("2026/999");
        if (i % 2 == 0)
            forbidden[i] = timed("2026/1");
    }
    qsort(absent, PAIRS, sizeof(*absent), by_size);
    qsort(forbidden, PAIRS, sizeof(*forbidden), by_size);
    const double a = absent[PAIRS / 2], f = forbidden[PAIRS / 2];
    torture_figure("B18", "absent %.0f us, forbidden %.0f us: %.1f %% apart", a, f,
                   100 * (f - a) / a);
    return (f - a) / a;
}

/* The sanitizers weigh each row that is read, of which there is one more. */
START_TEST(what_is_absent_and_what_is_forbidden_sound_and_last_alike)
{
    struct scope sc = SCOPE_INIT;
    double share = 0;

    stranger();
    ck_assert_str_eq(asked(&sc, ids[HIDDEN] + FAR), asked(&sc, ids[HIDDEN]));
    scope_end(&sc);
    for (int round = 0; round < ROUNDS; round++) {
        share = apart();
        if ((share <= APART && share >= -APART) || torture_patience() > 1)
            return;
    }
    ck_abort_msg("%.1f %% apart in the last of %d rounds", 100 * share, ROUNDS);
}
END_TEST

int main(void)
{
    TCase *tc = tcase_create("stranger");

    tcase_add_checked_fixture(tc, NULL, canary_end);
    tcase_add_test(tc, guessing_tells_nothing_and_searches_are_recorded);
    tcase_add_test(tc, what_is_absent_and_what_is_forbidden_sound_and_last_alike);
    return torture_run(tc);
}
