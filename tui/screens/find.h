/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Find: search all cases of the office, also closed ones: one line of words, and what was found
 * below it; before the first search, or when the line is empty, the views that are kept. A search
 * is recorded once, not each time its list is read again.
 *
 * Layer: tui/screens.
 */
#ifndef TUI_SCREENS_FIND_H
#define TUI_SCREENS_FIND_H

#include "core/desk/desk.h"
#include "tui/screens/find_line.h"
#include "tui/screens/head.h"
#include "tui/screens/rows.h"
#include "tui/screens/view_rows.h"

/* What a load reads. */
struct find_data {
    const struct office *office;
    const struct person *person;
    struct rows rows;
    bool more;              /* than these were found */
    struct view_rows views; /* before the first search */
    struct head_duty on_duty;
    bool ticks;
};

struct find_state {
    struct find_line line;
    bool typing;       /* the caret is in LINE; else the cursor is in the list */
    bool fresh;        /* the words were not searched for yet */
    const char *asked; /* the words that were searched for; NULL before the first search */
    int pages;         /* that were read on below the first */
    struct list list;
    struct list views;
};

#endif
