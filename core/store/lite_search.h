/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Searching in SQLite: the tokenizer of its full-text index.
 *
 * Layer: store.
 */
#ifndef CORE_STORE_LITE_SEARCH_H
#define CORE_STORE_LITE_SEARCH_H

#include <sqlite3.h>
#include <stdbool.h>

/* Make the tokenizer "onecase" known to DB, which cuts texts as search_tokens() does. False when
 * its SQLite has no FTS5. */
bool lite_search_begin(sqlite3 *db);

#endif
