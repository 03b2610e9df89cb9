/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Position store: which entry of the journal wrote a row of one case, and where the chain stands.
 *
 * Layer: store.
 */
#ifndef CORE_STORE_POSITION_STORE_H
#define CORE_STORE_POSITION_STORE_H

#include "core/store/journal.h"

struct position {
    struct tx_row row;
    int64_t seq; /* of the entry */
};
struct position_list {
    struct position *list; /* in the order of the entries */
    size_t count;
    int64_t head; /* the newest entry of the office, and its hash */
    const char *hash;
};

/* Set *OUT to every row that the entries about SUBJECT and the ticks of the watch wrote. Lives in
 * SC. Run it inside engine_begin_read(). */
MUST_CHECK enum rc position_load(struct scope *sc, struct engine *engine, int64_t office,
                                 int64_t subject, struct position_list *out);
/* The first entry that wrote the row ID of TABLE; 0 when none did. */
int64_t position_of(const struct position_list *p, enum table table, int64_t id);

#endif
