/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Visits: what was found at one, which are planned over all cases, and the opening again of a
 * closed case.
 *
 * Layer: desk.
 */
#ifndef CORE_DESK_VISIT_H
#define CORE_DESK_VISIT_H

#include "core/desk/desk.h"
#include "core/domain/board.h"

/* The parties were visited as V says (its day DATE_NONE: today); also after the closing. */
MUST_CHECK enum rc desk_visit(struct desk *desk, struct scope *sc, int64_t id,
                              const struct visit *v);
/* Open a closed case again, for REASON; it goes on where its facts put it, keeps its number, and
 * keeps as what it had been closed. VISIT: number (from 1) of the visit that told of it; 0.
 * Fails: RC_INVALID "case" when it is not closed, "reason", "visit". */
MUST_CHECK enum rc desk_reopen(struct desk *desk, struct scope *sc, int64_t id, const char *reason,
                               int visit);

/* The cases for which a visit is planned and not made, row->visit says which, the first due first;
 * DUE: only those due today or before. Closed cases too. */
MUST_CHECK enum rc desk_visits(struct desk *desk, struct scope *sc, bool due,
                               struct board_row **rows, size_t *count);
/* JSON of those rows, and of what came after the agreement of CF. Live in SC. */
const char *desk_visits_json(struct desk *desk, struct scope *sc, const struct board_row *rows,
                             size_t count);
const char *desk_performance_json(struct desk *desk, struct scope *sc, const struct casefile *cf);

#endif
