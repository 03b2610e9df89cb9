/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/domain/dice.h"

/* splitmix64: small, and the same on every machine. */
uint64_t dice_roll(struct dice *d)
{
    uint64_t z = d->state += UINT64_C(0x9E3779B97F4A7C15);

    z = (z ^ (z >> 30)) * UINT64_C(0xBF58476D1CE4E5B9);
    z = (z ^ (z >> 27)) * UINT64_C(0x94D049BB133111EB);
    return z ^ (z >> 31);
}

struct dice dice_of(uint64_t seed, uint64_t number)
{
    struct dice d = {seed * UINT64_C(0xD1342543DE82EF95) + number};

    dice_roll(&d);
    return d;
}

int64_t dice_pick(struct dice *d, int64_t count)
{
    return (int64_t)(dice_roll(d) % (uint64_t)count);
}

bool dice_happens(struct dice *d, int percent) { return dice_pick(d, 100) < percent; }

int64_t dice_between(struct dice *d, int64_t least, int64_t most)
{
    return least + dice_pick(d, most - least + 1);
}
