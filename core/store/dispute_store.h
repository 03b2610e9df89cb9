/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Dispute store: the heads of cases.
 *
 * Layer: store. Functions that read run inside any transaction or none; what they find lives in
 * SC. A case of another office is not found.
 */
#ifndef CORE_STORE_DISPUTE_STORE_H
#define CORE_STORE_DISPUTE_STORE_H

#include "core/domain/dispute.h"
#include "core/domain/party.h"
#include "core/domain/similar.h"
#include "core/store/journal.h"

/*
 * Write D as a new case; sets its id, rev and office. IMPORT_KEY is NULL unless it came from a
 * file, and then unique.
 * Fails: RC_CONFLICT, field "token", "import_key", "register_number" or "number".
 */
MUST_CHECK enum rc dispute_insert(struct tx *tx, struct dispute *d, const char *import_key);
/* Save all of D over revision D->rev, and count it up. Fails: RC_CONFLICT when somebody else
 * saved first. */
MUST_CHECK enum rc dispute_save(struct tx *tx, struct dispute *d);

/* Fail: RC_NOTFOUND "case". */
MUST_CHECK enum rc dispute_by_id(struct scope *sc, struct engine *engine, int64_t office,
                                 int64_t id, struct dispute *d);
MUST_CHECK enum rc dispute_by_register_number(struct scope *sc, struct engine *engine,
                                              int64_t office, int year, int64_t number,
                                              struct dispute *d);
MUST_CHECK enum rc dispute_by_number(struct scope *sc, struct engine *engine, int64_t office,
                                     const char *case_number, struct dispute *d);
MUST_CHECK enum rc dispute_by_token(struct scope *sc, struct engine *engine, int64_t office,
                                    const char *token, struct dispute *d);
MUST_CHECK enum rc dispute_by_import_key(struct scope *sc, struct engine *engine, int64_t office,
                                         const char *key, struct dispute *d);
/* Set *COUNT to the number of visible cases of OFFICE registered since SINCE, open or not. */
/* Set *TOKEN to that of the newest dispute; "" when it has none, NULL when there is no
 * dispute. */
MUST_CHECK enum rc dispute_newest_token(struct scope *sc, struct engine *engine, int64_t office,
                                        const char **token);
MUST_CHECK enum rc dispute_count_since(struct scope *sc, struct engine *engine, int64_t office,
                                       struct instant since, int64_t *count);

#define SIMILAR_LIMIT 20

/*
 * Set *LIST to the visible cases of OFFICE registered since SINCE that share a party's name
 * (unless it is not known yet), phone or ID number, or the place, newest first, at most
 * SIMILAR_LIMIT. PLACE may be NULL.
 */
MUST_CHECK enum rc dispute_similar(struct scope *sc, struct engine *engine, int64_t office,
                                   struct instant since, const char *place,
                                   const struct party *parties, size_t party_count,
                                   struct similar **list, size_t *count);

/* For the other stores: read the current row of a query that selects the columns of a dispute;
 * a query for a list leaves out the narrative. */
MUST_CHECK enum rc dispute_from_row(struct scope *sc, struct rows *rows, bool narrative,
                                    struct dispute *d);

#endif
