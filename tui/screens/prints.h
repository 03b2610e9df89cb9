/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Print register: every job with its copy numbers, who, when, where to and how it ended. A job
 * whose outcome nobody knows stands there as to be checked, and whoever looked says so.
 *
 * Opened with a case it shows that case's jobs, without one those of the office.
 *
 * Layer: tui/screens.
 */
#ifndef TUI_SCREENS_PRINTS_H
#define TUI_SCREENS_PRINTS_H

#include "core/domain/print.h"
#include "tui/kit/list.h"

/* What a load reads. */
struct prints_data {
    const char *title;
    const struct print *prints; /* the newest first */
    size_t count;
};

struct prints_state {
    struct list list;
};

#endif
