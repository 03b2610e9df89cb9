/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Keeping store: when the record was copied, the copy tried, and its head told to the outside.
 *
 * Layer: store. Lists live in SC.
 */
#ifndef CORE_STORE_KEEPING_STORE_H
#define CORE_STORE_KEEPING_STORE_H

#include "core/domain/anchor.h"
#include "core/domain/keeping.h"
#include "core/store/journal.h"

/* Sets K->id. */
MUST_CHECK enum rc keeping_insert(struct tx *tx, struct keeping *k);
/* Set *OUT to the newest ACT; its done_at is INSTANT_NEVER when there was none. */
MUST_CHECK enum rc keeping_newest(struct scope *sc, struct engine *engine, enum keeping_act act,
                                  struct keeping *out);
/* Everything since SINCE, newest first, MOST at most. */
MUST_CHECK enum rc keeping_list(struct scope *sc, struct engine *engine, struct instant since,
                                int most, struct keeping **list, size_t *count);

/* How far the record of each office has come, AT. */
MUST_CHECK enum rc anchor_heads(struct scope *sc, struct engine *engine, struct instant at,
                                struct anchor **list, size_t *count);

struct anchor_report {
    size_t checked; /* that fit */
    bool broken;
    struct anchor bad; /* the first that does not fit, when BROKEN */
    int64_t fits;      /* the greatest journal number of its office that an anchor before it vouches
                            for; 0: none */
    struct error reason; /* as a sentence */
};
/* Hold COUNT anchors of LIST against the record. RC_OK also when one does not fit. */
MUST_CHECK enum rc anchor_check(struct scope *sc, struct engine *engine, const struct anchor *list,
                                size_t count, struct anchor_report *report);

/* How many entries of OFFICE came after SEQ, those about keeping apart, and when the newest of them
 * was written. */
MUST_CHECK enum rc entries_between(struct scope *sc, struct engine *engine, int64_t office,
                                   int64_t seq, int64_t *entries, struct instant *newest);
/* Every dispute of OFFICE after AFTER whose state or due times are worth computing again: it is
 * open or had a team; MOST at most. */
MUST_CHECK enum rc verify_disputes(struct scope *sc, struct engine *engine, int64_t office,
                                   int64_t after, int most, int64_t **list, size_t *count);
/* How many keys of people end on DAY or before. */
MUST_CHECK enum rc keys_expiring(struct scope *sc, struct engine *engine, struct date day,
                                 int64_t *count);
/* How many cases OFFICE has, and the id of the newest; 0 when there is none. */
MUST_CHECK enum rc dispute_count(struct scope *sc, struct engine *engine, int64_t office,
                                 int64_t *count, int64_t *newest);

#endif
