/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/store/agreement_store.h"
#include "core/store/document_store.h"
#include "core/store/print_store.h"
#include "core/store/serial_store.h"
#include "core/store/verify.h"
#include "tests/store/fixture.h"

#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

/* Each change of a column is followed by verifying everything. */
#define SECONDS_PER_TEST 300

static struct dispute first, second;

/* Two cases, the first of them taken through the whole job, and one look at it. */
static void begin(void)
{
    struct access_entry look = {fixture_entry("find", 0), "顾某"};
    struct tx tx;

    fixture_begin();
    first = fixture_register(1);
    fixture_finish(&first);
    second = fixture_register(2);
    look.who.person = fx.wang.id;
    ok(tx_begin_scratch(&fx.sc, fx.engine, fx.office.id, &tx));
    ok(access_note(&tx, &look));
    ok(access_note(&tx, &(struct access_entry){fixture_entry("show", first.id), NULL}));
    ok(tx_commit(&tx));
    fixture_own();
}

/* What verify says after an intruder ran SQL; what he did is undone again. */
static struct journal_report after(const char *sql)
{
    struct journal_report report;

    ok(engine_begin(fx.engine, &fx.sc));
    ck_assert_msg(engine_script(fx.engine, &fx.sc,
                                scope_printf(&fx.sc, "%s %s", fixture_unhinge(), sql)) == RC_OK,
                  "%s: %s", sql, fx.sc.error.args[0]);
    ok(journal_verify(&fx.sc, fx.engine, NULL, &report));
    engine_rollback(fx.engine);
    return report;
}

static int64_t number(const char *text)
{
    const struct sql sql = {.index = -1, .name = "number", .text = text};
    struct rows rows;

    ok(engine_query(fx.engine, &fx.sc, &sql, NO_VALUES, &rows));
    ck_assert(row_next(&rows));
    return rows.cells[0].integer;
}

static const char *digits(int64_t n) { return scope_printf(&fx.sc, "%" PRId64, n); }

START_TEST(what_nobody_touched_is_right_and_is_counted)
{
    const struct journal_report report = after("");

    ck_assert(!report.broken);
    ck_assert_int_eq(report.entries, 4); /* init, register, everything, register */
    ck_assert_int_eq(report.accesses, 2);
    ck_assert_int_eq(report.documents, 2);
    /* office, person, serial 1; dispute 2, party 4; playbook, dispatch 1, seat 2,
     * response 1; session 1, statement 2; agreement 1, term 2, share 2, instalment 2, mark 6;
     * handout, confirmation 1; visit 1; performance 2, urging, recourse, reopening 1; document 1,
     * document_file 2, print 1; notice, card, card_step, clock_step 1, serial of cards 1; shift,
     * turn, roster_change 1; suspension, extension 1, consent 2; consent, choice,
     * relation, disclosure, handover 1; a correction among the statements, session_mark 2,
     * evidence 2, evidence_file, contact, supplement 1; folder_paper, review 2, filing 1;
     * particular 1; destruction, destruction_item, keeping 1;
     * a talk among the sessions, case_key, sealed_note, sealed_reader, glass 1;
     * peer, exchange, package, package_file 1;
     * merger, merger_step, joining, joining_step 1;
     * person_key 2, password 1 */
    ck_assert_int_eq(report.rows, 98);
}
END_TEST

START_TEST(a_table_or_a_column_that_was_taken_away_is_found)
{
    ck_assert(!after("CREATE TABLE other(dispute INTEGER)").broken); /* no query needs it */
    ck_assert(after("ALTER TABLE visit RENAME COLUMN note TO nota").broken);
    ck_assert(after("DROP TABLE draft").broken);
}
END_TEST

/* Every column of TABLE and its type, as one query of either engine. */
static const char *columns_of(const char *table)
{
    if (!fixture_on_server())
        return scope_printf(&fx.sc, "SELECT name, type FROM pragma_table_info('%s')", table);
    return scope_printf(&fx.sc,
                        "SELECT column_name AS name, CASE data_type WHEN 'bigint' THEN 'INTEGER'"
                        " WHEN 'bytea' THEN 'BLOB' ELSE 'TEXT' END AS type"
                        " FROM information_schema.columns WHERE table_name = '%s'",
                        table);
}

/* Another value than COLUMN has. */
static const char *flipped(const char *column, const char *type)
{
    if (strcmp(type, "INTEGER") == 0)
        return scope_printf(&fx.sc, "COALESCE(%s + 100, 1)", column);
    if (strcmp(type, "BLOB") == 0)
        return "CAST('x' AS BLOB)";
    return scope_printf(&fx.sc, "COALESCE(SUBSTR(%s, 1, LENGTH(%s) - 1), '1')", column, column);
}

static void flip_every_column(const char *table, const char *where)
{
    const struct sql sql = {.index = -1, .name = "columns", .text = columns_of(table)};
    struct rows rows;

    ok(engine_query(fx.engine, &fx.sc, &sql, NO_VALUES, &rows));
    ck_assert_uint_gt(rows.count, 2);
    while (row_next(&rows)) {
        const char *column = row_text(&rows, "name");
        const char *flip = scope_printf(&fx.sc, "UPDATE %s SET %s = %s WHERE %s", table, column,
                                        flipped(column, row_text(&rows, "type")), where);

        ck_assert_msg(after(flip).broken, "%s.%s was changed and not found", table, column);
    }
}

/* Each change verifies everything: under the sanitizers, which need many times as long, some tables
 * stand for all. */
START_TEST(any_changed_column_of_any_row_is_found)
{
    const char *patience = getenv("FLOW_PATIENCE");
    const int step = patience && atoi(patience) > 1 ? 8 : 1;

    for (enum table table = 0; table < TABLE_COUNT; table += step)
        flip_every_column(table_name(table),
                          scope_printf(&fx.sc, "id = (SELECT MAX(id) FROM %s)", table_name(table)));
}
END_TEST

START_TEST(any_changed_column_of_an_entry_or_a_head_is_found)
{
    flip_every_column("journal", "seq = 2");
    flip_every_column("journal", "seq = 4");
    flip_every_column("access", "seq = 1");
    flip_every_column("office_head", "office = 1");
    flip_every_column("access_head", "office = 1");
}
END_TEST

START_TEST(a_counter_below_a_number_that_was_given_out_is_found)
{
    struct tx tx = fixture_tx();
    static const struct sql back = {
        .index = -1, .name = "back", .text = "UPDATE serial SET newest = 1 RETURNING id"};
    struct journal_report report;
    struct rows rows;

    /* Set back by the program itself, so that every digest fits. */
    ok(engine_query(tx.engine, &fx.sc, &back, NO_VALUES, &rows));
    while (row_next(&rows))
        tx_touch(&tx, TABLE_serial, row_int(&rows, "id"));
    ok(tx_journal(&tx, &(struct journal_entry){.use_case = "test", .boot_id = ""}));
    ok(journal_verify(&fx.sc, fx.engine, NULL, &report));
    tx_rollback(&tx);
    ck_assert(report.broken);
    ck_assert_str_eq(report.first.args[0], "register"); /* numbers 1 and 2 were given out */
    ck_assert_str_eq(report.first.args[1], "2026");
    ck_assert_str_eq(report.first.args[2], "1"); /* the office */
    ck_assert_str_eq(report.first.args[3], "2");
}
END_TEST

START_TEST(a_changed_row_is_named_with_the_entry_that_wrote_it)
{
    const struct journal_report report = after(
        scope_printf(&fx.sc, "UPDATE dispute SET place = '别处' WHERE id = %" PRId64, first.id));

    ck_assert(report.broken);
    ck_assert_str_eq(report.first.args[0], "dispute");
    ck_assert_str_eq(report.first.args[1], digits(first.id));
    ck_assert_str_eq(report.first.args[2], "3");
}
END_TEST

START_TEST(a_deleted_row_is_named)
{
    const int64_t visit = number("SELECT id FROM visit");
    const struct journal_report report = after("DELETE FROM visit");

    ck_assert(report.broken);
    ck_assert_str_eq(report.first.args[0], "visit");
    ck_assert_str_eq(report.first.args[1], digits(visit));
}
END_TEST

START_TEST(an_inserted_row_is_named)
{
    const struct journal_report report =
        after("INSERT INTO visit (id, dispute, visited_on, note, made_by, salt) SELECT id + 1000, "
              "dispute, visited_on, note, made_by, salt FROM visit");

    ck_assert(report.broken);
    ck_assert_str_eq(report.first.args[0], "visit");
}
END_TEST

START_TEST(swapped_entries_are_found_at_the_first_of_them)
{
    const struct journal_report report =
        after("UPDATE journal SET seq = 99 WHERE seq = 2; UPDATE journal SET seq = 2 WHERE seq = 3;"
              "UPDATE journal SET seq = 3 WHERE seq = 99;");

    ck_assert(report.broken);
    ck_assert_str_eq(report.first.args[0], "2");
}
END_TEST

START_TEST(a_missing_entry_is_named_also_when_it_was_the_last)
{
    struct journal_report report = after("DELETE FROM journal WHERE seq = 2");

    ck_assert(report.broken);
    ck_assert_str_eq(report.first.args[0], "2");
    report = after("DELETE FROM journal WHERE seq = 4");
    ck_assert(report.broken);
    ck_assert_str_eq(report.first.args[0], "4");
}
END_TEST

START_TEST(an_entry_added_at_the_end_is_found)
{
    ck_assert(after("INSERT INTO journal SELECT office, 5, recorded_at, boot, boot_id, person, "
                    "behalf, terminal, use_case, subject, payload, hash FROM journal "
                    "WHERE seq = 4")
                  .broken);
}
END_TEST

START_TEST(changed_bytes_of_a_paper_are_found_with_and_without_their_digest)
{
    const struct journal_report report =
        after("UPDATE document_file SET bytes = CAST('texu' AS BLOB) WHERE format = 'text'");

    ck_assert(report.broken);
    ck_assert_uint_eq(report.documents, 1); /* the other one is right */
    /* the digest of "texu", so bytes and digest fit and only the journal knows */
    ck_assert(after("UPDATE document_file SET bytes = CAST('texu' AS BLOB), digest = "
                    "'0428c38a03ea3ce3740be4348a141826fc404b1109996265516555baaa52725c' "
                    "WHERE format = 'text'")
                  .broken);
}
END_TEST

START_TEST(a_row_that_an_entry_removed_may_be_gone)
{
    static const struct sql erase = {.index = -1, .name = "erase", .text = "DELETE FROM urging"};
    const int64_t urging = number("SELECT id FROM urging");
    struct tx tx = fixture_tx();

    ok(engine_exec(fx.engine, &fx.sc, &erase, NO_VALUES, NULL));
    tx_touch(&tx, TABLE_urging, urging);
    fixture_commit(&tx, "erase", first.id);
    const struct journal_report report = after("");
    ck_assert(!report.broken);
    ck_assert_int_eq(report.rows, 97);
}
END_TEST

START_TEST(words_searched_for_may_be_erased_with_their_salt_but_not_changed)
{
    ck_assert(!after("UPDATE access SET detail = NULL, salt = NULL WHERE seq = 1").broken);
    ck_assert(after("UPDATE access SET detail = '李某' WHERE seq = 1").broken);
    ck_assert(after("DELETE FROM access WHERE seq = 2").broken);
}
END_TEST

START_TEST(what_a_later_act_changes_is_in_its_own_entry)
{
    const int64_t mark = number("SELECT MAX(id) FROM mark");
    const int64_t term = number("SELECT MAX(id) FROM term");
    struct print print = {.file = number("SELECT MIN(id) FROM document_file"),
                          .copies = 1,
                          .asked_at = fixture_minute(80),
                          .outcome = "done",
                          .ended_at = fixture_minute(81)};
    struct party *parties;
    size_t count;
    int64_t next;
    struct tx tx = fixture_tx();

    ok(print_insert(&tx, &print));
    fixture_commit(&tx, "print", first.id);
    tx = fixture_tx();
    ok(print_end(&tx, &print));
    ok(mark_void(&tx, mark, "印章不清"));
    ok(term_perform(&tx, term, date_from(2026, 12, 1), NULL));
    ok(party_list(&fx.sc, fx.engine, second.id, &parties, &count));
    ok(party_save(&tx, &parties[0]));
    ok(dispute_save(&tx, &second));
    ok(serial_next(&tx, 2026, "register", &next));
    fixture_commit(&tx, "many", second.id);
    ck_assert(!after("").broken);
}
END_TEST

START_TEST(looking_moves_no_head)
{
    int64_t before, moved;
    struct tx tx;

    ok(journal_heads(&fx.sc, fx.engine, &before));
    ok(tx_begin_scratch(&fx.sc, fx.engine, fx.office.id, &tx));
    ok(access_note(&tx, &(struct access_entry){fixture_entry("show", second.id), NULL}));
    ok(tx_commit(&tx));
    ok(journal_heads(&fx.sc, fx.engine, &moved));
    ck_assert_int_eq(before, moved);
}
END_TEST

START_TEST(two_offices_have_their_own_chain_and_ids)
{
    struct office other = fx.office;
    struct tx tx;

    ok(tx_begin_office(&fx.sc, fx.engine, &tx));
    ok(office_insert(&tx, &other));
    const int64_t id = tx_id(&tx);
    fixture_commit(&tx, "init", other.id);
    ck_assert_int_eq(other.id, 2);
    ck_assert_int_eq(id >> 40, 2);
    ck_assert_int_eq(first.id >> 40, 1);
    ck_assert(!after("").broken);
    ck_assert(after("UPDATE journal SET person = 7 WHERE office = 2").broken);
}
END_TEST

int main(void)
{
    TCase *tc = tcase_create("journal");

    tcase_add_checked_fixture(tc, begin, fixture_end);
    tcase_add_test(tc, a_table_or_a_column_that_was_taken_away_is_found);
    tcase_add_test(tc, what_nobody_touched_is_right_and_is_counted);
    tcase_add_test(tc, any_changed_column_of_any_row_is_found);
    tcase_add_test(tc, any_changed_column_of_an_entry_or_a_head_is_found);
    tcase_add_test(tc, a_counter_below_a_number_that_was_given_out_is_found);
    tcase_add_test(tc, a_changed_row_is_named_with_the_entry_that_wrote_it);
    tcase_add_test(tc, a_deleted_row_is_named);
    tcase_add_test(tc, an_inserted_row_is_named);
    tcase_add_test(tc, swapped_entries_are_found_at_the_first_of_them);
    tcase_add_test(tc, a_missing_entry_is_named_also_when_it_was_the_last);
    tcase_add_test(tc, an_entry_added_at_the_end_is_found);
    tcase_add_test(tc, changed_bytes_of_a_paper_are_found_with_and_without_their_digest);
    tcase_add_test(tc, a_row_that_an_entry_removed_may_be_gone);
    tcase_add_test(tc, words_searched_for_may_be_erased_with_their_salt_but_not_changed);
    tcase_add_test(tc, what_a_later_act_changes_is_in_its_own_entry);
    tcase_add_test(tc, looking_moves_no_head);
    tcase_add_test(tc, two_offices_have_their_own_chain_and_ids);
    return suite_run_within(tc, SECONDS_PER_TEST);
}
