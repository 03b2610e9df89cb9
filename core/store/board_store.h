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

#define BOARD_WORDS 6 /* most words of one search */

struct board_filter {
    const char *words; /* only cases in which each of these words stands: in a number, a name, a
                          phone, the place, the title or the narrative; NULL: all */
    bool open;         /* leave out what was closed or not accepted; without words, what needs a
                          hand soonest comes first, by the lines of board_line_store.h */
    bool urgent;       /* open, without words: only cases in which a promise runs */
    bool own;          /* open, without words: only the viewer's own */
    bool followed;     /* only cases that are performed, or were closed at SINCE or later: they may
                          still be visited */
    struct instant since;
    bool voided;    /* with mistaken registrations */
    int64_t before; /* only ids below this one: the next page after its last row; 0: newest */
    size_t limit;   /* at most so many rows */
};

/*
 * Set *ROWS to the visible cases of OFFICE that pass FILTER, newest first unless it says otherwise.
 * Run it inside engine_begin_read().
 * Owns:  *ROWS lives in SC.
 * Fails: RC_INVALID "words" when there are more than BOARD_WORDS; as READER does.
 */
MUST_CHECK enum rc board_load(struct scope *sc, struct engine *engine, int64_t office,
                              const struct board_filter *filter,
                              const struct playbook_reader *reader, struct board_row **rows,
                              size_t *count);

#endif
