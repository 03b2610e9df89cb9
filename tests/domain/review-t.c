/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/domain/review.h"
#include "tests/domain/fixture.h"

#define BIT(n) (1u << (n))

static const struct review_class classes[] = {
    {"excellent", "优秀", "Excellent", 90, true},
    {"good", "合格", "Passed", 60, true},
    {"poor", "不合格", "Failed", 0, false},
};
static const struct review_tier tiers[] = {
    {.code = "simple", .label = "简易", .english = "Simple", .amount = {5000}, .dispute = {-1}},
    {.code = "ordinary",
     .label = "一般",
     .english = "Ordinary",
     .amount = {10000},
     .when = BIT(WHEN_WRITTEN),
     .dispute = {-1}},
    {.code = "hard",
     .label = "疑难复杂",
     .english = "Hard",
     .amount = {20000},
     .parties = 3,
     .sessions = 2,
     .dispute = {5000000}},
    {.code = "major",
     .label = "重大",
     .english = "Major",
     .amount = {40000},
     .dispute = {-1},
     .risk = RISK_ORANGE},
};
static struct review_rules rules;
static struct party parties[4];
static const struct session sessions[2];
static struct term term;
static struct agreement a;
static struct casefile cf;

static void set_up(void)
{
    static const int most[] = {15, 20, 15, 15, 15, 10, 10};

    begin();
    rules = (struct review_rules){.classes = classes,
                                  .class_count = 3,
                                  .tiers = tiers,
                                  .tier_count = 4,
                                  .paid_when = BIT(WHEN_SETTLED) | BIT(WHEN_PERFORMED)};
    for (size_t i = 0; i < REVIEW_POINTS; i++)
        rules.points[i] = (struct review_point){"point", "要点", "Point", most[i]};
    for (int i = 0; i < 4; i++)
        parties[i] = (struct party){.position = i + 1, .name = "某", .refused_on = DATE_NONE};
    term = (struct term){.ordinal = 1, .amount = yuan(3000), .performed_on = on(2026, 12, 1)};
    a = (struct agreement){.form = FORM_ORAL, .terms = &term, .term_count = 1};
    cf = (struct casefile){.dispute = {.closed = true, .result = RESULT_SETTLED},
                           .parties = parties,
                           .party_count = 2,
                           .sessions = sessions,
                           .session_count = 1,
                           .agreements = &a,
                           .agreement_count = 1};
}

static const char *tier(int total)
{
    const struct review_tier *t = review_tier_of(&sc, &rules, &cf, review_class_of(&rules, total));

    return t ? t->code : "none";
}

START_TEST(seven_scores_none_above_what_its_point_gives)
{
    const char *const full[] = {"15", "20", "15", "15", "15", "10", "10"};
    const char *const high[] = {"15", "21", "15", "15", "15", "10", "10"};
    const char *const bad[] = {"15", "2o", "15", "15", "15", "10", "10"};
    const char *const below[] = {"-1", "20", "15", "15", "15", "10", "10"};
    int scores[REVIEW_POINTS];

    ck_ok(review_scores(&sc, &rules, full, 7, scores));
    ck_assert_int_eq(review_total(scores), 100);
    ck_refused(review_scores(&sc, &rules, high, 7, scores), "score");
    ck_refused(review_scores(&sc, &rules, bad, 7, scores), "score");
    ck_refused(review_scores(&sc, &rules, below, 7, scores), "score");
    ck_refused(review_scores(&sc, &rules, full, 6, scores), "score");
}
END_TEST

START_TEST(the_total_gives_the_class_the_limit_counts_as_reached)
{
    ck_assert_str_eq(review_class_of(&rules, 100)->code, "excellent");
    ck_assert_str_eq(review_class_of(&rules, 90)->code, "excellent");
    ck_assert_str_eq(review_class_of(&rules, 89)->code, "good");
    ck_assert_str_eq(review_class_of(&rules, 60)->code, "good");
    ck_assert_str_eq(review_class_of(&rules, 59)->code, "poor");
    ck_assert_str_eq(review_class_of(&rules, 0)->code, "poor");
}
END_TEST

START_TEST(the_highest_tier_counts_of_which_anything_holds)
{
    ck_assert_str_eq(tier(80), "simple");
    a.form = FORM_WRITTEN;
    ck_assert_str_eq(tier(80), "ordinary");
    cf.party_count = 3;
    ck_assert_str_eq(tier(80), "hard");
    cf.party_count = 2;
    cf.session_count = 2;
    ck_assert_str_eq(tier(80), "hard");
    cf.session_count = 1;
    term.amount = yuan(50000);
    ck_assert_str_eq(tier(80), "hard");
    cf.dispute.risk = RISK_YELLOW;
    ck_assert_str_eq(tier(80), "hard");
    cf.dispute.risk = RISK_RED;
    ck_assert_str_eq(tier(80), "major");
}
END_TEST

START_TEST(a_helper_and_who_refused_make_no_case_larger)
{
    cf.party_count = 4;
    parties[2].role = ROLE_HELPER;
    parties[3].refused_on = on(2026, 11, 20);
    ck_assert_str_eq(tier(80), "simple");
}
END_TEST

START_TEST(nothing_is_paid_for_a_failed_review_or_what_was_not_settled_and_performed)
{
    ck_assert_str_eq(tier(59), "none");
    term.performed_on = DATE_NONE;
    ck_assert_str_eq(tier(100), "none");
    term.performed_on = on(2026, 12, 1);
    cf.dispute.result = RESULT_FAILED;
    ck_assert_str_eq(tier(100), "none");
}
END_TEST

START_TEST(a_lower_tier_may_be_chosen_and_no_higher_one)
{
    const struct review_tier *out;

    ck_ok(review_choose_tier(&sc, &rules, "简易", &tiers[2], &out));
    ck_assert_str_eq(out->code, "simple");
    ck_ok(review_choose_tier(&sc, &rules, "hard", &tiers[2], &out));
    ck_assert_str_eq(out->code, "hard");
    ck_ok(review_choose_tier(&sc, &rules, "none", &tiers[2], &out));
    ck_assert_ptr_null(out);
    ck_refused(review_choose_tier(&sc, &rules, "major", &tiers[2], &out), "tier");
    ck_refused(review_choose_tier(&sc, &rules, "simple", NULL, &out), "tier");
    ck_refused(review_choose_tier(&sc, &rules, "huge", &tiers[2], &out), "tier");
}
END_TEST

START_TEST(sums_are_made_for_each_mediator)
{
    const struct reviewed list[] = {
        {.mediator = "林桂芬", .review = {.allowance = {10000}}},
        {.mediator = "林桂芬", .review = {.allowance = MONEY_NONE}},
        {.mediator = "王敏", .review = {.allowance = {20050}}},
        {.mediator = NULL, .review = {.allowance = {5000}}},
    };
    struct review_sum *sums;
    size_t count;

    review_sums(&sc, list, 4, &sums, &count);
    ck_assert_uint_eq(count, 3);
    ck_assert_uint_eq(sums[0].folders, 2);
    ck_assert_uint_eq(sums[0].paid, 1);
    ck_assert_int_eq(sums[0].allowance.fen, 10000);
    ck_assert_str_eq(sums[1].mediator, "王敏");
    ck_assert_int_eq(sums[1].allowance.fen, 20050);
    ck_assert_ptr_null(sums[2].mediator);
}
END_TEST

START_TEST(the_newest_review_that_was_not_voided_stands)
{
    const struct review reviews[] = {{.total = 70}, {.total = 95, .void_reason = "记错卷"}};

    ck_assert_ptr_null(review_standing(&cf));
    cf.reviews = reviews;
    cf.review_count = 2;
    ck_assert_int_eq(review_standing(&cf)->total, 70);
}
END_TEST

int main(void)
{
    TCase *tc = tcase_create("review");

    tcase_add_checked_fixture(tc, set_up, end);
    tcase_add_test(tc, seven_scores_none_above_what_its_point_gives);
    tcase_add_test(tc, the_total_gives_the_class_the_limit_counts_as_reached);
    tcase_add_test(tc, the_highest_tier_counts_of_which_anything_holds);
    tcase_add_test(tc, a_helper_and_who_refused_make_no_case_larger);
    tcase_add_test(tc, nothing_is_paid_for_a_failed_review_or_what_was_not_settled_and_performed);
    tcase_add_test(tc, a_lower_tier_may_be_chosen_and_no_higher_one);
    tcase_add_test(tc, sums_are_made_for_each_mediator);
    tcase_add_test(tc, the_newest_review_that_was_not_voided_stands);
    return suite_run(tc);
}
