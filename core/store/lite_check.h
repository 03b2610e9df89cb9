/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The check of a file: does it hold together, and does every index say what its table says?
 * SQLite's own check searches every index for every row, which takes most of the time of verifying;
 * so what it says of the structure is asked of it ("quick_check"), and the indexes are compared
 * with their tables here, where they are of the plain kind that ours nearly all are.
 *
 * Layer: store. Only engine_sqlite.c includes it.
 */
#ifndef CORE_STORE_LITE_CHECK_H
#define CORE_STORE_LITE_CHECK_H

#include "core/base/scope.h"

#include <sqlite3.h>

struct progress;

/* PROGRESS counts pages, roughly. Fails: RC_ENGINE, saying the first thing found; RC_IO;
 * RC_STOPPED. */
MUST_CHECK enum rc lite_check(struct scope *sc, sqlite3 *db, struct progress *progress);

#endif
