/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Decoder: turns the bytes a terminal sends into keys.
 *
 * Function keys are known by the terminal's own description and by the sequences common
 * terminals send. Many terminals keep some function keys for themselves: Esc then a digit is
 * the F-key (Esc 0 is F10), so a lone Esc counts after a short while or at the next key; Esc
 * Esc is Esc at once. A bracketed paste is one key and never a command. Sequences nobody knows
 * and bytes that are not UTF-8 mean nothing.
 *
 * Layer: tui/kit. Pure: the caller says what time it is, in milliseconds of any steady clock.
 */
#ifndef TUI_KIT_DECODER_H
#define TUI_KIT_DECODER_H

#include "tui/kit/key.h"

#define DECODER_ESCAPE_MS 300                /* how long Esc waits for a digit */
#define DECODER_PASTE_MAX (1u * 1024 * 1024) /* bytes; a longer paste is refused whole */

struct decoder;

/* The bytes of a terminfo capability, or NULL. */
typedef const char *decoder_capability(const void *terminal, const char *name);

/* Owns: give back with decoder_free(). CAPABILITY may be NULL and is only asked here. */
struct decoder *decoder_new(decoder_capability *capability, const void *terminal);
void decoder_free(struct decoder *decoder);
/* Take the bytes that arrived at NOW. */
void decoder_feed(struct decoder *decoder, const void *bytes, size_t size, int64_t now);
/* Set *KEY to the next whole key, whose text is valid until the next call. False when none is
 * whole at NOW. */
bool decoder_next(struct decoder *decoder, int64_t now, struct key *key);
/* How long until what has begun counts as it is; -1 when nothing has begun. */
int decoder_patience(const struct decoder *decoder, int64_t now);

#endif
