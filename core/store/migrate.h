/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Migrate: bring a database to the schema this program was built with. Migrations are numbered
 * files of schema/migration, built in as text; they only go forward, and one that was applied
 * must never be edited: its checksum is kept in the database.
 *
 * Layer: store.
 */
#ifndef CORE_STORE_MIGRATE_H
#define CORE_STORE_MIGRATE_H

#include "core/store/engine.h"

struct migration {
    int version; /* each greater than the one before */
    const char *name;
    const char *text;
    const char *checksum; /* SHA-256 of TEXT, worked out when it was built in; NULL: not yet */
    const char *server;   /* TEXT for PostgreSQL, where it must differ; NULL */
    const char *ahead; /* what a file does before TEXT, which leaves what TEXT alone would; NULL */
};

/* A table that the migrations make. */
struct schema_table {
    const char *name;
    const char *key; /* columns of its primary key: "office, seq" */
    bool large;      /* its rows hold whole files */
};

/*
 * Apply every migration that is missing, all in one transaction; nothing to do costs one read.
 * Not inside a transaction.
 * Fails: RC_SCHEMA when the database is newer than this program, or was made by migrations that
 *        differ from the built-in ones; RC_BUSY, RC_FULL, RC_IO, RC_ENGINE. Nothing changed then.
 */
MUST_CHECK enum rc migrate_run(struct scope *sc, struct engine *engine);

/* How many migrations this program knows. */
size_t migrate_known(void);
/* Set *APPLIED to how many of them the database has; 0 for one that was just made. Fails: RC_SCHEMA
 * as migrate_run() does. */
MUST_CHECK enum rc migrate_applied(struct scope *sc, struct engine *engine, size_t *applied);
/* Inside a transaction: has a newer program brought the database further since it was opened?
 * Fails: RC_SCHEMA when it has. */
MUST_CHECK enum rc migrate_still(struct scope *sc, struct engine *engine);

/* The same with another list; for tests. */
MUST_CHECK enum rc migrate_list(struct scope *sc, struct engine *engine,
                                const struct migration *list, size_t count);

#endif
