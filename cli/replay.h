/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * onecase playbook replay: how the teams of a period would have fared under another playbook.
 *
 * Layer: cli.
 */
#ifndef CLI_REPLAY_H
#define CLI_REPLAY_H

#include "cli/command.h"

/* The words after the command are "replay" and the file. */
MUST_CHECK enum rc playbook_replay(struct command_context *c);

#endif
