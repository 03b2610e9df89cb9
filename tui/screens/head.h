/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Head: the two top rows of every list: whose office it is, who sits here, what time it is; the
 * tabs by digit, and how many cases need what.
 *
 * Layer: tui/screens. Pure.
 */
#ifndef TUI_SCREENS_HEAD_H
#define TUI_SCREENS_HEAD_H

#include "core/domain/board.h"
#include "core/domain/office.h"
#include "tui/kit/screen.h"

#define HEAD_ROWS 2

enum head_tab { HEAD_BOARD, HEAD_MINE, HEAD_FIND, HEAD_ROSTER, HEAD_VISITS, HEAD_STATISTICS };

/* Who is on duty now; both NULL without a roster. */
struct head_duty {
    const char *commander, *officer;
};

struct head {
    const struct office *office;
    const struct person *person;       /* who sits here */
    const struct board_counts *counts; /* NULL: they are not shown */
    enum head_tab tab;                 /* which is open */
    struct head_duty on_duty;
};

/* "11-20 Fri 19:36". Lives in P's scope. */
const char *head_clock(const struct paint *p);
/* The tabs are those that who sits at SCREEN may open. */
void head_paint(const struct screen *screen, const struct head *head, const struct paint *paint);

#endif
