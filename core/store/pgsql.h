/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Pgsql: what the files of the module pgsql.so share, and nobody else includes.
 *
 * What differs from SQLite, and nothing else does:
 *   1. the words of types: INTEGER is read as BIGINT, BLOB as BYTEA, and in a script, where tables
 *      are made, TEXT as TEXT COLLATE "C", so that texts sort by their bytes here too;
 *   2. what is locked first: not the whole database but the head of the office (ADR 0024);
 *   3. the second lock on rows, schema/pgsql/policy.sql, which a file has no place for;
 *   4. check, compact and copy, which the server does in its own way (doc/district.md), and the
 *      index for searching, schema/pgsql/search.sql.
 *
 * Layer: store.
 */
#ifndef CORE_STORE_PGSQL_H
#define CORE_STORE_PGSQL_H

#include "core/store/engine.h"

#include <libpq-fe.h>

#define PGSQL_SCHEMA "onecase"

/* How the connection of a program that sits at a terminal is made anew. */
struct pgsql_line {
    bool watched;     /* engine_watch() was called */
    bool trying;      /* a try has begun, */
    int64_t until;    /* which ends then, by the boot clock, */
    int step;         /* and waits for this: PostgresPollingStatusType */
    int64_t retry_at; /* no try begins before */
    int pause;        /* before the next one; 0: none has failed */
};

struct pgsql {
    struct engine engine;
    PGconn *conn;
    unsigned life; /* which connection this is; what was prepared on another is gone */
    bool welcome;  /* it went through everything that a new one goes through */
    bool warned;   /* the server had doubts since this was last set to false */
    struct pgsql_line line;
    bool open;       /* a transaction is, or was when the connection went */
    bool hurried;    /* engine_hurry() was called */
    int wait_ms;     /* for a lock */
    int64_t changed; /* by the newest statement */
    bool guarded;    /* the second lock stops this role, so the server is told who the viewer is */
    bool secured;    /* the lock is the one of this program */
    unsigned told;   /* which viewer the server knows; 0: none */
    unsigned told_life; /* on which connection it can be told */
    PGresult *unique;   /* of each unique index its name and its last column */
};

static inline struct pgsql *pgsql_of(struct engine *engine) { return (struct pgsql *)engine; }

/* pgsql_open.c */

MUST_CHECK enum rc pgsql_open(struct scope *sc, const char *location, struct engine_flags flags,
                              struct pgsql *self);
/* Before anything is asked outside a transaction: when the connection went since, make it anew.
 * Fails: RC_IO, RC_DENIED as pgsql_open(). */
MUST_CHECK enum rc pgsql_wake(struct scope *sc, struct pgsql *self);
/* Learn which column each unique index ends with, to tell of a conflict by it. */
MUST_CHECK enum rc pgsql_learn_indexes(struct scope *sc, struct pgsql *self);
/* Run TEXT, one or more statements without parameters. */
MUST_CHECK enum rc pgsql_do(struct scope *sc, struct pgsql *self, const char *text);
/* The answer to TEXT; it is the caller's to clear. */
MUST_CHECK enum rc pgsql_ask(struct scope *sc, struct pgsql *self, const char *text,
                             PGresult **result);

/* pgsql_line.c */

/* Go on with making the connection anew, for a moment. Fails: RC_IO while there is none. */
MUST_CHECK enum rc pgsql_revive(struct scope *sc, struct pgsql *self);
/* It is there again and went through everything that a new one goes through. */
void pgsql_revived(struct pgsql *self);
void pgsql_listen(struct pgsql *self);
void pgsql_watch(struct engine *engine);
int pgsql_wake_fd(const struct engine *engine);
void pgsql_woken(struct engine *engine);
void pgsql_announce(struct engine *engine);

/* pgsql_viewer.c */

extern const char pgsql_policy[]; /* schema/pgsql/policy.sql */
/* By which remark on the schema the lock of this program is known. Lives in SC. */
const char *pgsql_policy_mark(struct scope *sc);
/* Fails: RC_DENIED with SENTENCE when this role does not own every table. */
MUST_CHECK enum rc pgsql_check_owner(struct scope *sc, struct pgsql *self, const char *sentence);
/* Put the lock on, unless it is there and ALWAYS is false. Fails: RC_DENIED, for the owner does. */
MUST_CHECK enum rc pgsql_secure(struct scope *sc, struct pgsql *self, bool always);
/* Tell the server for whom the next statement runs, unless it knows. */
MUST_CHECK enum rc pgsql_tell_viewer(struct scope *sc, struct pgsql *self);

/* pgsql_error.c */

/* Did RESULT, or its absence, say that it was done? */
bool pgsql_is_done(const PGresult *result);
/* Say in our words what the server answered. RESULT may be NULL; it is cleared. */
MUST_CHECK enum rc pgsql_refused(struct scope *sc, struct pgsql *self, PGresult *result);
/* The same of COMMIT, whose answer may not have come. */
MUST_CHECK enum rc pgsql_refused_commit(struct scope *sc, struct pgsql *self, PGresult *result);
/* The server committed and warned: it does so when it gave up waiting for its standby, so that the
 * act would go with this machine. Fails: RC_IO, always. */
MUST_CHECK enum rc pgsql_refused_alone(struct scope *sc);
/* The server did not take the connection. */
MUST_CHECK enum rc pgsql_refused_entry(struct scope *sc, const PGconn *conn);

/* pgsql_value.c */

#define PGSQL_INT8  20
#define PGSQL_TEXT  25
#define PGSQL_BYTEA 17

/* The parameters of one run, as libpq takes them. */
struct pgsql_values {
    const char *data[ENGINE_PARAMETERS];
    int sizes[ENGINE_PARAMETERS], formats[ENGINE_PARAMETERS];
    char numbers[ENGINE_PARAMETERS][24];
};

/* The type of the server that VALUE has; 0 of NULL, which has any. */
Oid pgsql_type(const struct value *value);
/* May VALUE be given where the server expects TYPE? */
bool pgsql_fits(const struct value *value, Oid type);
void pgsql_give(struct pgsql_values *out, size_t at, const struct value *value);
/* The cell of a result in the binary format; it points into RESULT. */
struct value pgsql_take(const PGresult *result, int row, int column);

/* pgsql_run.c */

/* The answer to what is prepared under NAME, run with COUNT values; NULL: there was none. While
 * engine_look() is told somebody waits, *STOPPED: he does not wait any more, and nothing counts. */
PGresult *pgsql_run(struct pgsql *self, const char *name, size_t count,
                    const struct pgsql_values *values, bool *stopped);

/* pgsql_load.c */

/* The slot `load` of the engine: COPY, many times faster than a statement for each row. */
MUST_CHECK enum rc pgsql_load(struct engine *engine, struct scope *sc, const char *table,
                              struct rows *rows);

/* pgsql_dialect.c */

enum pgsql_place { PGSQL_QUERY, PGSQL_SCRIPT };

/* TEXT with the words of types that this engine reads otherwise. The caller frees it. */
char *pgsql_translate(const char *text, enum pgsql_place place);

#endif
