/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Stage: the stack of screens, what keys do to it and how it becomes one canvas. It knows no
 * terminal and no clock, so a test or `board --once` can drive it.
 *
 * The frame: the screen on top, one message line (a rule when there is nothing to say), the
 * function bar. In a window under 60 columns or 16 rows one sentence is shown instead.
 *
 * The stage can be covered: then one screen alone is seen, the lock or the login. Nothing below it
 * is painted, read again or told of a key, and everything stays as it was.
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

/* Why the stage is covered: the subject that the covering screen is opened with. */
enum stage_cover {
    COVER_LOCKED,  /* nobody touched a key for a while, or somebody went away */
    COVER_HOME,    /* nobody sits here: all screens are closed */
    COVER_REFUSED, /* who sat here may not any more: all screens are closed */
    COVER_IDLE     /* as HOME, because nobody touched a key for long */
};

struct stage_options {
    const struct keymap *keymap;
    const struct screen_class *const *classes; /* of tui/screens */
    size_t class_count;
    enum lang lang;
    int ambiguous; /* cells of an ambiguous character: 1 or 2 */
    void *user;
    /* May who is logged in do ACTION at all? NULL: everything. */
    bool (*permits)(const struct screen *screen, int action);
    /* Run a typed command; *SAID is what it printed, or NULL; *SECONDS, unless it is 0, for how
     * long that may be shown. Its error goes to the message line. NULL: there is none to run. */
    enum rc (*run)(void *user, struct scope *sc, const char *line, const char **said, int *seconds);
    /* Do an action that no screen knows, for it means the same everywhere; REACTION flags of TOP,
     * whose typing was kept as a draft. May be NULL. */
    unsigned (*passed)(struct screen *top, const struct deed *act);
    /* A line that stays visible while it is not NULL: a running promise of another case than the
     * one that TOP, the screen on top, shows. May be NULL. */
    const char *(*status)(void *user, const struct paint *paint, const struct screen *top);
    bool (*status_ticks)(void *user, const struct screen *top);
    /* Is that line pressing now? Then it is coloured so. May be NULL. */
    bool (*status_urges)(void *user, struct instant now);
    int cover;  /* id of the class that covers; 0: this stage is never covered */
    bool stays; /* nobody leaves the program: in place of that the stage is covered by HOME */
};

struct stage;

/* An empty stage. Owns: it lives in SC, the options are borrowed; end it with stage_end(). */
struct stage *stage_new(struct scope *sc, const struct stage_options *options);
void stage_end(struct stage *stage);
/* The size of the screen; told before the first screen is opened and after each resize. */
void stage_resize(struct stage *stage, int height, int width);
/*
 * Cover the stage for the reason WHY. First every screen keeps what was typed; the text of the
 * request that the cover is opened with is the sentence why that failed, or NULL. When it closes
 * what lies below is read again; when it closes and wishes for another screen, that one is opened
 * in place of all others. Returns as stage_key(); REACTION_QUIT when it cannot be covered.
 */
unsigned stage_cover(struct stage *stage, enum stage_cover why, struct instant now);
bool stage_is_covered(const struct stage *stage);
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
/* The screen on top, under a cover too; NULL when there is none. */
struct screen *stage_top(const struct stage *stage);
/* The screen that is seen: the cover, or the one on top. */
struct screen *stage_seen(const struct stage *stage);

#endif
