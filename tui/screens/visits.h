/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Visits: the visits that are planned and not made, over all cases, closed ones too, the first due
 * first; Enter opens the form of the visit.
 *
 * Layer: tui/screens.
 */
#ifndef TUI_SCREENS_VISITS_H
#define TUI_SCREENS_VISITS_H

#include "core/desk/desk.h"
#include "core/domain/board.h"
#include "tui/kit/list.h"
#include "tui/screens/head.h"

/* What a load reads. */
struct visits_data {
    const struct office *office;
    const struct person *person;
    const struct kind_table *kinds;
    const struct board_row *rows;
    size_t count, due; /* all; those due today or before */
    struct head_duty on_duty;
};

#endif
