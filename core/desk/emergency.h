/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Emergency: from the ringing telephone to the team that is called, in one step. Place, situation
 * and a number to call back are all that is asked; names, acceptance and the story come later.
 *
 * Layer: desk.
 */
#ifndef CORE_DESK_EMERGENCY_H
#define CORE_DESK_EMERGENCY_H

#include "core/desk/register.h"
#include "core/domain/situation.h"

/* Somebody who needs no call any more when the team is called. */
struct already {
    enum agency_id agency;
    bool called; /* was told and comes; else is there */
};

struct emergency {
    const char *token;     /* one form, one case; NULL */
    const char *situation; /* code or label */
    const char *place;
    const char *division;   /* 12 digits; NULL: the office's own */
    const char *phone;      /* to call back; NULL when it was withheld */
    const char *note;       /* the caller's words; NULL */
    struct instant rang_at; /* INSTANT_NEVER: now */
    const struct already *already;
    size_t already_count;
    bool again; /* call a team although an open case looks the same */
};

/* The situations of this office, in the order of their digits. Live as long as the desk. */
MUST_CHECK enum rc desk_situations(struct desk *desk, struct scope *sc,
                                   const struct situation **list, size_t *count);
/* The label of the situation CODE; CODE itself when the file cannot be read or lacks it; "" for
 * NULL. */
const char *desk_situation_name(struct desk *desk, struct scope *sc, const char *code,
                                enum lang lang);

/* The open cases of the last two hours that E may be about, newest first. E need not be
 * complete. */
MUST_CHECK enum rc desk_emergency_similar(struct desk *desk, struct scope *sc,
                                          const struct emergency *e, struct similar **list,
                                          size_t *count);
/*
 * Register a case by E and call its team, in one transaction. Whoever is there or was told already
 * counts as minute 0; an agency that the playbook does not call gets a seat. A token that is known
 * gives the case it made.
 * Fails: RC_INVALID naming the field; "join" when an open case looks the same and E does not say
 *        AGAIN. Nothing is saved then.
 */
MUST_CHECK enum rc desk_emergency(struct desk *desk, struct scope *sc, const struct emergency *e,
                                  struct registered *out);
/* Add the call that E tells of to the open case ID; no team is called. Fails: RC_INVALID. */
MUST_CHECK enum rc desk_join_call(struct desk *desk, struct scope *sc, int64_t id,
                                  const struct emergency *e);

#endif
