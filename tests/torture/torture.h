/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What every torture bar in C shares: how long it runs, its random numbers, and the line with its
 * figure. A bar is a test of Check like any other; local.mk tells the convention.
 */
#ifndef TESTS_TORTURE_TORTURE_H
#define TESTS_TORTURE_TORTURE_H

#include <stdint.h>

#include "tests/desk/room.h"

/* How often to do it: $COUNT, else FULL when $TORTURE is "long", else BRIEF, as in make check. */
int torture_count(int brief, int full);

/* $SEED, which is 1 when it is not set. */
uint64_t torture_seed(void);
/* Below BELOW. The same in every run with the same $SEED, which is 1 when it is not set. */
uint64_t torture_random(uint64_t below);
/* After a fork, so that no two children do the same. */
void torture_reseed(uint64_t salt);

/* Seconds since the program started, and microseconds of a clock that never jumps. */
double torture_seconds(void);
int64_t torture_micros(void);

/* Print "# BAR …, 12.3 s": the line that make torture collects. */
void torture_figure(const char *bar, const char *format, ...) __attribute__((format(printf, 2, 3)));

/* Run TC, a bar, without the time limit of a test. */
int torture_run(TCase *tc);

/* ---- a case that goes through the desk ---- */

/* Register the case of form TOKEN: three parties. */
MUST_CHECK enum rc torture_register(struct desk *desk, struct scope *sc, const char *token,
                                    struct registered *out);
MUST_CHECK enum rc torture_dispatch(struct desk *desk, struct scope *sc, int64_t id);
MUST_CHECK enum rc torture_respond(struct desk *desk, struct scope *sc, int64_t id);
MUST_CHECK enum rc torture_agree(struct desk *desk, struct scope *sc, int64_t id);

/* Is CF, made by the functions above, whole: does it hold all that each of its acts wrote? */
bool torture_whole(struct scope *sc, const struct casefile *cf);

/* Verify the whole record of DESK, and say what is wrong. */
bool torture_sound(struct desk *desk, struct scope *sc);

#endif
