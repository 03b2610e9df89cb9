/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Output: what a command says. Nothing is written while it runs, so that the same command serves
 * a shell and the command line of the screens.
 *
 * Layer: cli.
 */
#ifndef CLI_OUTPUT_H
#define CLI_OUTPUT_H

#include "core/base/tr.h"

struct output {
    struct buffer text;  /* for standard output: any bytes */
    struct buffer notes; /* sentences for standard error, each a line */
    int status;          /* exit status of a command that ends with RC_OK */
};

struct output output_new(struct scope *sc);
/* Add one line; what may not be shown is made visible. */
void output_line(struct output *o, const char *text);
void output_note(struct output *o, const char *text);
/* Return TEXT as a JSON string with its quotes, what may not be shown made visible; NULL is null.
 * Lives in SC. */
const char *output_json(struct scope *sc, const char *text);

#endif
