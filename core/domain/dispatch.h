/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Dispatch: the calling of one team for one dispute, and the events its seats answer with.
 * Events are written once; nothing here is ever changed.
 *
 * Layer: domain. Pure.
 */
#ifndef CORE_DOMAIN_DISPATCH_H
#define CORE_DOMAIN_DISPATCH_H

#include "core/domain/playbook.h"
#include "core/domain/response.h"

struct seat {
    enum agency_id agency;
    const char *role;
    bool required, lead;
    int64_t person;          /* 0: the agency is called, nobody of it is registered */
    const char *person_name; /* NULL with person 0 */
    const char *person_phone;
    int level;               /* 1: called with the team; 2, 3: called when it was raised */
    int number;              /* how many people of the agency are needed: 1 */
    struct instant called;   /* when this seat was called; in a proposal not set: with the team */
    int64_t deputy;          /* who is called when the first does not answer; 0 */
    const char *deputy_name; /* NULL with deputy 0 */
    const char *deputy_phone;
};

struct dispatch {
    int64_t id;
    int ordinal;                  /* 1, 2 … of its dispute */
    struct instant registered_at; /* of its dispute */
    struct instant at;            /* T0: when it was saved */
    const char *by;
    const struct playbook *playbook; /* as it was then */
    const struct seat *seats;
    size_t seat_count;
    struct course course; /* what was recorded since, nothing of it ever changed */
};

int seat_level(const struct seat *seat); /* 1, 2 … */
/* Does PROMISE look at SEAT: is it of its level, and one of those it chose? */
bool seat_concerned(const struct seat *seat, const struct promise *promise);
/* The last thing AGENCY did that changes where it stands; ACT_CALLED when it did nothing. */
enum act dispatch_seat_state(const struct dispatch *d, enum agency_id agency);
const struct seat *dispatch_seat(const struct dispatch *d, enum agency_id agency); /* or NULL */

#endif
