/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Draft store: forms that were left half filled. One draft for each person and form; scratch:
 * no journal, wakes no screen.
 *
 * Layer: store.
 */
#ifndef CORE_STORE_DRAFT_STORE_H
#define CORE_STORE_DRAFT_STORE_H

#include "core/store/journal.h"

struct draft {
    int64_t person;
    const char *form; /* "register"; with a subject "agreement 42" */
    const char *text;
    struct instant saved_at;
};

/* Keep D instead of the one before. TX is a scratch transaction, or the one that removes it. */
MUST_CHECK enum rc draft_save(struct tx *tx, const struct draft *d);
/* Drop what anybody of the office left before an instant. */
MUST_CHECK enum rc draft_purge(struct tx *tx, struct instant before);
/* Nothing to drop is no error. */
MUST_CHECK enum rc draft_drop(struct tx *tx, int64_t person, const char *form);
/* The drafts of PERSON, newest first. */
MUST_CHECK enum rc draft_list(struct scope *sc, struct engine *engine, int64_t office,
                              int64_t person, struct draft **list, size_t *count);

#endif
