/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Picker: choose one row of a list by typing a part of it: Chinese text anywhere in the label,
 * the beginning of its initials (zs finds 张三), its code or its number.
 *
 * Layer: tui/kit.
 */
#ifndef TUI_KIT_PICKER_H
#define TUI_KIT_PICKER_H

#include "tui/kit/list.h"

struct picker_row {
    int64_t id;           /* the answer's number */
    const char *code;     /* the answer's text; or NULL */
    const char *label;    /* already in the person's language */
    const char *detail;   /* dim, at the right; or NULL */
    const char *initials; /* lower-case pinyin initials; or NULL */
};

struct picker_rows {
    const char *title; /* already in the person's language */
    const struct picker_row *rows;
    size_t count;
};

/* True when ROW, the NUMBERth from 1, matches WORDS. Exposed for its test. */
bool picker_matches(struct scope *sc, const struct picker_row *row, size_t number,
                    const char *words);
/* Open a picker over SCREEN; ROWS are borrowed until it closes. ANSWER is the action that
 * hears the chosen row; Esc chooses nothing and is not heard. Returns REACTION_OPEN. */
unsigned picker_open(struct screen *screen, const struct picker_rows *rows, int answer);

extern const struct screen_class picker_screen;

#endif
