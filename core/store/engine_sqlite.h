/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What the files that know SQLite share.
 *
 * Layer: store.
 */
#ifndef CORE_STORE_ENGINE_SQLITE_H
#define CORE_STORE_ENGINE_SQLITE_H

#include <sqlite3.h>
#include <stdbool.h>

/* Make the tokenizer "onecase" known to DB, which cuts texts as search_tokens() does. False when
 * its SQLite has no FTS5. */
bool engine_sqlite_tokenizer(sqlite3 *db);

/* A file that somebody prepared must not make us run its triggers or take all memory. */
void engine_sqlite_limit(sqlite3 *db);

#endif
