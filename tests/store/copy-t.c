/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A copy while others write, and a database on a disk that cannot be written. */
#include "core/store/verify.h"
#include "tests/store/fixture.h"

#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mount.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

static int64_t number(struct engine *engine, struct scope *sc, const char *text)
{
    const struct sql sql = {.index = -1, .name = "number", .text = text};
    struct rows rows;

    ck_assert_int_eq(engine_query(engine, sc, &sql, NO_VALUES, &rows), RC_OK);
    ck_assert(row_next(&rows));
    return rows.cells[0].integer;
}

/* Is the database at PATH sound? *ENTRIES is how many its journal has. */
static bool sound(const char *path, int64_t *entries)
{
    struct engine *engine;
    struct journal_report report;

    ok(engine_open(&fx.sc, path, (struct engine_flags){0}, &engine));
    ok(engine_begin_read(engine, &fx.sc));
    ok(journal_verify(&fx.sc, engine, NULL, &report));
    engine_rollback(engine);
    *entries = report.entries;
    engine_free(engine);
    return !report.broken;
}

/* A process that registers as fast as it can until it is killed. */
static pid_t start_writer(void)
{
    const pid_t pid = fork();

    if (pid != 0)
        return pid;
    fx.engine = fixture_open(&fx.sc);
    for (int n = 100;; n++)
        fixture_register(n);
}

START_TEST(a_copy_made_while_others_write_is_sound_and_a_beginning_of_the_record)
{
    const char *to = fixture_path("copy.db");
    int64_t before, copied, seen = 0;
    struct stat status;

    fixture_register(1);
    engine_free(fx.engine); /* a connection does not survive a fork */
    fx.engine = NULL;
    const pid_t writer = start_writer();
    fx.engine = fixture_open(&fx.sc);
    for (int i = 0; i < 20; i++) {
        ok(engine_begin_read(fx.engine, &fx.sc));
        before = number(fx.engine, &fx.sc, "SELECT seq FROM office_head");
        ok(engine_copy(fx.engine, &fx.sc, to));
        engine_rollback(fx.engine);
        ck_assert_int_eq(stat(to, &status), 0);
        ck_assert_int_eq(status.st_mode & 07777, 0600);
        ck_assert(sound(to, &copied));
        ck_assert_int_eq(copied, before); /* the snapshot, and nothing after it */
        ck_assert_int_ge(copied, seen);
        seen = copied;
        ck_assert_int_eq(unlink(to), 0);
        ck_assert_int_ne(access(scope_printf(&fx.sc, "%s-wal", to), F_OK), 0);
        ck_assert_int_ne(access(scope_printf(&fx.sc, "%s-journal", to), F_OK), 0);
    }
    kill(writer, SIGKILL);
    waitpid(writer, NULL, 0);
    ck_assert_int_gt(seen, 3); /* somebody wrote meanwhile */
}
END_TEST

START_TEST(a_copy_never_replaces_a_file)
{
    ok(engine_copy(fx.engine, &fx.sc, fixture_path("copy.db")));
    ck_assert_int_eq(engine_copy(fx.engine, &fx.sc, fixture_path("copy.db")), RC_CONFLICT);
    ck_assert_int_eq(engine_copy(fx.engine, &fx.sc, fx.path), RC_CONFLICT);
}
END_TEST

/* Mount the directory of the fixture again, on itself and read-only. False where one may not. */
static bool freeze(void)
{
    return mount(fx.directory, fx.directory, "", MS_BIND, NULL) == 0 &&
           mount("", fx.directory, "", MS_BIND | MS_REMOUNT | MS_RDONLY, NULL) == 0;
}

/* What was written last lies only in the log beside the file, as after a power cut. */
START_TEST(on_a_disk_that_cannot_be_written_all_is_read_also_what_only_the_log_holds)
{
    struct journal_report report;
    struct engine *engine;
    struct stat log;
    struct tx tx;

    engine_free(fx.engine);
    fx.engine = NULL;
    const pid_t writer = fork();
    if (writer == 0) {
        fx.engine = fixture_open(&fx.sc);
        fixture_register(1);
        kill(getpid(), SIGKILL);
    }
    waitpid(writer, NULL, 0);
    ck_assert_int_eq(stat(scope_printf(&fx.sc, "%s-wal", fx.path), &log), 0);
    ck_assert_int_gt(log.st_size, 0);
    if (!freeze())
        return; /* only root may mount */
    ck_assert_int_eq(engine_open(&fx.sc, fx.path, (struct engine_flags){0}, &engine), RC_DENIED);
    ok(engine_open(&fx.sc, fx.path, (struct engine_flags){.read_only = true}, &engine));
    ck_assert(engine_reads_only(engine));
    ck_assert_int_eq(number(engine, &fx.sc, "SELECT COUNT(*) FROM dispute"), 1);
    ok(engine_begin_read(engine, &fx.sc));
    ok(journal_verify(&fx.sc, engine, NULL, &report));
    engine_rollback(engine);
    ck_assert(!report.broken);
    ck_assert_int_eq(tx_begin(&fx.sc, engine, fx.office.id, &tx), RC_DENIED);
    engine_free(engine);
    ck_assert_int_eq(umount2(fx.directory, MNT_DETACH), 0);
}
END_TEST

int main(void)
{
    TCase *tc = tcase_create("copy");

    tcase_add_checked_fixture(tc, fixture_begin, fixture_end);
    tcase_set_timeout(tc, 60);
    tcase_add_test(tc, a_copy_made_while_others_write_is_sound_and_a_beginning_of_the_record);
    tcase_add_test(tc, a_copy_never_replaces_a_file);
    tcase_add_test(tc, on_a_disk_that_cannot_be_written_all_is_read_also_what_only_the_log_holds);
    return suite_run(tc);
}
