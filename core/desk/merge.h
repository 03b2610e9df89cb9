/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Merging: two registrations of one quarrel become one case, side by side and field by field, and
 * apart again. See core/domain/merge.h.
 *
 * Layer: desk.
 */
#ifndef CORE_DESK_MERGE_H
#define CORE_DESK_MERGE_H

#include "core/desk/desk.h"
#include "core/domain/merge.h"
#include "core/domain/similar.h"

/* Set *LIST to the cases that may be case ID registered twice, those most alike first; only such as
 * can still be corrected. What who sits here may not read is not among them. */
MUST_CHECK enum rc desk_alike(struct desk *desk, struct scope *sc, int64_t id,
                              struct similar **list, size_t *count);

/* Set *PLAN to both cases of REQUEST side by side and what would come of it; nothing is saved.
 * Numbers and addresses are masked as in an opened case. Both are recorded as opened, RECORD says
 * so: once, however often a choice is changed.
 * Fails: as merge_make(); RC_NOTFOUND, RC_DENIED unless who sits here may merge both. */
MUST_CHECK enum rc desk_merge_plan(struct desk *desk, struct scope *sc,
                                   const struct merge_request *request, bool record,
                                   struct merge_plan *plan);
/* Merge. Fails: the same; RC_CONFLICT when somebody saved one of them meanwhile. */
MUST_CHECK enum rc desk_merge(struct desk *desk, struct scope *sc,
                              const struct merge_request *request);
/* Undo the merging by which case ENDED ended: both are as they were.
 * Fails: as merge_undo(); RC_INVALID "case" when it did not end in another one, or when a later
 * merging into the same case must be undone first; "reason". */
MUST_CHECK enum rc desk_undo_merge(struct desk *desk, struct scope *sc, int64_t ended,
                                   const char *reason);

/* The other case of a merging. */
struct merged {
    int64_t id;         /* 0: there is none */
    const char *number; /* "2026/12" */
    struct instant at;
    const char *by;
};
/* Set *MERGED to the case in which case ID ended, perhaps by way of others, as far as who sits here
 * may know of it. */
MUST_CHECK enum rc desk_merged(struct desk *desk, struct scope *sc, int64_t id,
                               struct merged *merged);
/* The same of the case that ended last in case ID: it is the next that can be undone. */
MUST_CHECK enum rc desk_merged_in(struct desk *desk, struct scope *sc, int64_t id,
                                  struct merged *merged);

#endif
