/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Handover store: shifts that were taken over, and what a shift leaves that no list of cases tells.
 *
 * Layer: store. Functions that read run inside any transaction or none; lists live in SC.
 */
#ifndef CORE_STORE_HANDOVER_STORE_H
#define CORE_STORE_HANDOVER_STORE_H

#include "core/domain/handover.h"
#include "core/store/journal.h"

/* Sets T->id. */
MUST_CHECK enum rc takeover_insert(struct tx *tx, struct takeover *t);
/* Set *OUT to the last one of OFFICE; NULL: there was none. */
MUST_CHECK enum rc takeover_newest(struct scope *sc, struct engine *engine, int64_t office,
                                   struct takeover **out);
/* Set *LIST to the ids of cases with an agreement in force whose parties nobody has visited. */
MUST_CHECK enum rc handover_visits(struct scope *sc, struct engine *engine, int64_t office,
                                   int64_t **list, size_t *count);
/* Forms that anybody of OFFICE left half filled, newest first; not what stands in them. */
MUST_CHECK enum rc handover_drafts(struct scope *sc, struct engine *engine, int64_t office,
                                   struct handover_draft **list, size_t *count);

#endif
