/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What commands that hand out paper share: --format, -o, and where bytes may go.
 *
 * Layer: cli.
 */
#ifndef CLI_PRINT_H
#define CLI_PRINT_H

#include "cli/command.h"

/* Set *FILE to the value of -o (NULL: standard output) and *FORMAT to that of --format, else what
 * the ending of FILE says. Fails: RC_INVALID, RC_DENIED when this person may not have that there;
 * asked before anything is issued. */
MUST_CHECK enum rc print_target(struct command_context *c, const char **file,
                                enum paper_format *format);
/* Before anything is issued: may this person have FORMAT in FILE (NULL: standard output), and can
 * that be written?
 * Fails: as print_target(). */
MUST_CHECK enum rc print_check(struct command_context *c, const char *file,
                               enum paper_format format);
/* Hand out BYTES there. */
MUST_CHECK enum rc print_put(struct command_context *c, const char *file, struct bytes bytes);
/* Was a form of CSV asked for? */
bool print_wants_charset(const struct command_context *c);
/* Hand out TEXT, rows of CSV, there, as --bom or --gb18030 ask.
 * Fails: usage when both are given, or when GB18030 would go to a screen. */
MUST_CHECK enum rc print_csv(struct command_context *c, const char *file, const char *text);

/* print register, print settle. */
MUST_CHECK enum rc print_show_register(struct command_context *c);
MUST_CHECK enum rc print_settle(struct command_context *c);

#endif
