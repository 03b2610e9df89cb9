/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The file is checked while the journal is read: what is said does not depend on who is faster. */
#include "core/base/progress.h"
#include "core/store/verify.h"
#include "tests/store/fixture.h"

#include <sqlite3.h>
#include <stdio.h>
#include <string.h>
#include <sys/resource.h>
#include <unistd.h>

#define RUNS  25
#define CASES 20

static void run(const char *path, const char *sql)
{
    char *error = NULL;
    sqlite3 *db;

    ck_assert_int_eq(sqlite3_open(path, &db), SQLITE_OK);
    ck_assert_msg(sqlite3_exec(db, sql, NULL, NULL, &error) == SQLITE_OK, "%s: %s", sql, error);
    sqlite3_close(db);
}

/* The first entry is not what its hash says, and what an index of the journal says is neither. */
static void spoil_entry_and_index(void)
{
    run(fx.path,
        "CREATE TABLE kept AS SELECT type, name, tbl_name, rootpage, sql FROM sqlite_schema "
        "WHERE name = 'journal_by_person';"
        "PRAGMA writable_schema = ON; DELETE FROM sqlite_schema WHERE name = 'journal_by_person';"
        "PRAGMA writable_schema = RESET");
    run(fx.path, "UPDATE journal SET person = 77 WHERE seq = 1");
    run(fx.path, "PRAGMA writable_schema = ON; INSERT INTO sqlite_schema SELECT * FROM kept;"
                 "PRAGMA writable_schema = RESET; DROP TABLE kept");
}

static void begin(void)
{
    fixture_begin();
    for (int i = 1; i <= CASES; i++)
        fixture_register(i);
}

static enum rc verify(struct progress *progress, struct journal_report *report)
{
    ok(engine_begin_read(fx.engine, &fx.sc));
    const enum rc rc = journal_verify(&fx.sc, fx.engine, progress, report);
    engine_rollback(fx.engine);
    return rc;
}

static void says(const char *beginning)
{
    struct journal_report report;

    ok(verify(NULL, &report));
    ck_assert(report.broken);
    ck_assert_msg(strncmp(report.first.msgid, beginning, strlen(beginning)) == 0, "%s",
                  report.first.msgid);
}

START_TEST(what_is_wrong_with_the_file_is_said_before_what_is_wrong_in_it)
{
    spoil_entry_and_index();
    for (int i = 0; i < RUNS; i++)
        says("The database file is damaged");
}
END_TEST

START_TEST(in_a_file_that_is_whole_the_first_bad_entry_is_said)
{
    run(fx.path, "UPDATE journal SET person = 77 WHERE seq IN (3, 5)");
    for (int i = 0; i < RUNS; i++) {
        struct journal_report report;

        ok(verify(NULL, &report));
        ck_assert(report.broken);
        ck_assert_str_eq(report.first.msgid, "Entry {1} of the journal of office {2} was changed, "
                                             "moved or replaced.");
        ck_assert_str_eq(report.first.args[0], "3");
        ck_assert_str_eq(report.first.args[1], "1");
    }
}
END_TEST

START_TEST(without_a_second_connection_the_same_is_found)
{
    struct journal_report report;
    struct rlimit limit;

    ok(verify(NULL, &report)); /* all that the first connection opens by and by is open */
    ck_assert(!report.broken);
    const int next = dup(STDIN_FILENO);
    close(next);
    ck_assert_int_eq(getrlimit(RLIMIT_NOFILE, &limit), 0);
    limit.rlim_cur = (rlim_t)next;
    ck_assert_int_eq(setrlimit(RLIMIT_NOFILE, &limit), 0);
    ck_assert_ptr_null(engine_beside(fx.engine, &fx.sc));
    ok(verify(NULL, &report));
    ck_assert(!report.broken);

    limit.rlim_cur = limit.rlim_max;
    ck_assert_int_eq(setrlimit(RLIMIT_NOFILE, &limit), 0);
    spoil_entry_and_index();
    limit.rlim_cur = (rlim_t)next;
    ck_assert_int_eq(setrlimit(RLIMIT_NOFILE, &limit), 0);
    says("The database file is damaged");
}
END_TEST

/* The second connection must not look into a sound file that somebody put there meanwhile. */
START_TEST(a_file_that_was_exchanged_is_not_the_one_that_is_checked)
{
    const char *const moved = fixture_path("moved.db"), *const sound = fixture_path("sound.db");

    run(fx.path, scope_printf(&fx.sc, "VACUUM INTO '%s'", sound));
    spoil_entry_and_index();
    ck_assert_int_eq(rename(fx.path, moved), 0);
    ck_assert_int_eq(rename(sound, fx.path), 0);
    ck_assert_ptr_null(engine_beside(fx.engine, &fx.sc));
    says("The database file is damaged");
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
    struct journal_report report;

    ck_assert_int_eq(verify(&progress, &report), RC_STOPPED);
    ck_assert(!report.broken);
    ck_assert_int_eq(fx.sc.error.rc, RC_STOPPED);
}
END_TEST

int main(void)
{
    TCase *tc = tcase_create("beside");

    if (fixture_on_server())
        suite_skip("a server checks its own files");
    tcase_add_checked_fixture(tc, begin, fixture_end);
    tcase_add_test(tc, what_is_wrong_with_the_file_is_said_before_what_is_wrong_in_it);
    tcase_add_test(tc, in_a_file_that_is_whole_the_first_bad_entry_is_said);
    tcase_add_test(tc, without_a_second_connection_the_same_is_found);
    tcase_add_test(tc, a_file_that_was_exchanged_is_not_the_one_that_is_checked);
    tcase_add_test(tc, who_wants_it_to_stop_need_not_wait_for_the_end);
    return suite_run(tc);
}
