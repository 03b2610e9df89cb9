/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Suspensions and extensions: what stops the clock of a mediation for a while (an appraisal, a
 * pause both sides want; 在线调解规则 art. 25 does not count the time of an appraisal), and what
 * gives it more time (both sides consent). One made by mistake is voided with a reason.
 *
 * Layer: domain. Pure.
 */
#ifndef CORE_DOMAIN_SUSPENSION_H
#define CORE_DOMAIN_SUSPENSION_H

#include "core/base/instant.h"

struct suspension {
    int64_t id;
    struct date since; /* the first day that does not count */
    struct date until; /* the first that counts again; DATE_NONE while it lasts */
    const char *reason;
    const char *by;          /* who recorded it */
    const char *void_reason; /* NULL while it stands */
};

struct extension {
    int64_t id;
    const char *code;    /* of the deadline */
    struct date until;   /* as the parties agreed */
    struct date on;      /* the day it was recorded */
    const int *consents; /* positions of the parties who consented */
    size_t consent_count;
    const char *by;
    const char *void_reason; /* NULL while it stands */
};

/* The one of COUNT that lasts; NULL. */
const struct suspension *suspension_open(const struct suspension *list, size_t count);
/* The newest of COUNT that stands; NULL. */
const struct suspension *suspension_last(const struct suspension *list, size_t count);
/* Is D a day that does not count? One that lasts excludes the days before TODAY. */
bool suspension_has(const struct suspension *list, size_t count, struct date d, struct date today);
/* The extension that counts for CODE, the one that reaches furthest; NULL. */
const struct extension *extension_of(const struct extension *list, size_t count, const char *code);

/* Fails: RC_INVALID "from" when SINCE has not come yet at TODAY, lies before EARLIEST, the day of
 * the registration, or in a suspension that stands, also one that lasts. */
MUST_CHECK enum rc suspension_may_begin(struct scope *sc, const struct suspension *list,
                                        size_t count, struct date earliest, struct date since,
                                        struct date today);
/* Fails: RC_INVALID "on" when nothing is suspended, or ON lies before its beginning. */
MUST_CHECK enum rc suspension_may_end(struct scope *sc, const struct suspension *list, size_t count,
                                      struct date on);

#endif
