/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Progress: how far a piece of long work has come, when it will be done, and whether somebody wants
 * it to stop. The work counts, whoever started it shows what it counted: in a shell a line on
 * standard error, in the screens nothing, in a pipe nothing.
 *
 * Layer: base.
 */
#ifndef CORE_BASE_PROGRESS_H
#define CORE_BASE_PROGRESS_H

#include "core/base/instant.h"

#include <stdatomic.h>

struct progress {
    void (*show)(struct progress *p); /* called twice a second at most, and at the end; NULL */
    void *user;                       /* of SHOW */
    const atomic_bool *stop;          /* somebody wants it to stop; NULL: nobody can */
    const char *what;                 /* msgid of what is counted */
    int64_t done, total;              /* TOTAL is 0 when nobody knows */
    int64_t first;                    /* DONE when it began: what an earlier run did */
    int64_t begun, shown;             /* milliseconds of the boot clock */
};

/* Begin to count TOTAL of WHAT, a msgid; DONE of them are there already. P may be NULL here and
 * below: nobody wants to know. */
void progress_begin(struct progress *p, const char *what, int64_t done, int64_t total);
/*
 * DONE are done; call it where the work may be left. Not for every small piece: it reads a clock.
 * Fails: RC_STOPPED when it is to stop. What was done stays done.
 */
MUST_CHECK enum rc progress_at(struct progress *p, struct scope *sc, int64_t done);
/* Show the last of it. */
void progress_end(struct progress *p);
/* Time left as it goes so far; negative while nobody can say. */
struct span progress_left(const struct progress *p);
/* How many were done in a second, by this run. */
int64_t progress_rate(const struct progress *p);

#endif
