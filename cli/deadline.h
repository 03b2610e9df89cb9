/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Deadlines as lines of text, for `deadlines` and for `show`.
 *
 * Layer: cli.
 */
#ifndef CLI_DEADLINE_H
#define CLI_DEADLINE_H

#include "cli/command.h"

/* Add the deadlines in CF, each with its reason below it, after INDENT; a year whose calendar is
 * missing is noted once. */
void deadline_say(struct command_context *c, const struct casefile *cf, const char *indent);

#endif
