/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Records: what an opened case offers about what is kept of it: a try to reach a party, the reading
 * and signing of a record, a supplement once it is closed. Each is a few choices by digit.
 *
 * Layer: tui/screens.
 */
#ifndef TUI_SCREENS_RECORDS_H
#define TUI_SCREENS_RECORDS_H

#include "core/domain/casefile.h"
#include "tui/kit/screen.h"

/* What was chosen so far; in the state of the screen. */
struct records_state {
    int party;   /* who was sought: a position */
    int way;     /* enum contact_way */
    int record;  /* that is read back or signed, from 1 */
    size_t name; /* of those who may sign it, from 0 */
};

/* Do the act of SCREEN, an opened case with CF: ACTION_CONTACT, ACTION_SIGN_RECORD,
 * ACTION_SUPPLEMENT, or what answers their questions. REACTION_PASS for any other. */
unsigned records_act(struct screen *screen, const struct deed *act, const struct casefile *cf,
                     struct records_state *state);

#endif
