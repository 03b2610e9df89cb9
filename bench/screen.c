/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The screens in a pseudo-terminal of 80 by 24: time and bytes, as a slow line would feel them. */
#include "bench/bench.h"

#include <time.h>
#include <unistd.h>

#include "bench/bare_sqlite.h"

#define LAST_ON_BOARD "F10" /* the bar at the foot is painted last */

enum { RUNS = 15, IDLE = 6000 };

static struct terminal open_board(const struct bench *b, const char *database)
{
    const char *const argv[] = {b->program,           "--db",   database, "--as",
                                bare_login(database), "--lang", "zh_CN",  NULL};

    return terminal_open(argv, NULL);
}

struct terminal bench_board(const struct bench *b, const char *database)
{
    struct terminal t = open_board(b, database);

    if (!terminal_read(&t, LAST_ON_BOARD, TERMINAL_PATIENCE, TERMINAL_PATIENCE).found)
        stop("the board did not come");
    terminal_read(&t, NULL, 500, TERMINAL_PATIENCE);
    return t;
}

double bench_first_frame(const struct bench *b, const char *database)
{
    struct terminal t = open_board(b, database);
    const struct burst burst =
        terminal_read(&t, LAST_ON_BOARD, TERMINAL_PATIENCE, TERMINAL_PATIENCE);

    if (!burst.found)
        stop("the board did not come");
    terminal_close(&t);
    return burst.last - t.started;
}

static double first_frame(const struct bench *b)
{
    double ms[RUNS];

    for (int i = 0; i < RUNS; i++)
        ms[i] = bench_first_frame(b, b->thousand);
    return median(ms, RUNS);
}

static void measure_moves(const struct bench *b)
{
    struct terminal t = bench_board(b, b->quiet);
    const struct list_cost cost = terminal_list(&t);

    terminal_close(&t);
    row("cursor move, bytes (80x24)", cost.move, "B", "<=", 32);
    row("key to last byte, p50", cost.ms, "ms", "<=", 1);
    row("scrolled line, bytes (80x24)", cost.scroll, "B", "<=", 130);
}

/* The clock at the head shows minutes; a full minute is not what is measured here. */
static void wait_for_a_young_minute(void)
{
    const unsigned second = (unsigned)(time(NULL) % 60);

    if (second > 45)
        sleep(60 - second);
}

/* Bytes of a second in which nobody does anything. */
static double idle(const struct bench *b, const char *database)
{
    wait_for_a_young_minute();
    struct terminal t = open_board(b, database);

    terminal_read(&t, NULL, 1500, 2000);
    const struct burst burst = terminal_read(&t, NULL, IDLE, IDLE);
    terminal_close(&t);
    return (double)burst.bytes / (IDLE / 1000.0);
}

double bench_resident(const struct bench *b, const char *database)
{
    struct terminal t = bench_board(b, database);
    const double mb = terminal_resident(&t);

    terminal_close(&t);
    return mb;
}

void bench_screen(const struct bench *b)
{
    row("first frame of the board, 1,000 cases", first_frame(b), "ms", "<=", 50);
    measure_moves(b);
    /* Three promises in the row of the case and the next of them in the pane. */
    row("idle, per ticking number and second (4 tick)", idle(b, b->thousand) / 4, "B", "<=", 10);
    row("idle, nothing ticks, per second", idle(b, b->quiet), "B", "<=", 0);
    row("resident memory on the board, 1,000 cases", bench_resident(b, b->thousand), "MB",
        "<=", 12);
}
