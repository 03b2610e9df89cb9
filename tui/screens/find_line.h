/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Search line: one line of words with what it may go on as below it: Tab takes the lit choice, Down
 * and Up light another. What is wrong with the line stands there too, and nothing typed is lost.
 *
 * Layer: tui/screens.
 */
#ifndef TUI_SCREENS_FIND_LINE_H
#define TUI_SCREENS_FIND_LINE_H

#include "core/domain/query_complete.h"
#include "tui/kit/field.h"

#define FIND_LINE_ROWS 2 /* the words, and what is said below them */

struct find_line {
    struct field words;
    struct scope own; /* of what stands below */
    struct query_completion choices;
    size_t lit;          /* among the choices */
    bool shown;          /* they are: a word was begun, or Tab asked for them */
    const char *refused; /* why the line cannot be searched for; NULL */
};

enum find_line_event {
    FIND_LINE_IGNORED,
    FIND_LINE_CHANGED,
    FIND_LINE_LEFT,  /* the person wants to go down to what was found */
    FIND_LINE_SEARCH /* the line can be searched for, or is empty */
};

/* TEXT (or NULL) stands in it at first. Give back with find_line_close(). */
void find_line_open(struct find_line *line, struct screen *screen, const char *text);
void find_line_close(struct find_line *line);
/* Replace what was typed by TEXT. */
void find_line_set(struct find_line *line, struct screen *screen, const char *text);
/* Do what KEY means. BELOW: there is a list to go down to. */
enum find_line_event find_line_key(struct find_line *line, struct screen *screen,
                                   const struct key *key, bool below);
/* Paint in the two rows of BOX; with FOCUS the caret stands in it. */
void find_line_paint(const struct find_line *line, const struct paint *paint, struct box box,
                     bool focus);

#endif
