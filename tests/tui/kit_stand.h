/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A small stage for tests of the toolkit: 60 by 16, with a note that is typed. */
#ifndef TESTS_TUI_KIT_STAND_H
#define TESTS_TUI_KIT_STAND_H

#include "tests/suite.h"
#include "tui/kit/stage.h"

enum { ROOT = 1, NOTE = 2 }; /* ROOT is the test's */
enum { ACTION_VOID = ACTION_SCREENS, ACTION_WRITE, ACTION_READ, ACTION_STAND };

extern struct scope sc;
extern struct stage *stage;
extern struct canvas *canvas;
extern struct instant now;
extern int drafts;       /* how often a note was to be kept */
extern bool draft_fails; /* it cannot be */

/* A line about case 412, which is told by Enter; ACTION_WRITE closes it. */
extern const struct screen_class note_screen;
bool note_typing(const struct screen *s);

/* Open ROOT on a new stage with OPTIONS and the actions and keys of TABLES. */
void stand_begin(const struct keymap_tables *tables, struct stage_options options);
void stand_end(void);

unsigned press(const char *name);
/* What stands on the stage now; is TEXT among it? */
const char *painted(void);
bool shows(const char *text);

#endif
