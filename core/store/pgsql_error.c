/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the server answers, in our words. */
#include "core/base/text.h"
#include "core/store/pgsql.h"

#include <string.h>

bool pgsql_is_done(const PGresult *result)
{
    const ExecStatusType status = PQresultStatus(result);

    return status == PGRES_COMMAND_OK || status == PGRES_TUPLES_OK;
}

/* The first line of what libpq says, which may be several; what it begins with names no cause. */
static const char *first_line(struct scope *sc, const char *text)
{
    return text_gate_out(sc, scope_strndup(sc, text, strcspn(text, "\n")), TEXT_LINE);
}

static const char *field_of(struct scope *sc, const PGresult *result, int field)
{
    const char *text = result ? PQresultErrorField(result, field) : NULL;

    return text_gate_out(sc, text ? text : "", TEXT_LINE);
}

/* The last column of the index that RESULT tells of. What the server says of the key it keeps to
 * itself where rows are locked. */
static const char *column_of(struct scope *sc, const struct pgsql *self, const PGresult *result)
{
    const char *name = field_of(sc, result, PG_DIAG_CONSTRAINT_NAME);

    for (int i = 0; i < PQntuples(self->unique); i++)
        if (strcmp(PQgetvalue(self->unique, i, 0), name) == 0)
            return scope_strdup(sc, PQgetvalue(self->unique, i, 1));
    return name;
}

static enum rc refused_unique(struct scope *sc, const struct pgsql *self, const PGresult *result)
{
    const char *schema = field_of(sc, result, PG_DIAG_SCHEMA_NAME);

    /* Two made the same table at the same moment. */
    if (strcmp(schema, "pg_catalog") == 0)
        return fail(sc, RC_BUSY, NULL,
                    N_("Somebody else is setting up this database; nothing was saved. Try again."));
    return fail(sc, RC_CONFLICT, column_of(sc, self, result),
                N_("Somebody saved the same {1} before; nothing was saved."),
                column_of(sc, self, result));
}

static enum rc lost(struct scope *sc)
{
    return fail(sc, RC_IO, "db",
                N_("The connection to the database was lost; nothing was saved. Try again."));
}

static bool is_any(const char *state, const char *const *list)
{
    for (; *list; list++)
        if (strncmp(state, *list, strlen(*list)) == 0)
            return true;
    return false;
}

/* The classes and codes of the manual, appendix A. */
static const char *const busy[] = {"40001", "40P01", "55P03", "57014", NULL};
static const char *const gone[] = {"08000", "08003", "08006", "57P0", "25P03", NULL};
static const char *const full[] = {"53100", "53200", "54000", NULL};
static const char *const denied[] = {"42501", "28", NULL};
static const char *const broken[] = {"58", "XX", "F0", NULL};

/* RESULT is still there; STATE is its code. */
static enum rc describe(struct scope *sc, const struct pgsql *self, const PGresult *result,
                        const char *state)
{
    const char *message = field_of(sc, result, PG_DIAG_MESSAGE_PRIMARY);

    if (is_any(state, busy))
        return fail(sc, RC_BUSY, NULL,
                    N_("The database was busy for too long; nothing was saved. Try again."));
    if (strcmp(state, "23505") == 0)
        return refused_unique(sc, self, result);
    if (is_any(state, full))
        return fail(sc, RC_FULL, NULL,
                    N_("The database server has no room left; nothing was saved."));
    if (is_any(state, denied))
        return fail(sc, RC_DENIED, "db",
                    N_("The role of this connection may not do this on the database server: {1}. "
                       "Nothing was saved."),
                    message);
    if (strcmp(state, "25006") == 0)
        return fail(sc, RC_DENIED, "db", N_("The database may only be read; nothing was saved."));
    if (is_any(state, broken))
        return fail(sc, RC_IO, NULL, N_("The database server failed: {1}; nothing was saved."),
                    message);
    return fail(sc, RC_ENGINE, NULL, N_("The database refused this: {1}; nothing was saved."),
                message);
}

/* Did the connection go? The library may not know yet: when it could not write, it still reads what
 * the server had to say. What has no code comes from the library itself, and what it left of the
 * connection nobody knows. */
static bool is_lost(struct pgsql *self, const PGresult *result)
{
    const char *state = result ? PQresultErrorField(result, PG_DIAG_SQLSTATE) : NULL;

    if (PQstatus(self->conn) == CONNECTION_OK && state && !is_any(state, gone))
        return false;
    self->welcome = false;
    return true;
}

enum rc pgsql_refused(struct scope *sc, struct pgsql *self, PGresult *result)
{
    const enum rc rc =
        is_lost(self, result)
            ? lost(sc)
            : describe(sc, self, result, PQresultErrorField(result, PG_DIAG_SQLSTATE));

    PQclear(result);
    return rc;
}

enum rc pgsql_refused_commit(struct scope *sc, struct pgsql *self, PGresult *result)
{
    if (!is_lost(self, result))
        return pgsql_refused(sc, self, result);
    PQclear(result);
    self->engine.doubts = true;
    return fail(sc, RC_IO, "db",
                N_("The connection to the database was lost while this was being saved. It counts "
                   "as not saved; look for it before you enter it again."));
}

enum rc pgsql_refused_alone(struct scope *sc)
{
    return fail(sc, RC_IO, "db",
                N_("The database server saved this, but no second server has it yet. It counts as "
                   "not saved; look for it before you enter it again."));
}

/* What libpq says when it does not believe a server; it has no code for that, and two languages. */
static const char *const unproved[] = {"server certificate",
                                       "certificate verify failed",
                                       "root certificate",
                                       "服务器证书",
                                       "根证书",
                                       "根认证文件",
                                       NULL};

static bool is_unproved(const PGconn *conn)
{
    for (const char *const *words = unproved; *words; words++)
        if (strstr(PQerrorMessage(conn), *words))
            return true;
    return false;
}

enum rc pgsql_refused_entry(struct scope *sc, const PGconn *conn)
{
    if (PQconnectionNeedsPassword(conn))
        return fail(sc, RC_DENIED, "db",
                    N_("The database server asks for a password. Put it into the password file; "
                       "nothing was saved."));
    if (PQconnectionUsedPassword(conn))
        return fail(sc, RC_DENIED, "db",
                    N_("The database server does not let us in: {1}. Nothing was saved."),
                    first_line(sc, PQerrorMessage(conn)));
    if (is_unproved(conn))
        return fail(sc, RC_DENIED, "db",
                    N_("The database server does not prove that it is the one that was named: {1}. "
                       "Nothing was sent to it."),
                    first_line(sc, PQerrorMessage(conn)));
    return fail(sc, RC_IO, "db",
                N_("The database server cannot be reached: {1}. Nothing was saved."),
                first_line(sc, PQerrorMessage(conn)));
}
