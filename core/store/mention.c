/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/store/mention.h"

#include <stdlib.h>

#define FIRST_ROOM 1024

/* The slot of a row, or the free one where it belongs. Ids count up, so multiplying by a large
 * odd number spreads them. */
static struct mention *slot_of(struct mention *slots, size_t room, enum table table, int64_t id)
{
    const uint64_t hash = ((uint64_t)id * TABLE_COUNT + table) * UINT64_C(0x9E3779B97F4A7C15);
    size_t at = (hash >> 20) & (room - 1);

    while (slots[at].seq != 0 && (slots[at].id != id || slots[at].table != table))
        at = (at + 1) & (room - 1);
    return &slots[at];
}

/* Make room, and leave behind what was settled. */
static void grow(struct mentions *m)
{
    const size_t room = m->room == 0                ? FIRST_ROOM
                        : m->waiting * 4 >= m->room ? m->room * 2
                                                    : m->room;
    struct mention *slots = calloc(room, sizeof(*slots));

    if (!slots)
        scope_exhausted();
    for (size_t i = 0; i < m->room; i++)
        if (m->slots[i].fault != MENTION_SETTLED)
            *slot_of(slots, room, m->slots[i].table, m->slots[i].id) = m->slots[i];
    free(m->slots);
    m->slots = slots;
    m->room = room;
    m->used = m->waiting;
}

bool mentions_wait(struct mentions *m, const struct mention *mention)
{
    if (m->used * 2 >= m->room)
        grow(m);
    struct mention *slot = slot_of(m->slots, m->room, mention->table, mention->id);
    const bool waited = slot->fault != MENTION_SETTLED;
    m->used += slot->seq == 0;
    m->waiting += !waited;
    *slot = *mention;
    return !waited;
}

const struct mention *mentions_find(const struct mentions *m, enum table table, int64_t id)
{
    if (m->waiting == 0)
        return NULL;
    const struct mention *slot = slot_of(m->slots, m->room, table, id);
    return slot->fault != MENTION_SETTLED ? slot : NULL;
}

void mentions_settle(struct mentions *m, enum table table, int64_t id)
{
    if (!mentions_find(m, table, id))
        return;
    slot_of(m->slots, m->room, table, id)->fault = MENTION_SETTLED;
    m->waiting--;
}

const struct mention *mentions_first(const struct mentions *m)
{
    const struct mention *first = NULL;

    for (size_t i = 0; i < m->room; i++) {
        const struct mention *slot = &m->slots[i];

        if (slot->fault != MENTION_SETTLED && (!first || slot->id < first->id))
            first = slot;
    }
    return first;
}

void mentions_end(struct mentions *m)
{
    free(m->slots);
    *m = (struct mentions){0};
}
