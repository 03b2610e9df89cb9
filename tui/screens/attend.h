/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Attend: which case is open at this screen and whether it is written in, told to the other screens
 * of the office; and who has it open there.
 *
 * Layer: tui/screens.
 */
#ifndef TUI_SCREENS_ATTEND_H
#define TUI_SCREENS_ATTEND_H

#include "core/desk/presence.h"
#include "tui/kit/screen.h"

struct attendance {
    int64_t dispute; /* the case that is open here; 0: none */
    bool writes;     /* in a form of it */
    int64_t person;  /* for whom it was said last; 0: for nobody */
    int64_t said_at; /* by the boot clock */
    const struct company *others;
    size_t other_count;
    struct scope own; /* of OTHERS */
};

/*
 * Say what is open above TOP when that changed or was said long ago, and hear of others. TOP: NULL
 * while nothing is seen. Set *REFUSAL, in SC, when who sits here has too many sessions. Returns
 * REACTION_REPAINT when something else is to be shown.
 */
unsigned attend(struct attendance *a, struct desk *desk, struct screen *top, struct scope *sc,
                enum lang lang, const char **refusal);
void attend_end(struct attendance *a);
/* "looking: Wang, writing: Li" of the case DISPUTE; "" when nobody else has it. Lives in SC. */
const char *attend_text(const struct attendance *a, struct scope *sc, enum lang lang,
                        int64_t dispute);

#endif
