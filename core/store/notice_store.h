/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Notice store: what somebody has to be told, and who is telling it now. A notice is journalled
 * twice, when it falls due and when its telling ended; taking one is scratch.
 *
 * Layer: store. Functions that read run inside any transaction or none; lists live in SC.
 */
#ifndef CORE_STORE_NOTICE_STORE_H
#define CORE_STORE_NOTICE_STORE_H

#include "core/domain/notice.h"
#include "core/store/journal.h"

/* Write N; sets its id. With SEND a program is to tell it.
 * Fails: RC_CONFLICT when its dispatch has one of that kind and key. */
MUST_CHECK enum rc notice_insert(struct tx *tx, struct notice *n, bool send);
/* Of a dispute, in the order they were recorded. */
MUST_CHECK enum rc notice_list(struct scope *sc, struct engine *engine, int64_t dispute,
                               struct notice **list, size_t *count);
/* The newest of OFFICE, newest first, at most LIMIT. */
MUST_CHECK enum rc notice_newest(struct scope *sc, struct engine *engine, int64_t office,
                                 size_t limit, struct notice **list, size_t *count);
/* Set *FAILED to how many of OFFICE since SINCE could not be told. */
MUST_CHECK enum rc notice_count_failed(struct scope *sc, struct engine *engine, int64_t office,
                                       struct instant since, int64_t *failed);
/* How the telling ended, by ENDED_AT, DELIVERED, ATTEMPTS and OUTCOME of N. Nothing happens when
 * somebody else recorded that before. */
MUST_CHECK enum rc notice_end(struct tx *tx, const struct notice *n);

/* A moment by the clock of one start of the machine. */
struct boot_moment {
    const char *id; /* of the start; "" when the system does not tell */
    int64_t ms;
};

/*
 * Take the first notice of TX's office that nobody else is telling, until LEASE after NOW; *FOUND
 * is false when there is none. N->attempts counts this try, and proves later that it is ours.
 */
MUST_CHECK enum rc delivery_claim(struct tx *tx, struct boot_moment now, struct span lease,
                                  struct notice *n, bool *found);
/* The try N->attempts failed: nobody tries before PAUSE after NOW. Nothing when it is no longer
 * ours. */
MUST_CHECK enum rc delivery_put_off(struct tx *tx, const struct notice *n, struct boot_moment now,
                                    struct span pause);
/* Set *WAIT to how long after NOW the first waiting notice may be taken, 0 when at once, -1 when
 * none waits. */
MUST_CHECK enum rc delivery_wait(struct scope *sc, struct engine *engine, int64_t office,
                                 struct boot_moment now, struct span *wait);

#endif
