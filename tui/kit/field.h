/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Field: one line of text being typed, edited by character (a base character with its marks)
 * and scrolled sideways by cells. The real cursor stands at the caret, where an input method
 * opens its window.
 *
 * Layer: tui/kit.
 */
#ifndef TUI_KIT_FIELD_H
#define TUI_KIT_FIELD_H

#include "tui/kit/screen.h"

enum field_kind {
    FIELD_TEXT,
    FIELD_NUMBER, /* digits, letters and punctuation become half-width, spaces are dropped */
    FIELD_SECRET  /* a password: nothing of it is shown, not even how long it is */
};

#define FIELD_SECRET_ROOM 640 /* bytes: what is longer is not taken, so that it is never copied */

struct field {
    struct scope *sc; /* where the text lives */
    enum field_kind kind;
    char *text;                 /* UTF-8 */
    size_t length, room, caret; /* bytes */
};

void field_open(struct field *field, struct scope *sc, enum field_kind kind, const char *text);
void field_set(struct field *field, const char *text);
/* Empty it and write over every byte that was in it. */
void field_wipe(struct field *field);
/* What was typed; "" when nothing was. Valid until the next change. */
const char *field_text(const struct field *field);
/* Do what KEY means in a line: characters, Left, Right, Home, End, Backspace, Del, a paste (its
 * line feeds become spaces; of several lines see tui/kit/paste.h). What is more than
 * TEXT_LINE_MAX characters is not taken. False when the key means nothing here. */
bool field_key(struct field *field, const struct key *key);
/* Paint in the one row of BOX; with FOCUS the caret is put there. Of a secret only that there is
 * one. */
void field_paint(const struct field *field, const struct paint *paint, struct box box, bool focus);

#endif
