/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/store/lite_check.h"

#include "core/base/progress.h"
#include "core/base/text.h"
#include "core/store/lite_error.h"
#include "core/store/lite_fold.h"

#include <stdlib.h>
#include <string.h>

#define LOOK_EVERY 50000 /* steps of SQLite's machine: a millisecond or two */
#define READS      3     /* how often every page is read, about */
#define INDEX_MAX  8     /* of one table */
#define FILTER     " IS NOT NULL"

struct check {
    struct scope *sc;
    sqlite3 *db;
    struct progress *progress;
    int64_t pages, before; /* in the file; that were read before it began */
    bool stopped;
};

/* An index that can be read alone, and compared with its table. */
struct index {
    const char *name;
    const char *columns; /* "“office”, “id”, rowid" */
    const char *filter;  /* the column that must not be NULL, or NULL */
    const char *found;   /* what it folds to */
    int how;
    bool plain;
};

/* Those of one table. PLAIN: all are. */
struct indexes {
    struct index list[INDEX_MAX];
    size_t count;
    bool plain;
};

static int64_t pages_read(const struct check *c)
{
    int now = 0, most;

    sqlite3_db_status(c->db, SQLITE_DBSTATUS_CACHE_MISS, &now, &most, 0);
    return now;
}

/* SQLite asks whether to go on. */
static int look(void *user)
{
    struct check *c = user;
    const int64_t read = pages_read(c) - c->before, all = READS * c->pages;

    c->stopped = progress_at(c->progress, c->sc, read < all ? read : all) != RC_OK;
    return c->stopped;
}

static enum rc refused(const struct check *c)
{
    return c->stopped ? c->sc->error.rc : lite_refused(c->sc, c->db);
}

static enum rc prepare(const struct check *c, const char *text, const char *first,
                       const char *second, sqlite3_stmt **stmt)
{
    if (sqlite3_prepare_v2(c->db, text, -1, stmt, NULL) != SQLITE_OK)
        return refused(c);
    if (first)
        sqlite3_bind_text(*stmt, 1, first, -1, SQLITE_STATIC);
    if (second)
        sqlite3_bind_text(*stmt, 2, second, -1, SQLITE_STATIC);
    return RC_OK;
}

/* End STMT, whose last step answered CODE. */
static enum rc finish(const struct check *c, sqlite3_stmt *stmt, int code)
{
    const enum rc rc = code == SQLITE_ROW || code == SQLITE_DONE ? RC_OK : refused(c);

    sqlite3_finalize(stmt);
    return rc;
}

/* NULL for NULL. SQLite has no text either when memory runs out. */
static const char *text_of(const struct check *c, sqlite3_stmt *stmt, int column)
{
    const char *text = (const char *)sqlite3_column_text(stmt, column);

    if (!text && sqlite3_column_type(stmt, column) != SQLITE_NULL)
        scope_exhausted();
    return scope_strdup(c->sc, text);
}

/* The first column of the first row of what TEXT answers; NULL. */
static enum rc ask(const struct check *c, const char *text, const char **answer)
{
    sqlite3_stmt *stmt;

    TRY(prepare(c, text, NULL, NULL, &stmt));
    const int code = sqlite3_step(stmt);
    *answer = code == SQLITE_ROW ? text_of(c, stmt, 0) : NULL;
    return finish(c, stmt, code);
}

/* Ask SQLite's own check. */
static enum rc must_be_ok(const struct check *c, const char *text)
{
    const char *answer;

    TRY(ask(c, text, &answer));
    if (text_equal(answer, "ok"))
        return RC_OK;
    return lite_damaged(c->sc, text_gate_out(c->sc, answer ? answer : "", TEXT_LINE));
}

/* NAME between quotes, as SQL wants it. */
static const char *quoted(const struct check *c, const char *name)
{
    char *text = sqlite3_mprintf("\"%w\"", name);

    if (!text)
        scope_exhausted();
    const char *copy = scope_strdup(c->sc, text);
    sqlite3_free(text);
    return copy;
}

/* Of a partial index only that over what is not NULL is known: "… WHERE subject IS NOT NULL", of
 * one of its own columns. Returns that column, or NULL. */
static const char *filter_of(const struct check *c, const char *sql, const char *column)
{
    const char *end = scope_printf(c->sc, "WHERE %s" FILTER, column);
    const size_t size = strlen(sql), length = strlen(end);

    return size > length && strcmp(sql + size - length, end) == 0 ? quoted(c, column) : NULL;
}

/* Take the next column of INDEX, that of ROW. */
static void take_column(const struct check *c, struct index *index, int at, const char *sql,
                        sqlite3_stmt *row)
{
    const bool key = sqlite3_column_int(row, 4) != 0, alias = sqlite3_column_int(row, 5) != 0;
    const char *name = text_of(c, row, 1), *order = text_of(c, row, 3);

    if (!key) { /* the rowid, which ends every entry */
        index->plain &= sqlite3_column_int(row, 0) == -1;
        index->columns = scope_printf(c->sc, "%srowid", index->columns);
        return;
    }
    index->plain &= name && !alias && text_equal(order, "BINARY");
    if (!index->plain)
        return;
    if (sqlite3_column_int(row, 2) != 0)
        index->how |= FOLD_DOWN(at);
    if (sql && !index->filter)
        index->filter = filter_of(c, sql, name);
    index->columns = scope_printf(c->sc, "%s%s, ", index->columns, quoted(c, name));
}

/* Read what the index NAME of TABLE is made of. The number of a row of a table stands twice in an
 * index over it, of which only one can be read: such an index is not plain. */
static enum rc describe(const struct check *c, const char *table, const char *name, const char *sql,
                        struct index *index)
{
    static const char text[] =
        "SELECT x.cid, x.name, x.\"desc\", x.coll, x.key, EXISTS (SELECT 1 FROM "
        "pragma_table_info(?2) i WHERE i.cid = x.cid AND i.pk = 1 AND upper(i.type) = 'INTEGER' "
        "AND NOT EXISTS (SELECT 1 FROM pragma_table_info(?2) j WHERE j.pk > 1)) "
        "FROM pragma_index_xinfo(?1) x ORDER BY x.seqno";
    sqlite3_stmt *stmt;
    int code, count = 0;

    TRY(prepare(c, text, name, table, &stmt));
    while ((code = sqlite3_step(stmt)) == SQLITE_ROW)
        take_column(c, index, count++, sql, stmt);
    return finish(c, stmt, code);
}

/* Does SQLite answer TEXT from an index alone? Else it would ask the table what the index says. */
static enum rc reads_index(const struct check *c, const char *text, bool *alone)
{
    sqlite3_stmt *stmt;

    TRY(prepare(c, scope_printf(c->sc, "EXPLAIN QUERY PLAN %s", text), NULL, NULL, &stmt));
    const int code = sqlite3_step(stmt);
    *alone = code == SQLITE_ROW && strstr(text_of(c, stmt, 3), "USING COVERING INDEX");
    return finish(c, stmt, code);
}

/* Set *INDEX to the index of ROW. */
static enum rc take_index(const struct check *c, const char *table, sqlite3_stmt *row,
                          struct index *index)
{
    const bool partial = sqlite3_column_int(row, 2) != 0;

    *index = (struct index){.name = text_of(c, row, 0), .columns = "", .plain = true};
    if (sqlite3_column_int(row, 1) != 0)
        index->how |= FOLD_UNIQUE;
    TRY(describe(c, table, index->name, partial ? text_of(c, row, 3) : NULL, index));
    index->plain &= !partial || index->filter;
    return RC_OK;
}

static enum rc read_indexes(const struct check *c, const char *table, struct indexes *out)
{
    static const char text[] =
        "SELECT i.name, i.\"unique\", i.partial, s.sql FROM pragma_index_list(?1) i "
        "LEFT JOIN sqlite_schema s ON s.type = 'index' AND s.name = i.name ORDER BY i.seq";
    sqlite3_stmt *stmt;
    int code = SQLITE_DONE;
    enum rc rc = RC_OK;

    *out = (struct indexes){.plain = true};
    TRY(prepare(c, text, table, NULL, &stmt));
    while (rc == RC_OK && out->plain && (code = sqlite3_step(stmt)) == SQLITE_ROW) {
        rc = out->count < INDEX_MAX ? take_index(c, table, stmt, &out->list[out->count]) : RC_OK;
        out->plain = out->count < INDEX_MAX && out->list[out->count].plain;
        out->count += out->plain;
    }
    if (rc == RC_OK)
        return finish(c, stmt, code);
    sqlite3_finalize(stmt);
    return rc;
}

/* Read INDEX from its beginning to its end. */
static enum rc fold_index(const struct check *c, const char *table, struct index *index)
{
    const char *where = index->filter ? scope_printf(c->sc, " WHERE %s" FILTER, index->filter) : "";
    const char *text = scope_printf(c->sc, "SELECT " FOLD "(%d, %s) FROM %s INDEXED BY %s%s",
                                    index->how | FOLD_ORDERED, index->columns, quoted(c, table),
                                    quoted(c, index->name), where);
    bool alone;

    TRY(reads_index(c, text, &alone));
    return alone ? ask(c, text, &index->found) : RC_OK;
}

/* Read TABLE, and what its indexes should fold to. *SAME is false also where it cannot be said. */
static enum rc compare(const struct check *c, const char *table, const struct indexes *indexes,
                       bool *same)
{
    struct buffer text = buffer_new(c->sc);
    sqlite3_stmt *stmt;

    for (size_t i = 0; i < indexes->count; i++) {
        const struct index *index = &indexes->list[i];

        buffer_addf(&text, "%s" FOLD "(%d, %s)", i ? ", " : "SELECT ", index->how, index->columns);
        if (index->filter)
            buffer_addf(&text, " FILTER (WHERE %s" FILTER ")", index->filter);
    }
    buffer_addf(&text, " FROM %s NOT INDEXED", quoted(c, table));
    TRY(prepare(c, buffer_text(&text), NULL, NULL, &stmt));
    const int code = sqlite3_step(stmt);
    for (size_t i = 0; code == SQLITE_ROW && i < indexes->count; i++) {
        const char *found = indexes->list[i].found;

        *same &= found && text_equal(found, text_of(c, stmt, (int)i));
    }
    return finish(c, stmt, code);
}

/* What differs, and what is not plain, SQLite may judge. */
static enum rc check_table(const struct check *c, const char *table)
{
    struct indexes indexes;

    TRY(read_indexes(c, table, &indexes));
    bool same = indexes.plain;
    for (size_t i = 0; same && i < indexes.count; i++)
        TRY(fold_index(c, table, &indexes.list[i]));
    if (same && indexes.count > 0)
        TRY(compare(c, table, &indexes, &same));
    if (same)
        return RC_OK;
    return must_be_ok(c, scope_printf(c->sc, "PRAGMA integrity_check(%s)", quoted(c, table)));
}

static enum rc check_tables(const struct check *c)
{
    static const char text[] =
        "SELECT name FROM sqlite_schema WHERE type = 'table' AND rootpage > 0 ORDER BY rootpage";
    sqlite3_stmt *stmt;
    int code = SQLITE_DONE;
    enum rc rc = RC_OK;

    TRY(prepare(c, text, NULL, NULL, &stmt));
    while (rc == RC_OK && (code = sqlite3_step(stmt)) == SQLITE_ROW)
        rc = check_table(c, text_of(c, stmt, 0));
    if (rc == RC_OK)
        return finish(c, stmt, code);
    sqlite3_finalize(stmt);
    return rc;
}

static enum rc check_all(struct check *c)
{
    const char *pages;

    TRY(ask(c, "SELECT page_count FROM pragma_page_count", &pages));
    c->pages = pages ? strtoll(pages, NULL, 10) : 0;
    c->before = pages_read(c);
    progress_begin(c->progress, N_("pages"), 0, READS * c->pages);
    TRY(must_be_ok(c, "PRAGMA quick_check(1)"));
    return check_tables(c);
}

enum rc lite_check(struct scope *sc, sqlite3 *db, struct progress *progress)
{
    struct check c = {.sc = sc, .db = db, .progress = progress};
    unsigned char key[DIGEST_KEY];

    digest_key(key);
    if (lite_fold_teach(db, key) != SQLITE_OK)
        return lite_refused(sc, db);
    sqlite3_progress_handler(db, LOOK_EVERY, look, &c);
    const enum rc rc = check_all(&c);
    sqlite3_progress_handler(db, 0, NULL, NULL);
    lite_fold_teach(db, NULL);
    return rc;
}
