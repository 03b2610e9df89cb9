/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Copies of papers handed out.
 *
 * Layer: desk.
 */
#ifndef CORE_DESK_HANDOUT_H
#define CORE_DESK_HANDOUT_H

#include "core/desk/desk.h"

/* Write down that H was handed out ON a day (DATE_NONE: today); version 0: the newest of it.
 * Fails: as handout_check(). */
MUST_CHECK enum rc desk_hand_out(struct desk *desk, struct scope *sc, int64_t id,
                                 const struct handout *h);
/* The newest that was written down of DOCUMENT to PARTY was a mistake, for REASON.
 * Fails: RC_INVALID "document" when there is none, "reason". */
MUST_CHECK enum rc desk_void_handout(struct desk *desk, struct scope *sc, int64_t id,
                                     const char *document, int party, const char *reason);

#endif
