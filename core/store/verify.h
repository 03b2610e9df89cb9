/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Verify: recompute everything the journal vouches for.
 *
 * Layer: store.
 */
#ifndef CORE_STORE_VERIFY_H
#define CORE_STORE_VERIFY_H

#include "core/store/engine.h"

struct progress;

struct journal_report {
    int64_t entries, accesses, rows, documents; /* that were checked and found right */
    int64_t erased; /* rows that a destruction erased and its entry lists */
    bool broken;
    struct error first; /* the first bad place as a sentence; meaningful when BROKEN */
};

/*
 * Check, in this order, and stop at the first bad place: the file as the engine sees it; that
 * every query of the program still finds its tables and columns; the chain of every office and its
 * head; the access chain and its head; the bytes of every issued document against their digest;
 * every row against the last entry that mentions it; rows that no entry mentions; rows that are
 * gone although no entry removed them; counters below a number that was given out. Run it inside
 * engine_begin_read().
 * The file is checked on a thread of its own meanwhile (core/store/beside.h), in a snapshot of
 * about the same moment; what is found first is in this order all the same. PROGRESS counts
 * entries, then pages of the file when these take longer. However long the journal is, it needs
 * memory only for the rows that were being worked on at one time.
 * Returns RC_OK also when *REPORT says broken. Fails like engine_query(); RC_STOPPED.
 */
MUST_CHECK enum rc journal_verify(struct scope *sc, struct engine *engine,
                                  struct progress *progress, struct journal_report *report);

#endif
