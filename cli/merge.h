/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Merge: whoever asks for a case that was registered twice is shown the one that stays, and told
 * so.
 *
 * Layer: cli.
 */
#ifndef CLI_MERGE_H
#define CLI_MERGE_H

#include "cli/command.h"

/* Say where the case *ID went, if it ended in another one, and set *ID to that one unless --itself
 * was given. */
MUST_CHECK enum rc merge_follow(struct command_context *c, int64_t *id);

#endif
