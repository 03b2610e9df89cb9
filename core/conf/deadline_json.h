/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Deadlines written as JSON, for `deadlines` and for the end of `show`.
 *
 * Layer: conf.
 */
#ifndef CORE_CONF_DEADLINE_JSON_H
#define CORE_CONF_DEADLINE_JSON_H

#include "core/conf/tree.h"
#include "core/domain/casefile.h"

/* The deadlines in CF with everything about them, as seen on the day TODAY. Lives in SC. */
const char *deadline_json(struct scope *sc, const struct casefile *cf, struct date today);
/* A list of the same in short: code, due, state, why. */
struct tree *deadline_json_short(struct scope *sc, const struct casefile *cf);

#endif
