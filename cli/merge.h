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
#include "core/domain/merge.h"

/* Say where the case *ID went, if it ended in another one, and set *ID to that one unless --itself
 * was given. */
MUST_CHECK enum rc merge_follow(struct command_context *c, int64_t *id);

/* Say which case went into case ID last, if any did. */
MUST_CHECK enum rc merge_say_in(struct command_context *c, int64_t id);

/* Split the word TEXT of OPTION at its "=". Fails: RC_INVALID, OPTION. */
MUST_CHECK enum rc merge_split(struct command_context *c, const char *option, const char *text,
                               const char **before, const char **after);

/* What stands above two sides, and how --take names the one that ends. */
struct merge_heads {
    const char *stays, *ends;
    const char *position; /* both are parties: that of who is joined; NULL: cases */
};
/* Print COUNT rows side by side: field, what stays says, what ends says, and which is taken. */
void merge_say_rows(struct command_context *c, const struct merge_row *rows, size_t count,
                    const struct merge_heads *heads);

#endif
