/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * B13: one session for a whole day: 180,000 keys, an act each half second. Once every screen has
 * been seen the program takes no more memory than the store's cache of pages, nothing at all once
 * that is full, and opens no more files.
 */
#include <limits.h>
#include <stdio.h>
#include <string.h>

#include "tests/torture/seat.h"

#define SETTLED_MOST 5000 /* acts after which nothing may grow */
#define CACHE_KB     2048 /* the store's page cache, which fills while the database grows */
#define GROWTH_KB    256  /* what the allocator may round: not one screen's worth */
#define REST_MS      500  /* after which nothing is at work */
#define SAMPLES      6
#define DISPUTES     30

static struct room room;

/* One round through what people do all day. What is typed is erased again: drafts stay short. */
static const struct {
    const char *keys, *sees;
} rounds[] = {
    {"Down Down Up Down PgDn Home End Home", "F10"},
    {"Enter PgDn PgDn PgUp Esc", "F2"},
    {"2", "我的"},
    {"1", "F10"},
    {"6 7 8 9", "统计"},
    {"1 Down Enter 9", "调解记录"},
    {"甲 乙 丙 Backspace Backspace Backspace Tab Tab Shift-Tab Esc Esc", "F10"},
    {"1 4", "值班"},
    {"1 F2", "登记纠纷"},
    {"楼 漏 Backspace Backspace Tab Tab Tab Shift-Tab Esc", "F10"},
    {"F1 Esc F9 Esc", "F10"},
    {"1 Home Enter F5 Down Down Up Esc Esc", "F10"},
};
#define ROUNDS (sizeof(rounds) / sizeof(rounds[0]))

static int count_keys(const char *names)
{
    int count = 1;

    for (const char *p = names; *p; p++)
        count += *p == ' ';
    return count;
}

static int go_round(struct tty *tty)
{
    int acts = 0;

    for (size_t i = 0; i < ROUNDS; i++) {
        seat_press(tty, rounds[i].keys, rounds[i].sees);
        acts += count_keys(rounds[i].keys);
        tty_count_reset(tty);
    }
    /* Back to the board from wherever a round may have ended. */
    tty_keys(tty, "Esc Esc 1");
    tty_listen(tty, 5);
    return acts + 3;
}

/* Go on to act UNTIL; the least memory after the last rounds, for a screen that is just open or
 * shut takes some and gives it back. */
static long go_on(struct tty *tty, int *acts, int until)
{
    long least[SAMPLES], memory;

    for (int i = 0; i < SAMPLES; i++)
        least[i] = LONG_MAX;
    for (int round = 0; *acts < until || round < SAMPLES; round++) {
        *acts += go_round(tty);
        least[round % SAMPLES] = seat_memory(tty_pid(tty));
    }
    memory = least[0];
    for (int i = 1; i < SAMPLES; i++)
        memory = least[i] < memory ? least[i] : memory;
    tty_listen(tty, REST_MS);
    return memory;
}

START_TEST(a_day_long_session_does_not_grow)
{
    const int count = torture_count(2400, 180000);
    const int settled = count / 3 < SETTLED_MOST ? count / 3 : SETTLED_MOST;
    int acts = 0;

    room_open(&room);
    for (int i = 0; i < DISPUTES; i++)
        room_dispute(&room, true);
    struct tty *const tty = seat_take(&room, "lin");
    seat_see(tty, "邻里");
    const long memory = go_on(tty, &acts, settled);
    const int files = seat_files(tty_pid(tty));
    const long half = go_on(tty, &acts, count / 2);
    const long full = go_on(tty, &acts, count);
    const int opened = seat_files(tty_pid(tty)) - files;
    tty_free(tty);
    room_close(&room);
    torture_figure("B13",
                   "%d acts in one session, memory %ld KB, %+ld KB since act %d, %+ld KB since "
                   "half of them, %+d files",
                   acts, full, full - memory, settled, full - half, opened);
    ck_assert_int_gt(memory, 0);
    ck_assert_int_le(full - memory, CACHE_KB);
    if (torture_is_long())
        ck_assert_int_le(full - half, GROWTH_KB);
    ck_assert_int_eq(opened, 0);
}
END_TEST

int main(void)
{
    TCase *tc = tcase_create("soak");

    if (torture_patience() > 1)
        suite_skip("a sanitizer keeps what was given back");
    tcase_add_test(tc, a_day_long_session_does_not_grow);
    return torture_run(tc);
}
