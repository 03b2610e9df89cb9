/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Figure: the teams that one number of the statistics is made of, or every broken promise with its
 * reason; Enter opens the case. It is opened with the text of a struct figure_wish.
 *
 * Layer: tui/screens.
 */
#ifndef TUI_SCREENS_FIGURE_H
#define TUI_SCREENS_FIGURE_H

#include "tui/screens/statistics.h"

/* One team and one promise of it. */
struct figure_row {
    const struct dispute *dispute;
    const struct dispatch *dispatch;
    const struct promise *promise;
    enum milestone_state state;
    struct instant due, met;
    const char *why; /* broken: to whom it is laid and the reason, or whom everybody awaits; "" */
};

/* What a load reads. */
struct figure_data {
    const struct office *office;
    const struct person *person;
    struct head_duty on_duty;
    const char *title; /* "5分响应 超时完成"; in the language of the screen */
    const struct figure_row *rows;
    size_t count;
};

struct figure_state {
    struct figure_wish wish;
    bool fresh; /* it was not asked for yet */
    struct list list;
};

#endif
