/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Lite copy: a whole database file as it is at one moment, while others go on writing.
 *
 * Layer: store.
 */
#ifndef CORE_STORE_LITE_COPY_H
#define CORE_STORE_LITE_COPY_H

#include "core/base/scope.h"

#include <sqlite3.h>

struct progress;

/* Copy DB, as its snapshot sees it or else as it is now, to the new file PATH. PROGRESS (or NULL)
 * counts pages. Fails: as engine_copy(); nothing is left behind then. */
MUST_CHECK enum rc lite_copy(struct scope *sc, sqlite3 *db, const char *path,
                             struct progress *progress);

#endif
