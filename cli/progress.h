/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Progress of long work in a shell: a line on standard error that is written over, when that is a
 * terminal, and Ctrl-C, a hang-up or a TERM as the wish to stop where it is safe. In a pipe there
 * is no line. Until long work begins signals mean what they always mean.
 *
 * Layer: cli.
 */
#ifndef CLI_PROGRESS_H
#define CLI_PROGRESS_H

#include "core/base/progress.h"

/* The progress of this process, which says what it counts in LANG. */
struct progress *progress_in_shell(enum lang lang);
/* The work is over: its line goes unless it was whole, and signals mean again what they meant. */
void progress_over(void);

#endif
