/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Dispatching and responding: one case, one team, and what its members report.
 *
 * Layer: desk.
 */
#ifndef CORE_DESK_DISPATCH_H
#define CORE_DESK_DISPATCH_H

#include "core/desk/proposal.h"

/* The playbooks in force, by the names of their files. In the place of a file that cannot be read
 * stands what teams were last called by under its name; a file that never was in force is left out.
 * Live as long as the desk. */
MUST_CHECK enum rc desk_playbooks(struct desk *desk, struct scope *sc, const struct playbook **list,
                                  size_t *count);
/* Call the team: T0 is the moment this is saved. AGAIN allows a second team beside the first.
 * Fails: RC_INVALID "again" when a team is out already and AGAIN is false; RC_INVALID when a
 * required seat was dropped. */
MUST_CHECK enum rc desk_dispatch(struct desk *desk, struct scope *sc, int64_t id,
                                 const struct proposal *team, bool again);

struct response_report {
    int64_t id; /* of the dispute */
    enum agency_id agency;
    enum act act;
    const char *person;  /* name; NULL: the person of the seat */
    const char *channel; /* NULL: the responder himself */
    const char *note;
    const struct instant *at; /* when it happened; NULL: now */
};
/* Record what a seat did. Fails: RC_INVALID "agency" when it was not called; "at" when that lies
 * in the future, before the case was registered, or after everybody stood down; "note" when it is
 * stood down and nobody says why. */
MUST_CHECK enum rc desk_respond(struct desk *desk, struct scope *sc,
                                const struct response_report *report);

#endif
