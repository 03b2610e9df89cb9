/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The call sheet of a case, and which other case waits for the same person: one telephone call
 * may answer for two.
 *
 * Layer: desk.
 */
#ifndef CORE_DESK_CALLSHEET_H
#define CORE_DESK_CALLSHEET_H

#include "core/desk/desk.h"
#include "core/domain/board.h"
#include "core/domain/callsheet.h"

struct callsheet {
    struct casefile cf;
    const struct dispatch *dispatch; /* the newest */
    struct call_line *lines;
    size_t count;
};
/* Set *OUT to the call sheet of ID. Fails: RC_INVALID "case" when no team was called. */
MUST_CHECK enum rc desk_callsheet(struct desk *desk, struct scope *sc, int64_t id,
                                  struct callsheet *out);

/* A case with a running response and a seat in it that is somebody's. */
struct waiting {
    struct board_row row;
    enum agency_id agency; /* of the seat */
    enum act state;        /* where that agency stands */
    bool called;           /* he is the one to be called next, and has not answered */
};
/* Set *LIST to the running cases in which PERSON has a seat, stands by for one or is to be called
 * next: those that wait for his answer first, then soonest due; those that he left, handed over or
 * was stood down from are not there. */
MUST_CHECK enum rc desk_waiting(struct desk *desk, struct scope *sc, int64_t person,
                                struct waiting **list, size_t *count);

#endif
