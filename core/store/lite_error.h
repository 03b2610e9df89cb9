/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What SQLite answers, in our words.
 *
 * Layer: store. Only engine_sqlite.c includes it.
 */
#ifndef CORE_STORE_LITE_ERROR_H
#define CORE_STORE_LITE_ERROR_H

#include "core/base/scope.h"

#include <sqlite3.h>

/* Say what DB answered last. Does not return when memory ran out. */
MUST_CHECK enum rc lite_refused(struct scope *sc, sqlite3 *db);
/* The file is damaged. DETAIL, what SQLite says of it, is for whoever mends it. */
MUST_CHECK enum rc lite_damaged(struct scope *sc, const char *detail);

#endif
