/* SPDX-License-Identifier: GPL-3.0-or-later */
/* An index that does not say what its table says: found, whatever kind of index it is. */
#include "core/base/progress.h"
#include "tests/store/fixture.h"

#include <fcntl.h>
#include <sqlite3.h>
#include <string.h>
#include <unistd.h>

#define ROWS 20000 /* so that an index has inner pages too, and checking may be stopped */
#define PAGE 4096
#define LEAF 10 /* first byte of a page of an index that has none below */

static const struct engine_flags create = {.create = true}, plain = {0};

/* Those that are compared and, from the sixth on, those that are left to SQLite. */
static const char *const kinds[] = {
    "CREATE INDEX i0 ON t (number)",
    "CREATE INDEX i1 ON t (word)",
    "CREATE INDEX i2 ON t (word, number DESC)",
    "CREATE UNIQUE INDEX i3 ON t (word, other)",
    "CREATE INDEX i4 ON t (other) WHERE other IS NOT NULL",
    "CREATE INDEX i5 ON t (number) WHERE word <> 'x'",
    "CREATE INDEX i6 ON t (COALESCE(other, ''), number)",
    "CREATE INDEX i7 ON t (number, id)",
    "CREATE INDEX i8 ON t (word COLLATE NOCASE)",
    "CREATE INDEX i9 ON t (fraction)",
};
#define KINDS ((int)(sizeof(kinds) / sizeof(*kinds)))

static void run(sqlite3 *db, const char *sql)
{
    char *error = NULL;

    ck_assert_msg(sqlite3_exec(db, sql, NULL, NULL, &error) == SQLITE_OK, "%s: %s", sql, error);
}

static sqlite3 *open_raw(void)
{
    sqlite3 *db;

    ck_assert_int_eq(sqlite3_open(fx.path, &db), SQLITE_OK);
    return db;
}

static void make(const char *index)
{
    struct engine *engine;

    ok(engine_open(&fx.sc, fx.path, create, &engine));
    engine_free(engine);
    sqlite3 *db = open_raw();
    run(db, "CREATE TABLE t (id INTEGER PRIMARY KEY, number INTEGER, word TEXT, other TEXT, "
            "fraction REAL)");
    run(db, scope_printf(&fx.sc,
                         "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE "
                         "i < %d) INSERT INTO t SELECT i, (i * 7919) %% 1000 - 500, '词' || "
                         "(i * 31 %% 97), CASE WHEN i %% 3 = 0 THEN NULL ELSE 'o' || i END, "
                         "i / 3.0 FROM n",
                         ROWS));
    run(db, index);
    sqlite3_close(db);
}

static enum rc check(struct progress *progress)
{
    struct engine *engine;

    ok(engine_open(&fx.sc, fx.path, plain, &engine));
    ok(engine_begin_read(engine, &fx.sc));
    const enum rc rc = engine_check(engine, &fx.sc, progress);
    engine_free(engine);
    return rc;
}

/* Run SQL while nobody keeps the index. */
static void behind_the_index(const char *sql)
{
    sqlite3 *db = open_raw();

    run(db, "CREATE TABLE kept AS SELECT type, name, tbl_name, rootpage, sql FROM sqlite_schema "
            "WHERE type = 'index'");
    run(db, "PRAGMA writable_schema = ON; DELETE FROM sqlite_schema WHERE type = 'index'; "
            "PRAGMA writable_schema = RESET");
    run(db, sql);
    run(db, "PRAGMA writable_schema = ON; INSERT INTO sqlite_schema SELECT * FROM kept; "
            "PRAGMA writable_schema = RESET");
    run(db, "DROP TABLE kept");
    sqlite3_close(db);
}

/* Every index is of row 1501, which is in all of them. */
static const char *const changes[] = {
    "UPDATE t SET number = number + 1, word = word || '改', other = 'neu', fraction = 0.5 "
    "WHERE id = 1501",
    "DELETE FROM t WHERE id = 1501",
    "INSERT INTO t VALUES (99999, 5, '新词', 'neu', 1.5)",
    "UPDATE t SET id = 99999 WHERE id = 1501",
};
#define CHANGES ((int)(sizeof(changes) / sizeof(*changes)))

START_TEST(an_index_that_says_what_its_table_says_is_sound)
{
    make(kinds[_i]);
    ok(check(NULL));
    behind_the_index("UPDATE t SET id = id"); /* the way they are spoilt below spoils nothing */
    ok(check(NULL));
}
END_TEST

START_TEST(an_index_that_says_something_else_is_found)
{
    make(kinds[_i / CHANGES]);
    behind_the_index(changes[_i % CHANGES]);
    ck_assert_int_eq(check(NULL), RC_ENGINE);
}
END_TEST

/* All its entries are there, but nobody would find them. */
START_TEST(an_index_that_is_out_of_order_is_found)
{
    char pages[2][PAGE];
    off_t at[2];
    int count = 0;

    make(kinds[_i]);
    const int fd = open(fx.path, O_RDWR);
    for (off_t from = PAGE; count < 2 && pread(fd, pages[count], PAGE, from) == PAGE; from += PAGE)
        if (pages[count][0] == LEAF)
            at[count++] = from;
    ck_assert_int_eq(count, 2);
    for (int i = 0; i < 2; i++)
        ck_assert_int_eq(pwrite(fd, pages[i], PAGE, at[1 - i]), PAGE);
    close(fd);
    ck_assert_int_eq(check(NULL), RC_ENGINE);
}
END_TEST

START_TEST(a_unique_index_with_the_same_twice_is_found)
{
    make("CREATE INDEX i ON t (word)");
    sqlite3 *db = open_raw();
    run(db, "PRAGMA writable_schema = ON; UPDATE sqlite_schema SET sql = "
            "'CREATE UNIQUE INDEX i ON t (word)' WHERE name = 'i'; PRAGMA writable_schema = RESET");
    sqlite3_close(db);
    ck_assert_int_eq(check(NULL), RC_ENGINE);
}
END_TEST

START_TEST(nulls_are_never_the_same)
{
    make("CREATE UNIQUE INDEX i ON t (other)");
    ok(check(NULL));
}
END_TEST

static bool at_once(struct progress *p)
{
    (void)p;
    return true;
}

START_TEST(who_wants_it_to_stop_need_not_wait_for_the_end)
{
    struct progress progress = {.stop = at_once};

    make(kinds[0]);
    ck_assert_int_eq(check(&progress), RC_STOPPED);
    ck_assert_int_gt(progress.total, 0);
    ck_assert_int_le(progress.done, progress.total);
}
END_TEST

int main(void)
{
    TCase *tc = tcase_create("index");

    tcase_add_checked_fixture(tc, fixture_directory, fixture_end);
    tcase_add_loop_test(tc, an_index_that_says_what_its_table_says_is_sound, 0, KINDS);
    tcase_add_loop_test(tc, an_index_that_says_something_else_is_found, 0, KINDS * CHANGES);
    tcase_add_loop_test(tc, an_index_that_is_out_of_order_is_found, 0, KINDS);
    tcase_add_test(tc, a_unique_index_with_the_same_twice_is_found);
    tcase_add_test(tc, nulls_are_never_the_same);
    tcase_add_test(tc, who_wants_it_to_stop_need_not_wait_for_the_end);
    return suite_run(tc);
}
