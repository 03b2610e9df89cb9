/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Chain: the canonical bytes of rows and entries, and their hashes. Whoever writes an entry
 * and whoever verifies it call the same functions.
 *
 * A number is "i", a text "t", bytes "b"; then the length in decimal, ":", the digits of the
 * number or the bytes, and ","; NULL is "-,". So no two rows have the same bytes.
 *
 * Layer: store. Digests are 64 hexadecimal digits.
 */
#ifndef CORE_STORE_CHAIN_H
#define CORE_STORE_CHAIN_H

#include "core/store/row.h"

/* The hash before the first entry of a chain. */
#define CHAIN_START "0000000000000000000000000000000000000000000000000000000000000000"
/* Words of a payload: its first line, "next 18", is the counter of ids; every other is a table, an
 * id and a digest, or this word for a row that was removed. */
#define CHAIN_NEXT    "next"
#define CHAIN_SAID    "said" /* of the second line, if there is one: "said hidden ordinary" */
#define CHAIN_GONE    "gone"
#define CHAIN_DESTROY "destroy" /* use case of the entries that list what was lawfully erased */
#define CHAIN_FIELDS  11        /* columns of an entry that its hash covers: all before the hash */

/* SHA-256 of PREVIOUS and the canonical bytes of VALUES. Lives in SC. */
const char *chain_hash(struct scope *sc, const char *previous, const struct value *values,
                       size_t count);
/* SHA-256 of the name and value of every column of the current row that is not NULL, so that a
 * column added later changes no digest. Lives in SC. */
const char *chain_row_digest(struct scope *sc, const struct rows *rows);
/* SHA-256 of SALT and DETAIL. Lives in SC. */
const char *chain_detail_digest(struct scope *sc, const char *salt, const char *detail);

#endif
