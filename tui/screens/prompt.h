/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Prompt: one line asked for an act: a reason, a path, a day; or one word of a list. What was typed
 * stays when the act is refused: it is asked again with the sentence that says why.
 *
 * Layer: tui/screens.
 */
#ifndef TUI_SCREENS_PROMPT_H
#define TUI_SCREENS_PROMPT_H

#include "core/domain/word.h"
#include "tui/kit/dialog.h"

/* Ask for one line; then SCREEN acts ACT->action again, with an answer. QUESTION is a msgid, TEXT
 * what stands there at first, or NULL. Use:  if (!act->answer) return prompt_ask(…); */
unsigned prompt_ask(struct screen *screen, const struct deed *act, const char *question,
                    const char *text);
/* The same again, after what was answered to ACT was refused with ERROR. */
unsigned prompt_again(struct screen *screen, const struct deed *act, const char *question,
                      const struct error *error);
/* Open a picker of WORDS under TITLE, a msgid; ANSWER hears value and code. */
unsigned prompt_word(struct screen *screen, const char *title, const struct word_list *words,
                     int answer);

#endif
