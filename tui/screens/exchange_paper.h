/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Exchange paper: saving one of the papers that came with a case as a file: which, then where to.
 *
 * Layer: tui/screens.
 */
#ifndef TUI_SCREENS_EXCHANGE_PAPER_H
#define TUI_SCREENS_EXCHANGE_PAPER_H

#include "tui/kit/screen.h"
#include "tui/screens/exchange_pane.h"

/* Which paper of which exchange was chosen; part of the state of the screen. */
struct exchange_paper {
    int exchange; /* its number */
    int position; /* of the paper, from 1 */
};

/* Do the act of SCREEN, on which CAME is shown: ACTION_PAPER_FILE, or what answers its questions.
 * REACTION_PASS for any other. */
unsigned exchange_paper_act(struct screen *screen, const struct deed *act, const struct came *came,
                            struct exchange_paper *chosen);

#endif
