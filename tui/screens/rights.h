/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Rights: which actions are dim for who sits here, whatever the screen. What he may do to the very
 * case the desk says when he does it.
 *
 * Layer: tui/screens.
 */
#ifndef TUI_SCREENS_RIGHTS_H
#define TUI_SCREENS_RIGHTS_H

#include "tui/kit/screen.h"

/* For struct stage_options. */
bool rights_permit(const struct screen *screen, int action);

#endif
