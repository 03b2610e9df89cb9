/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Events: everything that was recorded about the teams of one case, in one numbered list, so
 * that a person can name an event to confirm or to correct it.
 *
 * Layer: domain. Pure.
 */
#ifndef CORE_DOMAIN_EVENT_H
#define CORE_DOMAIN_EVENT_H

#include "core/domain/casefile.h"

struct event {
    int number;                      /* from 1, in the order of recording */
    int about;                       /* the number of the event a ruling is about; 0 */
    const struct dispatch *dispatch; /* the one it belongs to */
    const struct response *response; /* one of these two is NULL */
    const struct ruling *ruling;
    bool stands; /* nobody corrected it */
    bool claim;  /* recorded after a promise it could keep fell due */
    bool confirmed;
    bool stepped;              /* the clock was set between the call of its team and this event */
    struct instant counted_at; /* for the first promise it could keep; NEVER for a ruling */
};

int64_t event_id(const struct event *e);
struct instant event_recorded_at(const struct event *e);
/* The code of what it is: "arrived", "waived". */
const char *event_code(const struct event *e);
/* When it happened, or was ruled. */
struct instant event_at(const struct event *e);
/* Who did what, in one line: "派出所 周立 接单（电话，林桂芬代记）  补录，待他人确认". Lives in SC. */
const char *event_sentence(struct scope *sc, enum lang lang, const struct event *e);
/* Set *LIST to the events of CF. Lives in SC and points into CF. */
void event_list(struct scope *sc, const struct casefile *cf, struct event **list, size_t *count);
/* Set *OUT to the event NUMBER. Fails: RC_INVALID "event". */
MUST_CHECK enum rc event_find(struct scope *sc, const struct casefile *cf, int number,
                              struct event *out);

#endif
