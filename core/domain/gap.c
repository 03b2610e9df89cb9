/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/domain/gap.h"

#define FIRST_ROOM 8

void gap_add(struct gaps *gaps, const char *msgid, const char *first, const char *second)
{
    if (gaps->count == gaps->room) {
        gaps->room = gaps->room * 2 + FIRST_ROOM;
        gaps->list = scope_grow(gaps->sc, gaps->list, gaps->count, gaps->room, sizeof(*gaps->list));
    }
    gaps->list[gaps->count++] = (struct gap){msgid, {first, second}};
}

const char *gap_text(struct scope *sc, enum lang lang, const struct gap *gap)
{
    return say(sc, lang, gap->msgid, gap->args[0], gap->args[1]);
}
