/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Bringing a large database up takes no more memory than a small one. */
#include "core/store/migrate.h"
#include "tests/store/fixture.h"

#include <sqlite3.h>

enum { LAYOUT = 28, CASES = 2000, LEAST_PAGES = 1000, MOST_BYTES = 1024 * 1024 };

/* How many steps come before the one that gives the index another layout. */
static size_t steps_before_layout(void)
{
    size_t steps = 0;

    while (schema_migrations[steps].version != LAYOUT)
        steps++;
    return steps;
}

/* An index in the layout before, of long words that are all different. */
static void fill(void)
{
    static const struct sql count = {
        .index = -1, .name = "count", .text = "SELECT COUNT(*) AS pages FROM search_text_data"};
    const char *const put = scope_printf(
        &fx.sc,
        "INSERT INTO search_text (rowid, narrative) WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL "
        "SELECT i + 1 FROM n WHERE i < %d) SELECT i, CHAR(3) || HEX(RANDOMBLOB(1000)) FROM n",
        CASES);
    struct rows rows;

    ok(migrate_list(&fx.sc, fx.engine, schema_migrations, steps_before_layout()));
    ok(engine_script(fx.engine, &fx.sc, put));
    ok(engine_query(fx.engine, &fx.sc, &count, NO_VALUES, &rows));
    row_next(&rows);
    ck_assert_int_ge(row_int(&rows, "pages"), LEAST_PAGES); /* more than what may be taken */
}

START_TEST(the_old_index_is_not_kept_in_memory_while_it_goes)
{
    /* Who counts what SQLite takes says so before anything of it is used. */
    ck_assert_int_eq(sqlite3_initialize(), SQLITE_OK);
    ok(engine_open(&fx.sc, fx.path, (struct engine_flags){.create = true}, &fx.engine));
    fill();
    const sqlite3_int64 before = sqlite3_memory_used();
    sqlite3_memory_highwater(true);
    ok(migrate_run(&fx.sc, fx.engine));
    ck_assert_int_gt(before, 0);
    ck_assert_int_le(sqlite3_memory_highwater(false) - before, MOST_BYTES);
}
END_TEST

int main(void)
{
    TCase *tc = tcase_create("upgrade");

    tcase_add_checked_fixture(tc, fixture_directory, fixture_end);
    tcase_add_test(tc, the_old_index_is_not_kept_in_memory_while_it_goes);
    return suite_run(tc);
}
