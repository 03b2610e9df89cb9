/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A replay as JSON, for programs.
 *
 * Layer: conf.
 */
#ifndef CORE_CONF_REPLAY_JSON_H
#define CORE_CONF_REPLAY_JSON_H

#include "core/domain/replay.h"

/* R, of the days P, as one JSON object. Lives in SC. */
const char *replay_json(struct scope *sc, const struct replay *r, struct period p);

#endif
