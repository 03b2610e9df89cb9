/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * B12: a window of any size, changed as fast as a hand can drag it while keys come in, on every
 * kind of screen. The program goes on, and back at 80x24 the board is what it was, cell by cell.
 * "make check-sanitize" runs it under the sanitizers.
 */
#include <stdio.h>
#include <string.h>

#include "tests/torture/seat.h"

#define CHUNK        50 /* changes of size on one screen */
#define ROWS_MOST    200
#define COLUMNS_MOST 500
#define SCREEN_BYTES (64 * 1024)

static struct room room;

/* How to come to a screen from the board. Nothing is saved there by the keys below. */
static const struct {
    const char *keys, *sees;
} screens[] = {
    {"1", "邻里"},           {"Enter", "当事人"},    {"6", "统计"},      {"4", "值班"},
    {"F1", "帮助"},          {"F9", "菜单"},         {"F2", "登记纠纷"}, {"Enter F5", "可打印"},
    {"Enter 9", "调解记录"}, {"Enter F7", "条款："}, {"3", "F1"},        {"F3", "紧急登记"},
};
#define SCREENS (sizeof(screens) / sizeof(screens[0]))

/* Keys that look and move; none of them changes a form, saves, says yes, or leaves. */
static const char *const keys[] = {"Up",  "Down", "PgUp",      "PgDn",  "Home",
                                   "End", "Tab",  "Shift-Tab", "Ctrl-L"};
#define KEYS (sizeof(keys) / sizeof(keys[0]))

/* As far back as one can go, at the first row. */
static void go_back(struct tty *tty)
{
    tty_resize(tty, SEAT_ROWS, SEAT_COLUMNS);
    for (int i = 0; i < 4; i++) {
        tty_keys(tty, "Esc");
        tty_listen(tty, 20);
    }
    tty_keys(tty, "1 Home Ctrl-L");
}

static int some_size(int most)
{
    /* Half of them about as large as real windows, the others anything. */
    return 1 + (int)torture_random((uint64_t)(torture_random(2) ? most : most / 4));
}

static void storm(struct tty *tty, int changes)
{
    for (int i = 0; i < changes; i++) {
        tty_drag(tty, some_size(ROWS_MOST), some_size(COLUMNS_MOST));
        if (torture_random(3) == 0)
            tty_key(tty, keys[torture_random(KEYS)]);
        tty_listen(tty, torture_random(10) == 0 ? 10 : 0);
        tty_count_reset(tty);
    }
}

START_TEST(no_size_of_the_window_leaves_a_trace)
{
    const int count = torture_count(300, 20000);
    static char board[SCREEN_BYTES];
    int done = 0, wrong = 0;

    room_open(&room);
    room_dispute(&room, true);
    room_dispute(&room, true);
    struct tty *const tty = seat_take(&room, "lin");
    seat_see(tty, "邻里");
    go_back(tty);
    tty_listen(tty, 500);
    ck_assert_uint_lt(strlen(tty_text(tty)), sizeof(board));
    strcpy(board, tty_text(tty));
    for (size_t i = 0; done < count; i = (i + 1) % SCREENS) {
        seat_press(tty, screens[i].keys, screens[i].sees);
        storm(tty, CHUNK < count - done ? CHUNK : count - done);
        done += CHUNK;
        go_back(tty);
        if (!tty_wait_whole(tty, board, seat_ms(5000))) {
            printf("# after %s:\n%s", screens[i].keys, tty_text(tty));
            wrong++;
            break;
        }
    }
    tty_keys(tty, "F10");
    const int status = tty_wait_exit(tty, seat_ms(3000));
    tty_free(tty);
    room_close(&room);
    torture_figure("B12", "%d changes of size on %zu screens, %d boards other than before", done,
                   SCREENS, wrong);
    ck_assert_int_eq(wrong, 0);
    ck_assert_int_eq(status, 0);
}
END_TEST

int main(void)
{
    TCase *tc = tcase_create("resize");

    tcase_add_test(tc, no_size_of_the_window_leaves_a_trace);
    return torture_run(tc);
}
