/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Stage: the stack of screens, what keys do to it and how it becomes one canvas. It knows no
 * terminal and no clock, so a test or `board --once` can drive it.
 *
 * The frame: the screen on top, one message line (a rule when there is nothing to say), the
 * function bar. In a window under 60 columns or 16 rows one sentence is shown instead.
 *
 * Layer: tui/kit.
 */
#ifndef TUI_KIT_STAGE_H
#define TUI_KIT_STAGE_H

#include "tui/kit/keymap.h"
#include "tui/kit/screen.h"

#define STAGE_MIN_COLUMNS 60
#define STAGE_MIN_ROWS    16
#define STAGE_FRAME_ROWS  2 /* message line and function bar */

struct stage_options {
    const struct keymap *keymap;
    const struct screen_class *const *classes; /* of tui/screens */
    size_t class_count;
    enum lang lang;
    int ambiguous; /* cells of an ambiguous character: 1 or 2 */
    void *user;
    /* Run a typed command; *SAID is what it printed, or NULL. Its error goes to the message
     * line. NULL: there is no command line. */
    enum rc (*run)(void *user, struct scope *sc, const char *line, const char **said);
    /* Do an action that no screen knows, for it means the same everywhere; REACTION flags of TOP,
     * whose typing was kept as a draft. May be NULL. */
    unsigned (*passed)(struct screen *top, const struct deed *act);
    /* A line that stays visible while it is not NULL: a running promise of another case than the
     * one that TOP, the screen on top, shows. May be NULL. */
    const char *(*status)(void *user, const struct paint *paint, const struct screen *top);
    bool (*status_ticks)(void *user, const struct screen *top);
    /* Is that line pressing now? Then it is coloured so. May be NULL. */
    bool (*status_urges)(void *user, struct instant now);
};

struct stage;

/* An empty stage. Owns: it lives in SC, the options are borrowed; end it with stage_end(). */
struct stage *stage_new(struct scope *sc, const struct stage_options *options);
void stage_end(struct stage *stage);
/* The size of the screen; told before the first screen is opened and after each resize. */
void stage_resize(struct stage *stage, int height, int width);
/* Open a screen and read it. Fails: what its open fails with; the stage is as before. A load
 * that fails leaves the screen open with the sentence in its message line. */
MUST_CHECK enum rc stage_open(struct stage *stage, struct scope *sc, const struct request *request,
                              struct instant now);
/* Do what KEY means. Returns REACTION_REPAINT and REACTION_QUIT when due, and REACTION_RELOAD
 * when the terminal itself should be painted afresh. */
unsigned stage_key(struct stage *stage, const struct key *key, struct instant now);
/* No key came for a while. */
unsigned stage_rest(struct stage *stage, struct instant now);
/* Read again what is visible: somebody else saved something. */
unsigned stage_reload(struct stage *stage, struct instant now);
/* True when something visible counts seconds. */
bool stage_ticks(const struct stage *stage);
/* Let every screen keep what was typed, the top one first; all are asked, the first error of
 * one is returned. */
MUST_CHECK enum rc stage_draft(struct stage *stage, struct scope *sc);
/* Paint the whole frame; CANVAS is cleared and keeps its size. */
void stage_paint(const struct stage *stage, struct canvas *canvas, struct instant now);
/* The screen on top; NULL when there is none. */
struct screen *stage_top(const struct stage *stage);

#endif
