/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The watch of an office with 100,000 open cases: what it costs to look whether anything is due,
 * against the bare query on the same index.
 */
#include "bench/bench.h"

#include <assert.h>
#include <sqlite3.h>

#include "core/desk/tick.h"

enum { WATCHED_CASES = 100000, LOOKS = 20000, ROUNDS = 9 };

static sqlite3 *open_raw(const char *path)
{
    sqlite3 *db;

    if (sqlite3_open(path, &db) != SQLITE_OK)
        stop("%s cannot be opened", path);
    return db;
}

/* Each falls due a second after the one before it, all of them long after now. */
static void fill(sqlite3 *db)
{
    static const char sql[] =
        "PRAGMA foreign_keys = OFF; BEGIN;"
        "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 100000)"
        "INSERT INTO due SELECT (1 << 40) + 2 * i, (1 << 40) + 2 * i - 1, 1,"
        " 4000000000000 + 1000 * i FROM n; COMMIT;";

    static_assert(WATCHED_CASES == 100000, "the query says so too");
    if (sqlite3_exec(db, sql, NULL, NULL, NULL) != SQLITE_OK)
        stop("SQLite: %s", sqlite3_errmsg(db));
}

static double look_raw(sqlite3 *db)
{
    sqlite3_stmt *s;

    if (sqlite3_prepare_v2(db, "SELECT due_at FROM due WHERE office = ?1 ORDER BY due_at LIMIT 1",
                           -1, &s, NULL) != SQLITE_OK)
        stop("SQLite: %s", sqlite3_errmsg(db));
    const double start = now_ms();
    for (int i = 0; i < LOOKS; i++) {
        sqlite3_bind_int64(s, 1, 1);
        if (sqlite3_step(s) != SQLITE_ROW)
            stop("SQLite: %s", sqlite3_errmsg(db));
        sqlite3_reset(s);
    }
    const double ms = now_ms() - start;
    sqlite3_finalize(s);
    return ms;
}

static double look_desk(struct desk *desk)
{
    const double start = now_ms();

    for (int i = 0; i < LOOKS; i++) {
        struct scope sc = SCOPE_INIT;

        if (desk_tick(desk, &sc, NULL) != RC_OK)
            stop("%s", error_text(&sc, LANG_EN, &sc.error));
        scope_end(&sc);
    }
    return now_ms() - start;
}

void bench_watch(const struct bench *b)
{
    const char *const path = bench_file(b, "watch.db");
    const struct desk_options options = {
        .database = path, .templates = b->templates, .alone = true};
    struct scope sc = SCOPE_INIT;
    struct desk *desk;
    double ratio[ROUNDS], ms[ROUNDS];

    run((const char *const[]){"cp", b->empty, path, NULL}, NULL, NULL);
    sqlite3 *raw = open_raw(path);
    fill(raw);
    if (desk_open(&sc, &options, &desk) != RC_OK)
        stop("%s", error_text(&sc, LANG_EN, &sc.error));
    for (int i = 0; i < ROUNDS; i++) {
        const double bare = look_raw(raw), looked = look_desk(desk);

        ratio[i] = looked / bare;
        ms[i] = looked / LOOKS * 1000;
    }
    note("one look of the watch at 100,000 open cases", median(ms, ROUNDS), "us");
    row("a sweep of 100,000 open cases : the bare query", median(ratio, ROUNDS), "x", "<=", 2.0);
    desk_close(desk);
    sqlite3_close(raw);
    scope_end(&sc);
}
