/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Help: what the commands are, made from their table.
 *
 * Layer: cli.
 */
#ifndef CLI_HELP_H
#define CLI_HELP_H

#include "cli/command.h"

/* Put all commands and the global options, one COMMAND, the version into the output. */
void help_all(struct command_context *c);
void help_command(struct command_context *c, const struct command *command);
void help_version(struct command_context *c);

#endif
