/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Merging: from an opened case to the screen where it is merged with another one, and a merging
 * undone: which case is the other one, and why.
 *
 * Layer: tui/screens.
 */
#ifndef TUI_SCREENS_MERGING_H
#define TUI_SCREENS_MERGING_H

#include "core/desk/merge.h"
#include "tui/kit/screen.h"

/* Do the act of SCREEN, an opened case: ACTION_MERGE, ACTION_UNDO_MERGE, by which case ENDED is one
 * of its own again, or what answers their questions. REACTION_PASS for any other. */
unsigned merging_act(struct screen *screen, const struct deed *act, int64_t ended);
/* What SCREEN_MERGE is opened with as well when its case was registered a moment ago: no screen
 * shows it yet, so whoever leaves the merging sees it. */
extern const bool merging_fresh;
/* "登2026/12": a case by the number it was registered under. Lives in SC. */
const char *merging_number(struct scope *sc, enum lang lang, int year, int64_t register_number);
/* The other case of a merging, when it was made and by whom: "登2026/1  11-20 19:40  林一芬"; NULL for
 * none. Lives in SC. */
const char *merging_other(struct scope *sc, enum lang lang, const struct merged *merged);

#endif
