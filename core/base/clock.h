/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Clock: the only place that asks the machine what time it is.
 *
 * Layer: base.
 */
#ifndef CORE_BASE_CLOCK_H
#define CORE_BASE_CLOCK_H

#include "core/base/instant.h"

enum clock_kind {
    CLOCK_REAL,    /* the machine's clock */
    CLOCK_FIXED,   /* always the same instant: a command of a practice database */
    CLOCK_RUNNING, /* starts at an instant and runs on: a screen of a practice database */
    CLOCK_FILE,    /* an RFC 3339 instant in a file, read again at every call: tests; a second line
                      may hold the milliseconds that its boot clock shows */
    CLOCK_PLAYED   /* START, on a machine that is played too: a simulation */
};

struct clock {
    enum clock_kind kind;
    struct instant start; /* FIXED and RUNNING; FILE: what was read last */
    int64_t started_boot; /* RUNNING: boot clock when it was set; PLAYED: what it shows */
    int speed;            /* RUNNING: so many seconds pass in one; 0 is 1 */
    int64_t boot;         /* FILE: what was read last; -1 when the file holds none */
    const char *boot_id;  /* PLAYED: of this start of the machine; borrowed */
    const char *path;     /* FILE; borrowed */
};

/* Set *CLOCK from the argument of --now: an RFC 3339 instant or @FILE; NULL gives CLOCK_REAL.
 * RUNNING chooses CLOCK_RUNNING over CLOCK_FIXED. *CLOCK borrows TEXT.
 * Fails: RC_INVALID "now", also when FILE cannot be read or holds no instant. */
MUST_CHECK enum rc clock_from(struct scope *sc, const char *text, bool running,
                              struct clock *clock);
/* From now on SPEED seconds pass in one on CLOCK, unless it reads a file. */
void clock_hasten(struct clock *clock, int speed);
/* The instant it is now. An unreadable CLOCK_FILE keeps the last instant that was read. */
struct instant clock_now(struct clock *clock);
/* Real milliseconds until CLOCK shows T, 0 when it does; -1 when it never will by itself. */
int64_t clock_until(struct clock *clock, struct instant t);

/* Milliseconds by which it is measured how long nobody touched a key: they never go back, and do
 * not jump when CLOCK is set. Those of the machine, or what a file says. */
int64_t clock_steady(struct clock *clock);

/* What one look at every clock showed, for an entry of the journal. */
struct clock_reading {
    struct instant now;
    int64_t boot;
    const char *boot_id; /* "" while NOW is set by hand: it is not to be held against BOOT */
};
/* Lives in SC. */
struct clock_reading clock_read(struct scope *sc, struct clock *clock);

/* Does the system say that its clock is kept right, as by NTP? */
bool clock_is_synchronised(void);
/* Milliseconds since the machine started, counting sleep (CLOCK_BOOTTIME). */
int64_t clock_boot(void);
/* What the clock of the machine shows, whatever other is set or played: for what several programs
 * hold against each other. */
struct instant clock_wall(void);
/* The id of this start of the machine; "" when the system does not tell. Lives in SC. */
const char *clock_boot_id(struct scope *sc);

#endif
