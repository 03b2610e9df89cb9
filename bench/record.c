/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Registering through the desk against SQLite alone: the rows the desk wrote are read back and
 * written once more into a copy, by prepared statements, with the same settings and as many
 * transactions. What the desk checks, reads, digests and numbers is its own cost.
 */
#include "bench/bench.h"

#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "core/desk/register.h"

enum { CHUNK = 40, ROUNDS = 9, COLUMNS_MOST = 40 };

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

static void step(sqlite3 *db, sqlite3_stmt *statement)
{
    if (sqlite3_step(statement) != SQLITE_DONE)
        stop("SQLite: %s", sqlite3_errmsg(db));
    sqlite3_reset(statement);
}

static sqlite3 *open_like_the_desk(const char *path)
{
    sqlite3 *db;

    if (sqlite3_open(path, &db) != SQLITE_OK ||
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

static struct value_row rows[TABLES][2 * CHUNK];

static void read_rows(struct side *from)
{
    for (int i = 0; i < TABLES; i++) {
        sqlite3_stmt *const s = from->select[i];

        sqlite3_bind_int(s, 1, tables[i].rows * CHUNK);
        for (int r = 0; sqlite3_step(s) == SQLITE_ROW; r++) {
            rows[i][r].count = sqlite3_column_count(s);
            for (int k = 0; k < rows[i][r].count; k++) {
                sqlite3_value_free(rows[i][r].values[k]);
                rows[i][r].values[k] = sqlite3_value_dup(sqlite3_column_value(s, k));
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

static double write_raw(struct side *to)
{
    const char *const text = "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef";
    const double start = now_ms();

    for (int n = 0; n < CHUNK; n++) {
        step(to->db, to->begin);
        sqlite3_bind_text(to->serial, 1, text, 32, SQLITE_STATIC);
        step(to->db, to->serial);
        for (int i = 0; i < TABLES; i++)
            for (int k = 0; k < tables[i].rows; k++)
                insert(to, i, &rows[i][n * tables[i].rows + k]);
        sqlite3_bind_text(to->head, 1, text, 64, SQLITE_STATIC);
        step(to->db, to->head);
        step(to->db, to->commit);
    }
    return now_ms() - start;
}

static double write_desk(struct desk *desk, int round)
{
    const double start = now_ms();

    for (int n = 0; n < CHUNK; n++) {
        struct scope sc = SCOPE_INIT;
        struct registered out;
        struct party parties[] = {
            {.role = ROLE_APPLICANT, .name = "吴小梅", .phone = "13800000000"},
            {.role = ROLE_RESPONDENT, .name = "蒋大山", .refused_on = DATE_NONE}};
        parties[0].refused_on = DATE_NONE;
        struct intake in = {.source = SOURCE_WALK_IN,
                            .kind = "neighbour",
                            .place = scope_printf(&sc, "云健社区 %d 幢", round * CHUNK + n),
                            .occurred_at = INSTANT_NEVER,
                            .narrative = "楼上水管爆裂，水漏到楼下，地板家具受损，住户在楼道争吵。",
                            .parties = parties,
                            .party_count = 2};

        if (desk_register(desk, &sc, &in, &out) != RC_OK)
            stop("%s", error_text(&sc, LANG_EN, &sc.error));
        scope_end(&sc);
    }
    return now_ms() - start;
}

void bench_record(const struct bench *b)
{
    const char *const desk_db = bench_file(b, "desk.db");
    const char *const raw_db = bench_file(b, "raw.db");
    const char *const copy[] = {"cp", desk_db, raw_db, NULL};
    const struct desk_options options = {
        .database = desk_db, .templates = b->templates, .as = "lin"};
    const char *const first[] = {"head", "-n", "1", bench_file(b, "cases.jsonl"), NULL};
    struct scope sc = SCOPE_INIT;
    struct side from = {0}, to = {0};
    struct desk *desk;
    double ratio[ROUNDS], ms[ROUNDS];

    run((const char *const[]){"cp", b->empty, desk_db, NULL}, NULL, NULL);
    run(first, NULL, bench_file(b, "one.json"));
    bench_onecase(b, desk_db, bench_file(b, "one.json"), NULL, "--as", "lin", "register", NULL);
    run(copy, NULL, NULL);
    if (desk_open(&sc, &options, &desk) != RC_OK)
        stop("%s", error_text(&sc, LANG_EN, &sc.error));
    open_sides(&from, &to, desk_db, raw_db);
    for (int i = 0; i < ROUNDS; i++) {
        const double through_desk = write_desk(desk, i);

        read_rows(&from);
        const double raw = write_raw(&to);
        ratio[i] = raw / through_desk;
        ms[i] = raw / CHUNK;
    }
    note("a registration in SQLite alone, with its sync", median(ms, ROUNDS), "ms");
    row("register through the desk : SQLite alone, same rows and syncs", median(ratio, ROUNDS), "x",
        ">=", 0.7);
    close_side(&from);
    close_side(&to);
    desk_close(desk);
    scope_end(&sc);
}
