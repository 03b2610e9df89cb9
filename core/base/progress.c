/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/base/progress.h"

#include "core/base/clock.h"

#define SHOW_EVERY 500  /* milliseconds */
#define SAY_AFTER  2000 /* before that nobody can tell how long it will take */

static void show(struct progress *p, int64_t now)
{
    p->shown = now;
    if (p->show)
        p->show(p);
}

void progress_begin(struct progress *p, const char *what, int64_t done, int64_t total)
{
    if (!p)
        return;
    p->what = what;
    p->done = p->first = done;
    p->total = total;
    p->begun = p->shown = clock_boot();
}

enum rc progress_at(struct progress *p, struct scope *sc, int64_t done)
{
    if (!p)
        return RC_OK;
    p->done = done;
    const int64_t now = clock_boot();
    if (now - p->shown >= SHOW_EVERY)
        show(p, now);
    if (p->stop && *p->stop)
        return fail(sc, RC_STOPPED, NULL, N_("Stopped."));
    return RC_OK;
}

void progress_end(struct progress *p)
{
    if (p)
        show(p, clock_boot());
}

struct span progress_left(const struct progress *p)
{
    const int64_t passed = p->shown - p->begun, done = p->done - p->first;

    if (p->total <= 0 || done <= 0 || passed < SAY_AFTER)
        return (struct span){-1};
    return (struct span){(p->total - p->done) * passed / done};
}

int64_t progress_rate(const struct progress *p)
{
    const int64_t passed = p->shown - p->begun;

    return passed > 0 ? (p->done - p->first) * 1000 / passed : 0;
}
