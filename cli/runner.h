/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Runner: runs a command that was typed inside the screens, at the desk where the person already
 * sits.
 *
 * Layer: cli.
 */
#ifndef CLI_RUNNER_H
#define CLI_RUNNER_H

#include "core/base/tr.h"

struct desk;

struct runner {
    struct desk *desk;
    enum lang lang;
    bool ascii;
};

/*
 * Run LINE for the runner USER. *ANSWER, which lives in SC, is what the command said, never
 * empty; *SECONDS, for how long a screen may show it (0: as long as somebody reads). Its shape is
 * that of screens_options.command.
 * Fails: as the command does; RC_DENIED for one that reads or writes files.
 */
MUST_CHECK enum rc runner_run(void *user, struct scope *sc, const char *line, const char **answer,
                              int *seconds);

/*
 * Set *WORDS to what LINE asks for, without the name of the program in front, when it may be asked
 * by somebody whose person and database are settled already.
 * Fails: RC_INVALID, field "usage".
 */
MUST_CHECK enum rc runner_words(struct scope *sc, const char *line, const char ***words,
                                size_t *count);

#endif
