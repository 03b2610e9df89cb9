/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Lists: the board and what a search finds. And the drafts of forms that were left half filled.
 *
 * Layer: desk.
 */
#ifndef CORE_DESK_BOARD_H
#define CORE_DESK_BOARD_H

#include "core/desk/desk.h"
#include "core/domain/board.h"

/* The open cases, sorted by what needs a hand soonest, at most LIMIT; and the counts of all. */
MUST_CHECK enum rc desk_board(struct desk *desk, struct scope *sc, size_t limit,
                              struct board_row **rows, size_t *count, struct board_counts *counts);
/* The same of the cases alone that who sits here registered or handles; the counts are of all. */
MUST_CHECK enum rc desk_own(struct desk *desk, struct scope *sc, size_t limit,
                            struct board_row **rows, size_t *count, struct board_counts *counts);
/* The open cases in which a promise runs or was missed, the most pressing first, at most LIMIT. */
MUST_CHECK enum rc desk_urgent(struct desk *desk, struct scope *sc, size_t limit,
                               struct board_row **rows, size_t *count);
#define FIND_MOST  50 /* of a page of what a search finds */
#define FIND_PAGES 10 /* that it gives: nobody leafs through the record by searching it */

/* A search. */
struct find {
    const char *words; /* a line as core/domain/query.h reads it */
    bool record;       /* it is recorded, once, with its words */
    int64_t before;    /* the id of the last case of the page before; 0: the first page */
    int page;          /* of those asked for so far, from 0 */
};

/*
 * Set *ROWS to the newest cases, also closed ones, for which WORDS hold, at most FIND_MOST; *MORE
 * when there are more. Of a case whose facts are not open to who sits here only what stands in its
 * head is looked at; sealed notes and secret addresses are not.
 * Fails: RC_INVALID "words", as query_read(); when PAGE is not below FIND_PAGES.
 */
MUST_CHECK enum rc desk_find_page(struct desk *desk, struct scope *sc, const struct find *find,
                                  struct board_row **rows, size_t *count, bool *more);
/* The first page of WORDS. */
MUST_CHECK enum rc desk_find(struct desk *desk, struct scope *sc, const char *words, bool record,
                             struct board_row **rows, size_t *count, bool *more);

/* JSON of a casefile, of rows; see `onecase help show`. Lives in SC. */
const char *desk_casefile_json(struct desk *desk, struct scope *sc, const struct casefile *cf);
const char *desk_rows_json(struct desk *desk, struct scope *sc, const struct board_row *rows,
                           size_t count);

/* Keep, find and drop what this person was typing in FORM; kept drafts wake no screen. */
MUST_CHECK enum rc desk_keep_draft(struct desk *desk, struct scope *sc, const char *form,
                                   const char *text);
/* The same for what is to be sealed: the draft lies locked, and desk_draft() opens it. */
MUST_CHECK enum rc desk_keep_sealed_draft(struct desk *desk, struct scope *sc, const char *form,
                                          const char *text);
/* Set *TEXT to the draft of FORM, NULL when there is none, and *SAVED_AT to when it was kept. */
MUST_CHECK enum rc desk_draft(struct desk *desk, struct scope *sc, const char *form,
                              const char **text, struct instant *saved_at);
MUST_CHECK enum rc desk_drop_draft(struct desk *desk, struct scope *sc, const char *form);

#endif
