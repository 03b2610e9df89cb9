/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Period store: what a report counts.
 *
 * Layer: store.
 */
#ifndef CORE_STORE_PERIOD_STORE_H
#define CORE_STORE_PERIOD_STORE_H

#include "core/domain/casefile.h"
#include "core/domain/period.h"
#include "core/store/dispatch_store.h"

/*
 * Set *LIST to the cases of OFFICE with a team that was called in P, oldest first, each with its
 * head, without the narrative, its calls and all its teams; nothing else of them is read. A
 * registration that was voided comes too, or a broken promise could be made to vanish with it. Run
 * it inside engine_begin_read(); engine_look() is told of the cases.
 * Owns:  *LIST lives in SC. Fails: as READER does.
 */
MUST_CHECK enum rc period_load(struct scope *sc, struct engine *engine, int64_t office,
                               struct period p, const struct playbook_reader *reader,
                               struct casefile **list, size_t *count);

/* Set *IDS to the cases of OFFICE that were accepted in P, whose days are both set, in the order of
 * acceptance; mistaken registrations are not among them. Owns: *IDS lives in SC. */
MUST_CHECK enum rc period_accepted(struct scope *sc, struct engine *engine, int64_t office,
                                   struct period p, int64_t **ids, size_t *count);

#endif
