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

/* The same of a time: $SECONDS, else FULL or BRIEF seconds. */
int torture_span(int brief, int full);
bool torture_is_long(void);

/* $SEED, which is 1 when it is not set. */
uint64_t torture_seed(void);
/* Below BELOW. The same in every run with the same $SEED, which is 1 when it is not set. */
uint64_t torture_random(uint64_t below);
/* After a fork, so that no two children do the same. */
void torture_reseed(uint64_t salt);

/* Seconds since the program started, and microseconds of a clock that never jumps. */
double torture_seconds(void);
int64_t torture_micros(void);

/* How many times longer everything may take: 1, or $FLOW_PATIENCE under the sanitizers. */
int torture_patience(void);
/* End the bar as skipped in a build with the sanitizers, which work neither under strace nor behind
 * another library that takes the place of malloc. */
void torture_unless_sanitized(void);

/* Print "# BAR …, 12.3 s": the line that make torture collects. */
void torture_figure(const char *bar, const char *format, ...) __attribute__((format(printf, 2, 3)));

/* Run TC, a bar, without the time limit of a test. */
int torture_run(TCase *tc);

/* ---- a case that goes through the desk ---- */

enum torture_deed {
    DEED_REGISTERED,
    DEED_DISPATCHED,
    DEED_RESPONDED,
    DEED_ACCEPTED,
    DEED_AGREED,
    DEEDS
};

/* Do DEED to the case *ID; DEED_REGISTERED makes it, of form TOKEN, with three parties. */
MUST_CHECK enum rc torture_do(struct desk *desk, struct scope *sc, enum torture_deed deed,
                              const char *token, int64_t *id);
/* Does the record hold DEED of case ID? */
bool torture_did(struct desk *desk, int64_t id, enum torture_deed deed);
/* Count the cases from register number *FROM on that hold a part only of what one of their deeds
 * wrote; *FROM becomes the first number that nobody has. */
int torture_half_cases(struct desk *desk, int64_t *from);
/* COUNT cases with all their deeds, of forms "PREFIX-0", … */
void torture_fill(struct room *room, const char *prefix, int count);

/* Stop the test with the sentence of SC unless RC is RC_OK. */
void torture_must(struct scope *sc, enum rc rc);

/* Verify the whole record of DESK, and say what is wrong. */
bool torture_sound(struct desk *desk, struct scope *sc);

#endif
