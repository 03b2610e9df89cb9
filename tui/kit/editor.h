/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Editor: many lines of text, without a limit, wrapped softly by cells between characters.
 * The text holds only the line feeds that were typed.
 *
 * Layer: tui/kit.
 */
#ifndef TUI_KIT_EDITOR_H
#define TUI_KIT_EDITOR_H

#include "tui/kit/screen.h"

struct editor;

/* Give back with editor_free(). TEXT may be NULL. */
struct editor *editor_new(const char *text);
void editor_free(struct editor *editor);
/* Replace the whole text; this too can be undone. */
void editor_set(struct editor *editor, const char *text);
/* The text; valid until the next change. */
const char *editor_text(const struct editor *editor);
/* The size of the box it is painted in and how the terminal counts; before a key. */
void editor_resize(struct editor *editor, int height, int width, int ambiguous);
/* Do what KEY means: characters, Enter, arrows, Home, End, PgUp, PgDn, Backspace, Del, a paste,
 * Ctrl-Z. False when the key means nothing here, also for Up in the first row and Down in the
 * last, so that a form can go on to the next field. */
bool editor_key(struct editor *editor, const struct key *key);
/* Take back the last change (a run of typed characters is one); false when there is none. */
bool editor_undo(struct editor *editor);
void editor_paint(const struct editor *editor, const struct paint *paint, struct box box,
                  bool focus);

#endif
