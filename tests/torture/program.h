/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The built program at the database of a room, run as a person runs a command, under a helper that
 * makes something fail: strace, or env with a library that is loaded before all others.
 */
#ifndef TESTS_TORTURE_PROGRAM_H
#define TESTS_TORTURE_PROGRAM_H

#include "tests/torture/torture.h"

#define PROGRAM_NOT_STARTED 127 /* exit status when the helper or the loader gave up */
#define PROGRAM_HUNG        137 /* it took longer than a person waits, and was killed */

struct program {
    const char *const *under; /* the helper with its arguments, NULL at its end */
    const char *const *words; /* of the command, NULL at its end */
    const char *input;        /* its standard input; NULL: nothing */
};

struct ending {
    int status;       /* of its exit; 128 and the signal that ended it */
    bool crashed;     /* by a signal, or hung */
    const char *out;  /* what it printed */
    const char *said; /* its sentences */
};

/* Lives in SC. */
struct ending program_run(struct scope *sc, const struct room *room, const struct program *p);

/* The record of ROOM as it is after a program ended; nobody has it open. */
struct record {
    bool sound;
    int64_t entries; /* of the journal */
};
struct record program_record(struct scope *sc, const struct room *room);

/* The database of ROOM as it is; and put it back as it was, whatever lies beside it. */
struct bytes program_keep(struct scope *sc, const struct room *room);
void program_put_back(struct scope *sc, const struct room *room, struct bytes kept);

#endif
