/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Event: one event of a team as a JSON object, the same wherever events are told.
 *
 * Layer: conf. Pure.
 */
#ifndef CORE_CONF_EVENT_JSON_H
#define CORE_CONF_EVENT_JSON_H

#include "core/conf/tree.h"
#include "core/domain/event.h"

/* E as a map; the caller may add keys of its own. Lives in SC. */
struct tree *event_json(struct scope *sc, const struct event *e);

#endif
