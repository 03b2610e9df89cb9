/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/base/clock.h"
#include "core/base/digest.h"
#include "core/store/draft_store.h"
#include "tests/store/fixture.h"

#include <fcntl.h>
#include <signal.h>
#include <sqlite3.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

static const struct engine_flags create = {.create = true}, plain = {0};

static void write_file(const char *path, const void *data, size_t size)
{
    const int fd = open(path, O_WRONLY | O_CREAT | O_TRUNC, 0600);

    ck_assert_int_ge(fd, 0);
    ck_assert_int_eq(write(fd, data, size), (ssize_t)size);
    close(fd);
}

static void close_engine(void)
{
    engine_free(fx.engine);
    fx.engine = NULL;
}

START_TEST(every_query_prepares)
{
    for (size_t i = 0; i < sql_count; i++)
        ck_assert_msg(engine_prepare(fx.engine, &fx.sc, sql_all[i]) == RC_OK, "%s: %s",
                      sql_all[i]->name, fx.sc.error.args[0]);
    ck_assert_uint_gt(sql_count, 50);
}
END_TEST

START_TEST(parameters_are_bound_by_name_and_keep_their_type)
{
    static const struct sql swapped = {
        .index = -1,
        .name = "swapped",
        .text = "SELECT $2 AS second, $1 AS first, CASE WHEN $1 > 5 THEN 1 ELSE 0 END AS big"};
    struct rows rows;

    ok(engine_query(fx.engine, &fx.sc, &swapped, VALUES(v_int(3), v_text("三")), &rows));
    ck_assert(row_next(&rows));
    ck_assert_int_eq(row_int(&rows, "first"), 3);
    ck_assert_str_eq(row_text(&rows, "second"), "三");
    ck_assert_int_eq(row_int(&rows, "big"), 0); /* bound as text, 3 would be more than 5 */
    ck_assert(!row_next(&rows));
}
END_TEST

START_TEST(a_column_is_found_by_its_name_in_any_order_in_every_row)
{
    static const struct sql counting = {
        .index = -1,
        .name = "counting",
        .text = "SELECT 1 AS one, 2 AS two, 3 AS three UNION ALL SELECT 11, 12, 13 ORDER BY one"};
    const char *const elsewhere = scope_strdup(&fx.sc, "two");
    struct rows rows;

    ok(engine_query(fx.engine, &fx.sc, &counting, NO_VALUES, &rows));
    ck_assert_uint_eq(rows.count, 2);
    for (int ten = 0; row_next(&rows); ten += 10) {
        ck_assert_int_eq(row_int(&rows, "three"), ten + 3);
        ck_assert_int_eq(row_int(&rows, "one"), ten + 1);
        ck_assert_int_eq(row_int(&rows, elsewhere), ten + 2);
        ck_assert_int_eq(row_int(&rows, "two"), ten + 2);
    }
}
END_TEST

START_TEST(what_is_not_set_is_null_and_comes_back_not_set)
{
    static const struct sql echo = {
        .index = -1, .name = "echo", .text = "SELECT $1 AS t, $2 AS d, $3 AS i, $4 AS m, $5 AS b"};
    const struct bytes bytes = {(const unsigned char *)"\0\1", 2};
    struct rows rows;

    ok(engine_query(fx.engine, &fx.sc, &echo,
                    VALUES(v_text(NULL), v_date(DATE_NONE), v_instant(INSTANT_NEVER),
                           v_money(MONEY_NONE), v_blob(bytes)),
                    &rows));
    ck_assert(row_next(&rows));
    ck_assert_ptr_null(row_text(&rows, "t"));
    ck_assert(!date_is_set(row_date(&rows, "d")));
    ck_assert(!instant_is_set(row_instant(&rows, "i")));
    ck_assert(!money_is_set(row_money(&rows, "m")));
    ck_assert_uint_eq(row_blob(&rows, "b").size, 2);
    ck_assert_mem_eq(row_blob(&rows, "b").data, "\0\1", 2);
}
END_TEST

START_TEST(file_and_new_directories_belong_to_this_account_alone)
{
    const char *path = fixture_path("new/deep/office.db");
    struct engine *engine;
    struct stat status;

    ok(engine_open(&fx.sc, path, create, &engine));
    ok(migrate_run(&fx.sc, engine));
    ck_assert_int_eq(stat(path, &status), 0);
    ck_assert_int_eq(status.st_mode & 0777, 0600);
    ck_assert_int_eq(stat(scope_printf(&fx.sc, "%s-wal", path), &status), 0);
    ck_assert_int_eq(status.st_mode & 0777, 0600);
    ck_assert_int_eq(stat(fixture_path("new/deep"), &status), 0);
    ck_assert_int_eq(status.st_mode & 0777, 0700);
    engine_free(engine);
}
END_TEST

START_TEST(a_database_is_open_the_way_that_loses_nothing)
{
    static const struct {
        const char *text;
        int64_t number;
    } settings[] = {{"PRAGMA synchronous", 2},
                    {"PRAGMA foreign_keys", 1},
                    {"PRAGMA trusted_schema", 0},
                    {"PRAGMA cell_size_check", 1},
                    {"PRAGMA secure_delete", 1},
                    {"PRAGMA mmap_size", 0},
                    {"PRAGMA application_id", 0x4F4E4543}};
    static const struct sql mode = {.index = -1, .name = "mode", .text = "PRAGMA journal_mode"};
    struct rows rows;

    for (size_t i = 0; i < sizeof(settings) / sizeof(*settings); i++) {
        const struct sql sql = {.index = -1, .name = "pragma", .text = settings[i].text};

        ok(engine_query(fx.engine, &fx.sc, &sql, NO_VALUES, &rows));
        ck_assert(row_next(&rows));
        ck_assert_msg(rows.cells[0].integer == settings[i].number, "%s", sql.text);
    }
    ok(engine_query(fx.engine, &fx.sc, &mode, NO_VALUES, &rows));
    ck_assert(row_next(&rows));
    ck_assert_str_eq(row_text(&rows, "journal_mode"), "wal");
}
END_TEST

/* Overwrite every page after the first one, which says what kind of file it is. */
static void spoil(const char *path)
{
    char page[4096];
    struct stat status;
    const int fd = open(path, O_WRONLY);

    memset(page, 0x5A, sizeof(page));
    ck_assert_int_ge(fd, 0);
    ck_assert_int_eq(fstat(fd, &status), 0);
    for (off_t at = sizeof(page); at < status.st_size; at += (off_t)sizeof(page))
        ck_assert_int_eq(pwrite(fd, page, sizeof(page), at), sizeof(page));
    close(fd);
}

START_TEST(a_damaged_page_is_told_with_its_cure)
{
    struct engine *engine = NULL;
    struct rows rows;

    engine_free(fx.engine);
    spoil(fx.path);
    fx.engine = NULL;
    enum rc rc = engine_open(&fx.sc, fx.path, (struct engine_flags){0}, &engine);
    if (rc == RC_OK)
        rc = engine_query(engine, &fx.sc, &sql_head_list, NO_VALUES, &rows);
    ck_assert_int_eq(rc, RC_ENGINE);
    ck_assert_ptr_nonnull(strstr(fx.sc.error.msgid, "nothing was saved"));
    ck_assert_ptr_nonnull(strstr(fx.sc.error.msgid, "onecase restore FILE"));
    engine_free(engine);
}
END_TEST

START_TEST(what_cannot_be_opened_says_that_nothing_was_saved)
{
    struct engine *engine;

    ck_assert_int_eq(engine_open(&fx.sc, "/tmp", (struct engine_flags){0}, &engine), RC_IO);
    ck_assert_ptr_nonnull(strstr(fx.sc.error.msgid, "Nothing was saved"));
}
END_TEST

START_TEST(who_finds_it_locked_waits_as_long_as_he_may_and_no_longer)
{
    struct tx ours = fixture_tx(), theirs;
    struct engine *engine;

    ok(engine_open(&fx.sc, fx.path, (struct engine_flags){.wait_ms = 200}, &engine));
    const int64_t begun = clock_boot();
    ck_assert_int_eq(tx_begin(&fx.sc, engine, fx.office.id, &theirs), RC_BUSY);
    ck_assert_int_ge(clock_boot() - begun, 200);
    ck_assert_int_lt(clock_boot() - begun, 5000);
    tx_rollback(&ours);
    ok(tx_begin(&fx.sc, engine, fx.office.id, &theirs));
    engine_free(engine);
}
END_TEST

START_TEST(an_existing_database_is_not_made_anew)
{
    struct engine *engine;

    ck_assert_int_eq(engine_open(&fx.sc, fx.path, create, &engine), RC_CONFLICT);
}
END_TEST

START_TEST(a_missing_database_is_not_made_by_opening_it)
{
    const char *path = fixture_path("none.db");
    struct engine *engine;

    ck_assert_int_eq(engine_open(&fx.sc, path, plain, &engine), RC_NOTFOUND);
    ck_assert_int_ne(access(path, F_OK), 0);
}
END_TEST

START_TEST(a_file_of_somebody_else_is_refused_and_stays_as_it_is)
{
    static const char text[] = "This is a letter and not a database, however long it may be. "
                               "It goes on so that a header would fit into it, and then some.";
    const char *path = fixture_path("letter.txt");
    struct engine *engine;
    struct bytes after;
    char buffer[sizeof(text)];

    write_file(path, text, sizeof(text));
    ck_assert_int_eq(engine_open(&fx.sc, path, plain, &engine), RC_SCHEMA);
    const int fd = open(path, O_RDONLY);
    after.size = (size_t)read(fd, buffer, sizeof(buffer));
    close(fd);
    ck_assert_uint_eq(after.size, sizeof(text));
    ck_assert_mem_eq(buffer, text, sizeof(text));
}
END_TEST

START_TEST(a_database_of_another_program_is_refused)
{
    struct engine *engine;

    fixture_intrude("PRAGMA application_id=7");
    close_engine();
    ck_assert_int_eq(engine_open(&fx.sc, fx.path, plain, &engine), RC_SCHEMA);
}
END_TEST

START_TEST(a_rollback_journal_beside_the_database_stops_everything)
{
    const char *journal = fixture_path("office.db-journal");
    struct engine *engine;
    struct stat before, after;

    close_engine();
    ck_assert_int_eq(stat(fx.path, &before), 0);
    write_file(journal, "\xd9\xd5\x05\xf9\x20\xa1\x63\xd7", 8);
    ck_assert_int_eq(engine_open(&fx.sc, fx.path, plain, &engine), RC_IO);
    ck_assert_str_eq(fx.sc.error.args[0], journal);
    ck_assert_int_eq(stat(fx.path, &after), 0);
    ck_assert_int_eq(after.st_size, before.st_size);
    unlink(journal);
    ok(engine_open(&fx.sc, fx.path, plain, &fx.engine));
}
END_TEST

START_TEST(names_that_mean_something_to_the_engine_are_only_file_names)
{
    struct engine *engine;

    ck_assert_int_eq(chdir(fx.directory), 0);
    ok(engine_open(&fx.sc, ":memory:", create, &engine));
    engine_free(engine);
    ck_assert_int_eq(access(":memory:", F_OK), 0);
    ck_assert_int_eq(chdir("/"), 0);
}
END_TEST

START_TEST(somebody_else_who_writes_is_waited_for_but_not_for_ever)
{
    struct scope other = SCOPE_INIT;
    struct engine *impatient;
    struct tx ours = fixture_tx(), theirs;

    ck_assert_int_eq(engine_open(&other, fx.path, (struct engine_flags){.wait_ms = 50}, &impatient),
                     RC_OK);
    ck_assert_int_eq(tx_begin(&other, impatient, fx.office.id, &theirs), RC_BUSY);
    tx_rollback(&ours);
    ck_assert_int_eq(tx_begin(&other, impatient, fx.office.id, &theirs), RC_OK);
    engine_free(impatient);
    scope_end(&other);
}
END_TEST

START_TEST(a_snapshot_does_not_see_what_is_saved_meanwhile)
{
    struct scope other = SCOPE_INIT;
    struct engine *reader = fixture_open(&other);
    int64_t before, during, after;

    ck_assert_int_eq(engine_begin_read(reader, &other), RC_OK);
    ck_assert_int_eq(journal_heads(&other, reader, &before), RC_OK);
    fixture_register(1);
    ck_assert_int_eq(journal_heads(&other, reader, &during), RC_OK);
    engine_rollback(reader);
    ck_assert_int_eq(journal_heads(&other, reader, &after), RC_OK);
    ck_assert_int_eq(during, before);
    ck_assert_int_eq(after, before + 1);
    engine_free(reader);
    scope_end(&other);
}
END_TEST

START_TEST(what_is_rolled_back_was_never_there)
{
    struct dispute d = fixture_dispute(1);
    struct tx tx = fixture_tx();

    ok(dispute_insert(&tx, &d, NULL));
    tx_rollback(&tx);
    ck_assert_int_eq(dispute_by_id(&fx.sc, fx.engine, fx.office.id, d.id, &d), RC_NOTFOUND);
}
END_TEST

/* ---- migrations ---- */

START_TEST(migrating_again_changes_nothing)
{
    int64_t before, after;

    ok(journal_heads(&fx.sc, fx.engine, &before));
    ok(migrate_run(&fx.sc, fx.engine));
    ok(journal_heads(&fx.sc, fx.engine, &after));
    ck_assert_int_eq(before, after);
}
END_TEST

START_TEST(a_newer_schema_is_refused)
{
    fixture_intrude("INSERT INTO migration (version, name, checksum) VALUES (99, '0099_x', 'x')");
    ck_assert_int_eq(migrate_run(&fx.sc, fx.engine), RC_SCHEMA);
    ck_assert_str_eq(fx.sc.error.args[0], scope_printf(&fx.sc, "%zu", schema_migration_count + 1));
    ck_assert_str_eq(fx.sc.error.args[1], scope_printf(&fx.sc, "%zu", schema_migration_count));
}
END_TEST

START_TEST(a_migration_that_was_edited_is_refused)
{
    fixture_intrude("UPDATE migration SET checksum = 'x' WHERE version = 1");
    ck_assert_int_eq(migrate_run(&fx.sc, fx.engine), RC_SCHEMA);
}
END_TEST

START_TEST(the_checksum_that_is_built_in_is_that_of_the_text)
{
    for (size_t i = 0; i < schema_migration_count; i++)
        ck_assert_str_eq(
            schema_migrations[i].checksum,
            digest_of(&fx.sc, schema_migrations[i].text, strlen(schema_migrations[i].text)));
}
END_TEST

START_TEST(a_migration_that_fails_leaves_the_old_schema_whole)
{
    const size_t ours = schema_migration_count;
    const int newest = schema_migrations[ours - 1].version;
    struct migration *list = scope_alloc(&fx.sc, ours + 2, sizeof(*list));
    static const struct sql extra = {.index = -1, .name = "extra", .text = "SELECT id FROM extra"};

    fixture_own();
    memcpy(list, schema_migrations, ours * sizeof(*list));
    list[ours] = (struct migration){.version = newest + 1,
                                    .name = "good",
                                    .text = "CREATE TABLE extra (id INTEGER PRIMARY KEY);"};
    list[ours + 1] = (struct migration){
        .version = newest + 2,
        .name = "bad",
        .text = "CREATE TABLE more (id INTEGER PRIMARY KEY); SELECT nonsense FROM nowhere;"};
    ck_assert_int_eq(migrate_list(&fx.sc, fx.engine, list, ours + 2), RC_ENGINE);
    ck_assert_int_eq(engine_prepare(fx.engine, &fx.sc, &extra), RC_ENGINE);
    ok(migrate_run(&fx.sc, fx.engine));
    ok(migrate_list(&fx.sc, fx.engine, list, ours + 1));
    ok(engine_prepare(fx.engine, &fx.sc, &extra));
}
END_TEST

/* ---- drafts ---- */

START_TEST(a_draft_survives_its_process_being_killed_and_wakes_no_screen)
{
    int64_t before, after;
    struct draft *drafts;
    size_t count;
    int status;

    ok(journal_heads(&fx.sc, fx.engine, &before));
    close_engine();
    const pid_t child = fork();
    if (child == 0) {
        const struct draft d = {fx.wang.id, "register", "五楼水管", fixture_minute(3)};
        struct tx tx;

        fx.engine = fixture_open(&fx.sc);
        if (tx_begin_scratch(&fx.sc, fx.engine, fx.office.id, &tx) == RC_OK &&
            draft_save(&tx, &d) == RC_OK && tx_commit(&tx) == RC_OK)
            raise(SIGKILL);
        _exit(1);
    }
    ck_assert_int_eq(waitpid(child, &status, 0), child);
    ck_assert(WIFSIGNALED(status));
    fx.engine = fixture_open(&fx.sc);
    ok(draft_list(&fx.sc, fx.engine, fx.office.id, fx.wang.id, &drafts, &count));
    ck_assert_uint_eq(count, 1);
    ck_assert_str_eq(drafts[0].text, "五楼水管");
    ok(journal_heads(&fx.sc, fx.engine, &after));
    ck_assert_int_eq(before, after);
}
END_TEST

START_TEST(a_form_has_one_draft_and_it_can_be_dropped)
{
    struct draft d = {fx.wang.id, "register", "一", fixture_minute(1)};
    struct draft *drafts;
    size_t count;
    struct tx tx;

    ok(tx_begin_scratch(&fx.sc, fx.engine, fx.office.id, &tx));
    ok(draft_save(&tx, &d));
    d.text = "一二";
    ok(draft_save(&tx, &d));
    ok(tx_commit(&tx));
    ok(draft_list(&fx.sc, fx.engine, fx.office.id, fx.wang.id, &drafts, &count));
    ck_assert_uint_eq(count, 1);
    ck_assert_str_eq(drafts[0].text, "一二");
    ok(tx_begin_scratch(&fx.sc, fx.engine, fx.office.id, &tx));
    ok(draft_drop(&tx, fx.wang.id, "register"));
    ok(tx_commit(&tx));
    ok(draft_list(&fx.sc, fx.engine, fx.office.id, fx.wang.id, &drafts, &count));
    ck_assert_uint_eq(count, 0);
}
END_TEST

START_TEST(what_was_begun_is_rolled_back_without_memory_too)
{
    ok(engine_begin(fx.engine, &fx.sc));
    sqlite3_hard_heap_limit64(sqlite3_memory_used()); /* SQLite gets nothing more */
    engine_rollback(fx.engine);
    sqlite3_hard_heap_limit64(INT64_MAX);
    ck_assert(!engine_in_transaction(fx.engine));
}
END_TEST

START_TEST(an_engine_without_memory_ends_the_program_as_documented)
{
    ok(engine_script(fx.engine, &fx.sc, "PRAGMA hard_heap_limit=1"));
    ck_assert_int_eq(engine_script(fx.engine, &fx.sc, "CREATE TABLE more (id INTEGER)"), RC_OK);
}
END_TEST

int main(void)
{
    TCase *tc = tcase_create("engine");

    /* The last test limits SQLite's memory, so it is counted here, whatever opens later. */
    sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 1);
    sqlite3_initialize();
    tcase_add_checked_fixture(tc, fixture_begin, fixture_end);
    tcase_add_test(tc, every_query_prepares);
    tcase_add_test(tc, parameters_are_bound_by_name_and_keep_their_type);
    tcase_add_test(tc, a_column_is_found_by_its_name_in_any_order_in_every_row);
    tcase_add_test(tc, what_is_not_set_is_null_and_comes_back_not_set);
    fixture_add_file_test(tc, file_and_new_directories_belong_to_this_account_alone);
    fixture_add_file_test(tc, a_database_is_open_the_way_that_loses_nothing);
    fixture_add_file_test(tc, what_cannot_be_opened_says_that_nothing_was_saved);
    fixture_add_file_test(tc, a_damaged_page_is_told_with_its_cure);
    tcase_add_test(tc, who_finds_it_locked_waits_as_long_as_he_may_and_no_longer);
    tcase_add_test(tc, an_existing_database_is_not_made_anew);
    fixture_add_file_test(tc, a_missing_database_is_not_made_by_opening_it);
    fixture_add_file_test(tc, a_file_of_somebody_else_is_refused_and_stays_as_it_is);
    fixture_add_file_test(tc, a_database_of_another_program_is_refused);
    fixture_add_file_test(tc, a_rollback_journal_beside_the_database_stops_everything);
    fixture_add_file_test(tc, names_that_mean_something_to_the_engine_are_only_file_names);
    tcase_add_test(tc, somebody_else_who_writes_is_waited_for_but_not_for_ever);
    tcase_add_test(tc, a_snapshot_does_not_see_what_is_saved_meanwhile);
    tcase_add_test(tc, what_is_rolled_back_was_never_there);
    tcase_add_test(tc, migrating_again_changes_nothing);
    tcase_add_test(tc, a_newer_schema_is_refused);
    tcase_add_test(tc, a_migration_that_was_edited_is_refused);
    tcase_add_test(tc, the_checksum_that_is_built_in_is_that_of_the_text);
    tcase_add_test(tc, a_migration_that_fails_leaves_the_old_schema_whole);
    tcase_add_test(tc, a_draft_survives_its_process_being_killed_and_wakes_no_screen);
    tcase_add_test(tc, a_form_has_one_draft_and_it_can_be_dropped);
    if (!fixture_on_server()) {
        tcase_add_test(tc, what_was_begun_is_rolled_back_without_memory_too);
        tcase_add_exit_test(tc, an_engine_without_memory_ends_the_program_as_documented, 71);
    }
    return suite_run(tc);
}
