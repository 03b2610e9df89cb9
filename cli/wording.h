/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Wording: short pieces of sentences that several commands say the same way.
 *
 * Layer: cli. Everything returned lives in the scope of C.
 */
#ifndef CLI_WORDING_H
#define CLI_WORDING_H

#include "cli/command.h"

/* The number of D as it may be typed again: the case number, else the register number. */
const char *wording_number(struct command_context *c, const struct dispute *d);
/* The names of a division from the city down; "" when its table cannot be read. */
const char *wording_division(struct command_context *c, const char *code);
const char *wording_count(struct command_context *c, int64_t n);

#endif
