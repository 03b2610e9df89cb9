/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Replay: how the teams of a period would have fared under another playbook, beside how they did
 * under their own.
 *
 * A team is looked at when its dispute meets the conditions of the other playbook. It is judged
 * from the same events. An agency that the other playbook calls and that was not called then can
 * have done nothing; its seat is left out and counted. What the other playbook calls later counts
 * from then at the earliest.
 *
 * Layer: domain. Pure.
 */
#ifndef CORE_DOMAIN_REPLAY_H
#define CORE_DOMAIN_REPLAY_H

#include "core/domain/casefile.h"
#include "core/domain/period.h"

/* How often a promise came out how; by enum milestone_state. N is all but pending. */
struct outcomes {
    size_t n, states[MILESTONE_STOPPED + 1];
};

struct replay_figure {
    const char *code;
    const struct promise *own, *other; /* NULL where a playbook does not make it */
    struct outcomes before, after;
};

/* A promise that came out differently. */
struct replay_change {
    const struct dispute *dispute;
    const struct dispatch *dispatch;
    const struct promise *promise; /* of the other playbook */
    enum milestone_state before, after;
};

struct replay {
    const struct playbook *playbook;
    size_t called;                 /* teams called in the period */
    size_t matched;                /* of them, whose dispute meets the conditions */
    size_t short_of;               /* of them, which lack an agency of the playbook */
    struct replay_figure *figures; /* promises of the playbook first, in its order */
    size_t figure_count;
    struct replay_change *changes;
    size_t change_count;
};

/* Add the teams of CF that were called in P to R, when its dispute, which is of KIND and has its
 * narrative, meets the conditions. Fails: as milestone_judge(). R grows in SC. */
MUST_CHECK enum rc replay_add(struct scope *sc, struct replay *r, const struct casefile *cf,
                              struct period p, struct instant now);

#endif
