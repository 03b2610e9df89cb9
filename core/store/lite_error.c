/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/store/lite_error.h"

#include <string.h>

/* "UNIQUE constraint failed: dispute.office, dispute.token" → "token" */
static const char *column_of(struct scope *sc, const char *message)
{
    const char *dot = strrchr(message, '.');

    return scope_strdup(sc, dot ? dot + 1 : message);
}

static enum rc refused_constraint(struct scope *sc, sqlite3 *db)
{
    const int code = sqlite3_extended_errcode(db);
    const char *message = sqlite3_errmsg(db), *const column = column_of(sc, message);

    if (code != SQLITE_CONSTRAINT_UNIQUE && code != SQLITE_CONSTRAINT_PRIMARYKEY &&
        code != SQLITE_CONSTRAINT_ROWID)
        return fail(sc, RC_ENGINE, NULL, N_("The database refused this: {1}; nothing was saved."),
                    message);
    return fail(sc, RC_CONFLICT, column,
                N_("Somebody saved the same {1} before; nothing was saved."), column);
}

enum rc lite_damaged(struct scope *sc, const char *detail)
{
    return fail(sc, RC_ENGINE, "db",
                N_("The database file is damaged, so nothing was saved. Keep it as it is and put "
                   "the newest backup back: “onecase restore FILE”. ({1})"),
                detail);
}

enum rc lite_refused(struct scope *sc, sqlite3 *db)
{
    switch (sqlite3_errcode(db) & 0xFF) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return fail(sc, RC_BUSY, NULL,
                    N_("The database was busy for too long; nothing was saved. Try again."));
    case SQLITE_INTERRUPT:
        return fail(sc, RC_STOPPED, NULL, N_("Stopped."));
    case SQLITE_NOMEM:
        scope_exhausted();
    case SQLITE_FULL:
        return fail(sc, RC_FULL, NULL, N_("The disk is full; nothing was saved."));
    case SQLITE_IOERR:
    case SQLITE_CANTOPEN:
    case SQLITE_PROTOCOL:
        return fail(sc, RC_IO, NULL, N_("The disk failed: {1}; nothing was saved."),
                    sqlite3_errmsg(db));
    case SQLITE_READONLY:
    case SQLITE_PERM:
        return fail(sc, RC_DENIED, NULL, N_("The database may only be read; nothing was saved."));
    case SQLITE_CORRUPT:
        return lite_damaged(sc, sqlite3_errmsg(db));
    case SQLITE_NOTADB:
        return fail(sc, RC_SCHEMA, "db",
                    N_("This file is not a database of this program. Nothing was saved."));
    case SQLITE_CONSTRAINT:
        return refused_constraint(sc, db);
    default:
        return fail(sc, RC_ENGINE, NULL, N_("The database refused this: {1}; nothing was saved."),
                    sqlite3_errmsg(db));
    }
}
