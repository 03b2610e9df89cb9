/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Proposing: which team a case calls, before anybody is called.
 *
 * Layer: desk.
 */
#ifndef CORE_DESK_PROPOSAL_H
#define CORE_DESK_PROPOSAL_H

#include "core/desk/desk.h"

struct proposal {
    const struct playbook *playbook;
    struct seat *seats; /* in the playbook's order; the caller may change people and drop seats */
    size_t seat_count;
};

/* Propose a team by PLAYBOOK (an id), or by the most specific one that matches when NULL. */
MUST_CHECK enum rc desk_propose_team(struct desk *desk, struct scope *sc, int64_t id,
                                     const char *playbook, struct proposal *out);
/* The same for the case CF, which need not be saved yet. */
MUST_CHECK enum rc desk_propose_for(struct desk *desk, struct scope *sc, const struct casefile *cf,
                                    const char *playbook, struct proposal *out);

#endif
