/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Milestones: how well a team keeps the promises its playbook made when it was dispatched,
 * such as "every agency answers within 5 minutes".
 *
 * Layer: domain. Pure: no I/O and no clock; the caller says what time it is.
 */
#ifndef CORE_DOMAIN_MILESTONE_H
#define CORE_DOMAIN_MILESTONE_H

#include "core/domain/dispatch.h"

enum milestone_light { LIGHT_MET, LIGHT_GREEN, LIGHT_AMBER, LIGHT_RED, LIGHT_LATE, LIGHT_NONE };

struct milestone {
    const struct promise *promise; /* borrowed from the playbook, which outlives us */
    struct instant called;         /* when the promise began to run */
    struct instant due;            /* an act exactly at DUE is in time */
    struct instant met;            /* INSTANT_NEVER until enough seats have acted */
    enum agency_id *awaited;       /* who still has to act, in seat order; none once it is met */
    size_t awaited_count;
    size_t acted, needed; /* "2/4": seats that have acted, seats that must */
    bool stopped;         /* the police took over before it was met or missed */
    bool waived;          /* exempted, with a reason, by two people */
    bool claimed;         /* a claim that nobody confirmed would change MET */
};

/*
 * Set *LIST to one milestone per promise of D's playbook, in its order, judged from D alone.
 * Responses count as course_counted() says. A declined call leaves its agency awaited until
 * somebody of that agency accepts.
 * Owns:  *LIST lives in SC and points into D.
 * Fails: RC_INVALID, field "promises", if the playbook promises nothing.
 */
MUST_CHECK enum rc milestone_judge(struct scope *sc, const struct dispatch *d,
                                   struct milestone **list, size_t *count);
/* The colour of M at NOW; one met too late stays LIGHT_LATE. Amber is the last fifth. One that
 * was waived or stopped has LIGHT_NONE: it is counted apart. Total. */
enum milestone_light milestone_light(const struct milestone *m, struct instant now);
/* pending, missed, met, late, waived or stopped at NOW. */
enum milestone_state milestone_state(const struct milestone *m, struct instant now);
/* The earliest due instant of those not met; INSTANT_NEVER when all are. */
struct instant milestone_next_due(const struct milestone *list, size_t count);

#endif
