/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Presence: telling others that somebody sits at this screen and has a case open, and hearing it of
 * them. Nothing is locked by it: who saves first is told apart by the revision of the row.
 *
 * Layer: desk.
 */
#ifndef CORE_DESK_PRESENCE_H
#define CORE_DESK_PRESENCE_H

#include "core/desk/desk.h"
#include "core/domain/presence.h"

/*
 * Say that who sits here is there with DISPUTE open, 0: with none, and WRITES in a form of it. Said
 * again within PRESENCE_LEASE, for then it is forgotten.
 * Fails: RC_DENIED "sessions" when he has PRESENCE_MOST others open, of whom each was heard of
 * within PRESENCE_LEASE; RC_NOTFOUND "case"; as a store that takes nothing.
 */
MUST_CHECK enum rc desk_attend(struct desk *desk, struct scope *sc, int64_t dispute, bool writes);
/* Nobody sits here any more. What cannot be said now is forgotten by itself. */
void desk_depart(struct desk *desk);
/* Who else has DISPUTE open now, each once, those who write first. Fails: RC_NOTFOUND "case" when
 * who sits here may not know of it. */
MUST_CHECK enum rc desk_company(struct desk *desk, struct scope *sc, int64_t dispute,
                                struct company **list, size_t *count);

#endif
