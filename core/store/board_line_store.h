/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Board lines: where each open case stands on the board, so that its first page is the beginning of
 * an index and its counts are counted without reading cases. Computed from the record in the
 * transaction that changes it (core/domain/board.h says how); not journalled, recomputed by verify.
 *
 * Layer: store.
 */
#ifndef CORE_STORE_BOARD_LINE_STORE_H
#define CORE_STORE_BOARD_LINE_STORE_H

#include "core/domain/board.h"
#include "core/store/journal.h"

#define RULES_UNKNOWN 0 /* the line waits to be computed */

/* LINE holds of DISPUTE by the rules RULES. */
MUST_CHECK enum rc board_line_put(struct tx *tx, int64_t dispute, const struct board_line *line,
                                  int64_t rules);
/* DISPUTE is not open any more, or not there. */
MUST_CHECK enum rc board_line_drop(struct tx *tx, int64_t dispute);
/* Set *LINE and *RULES to what is kept of DISPUTE, *FOUND says whether there is any. */
MUST_CHECK enum rc board_line_of(struct scope *sc, struct engine *engine, int64_t dispute,
                                 struct board_line *line, int64_t *rules, bool *found);
/* Set *LIST to disputes of OFFICE, at most LIMIT, whose lines hold by other rules than RULES. */
MUST_CHECK enum rc board_line_stale(struct scope *sc, struct engine *engine, int64_t office,
                                    int64_t rules, size_t limit, int64_t **list, size_t *count);
/* Set *DISPUTE to the first line that is of no open case of its office; 0 when there is none. */
MUST_CHECK enum rc board_line_stray(struct scope *sc, struct engine *engine, int64_t *dispute);
/* Count the lines of OFFICE that the viewer sees, as they stand at NOW; today's cases are not known
 * here. */
MUST_CHECK enum rc board_line_count(struct scope *sc, struct engine *engine, int64_t office,
                                    struct instant now, struct board_counts *counts);

#endif
