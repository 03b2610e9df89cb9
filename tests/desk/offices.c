/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tests/desk/offices.h"

static void know(struct room *one, struct room *two, const char *name, const char *division,
                 enum rank rank)
{
    struct signet signet;

    ok(two, desk_signet(two->desk, &two->sc, &signet));
    struct peer peer = {
        .name = name, .division = division, .rank = rank, .word = signet_text(&one->sc, &signet)};
    ok(one, desk_add_peer(one->desk, &one->sc, &peer));
}

void offices_meet(struct room *street, struct room *village)
{
    know(street, village, VILLAGE, "331002001005", RANK_LOWER);
    know(village, street, STREET, "331002001000", RANK_UPPER);
}

size_t offices_carry(struct room *from, struct room *to, const char *name)
{
    struct posted *list;
    struct taken *taken;
    size_t count, kept;

    ok(from, desk_post(from->desk, &from->sc, name, false, &list, &count));
    for (size_t i = 0; i < count; i++)
        ok(to, desk_take_in(to->desk, &to->sc, list[i].bytes, &taken, &kept));
    return count;
}
