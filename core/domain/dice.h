/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Dice: chance for made-up data. The same seed rolls the same on every machine, and each numbered
 * thing rolls its own, so that the hundredth can be drawn without the ninety-nine before it.
 *
 * Layer: domain. Pure.
 */
#ifndef CORE_DOMAIN_DICE_H
#define CORE_DOMAIN_DICE_H

#include <stdbool.h>
#include <stdint.h>

struct dice {
    uint64_t state;
};

struct dice dice_of(uint64_t seed, uint64_t number);
uint64_t dice_roll(struct dice *d);
/* A number from 0 to COUNT - 1. The bias of the remainder is far below what anybody could see. */
int64_t dice_pick(struct dice *d, int64_t count);
bool dice_happens(struct dice *d, int percent);
int64_t dice_between(struct dice *d, int64_t least, int64_t most); /* both included */

#endif
