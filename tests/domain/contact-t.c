/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/domain/casefile.h"
#include "tests/domain/fixture.h"

static struct party parties[2];
static struct contact tries[8];
static struct casefile cf;

static void set_up(void)
{
    begin();
    parties[0] = (struct party){.position = 1, .name = "吴某", .refused_on = DATE_NONE};
    parties[1] = (struct party){
        .position = 2, .role = ROLE_RESPONDENT, .name = "蒋某", .refused_on = DATE_NONE};
    cf = (struct casefile){.parties = parties, .party_count = 2, .contacts = tries};
}

static void tried(int party, enum contact_outcome outcome)
{
    tries[cf.contact_count] = (struct contact){.party = party,
                                               .at = at((int)cf.contact_count, 0),
                                               .way = CONTACT_PHONE,
                                               .outcome = outcome};
    cf.contact_count++;
}

static const char *first_gap(void)
{
    struct gaps gaps = {.sc = &sc};

    contact_gaps(&gaps, &cf);
    return gaps.count == 0 ? "" : gap_text(&sc, LANG_EN, &gaps.list[0]);
}

START_TEST(each_party_has_its_own_tries_and_the_newest_counts)
{
    tried(1, CONTACT_UNREACHED);
    tried(2, CONTACT_REACHED);
    tried(1, CONTACT_PROMISED);
    const struct contact_standing wu = contact_standing(&cf, 1), jiang = contact_standing(&cf, 2);
    const struct contact_standing nobody = contact_standing(&cf, 3);

    ck_assert_uint_eq(wu.tries, 2);
    ck_assert_uint_eq(wu.in_vain, 0);
    ck_assert_ptr_eq(wu.last, &tries[2]);
    ck_assert_uint_eq(jiang.tries, 1);
    ck_assert_str_eq(contact_sentence(&sc, LANG_EN, &wu), "Tries: 2; last: Telephone, Will answer");
    ck_assert_str_eq(contact_sentence(&sc, LANG_EN, &nobody), "");
}
END_TEST

START_TEST(three_tries_in_vain_in_a_row_are_a_hint_and_being_reached_ends_it)
{
    tried(2, CONTACT_UNREACHED);
    tried(2, CONTACT_WRONG);
    ck_assert_str_eq(first_gap(), "");
    tried(2, CONTACT_UNREACHED);
    ck_assert_str_eq(first_gap(),
                     "蒋某 was not reached in 3 tries in a row; please try another way.");
    tried(2, CONTACT_DECLINED); /* he was reached, and said no */
    ck_assert_str_eq(first_gap(), "");
}
END_TEST

START_TEST(who_refused_mediation_need_not_be_reached)
{
    for (int i = 0; i < 3; i++)
        tried(2, CONTACT_UNREACHED);
    parties[1].refused_on = on(2026, 11, 19);
    ck_assert_str_eq(first_gap(), "");
}
END_TEST

START_TEST(who_came_here_was_reached)
{
    struct contact c = {.way = CONTACT_HERE, .outcome = CONTACT_UNREACHED};

    ck_refused(contact_check(&sc, &c), "outcome");
    c.outcome = CONTACT_DECLINED;
    c.note = "不愿\x1b[2J";
    ck_refused(contact_check(&sc, &c), "note");
    c.note = " 先回去商量 ";
    ck_ok(contact_check(&sc, &c));
    ck_assert_str_eq(c.note, "先回去商量");
}
END_TEST

int main(void)
{
    TCase *tc = tcase_create("contact");

    tcase_add_checked_fixture(tc, set_up, end);
    tcase_add_test(tc, each_party_has_its_own_tries_and_the_newest_counts);
    tcase_add_test(tc, three_tries_in_vain_in_a_row_are_a_hint_and_being_reached_ends_it);
    tcase_add_test(tc, who_refused_mediation_need_not_be_reached);
    tcase_add_test(tc, who_came_here_was_reached);
    return suite_run(tc);
}
