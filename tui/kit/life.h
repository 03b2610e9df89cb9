/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Life: how a screen is made, read and freed. The stage and nobody else does it.
 *
 * Layer: tui/kit.
 */
#ifndef TUI_KIT_LIFE_H
#define TUI_KIT_LIFE_H

#include "tui/kit/screen.h"

/*
 * Set *OUT to a screen of CLASS, opened with REQUEST; user, language and sizes are those of LIKE.
 * Owns:  give it back with life_end(). Fails: what its open fails with; nothing is left then.
 */
MUST_CHECK enum rc life_begin(struct scope *sc, const struct screen_class *class,
                              const struct screen *like, const struct request *request,
                              struct screen **out);
void life_end(struct screen *screen);
/* Read it. On failure the old data stays and is shown greyed, with the sentence that says why. */
void life_load(struct screen *screen, struct instant now);

/* TOP and the screens below it, as far as they are seen: a box leaves what is below it in sight. */
void life_load_seen(struct screen *top, struct instant now);
/* Does anything seen count seconds? */
bool life_ticks(const struct screen *top);
/* Let TOP and every screen below it keep what was typed; all are asked, the first error of one is
 * returned. */
MUST_CHECK enum rc life_draft(struct screen *top, struct scope *sc);

#endif
