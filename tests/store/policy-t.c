/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The second lock of a server, schema/pgsql/policy.sql: a statement that forgot who sees what gives
 * nothing away, in whichever table.
 */
#include <string.h>

#include "core/store/exchange_store.h"
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

/* Every table that has no lock, and why it needs none; doc/district.md tells of those that know of
 * cases. A new table is locked in schema/pgsql/policy.sql or stands here. */
static const struct {
    const char *name, *why;
} unlocked[] = {
    {"access", "who looked at what, by numbers; auditors read it, and words looked for are masked"},
    {"access_head", "where that chain ends"},
    {"appointment", "who of the office holds which post"},
    {"board_line", "times, which are read beside the case"},
    {"clock_step", "when the clock jumped"},
    {"copying", "how far a copy has come"},
    {"destruction", "lists, for whoever destroys what he need not have seen"},
    {"destruction_item", "numbers, for the same"},
    {"disclosure",
     "where people of the office live and work, which is told when they are proposed"},
    {"draft", "each its writer's, whom every statement names"},
    {"due", "times, which are read beside the case"},
    {"exchange_number", "a number for each exchange, so that it is the same for everybody"},
    {"handover", "how much of what is handed over at the end of a shift, to whoever comes next"},
    {"journal", "digests"},
    {"keeping", "backups and drills"},
    {"likeness_head", "how far that index has come"},
    {"likeness_key", "digests that only the index of likely duplicates reads"},
    {"migration", "versions of the tables"},
    {"office", "the office itself"},
    {"office_head", "where the journal ends"},
    {"password", "digests, read before anybody sits here"},
    {"peer", "other offices, their words and ranks"},
    {"person", "people of the office, read before anybody sits here"},
    {"person_key", "their keys, likewise"},
    {"playbook", "whom the office calls for which kind of case"},
    {"presence", "who has which case open now"},
    {"roster_change", "leave and exchanged shifts of people of the office"},
    {"saved_view", "words that lists are narrowed by"},
    {"search_case", "signs that only the index reads"},
    {"search_head", "how far that index has come"},
    {"search_text", "signs that only the index reads"},
    {"serial", "the newest number of each series"},
    {"shift", "hours of the roster"},
    {"template", "papers before they are filled"},
    {"template_partial", "parts of them"},
    {"turn", "who is on duty when"},
};

static const struct sql without_lock = {
    -1, "without_lock",
    "SELECT CAST(relname AS TEXT) AS name FROM pg_class"
    " WHERE relnamespace = to_regnamespace('onecase') AND relkind IN ('r', 'p', 'm', 'f')"
    " AND NOT relrowsecurity ORDER BY CAST(relname AS TEXT) COLLATE \"C\"",
    NULL, NULL};
static const struct sql with_lock = {-1, "with_lock",
                                     "SELECT CAST(relname AS TEXT) AS name FROM pg_class"
                                     " WHERE relnamespace = to_regnamespace('onecase')"
                                     " AND relkind = 'r' AND relrowsecurity ORDER BY relname",
                                     NULL, NULL};
static const struct sql all_views = {-1, "all_views",
                                     "SELECT CAST(relname AS TEXT) AS name FROM pg_class"
                                     " WHERE relnamespace = to_regnamespace('onecase')"
                                     " AND relkind = 'v' ORDER BY relname",
                                     NULL, NULL};

/* Whoever adds a table says for it who sees its rows, or why everybody may. */
START_TEST(every_table_is_locked_or_says_why_not)
{
    const size_t named = sizeof(unlocked) / sizeof(*unlocked);
    struct rows rows;

    ok(engine_query(fx.engine, &fx.sc, &without_lock, NO_VALUES, &rows));
    for (size_t i = 0; row_next(&rows); i++) {
        ck_assert_str_eq(row_text(&rows, "name"), i < named ? unlocked[i].name : "no more");
        ck_assert_int_gt(strlen(unlocked[i].why), 0);
    }
    ck_assert_uint_eq(rows.count, named);
}
END_TEST

static bool is_there(const char *name)
{
    struct rows rows;

    ok(engine_query(fx.engine, &fx.sc, &with_lock, NO_VALUES, &rows));
    while (row_next(&rows))
        if (strcmp(row_text(&rows, "name"), name) == 0)
            return true;
    for (size_t i = 0; i < sizeof(unlocked) / sizeof(*unlocked); i++)
        if (strcmp(unlocked[i].name, name) == 0)
            return true;
    return false;
}

START_TEST(no_table_of_the_record_is_forgotten)
{
#define TABLE(name) ck_assert_msg(is_there(#name), "%s", #name);
#include "core/store/table.def"
#undef TABLE
}
END_TEST

/* It reads as its owner does, so no lock holds for it. */
START_TEST(the_one_view_tells_numbers_and_nothing_of_a_case)
{
    static const struct sql columns = {-1, "columns",
                                       "SELECT CAST(attname AS TEXT) AS name FROM pg_attribute"
                                       " WHERE attrelid = CAST('onecase.package_count' AS "
                                       "REGCLASS) AND attnum > 0 ORDER BY attnum",
                                       NULL, NULL};
    static const char *const names[] = {"peer", "outgoing", "number", "received", "digest"};
    struct rows rows;

    ok(engine_query(fx.engine, &fx.sc, &all_views, NO_VALUES, &rows));
    ck_assert_uint_eq(rows.count, 1);
    row_next(&rows);
    ck_assert_str_eq(row_text(&rows, "name"), "package_count");
    ok(engine_query(fx.engine, &fx.sc, &columns, NO_VALUES, &rows));
    ck_assert_uint_eq(rows.count, sizeof(names) / sizeof(*names));
    for (size_t i = 0; row_next(&rows); i++)
        ck_assert_str_eq(row_text(&rows, "name"), names[i]);
    ck_assert(!cluster_sql(&fx.sc, fx.database,
                           "SET ROLE onecase_program; SET search_path = onecase;"
                           " UPDATE package_count SET digest = ''"));
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

/* Somebody who has a part in no case, may know of OFFERS and sees every case that is not hidden. */
static void look_for_offers(enum offers offers)
{
    sight_set_viewer(&fx.sc, fx.engine,
                     &(struct bounds){.person = 4712,
                                      .name = "旁人",
                                      .area = "*",
                                      .depth = "",
                                      .reads = "*",
                                      .reads_secret = "",
                                      .now = fixture_minute(0),
                                      .open_since = fixture_minute(0),
                                      .offers = offers});
}

/* What comes from PEER, closed as SECRECY says, with one paper. */
static void comes(struct tx *tx, struct peer *peer, int number, enum secrecy secrecy)
{
    struct enclosed paper = {"1.pdf", "d1", {(const unsigned char *)"a", 1}};
    struct exchange x = {.peer = peer->id,
                         .reference = number,
                         .state = EXCHANGE_OFFERED,
                         .secrecy = secrecy,
                         .reason = "超出本级处理能力",
                         .opened_at = fixture_minute(3),
                         .by = "王调解",
                         .decided_at = INSTANT_NEVER};
    struct package p = {.peer = peer->id,
                        .kind = PACKAGE_CASE,
                        .number = number,
                        .received = 6 + number,
                        .digest = "aa",
                        .text = "{}",
                        .files = &paper,
                        .file_count = 1};

    ok(exchange_insert(tx, &x));
    p.exchange = x.id;
    ok(package_insert(tx, &p, "s", fixture_minute(4)));
}

START_TEST(what_came_and_is_no_case_yet_is_seen_by_who_may_answer_it)
{
    static const size_t seen[] = {[OFFERS_NONE] = 0, [OFFERS_OPEN] = 1, [OFFERS_ALL] = 2};
    struct peer peer = fixture_peer("海门街道调委会"), *list;
    struct tx tx = fixture_tx();
    size_t peers;

    ok(peer_insert(&tx, &peer));
    comes(&tx, &peer, 1, SECRECY_ORDINARY);
    comes(&tx, &peer, 2, SECRECY_HIDDEN);
    fixture_commit(&tx, "test", 0);
    for (enum offers offers = OFFERS_NONE; offers <= OFFERS_ALL; offers++) {
        look_for_offers(offers);
        ck_assert_uint_eq(count_in("exchange"), seen[offers]);
        ck_assert_uint_eq(count_in("package"), seen[offers]);
        ck_assert_uint_eq(count_in("package_file"), seen[offers]);
        ok(peer_list(&fx.sc, fx.engine, fx.office.id, &list, &peers));
        ck_assert_int_eq(list[0].received, 2);
        ck_assert_int_eq(list[0].known, 8);
    }
}
END_TEST

/* A case is hidden after it was sent. */
START_TEST(of_a_case_that_is_hidden_he_sees_neither_where_it_went_nor_its_package)
{
    struct dispute d = fixture_register(5);

    fixture_finish(&d);
    look_for_offers(OFFERS_ALL);
    ck_assert_uint_eq(count_in("exchange"), 1);
    ck_assert_uint_eq(count_in("package"), 1);
    ck_assert_uint_eq(count_in("package_file"), 1);
    fixture_intrude(scope_printf(&fx.sc,
                                 "UPDATE dispute SET secrecy = 'hidden', registrar = 4711,"
                                 " handler = 4711, registered_by = '某人', mediator = '某人'"
                                 " WHERE id = %lld",
                                 (long long)d.id));
    look_for_offers(OFFERS_ALL);
    ck_assert_uint_eq(count_in("exchange"), 0);
    ck_assert_uint_eq(count_in("package"), 0);
    ck_assert_uint_eq(count_in("package_file"), 0);
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
    tcase_add_test(tc, every_table_is_locked_or_says_why_not);
    tcase_add_test(tc, no_table_of_the_record_is_forgotten);
    tcase_add_test(tc, the_one_view_tells_numbers_and_nothing_of_a_case);
    tcase_add_test(tc, what_came_and_is_no_case_yet_is_seen_by_who_may_answer_it);
    tcase_add_test(tc, of_a_case_that_is_hidden_he_sees_neither_where_it_went_nor_its_package);
    tcase_add_test(tc, of_a_case_he_does_not_see_he_finds_no_row_in_any_locked_table);
    tcase_add_test(tc, it_holds_in_a_snapshot_and_after_one_was_given_up);
    tcase_add_test(tc, what_the_journal_tells_of_sees_all_it_has_written_and_only_until_it_ends);
    tcase_add_test(tc, who_was_told_nothing_sees_nothing_and_nobody_changes_the_journal);
    return suite_run(tc);
}
