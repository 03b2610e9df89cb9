/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/store/copy.h"

#include "core/store/migrate.h"
#include "core/store/verify.h"
#include "tests/store/fixture.h"

#include <string.h>

static struct engine *there;

static void begin(void)
{
    fixture_begin();
    struct dispute d = fixture_register(1);
    fixture_finish(&d);
    fixture_register(2);
    ok(engine_open(&fx.sc, fixture_path("copy.db"), (struct engine_flags){.create = true}, &there));
    ok(migrate_run(&fx.sc, there));
}

static void end(void)
{
    engine_free(there);
    fixture_end();
}

static enum rc copy_now(struct progress *progress, struct copy_report *report)
{
    ok(engine_begin_read(fx.engine, &fx.sc));
    const enum rc rc = copy_rows(&fx.sc, fx.engine, there, progress, report);
    engine_rollback(fx.engine);
    return rc;
}

static void compare_now(struct copy_report *report)
{
    ok(engine_begin_read(fx.engine, &fx.sc));
    ok(engine_begin_read(there, &fx.sc));
    ok(copy_compare(&fx.sc, fx.engine, there, NULL, report));
    engine_rollback(there);
    engine_rollback(fx.engine);
}

static void change_there(const char *text) { ok(engine_script(there, &fx.sc, text)); }

START_TEST(every_row_stands_there_and_the_journal_verifies)
{
    struct journal_report here, copied;
    struct copy_report report;

    ok(copy_now(NULL, &report));
    ck_assert_int_gt(report.rows, 90);
    ck_assert_int_eq(report.before, 0);
    compare_now(&report);
    ck_assert_ptr_null(report.table);
    ok(copy_end(&fx.sc, there));
    ok(copy_is_whole(&fx.sc, there));
    ok(journal_verify(&fx.sc, fx.engine, NULL, &here));
    ok(journal_verify(&fx.sc, there, NULL, &copied));
    ck_assert(!copied.broken);
    ck_assert_int_eq(copied.entries, here.entries);
    ck_assert_int_eq(copied.rows, here.rows);
    ck_assert_int_eq(copied.documents, here.documents);
}
END_TEST

static bool stop;

static bool is_to_stop(struct progress *p)
{
    (void)p;
    return stop;
}

/* Stopped after each page, every row is there once. */
START_TEST(what_was_broken_off_goes_on)
{
    struct progress progress = {.stop = is_to_stop};
    struct copy_report report;

    stop = true;
    for (int i = 0; i < 5; i++) {
        ck_assert_int_eq(copy_now(&progress, &report), RC_STOPPED);
        ck_assert_int_eq(copy_is_whole(&fx.sc, there), RC_SCHEMA);
    }
    stop = false;
    ok(copy_now(&progress, &report));
    ck_assert_int_gt(report.before, 0);
    ck_assert_int_lt(report.before, report.rows);
    compare_now(&report);
    ck_assert_ptr_null(report.table);
}
END_TEST

START_TEST(it_does_not_go_on_when_the_office_worked_on)
{
    struct progress progress = {.stop = is_to_stop};
    struct copy_report report;

    stop = true;
    ck_assert_int_eq(copy_now(&progress, &report), RC_STOPPED);
    fixture_register(3);
    ck_assert_int_eq(copy_now(NULL, &report), RC_CONFLICT);
    ck_assert_str_eq(fx.sc.error.field, "to");
}
END_TEST

START_TEST(a_database_with_an_office_is_not_filled)
{
    struct copy_report report;

    ok(copy_now(NULL, &report));
    ok(copy_end(&fx.sc, there));
    fixture_register(3);
    ck_assert_int_eq(copy_now(NULL, &report), RC_CONFLICT);
}
END_TEST

START_TEST(what_is_copied_already_is_compared_again)
{
    struct copy_report report;

    ok(copy_now(NULL, &report));
    ok(copy_end(&fx.sc, there));
    ok(copy_now(NULL, &report));
    ok(copy_is_whole(&fx.sc, there));
    compare_now(&report);
    ck_assert_ptr_null(report.table);
}
END_TEST

START_TEST(a_row_that_differs_is_named)
{
    static const struct {
        const char *change, *table;
    } cases[] = {
        {"UPDATE term SET amount = amount + 1 WHERE id = (SELECT MIN(id) FROM term)", "term"},
        {"DELETE FROM supplement", "supplement"},
        {"UPDATE journal SET hash = 'x' WHERE seq = 3", "journal"},
        {"INSERT INTO draft (office, person, form, text, saved_at) SELECT office, id, 'f', 't', 1 "
         "FROM person",
         "draft"},
        {"UPDATE evidence_file SET bytes = x'00'", "evidence_file"},
        {"UPDATE dispute SET place = NULL WHERE register_number = 2", "dispute"},
    };
    struct copy_report report;

    ok(copy_now(NULL, &report));
    for (size_t i = 0; i < sizeof(cases) / sizeof(*cases); i++) {
        report = (struct copy_report){.rows = 0};
        ok(engine_begin(there, &fx.sc));
        change_there(cases[i].change);
        ok(engine_begin_read(fx.engine, &fx.sc));
        ok(copy_compare(&fx.sc, fx.engine, there, NULL, &report));
        engine_rollback(fx.engine);
        engine_rollback(there);
        ck_assert_pstr_eq(report.table, cases[i].table);
        ck_assert_ptr_nonnull(report.row);
    }
    compare_now(&report);
}
END_TEST

/* A table that a later migration makes must not be forgotten. */
START_TEST(every_table_of_the_schema_is_copied_or_marked_as_not)
{
    static const struct sql tables = {
        .index = -1,
        .name = "tables",
        .text = "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' "
                "AND name NOT LIKE 'search_text%' ORDER BY name"};
    static const char *const left_out[] = {"migration",   "copying",     "presence",
                                           "search_head", "search_case", "likeness_head",
                                           "likeness_key"};
    struct rows rows;

    ok(engine_query(there, &fx.sc, &tables, NO_VALUES, &rows));
    while (row_next(&rows)) {
        const char *name = row_text(&rows, "name");
        bool known = false;

        for (size_t i = 0; i < schema_table_count; i++)
            known = known || strcmp(schema_tables[i].name, name) == 0;
        for (size_t i = 0; i < sizeof(left_out) / sizeof(*left_out); i++)
            known = known || strcmp(left_out[i], name) == 0;
        ck_assert_msg(known, "%s is neither copied nor left out", name);
    }
}
END_TEST

int main(void)
{
    TCase *tc = tcase_create("copy");

    tcase_add_checked_fixture(tc, begin, end);
    tcase_add_test(tc, every_row_stands_there_and_the_journal_verifies);
    tcase_add_test(tc, what_was_broken_off_goes_on);
    tcase_add_test(tc, it_does_not_go_on_when_the_office_worked_on);
    tcase_add_test(tc, a_database_with_an_office_is_not_filled);
    tcase_add_test(tc, what_is_copied_already_is_compared_again);
    tcase_add_test(tc, a_row_that_differs_is_named);
    tcase_add_test(tc, every_table_of_the_schema_is_copied_or_marked_as_not);
    return suite_run(tc);
}
