/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Line: a command typed on one line, split into words as a shell would, and nothing more than
 * that: no variables, no patterns, no other programs.
 *
 * Layer: cli.
 */
#ifndef CLI_LINE_H
#define CLI_LINE_H

#include "core/base/scope.h"

/*
 * Split TEXT at spaces, full-width ones too. What stands in quotes ('…', "…", “…”, ‘…’) is one
 * word with what touches it; quotes are left out.
 * Owns:  *WORDS lives in SC.
 * Fails: RC_INVALID, field "usage", when a quote is not closed.
 */
MUST_CHECK enum rc line_split(struct scope *sc, const char *text, const char ***words,
                              size_t *count);

#endif
