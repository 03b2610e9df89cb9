/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Lock: the one screen that covers all others. It says who locked the terminal and takes his
 * password, or lets somebody sign in where several people share a terminal. Of the cases nothing is
 * seen but how much time the running promises have left.
 *
 * Layer: tui/screens.
 */
#ifndef TUI_SCREENS_LOCK_H
#define TUI_SCREENS_LOCK_H

#include "core/desk/desk.h"
#include "tui/kit/form.h"
#include "tui/kit/stage.h"

enum lock_mode {
    LOCK_PASSWORD, /* of who sits here */
    LOCK_OPEN,     /* who sits here has none: nobody set one */
    LOCK_LOGIN,    /* login and password */
    LOCK_CHANGE,   /* the password was right and must be changed */
    LOCK_ENDED     /* who sat here may not stay */
};

struct lock {
    enum stage_cover why;
    enum lock_mode mode;
    struct form form;
    const char *login; /* LOCK_CHANGE: whose; lives as long as the screen */
    bool unlocks;      /* LOCK_CHANGE: for who locked the terminal, and not for somebody else */
    bool kept;         /* what he had typed lies in the database */
};

/* Why the session of who sits at DESK ended: nobody touched a key for long. Lives in SC. */
const char *lock_ended(struct scope *sc, enum lang lang, const struct desk *desk);
void lock_paint(const struct screen *screen, const struct paint *paint);

#endif
