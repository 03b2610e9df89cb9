/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Destruction: the folders whose time is over, the list one person draws up and another approves,
 * the erasure, and its certificate.
 *
 * Layer: desk.
 */
#ifndef CORE_DESK_DESTRUCTION_H
#define CORE_DESK_DESTRUCTION_H

#include "core/desk/desk.h"
#include "core/domain/destruction.h"

/* The folders whose time is over on DAY (DATE_NONE: today), the oldest first. */
MUST_CHECK enum rc desk_expired(struct desk *desk, struct scope *sc, struct date day,
                                struct destruction_item **list, size_t *count);
/* Keep the folder of DISPUTE for TERM because of REASON, longer than it was to be kept. On a list
 * that waits for approval it stays, and is not destroyed with it.
 * Fails: RC_INVALID "reason"; "case" when it was not put away; "to" when TERM is not longer. */
MUST_CHECK enum rc desk_extend_retention(struct desk *desk, struct scope *sc, int64_t dispute,
                                         enum retention term, const char *reason);
/* All lists that were drawn up. */
MUST_CHECK enum rc desk_destructions(struct desk *desk, struct scope *sc, struct destruction **list,
                                     size_t *count);
/* Set *OUT to list NUMBER. Fails: RC_NOTFOUND "destruction". */
MUST_CHECK enum rc desk_destruction(struct desk *desk, struct scope *sc, int number,
                                    struct destruction *out);
/*
 * Draw up a list of the COUNT DISPUTES for REASON; *NUMBER is its number.
 * Fails: RC_INVALID "reason"; "case" for a folder that was not put away, is kept for ever, is not
 *        due yet, stands there twice or on another list that waits.
 */
MUST_CHECK enum rc desk_propose_destruction(struct desk *desk, struct scope *sc, const char *reason,
                                            const int64_t *disputes, size_t count, int *number);
/*
 * Approve list NUMBER and destroy what is on it: every row of each case with its salt, in one
 * transaction whose journal entry lists them, with the drafts nobody will take up again; then what
 * lies of them beside the database and in the outbox is deleted, and the database is written anew,
 * so that its files hold nothing of them.
 * Fails: RC_DENIED "destruction" for who drew it up; RC_CONFLICT when it is done; RC_BUSY "compact"
 *        when the rows are erased and the files could not be written anew yet: call it again;
 *        RC_IO "outbox" when a paper stays there.
 */
MUST_CHECK enum rc desk_destroy(struct desk *desk, struct scope *sc, int number);
/* The list with its certificate (销毁清册、销毁证明) on paper.
 * Fails: RC_INVALID "destruction" while it waits. */
MUST_CHECK enum rc desk_destruction_paper(struct desk *desk, struct scope *sc, int number,
                                          enum paper_format format, struct bytes *out);

#endif
