/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Roster commands: what the verbs share.
 *
 * Layer: cli.
 */
#ifndef CLI_ROSTER_H
#define CLI_ROSTER_H

#include "cli/command.h"
#include "core/desk/roster.h"

/* The verbs that only read. */
MUST_CHECK enum rc roster_command_now(struct command_context *c);
MUST_CHECK enum rc roster_command_show(struct command_context *c);
/* The sheet: taken in from a file, handed out on paper. */
MUST_CHECK enum rc roster_command_import(struct command_context *c);
MUST_CHECK enum rc roster_command_print(struct command_context *c);

#endif
