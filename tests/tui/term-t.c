/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What few terms of an agreement have, by key. */
#include <string.h>

#include "tests/tui/player.h"

static struct player p;
static int64_t id;

static void begin(void)
{
    player_open(&p);
    id = room_dispute(&p.room, true);
}

static void end(void) { player_close(&p); }

static void start(enum lang lang) { player_start(&p, lang, SCREEN_AGREEMENT, id); }

/* From the form of the agreement, where the caret is at first, to the list of terms. */
static void to_the_list(void) { player_press(&p, "Tab Tab Tab Tab"); }

/* A duty of AMOUNT that 蒋某 owes 吴某, typed from the list and put into it. */
static void add_duty(const char *amount, const char *due)
{
    player_press(&p, "Enter Tab");
    player_type(&p, "蒋某");
    player_press(&p, "Tab");
    player_type(&p, "赔偿");
    player_press(&p, "Tab");
    player_type(&p, "吴某");
    player_press(&p, "Tab");
    player_type(&p, amount);
    player_press(&p, "Tab");
    player_type(&p, due);
    player_press(&p, "Tab");
    player_type(&p, "转账");
    player_press(&p, "Enter");
}

static const struct agreement *newest(struct casefile *cf)
{
    *cf = room_casefile(&p.room, id);
    return casefile_agreement(cf);
}

/* A duty of 3,000 yuan, in the list and with the cursor on it. */
static void one_duty(void)
{
    to_the_list();
    add_duty("3000", "");
    player_press(&p, "Up");
}

START_TEST(a_plain_term_is_not_asked_for_more_and_f6_asks_for_it)
{
    start(LANG_ZH);
    one_duty();
    player_press(&p, "Enter");
    player_misses(&p, "分期");
    player_press(&p, "F6");
    player_type(&p, "3");
    player_press(&p, "Tab");
    player_type(&p, "2027-01-31");
    player_press(&p, "Tab 1 Tab");
    player_golden(&p, "agreement-more-zh");
    start(LANG_EN);
    player_press(&p, "Tab Tab Tab Tab F6 Tab Tab Tab");
    player_golden(&p, "agreement-more-en");
}
END_TEST

/* 1,000 yuan by three goes into 333, 333 and 334; of a month without a 31st it is the last day. */
START_TEST(instalments_are_made_of_their_number_their_first_day_and_how_often)
{
    struct casefile cf;

    start(LANG_EN);
    to_the_list();
    add_duty("1000", "");
    player_press(&p, "Up F6");
    player_type(&p, "3");
    player_press(&p, "Tab");
    player_type(&p, "2026-12-31");
    player_press(&p, "Tab 1 F2");
    player_sees(&p, "Saved as version 1.");
    player_sees(&p, "3 parts");
    const struct term *t = &newest(&cf)->terms[0];
    ck_assert_uint_eq(t->instalment_count, 3);
    ck_assert_int_eq(t->instalments[0].amount.fen, 33300);
    ck_assert_int_eq(t->instalments[2].amount.fen, 33400);
    ck_assert_str_eq(date_iso(&p.room.sc, t->instalments[0].due), "2026-12-31");
    ck_assert_str_eq(date_iso(&p.room.sc, t->instalments[1].due), "2027-01-31");
    ck_assert_str_eq(date_iso(&p.room.sc, t->instalments[2].due), "2027-02-28");
    ck_assert_str_eq(date_iso(&p.room.sc, t->due), "2027-02-28");
}
END_TEST

START_TEST(instalments_that_are_typed_make_the_amount_and_the_day)
{
    struct casefile cf;

    start(LANG_EN);
    to_the_list();
    add_duty("", "");
    player_press(&p, "Up F6 Tab Tab Tab");
    player_type(&p, "12-01　１０００\n12-15 500.50");
    player_press(&p, "F2");
    const struct term *t = &newest(&cf)->terms[0];
    ck_assert_uint_eq(t->instalment_count, 2);
    ck_assert_int_eq(t->amount.fen, 150050);
    ck_assert_str_eq(date_iso(&p.room.sc, t->due), "2026-12-15");
}
END_TEST

START_TEST(half_said_instalments_are_refused_at_their_field_and_nothing_is_saved)
{
    struct casefile cf;

    start(LANG_EN);
    one_duty();
    player_press(&p, "F6");
    player_type(&p, "3");
    player_press(&p, "F2");
    ck_assert_ptr_null(newest(&cf));
    player_sees(&p, "> Instalments");
    player_sees(&p, "how often. Nothing was saved.");
    player_press(&p, "Backspace Tab Tab Tab");
    player_type(&p, "一千元");
    player_press(&p, "F2");
    ck_assert_ptr_null(newest(&cf));
    player_sees(&p, "> Rows");
    player_sees(&p, "“一千元” is");
}
END_TEST

START_TEST(several_owe_a_sum_by_shares_and_the_first_what_the_others_do_not)
{
    struct casefile cf;

    start(LANG_EN);
    one_duty();
    player_press(&p, "F6 Tab Tab Tab Tab 3 Tab F4 1");
    player_type(&p, " 1000");
    player_press(&p, "F2");
    const struct term *t = &newest(&cf)->terms[0];
    ck_assert_int_eq(t->liability, LIABILITY_SHARES);
    ck_assert_uint_eq(t->share_count, 2);
    ck_assert_str_eq(t->shares[0].obligor, "蒋某");
    ck_assert_int_eq(t->shares[0].amount.fen, 200000);
    ck_assert_str_eq(t->shares[1].obligor, "吴某");
    ck_assert_int_eq(t->shares[1].amount.fen, 100000);
}
END_TEST

START_TEST(several_without_saying_how_they_owe_it_are_refused_at_their_field)
{
    struct casefile cf;

    start(LANG_EN);
    one_duty();
    player_press(&p, "F6 Tab Tab Tab Tab Tab F4 1 F2");
    ck_assert_ptr_null(newest(&cf));
    player_sees(&p, "> Who else");
    player_sees(&p, ": several");
}
END_TEST

START_TEST(a_renamed_row_keeps_what_else_was_agreed_and_an_emptied_field_loses_it)
{
    static const char json[] =
        "{\"terms\":[{\"obligor\":\"蒋某\",\"act\":\"赔偿\",\"obligee\":\"吴某\","
        "\"method\":\"转账\",\"condition\":\"验收后\",\"held_by\":\"吴某\","
        "\"place\":\"村委会\",\"consequence\":\"一并到期\",\"instalments\":["
        "{\"amount\":\"1000\",\"due\":\"2026-12-01\"},{\"amount\":\"500\",\"due\":"
        "\"2027-01-01\"}]}]}";
    struct agreement typed;
    struct casefile cf;

    ok(&p.room, desk_agreement_from_json(p.room.desk, &p.room.sc, json, &typed));
    ok(&p.room, desk_agree(p.room.desk, &p.room.sc, id, &typed));
    start(LANG_EN);
    player_press(&p, "Tab Tab Tab Tab Enter Tab Tab");
    player_type(&p, "损失");
    player_press(&p, "Up F4 1 F2");
    const struct term *t = &newest(&cf)->terms[0];
    ck_assert_str_eq(t->obligor, "吴某");
    ck_assert_str_eq(t->act, "赔偿损失");
    ck_assert_uint_eq(t->instalment_count, 2);
    ck_assert_str_eq(t->condition, "验收后");
    ck_assert_str_eq(t->held_by, "吴某");
    ck_assert_str_eq(t->place, "村委会");
    ck_assert_str_eq(t->consequence, "一并到期");
    player_press(&p, "Enter F6 Tab Tab Tab Tab Tab Tab");
    player_press(&p, "Backspace Backspace Backspace F2");
    ck_assert_int_eq(newest(&cf)->version, 3);
    ck_assert_ptr_null(newest(&cf)->terms[0].condition);
    ck_assert_str_eq(newest(&cf)->terms[0].place, "村委会");
}
END_TEST

int main(void)
{
    TCase *tc = tcase_create("term");

    tcase_add_checked_fixture(tc, begin, end);
    tcase_add_test(tc, a_plain_term_is_not_asked_for_more_and_f6_asks_for_it);
    tcase_add_test(tc, instalments_are_made_of_their_number_their_first_day_and_how_often);
    tcase_add_test(tc, instalments_that_are_typed_make_the_amount_and_the_day);
    tcase_add_test(tc, half_said_instalments_are_refused_at_their_field_and_nothing_is_saved);
    tcase_add_test(tc, several_owe_a_sum_by_shares_and_the_first_what_the_others_do_not);
    tcase_add_test(tc, several_without_saying_how_they_owe_it_are_refused_at_their_field);
    tcase_add_test(tc, a_renamed_row_keeps_what_else_was_agreed_and_an_emptied_field_loses_it);
    return suite_run(tc);
}
