/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/progress.h"

#include <signal.h>
#include <stdio.h>
#include <unistd.h>

#define CLEAR_LINE "\r\033[K"

static atomic_bool asked_to_stop;
static enum lang spoken;

static void stop_soon(int signal_number) { asked_to_stop = signal_number != 0; }

const char *progress_line(struct scope *sc, enum lang lang, const struct progress *p)
{
    const struct span left = progress_left(p);
    const char *done = scope_printf(sc, "%lld", (long long)p->done);
    const char *what = tr(lang, p->what);

    if (p->total <= 0)
        return say(sc, lang, N_("{1} {2}"), done, what);
    const char *share = scope_printf(sc, "%lld", (long long)(p->done * 100 / p->total));
    const char *total = scope_printf(sc, "%lld", (long long)p->total);
    const char *so_far = say(sc, lang, N_("{1} of {2} {3}, {4} %"), done, total, what, share);
    if (left.ms < 0)
        return so_far;
    return say(sc, lang, N_("{1}, {2} left"), so_far, span_clock(sc, left));
}

static void show(struct progress *p)
{
    struct scope sc = SCOPE_INIT;

    fprintf(stderr, CLEAR_LINE "%s%s", progress_line(&sc, spoken, p),
            p->done == p->total ? "\n" : "");
    fflush(stderr);
    scope_end(&sc);
}

struct progress *progress_in_shell(enum lang lang)
{
    static struct progress own;
    const struct sigaction action = {.sa_handler = stop_soon, .sa_flags = SA_RESTART};

    spoken = lang;
    own.stop = &asked_to_stop;
    own.show = isatty(STDERR_FILENO) ? show : NULL;
    sigaction(SIGINT, &action, NULL);
    sigaction(SIGTERM, &action, NULL);
    return &own;
}
