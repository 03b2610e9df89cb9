/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What only a server has: connections that go, addresses that lead nowhere, and what differs from a
 * file. Its second lock is in policy-t.c. */
#include "core/base/clock.h"
#include "core/store/journal.h"
#include "core/store/migrate.h"
#include "core/store/serial_store.h"
#include "tests/store/cluster.h"
#include "tests/store/fixture.h"

#include <inttypes.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

static int64_t cases(void)
{
    static const struct sql all = {-1, "cases", "SELECT COUNT(*) AS cases FROM dispute", NULL,
                                   NULL};
    struct rows rows;

    ok(engine_query(fx.engine, &fx.sc, &all, NO_VALUES, &rows));
    ck_assert(row_next(&rows));
    return row_int(&rows, "cases");
}

/* ---- connections that go ---- */

/* As when the server is stopped, or the line is cut. */
static void cut(void)
{
    ck_assert(cluster_sql(&fx.sc, fx.database,
                          "SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity "
                          "WHERE usename = '" CLUSTER_PROGRAM
                          "' AND datname = current_database()"));
}

START_TEST(a_connection_that_went_is_made_anew_with_what_was_prepared_on_it)
{
    const struct dispute d = fixture_register(5);
    struct dispute again;

    ok(dispute_by_id(&fx.sc, fx.engine, fx.office.id, d.id, &again));
    cut();
    fixture_register(6);
    ok(dispute_by_id(&fx.sc, fx.engine, fx.office.id, d.id, &again));
    ck_assert_str_eq(again.title, d.title);
}
END_TEST

START_TEST(what_was_not_committed_when_it_went_is_not_saved_nor_run_outside)
{
    struct tx tx = fixture_tx();
    struct dispute d = fixture_dispute(5), e = fixture_dispute(6);

    ok(dispute_insert(&tx, &d, NULL));
    cut();
    ck_assert_int_eq(dispute_insert(&tx, &e, NULL), RC_IO);
    ck_assert_ptr_nonnull(strstr(fx.sc.error.msgid, "nothing was saved"));
    ck_assert_int_eq(dispute_insert(&tx, &e, NULL), RC_IO);
    tx_rollback(&tx);
    ck_assert_int_eq(cases(), 0);
    fixture_register(7);
}
END_TEST

START_TEST(a_commit_whose_answer_did_not_come_counts_as_not_saved)
{
    struct tx tx = fixture_tx();
    const struct journal_entry entry = fixture_entry("register", 0);
    struct dispute d = fixture_dispute(5);

    ok(dispute_insert(&tx, &d, NULL));
    ok(tx_journal(&tx, &entry));
    cut();
    ck_assert_int_eq(tx_commit(&tx), RC_IO);
    ck_assert_ptr_nonnull(strstr(fx.sc.error.msgid, "counts as not saved"));
    ck_assert(!engine_in_transaction(fx.engine));
    ck_assert_int_eq(cases(), 0);
}
END_TEST

/* Register until killed, telling each number once it is acknowledged. */
static void register_for_ever(int out, int from)
{
    fx.engine = fixture_open(&fx.sc);
    for (int n = from;; n++) {
        const struct dispute d = fixture_register(n);

        if (write(out, &d.id, sizeof(d.id)) != sizeof(d.id))
            _exit(1);
    }
}

START_TEST(of_who_is_killed_while_he_registers_nothing_acknowledged_is_lost)
{
    struct dispute d;
    int ends[2], status;
    int64_t id;

    engine_free(fx.engine);
    fx.engine = NULL;
    for (int round = 0; round < 5; round++) {
        size_t told = 0;

        ck_assert_int_eq(pipe(ends), 0);
        const pid_t child = fork();
        if (child == 0)
            register_for_ever(ends[1], round * 1000 + 1);
        close(ends[1]);
        for (size_t i = 0; i < (size_t)round * 7 + 1; i++, told++)
            ck_assert_int_eq(read(ends[0], &id, sizeof(id)), sizeof(id));
        usleep((useconds_t)round * 3000); /* somewhere inside of the next one */
        kill(child, SIGKILL);
        ck_assert_int_eq(waitpid(child, &status, 0), child);
        fx.engine = fixture_open(&fx.sc);
        for (; read(ends[0], &id, sizeof(id)) == sizeof(id); told++)
            ok(dispute_by_id(&fx.sc, fx.engine, fx.office.id, id, &d));
        close(ends[0]);
        engine_free(fx.engine);
        fx.engine = NULL;
        printf("# round %d: %zu acknowledged, all there\n", round, told);
    }
    fx.engine = fixture_open(&fx.sc);
}
END_TEST

START_TEST(two_who_save_the_same_are_told_which_field_it_is)
{
    struct tx tx = fixture_tx();
    struct dispute d = fixture_dispute(5), e = fixture_dispute(6);

    e.token = d.token;
    ok(dispute_insert(&tx, &d, NULL));
    ck_assert_int_eq(dispute_insert(&tx, &e, NULL), RC_CONFLICT);
    ck_assert_str_eq(fx.sc.error.field, "token");
    tx_rollback(&tx);
}
END_TEST

/* ---- addresses that lead nowhere ---- */

/* What opening ADDRESS says, which must be RC and hold WORDS; nothing is made. */
static void refused(const char *address, struct engine_flags flags, enum rc rc, const char *words)
{
    struct engine *engine;

    ck_assert_int_eq(engine_open(&fx.sc, address, flags, &engine), rc);
    ck_assert_msg(strstr(fx.sc.error.msgid, words) != NULL, "%s", fx.sc.error.msgid);
}

static const char *address_of(const char *role, const char *database)
{
    return cluster_address(&fx.sc, database, role);
}

START_TEST(an_address_of_another_kind_or_badly_written_is_refused)
{
    const struct engine_flags plain = {0};

    refused("mysql://office@host/office", plain, RC_INVALID, "no kind of database");
    refused("http://host/", plain, RC_INVALID, "no kind of database");
    refused("postgresql://host/office?hst=1", plain, RC_INVALID, "not the address");
    refused("postgresql://host/%zz", plain, RC_INVALID, "not the address");
}
END_TEST

START_TEST(a_server_that_is_not_there_is_told_in_one_sentence)
{
    refused("postgresql://clerk@/office?host=/tmp/nowhere", (struct engine_flags){0}, RC_IO,
            "cannot be reached");
    refused("postgresql://clerk@127.0.0.1:1/office", (struct engine_flags){.create = true}, RC_IO,
            "cannot be reached");
}
END_TEST

START_TEST(a_certificate_that_is_not_there_is_no_reason_to_go_on_without)
{
    refused(scope_printf(&fx.sc, "postgresql://clerk@127.0.0.1:1/office?sslmode=verify-full&"
                                 "sslrootcert=/nowhere/root.crt"),
            (struct engine_flags){0}, RC_IO, "cannot be reached");
}
END_TEST

START_TEST(a_database_without_an_office_or_with_one_is_told)
{
    const char *const empty = cluster_create(&fx.sc, 1, NULL);

    ck_assert_ptr_nonnull(empty);
    refused(address_of(CLUSTER_OWNER, empty), (struct engine_flags){0}, RC_NOTFOUND, "no office");
    refused(address_of(CLUSTER_PROGRAM, empty), (struct engine_flags){.create = true}, RC_DENIED,
            "may not do this");
    refused(address_of(CLUSTER_OWNER, fx.database), (struct engine_flags){.create = true},
            RC_CONFLICT, "an office in the database");
    cluster_drop(&fx.sc, empty);
}
END_TEST

START_TEST(a_role_without_rights_is_told_and_sees_nothing)
{
    ck_assert(cluster_sql(&fx.sc, fx.database,
                          "DROP ROLE IF EXISTS stranger; CREATE ROLE stranger LOGIN"));
    refused(address_of("stranger", fx.database), (struct engine_flags){0}, RC_DENIED, "no rights");
    refused(address_of("nobody", fx.database), (struct engine_flags){0}, RC_IO,
            "cannot be reached");
}
END_TEST

START_TEST(a_database_that_takes_nothing_new_is_told_before_anybody_works)
{
    ck_assert(
        cluster_sql(&fx.sc, "postgres",
                    scope_printf(&fx.sc, "ALTER DATABASE %s SET default_transaction_read_only = on",
                                 fx.database)));
    refused(fx.path, (struct engine_flags){0}, RC_DENIED, "takes nothing new");
}
END_TEST

START_TEST(a_database_of_another_coding_is_refused)
{
    const char *const name = scope_printf(&fx.sc, "latin_%d", (int)getpid());

    ck_assert(cluster_sql(&fx.sc, "postgres",
                          scope_printf(&fx.sc,
                                       "CREATE DATABASE %s TEMPLATE template0 ENCODING LATIN1 "
                                       "LOCALE 'C'",
                                       name)));
    refused(address_of(CLUSTER_OWNER, name), (struct engine_flags){.create = true}, RC_SCHEMA,
            "ENCODING UTF8");
    cluster_drop(&fx.sc, name);
}
END_TEST

START_TEST(an_older_lock_is_renewed_by_the_owner_and_stops_everybody_else)
{
    fixture_intrude("COMMENT ON SCHEMA onecase IS 'of another version'");
    struct engine *clerk = fixture_open(&fx.sc);

    ck_assert_int_eq(engine_secure(clerk, &fx.sc, false), RC_DENIED);
    engine_free(clerk);
    fixture_own();
    ok(engine_secure(fx.engine, &fx.sc, false));
    clerk = NULL;
    ok(engine_open(&fx.sc, address_of(CLUSTER_PROGRAM, fx.database), (struct engine_flags){0},
                   &clerk));
    ok(engine_secure(clerk, &fx.sc, false));
    engine_free(clerk);
}
END_TEST

START_TEST(what_was_begun_and_failed_is_taken_away_whole)
{
    const char *const empty = cluster_create(&fx.sc, 1, NULL);
    struct engine *engine;

    ok(engine_open(&fx.sc, address_of(CLUSTER_OWNER, empty), (struct engine_flags){.create = true},
                   &engine));
    ok(migrate_run(&fx.sc, engine));
    engine_discard(engine);
    refused(address_of(CLUSTER_OWNER, empty), (struct engine_flags){0}, RC_NOTFOUND, "no office");
    cluster_drop(&fx.sc, empty);
}
END_TEST

/* ---- what differs from a file ---- */

/* A column whose type was not translated: short, or sorted as the place of the server sorts. The
 * table of migrations is made before there is anything to translate; nothing sorts by its texts. */
static const struct sql strange_columns = {
    -1, "strange_columns",
    "SELECT CAST(table_name AS TEXT) AS name, CAST(column_name AS TEXT) AS word"
    " FROM information_schema.columns WHERE table_schema = 'onecase'"
    " AND table_name <> 'migration' AND NOT"
    " (data_type IN ('bigint', 'bytea', 'tsvector')"
    " OR data_type = 'text' AND COALESCE(collation_name, '') = 'C')",
    NULL, NULL};

START_TEST(a_number_has_64_bits_and_a_text_sorts_by_its_bytes)
{
    struct rows rows;

    ok(engine_query(fx.engine, &fx.sc, &strange_columns, NO_VALUES, &rows));
    if (row_next(&rows))
        ck_abort_msg("%s.%s", row_text(&rows, "name"), row_text(&rows, "word"));
}
END_TEST

START_TEST(the_tables_are_written_anew_for_their_owner_alone_and_are_copied_by_the_server)
{
    ck_assert_int_eq(engine_compact(fx.engine, &fx.sc), RC_DENIED);
    ck_assert_ptr_nonnull(strstr(fx.sc.error.msgid, "VACUUM FULL"));
    ck_assert_int_eq(engine_copy(fx.engine, &fx.sc, fixture_path("copy.db")), RC_INVALID);
    ck_assert_ptr_nonnull(strstr(fx.sc.error.msgid, "Nothing was done"));
    ck_assert_int_ne(access(fixture_path("copy.db"), F_OK), 0);
    fixture_own();
    ok(engine_compact(fx.engine, &fx.sc));
}
END_TEST

/* Whoever comes second waits, and then sees what the first one saved. */
START_TEST(an_act_holds_the_head_of_its_office_until_it_ends)
{
    const char *const lock = "SET search_path = onecase; SET lock_timeout = 100; "
                             "UPDATE office_head SET seq = seq WHERE office = 1";
    struct tx tx = fixture_tx();

    ck_assert(!cluster_sql(&fx.sc, fx.database, lock));
    tx_rollback(&tx);
    ck_assert(cluster_sql(&fx.sc, fx.database, lock));
}
END_TEST

int main(void)
{
    TCase *tc = tcase_create("server");

    if (!fixture_on_server())
        suite_skip("it runs on a server, which tests/store/pgsql-t.sh starts");
    tcase_add_checked_fixture(tc, fixture_begin, fixture_end);
    tcase_add_test(tc, a_connection_that_went_is_made_anew_with_what_was_prepared_on_it);
    tcase_add_test(tc, what_was_not_committed_when_it_went_is_not_saved_nor_run_outside);
    tcase_add_test(tc, a_commit_whose_answer_did_not_come_counts_as_not_saved);
    tcase_add_test(tc, of_who_is_killed_while_he_registers_nothing_acknowledged_is_lost);
    tcase_add_test(tc, two_who_save_the_same_are_told_which_field_it_is);
    tcase_add_test(tc, an_address_of_another_kind_or_badly_written_is_refused);
    tcase_add_test(tc, a_server_that_is_not_there_is_told_in_one_sentence);
    tcase_add_test(tc, a_certificate_that_is_not_there_is_no_reason_to_go_on_without);
    tcase_add_test(tc, a_database_without_an_office_or_with_one_is_told);
    tcase_add_test(tc, a_role_without_rights_is_told_and_sees_nothing);
    tcase_add_test(tc, a_database_that_takes_nothing_new_is_told_before_anybody_works);
    tcase_add_test(tc, a_database_of_another_coding_is_refused);
    tcase_add_test(tc, an_older_lock_is_renewed_by_the_owner_and_stops_everybody_else);
    tcase_add_test(tc, what_was_begun_and_failed_is_taken_away_whole);
    tcase_add_test(tc, a_number_has_64_bits_and_a_text_sorts_by_its_bytes);
    tcase_add_test(tc,
                   the_tables_are_written_anew_for_their_owner_alone_and_are_copied_by_the_server);
    tcase_add_test(tc, an_act_holds_the_head_of_its_office_until_it_ends);
    return suite_run(tc);
}
