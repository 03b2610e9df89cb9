/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Deadline store: suspensions and extensions. What falls due is computed, not stored.
 *
 * Layer: store.
 */
#ifndef CORE_STORE_DEADLINE_STORE_H
#define CORE_STORE_DEADLINE_STORE_H

#include "core/domain/casefile.h"
#include "core/store/case_page.h"
#include "core/store/journal.h"

/* A row without its taking back; sets the id. One lasts at most, which the database sees to. */
MUST_CHECK enum rc suspension_insert(struct tx *tx, int64_t dispute, struct suspension *s);
/* The clocks go on, counted again from UNTIL; BY recorded it. */
MUST_CHECK enum rc suspension_end(struct tx *tx, int64_t id, struct date until, const char *by);
/* It was recorded by mistake, for REASON. */
MUST_CHECK enum rc suspension_void(struct tx *tx, int64_t id, const char *reason);
/* With the consents of E; sets the id. */
MUST_CHECK enum rc extension_insert(struct tx *tx, int64_t dispute, struct extension *e);
MUST_CHECK enum rc extension_void(struct tx *tx, int64_t id, const char *reason);

/* The suspensions and extensions of some disputes, with the dispute of each. */
struct deadline_changes {
    struct suspension *suspensions;
    int64_t *suspended; /* of each, rising */
    size_t suspension_count;
    struct extension *extensions;
    int64_t *extended;
    size_t extension_count;
};
/* Set *OUT to those of the disputes of PAGE, voided ones too. Lives in SC. */
MUST_CHECK enum rc deadline_changes(struct scope *sc, struct engine *engine,
                                    const struct case_page *page, struct deadline_changes *out);
/* Give CF, whose dispute is known, its part of CHANGES. */
void deadline_apply(const struct deadline_changes *changes, struct casefile *cf);

#endif
