/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Verbs: what each step of a script does to a story. The table in verb.c has a row for each;
 * script.h says what they mean.
 */
#ifndef TESTS_FLOW_VERB_H
#define TESTS_FLOW_VERB_H

#include "tests/flow/play.h"

/* Do STEP.
 * Fails: RC_SYNTAX when it is no step, RC_INVALID when the program did otherwise than it says. */
MUST_CHECK enum rc verb_do(struct play *play, const struct step *step);

/* True for a verb that is about a command and not about a screen. */
bool verb_is_command(const char *verb);

#endif
