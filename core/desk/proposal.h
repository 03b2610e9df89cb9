/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Proposing: which team a case calls, before anybody is called, and what stands between the
 * people of the office and the parties.
 *
 * Layer: desk.
 */
#ifndef CORE_DESK_PROPOSAL_H
#define CORE_DESK_PROPOSAL_H

#include "core/desk/desk.h"
#include "core/domain/proposal.h"

/* Propose a team by PLAYBOOK (an id), or by the most specific one that matches when NULL. */
MUST_CHECK enum rc desk_propose_team(struct desk *desk, struct scope *sc, int64_t id,
                                     const char *playbook, struct proposal *out);
/* The same for the case CF, which need not be saved yet. */
MUST_CHECK enum rc desk_propose_for(struct desk *desk, struct scope *sc, const struct casefile *cf,
                                    const char *playbook, struct proposal *out);
/* The same for the first seats of PB, which need not be in force. */
MUST_CHECK enum rc desk_propose_seats(struct desk *desk, struct scope *sc,
                                      const struct casefile *cf, const struct playbook *pb,
                                      struct proposal *out);
/* What a proposal for CF is made from, for who changes one: everybody, the roster, who is engaged
 * elsewhere, conflicts. */
MUST_CHECK enum rc desk_proposal_question(struct desk *desk, struct scope *sc,
                                          const struct casefile *cf, struct proposal_question *out);
/* What who sits here should know before he accepts CF or mediates in it: his conflicts, and whom
 * the parties chose instead. *TEXT is one line, "" when there is nothing. */
MUST_CHECK enum rc desk_mediator_hint(struct desk *desk, struct scope *sc,
                                      const struct casefile *cf, enum lang lang, const char **text);

#endif
