/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The second lock of a server, schema/pgsql/policy.sql: a statement that forgot who sees what gives
 * nothing away, in whichever table.
 */
#include "core/store/sight_store.h"
#include "tests/store/cluster.h"
#include "tests/store/fixture.h"

static const struct sql every_case = {-1, "every", "SELECT id FROM dispute ORDER BY id", NULL,
                                      NULL};
static const struct sql every_party = {-1, "parties", "SELECT dispute FROM party", NULL, NULL};

static size_t count(const struct sql *query)
{
    struct rows rows;

    ok(engine_query(fx.engine, &fx.sc, query, NO_VALUES, &rows));
    return rows.count;
}

/* Cases of grids 1 and 2, two each; the last is hidden. */
static void four_cases(void)
{
    static const char *const divisions[] = {"331002001001", "331002001001", "331002001002",
                                            "331002001002"};
    struct tx tx = fixture_tx();

    for (int n = 1; n <= 4; n++) {
        struct dispute d = fixture_dispute(1000000 + n);
        struct party p = {.position = 1,
                          .role = ROLE_APPLICANT,
                          .type = PARTY_PERSON,
                          .name = "顾某",
                          .refused_on = DATE_NONE};

        d.division = divisions[n - 1];
        d.registered_by = "某人";
        d.registrar = 4711;
        d.secrecy = n == 4 ? SECRECY_HIDDEN : SECRECY_ORDINARY;
        ok(dispute_insert(&tx, &d, NULL));
        ok(party_insert(&tx, d.id, &p));
    }
    fixture_commit(&tx, "register", 0);
}

static void begin(void)
{
    fixture_begin();
    four_cases();
}

static void look_by(int64_t person, const char *name, const char *area)
{
    sight_set_viewer(&fx.sc, fx.engine,
                     &(struct bounds){.person = person,
                                      .name = name,
                                      .area = area,
                                      .depth = "",
                                      .reads = "",
                                      .reads_secret = "",
                                      .now = fixture_minute(0),
                                      .open_since = fixture_minute(0)});
}

static void look_as(const char *area) { look_by(fx.wang.id, fx.wang.name, area); }

/* Somebody who has nothing to do with any case. */
static void look_from_afar(void) { look_by(4712, "旁人", ""); }

START_TEST(a_query_that_forgot_the_predicate_gives_only_what_he_may_see)
{
    look_as("|331002001001|");
    ck_assert_uint_eq(count(&every_case), 2);
    ck_assert_uint_eq(count(&every_party), 2);
    look_as("*");
    ck_assert_uint_eq(count(&every_case), 3); /* not the hidden one */
    look_as("");
    ck_assert_uint_eq(count(&every_case), 0);
    engine_set_viewer(fx.engine, NULL);
    ck_assert_uint_eq(count(&every_case), 4);
}
END_TEST

/* Tables that know of cases and have no lock, which doc/district.md tells too. */
static const char *const unlocked[] = {
    "board_line",       /* times, which are read beside the case */
    "destruction_item", /* numbers, for whoever destroys what he need not have seen */
    "due",              /* times, which are read beside the case */
    "exchange",         /* with another office, which counts all that went there */
    "likeness_key",     /* digests that only the index of likely duplicates reads */
    "presence",         /* who has which case open now */
    "search_case",      /* signs that only the index reads */
    "search_text",      /* the same */
};

/* What says itself of which case it is, or hangs on what is locked. */
static const struct sql without_lock = {
    -1, "without_lock",
    "SELECT CAST(c.relname AS TEXT) AS name FROM pg_class c"
    " WHERE c.relnamespace = to_regnamespace('onecase') AND c.relkind = 'r'"
    " AND NOT c.relrowsecurity AND (EXISTS (SELECT FROM pg_attribute a WHERE a.attrelid = c.oid"
    " AND a.attname = 'dispute') OR EXISTS (SELECT FROM pg_constraint f JOIN pg_class r"
    " ON r.oid = f.confrelid WHERE f.conrelid = c.oid AND r.relrowsecurity))"
    " ORDER BY c.relname",
    NULL, NULL};
static const struct sql with_lock = {-1, "with_lock",
                                     "SELECT CAST(relname AS TEXT) AS name FROM pg_class"
                                     " WHERE relnamespace = to_regnamespace('onecase')"
                                     " AND relkind = 'r' AND relrowsecurity ORDER BY relname",
                                     NULL, NULL};

START_TEST(every_table_that_knows_of_cases_is_locked_or_named)
{
    const size_t named = sizeof(unlocked) / sizeof(*unlocked);
    struct rows rows;

    ok(engine_query(fx.engine, &fx.sc, &without_lock, NO_VALUES, &rows));
    for (size_t i = 0; row_next(&rows); i++)
        ck_assert_str_eq(row_text(&rows, "name"), i < named ? unlocked[i] : "no more");
    ck_assert_uint_eq(rows.count, named);
}
END_TEST

static size_t count_in(const char *table)
{
    const struct sql all = {-1, "all", scope_printf(&fx.sc, "SELECT 1 AS one FROM %s", table), NULL,
                            NULL};

    return count(&all);
}

START_TEST(of_a_case_he_does_not_see_he_finds_no_row_in_any_locked_table)
{
    struct dispute d = fixture_register(5);
    struct rows rows;

    fixture_finish(&d);
    fixture_intrude("INSERT INTO delivery (notice, office, attempts, boot_id, free_at)"
                    " SELECT MAX(id), 1, 1, '', 0 FROM notice");
    ok(engine_query(fx.engine, &fx.sc, &with_lock, NO_VALUES, &rows));
    ck_assert_uint_gt(rows.count, 40);
    while (row_next(&rows)) {
        const char *table = row_text(&rows, "name");

        engine_set_viewer(fx.engine, NULL);
        ck_assert_msg(count_in(table) > 0, "%s is empty: nothing is said of its lock", table);
        look_from_afar();
        ck_assert_msg(count_in(table) == 0, "%s is open", table);
    }
}
END_TEST

START_TEST(it_holds_in_a_snapshot_and_after_one_was_given_up)
{
    look_as("*");
    ok(engine_begin_read(fx.engine, &fx.sc));
    look_as("|331002001001|");
    ck_assert_uint_eq(count(&every_case), 2);
    engine_rollback(fx.engine);
    ck_assert_uint_eq(count(&every_case), 2);
}
END_TEST

START_TEST(what_the_journal_tells_of_sees_all_it_has_written_and_only_until_it_ends)
{
    look_as("");
    struct tx tx = fixture_tx();
    ck_assert_uint_eq(count(&every_case), 4);
    tx_rollback(&tx);
    ck_assert_uint_eq(count(&every_case), 0);
}
END_TEST

START_TEST(who_was_told_nothing_sees_nothing_and_nobody_changes_the_journal)
{
    const char *const as_clerk = "SET ROLE onecase_program; SET search_path = onecase;";
    const char *const one = "DO $$BEGIN IF EXISTS (SELECT FROM dispute) THEN RAISE 'seen'; END IF; "
                            "END$$";

    ck_assert(cluster_sql(&fx.sc, fx.database, scope_printf(&fx.sc, "%s %s", as_clerk, one)));
    ck_assert(!cluster_sql(&fx.sc, fx.database,
                           scope_printf(&fx.sc, "%s UPDATE journal SET seq = 7", as_clerk)));
    ck_assert(!cluster_sql(&fx.sc, fx.database,
                           scope_printf(&fx.sc, "%s DELETE FROM journal", as_clerk)));
}
END_TEST

static void end(void)
{
    engine_set_viewer(fx.engine, NULL);
    fixture_end();
}

int main(void)
{
    TCase *tc = tcase_create("policy");

    if (!fixture_on_server())
        suite_skip("it runs on a server, which tests/store/pgsql-t.sh starts");
    tcase_add_checked_fixture(tc, begin, end);
    tcase_add_test(tc, a_query_that_forgot_the_predicate_gives_only_what_he_may_see);
    tcase_add_test(tc, every_table_that_knows_of_cases_is_locked_or_named);
    tcase_add_test(tc, of_a_case_he_does_not_see_he_finds_no_row_in_any_locked_table);
    tcase_add_test(tc, it_holds_in_a_snapshot_and_after_one_was_given_up);
    tcase_add_test(tc, what_the_journal_tells_of_sees_all_it_has_written_and_only_until_it_ends);
    tcase_add_test(tc, who_was_told_nothing_sees_nothing_and_nobody_changes_the_journal);
    return suite_run(tc);
}
