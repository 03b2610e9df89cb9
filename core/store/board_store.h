/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Board store: the lines of lists of cases, complete, in a handful of queries.
 *
 * Layer: store.
 */
#ifndef CORE_STORE_BOARD_STORE_H
#define CORE_STORE_BOARD_STORE_H

#include "core/domain/board.h"
#include "core/store/dispatch_store.h"

struct board_filter {
    bool followed; /* cases that are performed, or were closed at SINCE or later, newest first: they
                      may still be visited. Otherwise those that are open, what needs a hand soonest
                      first, by the lines of board_line_store.h */
    struct instant since;
    bool urgent;  /* of the open only cases in which a promise runs */
    bool own;     /* of the open only the viewer's own */
    size_t limit; /* at most so many rows */
};

/*
 * Set *ROWS to the visible cases of OFFICE that pass FILTER. Run it inside engine_begin_read().
 * Owns:  *ROWS lives in SC.
 * Fails: as READER does.
 */
MUST_CHECK enum rc board_load(struct scope *sc, struct engine *engine, int64_t office,
                              const struct board_filter *filter,
                              const struct playbook_reader *reader, struct board_row **rows,
                              size_t *count);

/* Complete COUNT lines ROWS, newest first, which lie scattered. Fails: as READER does. */
MUST_CHECK enum rc board_fill(struct scope *sc, struct engine *engine, int64_t office,
                              const struct playbook_reader *reader, struct board_row *rows,
                              size_t count);
/* For the other stores: the line alone, of a query that selects the columns of a dispute and
 * whether it is readable. */
MUST_CHECK enum rc board_row_read(struct scope *sc, struct rows *rows, struct board_row *row);

#endif
