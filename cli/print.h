/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Printing from commands: in which format, and where to.
 *
 * Layer: cli.
 */
#ifndef CLI_PRINT_H
#define CLI_PRINT_H

#include "cli/command.h"

/* Set *FORMAT to --format, else to what the ending of FILE (NULL: none) says, else to text. */
MUST_CHECK enum rc print_format(struct command_context *c, const char *file,
                                enum paper_format *format);
/* Before anything is issued: may this person have FORMAT in FILE, or on the screen when that is
 * NULL? Fails: RC_DENIED "o", RC_INVALID "o", "format". */
MUST_CHECK enum rc print_destination(struct command_context *c, const char *file,
                                     enum paper_format format);

#endif
