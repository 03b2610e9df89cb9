/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Viewer: scroll through a long text, or turn the pages of a document as it will be printed.
 *
 * Layer: tui/kit.
 */
#ifndef TUI_KIT_VIEWER_H
#define TUI_KIT_VIEWER_H

#include "core/base/page.h"
#include "tui/kit/screen.h"

/* Show PAGES (borrowed until it closes) under TITLE, already in the person's language. */
unsigned viewer_pages(struct screen *screen, const char *title, const struct pages *pages);
/* Show TEXT, wrapped by cells. Copied. */
unsigned viewer_text(struct screen *screen, const char *title, const char *text);

extern const struct screen_class viewer_screen;

#endif
