/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The hand-over sheet as a JSON object.
 *
 * Layer: conf. Pure.
 */
#ifndef CORE_CONF_HANDOVER_JSON_H
#define CORE_CONF_HANDOVER_JSON_H

#include "core/domain/handover.h"

/* Return H: "at", "counts", "items", "last". Lives in SC. */
const char *handover_json(struct scope *sc, const struct handover *h);

#endif
