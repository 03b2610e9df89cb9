/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Viewer: scroll through a long text, or through the pages of a document as they will be
 * printed. Arrows and PgUp PgDn scroll, Tab and Shift-Tab go from page to page.
 *
 * Layer: tui/kit.
 */
#ifndef TUI_KIT_VIEWER_H
#define TUI_KIT_VIEWER_H

#include "core/base/page.h"
#include "tui/kit/screen.h"

/* The part of a screen that shows a text; its row 0 is the title. */
struct viewer {
    const char *title;
    const char *text;
    size_t top;                    /* first visible row */
    size_t *page_rows, page_count; /* where the pages begin; none for a plain text */
    bool passes;                   /* what was revealed is shown until UNTIL and no longer */
    struct instant until;
};

/* Do a scrolling action in a viewer painted in BOX; false when ACTION is none. */
bool viewer_act(struct viewer *viewer, int action, struct box box, int ambiguous);
void viewer_paint(const struct viewer *viewer, const struct paint *paint, struct box box);

/* Open a screen that shows TEXT, or PAGES, under TITLE, which is already in the person's
 * language. Everything is copied. Returns REACTION_OPEN. */
unsigned viewer_text(struct screen *screen, const char *title, const char *text);
/* The same of what may be shown until UNTIL only: afterwards a sentence stands in its place. */
unsigned viewer_passing(struct screen *screen, const char *title, const char *text,
                        struct instant until);
unsigned viewer_pages(struct screen *screen, const char *title, const struct pages *pages);

extern const struct screen_class viewer_screen;

#endif
