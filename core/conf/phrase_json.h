/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Phrases as JSON, for programs.
 *
 * Layer: conf.
 */
#ifndef CORE_CONF_PHRASE_JSON_H
#define CORE_CONF_PHRASE_JSON_H

#include "core/conf/tree.h"
#include "core/domain/phrase.h"

/* {"number": 1, "title": …, "fits": […], "kinds": […], "text": TEXT}. Lives in SC. */
const struct tree *phrase_json(struct scope *sc, const struct phrase *p, const char *text);

#endif
