/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The engine of the module pgsql.so: transactions and statements. */
#include "core/store/pgsql.h"

#include <assert.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct statement {
    struct pgsql *owner;
    char *text;
    char name[16];   /* "" when it is not kept */
    unsigned life;   /* of the connection it was prepared on */
    PGresult *shape; /* what the server says of its parameters and columns */
    size_t count;    /* of parameters */
    struct pgsql_values values;
    PGresult *result; /* NULL until it has run */
    int row;
};

/* ---- transactions ---- */

static const char *const begin_write = "BEGIN ISOLATION LEVEL READ COMMITTED READ WRITE";
static const char *const begin_read = "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY";

/* A connection that went while nobody asked for anything is noticed by the first question. */
static enum rc begin(struct engine *engine, struct scope *sc, bool write)
{
    struct pgsql *self = pgsql_of(engine);
    const char *text = write && !engine->read_only ? begin_write : begin_read;

    TRY(pgsql_wake(sc, self));
    enum rc rc = pgsql_do(sc, self, text);
    if (rc == RC_IO && !self->welcome) {
        TRY(pgsql_wake(sc, self));
        rc = pgsql_do(sc, self, text);
    }
    self->open = rc == RC_OK;
    return rc;
}

/* A transaction in which something failed ends with ROLLBACK, whatever was asked. */
static enum rc commit(struct engine *engine, struct scope *sc)
{
    struct pgsql *self = pgsql_of(engine);

    self->warned = false;
    PGresult *result = PQexec(self->conn, "COMMIT");
    if (!pgsql_is_done(result))
        return pgsql_refused_commit(sc, self, result);
    const bool kept = strcmp(PQcmdStatus(result), "COMMIT") == 0;
    PQclear(result);
    self->open = false;
    if (!kept)
        return fail(sc, RC_ENGINE, NULL, N_("The database refused this: {1}; nothing was saved."),
                    "ROLLBACK");
    return self->warned ? pgsql_refused_alone(sc) : RC_OK;
}

static void rollback(struct engine *engine)
{
    struct pgsql *self = pgsql_of(engine);

    self->open = false;
    self->told = 0; /* what was told inside of it goes with it */
    if (self->welcome && PQstatus(self->conn) == CONNECTION_OK)
        PQclear(PQexec(self->conn, "ROLLBACK"));
}

static bool in_transaction(const struct engine *engine)
{
    return ((const struct pgsql *)engine)->open;
}

/* What is asked inside a transaction must not be asked on another connection, outside of it. */
static enum rc check_line(struct scope *sc, struct pgsql *self)
{
    return self->open ? RC_OK : pgsql_wake(sc, self);
}

/* ---- the whole database ---- */

static enum rc hurry(struct engine *engine, struct scope *sc)
{
    pgsql_of(engine)->hurried = true;
    return pgsql_do(sc, pgsql_of(engine), "SET synchronous_commit = off");
}

static enum rc run_script(struct scope *sc, struct pgsql *self, const char *text)
{
    char *theirs = pgsql_translate(text, PGSQL_SCRIPT);
    PGresult *result = PQexec(self->conn, theirs);

    free(theirs);
    if (!pgsql_is_done(result))
        return pgsql_refused(sc, self, result);
    PQclear(result);
    return RC_OK;
}

/* It may take longer than anything a person waits for. */
static enum rc script(struct engine *engine, struct scope *sc, const char *text)
{
    struct pgsql *self = pgsql_of(engine);

    TRY(check_line(sc, self));
    TRY(pgsql_tell_viewer(sc, self));
    TRY(pgsql_do(sc, self, "SET statement_timeout = 0"));
    TRY(run_script(sc, self, text));
    return pgsql_do(sc, self, "SET statement_timeout = 60000");
}

static enum rc secure(struct engine *engine, struct scope *sc, bool always)
{
    return pgsql_secure(sc, pgsql_of(engine), always);
}

/* Pages and indexes are the server's own affair: data checksums and pg_amcheck. */
static enum rc check(struct engine *engine, struct scope *sc, struct progress *progress)
{
    return pgsql_do(sc, pgsql_of(engine), "SELECT 1");
}

/* The server would pass over the tables of others with a notice. */
static enum rc compact(struct engine *engine, struct scope *sc)
{
    struct pgsql *self = pgsql_of(engine);

    TRY(check_line(sc, self));
    TRY(pgsql_check_owner(
        sc, self,
        N_("What was destroyed is gone from the record, but its bytes stay on the disk of the "
           "server until the owner of the tables runs VACUUM FULL.")));
    TRY(pgsql_do(sc, self, "SET statement_timeout = 0"));
    const enum rc rc = pgsql_do(sc, self, "VACUUM (FULL)");
    if (rc != RC_IO)
        TRY(pgsql_do(sc, self, "SET statement_timeout = 60000"));
    return rc;
}

static enum rc copy(struct engine *engine, struct scope *sc, const char *path)
{
    return fail(sc, RC_INVALID, "db",
                N_("This office is kept on a database server, which is backed up, restored and "
                   "tried there; doc/district.md says how. Nothing was done."));
}

/* ---- statements ---- */

/* Types are told rather than guessed: in "$1 > 5" the server would take a time in milliseconds for
 * a small number. Only NULL, which has none, is left to it. VALUES: NULL, all are. */
static enum rc prepare_for(struct scope *sc, struct statement *s, const struct value *values,
                           size_t count)
{
    struct pgsql *self = s->owner;
    Oid types[ENGINE_PARAMETERS];

    assert(count <= ENGINE_PARAMETERS);
    for (size_t i = 0; i < count; i++)
        types[i] = pgsql_type(&values[i]);
    PQclear(s->shape);
    s->shape = NULL;
    s->life = 0; /* until all of it is done */
    PGresult *result = PQprepare(self->conn, s->name, s->text, (int)count, types);
    if (!pgsql_is_done(result))
        return pgsql_refused(sc, self, result);
    PQclear(result);
    result = PQdescribePrepared(self->conn, s->name);
    if (!pgsql_is_done(result))
        return pgsql_refused(sc, self, result);
    s->shape = result;
    s->count = (size_t)PQnparams(result);
    s->life = self->life;
    return RC_OK;
}

static void finish(struct statement *statement)
{
    PQclear(statement->shape);
    PQclear(statement->result);
    free(statement->text);
    free(statement);
}

static enum rc prepare(struct engine *engine, struct scope *sc, const struct sql *query,
                       const struct value *values, size_t count, struct statement **statement)
{
    struct pgsql *self = pgsql_of(engine);

    TRY(check_line(sc, self));
    struct statement *s = calloc(1, sizeof(*s));
    if (!s)
        scope_exhausted();
    s->owner = self;
    s->text = pgsql_translate(query->server ? query->server : query->text, PGSQL_QUERY);
    if (query->index >= 0)
        snprintf(s->name, sizeof(s->name), "q%d", query->index);
    const enum rc rc = prepare_for(sc, s, values, count);
    if (rc != RC_OK) {
        finish(s);
        return rc;
    }
    *statement = s;
    return RC_OK;
}

/* May S, as it is prepared, be run with VALUES? */
static bool fits(const struct statement *s, const struct value *values, size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (!pgsql_fits(&values[i], PQparamtype(s->shape, (int)i)))
            return false;
    return true;
}

/* Drop what is prepared under the name of S, so that the name can be used again. */
static enum rc unprepare(struct scope *sc, struct statement *s)
{
    if (s->name[0] == '\0' || s->life != s->owner->life)
        return RC_OK;
    return pgsql_do(sc, s->owner, scope_printf(sc, "DEALLOCATE %s", s->name));
}

static enum rc bind(struct statement *s, struct scope *sc, const struct value *values, size_t count)
{
    TRY(check_line(sc, s->owner));
    if (s->life != s->owner->life || !fits(s, values, count)) {
        TRY(unprepare(sc, s));
        TRY(prepare_for(sc, s, values, count));
    }
    assert(count == s->count);
    for (size_t i = 0; i < count; i++)
        pgsql_give(&s->values, i, &values[i]);
    return RC_OK;
}

static enum rc run(struct statement *s, struct scope *sc)
{
    bool stopped;

    TRY(pgsql_tell_viewer(sc, s->owner));
    s->result = pgsql_run(s->owner, s->name, s->count, &s->values, &stopped);
    s->row = -1;
    if (stopped) {
        PQclear(s->result);
        s->result = NULL;
        return fail(sc, RC_STOPPED, NULL, N_("Stopped."));
    }
    if (!pgsql_is_done(s->result)) {
        PGresult *result = s->result;

        s->result = NULL;
        return pgsql_refused(sc, s->owner, result);
    }
    s->owner->changed = strtoll(PQcmdTuples(s->result), NULL, 10);
    return RC_OK;
}

static enum rc step(struct statement *s, struct scope *sc, bool *row)
{
    if (!s->result)
        TRY(run(s, sc));
    *row = ++s->row < PQntuples(s->result);
    return RC_OK;
}

static size_t columns(struct statement *s) { return (size_t)PQnfields(s->shape); }

static const char *column_name(struct statement *s, size_t column)
{
    return PQfname(s->shape, (int)column);
}

static struct value column(struct statement *s, size_t column)
{
    return pgsql_take(s->result, s->row, (int)column);
}

static int64_t changed(struct engine *engine) { return pgsql_of(engine)->changed; }

static void reset(struct statement *s)
{
    PQclear(s->result);
    s->result = NULL;
}

/* ---- open and close ---- */

static void close_engine(struct engine *engine)
{
    PQclear(pgsql_of(engine)->unique);
    PQfinish(pgsql_of(engine)->conn);
    free(engine);
}

static void discard(struct engine *engine)
{
    PQclear(PQexec(pgsql_of(engine)->conn, "DROP SCHEMA " PGSQL_SCHEMA " CASCADE"));
}

static enum rc open_engine(struct scope *sc, const char *location, struct engine_flags flags,
                           struct engine **engine);

static const struct engine_class engine_pgsql = {
    .name = "pgsql",
    .open = open_engine,
    .close = close_engine,
    .discard = discard,
    .begin = begin,
    .commit = commit,
    .rollback = rollback,
    .in_transaction = in_transaction,
    .hurry = hurry,
    .secure = secure,
    .script = script,
    .check = check,
    .compact = compact,
    .copy = copy,
    .watch = pgsql_watch,
    .wake_fd = pgsql_wake_fd,
    .woken = pgsql_woken,
    .announce = pgsql_announce,
    .load = pgsql_load,
    .prepare = prepare,
    .bind = bind,
    .step = step,
    .columns = columns,
    .column_name = column_name,
    .column = column,
    .changed = changed,
    .reset = reset,
    .finish = finish,
};

static enum rc open_engine(struct scope *sc, const char *location, struct engine_flags flags,
                           struct engine **engine)
{
    struct pgsql *self = calloc(1, sizeof(*self));

    if (!self)
        scope_exhausted();
    self->engine.class = &engine_pgsql;
    const enum rc rc = pgsql_open(sc, location, flags, self);
    if (rc != RC_OK) {
        close_engine(&self->engine);
        return rc;
    }
    *engine = &self->engine;
    return RC_OK;
}

/* What the program looks for in the module: module_engine_function of core/store/engine.h. */
const struct engine_class *module_engine(void) { return &engine_pgsql; }
