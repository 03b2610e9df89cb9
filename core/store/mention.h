/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Mentions: what the journal said last about each row, gathered while its chain is followed.
 *
 * Layer: store.
 */
#ifndef CORE_STORE_MENTION_H
#define CORE_STORE_MENTION_H

#include "core/base/digest.h"
#include "core/store/journal.h"

struct mention {
    enum table table;
    int64_t id;
    int64_t seq;                 /* of the entry */
    bool seen;                   /* the row was found and is right */
    char digest[DIGEST_HEX + 1]; /* "gone" when the entry removed it; "" in a free slot */
};

/* A hash table; {.sc = SCOPE} is an empty one. */
struct mentions {
    struct scope *sc;
    struct mention *slots;
    size_t count, room; /* ROOM is a power of two */
};

void mentions_set(struct mentions *m, enum table table, int64_t id, int64_t seq,
                  const char *digest);
/* NULL when no entry mentions it. */
struct mention *mentions_find(struct mentions *m, enum table table, int64_t id);
/* The row with the lowest id that was neither removed by an entry nor seen; NULL when none. */
const struct mention *mentions_lost(const struct mentions *m);

#endif
