/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/store/mention.h"

#include "core/store/chain.h"

#include <stdio.h>
#include <string.h>

#define FIRST_ROOM 1024

/* The slot of a row, or the free one where it belongs. Ids count up, so multiplying by a large
 * odd number spreads them. */
static struct mention *slot_of(struct mention *slots, size_t room, enum table table, int64_t id)
{
    const uint64_t hash = ((uint64_t)id * TABLE_COUNT + table) * UINT64_C(0x9E3779B97F4A7C15);
    size_t at = (hash >> 20) & (room - 1);

    while (slots[at].digest[0] != '\0' && (slots[at].id != id || slots[at].table != table))
        at = (at + 1) & (room - 1);
    return &slots[at];
}

static void grow(struct mentions *m)
{
    const size_t room = m->room == 0 ? FIRST_ROOM : m->room * 2;
    struct mention *slots = scope_alloc(m->sc, room, sizeof(*slots));

    for (size_t i = 0; i < m->room; i++)
        if (m->slots[i].digest[0] != '\0')
            *slot_of(slots, room, m->slots[i].table, m->slots[i].id) = m->slots[i];
    m->slots = slots;
    m->room = room;
}

void mentions_set(struct mentions *m, enum table table, int64_t id, int64_t seq, const char *digest)
{
    if (m->count * 2 >= m->room)
        grow(m);
    struct mention *slot = slot_of(m->slots, m->room, table, id);
    if (slot->digest[0] == '\0')
        m->count++;
    *slot = (struct mention){.table = table, .id = id, .seq = seq};
    snprintf(slot->digest, sizeof(slot->digest), "%s", digest);
}

struct mention *mentions_find(struct mentions *m, enum table table, int64_t id)
{
    if (m->room == 0)
        return NULL;
    struct mention *slot = slot_of(m->slots, m->room, table, id);
    return slot->digest[0] == '\0' ? NULL : slot;
}

const struct mention *mentions_lost(const struct mentions *m)
{
    const struct mention *lost = NULL;

    for (size_t i = 0; i < m->room; i++) {
        const struct mention *slot = &m->slots[i];

        if (slot->digest[0] == '\0' || slot->seen || strcmp(slot->digest, CHAIN_GONE) == 0)
            continue;
        if (!lost || slot->id < lost->id)
            lost = slot;
    }
    return lost;
}
