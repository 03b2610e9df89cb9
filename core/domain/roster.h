/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Roster: who is on duty when. A duty is one stretch of time of one person for one agency, with
 * substitutes, swaps and take-overs already applied: two duties of one person never overlap.
 *
 * Layer: domain. Pure.
 */
#ifndef CORE_DOMAIN_ROSTER_H
#define CORE_DOMAIN_ROSTER_H

#include "core/base/instant.h"
#include "core/domain/office.h"

struct duty {
    int64_t shift; /* id of the shift it comes from */
    int64_t person;
    enum agency_id agency;
    enum duty_kind kind;
    struct instant from, until; /* UNTIL is not part of it */
    int64_t instead_of;         /* whose duty it was by the plan; 0 */
};

/* The duties of an office in some period, by beginning. */
struct roster {
    const struct duty *duties;
    size_t count;
};

/* The duty of PERSON at T; NULL. */
const struct duty *roster_duty(const struct roster *r, int64_t person, struct instant t);
/* The INDEX-th duty (from 0) of AGENCY and KIND at T, in the order of the plan; NULL after the
 * last. */
const struct duty *roster_on_duty(const struct roster *r, enum agency_id agency,
                                  enum duty_kind kind, struct instant t, size_t index);

#endif
