/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Spawn: run a helper program with an argument vector and bytes on its standard input.
 * Never a shell.
 *
 * Layer: base.
 */
#ifndef CORE_BASE_SPAWN_H
#define CORE_BASE_SPAWN_H

#include "core/base/instant.h"

#define SPAWN_SIGNALLED 128 /* what a status has on top of the signal that ended the program */

struct spawn_result {
    int status;         /* exit status; 128 + signal when killed; -1 when it did not end */
    bool stopped;       /* it took too long and was killed: what it did by then nobody knows */
    size_t unread;      /* bytes of the input that it did not take */
    const char *output; /* the first 4 KiB of standard output and standard error together */
};

/*
 * Run ARGV (NULL at its end; ARGV[0] is looked up in PATH) with INPUT on its standard input
 * and wait at most LIMIT for it; a program that takes longer is killed with all it started.
 * Of our environment it gets PATH, HOME and CUPS_SERVER, and C.UTF-8 as its locale. A program
 * that ran and ended is RC_OK whatever its status; one may leave its input unread.
 * Owns:  *RESULT lives in SC.
 * Fails: RC_IO, field "command", when it cannot be started or takes too long.
 */
MUST_CHECK enum rc spawn_run(struct scope *sc, const char *const *argv, struct bytes input,
                             struct span limit, struct spawn_result *result);

/* The first line of what it said, at most 200 bytes, fit to be shown. Lives in SC. */
const char *spawn_first_line(struct scope *sc, const struct spawn_result *result);

#endif
