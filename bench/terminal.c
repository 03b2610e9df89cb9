/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bench/terminal.h"

#include <poll.h>
#include <pty.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "bench/measure.h"

enum { GAP = 25, MOVES = 40, SCROLLS = 20, LINES = 24, PAGES = 10 };

struct terminal terminal_open(const char *const *argv, const char *folder)
{
    const struct winsize size = {.ws_row = LINES, .ws_col = 80};
    struct terminal t = {.started = now_ms()};

    t.pid = forkpty(&t.fd, NULL, NULL, &size);
    if (t.pid < 0)
        stop("there is no pseudo-terminal");
    if (t.pid == 0) {
        setenv("TERM", "xterm-256color", 1);
        if (folder && chdir(folder) != 0)
            _exit(127);
        execvp(argv[0], (char *const *)argv);
        _exit(127);
    }
    return t;
}

struct burst terminal_read(const struct terminal *t, const char *text, int quiet, int limit)
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

size_t terminal_press(const struct terminal *t, const char *key, double *ms)
{
    const double start = now_ms();

    if (write(t->fd, key, strlen(key)) < 0)
        stop("the terminal is gone");
    const struct burst burst = terminal_read(t, NULL, GAP, TERMINAL_PATIENCE);
    *ms = burst.bytes > 0 ? burst.last - start : 0;
    return burst.bytes;
}

double terminal_resident(const struct terminal *t)
{
    char path[64], line[256];
    double kb = 0;

    snprintf(path, sizeof(path), "/proc/%d/status", (int)t->pid);
    FILE *const f = fopen(path, "r");
    while (f && fgets(line, sizeof(line), f))
        if (strncmp(line, "VmRSS:", 6) == 0)
            kb = strtod(line + 6, NULL);
    if (f)
        fclose(f);
    return kb / 1024;
}

void terminal_close(struct terminal *t)
{
    close(t->fd);
    kill(t->pid, SIGKILL);
    waitpid(t->pid, NULL, 0);
}

static double press_often(const struct terminal *t, const char *key, int count)
{
    double bytes[MOVES], ms;

    for (int i = 0; i < count; i++)
        bytes[i] = (double)terminal_press(t, key, &ms);
    return median(bytes, (size_t)count);
}

struct list_cost terminal_list(const struct terminal *t)
{
    double bytes[MOVES], ms[MOVES];
    struct list_cost cost;

    for (int i = 0; i < MOVES; i++)
        bytes[i] = (double)terminal_press(t, i % 2 ? "k" : "j", &ms[i]);
    cost.move = median(bytes, MOVES);
    cost.ms = median(ms, MOVES);
    press_often(t, "j", LINES);
    cost.scroll = press_often(t, "j", SCROLLS);
    cost.page = press_often(t, KEY_PAGE_DOWN, PAGES);
    return cost;
}
