/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Documents: the papers a case can have: which are ready, which ask for something, which cannot be
 * yet, and what was issued. Enter does the next thing: it fills in, or shows the paper.
 *
 * Layer: tui/screens.
 */
#ifndef TUI_SCREENS_DOCUMENTS_H
#define TUI_SCREENS_DOCUMENTS_H

#include "core/domain/document.h"
#include "tui/kit/list.h"
#include "tui/screens/printing.h"

/* What a load reads. */
struct documents_data {
    const char *number; /* of the case */
    struct case_paper *list;
    size_t count;
    size_t ready, asking; /* how many of LIST are */
    const struct casefile *cf;
};

struct documents_state {
    struct list list;
    bool chosen; /* the cursor was put on the paper that is probably wanted */
    struct printing printing;
};

#endif
