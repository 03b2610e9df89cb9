/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Dispatch store: teams that were called, with the playbook as it was then, and the events
 * their seats answered with. Rows are written once.
 *
 * Layer: store. Functions that read run inside any transaction or none; lists live in SC.
 */
#ifndef CORE_STORE_DISPATCH_STORE_H
#define CORE_STORE_DISPATCH_STORE_H

#include "core/domain/dispatch.h"
#include "core/store/case_page.h"
#include "core/store/journal.h"

/* How to read the text of a playbook; the store keeps it only as text. */
struct playbook_reader {
    /* Set *PB to the playbook in TEXT, whose digest is DIGEST. Lives in SC or longer. */
    enum rc (*parse)(struct scope *sc, void *context, const char *digest, const char *text,
                     const struct playbook **pb);
    void *context;
};

/*
 * Write D with its seats, the responses it already has, and the text of its playbook unless
 * that is known; sets D->id.
 * Fails: RC_CONFLICT when the dispute has a dispatch of that ordinal.
 */
MUST_CHECK enum rc dispatch_insert(struct tx *tx, int64_t dispute, struct dispatch *d);
/* Write one more seat of DISPATCH; POSITION counts from 1 and is free. */
MUST_CHECK enum rc seat_insert(struct tx *tx, int64_t dispatch, int position, const struct seat *s);
/* Write one event; sets its id. */
MUST_CHECK enum rc response_insert(struct tx *tx, int64_t dispatch, struct response *r);
/* Write one ruling; sets its id. */
MUST_CHECK enum rc ruling_insert(struct tx *tx, int64_t dispatch, struct ruling *g);
/* Set *LIST to the texts of the playbooks that teams were called by, the last used first. */
MUST_CHECK enum rc playbook_used(struct scope *sc, struct engine *engine, const char ***list,
                                 size_t *count);
/* All dispatches of DISPUTE, oldest first, complete. Fails also as READER does. */
MUST_CHECK enum rc dispatch_list(struct scope *sc, struct engine *engine, int64_t dispute,
                                 const struct playbook_reader *reader, struct dispatch **list,
                                 size_t *count);

/* For the board: the newest dispatch of every dispute of PAGE, by dispute; DISPUTES has the dispute
 * of each. */
MUST_CHECK enum rc dispatch_newest(struct scope *sc, struct engine *engine,
                                   const struct case_page *page,
                                   const struct playbook_reader *reader, struct dispatch **list,
                                   int64_t **disputes, size_t *count);

/* For reports: every dispatch of the disputes of PAGE, by dispute, oldest first. */
MUST_CHECK enum rc dispatch_of_page(struct scope *sc, struct engine *engine,
                                    const struct case_page *page,
                                    const struct playbook_reader *reader, struct dispatch **list,
                                    int64_t **disputes, size_t *count);

#endif
