/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What somebody is appointed to, in words that several commands say.
 *
 * Layer: cli.
 */
#ifndef CLI_APPOINT_H
#define CLI_APPOINT_H

#include "cli/command.h"
#include "core/desk/appointment.h"

/* The capacities that PERSON holds today by COUNT of ROWS, joined: "Mediator, Dispatcher". */
const char *appoint_held(struct command_context *c, const struct appointment_row *rows,
                         size_t count, int64_t person);
/* The same as a JSON array of their codes. */
const char *appoint_held_json(struct command_context *c, const struct appointment_row *rows,
                              size_t count, int64_t person);

#endif
