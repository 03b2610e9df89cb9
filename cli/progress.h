/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Progress of long work in a shell: a line on standard error that is written over, when that is a
 * terminal, and Ctrl-C as the wish to stop where it is safe. In a pipe and in the screens there is
 * no line.
 *
 * Layer: cli.
 */
#ifndef CLI_PROGRESS_H
#define CLI_PROGRESS_H

#include "core/base/progress.h"
#include "core/base/tr.h"

/* From now on SIGINT and SIGTERM stop long work instead of the program. Returns the progress of
 * this process, which says what it counts in LANG. */
struct progress *progress_in_shell(enum lang lang);
/* The line of P in LANG: "12,000 of 100,000 cases, 12 %, 2:10 left". Lives in SC. */
const char *progress_line(struct scope *sc, enum lang lang, const struct progress *p);

#endif
