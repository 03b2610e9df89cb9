/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Blank: the blank form (空白样表) of a template, to be filled in by hand: every field is a line to
 * write on, every list has three empty rows, table cells are empty.
 *
 * Layer: paper.
 */
#ifndef CORE_PAPER_BLANK_H
#define CORE_PAPER_BLANK_H

#include "core/paper/paper.h"

/* What stands at the foot of a blank form instead of a number. */
#define BLANK_NUMBER "空白样表"

/* Set *SOURCE to the blank form of JOB's template; of JOB only template, office and directory are
 * looked at. Owns: *SOURCE lives in SC. Fails: RC_SYNTAX as paper_source(). */
MUST_CHECK enum rc blank_source(struct scope *sc, const struct paper_job *job, const char **source);

#endif
