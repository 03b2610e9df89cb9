/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Print store: the print register, one row for each job, written before the job starts.
 *
 * Layer: store. Functions that read run inside any transaction or none; what they find lives in
 * SC.
 */
#ifndef CORE_STORE_PRINT_STORE_H
#define CORE_STORE_PRINT_STORE_H

#include "core/domain/print.h"
#include "core/store/journal.h"

/* Sets P->id. */
MUST_CHECK enum rc print_insert(struct tx *tx, struct print *p);
/* Write down how the job P->id ended: its failed, outcome, ended_at and settled_by. Fails:
 * RC_CONFLICT when that is known already. */
MUST_CHECK enum rc print_end(struct tx *tx, const struct print *p);
/* Set *P. Fails: RC_NOTFOUND "print" when OFFICE has no such job. */
MUST_CHECK enum rc print_load(struct scope *sc, struct engine *engine, int64_t office, int64_t id,
                              struct print *p);
/* The register of DISPUTE in order. */
MUST_CHECK enum rc print_list(struct scope *sc, struct engine *engine, int64_t dispute,
                              struct print **list, size_t *count);
/* The register of OFFICE: jobs asked for since SINCE, and all older ones whose outcome is unknown,
 * the newest first. */
MUST_CHECK enum rc print_register(struct scope *sc, struct engine *engine, int64_t office,
                                  struct instant since, struct print **list, size_t *count);

#endif
