/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * After: what came after an agreement, as lines: the ledger, urgings, courts, visits, the openings
 * again.
 *
 * Layer: cli.
 */
#ifndef CLI_AFTER_H
#define CLI_AFTER_H

#include "cli/command.h"

/* The rows of the ledger of CF, its totals and the entries behind it. */
void after_say_ledger(struct command_context *c, const struct casefile *cf);
/* The urgings, the recourses, the visits and the openings again of CF, each under its title. */
void after_say_rest(struct command_context *c, const struct casefile *cf);

#endif
