/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Retelling: what is typed to be registered is told of a case that is registered already, and added
 * there instead of a second one. See core/domain/retelling.h.
 *
 * Layer: desk.
 */
#ifndef CORE_DESK_RETELLING_H
#define CORE_DESK_RETELLING_H

#include "core/desk/register.h"
#include "core/domain/retelling.h"

/* What would come of it. Of the case it tells number and title alone: PARTIES are left out. */
struct retelling_plan {
    struct retelling what;
    int64_t rev; /* of the case as it was looked at */
    int year;
    int64_t register_number;
    const char *title;
    struct secrecy_proposal closes; /* how far it closes the case further; its WHY is NULL: not */
};

/* May who sits here add to dispute ID, and is there something to be said to it: it is open, or
 * closed? For what is offered; no error is left. */
bool desk_may_retell(struct desk *desk, struct scope *sc, int64_t id);
/* Set *PLAN to what comes of IN, told of dispute ID; nothing is saved. Lives in SC.
 * Fails: as retelling_make(); RC_INVALID naming the field of IN; RC_NOTFOUND, RC_DENIED unless who
 * sits here may correct ID. */
MUST_CHECK enum rc desk_retelling(struct desk *desk, struct scope *sc, int64_t id,
                                  struct intake *in, struct retelling_plan *plan);

struct retelling_request {
    int64_t id;
    int64_t rev; /* as it was looked at; 0: as it is */
    bool leave;  /* what the case says otherwise may be left out: somebody was told */
};
struct retold {
    struct registered where; /* KNOWN: the token was used before, and nothing was done */
    const char *taken;       /* as retelling_taken() */
};
/* Add IN to the case of REQUEST, with its token, in one transaction.
 * Fails: as desk_retelling(); RC_CONFLICT "rev"; RC_INVALID "leave" with what would be left out. */
MUST_CHECK enum rc desk_retell(struct desk *desk, struct scope *sc,
                               const struct retelling_request *request, struct intake *in,
                               struct retold *out);

#endif
