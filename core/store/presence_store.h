/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Presence store: one row for each session of screens. Scratch: no journal, wakes no screen.
 *
 * Layer: store. Lists live in SC.
 */
#ifndef CORE_STORE_PRESENCE_STORE_H
#define CORE_STORE_PRESENCE_STORE_H

#include "core/domain/presence.h"
#include "core/store/journal.h"

struct presence {
    const char *session; /* the word that it gave itself */
    int64_t person;
    int64_t dispute; /* the case that is open there; 0: none */
    bool writes;     /* in a form of it */
    struct instant seen_at;
};

/* Keep P instead of what SESSION said before. TX is a scratch transaction. */
MUST_CHECK enum rc presence_save(struct tx *tx, const struct presence *p);
/* Nothing to drop is no error. */
MUST_CHECK enum rc presence_drop(struct tx *tx, const char *session);
/* Drop the sessions that are over NOW. */
MUST_CHECK enum rc presence_purge(struct tx *tx, struct instant now);
/* Set *COUNT to how many sessions PERSON has NOW besides SESSION. */
MUST_CHECK enum rc presence_count(struct tx *tx, int64_t person, const char *session,
                                  struct instant now, int64_t *count);
/* Who has DISPUTE open NOW besides SESSION, each person once, those who write first. */
MUST_CHECK enum rc presence_list(struct scope *sc, struct engine *engine, int64_t office,
                                 int64_t dispute, const char *session, struct instant now,
                                 struct company **list, size_t *count);

#endif
