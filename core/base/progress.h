/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Progress: how far a piece of long work has come, when it will be done, and whether somebody wants
 * it to stop. The work counts; whoever started it shows what it counted and says when to stop: a
 * shell by cli/progress.h, the screens by tui/kit/waiting.h, nobody in a pipe.
 *
 * Layer: base.
 */
#ifndef CORE_BASE_PROGRESS_H
#define CORE_BASE_PROGRESS_H

#include "core/base/instant.h"
#include "core/base/tr.h"

struct progress {
    void (*begin)(struct progress *p); /* called before anything is counted; NULL */
    void (*show)(struct progress *p);  /* called once a second passed, twice a second at most, and
                                          at the end when it was called before; NULL */
    bool (*stop)(struct progress *p);  /* is it to stop? Asked wherever the work may be left, which
                                          is often; NULL: nobody can stop it */
    void *user;                        /* of these */
    const char *what;                  /* msgid of what is counted */
    int64_t done, total;               /* TOTAL is 0 when nobody knows */
    int64_t first;                     /* DONE when it began: what an earlier run did */
    int64_t begun, looked;             /* milliseconds of the boot clock */
    bool shown;                        /* SHOW was called since it began */
};

/* Begin to count TOTAL of WHAT, a msgid; DONE of them are there already. P may be NULL here and
 * below: nobody wants to know. */
void progress_begin(struct progress *p, const char *what, int64_t done, int64_t total);
/*
 * DONE are done; call it where the work may be left. Not for every small piece: it reads a clock.
 * Fails: RC_STOPPED when it is to stop. What was done stays done.
 */
MUST_CHECK enum rc progress_at(struct progress *p, struct scope *sc, int64_t done);
/* The same in the middle of what is counted as one: show what is due; true when it is to stop. */
bool progress_stops(struct progress *p);
/* Show the last of it. */
void progress_end(struct progress *p);
/* Time left as it goes so far; negative while nobody can say. */
struct span progress_left(const struct progress *p);
/* How many were done in a second, by this run. */
int64_t progress_rate(const struct progress *p);
/* What P says in LANG: "12000 of 100000 cases, 12 %, 2:10 left". Lives in SC. */
const char *progress_line(struct scope *sc, enum lang lang, const struct progress *p);

#endif
