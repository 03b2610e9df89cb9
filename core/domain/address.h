/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Address: could two addresses, written down by two people, be one? 椒江区云健路3号2栋501室 and
 * 云健路３号２号楼501.
 *
 * Layer: domain. Pure.
 */
#ifndef CORE_DOMAIN_ADDRESS_H
#define CORE_DOMAIN_ADDRESS_H

#include "core/base/scope.h"

/* ADDRESS as it is compared: standard characters, half-width digits, no blanks and no marks of
 * punctuation; 栋, 幢 and 号楼 alike; 室, 房 and 户 after a number left out. Lives in SC. */
const char *address_key(struct scope *sc, const char *address);

/* Could A and B be the same place, one of them perhaps said less exactly? The numbers agree in
 * their order as far as both say them, and the road of the first is the same or only one says its
 * district. Without a number the shorter must be the end of the longer, three characters at least.
 * Nothing is like an empty address. */
bool address_alike(struct scope *sc, const char *a, const char *b);

/* What addresses that address_alike() holds for one place have in common, and such as are the same
 * but for the way they are written: the end of the road and its first number, "健路3"; without a
 * number their end. An index finds one by the other. Lives in SC. */
const char *address_outline(struct scope *sc, const char *address);

/* Does TEXT repeat ADDRESS? It holds it, as both are compared, with or without the city, district
 * and town; one of fewer than four characters is repeated by nothing. */
bool address_in(struct scope *sc, const char *address, const char *text);
/* TEXT with INSTEAD for every place where it repeats ADDRESS; TEXT itself when it does nowhere.
 * Lives in SC. */
const char *address_replace(struct scope *sc, const char *address, const char *text,
                            const char *instead);

#endif
