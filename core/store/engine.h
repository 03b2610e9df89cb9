/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Engine: one open database. The rest of the store speaks one SQL text to it and never learns
 * which engine answers.
 *
 * Layer: store.
 */
#ifndef CORE_STORE_ENGINE_H
#define CORE_STORE_ENGINE_H

#include "core/store/row.h"

struct progress;

/* One statement. The build makes them from schema/query; see schema/queries.h. */
struct sql {
    int index;        /* its place in the table of all queries; -1: not kept prepared */
    const char *name; /* "dispute_by_id" */
    const char *text; /* parameters are $1, $2 …, bound by name */
    /* What of the viewer the last parameters are, a letter each: 'a' is VIEWER_PERSON. NULL, "". */
    const char *viewer;
    const char *server; /* TEXT for PostgreSQL, where it must differ; NULL */
};

#define ENGINE_PARAMETERS 50 /* more than any statement has; the widest row has 31 columns */

/* What a statement may ask of him for whom it is run, as $viewer_person and so on. */
enum viewer_value {
    VIEWER_PERSON, /* id; 0: the program itself, which sees everything */
    VIEWER_NAME,   /* this and the next five are texts, the others numbers */
    VIEWER_AGENCY,
    VIEWER_AREA, /* this and the next three: as struct bounds of core/domain/permit.h */
    VIEWER_DEPTH,
    VIEWER_READS,
    VIEWER_READS_SECRET,
    VIEWER_NOW,
    VIEWER_OPEN_SINCE,
    VIEWER_OFFERS, /* enum offers of the same header */
    VIEWER_VALUES
};

struct engine;
struct engine_class;

struct engine_flags {
    bool create;         /* make a new database; one that exists is refused */
    bool read_only;      /* on a read-only file system it opens only so */
    int wait_ms;         /* how long to wait for a lock; 0: 10 seconds */
    const char *modules; /* where pgsql.so lies; NULL: where the program was started */
};

/* Is LOCATION the address of a database on a server, "postgresql://…"? What is said of files holds
 * for every other one. */
bool engine_is_address(const char *location);

/*
 * Open the database at LOCATION, a file name or an address as libpq takes it. Of a file: sets the
 * process's umask to 077; what is created belongs to this account alone (file 0600, missing
 * directories 0700). On a server CREATE makes the schema "onecase" in a database that is there.
 * Owns:  *ENGINE until engine_free().
 * Fails: RC_CONFLICT when CREATE finds one there; RC_NOTFOUND; RC_DENIED, also when other accounts
 *        could use it (core/store/place.h), or when a server is a standby or gives this role no
 *        rights; RC_IO, also on a network file system, with a foreign -journal file beside it or
 *        when no server answers; RC_SCHEMA when it is not a database of this program, or the server
 *        too old; RC_INVALID for an address of another kind, or in a build without PostgreSQL.
 */
MUST_CHECK enum rc engine_open(struct scope *sc, const char *location, struct engine_flags flags,
                               struct engine **engine);
/* From now on statements are run for him whom VALUES describe, VIEWER_VALUES of them; they are
 * borrowed until the next call. Before the first, for the program itself. */
void engine_set_viewer(struct engine *engine, const struct value *values);
/* To the end of this transaction no row is hidden by the second lock that a server has below the
 * predicates of the queries: for what the journal tells of. */
void engine_see_all(struct engine *engine);
/* Put that lock on when it is not, or not as this program knows it; ALWAYS: in any case. A file has
 * none. Fails: RC_DENIED when this role does not own the tables. */
MUST_CHECK enum rc engine_secure(struct engine *engine, struct scope *sc, bool always);
/* Roll back what is open and close. NULL is allowed. */
void engine_free(struct engine *engine);
/* The same, and take the database away: one that was made a moment ago and failed half way. */
void engine_discard(struct engine *engine);

/*
 * A transaction that writes, or a snapshot for several reads that must fit together. One at a time.
 * Both end with commit or rollback. A file is locked against other writers from the first moment; a
 * server locks what is written, and tx_begin() writes the head of the office before it reads.
 * Fails: RC_BUSY when somebody else held the lock too long; RC_FULL, RC_IO.
 */
MUST_CHECK enum rc engine_begin(struct engine *engine, struct scope *sc);
MUST_CHECK enum rc engine_begin_read(struct engine *engine, struct scope *sc);
/* When it returns RC_OK the data is on the disk. On failure everything is rolled back. */
MUST_CHECK enum rc engine_commit(struct engine *engine, struct scope *sc);
/* Ends a snapshot too. Harmless when nothing is open. */
void engine_rollback(struct engine *engine);
bool engine_in_transaction(const struct engine *engine);
/* Did the newest commit fail so that nobody knows whether it was done: its answer did not come? */
bool engine_doubts(const struct engine *engine);

/*
 * Run QUERY with VALUES bound to $1 … and set *ROWS to everything it answers, before the first
 * row. A wrong number of values is a bug and asserts.
 * Owns:  *ROWS lives in SC.
 * Fails: RC_CONFLICT when a unique value exists already (its column is the field of the error);
 *        RC_BUSY, RC_FULL, RC_IO, RC_ENGINE.
 */
MUST_CHECK enum rc engine_query(struct engine *engine, struct scope *sc, const struct sql *query,
                                const struct value *values, size_t count, struct rows *rows);
/* One row of an answer: ROWS is at it, and its texts and bytes last until this returns. It may run
 * other statements, but not the same. Fails: as it likes, and nothing more is read. */
typedef enum rc row_taker(void *user, struct rows *rows);
/* The same for an answer that is looked at row by row and not kept: nothing of it is copied. */
MUST_CHECK enum rc engine_each(struct engine *engine, struct scope *sc, const struct sql *query,
                               const struct value *values, size_t count, row_taker *take,
                               void *user);
/* The same for a statement without a result; *CHANGED (or NULL) gets the number of rows it
 * wrote. */
MUST_CHECK enum rc engine_exec(struct engine *engine, struct scope *sc, const struct sql *query,
                               const struct value *values, size_t count, int64_t *changed);
/* Put all ROWS, whose columns TABLE has, into it. Inside a transaction that writes. Fails: as
 * engine_exec(). */
MUST_CHECK enum rc engine_load(struct engine *engine, struct scope *sc, const char *table,
                               struct rows *rows);
/* From now on a commit does not wait for the disk: for practice data that is made in one go, and
 * made again when the machine stops meanwhile. */
MUST_CHECK enum rc engine_hurry(struct engine *engine, struct scope *sc);
/* Run several statements without parameters: a migration. */
MUST_CHECK enum rc engine_script(struct engine *engine, struct scope *sc, const char *text);
/* Does the file hold together, with every index saying what its table says? Takes time; PROGRESS
 * (or NULL) counts pages. On a server that is not ours to look into. Fails: RC_ENGINE, {1} in the
 * sentence is the first thing found; RC_IO, RC_STOPPED. */
MUST_CHECK enum rc engine_check(struct engine *engine, struct scope *sc, struct progress *progress);
/* The database of ENGINE opened once more, to be read by another thread. NULL when it cannot be,
 * and always on a server, which checks itself. Owns: until engine_free(). */
struct engine *engine_beside(struct engine *engine, struct scope *sc);
/* Write the database anew, so that nothing of what was deleted is left in its files. Outside every
 * transaction; takes time and as much room again. Fails: RC_BUSY while somebody reads; RC_FULL;
 * RC_DENIED on a server where this role owns not every table. */
MUST_CHECK enum rc engine_compact(struct engine *engine, struct scope *sc);
/* Copy the database as the open snapshot sees it, or else as it is now, into the new file PATH,
 * mode 0600, synced; writers go on meanwhile. Never inside a transaction that writes.
 * engine_look() is told of pages. Fails: RC_CONFLICT when PATH exists; RC_BUSY, RC_FULL, RC_IO;
 * RC_STOPPED; RC_INVALID on a server, which is backed up there. Nothing is left behind then. */
MUST_CHECK enum rc engine_copy(struct engine *engine, struct scope *sc, const char *path);
/* From now on, until it is told NULL, whatever is asked shows PROGRESS and can be stopped in the
 * middle: it fails with RC_STOPPED then. For reading, and for what is one transaction. */
void engine_look(struct engine *engine, struct progress *progress);
/* What was told last. */
struct progress *engine_progress(const struct engine *engine);
/* May it only be read? Also when it was to be written and its file system is read-only. */
bool engine_reads_only(const struct engine *engine);
/* Does its index find texts as they stand, or only their characters? */
bool engine_finds_phrases(const struct engine *engine);
/*
 * For a program that sits at a terminal: from now on a connection that went is made anew by and by,
 * without anybody waiting for it, with pauses from half a second to 15 seconds; what is asked
 * meanwhile fails with RC_IO at once.
 */
void engine_watch(struct engine *engine);
/* A descriptor that becomes readable when another program saved something, or the connection went;
 * -1: there is none now. It may tell too little, so the heads are looked at all the same. */
int engine_wake_fd(const struct engine *engine);
/* Take from it what made it readable. */
void engine_woken(struct engine *engine);
/* Wake those who watch: something was saved. Costs no wait. */
void engine_announce(struct engine *engine);
/* Is the database still where it was? Fails: RC_IO "db". */
MUST_CHECK enum rc engine_reach(struct engine *engine, struct scope *sc);
/* Prepare QUERY without running it. Fails: RC_ENGINE. */
MUST_CHECK enum rc engine_prepare(struct engine *engine, struct scope *sc, const struct sql *query);

/* ---- for engines ---- */

struct statement; /* of an engine; each has its own */

struct engine_class {
    const char *name;
    bool phrases; /* search_phrases() is what its index is asked; else search_letters() */
    enum rc (*open)(struct scope *sc, const char *location, struct engine_flags flags,
                    struct engine **engine);
    void (*close)(struct engine *engine);
    void (*discard)(struct engine *engine); /* before it is closed */
    enum rc (*begin)(struct engine *engine, struct scope *sc, bool write);
    enum rc (*commit)(struct engine *engine, struct scope *sc);
    void (*rollback)(struct engine *engine);
    bool (*in_transaction)(const struct engine *engine);
    enum rc (*hurry)(struct engine *engine, struct scope *sc);
    enum rc (*secure)(struct engine *engine, struct scope *sc, bool always);
    enum rc (*script)(struct engine *engine, struct scope *sc, const char *text);
    enum rc (*check)(struct engine *engine, struct scope *sc, struct progress *progress);
    enum rc (*compact)(struct engine *engine, struct scope *sc);
    enum rc (*copy)(struct engine *engine, struct scope *sc, const char *path);
    /* NULL in an engine that has nothing to do there. */
    struct engine *(*beside)(struct engine *engine, struct scope *sc);
    void (*look)(struct engine *engine);
    void (*watch)(struct engine *engine);
    int (*wake_fd)(const struct engine *engine);
    void (*woken)(struct engine *engine);
    void (*announce)(struct engine *engine);
    enum rc (*reach)(struct engine *engine, struct scope *sc);
    /* VALUES are those it will be run with first; NULL: it is only looked at. */
    /* NULL: one row after the other is as fast as anything. */
    enum rc (*load)(struct engine *engine, struct scope *sc, const char *table, struct rows *rows);
    enum rc (*prepare)(struct engine *engine, struct scope *sc, const struct sql *query,
                       const struct value *values, size_t count, struct statement **statement);
    enum rc (*bind)(struct statement *statement, struct scope *sc, const struct value *values,
                    size_t count);
    enum rc (*step)(struct statement *statement, struct scope *sc, bool *row);
    size_t (*columns)(struct statement *statement);
    const char *(*column_name)(struct statement *statement, size_t column);
    struct value (*column)(struct statement *statement, size_t column); /* valid until the step */
    int64_t (*changed)(struct engine *engine);
    void (*reset)(struct statement *statement);
    void (*finish)(struct statement *statement);
};

/* The first member of every engine. */
struct engine {
    const struct engine_class *class;
    bool read_only;
    struct statement **prepared; /* by sql.index; NULL until first used */
    size_t prepared_room;
    const struct value *viewer; /* VIEWER_VALUES; NULL: nobody was told */
    unsigned viewer_turn;       /* counts engine_set_viewer() */
    bool sees_all;              /* until the transaction ends: engine_see_all() */
    bool doubts;                /* the answer to COMMIT did not come */
    struct progress *progress;  /* of engine_look(); NULL */
};

extern const struct engine_class engine_sqlite;
/* What pgsql.so exports as "module_engine". */
typedef const struct engine_class *module_engine_function(void);
module_engine_function module_engine;

#endif
