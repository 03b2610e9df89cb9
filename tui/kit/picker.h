/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Picker: choose one row of a list by typing a part of it: text anywhere in the label, the
 * beginning of its initials (zs finds 张三), of its code, or its number. When there are at
 * most nine rows a digit chooses at once.
 *
 * Layer: tui/kit. Texts are already in the person's language.
 */
#ifndef TUI_KIT_PICKER_H
#define TUI_KIT_PICKER_H

#include "tui/kit/field.h"
#include "tui/kit/list.h"

struct picker_row {
    int64_t id;       /* the answer's number */
    const char *code; /* the answer's text; or NULL */
    const char *label;
    const char *detail;   /* dim, after the label; or NULL */
    const char *initials; /* lower-case pinyin initials; or NULL */
};

struct picker_rows {
    const char *title;
    const struct picker_row *rows;
    size_t count;
};

/* The part of a screen that is a picker. */
struct picker {
    const struct picker_rows *rows; /* borrowed */
    struct field words;
    struct list list;
    size_t *matches, match_count; /* indices into rows */
    const struct picker_row *chosen;
    const char *unknown; /* msgid: shown when no row matches */
};

enum picker_event {
    PICKER_IGNORED,
    PICKER_MOVED,
    PICKER_CHOSEN, /* picker->chosen tells which */
    PICKER_UNKNOWN /* Enter, and no row matches what was typed */
};

void picker_start(struct picker *picker, struct scope *sc, const struct picker_rows *rows);
/* The box that a picker takes in a screen of this size. */
struct box picker_box(int rows, int columns);
enum picker_event picker_key(struct picker *picker, const struct key *key, struct box box);
void picker_paint(const struct picker *picker, const struct paint *paint, struct box box);
/* True when ROW, the NUMBERth from 1, matches WORDS. */
bool picker_matches(const struct picker_row *row, size_t number, const char *words);

/*
 * Open a picker over SCREEN; TITLE and the COUNT ROWS are borrowed until it closes: they live in
 * screen_wish_scope(). ANSWER is the action that hears the chosen row (its id as number, its code
 * as text); Esc chooses nothing and is not heard. Returns REACTION_OPEN.
 */
unsigned picker_open(struct screen *screen, const char *title, const struct picker_row *rows,
                     size_t count, int answer);

extern const struct screen_class picker_screen;

#endif
