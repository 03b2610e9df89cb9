/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Proposal: a team that was called, seat by seat with who was proposed and why.
 *
 * Layer: cli.
 */
#ifndef CLI_PROPOSAL_H
#define CLI_PROPOSAL_H

#include "cli/command.h"
#include "core/domain/proposal.h"

/* Put TEAM into the output, as text or as one JSON object. */
void proposal_say(struct command_context *c, const struct proposal *team);

#endif
