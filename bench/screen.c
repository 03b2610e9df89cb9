/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The screens in a pseudo-terminal of 80 by 24: time and bytes, as a slow line would feel them. */
#include "bench/bench.h"

#include <poll.h>
#include <pty.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#define LAST_ON_BOARD "F10" /* the bar at the foot is painted last */

enum { GAP = 25, RUNS = 15, MOVES = 40, SCROLLS = 20, PAGE = 24, IDLE = 6000, PATIENCE = 5000 };

struct terminal {
    pid_t pid;
    int fd;
    double started;
};

/* What came: how many bytes, and when the last one. */
struct burst {
    size_t bytes;
    double last;
    bool found; /* the text that was looked for */
};

static struct terminal terminal_open(const struct bench *b, const char *database)
{
    const struct winsize size = {.ws_row = 24, .ws_col = 80};
    struct terminal t = {.started = now_ms()};

    t.pid = forkpty(&t.fd, NULL, NULL, &size);
    if (t.pid < 0)
        stop("there is no pseudo-terminal");
    if (t.pid == 0) {
        setenv("TERM", "xterm-256color", 1);
        execl(b->program, b->program, "--db", database, "--as", "lin", "--lang", "zh_CN", NULL);
        _exit(127);
    }
    return t;
}

/* Read until nothing came for QUIET ms, or TEXT came; at most LIMIT ms. */
static struct burst terminal_read(const struct terminal *t, const char *text, int quiet, int limit)
{
    static char data[1 << 16];
    struct burst burst = {.last = now_ms()};
    const double start = burst.last;

    while (now_ms() - start < limit) {
        struct pollfd p = {.fd = t->fd, .events = POLLIN};

        if (poll(&p, 1, quiet) <= 0)
            break;
        const ssize_t n = read(t->fd, data, sizeof(data) - 1);
        if (n <= 0)
            break;
        burst.last = now_ms();
        burst.bytes += (size_t)n;
        data[n] = '\0';
        if (text && memmem(data, (size_t)n, text, strlen(text))) {
            burst.found = true;
            break;
        }
    }
    return burst;
}

static void terminal_close(struct terminal *t)
{
    close(t->fd);
    kill(t->pid, SIGKILL);
    waitpid(t->pid, NULL, 0);
}

/* Press KEY; what it cost, and in *MS how long the last byte took. */
static size_t press(const struct terminal *t, const char *key, double *ms)
{
    const double start = now_ms();

    if (write(t->fd, key, strlen(key)) < 0)
        stop("the terminal is gone");
    const struct burst burst = terminal_read(t, NULL, GAP, PATIENCE);
    *ms = burst.last - start;
    return burst.bytes;
}

double bench_first_frame(const struct bench *b, const char *database)
{
    struct terminal t = terminal_open(b, database);
    const struct burst burst = terminal_read(&t, LAST_ON_BOARD, PATIENCE, PATIENCE);

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
    struct terminal t = terminal_open(b, b->quiet);
    double bytes[MOVES], ms[MOVES], skip;

    terminal_read(&t, NULL, 500, PATIENCE);
    for (int i = 0; i < MOVES; i++)
        bytes[i] = (double)press(&t, i % 2 ? "k" : "j", &ms[i]);
    row("cursor move, bytes (80x24)", median(bytes, MOVES), "B", "<=", 32);
    row("key to last byte, p50", median(ms, MOVES), "ms", "<=", 1);
    for (int i = 0; i < PAGE; i++)
        press(&t, "j", &skip);
    for (int i = 0; i < SCROLLS; i++)
        bytes[i] = (double)press(&t, "j", &ms[i]);
    row("scrolled line, bytes (80x24)", median(bytes, SCROLLS), "B", "<=", 130);
    terminal_close(&t);
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
    struct terminal t = terminal_open(b, database);

    terminal_read(&t, NULL, 1500, 2000);
    const struct burst burst = terminal_read(&t, NULL, IDLE, IDLE);
    terminal_close(&t);
    return (double)burst.bytes / (IDLE / 1000.0);
}

double bench_resident(const struct bench *b, const char *database)
{
    struct terminal t = terminal_open(b, database);
    char path[64], line[256];
    double kb = 0;

    terminal_read(&t, NULL, 1000, PATIENCE);
    snprintf(path, sizeof(path), "/proc/%d/status", (int)t.pid);
    FILE *const f = fopen(path, "r");
    while (f && fgets(line, sizeof(line), f))
        if (strncmp(line, "VmRSS:", 6) == 0)
            kb = strtod(line + 6, NULL);
    if (f)
        fclose(f);
    terminal_close(&t);
    return kb / 1024;
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
