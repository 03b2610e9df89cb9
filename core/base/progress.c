/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/base/progress.h"

#include "core/base/clock.h"

#define SHOW_AFTER 1000 /* milliseconds: what is done sooner needs no word */
#define SHOW_EVERY 500
#define SAY_AFTER  2000 /* before that nobody can tell how long it will take */

static void show(struct progress *p, int64_t now)
{
    p->looked = now;
    if (!p->show)
        return;
    p->show(p);
    p->shown = true;
}

void progress_begin(struct progress *p, const char *what, int64_t done, int64_t total)
{
    if (!p)
        return;
    p->what = what;
    p->done = p->first = done;
    p->total = total;
    p->begun = p->looked = clock_boot();
    p->shown = false;
    if (p->begin)
        p->begin(p);
}

bool progress_stops(struct progress *p)
{
    const int64_t now = p ? clock_boot() : 0;

    if (!p)
        return false;
    if (now - p->begun >= SHOW_AFTER && now - p->looked >= SHOW_EVERY)
        show(p, now);
    return p->stop && p->stop(p);
}

enum rc progress_at(struct progress *p, struct scope *sc, int64_t done)
{
    if (!p)
        return RC_OK;
    p->done = done;
    return progress_stops(p) ? fail(sc, RC_STOPPED, NULL, N_("Stopped.")) : RC_OK;
}

void progress_end(struct progress *p)
{
    if (!p)
        return;
    if (p->shown)
        show(p, clock_boot());
    else
        p->looked = clock_boot();
}

struct span progress_left(const struct progress *p)
{
    const int64_t passed = p->looked - p->begun, done = p->done - p->first;

    if (p->total <= 0 || done <= 0 || passed < SAY_AFTER)
        return (struct span){-1};
    return (struct span){(p->total - p->done) * passed / done};
}

int64_t progress_rate(const struct progress *p)
{
    const int64_t passed = p->looked - p->begun;

    return passed > 0 ? (p->done - p->first) * 1000 / passed : 0;
}

const char *progress_line(struct scope *sc, enum lang lang, const struct progress *p)
{
    const struct span left = progress_left(p);
    const char *done = scope_printf(sc, "%lld", (long long)p->done);
    const char *what = tr(lang, p->what);

    if (p->total <= 0)
        return p->done > 0 ? say(sc, lang, N_("{1} {2}"), done, what) : what;
    const char *share = scope_printf(sc, "%lld", (long long)(p->done * 100 / p->total));
    const char *total = scope_printf(sc, "%lld", (long long)p->total);
    const char *so_far = say(sc, lang, N_("{1} of {2} {3}, {4} %"), done, total, what, share);
    if (left.ms < 0)
        return so_far;
    return say(sc, lang, N_("{1}, {2} left"), so_far, span_clock(sc, left));
}
