/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Merge take: which side of each field somebody chose, where two stand side by side.
 *
 * Layer: tui/screens. Pure.
 */
#ifndef TUI_SCREENS_MERGE_TAKE_H
#define TUI_SCREENS_MERGE_TAKE_H

#include "core/base/scope.h"
#include "core/domain/merge.h"

struct merge_taken {
    const struct merge_choice *choices;
    size_t count;
};

/*
 * Choose for ROW (or NULL) the side that ACTION means: ACTION_TAKE_STAYS, ACTION_TAKE_ENDS,
 * ACTION_TAKE_BOTH, or ACTION_OPEN for the next one that may be taken. The choices are new ones in
 * SC: a copy of *TAKEN made before takes this one back. False when nothing changes.
 */
bool merge_take(struct merge_taken *taken, struct scope *sc, const struct merge_row *row,
                int action);

#endif
