/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tui/screens/merge_take.h"

#include "tui/screens/table.h"

/* The side after the one that is taken, as far as there is one. */
static enum merge_side next_side(const struct merge_row *row)
{
    enum merge_side side = row->side;

    do
        side = side == SIDE_BOTH ? SIDE_STAYS : (enum merge_side)(side + 1);
    while (side != row->side && !merge_may_take(row, side));
    return side;
}

static enum merge_side meant(const struct merge_row *row, int action)
{
    switch (action) {
    case ACTION_TAKE_STAYS:
        return SIDE_STAYS;
    case ACTION_TAKE_ENDS:
        return SIDE_ENDS;
    case ACTION_TAKE_BOTH:
        return SIDE_BOTH;
    default:
        return next_side(row);
    }
}

bool merge_take(struct merge_taken *taken, struct scope *sc, const struct merge_row *row,
                int action)
{
    const enum merge_side side = row ? meant(row, action) : SIDE_STAYS;
    size_t count = 0;

    if (!row || row->side == side || !merge_may_take(row, side))
        return false;
    struct merge_choice *const choices = scope_alloc(sc, taken->count + 1, sizeof(*choices));
    for (size_t i = 0; i < taken->count; i++)
        if (taken->choices[i].party != row->party || taken->choices[i].field != row->field)
            choices[count++] = taken->choices[i];
    choices[count++] = (struct merge_choice){row->party, row->field, side};
    *taken = (struct merge_taken){choices, count};
    return true;
}
