/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bench/bare_sqlite.h"

#include <assert.h>
#include <sqlite3.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#include "bench/measure.h"
#include "core/base/text.h"
#include "core/domain/board.h"
#include "core/store/case_page.h"
#include "core/store/search_store.h"
#include "schema/queries.h"

enum { COLUMNS_MOST = 40, BENCH_OFFICE = 1 };

/* The tables a registration adds rows to, and how many to each. */
static const struct {
    const char *name;
    int rows;
} tables[] = {{"dispute", 1}, {"party", 2}, {"journal", 1}};

enum { TABLES = sizeof(tables) / sizeof(tables[0]) };

struct side {
    sqlite3 *db;
    sqlite3_stmt *insert[TABLES], *select[TABLES];
    sqlite3_stmt *begin, *commit, *head, *serial;
};

static sqlite3_stmt *prepare(sqlite3 *db, const char *sql)
{
    sqlite3_stmt *statement;

    if (sqlite3_prepare_v2(db, sql, -1, &statement, NULL) != SQLITE_OK)
        stop("%s: %s", sql, sqlite3_errmsg(db));
    return statement;
}

static int64_t number(sqlite3 *db, const char *sql)
{
    sqlite3_stmt *const s = prepare(db, sql);
    const int64_t found = sqlite3_step(s) == SQLITE_ROW ? sqlite3_column_int64(s, 0) : 0;

    sqlite3_finalize(s);
    return found;
}

static void step(sqlite3 *db, sqlite3_stmt *statement)
{
    if (sqlite3_step(statement) != SQLITE_DONE)
        stop("SQLite: %s", sqlite3_errmsg(db));
    sqlite3_reset(statement);
}

static sqlite3 *open_like_the_desk(const char *path)
{
    sqlite3 *db;

    if (sqlite3_open_v2(path, &db, SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX, NULL) !=
            SQLITE_OK ||
        sqlite3_exec(db,
                     "PRAGMA trusted_schema=OFF; PRAGMA cell_size_check=ON; PRAGMA mmap_size=0;"
                     "PRAGMA temp_store=MEMORY; PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL;"
                     "PRAGMA foreign_keys=ON; PRAGMA secure_delete=ON;",
                     NULL, NULL, NULL) != SQLITE_OK)
        stop("%s cannot be opened", path);
    return db;
}

/* The newest COUNT rows of each table, oldest first. */
static void open_sides(struct side *from, struct side *to, const char *desk, const char *raw)
{
    char sql[256], marks[2 * COLUMNS_MOST];

    from->db = open_like_the_desk(desk);
    to->db = open_like_the_desk(raw);
    to->begin = prepare(to->db, "BEGIN IMMEDIATE");
    to->commit = prepare(to->db, "COMMIT");
    to->head = prepare(to->db, "UPDATE office_head SET seq = seq + 1, next_id = next_id + 3, "
                               "hash = $1");
    to->serial = prepare(to->db, "UPDATE serial SET newest = newest + 1, salt = $1");
    for (int i = 0; i < TABLES; i++) {
        snprintf(sql, sizeof(sql),
                 "SELECT * FROM (SELECT * FROM %s ORDER BY rowid DESC LIMIT $1) ORDER BY %s",
                 tables[i].name, strcmp(tables[i].name, "journal") == 0 ? "seq" : "id");
        from->select[i] = prepare(from->db, sql);
        const int columns = sqlite3_column_count(from->select[i]);
        for (int k = 0; k < columns; k++)
            memcpy(marks + 2 * k, "?,", 2);
        marks[2 * columns - 1] = '\0';
        snprintf(sql, sizeof(sql), "INSERT INTO %s VALUES (%s)", tables[i].name, marks);
        to->insert[i] = prepare(to->db, sql);
    }
}

static void close_side(struct side *side)
{
    for (int i = 0; i < TABLES; i++) {
        sqlite3_finalize(side->insert[i]);
        sqlite3_finalize(side->select[i]);
    }
    sqlite3_finalize(side->begin);
    sqlite3_finalize(side->commit);
    sqlite3_finalize(side->head);
    sqlite3_finalize(side->serial);
    sqlite3_close(side->db);
}

struct value_row {
    sqlite3_value *values[COLUMNS_MOST];
    int count;
};

struct bare_copy {
    struct side from, to;
    struct value_row rows[TABLES][2 * BARE_CHUNK];
};

void bare_copy_read(struct bare_copy *copy)
{
    for (int i = 0; i < TABLES; i++) {
        sqlite3_stmt *const s = copy->from.select[i];

        sqlite3_bind_int(s, 1, tables[i].rows * BARE_CHUNK);
        for (int r = 0; sqlite3_step(s) == SQLITE_ROW; r++) {
            copy->rows[i][r].count = sqlite3_column_count(s);
            for (int k = 0; k < copy->rows[i][r].count; k++) {
                sqlite3_value_free(copy->rows[i][r].values[k]);
                copy->rows[i][r].values[k] = sqlite3_value_dup(sqlite3_column_value(s, k));
            }
        }
        sqlite3_reset(s);
    }
}

static void insert(struct side *to, int table, const struct value_row *r)
{
    for (int k = 0; k < r->count; k++)
        sqlite3_bind_value(to->insert[table], k + 1, r->values[k]);
    step(to->db, to->insert[table]);
}

double bare_copy_write(struct bare_copy *copy)
{
    struct side *const to = &copy->to;
    const char *const text = "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef";
    const double start = now_ms();

    for (int n = 0; n < BARE_CHUNK; n++) {
        step(to->db, to->begin);
        sqlite3_bind_text(to->serial, 1, text, 32, SQLITE_STATIC);
        step(to->db, to->serial);
        for (int i = 0; i < TABLES; i++)
            for (int k = 0; k < tables[i].rows; k++)
                insert(to, i, &copy->rows[i][n * tables[i].rows + k]);
        sqlite3_bind_text(to->head, 1, text, 64, SQLITE_STATIC);
        step(to->db, to->head);
        step(to->db, to->commit);
    }
    return now_ms() - start;
}

struct bare_copy *bare_copy_open(const char *from, const char *to)
{
    struct bare_copy *copy = calloc(1, sizeof(*copy));

    if (!copy)
        stop("no memory");
    open_sides(&copy->from, &copy->to, from, to);
    return copy;
}

void bare_copy_close(struct bare_copy *copy)
{
    for (int i = 0; i < TABLES; i++)
        for (int r = 0; r < 2 * BARE_CHUNK; r++)
            for (int k = 0; k < copy->rows[i][r].count; k++)
                sqlite3_value_free(copy->rows[i][r].values[k]);
    close_side(&copy->from);
    close_side(&copy->to);
    free(copy);
}

struct bare_look {
    sqlite3 *db;
    sqlite3_stmt *due;
};

struct bare_look *bare_look_open(const char *path)
{
    static const char fill[] =
        "PRAGMA foreign_keys = OFF; BEGIN;"
        "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 100000)"
        "INSERT INTO due SELECT (1 << 40) + 2 * i, (1 << 40) + 2 * i - 1, 1,"
        " 4000000000000 + 1000 * i FROM n; COMMIT;";
    struct bare_look *look = calloc(1, sizeof(*look));

    static_assert(BARE_WATCHED == 100000, "the query says so too");
    if (!look || sqlite3_open(path, &look->db) != SQLITE_OK)
        stop("%s cannot be opened", path);
    if (sqlite3_exec(look->db, fill, NULL, NULL, NULL) != SQLITE_OK)
        stop("SQLite: %s", sqlite3_errmsg(look->db));
    look->due =
        prepare(look->db, "SELECT due_at FROM due WHERE office = ?1 ORDER BY due_at LIMIT 1");
    return look;
}

double bare_look(struct bare_look *look, int times)
{
    const double start = now_ms();

    for (int i = 0; i < times; i++) {
        sqlite3_bind_int64(look->due, 1, 1);
        if (sqlite3_step(look->due) != SQLITE_ROW)
            stop("SQLite: %s", sqlite3_errmsg(look->db));
        sqlite3_reset(look->due);
    }
    return now_ms() - start;
}

void bare_look_close(struct bare_look *look)
{
    sqlite3_finalize(look->due);
    sqlite3_close(look->db);
    free(look);
}

void bare_repeat(const char *path, int days)
{
    static const char fill[] =
        "PRAGMA foreign_keys = OFF; PRAGMA synchronous = OFF; BEGIN;"
        "INSERT INTO dispute (id, rev, office, year, register_number, state, source, kind, title,"
        " urgency, division, place, narrative, registered_at, registered_by, closed, result,"
        " closed_at, registrar, salt)"
        " SELECT d.id + 1000000 * n.i, 1, d.office, d.year, d.register_number + 10000 * n.i,"
        " CASE WHEN d.register_number % 50 = 0 THEN 'registered' ELSE 'closed' END, d.source,"
        " d.kind, d.title, d.urgency, d.division, d.place, d.narrative,"
        " d.registered_at - 86400000 * n.i, d.registered_by, d.register_number % 50 > 0,"
        " CASE WHEN d.register_number % 50 > 0 THEN 'withdrawn' END,"
        " CASE WHEN d.register_number % 50 > 0 THEN d.registered_at - 86400000 * n.i END,"
        " d.registrar, d.salt FROM n, dispute d WHERE d.register_number <= 1000;"
        "INSERT INTO party (id, rev, dispute, position, role, type, name, phone, salt)"
        " SELECT p.id + 1000000 * n.i, 1, p.dispute + 1000000 * n.i, p.position, p.role, p.type,"
        " p.name, p.phone, p.salt FROM n, party p;"
        "INSERT INTO board_line"
        " SELECT l.dispute + 1000000 * n.i, l.office, CASE l.rank WHEN 0 THEN 3 ELSE l.rank END,"
        " CASE l.rank WHEN 0 THEN 0 ELSE l.due END, l.since + 86400000 * n.i, 0, l.unsealed,"
        " l.hidden, l.rules FROM n, board_line l JOIN dispute d ON d.id = l.dispute"
        " WHERE d.register_number % 50 = 0;"
        "COMMIT;";
    char numbers[160];
    sqlite3 *db;

    snprintf(numbers, sizeof(numbers),
             "CREATE TEMP TABLE n AS WITH RECURSIVE n (i) AS"
             " (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < %d) SELECT i FROM n;",
             days);
    if (sqlite3_open(path, &db) != SQLITE_OK ||
        sqlite3_exec(db, numbers, NULL, NULL, NULL) != SQLITE_OK ||
        sqlite3_exec(db, fill, NULL, NULL, NULL) != SQLITE_OK)
        stop("SQLite: %s", sqlite3_errmsg(db));
    sqlite3_close(db);
}

const char *bare_login(const char *path)
{
    static char login[64];
    sqlite3 *const db = open_like_the_desk(path);
    sqlite3_stmt *const s = prepare(db, "SELECT login FROM person ORDER BY id LIMIT 1");

    if (sqlite3_step(s) != SQLITE_ROW)
        stop("nobody works in %s", path);
    snprintf(login, sizeof(login), "%s", (const char *)sqlite3_column_text(s, 0));
    sqlite3_finalize(s);
    sqlite3_close(db);
    return login;
}

double bare_index_size(const char *path)
{
    sqlite3 *const db = open_like_the_desk(path);
    const double size = (double)number(
        db, "SELECT SUM(pgsize) FROM dbstat WHERE aggregate = 1 AND name LIKE 'search_%'");

    sqlite3_close(db);
    return size;
}

/* What our index holds of SOURCE as text, line by line. */
static const char *texts_of(struct scope *sc, const struct search_source *source)
{
    static const struct search_digester nobody = {NULL, NULL, ""};
    const struct search_page p = search_page_of(sc, source, NULL, &nobody);

    return scope_printf(sc, "%s\n%s\n%s\n%s\n%s", text_key(sc, source->dispute->number), p.text,
                        p.party, p.place, p.agreement);
}

static void put_texts(sqlite3_stmt *put, struct scope *sc, const struct search_source *source)
{
    sqlite3_bind_int64(put, 1, source->dispute->id);
    sqlite3_bind_text(put, 2, texts_of(sc, source), -1, SQLITE_TRANSIENT);
    if (sqlite3_step(put) != SQLITE_DONE)
        stop("SQLite does not take a text");
    sqlite3_reset(put);
}

/* Put the texts of all cases of PATH into the index of PUT. */
static void put_all(const char *path, sqlite3_stmt *put)
{
    struct scope sc = SCOPE_INIT;
    struct search_source *list;
    int64_t below = SEARCH_UNFILLED, *ids;
    struct engine *engine;
    size_t count, found;

    if (engine_open(&sc, path, (struct engine_flags){.read_only = true}, &engine) != RC_OK)
        stop("%s does not open", path);
    do {
        const struct scope_mark mark = scope_mark(&sc);

        if (search_older(&sc, engine, BENCH_OFFICE, below, CASE_PAGE, &ids, &count) != RC_OK ||
            search_sources(&sc, engine, ids, count, &list, &found) != RC_OK)
            stop("%s cannot be read", path);
        for (size_t i = 0; i < found; i++)
            put_texts(put, &sc, &list[i]);
        below = count > 0 ? ids[0] : below;
        scope_rewind(&sc, mark);
    } while (count > 0);
    engine_free(engine);
    scope_end(&sc);
}

static void do_all(sqlite3 *db, const char *sql)
{
    if (sqlite3_exec(db, sql, NULL, NULL, NULL) != SQLITE_OK)
        stop("%s: %s", sql, sqlite3_errmsg(db));
}

double bare_trigram_size(const char *path, const char *scratch)
{
    sqlite3 *db;

    if (sqlite3_open(scratch, &db) != SQLITE_OK)
        stop("SQLite: %s", sqlite3_errmsg(db));
    do_all(db, "CREATE VIRTUAL TABLE t USING fts5(w, content='', columnsize=0,"
               " tokenize='trigram'); BEGIN");
    sqlite3_stmt *const put = prepare(db, "INSERT INTO t (rowid, w) VALUES (?, ?)");
    put_all(path, put);
    sqlite3_finalize(put);
    do_all(db, "INSERT INTO t (t) VALUES ('optimize'); COMMIT");
    const double size = (double)number(
        db, "SELECT SUM(pgsize) FROM dbstat WHERE aggregate = 1 AND name LIKE 't_%'");
    sqlite3_close(db);
    return size;
}

void bare_checkpoint_forever(const char *path)
{
    sqlite3 *const db = open_like_the_desk(path);

    for (;;) {
        sqlite3_exec(db, "PRAGMA wal_checkpoint(RESTART)", NULL, NULL, NULL);
        usleep(20000);
    }
}

/* ---- a page, with the statements that give its rows and nothing around them ---- */

/* Bind S, which is QUERY, to its own COUNT NUMBERS, then to what it asks of the viewer: the first
 * person of the office, who sees all of it. */
static void bind_page(sqlite3 *db, sqlite3_stmt *s, const struct sql *query, const int64_t *numbers,
                      int count)
{
    char name[16];

    for (int i = 0; i < count; i++) {
        snprintf(name, sizeof(name), "$%d", i + 1);
        sqlite3_bind_int64(s, sqlite3_bind_parameter_index(s, name), numbers[i]);
    }
    for (const char *asked = query->viewer ? query->viewer : ""; *asked; asked++) {
        const int which = *asked - 'a';

        snprintf(name, sizeof(name), "$%d", ++count);
        const int place = sqlite3_bind_parameter_index(s, name);
        if (which == VIEWER_PERSON)
            sqlite3_bind_int64(s, place, number(db, "SELECT MIN(id) FROM person"));
        else if (which < VIEWER_AREA)
            sqlite3_bind_text(s, place, "committee", -1, SQLITE_STATIC);
        else if (which <= VIEWER_READS_SECRET)
            sqlite3_bind_text(s, place, "*", -1, SQLITE_STATIC);
        else
            sqlite3_bind_int64(s, place, (int64_t)time(NULL) * 1000);
    }
}

/* Take every column of every row; the first one of each into IDS, unless it is NULL. Returns how
 * many rows there were. */
static int take_rows(sqlite3_stmt *s, int64_t *ids)
{
    int row = 0;

    for (; sqlite3_step(s) == SQLITE_ROW; row++) {
        for (int c = 0; c < sqlite3_column_count(s); c++)
            sqlite3_column_text(s, c);
        if (ids && row < CASE_PAGE)
            ids[row] = sqlite3_column_int64(s, 0);
    }
    sqlite3_reset(s);
    return row;
}

static const struct sql *const page_heads[] = {&sql_appointment_list, &sql_board_lines,
                                               &sql_board_count, &sql_dispute_count_since};
static const struct sql *const page_details[] = {
    &sql_board_parties,      &sql_board_calls,     &sql_board_dispatches,  &sql_board_playbooks,
    &sql_board_seats,        &sql_board_responses, &sql_board_rulings,     &sql_board_agreements,
    &sql_board_terms,        &sql_board_shares,    &sql_board_instalments, &sql_board_marks,
    &sql_board_performances, &sql_board_visits,    &sql_suspension_list,   &sql_extension_list};

enum {
    HEADS = sizeof(page_heads) / sizeof(*page_heads),
    DETAILS = sizeof(page_details) / sizeof(*page_details)
};

struct page {
    sqlite3 *db;
    sqlite3_stmt *head[HEADS], *detail[DETAILS]; /* NULL: one that finds nothing */
};

static void page_open(struct page *page, const char *path)
{
    sqlite3 *const db = page->db = open_like_the_desk(path);
    const int64_t office = number(db, "SELECT id FROM office"),
                  person = number(db, "SELECT MIN(id) FROM person"),
                  now = (int64_t)time(NULL) * 1000,
                  today = date_start(date_of((struct instant){now})).ms;
    const int64_t numbers[HEADS][5] = {{office, person},
                                       {office, 0, CASE_PAGE, BOARD_REST, 0},
                                       {office, 0, now},
                                       {office, 0, today}};
    const int counts[HEADS] = {2, 5, 3, 3};

    for (int i = 0; i < HEADS; i++) {
        page->head[i] = prepare(db, page_heads[i]->text);
        bind_page(db, page->head[i], page_heads[i], numbers[i], counts[i]);
    }
    for (int i = 0; i < DETAILS; i++)
        page->detail[i] = prepare(db, page_details[i]->text);
}

static void page_close(struct page *page)
{
    for (int i = 0; i < HEADS; i++)
        sqlite3_finalize(page->head[i]);
    for (int i = 0; i < DETAILS; i++)
        sqlite3_finalize(page->detail[i]);
    sqlite3_close(page->db);
}

/* Without KEEP the statements that find nothing are forgotten. */
static void page_read(struct page *page, bool keep)
{
    int64_t ids[CASE_PAGE] = {0};

    sqlite3_exec(page->db, "BEGIN", NULL, NULL, NULL);
    for (int i = 0; i < HEADS; i++)
        take_rows(page->head[i], page_heads[i] == &sql_board_lines ? ids : NULL);
    for (int i = 0; i < DETAILS; i++) {
        for (int k = 0; page->detail[i] && k < CASE_PAGE; k++)
            sqlite3_bind_int64(page->detail[i], k + 1, ids[k]);
        if (page->detail[i] && take_rows(page->detail[i], NULL) == 0 && !keep) {
            sqlite3_finalize(page->detail[i]);
            page->detail[i] = NULL;
        }
    }
    sqlite3_exec(page->db, "ROLLBACK", NULL, NULL, NULL);
}

double bare_page(const char *path, int times)
{
    struct page page;

    page_open(&page, path);
    page_read(&page, false);
    const double start = now_ms();
    for (int n = 0; n < times; n++)
        page_read(&page, true);
    const double ms = now_ms() - start;
    page_close(&page);
    return ms;
}
