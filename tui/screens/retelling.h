/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Retelling: from the sheet in which a dispute is registered into a case that stands already: which
 * one it is, what becomes of what is typed, and doing it (就是那件).
 *
 * Layer: tui/screens.
 */
#ifndef TUI_SCREENS_RETELLING_H
#define TUI_SCREENS_RETELLING_H

#include "tui/screens/register.h"

/* Do the act of R, the sheet of SCREEN: ACTION_SAME_CASE, or what answers its questions.
 * REACTION_PASS for any other. */
unsigned retelling_act(struct register_sheet *r, struct screen *screen, const struct deed *act);
/* Has who sits here a case among those like R to which he may add it? Asks the store. */
bool retelling_offered(const struct register_sheet *r, struct screen *screen);

#endif
