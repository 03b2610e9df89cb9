/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Board: the first thing anyone sees. Every open case, the most pressing first, and whom
 * everybody is waiting for.
 *
 * Layer: tui/screens.
 */
#ifndef TUI_SCREENS_BOARD_H
#define TUI_SCREENS_BOARD_H

#include "core/desk/desk.h"
#include "tui/kit/field.h"
#include "tui/screens/head.h"
#include "tui/screens/rows.h"
#include "tui/screens/view_rows.h"

/* What a load reads. */
struct board_data {
    const struct office *office;
    const struct person *person; /* who sits here */
    const struct kind_table *kinds;
    const struct board_row *rows;
    size_t count;
    bool more; /* open cases that were not read */
    struct board_counts counts;
    struct view_rows views; /* the first of them, with their counts */
    struct head_duty on_duty;
    struct instant draft_at; /* when a form was left half filled; INSTANT_NEVER */
    enum condition disk;     /* how the room on it stands, */
    int64_t disk_left;       /* in bytes */
    bool reads_only;         /* nothing can be saved */
    bool ticks;
};

/* What the person did with it. */
struct board_state {
    bool filtering;      /* words are being typed */
    struct field filter; /* words of a filter: every row shown holds them all */
    struct scope own;    /* of SHOWN */
    size_t *shown;       /* the rows that pass, as indices */
    size_t shown_count;
    struct scope key_life; /* of KEYS */
    const char **keys;     /* what a filter looks in, beside the rows; NULL until there is one */
    struct list list;
    size_t most;  /* rows that are read; 0: as many as a screen and some */
    bool to_last; /* with the next load the cursor goes to the last row */
    int64_t pane; /* the case the pane shows: where the cursor rested */
};

/* Is the case DISPUTE among the rows in sight, with its countdowns? SCREEN is a board. */
bool board_shows(const struct screen *screen, int64_t dispute);

#endif
