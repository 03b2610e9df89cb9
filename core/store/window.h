/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Windows: the digests of the rows that lie around the place where the journal is, of every table.
 * Entries and rows lie in the order in which they were written, so nearly every row that an entry
 * wrote first is at hand when the entry is read. Inside a snapshot.
 *
 * Layer: store.
 */
#ifndef CORE_STORE_WINDOW_H
#define CORE_STORE_WINDOW_H

#include "core/base/digest.h"
#include "core/store/journal.h"

struct window_row {
    int64_t id;
    bool fits; /* an issued paper: its bytes fit their digest; of other tables true */
    char digest[DIGEST_HEX + 1];
};

/* All rows of a table whose ids are above AFTER and up to UNTIL. */
struct window {
    struct window_row *rows;
    size_t count, next, used; /* USED: how many were asked for */
    size_t limit;             /* of rows to read at once; grows where they are asked for */
    int64_t after, until;
};

/* {.sc, .engine} are empty ones; 1 MB when they are full. */
struct windows {
    struct scope *sc;
    struct engine *engine;
    struct window of[TABLE_COUNT];
    struct window_row alone; /* the last row that lay outside */
};

/* How many rows of TABLE are read at once at most: files are large. */
size_t window_page(enum table table);
/* Set *ROW to row ID of TABLE, until the next call, or to NULL when there is none. NEW: rows with
 * higher ids will be asked for soon. Fails: as engine_query(). */
MUST_CHECK enum rc windows_find(struct windows *w, enum table table, int64_t id, bool new,
                                const struct window_row **row);
void windows_end(struct windows *w);

#endif
