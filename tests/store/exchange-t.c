/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/store/migrate.h"
#include "core/store/sight_store.h"
#include "schema/queries.h"
#include "tests/store/fixture.h"

#include <string.h>

#define BEFORE_NUMBERS 29 /* steps of the schema */

static struct peer upper;
static struct dispute handed;

static void begin(void)
{
    fixture_begin();
    handed = fixture_register(1);
    upper = fixture_peer("海门街道调委会");
    struct tx tx = fixture_tx();
    ok(peer_insert(&tx, &upper));
    fixture_commit(&tx, "add-peer", upper.id);
}

static void end(void)
{
    engine_set_viewer(fx.engine, NULL);
    fixture_end();
}

static struct peer only_peer(void)
{
    struct peer *list;
    size_t count;

    ok(peer_list(&fx.sc, fx.engine, fx.office.id, &list, &count));
    ck_assert_uint_eq(count, 1);
    return list[0];
}

static struct exchange sent(int64_t dispute, bool outgoing, int64_t reference)
{
    return (struct exchange){.peer = upper.id,
                             .dispute = dispute,
                             .outgoing = outgoing,
                             .reference = reference,
                             .state = outgoing ? EXCHANGE_SENT : EXCHANGE_OFFERED,
                             .reason = "超出本级处理能力",
                             .opened_at = fixture_minute(3),
                             .by = "王调解",
                             .decided_at = INSTANT_NEVER};
}

static struct package package_of(const struct exchange *x, int number, const char *digest)
{
    return (struct package){.peer = upper.id,
                            .exchange = x->id,
                            .outgoing = x->outgoing,
                            .kind = PACKAGE_CASE,
                            .number = number,
                            .received = 4,
                            .digest = digest,
                            .text = "{}"};
}

START_TEST(an_office_is_read_back_with_its_signet)
{
    const struct peer p = only_peer();

    ck_assert_str_eq(p.name, "海门街道调委会");
    ck_assert_int_eq(memcmp(&p.signet, &upper.signet, sizeof(p.signet)), 0);
    ck_assert_int_eq(p.rank, RANK_UPPER);
    ck_assert_int_eq(p.sent + p.received + p.known, 0);
    ck_assert_ptr_null(p.received_digest);
}
END_TEST

START_TEST(one_word_and_one_name_stand_once)
{
    struct tx tx = fixture_tx();
    struct peer twin = upper, namesake = fixture_peer(upper.name);

    twin.name = "另一家";
    ck_assert_int_eq(peer_insert(&tx, &twin), RC_CONFLICT);
    tx_rollback(&tx);
    tx = fixture_tx();
    ck_assert_int_eq(peer_insert(&tx, &namesake), RC_CONFLICT);
    tx_rollback(&tx);
}
END_TEST

START_TEST(a_removed_office_stands_no_more_and_may_come_again)
{
    struct tx tx = fixture_tx();
    struct peer *list;
    size_t count;

    upper.removed_at = fixture_minute(5);
    ok(peer_remove(&tx, &upper));
    fixture_commit(&tx, "remove-peer", upper.id);
    ok(peer_list(&fx.sc, fx.engine, fx.office.id, &list, &count));
    ck_assert_uint_eq(count, 0);
    tx = fixture_tx();
    ck_assert_int_eq(peer_remove(&tx, &upper), RC_CONFLICT);
    tx_rollback(&tx);
    tx = fixture_tx();
    ok(peer_insert(&tx, &upper));
    fixture_commit(&tx, "add-peer", upper.id);
}
END_TEST

START_TEST(packages_are_counted_each_way_with_the_digest_of_the_newest)
{
    struct tx tx = fixture_tx();
    struct exchange out = sent(handed.id, true, 0), in = sent(0, false, 77);

    ok(exchange_insert(&tx, &out));
    ok(exchange_insert(&tx, &in));
    struct package first = package_of(&out, 1, "aa"), second = package_of(&out, 2, "bb"),
                   theirs = package_of(&in, 1, "cc");
    ok(package_insert(&tx, &first, "s1", fixture_minute(4)));
    ok(package_insert(&tx, &second, "s2", fixture_minute(5)));
    ok(package_insert(&tx, &theirs, "s3", fixture_minute(6)));
    fixture_commit(&tx, "test", 0);
    const struct peer p = only_peer();
    ck_assert_int_eq(p.sent, 2);
    ck_assert_int_eq(p.received, 1);
    ck_assert_int_eq(p.known, 4);
    ck_assert_str_eq(p.sent_digest, "bb");
    ck_assert_str_eq(p.received_digest, "cc");
    ck_assert(out.reference == out.id);
}
END_TEST

START_TEST(a_number_is_used_once_each_way)
{
    struct tx tx = fixture_tx();
    struct exchange x = sent(handed.id, true, 0);

    ok(exchange_insert(&tx, &x));
    struct package a = package_of(&x, 1, "aa"), b = package_of(&x, 1, "bb");
    ok(package_insert(&tx, &a, "s", fixture_minute(4)));
    ck_assert_int_eq(package_insert(&tx, &b, "s", fixture_minute(4)), RC_CONFLICT);
    tx_rollback(&tx);
}
END_TEST

/* Somebody who sees every case and may know of OFFERS. */
static void look_as(enum offers offers)
{
    sight_set_viewer(&fx.sc, fx.engine,
                     &(struct bounds){.person = fx.wang.id,
                                      .name = fx.wang.name,
                                      .area = "*",
                                      .depth = "*",
                                      .reads = "*",
                                      .reads_secret = "*",
                                      .now = fixture_minute(0),
                                      .open_since = fixture_minute(0),
                                      .offers = offers});
}

static struct exchange *listed(size_t most, size_t *count)
{
    struct exchange *list;

    ok(exchange_list(&fx.sc, fx.engine, fx.office.id, NULL, most, &list, count));
    return list;
}

START_TEST(what_waits_for_our_answer_stands_first_then_the_newest)
{
    struct tx tx = fixture_tx();
    struct exchange in = sent(0, false, 77), out = sent(handed.id, true, 0), back = out, *list;
    size_t count;

    back.state = EXCHANGE_RETURNED;
    ok(exchange_insert(&tx, &back));
    ok(exchange_insert(&tx, &in));
    ok(exchange_insert(&tx, &out));
    fixture_commit(&tx, "test", 0);
    list = listed(10, &count);
    ck_assert_uint_eq(count, 3);
    ck_assert_int_eq(list[0].number, 2);
    ck_assert_int_eq(list[1].number, 3);
    ck_assert_int_eq(list[2].number, 1);
    ck_assert_str_eq(list[0].peer_name, "海门街道调委会");
    ck_assert_ptr_null(list[0].own_number);
    ck_assert_str_eq(list[1].own_number,
                     scope_printf(&fx.sc, "%d/%d", handed.year, (int)handed.register_number));
    ck_assert_int_eq(listed(2, &count)[1].number, 3);
    ck_assert_uint_eq(count, 2);
}
END_TEST

/* Of five two wait; pages of two end inside of those that do not. */
START_TEST(pages_hold_each_once_in_the_order_of_the_whole)
{
    struct tx tx = fixture_tx();
    struct exchange *whole, *page, after;
    size_t count, size, at = 0;

    for (int i = 0; i < 5; i++) {
        struct exchange x = sent(0, false, 70 + i);

        x.state = i % 3 == 1 ? EXCHANGE_OFFERED : EXCHANGE_RETURNED;
        ok(exchange_insert(&tx, &x));
    }
    fixture_commit(&tx, "test", 0);
    whole = listed(10, &count);
    ck_assert_uint_eq(count, 5);
    ck_assert_int_eq(whole[1].state, EXCHANGE_OFFERED);
    ck_assert_int_eq(whole[2].state, EXCHANGE_RETURNED);
    do {
        ok(exchange_list(&fx.sc, fx.engine, fx.office.id, at ? &after : NULL, 2, &page, &size));
        for (size_t i = 0; i < size; i++, at++)
            ck_assert_int_eq(page[i].number, whole[at].number);
        if (size > 0)
            after = page[size - 1];
    } while (size == 2);
    ck_assert_uint_eq(at, 5);
}
END_TEST

START_TEST(one_is_found_by_its_number_and_all_by_their_case)
{
    struct tx tx = fixture_tx();
    struct exchange in = sent(0, false, 77), out = sent(handed.id, true, 0), found, *list;
    size_t count;
    int number;

    ok(exchange_insert(&tx, &in));
    ok(exchange_insert(&tx, &out));
    fixture_commit(&tx, "test", 0);
    look_as(OFFERS_NONE);
    ok(exchange_by_number(&fx.sc, fx.engine, fx.office.id, 2, &found));
    ck_assert(found.id == out.id);
    ck_assert_int_eq(exchange_by_number(&fx.sc, fx.engine, fx.office.id, 1, &found), RC_NOTFOUND);
    ck_assert_int_eq(exchange_by_number(&fx.sc, fx.engine, fx.office.id, 3, &found), RC_NOTFOUND);
    ok(exchange_number(&fx.sc, fx.engine, in.id, &number));
    ck_assert_int_eq(number, 1);
    ok(exchange_of_case(&fx.sc, fx.engine, handed.id, &list, &count));
    ck_assert_uint_eq(count, 1);
    ck_assert(list[0].id == out.id);
}
END_TEST

/* Who may not know of the first of three is told of the others under their own numbers. */
START_TEST(a_number_is_the_same_for_everybody_and_is_given_out_once)
{
    struct tx tx = fixture_tx();
    struct exchange hidden = sent(0, false, 77), in = sent(0, false, 78),
                    out = sent(handed.id, true, 0), *list;
    size_t count;

    hidden.secrecy = SECRECY_HIDDEN;
    ok(exchange_insert(&tx, &hidden));
    ok(exchange_insert(&tx, &in));
    ok(exchange_insert(&tx, &out));
    fixture_commit(&tx, "test", 0);
    look_as(OFFERS_OPEN);
    list = listed(10, &count);
    ck_assert_uint_eq(count, 2);
    ck_assert_int_eq(list[0].number, 2);
    ck_assert_int_eq(list[1].number, 3);
    engine_set_viewer(fx.engine, NULL);
    ok(exchange_check_numbers(&fx.sc, fx.engine));
    fixture_intrude("DELETE FROM exchange_number WHERE number = 2");
    ck_assert_int_eq(exchange_check_numbers(&fx.sc, fx.engine), RC_INVALID);
}
END_TEST

/* Two offices from before numbers were given out: each counts its own, by their ids. */
START_TEST(what_stood_there_before_gets_the_number_that_it_was_told_by)
{
    static const struct sql numbers = {
        -1, "numbers", "SELECT exchange, office, number FROM exchange_number ORDER BY exchange",
        NULL, NULL};
    static const int64_t wanted[][3] = {{3, 1, 1}, {5, 1, 2}, {7, 2, 1}, {9, 1, 3}};
    struct engine *old;
    struct rows rows;

    ok(engine_open(&fx.sc, fixture_path("old.db"), (struct engine_flags){.create = true}, &old));
    ok(migrate_list(&fx.sc, old, schema_migrations, BEFORE_NUMBERS));
    ok(engine_script(old, &fx.sc, fixture_unhinge()));
    ok(engine_script(old, &fx.sc,
                     "INSERT INTO exchange (id, rev, office, peer, outgoing, reference, state,"
                     " reason, opened_at, made_by, salt) VALUES"
                     " (9, 1, 1, 1, 0, 9, 'offered', '', 0, '', ''),"
                     " (3, 1, 1, 1, 0, 3, 'returned', '', 0, '', ''),"
                     " (7, 1, 2, 1, 0, 7, 'offered', '', 0, '', ''),"
                     " (5, 1, 1, 1, 1, 5, 'sent', '', 0, '', '')"));
    ok(migrate_run(&fx.sc, old));
    ok(engine_query(old, &fx.sc, &numbers, NO_VALUES, &rows));
    ck_assert_uint_eq(rows.count, 4);
    for (size_t i = 0; row_next(&rows); i++) {
        ck_assert_int_eq(row_int(&rows, "exchange"), wanted[i][0]);
        ck_assert_int_eq(row_int(&rows, "office"), wanted[i][1]);
        ck_assert_int_eq(row_int(&rows, "number"), wanted[i][2]);
    }
    ok(exchange_check_numbers(&fx.sc, old));
    engine_free(old);
}
END_TEST

START_TEST(what_waits_is_counted_as_far_as_it_may_be_known)
{
    struct tx tx = fixture_tx();
    struct exchange in = sent(0, false, 77), hidden = sent(0, false, 78), done = sent(0, false, 79);
    int64_t all, known, none, open;

    hidden.secrecy = SECRECY_HIDDEN;
    done.state = EXCHANGE_RETURNED;
    ok(exchange_insert(&tx, &in));
    ok(exchange_insert(&tx, &hidden));
    ok(exchange_insert(&tx, &done));
    fixture_commit(&tx, "test", 0);
    look_as(OFFERS_ALL);
    ok(exchange_waiting(&fx.sc, fx.engine, fx.office.id, &all));
    look_as(OFFERS_OPEN);
    ok(exchange_waiting(&fx.sc, fx.engine, fx.office.id, &known));
    look_as(OFFERS_NONE);
    ok(exchange_waiting(&fx.sc, fx.engine, fx.office.id, &none));
    engine_set_viewer(fx.engine, NULL);
    ok(exchange_open_with(&fx.sc, fx.engine, upper.id, &open));
    ck_assert_int_eq(all, 2);
    ck_assert_int_eq(known, 1);
    ck_assert_int_eq(none, 0);
    ck_assert_int_eq(open, 2);
}
END_TEST

START_TEST(what_came_is_told_only_to_one_who_may_answer_it)
{
    struct tx tx = fixture_tx();
    struct exchange out = sent(handed.id, true, 0), in = sent(0, false, 77), *list;
    size_t count;

    ok(exchange_insert(&tx, &out));
    ok(exchange_insert(&tx, &in));
    fixture_commit(&tx, "test", 0);
    look_as(OFFERS_ALL);
    list = listed(10, &count);
    ck_assert_uint_eq(count, 2);
    look_as(OFFERS_NONE);
    list = listed(10, &count);
    ck_assert_uint_eq(count, 1);
    ck_assert(list[0].outgoing);
    engine_set_viewer(fx.engine, NULL);
    ck_assert_int_eq(exchange_by_reference(&fx.sc, fx.engine, upper.id, true, 12345, &list[0]),
                     RC_NOTFOUND);
    ok(exchange_by_reference(&fx.sc, fx.engine, upper.id, false, 77, &list[0]));
    ck_assert(list[0].id == in.id);
}
END_TEST

START_TEST(papers_of_a_package_keep_their_order_and_bytes)
{
    struct tx tx = fixture_tx();
    struct exchange x = sent(handed.id, true, 0);
    struct enclosed papers[] = {{"1.pdf", "d1", {(const unsigned char *)"a\0b", 3}},
                                {"2.pdf", "d2", {(const unsigned char *)"", 0}}},
                    *read;
    struct kept_package kept;
    size_t count;

    ok(exchange_insert(&tx, &x));
    struct package p = package_of(&x, 1, "aa");
    p.files = papers;
    p.file_count = 2;
    ok(package_insert(&tx, &p, "sig", fixture_minute(4)));
    fixture_commit(&tx, "test", 0);
    ok(package_of_case(&fx.sc, fx.engine, x.id, &kept));
    ck_assert_str_eq(kept.signature, "sig");
    ok(package_files(&fx.sc, fx.engine, kept.id, &read, &count));
    ck_assert_uint_eq(count, 2);
    ck_assert_str_eq(read[0].name, "1.pdf");
    ck_assert_uint_eq(read[0].data.size, 3);
    ck_assert_int_eq(memcmp(read[0].data.data, "a\0b", 3), 0);
    ck_assert_uint_eq(read[1].data.size, 0);
}
END_TEST

int main(void)
{
    TCase *tc = tcase_create("exchange");

    tcase_add_checked_fixture(tc, begin, end);
    tcase_add_test(tc, an_office_is_read_back_with_its_signet);
    tcase_add_test(tc, one_word_and_one_name_stand_once);
    tcase_add_test(tc, a_removed_office_stands_no_more_and_may_come_again);
    tcase_add_test(tc, packages_are_counted_each_way_with_the_digest_of_the_newest);
    tcase_add_test(tc, a_number_is_used_once_each_way);
    tcase_add_test(tc, what_waits_for_our_answer_stands_first_then_the_newest);
    tcase_add_test(tc, pages_hold_each_once_in_the_order_of_the_whole);
    tcase_add_test(tc, one_is_found_by_its_number_and_all_by_their_case);
    tcase_add_test(tc, a_number_is_the_same_for_everybody_and_is_given_out_once);
    fixture_add_file_test(tc, what_stood_there_before_gets_the_number_that_it_was_told_by);
    tcase_add_test(tc, what_waits_is_counted_as_far_as_it_may_be_known);
    tcase_add_test(tc, what_came_is_told_only_to_one_who_may_answer_it);
    tcase_add_test(tc, papers_of_a_package_keep_their_order_and_bytes);
    return suite_run(tc);
}
