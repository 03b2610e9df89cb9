/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Screens: the program as a person at a terminal meets it, from the board on.
 *
 * Layer: tui/screens.
 */
#ifndef TUI_SCREENS_SCREENS_H
#define TUI_SCREENS_SCREENS_H

#include "core/desk/desk.h"

struct screens_options {
    struct desk *desk;
    enum lang lang;
    bool ascii, no_color;
    int ambiguous;    /* cells of an ambiguous character: 1 or 2 */
    const char *term; /* the TERM of the environment, or NULL */
    bool remote;      /* who sits here came over the network: no file of this machine is his */
    bool nested;      /* tmux or screen shows this terminal */
    bool shared;      /* people sign in one after the other; nobody leaves the program */
    /* Run what was typed behind ":", the same commands as in the shell. *ANSWER lives in SC: what
     * the command printed, also several lines; *SECONDS, for how long it may be shown; 0: as long
     * as somebody reads. */
    enum rc (*command)(void *user, struct scope *sc, const char *line, const char **answer,
                       int *seconds);
    void *user; /* handed to COMMAND */
};

/*
 * Take the terminal and show the screens until the person leaves or the terminal goes; what was
 * half typed is kept as a draft. Set *SAID to why they ended, when nobody wanted it; else NULL. It
 * lives in SC.
 * Fails: RC_DENIED "sessions" as desk_attend(); as loop_run(): RC_INVALID "TERM", RC_IO; what
 * reading the first screen can fail with.
 */
MUST_CHECK enum rc screens_run(struct scope *sc, const struct screens_options *o,
                               const char **said);

#endif
