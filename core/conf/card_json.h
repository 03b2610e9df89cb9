/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Cards as JSON, on their own and inside a case.
 *
 * Layer: conf.
 */
#ifndef CORE_CONF_CARD_JSON_H
#define CORE_CONF_CARD_JSON_H

#include "core/conf/tree.h"
#include "core/domain/card.h"

/* card, colour, state, answer_due, steps: step, colour, at, by, text. Lives in SC. */
struct tree *card_tree(struct scope *sc, const struct card *list, size_t count);
/* The same as text. */
const char *card_json(struct scope *sc, const struct card *list, size_t count);

#endif
