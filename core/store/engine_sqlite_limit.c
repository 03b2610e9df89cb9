/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a file of somebody else may not make SQLite do. */
#include "core/store/engine.h"
#include "core/store/engine_sqlite.h"

void engine_sqlite_limit(sqlite3 *db)
{
    static const struct {
        int id, limit;
    } limits[] = {
        {SQLITE_LIMIT_LENGTH, 64 * 1024 * 1024}, /* the largest paper that may be kept */
        {SQLITE_LIMIT_SQL_LENGTH, 100000},        {SQLITE_LIMIT_COLUMN, 100},
        {SQLITE_LIMIT_EXPR_DEPTH, 100},           {SQLITE_LIMIT_COMPOUND_SELECT, 8},
        {SQLITE_LIMIT_FUNCTION_ARG, 8},           {SQLITE_LIMIT_ATTACHED, 0},
        {SQLITE_LIMIT_LIKE_PATTERN_LENGTH, 1000}, {SQLITE_LIMIT_VARIABLE_NUMBER, ENGINE_PARAMETERS},
        {SQLITE_LIMIT_TRIGGER_DEPTH, 1},          {SQLITE_LIMIT_WORKER_THREADS, 0},
    };

    for (size_t i = 0; i < sizeof(limits) / sizeof(*limits); i++)
        sqlite3_limit(db, limits[i].id, limits[i].limit);
    sqlite3_db_config(db, SQLITE_DBCONFIG_DEFENSIVE, 1, NULL);
    sqlite3_db_config(db, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, NULL);
    sqlite3_db_config(db, SQLITE_DBCONFIG_ENABLE_TRIGGER, 0, NULL);
}
