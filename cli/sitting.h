/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Sitting: a terminal at which somebody sits in front of the screens.
 *
 * Layer: cli.
 */
#ifndef CLI_SITTING_H
#define CLI_SITTING_H

#include "cli/output.h"
#include "cli/places.h"
#include "core/base/tr.h"
#include "core/desk/desk.h"

struct sitting {
    const struct environment *env;
    enum lang lang;
    bool ascii;
};

/* Fails: RC_INVALID, USAGE_FIELD, where there is no terminal or one that is not set to UTF-8. */
MUST_CHECK enum rc sitting_check(struct scope *sc, const struct environment *env);
/* Show the screens of DESK until he leaves. Why they ended by themselves becomes a note of OUTPUT.
 * Fails: as screens_run(). */
MUST_CHECK enum rc sitting_run(struct scope *sc, struct desk *desk, const struct sitting *sitting,
                               struct output *output);

#endif
