/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Likeness keys: by what an index finds the cases that may be one with another, so that not every
 * case is compared with every other. A key only says who is to be compared: likeness_cases()
 * decides.
 *
 * Two cases that have one of these in common share a key: the same name, also in other characters;
 * a name that sounds the same; a name that is one character apart, unless it has a digit; an
 * organisation but for its form; an identity number, also one of them masked as
 * identity_mask_number() does; a telephone or its last four digits; a place, also roughly. What
 * happened told in the same words, an address, the kind and the day give none: they are looked at
 * once something else is shared.
 *
 * Layer: domain. Pure.
 */
#ifndef CORE_DOMAIN_LIKENESS_KEY_H
#define CORE_DOMAIN_LIKENESS_KEY_H

#include "core/domain/likeness.h"

struct likeness_keys {
    int64_t *list; /* rising, each once, none below 0 */
    size_t count;
};

/* The keys of CASE, of its place and its parties alone. Owns: lives in SC. */
struct likeness_keys likeness_keys_of(struct scope *sc, const struct likeness_case *c);

/* ---- shared with likeness.c ---- */

/* Is NAME one that tells anything? */
bool likeness_is_known(const char *name);
/* The name of an organisation without what says only its form. Lives in SC. */
const char *likeness_core_name(struct scope *sc, const char *name);

#endif
