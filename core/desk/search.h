/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Index: what makes searching quick. Nobody who registers waits for it: screens that are idle, the
 * watch and a search itself go on with it, a little at a time, and what it does not know yet a
 * search reads case by case.
 *
 * Layer: desk.
 */
#ifndef CORE_DESK_SEARCH_H
#define CORE_DESK_SEARCH_H

#include "core/desk/desk.h"

/*
 * Go on with the index for a moment when there is something to do and nobody else is at it; *MORE:
 * there is more to do. What was saved is found by it within a second, as long as somebody calls
 * this twice a second. An index whose key lies elsewhere (office_key.h) is left to who has it: of
 * several machines one may not have been given the key yet. Fails: as the store does; whoever only
 * has time to spare need not tell.
 */
MUST_CHECK enum rc desk_index(struct desk *desk, struct scope *sc, bool *more);

struct index_state {
    int64_t behind; /* entries of the journal that it does not know yet */
    int64_t left;   /* cases that it does not hold yet */
    int64_t stale;  /* cases to which words lead that stand there no more */
    bool kept;      /* there is one */
    bool foreign;   /* its key is not here: it is neither asked nor gone on with */
};
MUST_CHECK enum rc desk_index_state(struct desk *desk, struct scope *sc, struct index_state *state);

/*
 * Put in all that it does not hold yet, when there is one whose key is here. Counts cases in the
 * progress of the desk; stopped there, it is gone on with as always. Fails: as the store does.
 */
MUST_CHECK enum rc desk_index_rest(struct desk *desk, struct scope *sc);
/*
 * Make the index anew from the cases, which the progress of the desk counts. Needs MAY_KEEP.
 * Fails: RC_STOPPED: what it holds is whole, desk_index() goes on with the rest, and a search
 * reads that case by case until then; as the store does.
 */
MUST_CHECK enum rc desk_index_anew(struct desk *desk, struct scope *sc);

#endif
