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
/* Read it. On failure the old data stays and is shown greyed, with the sentence that says why;
 * when somebody stopped it, as it was. */
void life_load(struct screen *screen, struct instant now);

/* The same, unless that takes long: then what was read stays until its person asks for it. */
void life_load_again(struct screen *screen, struct instant now);

/* Something was saved: read again TOP and the screens below it, as far as they are seen: a box
 * leaves what is below it in sight. One that takes long says so instead. */
void life_load_seen(struct screen *top, struct instant now);
/* Their person asks for them: however long it takes, they are read by the next life_load_seen(). */
void life_want(struct screen *top);
/* Does anything seen count seconds? */
bool life_ticks(const struct screen *top);
/* Let TOP and every screen below it keep what was typed; all are asked, the first error of one is
 * returned. */
MUST_CHECK enum rc life_draft(struct screen *top, struct scope *sc);

#endif
