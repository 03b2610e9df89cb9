/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Call store: the calls for help that belong to a case.
 *
 * Layer: store.
 */
#ifndef CORE_STORE_CALL_STORE_H
#define CORE_STORE_CALL_STORE_H

#include "core/domain/call.h"
#include "core/domain/similar.h"
#include "core/store/case_page.h"
#include "core/store/journal.h"

/* Write C for DISPUTE; sets its id. A call is never changed. */
MUST_CHECK enum rc call_insert(struct tx *tx, int64_t dispute, struct call *c);
/* The calls of DISPUTE, in the order they were taken down. Live in SC. */
MUST_CHECK enum rc call_list(struct scope *sc, struct engine *engine, int64_t dispute,
                             struct call **list, size_t *count);
/* For lists of cases: the calls of the disputes of PAGE, by dispute, with the dispute of each. */
MUST_CHECK enum rc call_of_board(struct scope *sc, struct engine *engine,
                                 const struct case_page *page, struct call **list,
                                 int64_t **disputes, size_t *count);
/*
 * Set *LIST to the open cases of OFFICE registered since SINCE that a call from PHONE about PLACE
 * (either may be NULL) may be about, newest first: the phone of a call or a party is the same, or
 * the place as call_same_place() says.
 */
MUST_CHECK enum rc call_similar(struct scope *sc, struct engine *engine, int64_t office,
                                struct instant since, const char *place, const char *phone,
                                struct similar **list, size_t *count);

#endif
