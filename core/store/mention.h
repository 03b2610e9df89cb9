/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Mentions: rows that verifying has to remember while it follows a chain. A row that is not what an
 * entry says of it may be right all the same, when a later entry changed it: it waits for that one.
 * So only as many wait as were being worked on at one time, however long the journal is.
 *
 * Layer: store.
 */
#ifndef CORE_STORE_MENTION_H
#define CORE_STORE_MENTION_H

#include "core/base/digest.h"
#include "core/store/journal.h"

/* What is wrong with a row, unless a later entry says otherwise. */
enum mention_fault { MENTION_SETTLED, MENTION_CHANGED, MENTION_MISSING, MENTION_NOT_GONE };

struct mention {
    enum table table;
    enum mention_fault fault; /* SETTLED: a slot that was given back */
    int64_t id;
    int64_t seq;                        /* of the entry; 0: a free slot */
    unsigned char actual[DIGEST_BYTES]; /* of the row as it is; zeros when it is gone */
};

/* A hash table; {0} is an empty one. */
struct mentions {
    struct mention *slots;
    size_t used, waiting, room; /* ROOM is a power of two */
};

/* From now on the row of MENTION waits, for the fault that its entry found. Returns whether it did
 * not before. */
bool mentions_wait(struct mentions *m, const struct mention *mention);
/* It is right. */
void mentions_settle(struct mentions *m, enum table table, int64_t id);
/* Of the rows that wait the one with the lowest id; NULL when none does. */
const struct mention *mentions_first(const struct mentions *m);
/* What is remembered of it; NULL when it does not wait. Until the next call that changes M. */
const struct mention *mentions_find(const struct mentions *m, enum table table, int64_t id);
void mentions_end(struct mentions *m);

#endif
