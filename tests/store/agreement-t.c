/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Agreements, the copies handed out and the court: written, read, voided. */
#include "core/store/agreement_store.h"
#include "core/store/confirmation_store.h"
#include "core/store/handout_store.h"
#include "tests/store/fixture.h"

static const struct kind kinds[] = {{.code = "neighbour", .label = "邻里"}};
static const struct kind_table kind_rows = {.rows = kinds, .count = 1};

static struct casefile load(int64_t id)
{
    struct casefile cf;

    ok(casefile_load(&fx.sc, fx.engine, fx.office.id, id, &kind_rows, &fixture_reader, &cf));
    return cf;
}

static struct casefile finished(void)
{
    struct dispute d = fixture_register(1);

    fixture_finish(&d);
    return load(d.id);
}

START_TEST(what_an_agreement_may_say_comes_back)
{
    const struct casefile cf = finished();
    const struct agreement *a = casefile_agreement(&cf);
    const struct term *t = &a->terms[0];

    ck_assert_int_eq(t->liability, LIABILITY_JOINT);
    ck_assert_uint_eq(t->share_count, 2);
    ck_assert_str_eq(t->shares[1].obligor, "物业公司");
    ck_assert_int_eq(t->shares[1].amount.fen, 0);
    ck_assert_uint_eq(t->instalment_count, 2);
    ck_assert_int_eq(t->instalments[1].ordinal, 2);
    ck_assert_int_eq(t->instalments[1].amount.fen, 200000);
    ck_assert_int_eq(t->instalments[0].due.day, date_from(2026, 11, 30).day);
    ck_assert_str_eq(t->condition, "顾某提供账号");
    ck_assert_str_eq(t->held_by, "村委会");
    ck_assert_str_eq(t->place, "调解室");
    ck_assert_str_eq(t->consequence, "按日万分之五支付违约金");
    ck_assert_int_eq(a->terms[1].liability, LIABILITY_ALONE);
    ck_assert_uint_eq(a->terms[1].share_count + a->terms[1].instalment_count, 0);
    ck_assert(a->final);
    ck_assert_int_eq(a->original, ORIGINAL_HANDWRITTEN);
    ck_assert_int_eq(a->original_on.day, date_from(2026, 11, 19).day);
    ck_assert_str_eq(a->original_note, "一页，李某手写");
    ck_assert_str_eq(a->typed_by, "王调解");
    ck_assert_str_eq(a->compared_by, "王调解");
    ck_assert_int_eq(a->compared_on.day, date_from(2026, 11, 21).day);
    ck_assert_str_eq(a->read_by, "王调解");
    ck_assert_str_eq(a->marks[5].name, "李某兄");
    ck_assert_str_eq(a->marks[5].authority, "本人到场");
    ck_assert_int_eq(a->marks[5].guarantee, GUARANTEE_GENERAL);
    ck_assert_ptr_null(a->marks[4].name);
    ck_assert_int_eq(a->marks[4].guarantee, GUARANTEE_NONE);
}
END_TEST

START_TEST(copies_and_the_steps_of_the_court_come_back_and_are_voided_once)
{
    const struct casefile cf = finished();
    struct tx tx;

    ck_assert_uint_eq(cf.handout_count, 1);
    ck_assert_str_eq(cf.handouts[0].document, "agreement");
    ck_assert_int_eq(cf.handouts[0].party, 1);
    ck_assert_int_eq(cf.handouts[0].way, HANDOUT_HAND);
    ck_assert_int_eq(cf.handouts[0].on.day, date_from(2026, 11, 21).day);
    ck_assert_uint_eq(cf.confirmation_count, 1);
    ck_assert_int_eq(cf.confirmation[0].kind, CONFIRMATION_APPLIED);
    ck_assert_str_eq(cf.confirmation[0].court, "椒江区人民法院");
    ck_assert_str_eq(cf.confirmation[0].number, "（2026）浙1002民特12号");
    tx = fixture_tx();
    ok(handout_void(&tx, cf.handouts[0].id, "写错"));
    ok(confirmation_void(&tx, cf.confirmation[0].id, "写错"));
    fixture_commit(&tx, "void", cf.dispute.id);
    const struct casefile again = load(cf.dispute.id);
    ck_assert_str_eq(again.handouts[0].void_reason, "写错");
    ck_assert_str_eq(again.confirmation[0].void_reason, "写错");
    tx = fixture_tx();
    ck_assert_int_eq(handout_void(&tx, cf.handouts[0].id, "again"), RC_CONFLICT);
    ck_assert_int_eq(confirmation_void(&tx, cf.confirmation[0].id, "again"), RC_CONFLICT);
    tx_rollback(&tx);
}
END_TEST

START_TEST(who_says_second_which_paper_is_the_original_is_told)
{
    const struct casefile cf = finished();
    struct agreement mine = *casefile_agreement(&cf), theirs = mine;
    struct tx tx = fixture_tx();

    ok(agreement_save_original(&tx, &mine));
    fixture_commit(&tx, "original", cf.dispute.id);
    tx = fixture_tx();
    ck_assert_int_eq(agreement_save_original(&tx, &theirs), RC_CONFLICT);
    tx_rollback(&tx);
}
END_TEST

START_TEST(one_signatory_has_one_mark_that_stands)
{
    const struct casefile cf = finished();
    struct mark again = {.signatory = SIGNATORY_SEAL, .how = HOW_SEALED, .on = {20000}};
    struct tx tx = fixture_tx();

    ck_assert_int_eq(mark_insert(&tx, casefile_agreement(&cf)->id, &again), RC_CONFLICT);
    tx_rollback(&tx);
}
END_TEST

int main(void)
{
    TCase *tc = tcase_create("agreement store");

    tcase_add_checked_fixture(tc, fixture_begin, fixture_end);
    tcase_add_test(tc, what_an_agreement_may_say_comes_back);
    tcase_add_test(tc, copies_and_the_steps_of_the_court_come_back_and_are_voided_once);
    tcase_add_test(tc, who_says_second_which_paper_is_the_original_is_told);
    tcase_add_test(tc, one_signatory_has_one_mark_that_stands);
    return suite_run(tc);
}
