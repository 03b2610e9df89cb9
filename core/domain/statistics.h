/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Statistics: how often and how fast a number of teams kept each promise.
 *
 * A promise is counted as it was recorded. Beside it stand two other ways of counting: with every
 * late entry believed, and with what was waived or stopped by the police taken out of N. What is
 * still pending is in no N.
 *
 * Layer: domain. Pure.
 */
#ifndef CORE_DOMAIN_STATISTICS_H
#define CORE_DOMAIN_STATISTICS_H

#include "core/domain/milestone.h"

/* One promise, by its code, of all teams that made it. */
struct figure {
    const struct promise *promise; /* of the first team that made it */
    size_t n;                      /* met, late, missed, waived and stopped together */
    size_t met, late, missed, waived, stopped, pending;
    size_t believed;          /* would be met if every late entry were true */
    size_t claims, confirmed; /* late entries that stand; those somebody else confirmed */
    int64_t *seconds;         /* from the call until it was kept, in time or late; rounded up */
    size_t kept;              /* how many of them, the shortest first after group_finish() */
};

/* The figures of some teams, in the order in which their promises were first seen. */
struct group {
    const char *key; /* what they have in common; "" */
    size_t dispatches;
    struct figure *figures;
    size_t count;
};

/* Count D, as it stands at NOW, into G. What G holds lives in SC. Fails: as milestone_judge(). */
MUST_CHECK enum rc group_add(struct scope *sc, struct group *g, const struct dispatch *d,
                             struct instant now);
void group_finish(struct group *g);

/* Of COUNT numbers, the smallest first; 0 of none. The median of an even number lies in the middle
 * between two, so it is given in half units. The percentile is by nearest rank: the smallest number
 * that is not exceeded by at least PERCENT of them. */
int64_t statistics_median_halves(const int64_t *sorted, size_t count);
int64_t statistics_percentile(const int64_t *sorted, size_t count, unsigned percent);

/* PART of WHOLE to 4 places, half rounded up: "0.9992"; NULL of nothing. Lives in SC. */
const char *statistics_rate(struct scope *sc, size_t part, size_t whole);
/* The form that is published, half rounded up: "99.9 % (3548/3551)"; "- (0/0)" of nothing. */
const char *statistics_published(struct scope *sc, size_t part, size_t whole);

#endif
