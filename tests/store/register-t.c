/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Many processes at one database. */
#include "core/store/serial_store.h"
#include "core/store/verify.h"
#include "tests/store/fixture.h"

#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#define PROCESSES 4
#define EACH      50

/* Register N as the process CHILD. In a child nothing asserts: it says how it went. */
static enum rc register_one(struct scope *sc, struct engine *engine, const char *token)
{
    struct dispute d = fixture_dispute(0);
    struct party p = {.position = 1, .name = "顾某", .refused_on = DATE_NONE};
    const struct journal_entry entry = fixture_entry("register", 0);
    struct tx tx;

    d.token = token;
    TRY(tx_begin(sc, engine, fx.office.id, &tx));
    enum rc rc = serial_next(&tx, 2026, SERIES_REGISTER, &d.register_number);
    if (rc == RC_OK)
        rc = dispute_insert(&tx, &d, NULL);
    if (rc == RC_OK)
        rc = party_insert(&tx, d.id, &p);
    if (rc == RC_OK)
        rc = tx_journal(&tx, &entry);
    if (rc == RC_OK)
        return tx_commit(&tx);
    tx_rollback(&tx);
    return rc;
}

static int run_child(int child, bool same_token)
{
    struct scope sc = SCOPE_INIT;
    struct engine *engine = fixture_open(&sc);
    int saved = 0;

    for (int i = 0; i < EACH; i++) {
        const char *token = same_token ? "one form" : scope_printf(&sc, "token %d %d", child, i);
        const enum rc rc = register_one(&sc, engine, token);

        if (rc == RC_OK)
            saved++;
        else if (!same_token || rc != RC_CONFLICT || strcmp(sc.error.field, "token") != 0)
            return 255;
    }
    engine_free(engine);
    return saved;
}

/* Run PROCESSES children at once and return how many cases they say they saved. */
static int run_children(bool same_token)
{
    pid_t children[PROCESSES];
    int saved = 0;

    engine_free(fx.engine); /* a connection must not be carried across a fork */
    for (int i = 0; i < PROCESSES; i++) {
        children[i] = fork();
        if (children[i] == 0)
            _exit(run_child(i, same_token));
    }
    for (int i = 0; i < PROCESSES; i++) {
        int status;

        ck_assert_int_eq(waitpid(children[i], &status, 0), children[i]);
        ck_assert(WIFEXITED(status));
        ck_assert_int_ne(WEXITSTATUS(status), 255);
        saved += WEXITSTATUS(status);
    }
    fx.engine = fixture_open(&fx.sc);
    return saved;
}

static int64_t number(const char *text)
{
    const struct sql sql = {.index = -1, .name = "number", .text = text};
    struct rows rows;

    ok(engine_query(fx.engine, &fx.sc, &sql, NO_VALUES, &rows));
    ck_assert(row_next(&rows));
    return rows.cells[0].integer;
}

START_TEST(numbers_entries_and_ids_have_no_gaps_under_many_writers)
{
    struct journal_report report;

    ck_assert_int_eq(run_children(false), PROCESSES * EACH);
    ck_assert_int_eq(number("SELECT COUNT(*) FROM dispute"), 200);
    ck_assert_int_eq(number("SELECT MIN(register_number) FROM dispute"), 1);
    ck_assert_int_eq(number("SELECT MAX(register_number) FROM dispute"), 200);
    ck_assert_int_eq(number("SELECT MAX(seq) FROM journal"), 201); /* init and 200 */
    ck_assert_int_eq(number("SELECT COUNT(*) FROM journal"), 201);
    /* one person, his appointment, one series, and two rows for each case took an id */
    ck_assert_int_eq(number("SELECT next_id FROM office_head"), 1 + 1 + 1 + 1 + 2 * 200);
    ok(journal_verify(&fx.sc, fx.engine, NULL, &report));
    ck_assert(!report.broken);
}
END_TEST

START_TEST(a_form_sent_many_times_is_one_case)
{
    struct dispute d;

    ck_assert_int_eq(run_children(true), 1);
    ck_assert_int_eq(number("SELECT COUNT(*) FROM dispute"), 1);
    ok(dispute_by_token(&fx.sc, fx.engine, fx.office.id, "one form", &d));
    ck_assert_int_eq(d.register_number, 1);
    /* refused transactions used up no number */
    ck_assert_int_eq(number("SELECT newest FROM serial"), 1);
}
END_TEST

START_TEST(a_token_of_another_office_is_another_form)
{
    struct dispute mine = fixture_dispute(1), theirs = fixture_dispute(1);
    struct office second = fx.office;
    struct tx tx = fixture_tx();

    mine.token = theirs.token = "form-1";
    ok(dispute_insert(&tx, &mine, "line-1"));
    fixture_commit(&tx, "register", mine.id);
    ok(tx_begin_office(&fx.sc, fx.engine, &tx));
    ok(office_insert(&tx, &second));
    ok(dispute_insert(&tx, &theirs, "line-1"));
    fixture_commit(&tx, "register", theirs.id);
    ck_assert_int_ne(mine.id, theirs.id);
}
END_TEST

START_TEST(each_year_and_series_counts_from_one)
{
    struct tx tx = fixture_tx();
    int64_t n;

    ok(serial_next(&tx, 2026, SERIES_REGISTER, &n));
    ok(serial_next(&tx, 2026, SERIES_REGISTER, &n));
    ck_assert_int_eq(n, 2);
    ok(serial_next(&tx, 2026, SERIES_CASE, &n));
    ck_assert_int_eq(n, 1);
    ok(serial_next(&tx, 2027, SERIES_REGISTER, &n));
    ck_assert_int_eq(n, 1);
    tx_rollback(&tx);
    tx = fixture_tx();
    ok(serial_next(&tx, 2026, SERIES_REGISTER, &n));
    ck_assert_int_eq(n, 1);
    tx_rollback(&tx);
}
END_TEST

int main(void)
{
    TCase *tc = tcase_create("register");

    tcase_add_checked_fixture(tc, fixture_begin, fixture_end);
    tcase_add_test(tc, numbers_entries_and_ids_have_no_gaps_under_many_writers);
    tcase_add_test(tc, a_form_sent_many_times_is_one_case);
    tcase_add_test(tc, a_token_of_another_office_is_another_form);
    tcase_add_test(tc, each_year_and_series_counts_from_one);
    return suite_run(tc);
}
