/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The engine of a file. With lite_*.c the only one that knows SQLite. */
#include "core/base/clock.h"
#include "core/base/progress.h"
#include "core/base/text.h"
#include "core/store/engine.h"
#include "core/store/lite_check.h"
#include "core/store/lite_copy.h"
#include "core/store/lite_error.h"
#include "core/store/lite_search.h"
#include "core/store/place.h"

#include <assert.h>
#include <sqlite3.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define APPLICATION_ID 0x4F4E4543 /* "ONEC" in the header of the file */
#define WAIT_MS        10000
#define LOOK_EVERY     50000 /* steps of SQLite's machine: a millisecond or two */

struct engine_lite {
    struct engine engine;
    sqlite3 *db;
    sqlite3_stmt *rollback;           /* of the transaction that was begun */
    int64_t wait_most, waiting_since; /* milliseconds; of the boot clock */
};

struct statement {
    struct engine_lite *owner;
    sqlite3_stmt *stmt;
    int places[ENGINE_PARAMETERS]; /* where SQLite put $1, $2 …: it numbers them as they appear */
    size_t count;
};

static struct engine_lite *lite(struct engine *engine) { return (struct engine_lite *)engine; }

static enum rc script(struct engine *engine, struct scope *sc, const char *text)
{
    sqlite3 *db = lite(engine)->db;

    return sqlite3_exec(db, text, NULL, NULL, NULL) == SQLITE_OK ? RC_OK : lite_refused(sc, db);
}

/* The text in a column that is not NULL. SQLite finishes it when it is asked for, and has none when
 * memory runs out: that is no shorter answer. */
static const char *text_of(sqlite3_stmt *stmt, int column)
{
    const void *text = sqlite3_column_text(stmt, column);

    if (!text)
        scope_exhausted();
    return text;
}

/* The answer of a pragma as text, copied into SC; "" when it answers nothing. */
static enum rc pragma(struct scope *sc, sqlite3 *db, const char *text, const char **answer)
{
    sqlite3_stmt *stmt;

    *answer = "";
    if (sqlite3_prepare_v2(db, text, -1, &stmt, NULL) != SQLITE_OK)
        return lite_refused(sc, db);
    const int code = sqlite3_step(stmt);
    if (code == SQLITE_ROW)
        *answer = scope_strdup(sc, text_of(stmt, 0));
    const enum rc rc = code == SQLITE_ROW || code == SQLITE_DONE ? RC_OK : lite_refused(sc, db);
    sqlite3_finalize(stmt);
    return rc;
}

static enum rc check(struct engine *engine, struct scope *sc, struct progress *progress)
{
    return lite_check(sc, lite(engine)->db, progress);
}

/* A file that somebody prepared must not make us run its triggers or take all memory. */
static void set_limits(sqlite3 *db)
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

/* The log still holds what the rows were; a reader may keep it from being emptied. */
static enum rc compact(struct engine *engine, struct scope *sc)
{
    sqlite3 *db = lite(engine)->db;
    const char *busy;

    sqlite3_limit(db, SQLITE_LIMIT_ATTACHED, 1); /* the new file, while it is written */
    const enum rc rc = script(engine, sc, "VACUUM");
    sqlite3_limit(db, SQLITE_LIMIT_ATTACHED, 0);
    TRY(rc);
    TRY(pragma(sc, db, "PRAGMA wal_checkpoint(TRUNCATE)", &busy));
    if (strcmp(busy, "0") != 0)
        return fail(sc, RC_BUSY, "db", N_("Somebody else works with the database."));
    return RC_OK;
}

/* SQLite asks whether to stop. */
static int look_up(void *progress) { return progress_stops(progress); }

static void look(struct engine *engine)
{
    sqlite3_progress_handler(lite(engine)->db, engine->progress ? LOOK_EVERY : 0, look_up,
                             engine->progress);
}

static enum rc copy(struct engine *engine, struct scope *sc, const char *path)
{
    return lite_copy(sc, lite(engine)->db, path, engine->progress);
}

/* Before anything writes: a database of somebody else must stay as it is. */
static enum rc recognise(struct scope *sc, sqlite3 *db, const char *location)
{
    const char *id;

    TRY(pragma(sc, db, "PRAGMA application_id", &id));
    if (strtol(id, NULL, 10) != APPLICATION_ID)
        return fail(sc, RC_SCHEMA, "db",
                    N_("{1} is not a database of this program. Nothing was saved."), location);
    return RC_OK;
}

/* Microseconds until the next look, after WAITED milliseconds. One other writer is done in a
 * moment; among many, who has waited long looks often and so comes before who has just come. */
static useconds_t pause_after(int64_t waited)
{
    if (waited < 20)
        return 2000;
    if (waited < 500)
        return 20000;
    if (waited < 1000)
        return 10000;
    return waited < 2000 ? 4000 : 1000;
}

/* Somebody else writes. SQLite's own waiting looks the more seldom the longer it lasts, so that one
 * of two hundred may be overtaken until he gives up. */
static int wait_turn(void *owner, int looks)
{
    struct engine_lite *self = owner;
    const int64_t now = clock_boot();

    if (looks == 0)
        self->waiting_since = now;
    if (now - self->waiting_since >= self->wait_most)
        return 0;
    usleep(pause_after(now - self->waiting_since));
    return 1;
}

static enum rc configure(struct scope *sc, struct engine *engine, const char *location,
                         struct engine_flags flags)
{
    sqlite3 *db = lite(engine)->db;
    const char *mode;

    lite(engine)->wait_most = flags.wait_ms > 0 ? flags.wait_ms : WAIT_MS;
    sqlite3_busy_handler(db, wait_turn, engine);
    set_limits(db);
    if (!lite_search_begin(db))
        return fail(sc, RC_ENGINE, "db", N_("The SQLite of this machine has no FTS5."));
    TRY(script(engine, sc,
               "PRAGMA trusted_schema=OFF; PRAGMA cell_size_check=ON; PRAGMA mmap_size=0;"
               "PRAGMA temp_store=MEMORY;"));
    if (flags.create)
        TRY(script(engine, sc, scope_printf(sc, "PRAGMA application_id=%d;", APPLICATION_ID)));
    TRY(recognise(sc, db, location));
    TRY(pragma(sc, db, flags.read_only ? "PRAGMA journal_mode" : "PRAGMA journal_mode=WAL", &mode));
    if (!flags.read_only && strcmp(mode, "wal") != 0)
        return fail(sc, RC_IO, "db",
                    N_("{1} is on a file system that cannot keep a database safe."), location);
    return script(engine, sc,
                  "PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON; PRAGMA secure_delete=ON;");
}

static void lite_close(struct engine *engine)
{
    sqlite3_finalize(lite(engine)->rollback);
    sqlite3_close(lite(engine)->db);
    free(engine);
}

/* The index of the log cannot be made beside a file whose disk takes nothing more, nor is a lock
 * needed there. A log that holds something is read without one; without a log the file is all. */
static int open_frozen(struct scope *sc, const char *path, sqlite3 **db)
{
    const int mode = SQLITE_OPEN_READONLY | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE;
    struct stat log;

    if (stat(scope_printf(sc, "%s-wal", path), &log) != 0 || log.st_size == 0)
        return sqlite3_open_v2(place_immutable(sc, path), db, mode | SQLITE_OPEN_URI, NULL);
    const int code = sqlite3_open_v2(path, db, mode, "unix-none");
    return code == SQLITE_OK ? sqlite3_exec(*db, "PRAGMA locking_mode=EXCLUSIVE;", NULL, NULL, NULL)
                             : code;
}

static enum rc open_file(struct scope *sc, const char *location, struct engine_flags flags,
                         struct engine *engine)
{
    struct engine_lite *self = lite(engine);
    const int mode = flags.read_only ? SQLITE_OPEN_READONLY : SQLITE_OPEN_READWRITE;
    const char *path = place_plain(sc, location);

    engine->read_only = flags.read_only;
    const int code =
        flags.read_only && place_is_frozen(location)
            ? open_frozen(sc, path, &self->db)
            : sqlite3_open_v2(path, &self->db, mode | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE,
                              NULL);
    if (code != SQLITE_OK)
        return fail(sc, RC_IO, "db", N_("{1} cannot be used: {2}. Nothing was saved."), location,
                    self->db ? sqlite3_errmsg(self->db) : "");
    return configure(sc, engine, location, flags);
}

static enum rc lite_open(struct scope *sc, const char *location, struct engine_flags flags,
                         struct engine **engine)
{
    umask(077);
    sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0); /* counting takes a lock at each allocation */
    if (flags.create)
        TRY(place_make(sc, location));
    else
        TRY(place_find(sc, location, flags.read_only));
    TRY(place_check(sc, location));

    struct engine_lite *self = calloc(1, sizeof(*self));
    if (!self)
        scope_exhausted();
    self->engine.class = &engine_sqlite;
    const enum rc rc = open_file(sc, location, flags, &self->engine);
    if (rc == RC_OK)
        *engine = &self->engine;
    else
        lite_close(&self->engine);
    return rc;
}

/* What was renamed, deleted or unmounted below us can still be read and written, but nobody would
 * find it again. */
static enum rc reach(struct engine *engine, struct scope *sc)
{
    int moved = 0;

    if (sqlite3_file_control(lite(engine)->db, "main", SQLITE_FCNTL_HAS_MOVED, &moved) !=
            SQLITE_OK ||
        !moved)
        return RC_OK;
    return fail(sc, RC_IO, "db",
                N_("The file of the database is not where it was; nothing was saved. What is typed "
                   "stays here until it is back."));
}

/* Another file may be where it was. */
static struct engine *beside(struct engine *engine, struct scope *sc)
{
    const struct engine_flags flags = {.read_only = true};
    const char *path = sqlite3_db_filename(lite(engine)->db, "main");
    struct engine *other;

    if (!sqlite3_threadsafe() || lite_open(sc, path, flags, &other) != RC_OK)
        return NULL;
    if (reach(engine, sc) == RC_OK)
        return other;
    lite_close(other);
    return NULL;
}

/* Rolling back must work without memory too; a change of the schema makes it void. */
static enum rc begin(struct engine *engine, struct scope *sc, bool write)
{
    sqlite3_finalize(lite(engine)->rollback);
    if (sqlite3_prepare_v2(lite(engine)->db, "ROLLBACK", -1, &lite(engine)->rollback, NULL) != 0)
        return lite_refused(sc, lite(engine)->db);
    return script(engine, sc, write ? "BEGIN IMMEDIATE" : "BEGIN");
}

/* When the disk fails at the last step it may hold everything all the same, and a machine that
 * stops right then finds it there when it starts again. */
static enum rc commit(struct engine *engine, struct scope *sc)
{
    sqlite3 *db = lite(engine)->db;
    const int code = sqlite3_exec(db, "COMMIT", NULL, NULL, NULL);

    if (code == SQLITE_OK)
        return RC_OK;
    if ((code & 0xFF) != SQLITE_IOERR)
        return lite_refused(sc, db);
    return fail(sc, RC_IO, NULL,
                N_("The disk failed while this was being saved: {1}. It counts as not saved; look "
                   "for it before you enter it again."),
                sqlite3_errmsg(db));
}

static void rollback(struct engine *engine) { sqlite3_step(lite(engine)->rollback); }

static bool in_transaction(const struct engine *engine)
{
    return !sqlite3_get_autocommit(((const struct engine_lite *)engine)->db);
}

static enum rc hurry(struct engine *engine, struct scope *sc)
{
    return script(engine, sc, "PRAGMA synchronous=OFF;");
}

static void find_places(struct statement *statement)
{
    char name[8] = "$";
    const size_t count = (size_t)sqlite3_bind_parameter_count(statement->stmt);

    assert(count <= ENGINE_PARAMETERS);
    for (size_t i = 0; i < count; i++) {
        sqlite3_snprintf(sizeof(name), name, "$%d", (int)i + 1);
        statement->places[i] = sqlite3_bind_parameter_index(statement->stmt, name);
        assert(statement->places[i] > 0); /* parameters are $1 … $count without gaps */
    }
    statement->count = count;
}

static enum rc prepare(struct engine *engine, struct scope *sc, const struct sql *query,
                       const struct value *values, size_t count, struct statement **statement)
{
    sqlite3 *db = lite(engine)->db;
    sqlite3_stmt *stmt;
    const unsigned flags = query->index < 0 ? 0 : SQLITE_PREPARE_PERSISTENT;

    if (sqlite3_prepare_v3(db, query->text, -1, flags, &stmt, NULL) != SQLITE_OK)
        return lite_refused(sc, db);
    struct statement *self = calloc(1, sizeof(*self));
    if (!self)
        scope_exhausted();
    self->owner = lite(engine);
    self->stmt = stmt;
    find_places(self);
    *statement = self;
    return RC_OK;
}

static int bind_one(sqlite3_stmt *stmt, int place, const struct value *value)
{
    switch (value->kind) {
    case VALUE_INT:
        return sqlite3_bind_int64(stmt, place, value->integer);
    case VALUE_TEXT:
        return sqlite3_bind_text64(stmt, place, value->data, value->size, SQLITE_STATIC,
                                   SQLITE_UTF8);
    case VALUE_BLOB:
        if (value->size == 0)
            return sqlite3_bind_zeroblob(stmt, place, 0); /* no bytes, but not NULL */
        return sqlite3_bind_blob64(stmt, place, value->data, value->size, SQLITE_STATIC);
    default:
        return sqlite3_bind_null(stmt, place);
    }
}

static enum rc bind(struct statement *statement, struct scope *sc, const struct value *values,
                    size_t count)
{
    assert(count == statement->count);
    for (size_t i = 0; i < count; i++)
        if (bind_one(statement->stmt, statement->places[i], &values[i]) != SQLITE_OK)
            return lite_refused(sc, statement->owner->db);
    return RC_OK;
}

static enum rc step(struct statement *statement, struct scope *sc, bool *row)
{
    const int code = sqlite3_step(statement->stmt);

    *row = code == SQLITE_ROW;
    if (code == SQLITE_ROW || code == SQLITE_DONE)
        return RC_OK;
    return lite_refused(sc, statement->owner->db);
}

static size_t columns(struct statement *statement)
{
    return (size_t)sqlite3_column_count(statement->stmt);
}

static const char *column_name(struct statement *statement, size_t column)
{
    return sqlite3_column_name(statement->stmt, (int)column);
}

/* The value is taken once: each of sqlite3_column_…() would look it up anew. */
static struct value column(struct statement *statement, size_t column)
{
    sqlite3_value *const value = sqlite3_column_value(statement->stmt, (int)column);

    switch (sqlite3_value_type(value)) {
    case SQLITE_INTEGER:
        return v_int(sqlite3_value_int64(value));
    case SQLITE_NULL:
        return v_null();
    case SQLITE_BLOB:
        return v_blob(
            (struct bytes){sqlite3_value_blob(value), (size_t)sqlite3_value_bytes(value)});
    default: {
        /* A number with a fraction, which no column of ours holds, reads as text. */
        const void *text = sqlite3_value_text(value);

        if (!text) /* it is finished when it is asked for, and no memory is no shorter answer */
            scope_exhausted();

        return (struct value){
            .kind = VALUE_TEXT, .data = text, .size = (uint32_t)sqlite3_value_bytes(value)};
    }
    }
}

static void discard(struct engine *engine)
{
    place_remove(sqlite3_db_filename(lite(engine)->db, "main"));
}

static int64_t changed(struct engine *engine) { return sqlite3_changes64(lite(engine)->db); }

static void reset(struct statement *statement)
{
    sqlite3_reset(statement->stmt);
    sqlite3_clear_bindings(statement->stmt); /* they point into memory of the caller */
}

static void finish(struct statement *statement)
{
    sqlite3_finalize(statement->stmt);
    free(statement);
}

const struct engine_class engine_sqlite = {
    .name = "sqlite",
    .phrases = true,
    .open = lite_open,
    .close = lite_close,
    .discard = discard,
    .begin = begin,
    .commit = commit,
    .rollback = rollback,
    .in_transaction = in_transaction,
    .hurry = hurry,
    .script = script,
    .check = check,
    .beside = beside,
    .compact = compact,
    .look = look,
    .reach = reach,
    .copy = copy,
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
