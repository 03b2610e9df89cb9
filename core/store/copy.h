/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Copy: fill an empty database from another one, of whatever engine, row by row as they are, so
 * that every digest and the chain of the journal hold there too. Broken off, it goes on where it
 * was, as long as nothing was written into the first one since.
 *
 * Layer: store.
 */
#ifndef CORE_STORE_COPY_H
#define CORE_STORE_COPY_H

#include "core/base/progress.h"
#include "core/store/engine.h"

struct copy_report {
    int64_t rows;      /* that stand there now */
    int64_t before;    /* of them, from an earlier run */
    const char *table; /* the first that differs; NULL: none does */
    const char *row;   /* its key: "1099511627777" */
};

/*
 * Copy FROM, whose snapshot is open, into TO, which was migrated. The last step, which makes TO a
 * database to work with, is copy_end().
 * Fails: RC_CONFLICT "to" when it holds something else already, or FROM was written into since it
 *        was begun; RC_STOPPED; as engine_query() and engine_load() do. It can be called again.
 */
MUST_CHECK enum rc copy_rows(struct scope *sc, struct engine *from, struct engine *to,
                             struct progress *progress, struct copy_report *report);
/* Compare both, table by table and row by row; sets table and row of REPORT. */
MUST_CHECK enum rc copy_compare(struct scope *sc, struct engine *from, struct engine *to,
                                struct progress *progress, struct copy_report *report);
MUST_CHECK enum rc copy_end(struct scope *sc, struct engine *to);

/* Set *EMPTY: is there no office in ENGINE, nor a part of one? */
MUST_CHECK enum rc copy_is_empty(struct scope *sc, struct engine *engine, bool *empty);
/* Is the database only partly filled? Fails: RC_SCHEMA "db" when it is. */
MUST_CHECK enum rc copy_is_whole(struct scope *sc, struct engine *engine);

#endif
