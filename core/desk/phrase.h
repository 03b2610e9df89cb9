/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The phrases of this office: templates/phrases.yaml, its own file in the place of the shipped one.
 *
 * Layer: desk.
 */
#ifndef CORE_DESK_PHRASE_H
#define CORE_DESK_PHRASE_H

#include "core/desk/desk.h"
#include "core/domain/phrase.h"

/* All of them, in the order of their numbers; read at the first call. Live as long as the desk.
 * Fails: as phrase_load(). */
MUST_CHECK enum rc desk_phrases(struct desk *desk, struct scope *sc, const struct phrase **list,
                                size_t *count);
/* As JSON, and one of them with TEXT for its text. Lives in SC. */
const char *desk_phrases_json(struct scope *sc, const struct phrase *const *list, size_t count);
const char *desk_phrase_json(struct scope *sc, const struct phrase *p, const char *text);

#endif
