/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Milestones: how well a team keeps the promises its playbook made when it was dispatched,
 * such as "every agency answers within 5 minutes".
 *
 * Layer: domain. Pure: no I/O and no clock; the caller says what time it is.
 */
#ifndef CORE_DOMAIN_MILESTONE_H
#define CORE_DOMAIN_MILESTONE_H

#include "core/domain/timing.h"

enum milestone_light { LIGHT_MET, LIGHT_GREEN, LIGHT_AMBER, LIGHT_RED, LIGHT_LATE, LIGHT_NONE };

struct milestone {
    const struct promise *promise; /* borrowed from the playbook, which outlives us */
    struct instant called;    /* when it began to run; NEVER while it waits for its first event */
    struct instant due;       /* an act exactly at DUE is in time; NEVER while it does not run */
    struct instant met;       /* INSTANT_NEVER until enough seats have acted */
    struct instant believed;  /* when it would be met if every claim were confirmed */
    struct instant paused_at; /* since when its clock stands, while it is paused */
    struct span paused_for;   /* how long it stood before; part of the time until DUE */
    struct instant cutoff;    /* what is recorded later about an earlier time is a claim */
    enum agency_id giver;     /* whose hand-over it runs from, who does not keep it; AGENCY_NONE */
    enum agency_id *awaited;  /* who still has to act, in seat order; none once it is met */
    size_t awaited_count;
    size_t acted, needed; /* "2/4": seats that have acted, seats that must */
    bool stopped;         /* the police took over, or everybody it concerns was stood down, before
                           * it was met or missed */
    bool paused;          /* its clock stands; never once it is met */
    bool waived;          /* exempted, with a reason, by two people */
    bool claimed;         /* a claim that nobody confirmed would change MET */
};

/*
 * Set *LIST to one milestone per promise of D's playbook, in its order, judged from D alone.
 * Responses count as course_counted() says, in the order of course_in_order(). A declined call
 * leaves its agency awaited until somebody of that agency accepts; a seat that needs several
 * people until so many different ones have acted. An agency that was stood down before it acted
 * is neither awaited nor needed from then on; a promise that holds only because of that is stopped
 * and counted apart, not met. A seat counts from when it was called. Whoever handed over does not
 * keep what runs from that.
 * Owns:  *LIST lives in SC and points into D.
 * Fails: RC_INVALID, field "promises", if the playbook promises nothing.
 */
MUST_CHECK enum rc milestone_judge(struct scope *sc, const struct dispatch *d,
                                   struct milestone **list, size_t *count);
/* Is M about SEAT: could what SEAT does bring it nearer? */
bool milestone_concerns(const struct milestone *m, const struct seat *seat);
/* The milestone of the promise CODE; NULL. */
const struct milestone *milestone_find(const struct milestone *list, size_t count,
                                       const char *code);
/* From when M is amber; NEVER while it does not run. A watcher warns then. */
struct instant milestone_warn_at(const struct milestone *m);
/* Does the clock of M run: has it begun, and is it neither met, paused, waived nor stopped? */
bool milestone_runs(const struct milestone *m);
/* The time left at NOW, which stands while M is paused; negative when it is over. M has begun. */
struct span milestone_left(const struct milestone *m, struct instant now);
/* The colour of M at NOW; one met too late stays LIGHT_LATE. Green before it begins. One that
 * was waived or stopped has LIGHT_NONE: it is counted apart. Total. */
enum milestone_light milestone_light(const struct milestone *m, struct instant now);
/* pending, missed, met, late, waived or stopped at NOW. */
enum milestone_state milestone_state(const struct milestone *m, struct instant now);
/* The earliest due instant of those that are missed or run; INSTANT_NEVER when there is none. */
struct instant milestone_next_due(const struct milestone *list, size_t count);

#endif
