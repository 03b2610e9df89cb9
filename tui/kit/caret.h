/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Caret: moving through a text by what a person sees as one character, and the text that a
 * key puts in.
 *
 * Layer: tui/kit. Pure. Positions are bytes.
 */
#ifndef TUI_KIT_CARET_H
#define TUI_KIT_CARET_H

#include "core/base/text.h"
#include "tui/kit/key.h"

/* The position after, before the character at AT with its marks; at an end AT itself. */
size_t caret_next(const char *text, size_t at);
size_t caret_previous(const char *text, size_t at);
/*
 * What KEY inserts into a text of KIND: a character or a paste, with tabs as spaces, in one
 * line also line feeds, and anything invisible made visible. NULL when it inserts nothing.
 * Lives in SC.
 */
const char *caret_insertion(struct scope *sc, const struct key *key, enum text_kind kind);

#endif
