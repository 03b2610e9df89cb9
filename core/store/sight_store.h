/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Sight store: how cases stand to him for whom the engine works.
 *
 * Layer: store.
 */
#ifndef CORE_STORE_SIGHT_STORE_H
#define CORE_STORE_SIGHT_STORE_H

#include "core/domain/permit.h"
#include "core/store/engine.h"

/* From now on ENGINE works for him whom B describes. Lives in SC until the next call. */
void sight_set_viewer(struct scope *sc, struct engine *engine, const struct bounds *b);

/* How dispute ID stands to him. Fails: RC_NOTFOUND "case". */
MUST_CHECK enum rc sight_standing(struct scope *sc, struct engine *engine, int64_t office,
                                  int64_t id, struct standing *out);

/* A dispute that he sees. */
struct seen {
    int64_t id;
    bool readable; /* its facts too */
};
/* All of them, by id; mistaken registrations too. Lives in SC. */
MUST_CHECK enum rc sight_list(struct scope *sc, struct engine *engine, int64_t office,
                              struct seen **list, size_t *count);

#endif
