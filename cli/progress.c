/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/progress.h"

#include <signal.h>
#include <stdio.h>
#include <unistd.h>

#define CLEAR_LINE "\r\033[K"

enum { SIGNALS = 3 };
static const int signals[SIGNALS] = {SIGINT, SIGTERM, SIGHUP};

static volatile sig_atomic_t asked_to_stop;
static struct sigaction before[SIGNALS];
static bool caught;    /* signals are */
static bool half_line; /* one is written and not ended */
static bool all_told;  /* that everything is done */
static enum lang spoken;

static void stop_soon(int signal_number) { asked_to_stop = signal_number; }

/* What is to be ignored, as under nohup, stays so. */
static void catch_signals(void)
{
    const struct sigaction action = {.sa_handler = stop_soon, .sa_flags = SA_RESTART};

    for (int i = 0; i < SIGNALS && !caught; i++) {
        sigaction(signals[i], &action, &before[i]);
        if (before[i].sa_handler == SIG_IGN)
            signal(signals[i], SIG_IGN);
    }
    caught = true;
}

static void begin(struct progress *p)
{
    (void)p;
    all_told = false;
    catch_signals();
}

static bool is_to_stop(struct progress *p)
{
    (void)p;
    return asked_to_stop != 0;
}

static void show(struct progress *p)
{
    struct scope sc = SCOPE_INIT;

    if (all_told) /* the last piece of the work may be empty */
        return;
    all_told = p->total > 0 && p->done == p->total;
    half_line = !all_told;
    fprintf(stderr, CLEAR_LINE "%s%s", progress_line(&sc, spoken, p), half_line ? "" : "\n");
    fflush(stderr);
    scope_end(&sc);
}

struct progress *progress_in_shell(enum lang lang)
{
    static struct progress own;

    spoken = lang;
    own = (struct progress){
        .begin = begin, .show = isatty(STDERR_FILENO) ? show : NULL, .stop = is_to_stop};
    return &own;
}

void progress_over(void)
{
    if (half_line)
        fputs(CLEAR_LINE, stderr);
    half_line = false;
    for (int i = 0; i < SIGNALS && caught; i++)
        sigaction(signals[i], &before[i], NULL);
    caught = false;
}
