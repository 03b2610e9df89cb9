/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Joining: from an opened case to the screen where two of its parties who are one person are
 * joined, and joined ones parted: who they are, and why.
 *
 * Layer: tui/screens.
 */
#ifndef TUI_SCREENS_JOINING_H
#define TUI_SCREENS_JOINING_H

#include "core/domain/casefile.h"
#include "tui/kit/screen.h"

struct joining_state {
    int party; /* who is parted: a position */
};

/* Do the act of SCREEN, which shows CF: ACTION_JOIN_PARTIES, ACTION_PART_PARTY, or what answers
 * their questions. REACTION_PASS for any other. */
unsigned joining_act(struct screen *screen, const struct deed *act, const struct casefile *cf,
                     struct joining_state *state);
/* Has CF whom ACTION would join or part? True for any other action. */
bool joining_allows(const struct casefile *cf, int action);

/* Let somebody of CF be chosen who may be the same person as the party at POSITION; what stands
 * against it is told of each. ANSWER hears both positions as text, what SCREEN_JOIN takes. */
unsigned joining_pick(struct screen *screen, const struct deed *act, const struct casefile *cf,
                      int position, int answer);
/* "2 顾林君", for two may have one name: who has or had POSITION in CF; "2" where CF is too old to
 * know. Lives in SC. */
const char *joining_who(struct scope *sc, const struct casefile *cf, int position);

#endif
