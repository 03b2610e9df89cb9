/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Likeness store: the keys by which cases are found that may be one with another (see
 * core/domain/likeness_key.h), and what is compared of them.
 *
 * The keys of a case are written by whoever goes on with the index for searching, so registering
 * writes nothing here. Cases from the lowest one of an office on have theirs, up to the entry of
 * the journal that the head of that index names.
 *
 * Layer: store. Functions that read run inside any transaction or none; what they find lives in SC.
 */
#ifndef CORE_STORE_LIKENESS_STORE_H
#define CORE_STORE_LIKENESS_STORE_H

#include "core/domain/likeness_key.h"
#include "core/store/case_page.h"
#include "core/store/journal.h"

#define LIKENESS_NONE INT64_MAX /* no case has its keys */

/* Set *LOWEST to the case of OFFICE from which on all have their keys. */
MUST_CHECK enum rc likeness_lowest(struct scope *sc, struct engine *engine, int64_t office,
                                   int64_t *lowest);
MUST_CHECK enum rc likeness_save_lowest(struct tx *tx, int64_t lowest);
/* Set *FIRST to the first case of OFFICE registered since SINCE; LIKENESS_NONE. */
MUST_CHECK enum rc likeness_first(struct scope *sc, struct engine *engine, int64_t office,
                                  struct instant since, int64_t *first);

/* Let KEYS be those of the case D. */
MUST_CHECK enum rc likeness_put(struct tx *tx, const struct dispute *d,
                                const struct likeness_keys *keys);
/* Take out those of the cases FROM to TO. */
MUST_CHECK enum rc likeness_drop(struct tx *tx, int64_t from, int64_t to);
/* Set *SAME: those of DISPUTE are KEYS. */
MUST_CHECK enum rc likeness_check(struct scope *sc, struct engine *engine, int64_t dispute,
                                  const struct likeness_keys *keys, bool *same);

#define LIKENESS_MOST 400 /* cases that are compared with one */

struct likeness_found {
    int64_t ids[LIKENESS_MOST]; /* each once */
    size_t count;
};

/* Add to FOUND the cases of OFFICE since SINCE that share one of KEYS and whose facts the viewer
 * may read; when there are too many, those that share least are left out. */
MUST_CHECK enum rc likeness_match(struct scope *sc, struct engine *engine, int64_t office,
                                  struct instant since, const struct likeness_keys *keys,
                                  struct likeness_found *found);
/* Add those of the COUNT cases IDS. */
MUST_CHECK enum rc likeness_readable(struct scope *sc, struct engine *engine, int64_t office,
                                     struct instant since, const int64_t *ids, size_t count,
                                     struct likeness_found *found);

#define LIKENESS_RECENT 200

/* Add the newest LIKENESS_RECENT cases of OFFICE since SINCE that the viewer may read. */
MUST_CHECK enum rc likeness_recent(struct scope *sc, struct engine *engine, int64_t office,
                                   struct instant since, struct likeness_found *found);

/* Add DISPUTE, whose facts the viewer may read. */
void likeness_add(struct likeness_found *found, int64_t dispute);

/* A case as it is compared. */
struct likeness_row {
    struct dispute dispute; /* with its narrative */
    struct party *parties;
    size_t party_count;
};

/* Set *LIST, which rises, to those of the COUNT cases IDS, at most CASE_PAGE, that exist. The
 * caller knows that who asks may read them. */
MUST_CHECK enum rc likeness_rows(struct scope *sc, struct engine *engine, const int64_t *ids,
                                 size_t count, struct likeness_row **list, size_t *found);

#endif
