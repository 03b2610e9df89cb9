/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/domain/ledger.h"
#include "tests/domain/fixture.h"

/* Term 1: 柯某 pays 顾某 3,000 by 1 December. Term 2: 4,500 in three instalments of 1,500, by
 * the first of December, January and February. Term 3: an act without a sum or a day. */
static struct instalment parts[3];
static struct share shares[2];
static struct term terms[3];
static struct agreement a;
static struct performance entries[8];
static size_t count;
static struct ledger l;

static void make(void)
{
    begin();
    for (int i = 0; i < 3; i++)
        parts[i] = (struct instalment){.ordinal = i + 1,
                                       .amount = yuan(1500),
                                       .due = i == 0 ? on(2026, 12, 1) : on(2027, i, 1)};
    for (int i = 0; i < 3; i++)
        terms[i] = (struct term){.ordinal = i + 1,
                                 .obligor = "柯某",
                                 .obligee = "顾某",
                                 .act = "支付",
                                 .amount = MONEY_NONE,
                                 .due = DATE_NONE,
                                 .performed_on = DATE_NONE};
    terms[0].amount = yuan(3000);
    terms[0].due = on(2026, 12, 1);
    terms[1].amount = yuan(4500);
    terms[1].due = on(2027, 2, 1);
    terms[1].instalments = parts;
    terms[1].instalment_count = 3;
    shares[0] = (struct share){"柯某", yuan(2000)};
    shares[1] = (struct share){"戚某", yuan(1000)};
    a = (struct agreement){.id = 7,
                           .version = 1,
                           .reached_on = DATE_NONE,
                           .original_on = DATE_NONE,
                           .terms = terms,
                           .term_count = 3};
    count = 0;
}

static void reckon(struct date today) { ledger_reckon(&sc, &a, entries, count, today, &l); }

/* An entry of AMOUNT yuan (0: no sum) for TERM and INSTALMENT. */
static struct performance entry(int term, int instalment, int64_t amount, struct date day)
{
    return (struct performance){.id = (int64_t)count + 1,
                                .agreement = 7,
                                .term = term,
                                .instalment = instalment,
                                .on = day,
                                .amount = amount > 0 ? yuan(amount) : MONEY_NONE};
}

static struct performance *add(int term, int instalment, int64_t amount, struct date day)
{
    entries[count] = entry(term, instalment, amount, day);
    return &entries[count++];
}

static enum rc take(struct performance p)
{
    return ledger_take(&sc, &a, entries, count, false, &p);
}

static enum ledger_state state_on(size_t row, struct date today)
{
    reckon(today);
    return l.rows[row].state;
}

START_TEST(each_instalment_has_a_row_and_a_term_without_them_one)
{
    reckon(on(2026, 11, 1));
    ck_assert_uint_eq(l.count, 5);
    ck_assert_int_eq(l.rows[0].instalment, 0);
    ck_assert_int_eq(l.rows[3].instalment, 3);
    ck_assert_int_eq(l.rows[3].due.day, on(2027, 2, 1).day);
    ck_assert(!money_is_set(l.rows[4].owed));
    ck_assert_int_eq(l.owed.fen, yuan(7500).fen);
    ck_assert_int_eq(l.rest.fen, yuan(7500).fen);
    ck_assert_uint_eq(l.performed, 0);
}
END_TEST

START_TEST(a_row_is_due_soon_for_a_week_due_on_its_day_and_in_default_after_it)
{
    ck_assert_int_eq(state_on(0, on(2026, 11, 23)), LEDGER_OPEN);
    ck_assert_int_eq(state_on(0, on(2026, 11, 24)), LEDGER_SOON_DUE);
    ck_assert_int_eq(l.rows[0].days, 7);
    ck_assert_int_eq(state_on(0, on(2026, 12, 1)), LEDGER_SOON_DUE);
    ck_assert_int_eq(state_on(0, on(2026, 12, 2)), LEDGER_OVERDUE);
    ck_assert_str_eq(ledger_standing(&sc, LANG_EN, &l.rows[0]), "1 days over");
    ck_assert_int_eq(state_on(4, on(2028, 1, 1)), LEDGER_OPEN); /* no day was agreed */
}
END_TEST

START_TEST(a_sum_goes_to_the_earliest_instalment_that_is_open)
{
    add(2, 0, 2000, on(2026, 12, 1));
    reckon(on(2026, 12, 2));
    ck_assert_int_eq(l.rows[1].state, LEDGER_ON_TIME);
    ck_assert_int_eq(l.rows[2].paid.fen, yuan(500).fen);
    ck_assert_int_eq(l.rows[2].rest.fen, yuan(1000).fen);
    ck_assert_int_eq(l.rows[2].state, LEDGER_PART);
    ck_assert_int_eq(ledger_next(&l, 2)->instalment, 2);
    ck_assert_int_eq(ledger_next(&l, 0)->term->ordinal, 1); /* due on 1 December too, and first */
}
END_TEST

START_TEST(a_sum_for_an_instalment_goes_there_and_its_surplus_to_the_others)
{
    add(2, 3, 2000, on(2026, 12, 1));
    reckon(on(2026, 12, 2));
    ck_assert_int_eq(l.rows[3].state, LEDGER_ON_TIME);
    ck_assert_int_eq(l.rows[1].paid.fen, yuan(500).fen);
    ck_assert_int_eq(l.over.fen, 0);
    add(2, 0, 3000, on(2026, 12, 2));
    reckon(on(2026, 12, 2));
    ck_assert_int_eq(l.over.fen, yuan(500).fen);
}
END_TEST

START_TEST(a_term_is_performed_on_the_day_of_its_last_payment_in_time_or_late)
{
    add(1, 0, 1000, on(2026, 11, 20));
    add(1, 0, 2000, on(2026, 12, 3));
    reckon(on(2026, 12, 3));
    ck_assert_int_eq(l.rows[0].state, LEDGER_LATE);
    ck_assert_int_eq(ledger_performed_on(&l, 1).day, on(2026, 12, 3).day);
    ck_assert(!date_is_set(ledger_performed_on(&l, 2)));
    ck_assert_uint_eq(l.performed, 1);
    /* a wrong entry that was voided takes it back */
    entries[1].void_reason = "记错了";
    reckon(on(2026, 12, 3));
    ck_assert(!date_is_set(ledger_performed_on(&l, 1)));
    ck_assert_int_eq(l.rows[0].state, LEDGER_OVERDUE);
    ck_assert_int_eq(l.rows[0].paid.fen, yuan(1000).fen);
}
END_TEST

START_TEST(entries_count_by_their_days_not_by_when_they_were_written_down)
{
    add(1, 0, 2000, on(2026, 12, 5));
    add(1, 0, 1000, on(2026, 11, 30)); /* told later */
    reckon(on(2026, 12, 6));
    ck_assert_int_eq(l.rows[0].performed_on.day, on(2026, 12, 5).day);
    ck_assert_int_eq(l.rows[0].state, LEDGER_LATE);
}
END_TEST

START_TEST(what_stands_in_another_version_or_in_an_old_term_itself_is_told_apart)
{
    add(1, 0, 3000, on(2026, 12, 1))->agreement = 6;
    terms[2].performed_on = on(2026, 12, 9);
    reckon(on(2026, 12, 1));
    ck_assert_int_eq(l.rows[0].paid.fen, 0);
    ck_assert_int_eq(l.rows[4].state, LEDGER_ON_TIME);
    ck_assert_int_eq(ledger_performed_on(&l, 3).day, on(2026, 12, 9).day);
}
END_TEST

START_TEST(what_is_given_up_is_waited_for_no_more_and_was_not_performed)
{
    add(1, 0, 1000, on(2026, 12, 1));
    add(1, 0, 0, on(2026, 12, 9))->kind = PERFORMANCE_GIVEN_UP;
    reckon(on(2027, 1, 1));
    ck_assert_int_eq(l.rows[0].state, LEDGER_GIVEN_UP);
    ck_assert_int_eq(l.rows[0].waived.fen, yuan(2000).fen);
    ck_assert_int_eq(l.rows[0].rest.fen, 0);
    ck_assert(!ledger_next(&l, 1));
    ck_assert(!date_is_set(ledger_performed_on(&l, 1)));
    ck_refused(take(entry(1, 0, 100, on(2027, 1, 1))), "term");
}
END_TEST

START_TEST(what_is_kept_for_the_creditor_is_not_paid_yet_and_is_no_default)
{
    terms[0].held_by = "云健社区";
    add(1, 0, 3000, on(2026, 12, 1))->receiver = "云健社区";
    reckon(on(2026, 12, 20));
    ck_assert_int_eq(l.rows[0].state, LEDGER_HELD);
    ck_assert_int_eq(l.rows[0].paid.fen, 0);
    ck_assert_int_eq(l.rows[0].held.fen, yuan(3000).fen);
    ck_assert_int_eq(l.rest.fen, yuan(7500).fen);
    /* more than is kept does not come out */
    struct performance out = entry(1, 0, 3500, on(2026, 12, 21));
    out.payer = "云健社区";
    ck_assert_int_eq(ledger_take(&sc, &a, entries, count, true, &out), RC_INVALID);
    ck_assert_str_eq(sc.error.field, "amount");
    add(1, 0, 3000, on(2026, 12, 21))->payer = "云健社区";
    reckon(on(2026, 12, 21));
    ck_assert_int_eq(l.rows[0].state, LEDGER_LATE);
    ck_assert_int_eq(l.rows[0].held.fen, 0);
    ck_assert_int_eq(l.rest.fen, yuan(4500).fen);
}
END_TEST

START_TEST(a_sum_that_is_not_said_is_what_is_open)
{
    struct performance p = entry(1, 0, 0, on(2026, 12, 1));

    add(1, 0, 1000, on(2026, 11, 20));
    ck_ok(ledger_take(&sc, &a, entries, count, false, &p));
    ck_assert_int_eq(p.amount.fen, yuan(2000).fen);
    p = entry(2, 2, 0, on(2026, 12, 1));
    ck_ok(ledger_take(&sc, &a, entries, count, false, &p));
    ck_assert_int_eq(p.amount.fen, yuan(1500).fen);
    p = entry(3, 0, 0, on(2026, 12, 1)); /* an act stays one */
    ck_ok(ledger_take(&sc, &a, entries, count, false, &p));
    ck_assert(!money_is_set(p.amount));
}
END_TEST

START_TEST(more_than_is_owed_is_refused_unless_somebody_says_it_is_right)
{
    struct performance p = entry(1, 0, 3001, on(2026, 12, 1));

    ck_refused(take(p), "amount");
    ck_ok(ledger_take(&sc, &a, entries, count, true, &p));
    ck_refused(take(entry(2, 1, 1600, on(2026, 12, 1))), "amount");
    ck_ok(take(entry(2, 0, 1600, on(2026, 12, 1))));
    p.amount = (struct money){0};
    ck_refused(take(p), "amount");
}
END_TEST

START_TEST(what_is_not_there_or_done_already_is_refused)
{
    ck_refused(take(entry(4, 0, 1, on(2026, 12, 1))), "term");
    ck_refused(take(entry(2, 4, 1, on(2026, 12, 1))), "instalment");
    ck_refused(take(entry(1, 1, 1, on(2026, 12, 1))), "instalment");
    add(1, 0, 3000, on(2026, 12, 1));
    ck_refused(take(entry(1, 0, 1, on(2026, 12, 2))), "term");
    ck_assert_str_eq(sc.error.args[0], "2026-12-01");
}
END_TEST

START_TEST(who_owes_jointly_pays_for_all_and_who_owes_a_share_pays_his_own)
{
    struct performance p = entry(1, 0, 1500, on(2026, 12, 1));

    terms[0].shares = shares;
    terms[0].share_count = 2;
    terms[0].liability = LIABILITY_JOINT;
    p.payer = "戚某";
    ck_ok(take(p));
    terms[0].liability = LIABILITY_SHARES;
    ck_refused(take(p), "amount"); /* his share is 1,000 */
    p.amount = yuan(1000);
    ck_ok(take(p));
    p.payer = "路人";
    ck_refused(take(p), "payer");
    p.payer = NULL;
    ck_refused(take(p), "payer");
    p.amount = MONEY_NONE; /* all at once: nobody asks who */
    ck_ok(take(p));
    add(1, 0, 600, on(2026, 11, 30))->payer = "戚某";
    p = entry(1, 0, 500, on(2026, 12, 1));
    p.payer = "戚某";
    ck_refused(take(p), "amount"); /* 400 of his share is left */
    p.amount = yuan(400);
    ck_ok(take(p));
}
END_TEST

START_TEST(nothing_is_performed_before_the_agreement_was_reached)
{
    a.reached_on = on(2026, 11, 20);
    ck_refused(take(entry(1, 0, 1000, on(2026, 11, 19))), "on");
    ck_assert_str_eq(sc.error.args[0], "2026-11-19");
    ck_assert_str_eq(sc.error.args[1], "2026-11-20");
    ck_ok(take(entry(1, 0, 1000, on(2026, 11, 20))));
    /* written by hand on the 10th, typed on the 20th */
    a.original = ORIGINAL_HANDWRITTEN;
    a.original_on = on(2026, 11, 10);
    ck_ok(take(entry(1, 0, 1000, on(2026, 11, 10))));
    ck_refused(take(entry(1, 0, 1000, on(2026, 11, 9))), "on");
    ck_assert_str_eq(sc.error.args[1], "2026-11-10");
    a.original_on = DATE_NONE;
    ck_refused(take(entry(1, 0, 1000, on(2026, 11, 19))), "on");
}
END_TEST

START_TEST(the_last_day_of_performance_is_the_last_agreed_or_the_day_of_effect)
{
    ck_assert_int_eq(ledger_last_due(&a, on(2026, 11, 20)).day, on(2027, 2, 1).day);
    ck_assert_int_eq(ledger_last_due(&a, on(2027, 3, 1)).day, on(2027, 3, 1).day);
    ck_assert(!date_is_set(ledger_last_due(&a, DATE_NONE)));
    ledger_reckon(&sc, NULL, NULL, 0, on(2026, 1, 1), &l);
    ck_assert_uint_eq(l.count, 0);
}
END_TEST

int main(void)
{
    TCase *tc = tcase_create("ledger");

    tcase_add_checked_fixture(tc, make, end);
    tcase_add_test(tc, each_instalment_has_a_row_and_a_term_without_them_one);
    tcase_add_test(tc, a_row_is_due_soon_for_a_week_due_on_its_day_and_in_default_after_it);
    tcase_add_test(tc, a_sum_goes_to_the_earliest_instalment_that_is_open);
    tcase_add_test(tc, a_sum_for_an_instalment_goes_there_and_its_surplus_to_the_others);
    tcase_add_test(tc, a_term_is_performed_on_the_day_of_its_last_payment_in_time_or_late);
    tcase_add_test(tc, entries_count_by_their_days_not_by_when_they_were_written_down);
    tcase_add_test(tc, what_stands_in_another_version_or_in_an_old_term_itself_is_told_apart);
    tcase_add_test(tc, what_is_given_up_is_waited_for_no_more_and_was_not_performed);
    tcase_add_test(tc, what_is_kept_for_the_creditor_is_not_paid_yet_and_is_no_default);
    tcase_add_test(tc, a_sum_that_is_not_said_is_what_is_open);
    tcase_add_test(tc, more_than_is_owed_is_refused_unless_somebody_says_it_is_right);
    tcase_add_test(tc, what_is_not_there_or_done_already_is_refused);
    tcase_add_test(tc, who_owes_jointly_pays_for_all_and_who_owes_a_share_pays_his_own);
    tcase_add_test(tc, nothing_is_performed_before_the_agreement_was_reached);
    tcase_add_test(tc, the_last_day_of_performance_is_the_last_agreed_or_the_day_of_effect);
    return suite_run(tc);
}
