/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Dialogs: a question, one line to type. A question has the safe answer first; what is dangerous is
 * confirmed with another key than the one that asked, and never by a key that is held down.
 *
 * Layer: tui/kit. Texts are already in the person's language; they are copied.
 */
#ifndef TUI_KIT_DIALOG_H
#define TUI_KIT_DIALOG_H

#include "tui/kit/screen.h"

/*
 * Ask QUESTION. 1, Enter and Esc are the safe answer and change nothing; the digit shown
 * beside YES (2, or 3 when 2 asked) confirms: then SCREEN acts ACT->action again, with an
 * answer. Use:  if (!act->answer) return dialog_confirm(screen, act, question, yes);
 */
unsigned dialog_confirm(struct screen *screen, const struct deed *act, const char *question,
                        const char *yes);
/* Let one line be typed, beginning with TEXT (or NULL); Enter answers ANSWER with the text. */
unsigned dialog_prompt(struct screen *screen, const char *label, const char *text, int answer);

extern const struct screen_class dialog_screen;

#endif
