/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Exchange pane: one case on its way between two offices, beside or below the list of them; and,
 * once somebody looked at it, what came with it.
 *
 * Layer: tui/screens. Pure.
 */
#ifndef TUI_SCREENS_EXCHANGE_PANE_H
#define TUI_SCREENS_EXCHANGE_PANE_H

#include "core/domain/exchange.h"
#include "tui/screens/scroll.h"

/* What came, without the bytes of the papers. */
struct came {
    int number;       /* of the exchange; 0: nobody looked yet */
    int64_t rev;      /* of it, when somebody looked */
    const char *kind; /* code */
    const char *place, *narrative, *case_number;
    struct came_party {
        const char *name;
        enum role role;
        const char *into; /* name of who stands for him; NULL: he is a party */
    } * parties;
    size_t party_count;
    struct came_paper {
        const char *name;
        size_t size; /* bytes */
    } * papers;
    size_t paper_count;
};

/* P, which came with X and has an intake, to be shown. Lives in SC. */
struct came came_of(struct scope *sc, const struct exchange *x, const struct package *p);

/* How X stands, in a narrow column; *STYLE tells how it looks. */
const char *exchange_pane_state(enum lang lang, const struct exchange *x, enum style *style);
/* The same in a sentence. */
const char *exchange_pane_standing(enum lang lang, const struct exchange *x);
/* Write X on SCROLL, and CAME when that belongs to it. */
void exchange_pane_write(struct scroll *scroll, enum lang lang, struct date today,
                         const struct exchange *x, const struct came *came,
                         const struct kind_table *kinds);

#endif
