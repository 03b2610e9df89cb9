/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Waiting: what the screens show while long work runs that a key began. After a second a line
 * tells what is done and the time left; Esc stops it, and so does the end of the terminal. Every
 * other key that is pressed meanwhile waits and is taken when the work is over. What was shown
 * before stays.
 *
 * Layer: tui/kit.
 */
#ifndef TUI_KIT_WAITING_H
#define TUI_KIT_WAITING_H

#include "core/base/progress.h"
#include "tui/kit/input.h"
#include "tui/kit/term.h"

struct waiting_options {
    struct progress *progress; /* whose work is shown; NULL: nobody's */
    struct terminal *term;
    struct canvas *canvas; /* as it was last shown */
    struct input *input;
    enum lang lang;
    void (*meanwhile)(void *user); /* called some 20 times a second; may be NULL */
    void *user;
};

struct waiting;

/* Owns: what is in OPTIONS is borrowed, and PROGRESS is as before after waiting_free(). */
struct waiting *waiting_new(const struct waiting_options *options);
void waiting_free(struct waiting *waiting); /* NULL is allowed */
/* What begins now has not been stopped yet. */
void waiting_ready(struct waiting *waiting);
/* As input_wait(), but first those that were pressed while somebody waited. */
void waiting_key(struct waiting *waiting, int ms, struct key *key);
/* Says once that a line was shown, which is to be painted over. */
bool waiting_shown(struct waiting *waiting);
/* Put the line of P over the last but one row of CANVAS. */
void waiting_paint(struct canvas *canvas, struct scope *sc, enum lang lang,
                   const struct progress *p);

#endif
