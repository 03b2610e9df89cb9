/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/store/beside.h"

#include "core/base/progress.h"

#include <pthread.h>
#include <signal.h>
#include <stdatomic.h>
#include <stdlib.h>
#include <unistd.h>

#define LOOK_EVERY 2000 /* microseconds between two looks whether it ended or is to stop */

/* Until they are joined SC, ENGINE, PROGRESS and ANSWER are the thread's alone. */
struct beside {
    struct scope sc;
    struct engine *engine;
    struct progress progress;
    enum rc answer;
    pthread_t thread;
    bool runs, shown;
    atomic_bool stop, found;
    _Atomic int64_t done, total; /* pages */
};

/* The thread shows nothing: it leaves its figures where the other finds them. */
static void note_pages(struct progress *p)
{
    struct beside *b = p->user;

    b->done = p->done;
    b->total = p->total;
}

static bool was_stopped(struct progress *p)
{
    const struct beside *b = p->user;

    return b->stop;
}

static enum rc check(struct beside *b)
{
    TRY(engine_begin_read(b->engine, &b->sc));
    const enum rc rc = engine_check(b->engine, &b->sc, &b->progress);
    engine_rollback(b->engine);
    return rc;
}

static void *run(void *user)
{
    struct beside *b = user;

    b->answer = check(b);
    b->found = b->answer != RC_OK;
    return NULL;
}

/* Signals are for the thread that was there before. */
static bool start(struct beside *b)
{
    sigset_t all, before;

    sigfillset(&all);
    pthread_sigmask(SIG_SETMASK, &all, &before);
    b->runs = pthread_create(&b->thread, NULL, run, b) == 0;
    pthread_sigmask(SIG_SETMASK, &before, NULL);
    return b->runs;
}

struct beside *beside_begin(struct scope *sc, struct engine *engine, struct progress *progress)
{
    struct beside *b = calloc(1, sizeof(*b));

    if (!b)
        scope_exhausted();
    b->progress = (struct progress){.show = note_pages, .stop = was_stopped, .user = b};
    b->engine = engine_beside(engine, &b->sc);
    if (b->engine && start(b))
        return b;
    b->answer = engine_check(engine, sc, progress);
    b->found = b->answer != RC_OK;
    if (b->found)
        scope_error_move(&b->sc, sc);
    return b;
}

bool beside_found(const struct beside *b) { return b->found; }

/* Did it end, or does it within a moment? */
static bool ended(struct beside *b)
{
    if (pthread_tryjoin_np(b->thread, NULL) == 0)
        return true;
    usleep(LOOK_EVERY);
    return false;
}

/* PROGRESS goes over to pages once it is known how many there are. */
static bool is_to_stop(struct beside *b, struct scope *sc, struct progress *progress)
{
    if (!progress)
        return false;
    if (b->total == 0)
        return progress->stop && progress->stop(progress);
    if (!b->shown)
        progress_begin(progress, N_("pages"), b->done, b->total);
    b->shown = true;
    return progress_at(progress, sc, b->done) != RC_OK;
}

static void wait_for_it(struct beside *b, struct progress *progress, bool stop)
{
    struct scope sc = SCOPE_INIT;

    for (b->stop = stop; !ended(b);)
        if (is_to_stop(b, &sc, progress))
            b->stop = true;
    if (b->shown)
        progress->done = progress->total; /* the number of pages was a guess */
    scope_end(&sc);
}

enum rc beside_end(struct beside *b, struct scope *sc, struct progress *progress, bool stop)
{
    if (b->runs)
        wait_for_it(b, progress, stop);
    const enum rc rc = b->answer;
    if (rc != RC_OK)
        scope_error_move(sc, &b->sc);
    engine_free(b->engine);
    scope_end(&b->sc);
    free(b);
    return rc;
}
