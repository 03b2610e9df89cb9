/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Panel: a list with a short form below it that says how the chosen row is acted upon. Tab leads
 * from the list into the form and out of its last field again, Esc or Up out of its first.
 *
 * Layer: tui/screens.
 */
#ifndef TUI_SCREENS_PANEL_H
#define TUI_SCREENS_PANEL_H

#include "tui/kit/form.h"
#include "tui/kit/list.h"

struct panel {
    struct list list;
    struct form form;
    bool typing; /* the caret stands in the form */
};

/* Close it with panel_close(). */
void panel_open(struct panel *panel, struct screen *screen, const struct form_row *rows,
                size_t count);
void panel_close(struct panel *panel);
/* Do a key while typing; Enter is the screen's own. */
unsigned panel_key(struct panel *panel, struct screen *screen, const struct key *key);
/* Tab: into the form. Esc: out of it; REACTION_PASS when the list had the caret. */
unsigned panel_enter(struct panel *panel);
unsigned panel_leave(struct panel *panel);
/* Tab, Esc, and what moves the choice in the list of VIEW, of which ROWS are visible; REACTION_PASS
 * for every other ACTION. */
unsigned panel_move(struct panel *panel, const struct list_view *view, int action, int rows);
/* On the list a digit KEY chooses in the field NAME, which has choices, without going there. */
unsigned panel_choose(struct panel *panel, const char *name, const struct key *key);
/* Of a screen whose state is a panel: does the caret stand in the form? */
bool panel_typing(const struct screen *screen);
/* What was typed under NAME, or NULL when nothing was. */
const char *panel_text(const struct panel *panel, const char *name);
/* Empty the field NAME; show ERROR at its field, or in the message line of SCREEN. */
void panel_clear(struct panel *panel, const char *name);
unsigned panel_refuse(struct panel *panel, struct screen *screen, const struct error *error);
/* The form's rows at the bottom of BELOW, one a field and one to spare for a sentence. */
struct box panel_form_box(const struct panel *panel, struct box below);
/* The rows of the list: below HEAD rows, above the rule of the form. */
struct box panel_list_box(const struct panel *panel, struct box below, int head);
/* Paint the form in BOX with a rule above it. */
void panel_paint_form(const struct panel *panel, const struct paint *paint, struct box box);
/* Write TEXT from the top of BOX, row by row, as far as it goes; the rows it took. */
int panel_paint_text(const struct paint *paint, struct box box, enum style style, const char *text);

#endif
