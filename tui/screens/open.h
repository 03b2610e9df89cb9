/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Open: the actions that only open another screen, by the table open.def.
 *
 * Layer: tui/screens.
 */
#ifndef TUI_SCREENS_OPEN_H
#define TUI_SCREENS_OPEN_H

#include "core/domain/dispute.h"
#include "tui/kit/screen.h"

/* May ACTION be done to D (NULL: no case is chosen)? True for an action that opens nothing. */
bool open_allowed(int action, const struct dispute *d);
/* Why not; NULL when D is NULL or the action opens nothing. Lives in SC. */
const char *open_why(struct scope *sc, enum lang lang, int action, const struct dispute *d);
/* Open the screen of ACTION with the case SUBJECT. Returns REACTION_OPEN. */
unsigned open_act(struct screen *screen, int action, int64_t subject);

#endif
