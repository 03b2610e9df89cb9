/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/domain/handover.h"
#include "tests/domain/fixture.h"

static struct handover h;

static const char *text(size_t i) { return handover_text(&sc, LANG_EN, &h.items[i], at(0, 0)); }

static void made(const struct board_row *row, const struct handover_visit *visit)
{
    handover_make(&sc, row, row ? 1 : 0, visit, visit ? 1 : 0, NULL, 0, at(0, 0), &h);
}

static struct board_row due(struct date day)
{
    return (struct board_row){.dispute = {.year = 2026, .register_number = 12},
                              .next_due = day,
                              .next_term = 2,
                              .next_amount = yuan(1500)};
}

START_TEST(a_quiet_office_leaves_nothing)
{
    made(NULL, NULL);
    ck_assert_uint_eq(h.item_count, 0);
    ck_assert_str_eq(handover_sheet(&sc, LANG_EN, &h), "nothing is left\n");
}
END_TEST

START_TEST(a_term_is_told_of_seven_days_ahead_and_not_eight)
{
    const struct board_row soon = due(on(2026, 11, 27)), later = due(on(2026, 11, 28));

    made(&soon, NULL);
    ck_assert_int_eq(h.counts[HANDOVER_TERM], 1);
    ck_assert_str_eq(text(0), "term 2, due 2026-11-27, 1,500.00 yuan");
    ck_assert_str_eq(h.items[0].number, "2026/12");
    made(&later, NULL);
    ck_assert_uint_eq(h.item_count, 0);
}
END_TEST

START_TEST(what_is_overdue_is_still_told)
{
    const struct board_row late = due(on(2026, 11, 1));
    const struct handover_visit visit = {&late.dispute, on(2026, 11, 2)};

    made(&late, &visit);
    ck_assert_int_eq(h.counts[HANDOVER_TERM], 1);
    ck_assert_int_eq(h.counts[HANDOVER_VISIT], 1);
    ck_assert_str_eq(text(1), "to be visited by 2026-11-02");
}
END_TEST

START_TEST(what_is_signed_and_not_sealed_comes_before_what_falls_due)
{
    struct board_row row = due(on(2026, 11, 21));

    row.awaits_seal = true;
    made(&row, NULL);
    ck_assert_int_eq(h.items[0].part, HANDOVER_SEAL);
    ck_assert_int_eq(h.items[1].part, HANDOVER_TERM);
    ck_assert_str_eq(handover_counts(&sc, LANG_EN, h.counts),
                     "Signed, not sealed 1, Terms due soon 1");
}
END_TEST

START_TEST(drafts_are_told_by_whose_and_which_form_the_newest_first)
{
    const struct handover_draft drafts[] = {{"林某", "session/12", at(-9, 0)},
                                            {"周某", "register", at(-3, 0)},
                                            {"林某", "emergency", at(-5, 0)}};

    handover_make(&sc, NULL, 0, NULL, 0, drafts, 3, at(0, 0), &h);
    ck_assert_str_eq(text(0), "Registration of 周某, 11-20 19:29");
    ck_assert_str_eq(text(1), "Emergency of 林某, 11-20 19:27");
    ck_assert_str_eq(text(2), "Record of a session of 林某, 11-20 19:23");
}
END_TEST

int main(void)
{
    TCase *tc = scoped("handover");

    tcase_add_test(tc, a_quiet_office_leaves_nothing);
    tcase_add_test(tc, a_term_is_told_of_seven_days_ahead_and_not_eight);
    tcase_add_test(tc, what_is_overdue_is_still_told);
    tcase_add_test(tc, what_is_signed_and_not_sealed_comes_before_what_falls_due);
    tcase_add_test(tc, drafts_are_told_by_whose_and_which_form_the_newest_first);
    return suite_run(tc);
}
