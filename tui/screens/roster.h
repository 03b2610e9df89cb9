/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Roster: who is on duty now, by agency, the commander first; swaps that wait for an agreement;
 * the gaps of the next seven days; and who is on duty then. What may be done is done to the row
 * under the cursor.
 *
 * Layer: tui/screens.
 */
#ifndef TUI_SCREENS_ROSTER_H
#define TUI_SCREENS_ROSTER_H

#include "core/desk/roster.h"
#include "tui/kit/list.h"
#include "tui/screens/head.h"

enum roster_part { ROSTER_NOW, ROSTER_SWAP, ROSTER_GAP, ROSTER_LATER };

struct roster_row {
    enum roster_part part;
    const struct duty *duty;          /* NOW, LATER */
    const struct roster_gap *gap;     /* GAP */
    const struct roster_change *swap; /* SWAP */
};

/* What a load reads. */
struct roster_data {
    const struct office *office;
    const struct person *person; /* who sits here */
    struct head_duty on_duty;
    struct roster_view view;
    const struct roster_row *rows;
    size_t count;
    int64_t newest; /* number of the last change, which an undo takes back; 0: there is none */
    const char *newest_label; /* msgid */
};

/* What the person did with it. */
struct roster_state {
    struct list list;
    struct substitution substitution; /* being asked for */
    struct date mine, theirs;         /* days of a swap being asked for */
    int64_t other;
};

/* Fill DATA's rows from its view, as seen at NOW. They live in SC. */
void roster_rows(struct scope *sc, struct roster_data *data, struct instant now);
/* The list of DATA, for the widget. */
struct list_view roster_list(const struct roster_data *data);
/* The heads of the columns, in BOX one row high. */
void roster_paint_heads(const struct paint *paint, struct box box);

/* Who is on duty now for the head of a list. When the roster cannot be read nobody is named. */
void roster_head(struct screen *screen, struct scope *sc, struct instant now,
                 struct head_duty *out);

#endif
