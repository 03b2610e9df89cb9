/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What tick, raise and card share while a use case runs. Private to the desk.
 *
 * Layer: desk.
 */
#ifndef CORE_DESK_WATCH_WORK_H
#define CORE_DESK_WATCH_WORK_H

#include "core/desk/work.h"

#define PROGRAM_NAME "onecase" /* who did what nobody did */

/* A team that is looked at. */
struct watched {
    const struct casefile *cf;
    const struct dispatch *dispatch;
    const char *name; /* what people call the case */
    int seats;        /* how many the team has by now */
};

struct watched watched_of(struct work *w, const struct casefile *cf, const struct dispatch *d);
/* Record N of the team C, and give it to be told when the office has a program for that. */
MUST_CHECK enum rc watched_notice(struct work *w, const struct watched *c, const struct notice *n);
/* Call everybody of LEVEL who was not called yet, for REASON; BY is who says so. */
MUST_CHECK enum rc watched_call_level(struct work *w, struct watched *c, int level,
                                      const char *reason, const struct person *by);
/* Open a card of COLOUR for the team C, or raise the one that waits; *CARD (with its last step) is
 * what stands afterwards. */
MUST_CHECK enum rc watched_card(struct work *w, const struct watched *c, enum card_colour colour,
                                const char *reason, struct card *card);

#endif
