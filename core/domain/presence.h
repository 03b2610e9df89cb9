/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Presence: who sits at a screen now, and which case is open there. It holds as long as the session
 * says so again and again: what ended without a word is over after PRESENCE_LEASE.
 *
 * Layer: domain.
 */
#ifndef CORE_DOMAIN_PRESENCE_H
#define CORE_DOMAIN_PRESENCE_H

#include "core/base/instant.h"

#define PRESENCE_BEAT  SECONDS(30) /* how often a session says that it is there */
#define PRESENCE_LEASE SECONDS(90) /* clocks of two machines may differ by what is left of it */
#define PRESENCE_MOST  64          /* sessions of one person */

/* Somebody else who has the same case open, at whatever number of screens. */
struct company {
    int64_t person;
    const char *name;
    bool writes; /* in a form of it; else he looks at it */
};

#endif
