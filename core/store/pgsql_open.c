/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The connection: made, looked over before anything is written, and made anew when it went. */
#include "core/base/text.h"
#include "core/store/pgsql.h"

#include <inttypes.h>
#include <string.h>

#define OLDEST  130000 /* as PQserverVersion() says it */
#define WAIT_MS 10000

enum rc pgsql_ask(struct scope *sc, struct pgsql *self, const char *text, PGresult **result)
{
    *result = PQexec(self->conn, text);
    return pgsql_is_done(*result) ? RC_OK : pgsql_refused(sc, self, *result);
}

enum rc pgsql_do(struct scope *sc, struct pgsql *self, const char *text)
{
    PGresult *result;

    TRY(pgsql_ask(sc, self, text, &result));
    PQclear(result);
    return RC_OK;
}

/* What a person may wait for at most, and what must not hang on somebody who went away. A script
 * takes as long as it needs. */
static enum rc settle(struct scope *sc, struct pgsql *self)
{
    return pgsql_do(sc, self,
                    scope_printf(sc,
                                 "SET search_path = " PGSQL_SCHEMA ";"
                                 "SET lock_timeout = %d;"
                                 "SET statement_timeout = 60000;"
                                 "SET idle_in_transaction_session_timeout = 60000;"
                                 "SET standard_conforming_strings = on;"
                                 "SET client_min_messages = warning;"
                                 "SET synchronous_commit = %s;",
                                 self->wait_ms, self->hurried ? "off" : "on"));
}

static enum rc check_server(struct scope *sc, struct pgsql *self)
{
    const int version = PQserverVersion(self->conn);
    const char *encoding = PQparameterStatus(self->conn, "server_encoding");

    if (version < OLDEST)
        return fail(sc, RC_SCHEMA, "db",
                    N_("The database server is version {1}; this program needs {2} or newer. "
                       "Nothing was changed."),
                    scope_printf(sc, "%d", version / 10000),
                    scope_printf(sc, "%d", OLDEST / 10000));
    if (!encoding || strcmp(encoding, "UTF8") != 0)
        return fail(sc, RC_SCHEMA, "db",
                    N_("The database on the server keeps its texts as {1}; this program needs one "
                       "made with ENCODING UTF8. Nothing was changed."),
                    encoding ? encoding : "");
    return RC_OK;
}

/* What the server is and what it has of ours. */
struct look {
    bool standby, frozen; /* it repeats another; it takes no writes for whatever reason */
    bool schema, may_use; /* ours is there; this role may look into it */
    bool ours;            /* and was made by this program */
    bool empty;           /* there is nothing in it */
    bool guarded;         /* its second lock stops this role */
    bool secured;         /* and is the one of this program */
};

static bool yes(const PGresult *result, int column)
{
    return strcmp(PQgetvalue(result, 0, column), "t") == 0;
}

static enum rc look_at(struct scope *sc, struct pgsql *self, struct look *out)
{
    PGresult *result;

    TRY(pgsql_ask(
        sc, self,
        "SELECT pg_is_in_recovery(), current_setting('transaction_read_only') = 'on',"
        " n.oid IS NOT NULL, COALESCE(has_schema_privilege(n.oid, 'USAGE'), FALSE),"
        " EXISTS (SELECT FROM pg_class WHERE relnamespace = n.oid AND relname = 'migration'),"
        " NOT EXISTS (SELECT FROM pg_class WHERE relnamespace = n.oid),"
        " EXISTS (SELECT FROM pg_class WHERE relnamespace = n.oid AND relname = 'dispute'"
        "         AND row_security_active(oid)),"
        " COALESCE(obj_description(n.oid, 'pg_namespace'), '')"
        " FROM (VALUES (1)) one LEFT JOIN pg_namespace n ON n.nspname = '" PGSQL_SCHEMA "'",
        &result));
    *out =
        (struct look){yes(result, 0), yes(result, 1),
                      yes(result, 2), yes(result, 3),
                      yes(result, 4), yes(result, 5),
                      yes(result, 6), strcmp(PQgetvalue(result, 0, 7), pgsql_policy_mark(sc)) == 0};
    PQclear(result);
    self->guarded = out->guarded;
    self->secured = out->secured;
    self->told = 0;
    return RC_OK;
}

/* Inside of a transaction that failed nothing can be asked any more. */
enum rc pgsql_learn_indexes(struct scope *sc, struct pgsql *self)
{
    PQclear(self->unique);
    self->unique = NULL;
    return pgsql_ask(sc, self,
                     "SELECT c.relname, a.attname FROM pg_index i"
                     " JOIN pg_class c ON c.oid = i.indexrelid"
                     " JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = i.indnkeyatts"
                     " WHERE i.indisunique"
                     " AND c.relnamespace = to_regnamespace('" PGSQL_SCHEMA "')",
                     &self->unique);
}

static enum rc check_mode(struct scope *sc, const struct pgsql *self, const struct look *look)
{
    if (self->engine.read_only || !look->frozen)
        return RC_OK;
    if (look->standby)
        return fail(sc, RC_DENIED, "db",
                    N_("This server only repeats another one (it is a standby), so nothing can be "
                       "saved here. Name the primary, or all servers and "
                       "target_session_attrs=read-write."));
    return fail(sc, RC_DENIED, "db",
                N_("The database server takes nothing new: it, the database or the role is set to "
                   "read only. Nothing was saved."));
}

static const char *database_of(struct scope *sc, const struct pgsql *self)
{
    const char *host = PQhost(self->conn);

    return scope_printf(sc, "%s/%s", host ? host : "", PQdb(self->conn));
}

static enum rc make_schema(struct scope *sc, struct pgsql *self, const struct look *look)
{
    if (look->schema && !look->empty)
        return fail(sc, RC_CONFLICT, "db",
                    N_("There is an office in the database {1} already; nothing was changed."),
                    database_of(sc, self));
    return look->schema ? RC_OK : pgsql_do(sc, self, "CREATE SCHEMA " PGSQL_SCHEMA);
}

static enum rc check_schema(struct scope *sc, const struct pgsql *self, const struct look *look)
{
    if (!look->schema || look->empty)
        return fail(sc, RC_NOTFOUND, "db",
                    N_("There is no office in the database {1} yet. Make one with init."),
                    database_of(sc, self));
    if (!look->may_use)
        return fail(sc, RC_DENIED, "db",
                    N_("The role {1} has no rights in the database {2}. Whoever looks after the "
                       "server grants them; nothing was saved."),
                    PQuser(self->conn), database_of(sc, self));
    if (!look->ours)
        return fail(sc, RC_SCHEMA, "db",
                    N_("{1} is not a database of this program. Nothing was saved."),
                    database_of(sc, self));
    return RC_OK;
}

/* Everything that a new connection goes through. */
static enum rc welcome(struct scope *sc, struct pgsql *self, struct look *look)
{
    TRY(check_server(sc, self));
    TRY(settle(sc, self));
    TRY(look_at(sc, self, look));
    TRY(pgsql_learn_indexes(sc, self));
    TRY(check_mode(sc, self, look));
    /* What it takes to plan the lock would tell a hidden case from one that is not there. */
    if (look->guarded && look->secured && look->may_use)
        TRY(pgsql_do(sc, self, "SELECT sees(0)"));
    self->welcome = true;
    return RC_OK;
}

/* What stands before the location holds unless the location says otherwise. */
static PGconn *connect_to(const char *location)
{
    const char *const keys[] = {"connect_timeout",
                                "keepalives_idle",
                                "tcp_user_timeout",
                                "dbname",
                                "fallback_application_name",
                                "client_encoding",
                                NULL};
    const char *const values[] = {"10", "10", "15000", location, "onecase", "UTF8", NULL};

    return PQconnectdbParams(keys, values, 1);
}

static enum rc check_location(struct scope *sc, const char *location)
{
    char *message = NULL;
    PQconninfoOption *options = PQconninfoParse(location, &message);
    enum rc rc = RC_OK;

    if (!options)
        rc = fail(sc, RC_INVALID, "db",
                  N_("This is not the address of a database: {1}. Nothing was done."),
                  text_gate_out(sc, message ? message : "", TEXT_LINE));
    PQconninfoFree(options);
    PQfreemem(message);
    return rc;
}

/* Nothing of it must be painted over the screen. */
static void hear(void *context, const PGresult *notice)
{
    const char *severity = PQresultErrorField(notice, PG_DIAG_SEVERITY_NONLOCALIZED);

    if (severity && strcmp(severity, "WARNING") == 0)
        ((struct pgsql *)context)->warned = true;
}

enum rc pgsql_open(struct scope *sc, const char *location, struct engine_flags flags,
                   struct pgsql *self)
{
    struct look look;

    TRY(check_location(sc, location));
    self->wait_ms = flags.wait_ms > 0 ? flags.wait_ms : WAIT_MS;
    self->engine.read_only = flags.read_only;
    self->conn = connect_to(location);
    if (!self->conn)
        scope_exhausted();
    if (PQstatus(self->conn) != CONNECTION_OK)
        return pgsql_refused_entry(sc, self->conn);
    PQsetNoticeReceiver(self->conn, hear, self);
    self->life = 1;
    TRY(welcome(sc, self, &look));
    return flags.create ? make_schema(sc, self, &look) : check_schema(sc, self, &look);
}

enum rc pgsql_wake(struct scope *sc, struct pgsql *self)
{
    struct look look;

    if (self->welcome && PQstatus(self->conn) == CONNECTION_OK)
        return RC_OK;
    self->welcome = false;
    if (self->line.watched)
        TRY(pgsql_revive(sc, self));
    else
        PQreset(self->conn);
    if (PQstatus(self->conn) != CONNECTION_OK)
        return pgsql_refused_entry(sc, self->conn);
    self->life++;
    TRY(welcome(sc, self, &look));
    pgsql_revived(self);
    return RC_OK;
}
