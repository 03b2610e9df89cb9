/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Timing: from when to when one promise of one team runs, with its pauses.
 *
 * A promise runs from the call of the team, from the registration, or from the first time
 * somebody of the team did what it waits for; one about a level not before that level is called.
 * Until then it has no due time. What runs from a hand-over is kept by somebody else than the
 * agency that handed over: its own earlier acts are what it gave away. While the clocks are
 * paused, which its playbook must allow, the due time moves on.
 *
 * Layer: domain. Pure.
 */
#ifndef CORE_DOMAIN_TIMING_H
#define CORE_DOMAIN_TIMING_H

#include "core/domain/dispatch.h"

#define INSTANT_LAST ((struct instant){INT64_MAX}) /* later than all */

struct timing {
    struct instant called;  /* from when it runs; NEVER while it does not */
    struct instant due;     /* NEVER while it does not run; a pause that still lasts is not in it */
    struct instant paused;  /* since when the clock stands; NEVER when it runs */
    struct span paused_for; /* how long it stood before that */
    struct instant cutoff;  /* what is recorded later about an earlier time is a claim */
    enum agency_id giver;   /* timing_giver() */
};

/* The agency whose hand-over P runs from, D's course being in order: it neither keeps P nor is
 * awaited. AGENCY_NONE when P runs from something else, or not yet. */
enum agency_id timing_giver(const struct dispatch *d, const struct promise *p);
/* When P runs for D, whose course is in order (course_in_order()). Total. */
struct timing timing_of(const struct dispatch *d, const struct promise *p);

#endif
