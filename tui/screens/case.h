/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Case: one case, opened: everything that is known of it, and a key to every step it can take.
 * Opening it is recorded once.
 *
 * Layer: tui/screens.
 */
#ifndef TUI_SCREENS_CASE_H
#define TUI_SCREENS_CASE_H

#include "core/desk/merge.h"
#include "core/domain/casefile.h"
#include "core/domain/dossier.h"
#include "core/domain/exchange.h"
#include "core/domain/sealed.h"
#include "tui/kit/screen.h"
#include "tui/screens/deadlines.h"
#include "tui/screens/joining.h"
#include "tui/screens/records.h"

/* What a load reads. */
struct case_data {
    struct casefile cf;
    struct gap *gaps;
    size_t gap_count;
    struct sealed *notes; /* without their words */
    size_t note_count;
    struct exchange *exchanges; /* with other offices */
    size_t exchange_count;
    struct dossier dossier;     /* how complete its folder is; empty when that cannot be told */
    struct merged merged;       /* where it went */
    struct merged merged_in;    /* what went into it last */
    const char *deadline_fault; /* why its deadlines cannot be told; NULL */
    bool ticks;
};

/* The numbers of a party, which stand here unmasked for REVEAL_SECONDS. */
struct case_revealed {
    int party; /* position; 0: nobody's */
    struct instant until;
    char id_number[32], phone[32], address[256]; /* "": there is none, or it is not secret */
};

struct case_state {
    size_t top;    /* first visible line */
    bool recorded; /* that the case was opened */
    int party;     /* who refuses mediation: a position */
    struct case_revealed revealed;
    struct deadlines_state deadlines;
    struct records_state records;
    struct joining_state joining;
    enum secrecy secrecy; /* that was chosen for it */
};

/* For struct screen_class: may ACTION be done to the case of SCREEN now, and why not. */
bool case_allows(const struct screen *screen, int action);
const char *case_why(const struct screen *screen, struct scope *sc, int action);

#endif
