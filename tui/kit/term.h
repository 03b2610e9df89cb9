/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Terminal: shows a canvas on a real terminal through ncurses, writing only what changed.
 * The only file of the program that knows curses; keys come through input.h.
 *
 * A character whose width in our table is not libc's is written past curses: its cells are
 * reserved and the character is placed after the refresh, or curses would lose its place.
 * The terminal is put back in order by term_free(), by exit(), when memory runs out and when
 * the program is killed by its own fault.
 *
 * Layer: tui/kit.
 */
#ifndef TUI_KIT_TERM_H
#define TUI_KIT_TERM_H

#include "core/base/scope.h"
#include "tui/kit/canvas.h"

struct term_options {
    const char *type; /* the TERM of the environment, or NULL */
    int in, out;      /* file descriptors of the terminal */
    bool colours;     /* false for NO_COLOR */
};

struct terminal;

/*
 * Take over the terminal. The locale must be prepared by tr_init().
 * Owns:  *TERM must be given back with term_free(); there may be one at a time.
 * Fails: RC_INVALID, field "TERM", when its type is unknown or cannot move the cursor; RC_IO,
 * when OUT is no terminal. The terminal is then untouched.
 */
MUST_CHECK enum rc term_new(struct scope *sc, const struct term_options *options,
                            struct terminal **term);
void term_free(struct terminal *term);
/* The size of the window now, in cells; curses learns of it. */
void term_measure(struct terminal *term, int *height, int *width);
/* Write what differs from the last canvas shown. */
void term_show(struct terminal *term, const struct canvas *canvas);
/* Ring its bell. */
void term_ring(struct terminal *term);
/* Flash its window, which takes a tenth of a second; nothing on a terminal that cannot. */
void term_flash(struct terminal *term);
/* Forget what is on the terminal: the next term_show() writes everything. */
void term_forget(struct terminal *term);
/* The same, and what was shown before is gone from the terminal too, as far as it kept it. */
void term_wipe(struct terminal *term);
/* The string of a terminfo capability such as "kf1", or NULL. */
const char *term_capability(const struct terminal *term, const char *name);

/* Set *ON and *OFF to what makes a terminal of TYPE print what it is given instead of showing it,
 * and what ends that (terminfo mc5, mc4). False when it is not known to. Both live in SC. */
bool term_printer_codes(struct scope *sc, const char *type, const char **on, const char **off);

#endif
