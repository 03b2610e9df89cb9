/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Two practice offices that each keep a record, and a stick that is carried between them. */
#ifndef TESTS_DESK_OFFICES_H
#define TESTS_DESK_OFFICES_H

#include "core/desk/exchange.h"
#include "tests/desk/room.h"

#define STREET  "海门街道调委会" /* how the other one calls them */
#define VILLAGE "云健社区调委会"

/* Let both offices, which are open, write each other down. */
void offices_meet(struct room *street, struct room *village);
/* Let TO take in every package of FROM, who calls it NAME, that it has not; return how many. */
size_t offices_carry(struct room *from, struct room *to, const char *name);

#endif
