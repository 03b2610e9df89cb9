/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Input: waits for keys, resizes and the end of the terminal, without burning the processor.
 *
 * Layer: tui/kit. Milliseconds.
 */
#ifndef TUI_KIT_INPUT_H
#define TUI_KIT_INPUT_H

#include "tui/kit/decoder.h"

struct input;

/*
 * Watch the terminal FD, whose bytes go through DECODER (borrowed), and the signals HUP, TERM,
 * INT and WINCH.
 * Owns:  *INPUT must be given back with input_free(), which puts the signals back (HUP is
 * ignored once the terminal is gone); there may be one at a time. Fails: RC_IO.
 */
MUST_CHECK enum rc input_new(struct scope *sc, int fd, struct decoder *decoder,
                             struct input **input);
void input_free(struct input *input);
/*
 * Wait at most MS for a key (0 only looks) and set *KEY; code KEY_NONE when none came. Once the
 * terminal is gone or the program was told to end, every call gives KEY_HANGUP at once.
 */
void input_wait(struct input *input, int ms, struct key *key);

/* Also wait for FD, -1: for nothing else: then input_wait() ends with KEY_NONE, and input_woken()
 * says once that it was so. Whoever gave FD reads from it. */
void input_watch(struct input *input, int fd);
bool input_woken(struct input *input);

#endif
