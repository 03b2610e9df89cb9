/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Command: a program run to its end without a terminal, with what it wrote and how it ended.
 */
#ifndef TESTS_FLOW_COMMAND_H
#define TESTS_FLOW_COMMAND_H

#include "core/base/scope.h"

struct command_result {
    int status; /* exit status; 128 + signal when killed */
    const char *out, *err;
};

/* Run ARGV in FOLDER with exactly the environment ENV and the file INPUT as standard input.
 * Owns:  *RESULT lives in SC.
 * Fails: RC_IO when it cannot be started or does not end within MS. */
MUST_CHECK enum rc command_run(struct scope *sc, const char *const *argv, const char *const *env,
                               const char *folder, const char *input, int ms,
                               struct command_result *result);

#endif
