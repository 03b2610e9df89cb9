/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Deadlines: what an opened case offers about its clocks: standing still, going on, more time.
 * One choice of a list, then a day, then a reason or the consent of everybody.
 *
 * Layer: tui/screens.
 */
#ifndef TUI_SCREENS_DEADLINES_H
#define TUI_SCREENS_DEADLINES_H

#include "core/domain/casefile.h"
#include "tui/kit/screen.h"

/* What was chosen and typed so far; in the state of the screen. */
struct deadlines_state {
    int choice;      /* a deadline of the list, from 1; 0: standing still or going on */
    struct date day; /* that was typed */
};

/* Do the act of SCREEN, an opened case with CF: ACTION_DEADLINE, or what answers its questions.
 * REACTION_PASS for any other. */
unsigned deadlines_act(struct screen *screen, const struct deed *act, const struct casefile *cf,
                       struct deadlines_state *state);

#endif
