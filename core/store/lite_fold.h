/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Fold: an aggregate for SQLite that makes of any number of entries of an index one text, the same
 * in whatever order they come, so that an index and its table can be compared in two straight reads
 * instead of a search for every row.
 *
 * fold(HOW, column …, rowid): how many there were and the sum of their keyed digests; "disorder"
 * when they had to come in the order of the index and did not; NULL when there was something that
 * it does not know, such as a number with a fraction.
 *
 * Layer: store. Only lite_check.c includes it.
 */
#ifndef CORE_STORE_LITE_FOLD_H
#define CORE_STORE_LITE_FOLD_H

#include "core/base/digest.h"

#include <sqlite3.h>

#define FOLD "onecase_fold"
/* HOW, joined. */
#define FOLD_ORDERED  1 /* they come in the order of the index */
#define FOLD_UNIQUE   2 /* no two of them are alike but for the rowid, unless one is NULL */
#define FOLD_DOWN(at) (4 << (at)) /* column AT goes downwards */

/* Teach DB the aggregate, or with NULL make it forget it again. KEY is borrowed until then. */
int lite_fold_teach(sqlite3 *db, const unsigned char *key);

#endif
