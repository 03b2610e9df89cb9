/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Joining: one person who stands twice in a case becomes one party, side by side and field by
 * field, and two again. See core/domain/joining.h.
 *
 * Layer: desk.
 */
#ifndef CORE_DESK_JOINING_H
#define CORE_DESK_JOINING_H

#include "core/desk/desk.h"
#include "core/domain/joining.h"

/* Set *PLAN to both parties of REQUEST side by side and what would come of it; nothing is saved.
 * Numbers and addresses are masked as in an opened case.
 * Fails: as joining_make(); RC_NOTFOUND; RC_DENIED unless who sits here may correct the case. */
MUST_CHECK enum rc desk_joining_plan(struct desk *desk, struct scope *sc,
                                     const struct joining_request *request,
                                     struct joining_plan *plan);
/* Join them. Fails: the same; RC_CONFLICT when somebody saved one of them meanwhile. */
MUST_CHECK enum rc desk_join_party(struct desk *desk, struct scope *sc,
                                   const struct joining_request *request);
/* Part the party at POSITION of dispute ID, who was joined into another, from him: both are as they
 * were. Fails: as joining_part(); RC_INVALID "party" when he was not joined; "reason". */
MUST_CHECK enum rc desk_part_party(struct desk *desk, struct scope *sc, int64_t id, int position,
                                   const char *reason);

#endif
