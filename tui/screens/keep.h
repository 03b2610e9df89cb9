/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Keep: the draft of a sheet. What is half typed is kept at rest, on leaving and at hang-up,
 * is there again when the sheet is opened, and is dropped once it was saved or by choice.
 *
 * Layer: tui/screens.
 */
#ifndef TUI_SCREENS_KEEP_H
#define TUI_SCREENS_KEEP_H

#include "tui/screens/sheet.h"

struct keep {
    const char *form;  /* name of the draft; lives as long as the screen */
    struct instant at; /* when it was kept; INSTANT_NEVER */
    bool sealed;       /* it is kept locked */
};

/* Read the draft, if there is one, into SHEET. */
MUST_CHECK enum rc keep_restore(struct keep *keep, struct screen *screen, struct scope *sc,
                                struct sheet *sheet);
/* Keep what was typed since the last time. */
MUST_CHECK enum rc keep_draft(struct keep *keep, struct screen *screen, struct scope *sc,
                              struct sheet *sheet);
/* It was saved, or is not wanted. */
MUST_CHECK enum rc keep_drop(struct keep *keep, struct screen *screen, struct scope *sc,
                             struct sheet *sheet);
/* Esc: keep it and leave; when it cannot be kept the person decides. */
unsigned keep_leave(struct keep *keep, struct screen *screen, const struct deed *act,
                    struct sheet *sheet);
/* At rest: keep it. */
unsigned keep_rest(struct keep *keep, struct screen *screen, const struct deed *act,
                   struct sheet *sheet);
/* Drop everything typed here and leave, after a question. */
unsigned keep_throw_away(struct keep *keep, struct screen *screen, const struct deed *act,
                         struct sheet *sheet);
/* "draft kept 19:30:20", or that it is locked; "" while there is none. Lives in SC. */
const char *keep_text(struct scope *sc, enum lang lang, const struct keep *keep);

#endif
