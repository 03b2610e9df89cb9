/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Input: waits for keys, resizes and the end of the terminal, and turns bytes into keys.
 *
 * Function keys are known by the terminal's own description and by the sequences common
 * terminals send. Many terminals keep some function keys for themselves: Esc then a digit is
 * the F-key (Esc 0 is F10), so a lone Esc counts after a short while or at the next key; Esc
 * Esc is Esc at once. A bracketed paste is one key and never a command.
 *
 * Layer: tui/kit. Milliseconds.
 */
#ifndef TUI_KIT_INPUT_H
#define TUI_KIT_INPUT_H

#include "tui/kit/key.h"

#define INPUT_ESCAPE_MS 300                /* how long Esc waits for a digit */
#define INPUT_PASTE_MAX (1u * 1024 * 1024) /* bytes; a longer paste is refused whole */

/* Turns bytes into keys; knows no file. */
struct decoder;

/* CAPABILITY tells the bytes of a terminfo capability and may be NULL. */
struct decoder *decoder_new(const char *(*capability)(const void *term, const char *name),
                            const void *term);
void decoder_free(struct decoder *decoder);
/* Take BYTES that arrived at NOW_MS of any steady clock. */
void decoder_feed(struct decoder *decoder, const void *bytes, size_t size, int64_t now_ms);
/* Set *KEY to the next whole key. False when none is complete yet at NOW_MS. */
bool decoder_next(struct decoder *decoder, int64_t now_ms, struct key *key);
/* How long to wait for more bytes before what is there counts as it is; -1 when nothing is
 * begun. */
int decoder_patience(const struct decoder *decoder, int64_t now_ms);

struct input;

/*
 * Watch FD and the signals HUP, TERM, INT and WINCH.
 * Owns:  *INPUT must be given back with input_free(), which puts the signals back; there may
 * be one at a time. Fails: RC_IO.
 */
MUST_CHECK enum rc input_new(struct scope *sc, int fd, struct decoder *decoder,
                             struct input **input);
void input_free(struct input *input);
/*
 * Wait at most MS for a key (0 only looks) and set *KEY; code KEY_NONE when none came. Once the
 * terminal is gone or the program was told to end, every call gives KEY_HANGUP at once.
 */
void input_wait(struct input *input, int ms, struct key *key);

#endif
