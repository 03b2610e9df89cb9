/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Statistics: how the promises of a period were kept, a line for each promise of all teams and of
 * each group, and below them every number of the line under the cursor. Enter opens the cases of
 * the number that is chosen. That somebody looked is recorded once for each period he asks for, not
 * each time it is read again.
 *
 * Layer: tui/screens.
 */
#ifndef TUI_SCREENS_STATISTICS_H
#define TUI_SCREENS_STATISTICS_H

#include "core/desk/report.h"
#include "tui/kit/list.h"
#include "tui/screens/head.h"

/* So many teams are counted before anybody notices; more are read again only when asked for. */
#define STATISTICS_QUICK 1000

/* One line of the table. */
struct statistics_line {
    const struct group *group;
    const struct figure *figure;
    const char *name; /* of the group, in the language of the screen; "" for all teams */
};

/* What a load reads. */
struct statistics_data {
    const struct office *office;
    const struct person *person;
    struct head_duty on_duty;
    struct report report;
    enum period_name period; /* that it was read for */
    bool whole;              /* of all cases: a head asks */
    const struct statistics_line *lines;
    size_t count;
};

struct statistics_state {
    enum period_name period;
    enum report_by by;
    enum statistics_cell cell; /* the number that Enter opens */
    bool fresh;                /* this period was not asked for yet */
    struct list list;
};

/* A wish to see the cases of a number: what opens the screen of a figure, as a text of lines. */
struct figure_wish {
    struct period period;
    enum report_by by;
    bool broken;     /* every broken promise; nothing below is meant */
    bool grouped;    /* a figure of the group KEY, else of all teams */
    const char *key; /* "" */
    size_t figure;   /* its place in the group */
    enum statistics_cell cell;
};
const char *figure_wish_text(struct scope *sc, const struct figure_wish *w);
/* Fails: RC_INVALID for anything figure_wish_text() does not write. */
MUST_CHECK enum rc figure_wish_read(struct scope *sc, const char *text, struct figure_wish *out);

/* The name of the group KEY of a report by BY, in LANG. Lives in SC. */
const char *statistics_name(struct desk *desk, struct scope *sc, enum lang lang, enum report_by by,
                            const char *key);
/* The lines of R: those of all teams first. Live in SC. */
const struct statistics_line *statistics_lines(struct desk *desk, struct scope *sc, enum lang lang,
                                               const struct report *r, size_t *count);

/* Where the lines stand in BOX. */
struct box statistics_list_box(struct box box);
struct list_view statistics_view(const struct statistics_data *data);
void statistics_paint(const struct screen *screen, const struct paint *paint);

#endif
