/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Rows: a list of cases in columns, the same on the board and under a search. Wider boxes show
 * more columns, narrower ones fewer; the three promises and the parties are never left out.
 *
 * Layer: tui/screens. Pure.
 */
#ifndef TUI_SCREENS_ROWS_H
#define TUI_SCREENS_ROWS_H

#include "core/domain/board.h"
#include "core/domain/query.h"
#include "tui/kit/list.h"

struct rows {
    const struct board_row *list;
    const size_t *shown; /* indices into LIST, in the order they are shown */
    size_t count;        /* of SHOWN */
    const struct kind_table *kinds;
    const struct query *asked; /* the words of which stand out; NULL */
};

/* For the functions of list.h. Lives no longer than ROWS. */
struct list_view rows_view(const struct rows *rows);
/* The row under the cursor; NULL when there is none. */
const struct board_row *rows_selected(const struct rows *rows, const struct list *list);
/* The heads of the columns in the one row of BOX, which is as wide as the list below it. */
void rows_paint_heads(const struct paint *paint, struct box box);
void rows_paint(const struct rows *rows, const struct list *list, const struct paint *paint,
                struct box box);
/* True when a promise of one of them is still running at NOW. */
bool rows_tick(const struct rows *rows, struct instant now);
/* What a case waits for besides promises: "已签待盖章（未生效）", "第2期 剩3天 1,500.00",
 * "调解期限 12-20，剩30天", its state. *STYLE tells how it looks. Lives in SC. */
const char *rows_state(struct scope *sc, enum lang lang, const struct board_row *row,
                       struct date today, enum style *style);

#endif
