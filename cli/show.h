/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The parts of what "show" tells that other commands print alone. Each has its heading, and is
 * nothing when there is nothing to tell.
 *
 * Layer: cli.
 */
#ifndef CLI_SHOW_H
#define CLI_SHOW_H

#include "cli/command.h"
#include "core/domain/sealed.h"

/* An empty line and a heading. */
void show_section(struct command_context *c, const char *title);

void show_sessions(struct command_context *c, const struct casefile *cf);
void show_evidence(struct command_context *c, const struct casefile *cf);
void show_contacts(struct command_context *c, const struct casefile *cf);
void show_sealed(struct command_context *c, const struct sealed *list, size_t count);
void show_supplements(struct command_context *c, const struct casefile *cf);

#endif
