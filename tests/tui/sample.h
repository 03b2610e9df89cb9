/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Sample: an office on Friday 2026-11-20 at 19:36:27 with cases in every condition that a list
 * can show, made by hand. All names are made up.
 */
#ifndef TESTS_TUI_SAMPLE_H
#define TESTS_TUI_SAMPLE_H

#include "core/domain/board.h"
#include "core/domain/office.h"

#define SAMPLE_NOW ((struct instant){INT64_C(1795174587000)})

extern const struct office sample_office;
extern const struct person sample_person; /* 林桂芬 of the committee */
extern const struct kind_table sample_kinds;
extern const struct board_counts sample_counts;

/* Where to find one of the rows. */
enum {
    SAMPLE_RESPONDING, /* 登412: two of four have answered, 1:13 is left */
    SAMPLE_MISSED,     /* 登413: one answer is 0:27 late; the scene was met too late */
    SAMPLE_AMBER,      /* 登414: an answer within a day, two hours left */
    SAMPLE_SEAL,       /* （2026）388: signed, not sealed */
    SAMPLE_MARKS,      /* （2026）390: agreed, not signed */
    SAMPLE_OVERDUE,    /* （2026）371: a term is two days over */
    SAMPLE_DUTY,       /* （2026）365: the next term is due in 3 days */
    SAMPLE_MEDIATING,  /* （2026）402: a month from yesterday */
    SAMPLE_UNKNOWN,    /* 登415: names not known yet, nobody called */
    SAMPLE_ROWS
};
/* In the order of the board. */
extern const struct board_row sample_rows[SAMPLE_ROWS];
extern const size_t sample_all[SAMPLE_ROWS]; /* 0, 1, 2 … */

/* The files of two of them. */
extern const struct casefile sample_responding;
extern const struct casefile sample_seal;

#endif
