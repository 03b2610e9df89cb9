/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The steps of a court, and copies handed out. */
#include "core/domain/casefile.h"
#include "tests/domain/fixture.h"

static const struct term term = {.ordinal = 1, .text = "潘某某赔偿王某3000元。"};
static const struct party parties[] = {
    {.position = 1, .role = ROLE_APPLICANT, .name = "王某", .refused_on = {INT32_MIN}},
};

static struct agreement oral(void)
{
    return (struct agreement){.version = 2,
                              .form = FORM_ORAL,
                              .reached_on = on(2026, 11, 20),
                              .terms = &term,
                              .term_count = 1};
}

static struct confirmation_step step(enum confirmation_step_kind kind, int day)
{
    return (struct confirmation_step){.kind = kind, .on = on(2026, 11, day), .court = "椒江法院"};
}

static enum rc may(const struct confirmation_step *done, size_t count,
                   struct confirmation_step next)
{
    const struct agreement a = oral();
    const struct casefile cf = {
        .agreements = &a, .agreement_count = 1, .confirmation = done, .confirmation_count = count};

    return confirmation_may(&sc, &cf, &next);
}

START_TEST(a_court_accepts_what_was_applied_for_and_confirms_what_it_accepted)
{
    const struct confirmation_step done[] = {step(CONFIRMATION_APPLIED, 21),
                                             step(CONFIRMATION_ACCEPTED, 23),
                                             step(CONFIRMATION_CONFIRMED, 25)};

    ck_refused(may(NULL, 0, step(CONFIRMATION_ACCEPTED, 21)), "step");
    ck_ok(may(NULL, 0, step(CONFIRMATION_APPLIED, 21)));
    ck_refused(may(done, 1, step(CONFIRMATION_CONFIRMED, 23)), "step");
    ck_ok(may(done, 1, step(CONFIRMATION_WITHDRAWN, 23)));
    ck_ok(may(done, 2, step(CONFIRMATION_CONFIRMED, 25)));
    ck_ok(may(done, 2, step(CONFIRMATION_DISMISSED, 25)));
    ck_refused(may(done, 2, step(CONFIRMATION_REFUSED, 25)), "step");
    ck_refused(may(done, 3, step(CONFIRMATION_APPLIED, 26)), "step");
}
END_TEST

START_TEST(after_a_refusal_or_a_voided_step_it_is_applied_for_again)
{
    struct confirmation_step done[] = {step(CONFIRMATION_APPLIED, 21),
                                       step(CONFIRMATION_REFUSED, 23)};

    ck_ok(may(done, 2, step(CONFIRMATION_APPLIED, 24)));
    done[1].void_reason = "记错了";
    ck_refused(may(done, 2, step(CONFIRMATION_APPLIED, 24)), "step");
    ck_ok(may(done, 2, step(CONFIRMATION_ACCEPTED, 24)));
}
END_TEST

START_TEST(a_step_is_not_before_the_effect_nor_before_the_last_one_and_names_the_court)
{
    const struct confirmation_step applied = step(CONFIRMATION_APPLIED, 21);
    struct confirmation_step nowhere = applied;
    const struct casefile none = {0};

    nowhere.court = NULL;
    ck_refused(may(NULL, 0, nowhere), "court");
    ck_refused(may(NULL, 0, step(CONFIRMATION_APPLIED, 19)), "on");
    ck_refused(may(&applied, 1, step(CONFIRMATION_ACCEPTED, 20)), "on");
    ck_refused(confirmation_may(&sc, &none, &applied), "step");
}
END_TEST

START_TEST(enforcement_runs_from_the_last_day_of_performance_once_confirmed)
{
    const struct confirmation_step done[] = {step(CONFIRMATION_APPLIED, 21),
                                             step(CONFIRMATION_CONFIRMED, 25)};
    struct term terms[] = {term, term};
    struct agreement a = oral();
    struct casefile cf = {
        .agreements = &a, .agreement_count = 1, .confirmation = done, .confirmation_count = 1};

    terms[0].due = on(2027, 3, 1); /* the last of its instalments */
    terms[1].due = DATE_NONE;
    a.terms = terms;
    a.term_count = 2;
    ck_assert(!date_is_set(confirmation_enforceable_from(&cf)));
    ck_assert_int_eq(confirmation_applied_on(&cf).day, on(2026, 11, 21).day);
    cf.confirmation_count = 2;
    ck_assert_int_eq(confirmation_enforceable_from(&cf).day, on(2027, 3, 1).day);
    terms[0].due = DATE_NONE;
    ck_assert_int_eq(confirmation_enforceable_from(&cf).day, on(2026, 11, 25).day);
}
END_TEST

START_TEST(a_copy_is_of_a_paper_of_the_case_and_goes_to_somebody)
{
    const struct agreement a = oral();
    struct casefile cf = {
        .parties = parties, .party_count = 1, .agreements = &a, .agreement_count = 1};
    struct handout h = {.document = "agreement",
                        .version = 2,
                        .party = 1,
                        .copies = 1,
                        .way = HANDOUT_HAND,
                        .on = on(2026, 11, 21)};

    ck_ok(handout_check(&sc, &cf, &h));
    h.on = on(2026, 11, 19);
    ck_refused(handout_check(&sc, &cf, &h), "on");
    h.on = on(2026, 11, 21);
    h.copies = 0;
    ck_refused(handout_check(&sc, &cf, &h), "copies");
    h.copies = 2;
    h.party = 0;
    ck_refused(handout_check(&sc, &cf, &h), "party");
    h.receiver = "调委会";
    ck_ok(handout_check(&sc, &cf, &h));
    h.document = "slip.1";
    ck_refused(handout_check(&sc, &cf, &h), "document");
}
END_TEST

START_TEST(copies_are_counted_by_what_stands)
{
    const struct handout list[] = {
        {.document = "agreement", .version = 2, .party = 1, .copies = 1},
        {.document = "agreement", .version = 2, .party = 1, .copies = 2},
        {.document = "agreement", .version = 2, .party = 1, .copies = 4, .void_reason = "误"},
        {.document = "agreement", .version = 1, .party = 1, .copies = 8},
        {.document = "slip.1", .version = 2, .party = 1, .copies = 16},
    };
    const struct casefile cf = {.handouts = list, .handout_count = 5};

    ck_assert_int_eq(handout_copies(&cf, "agreement", 2, 1), 3);
    ck_assert_int_eq(handout_copies(&cf, "agreement", 2, 2), 0);
    ck_assert_ptr_eq(handout_newest(&cf, "agreement", 1), &list[3]);
    ck_assert_ptr_null(handout_newest(&cf, "agreement", 2));
}
END_TEST

int main(void)
{
    TCase *tc = scoped("confirmation");

    tcase_add_test(tc, a_court_accepts_what_was_applied_for_and_confirms_what_it_accepted);
    tcase_add_test(tc, after_a_refusal_or_a_voided_step_it_is_applied_for_again);
    tcase_add_test(tc, a_step_is_not_before_the_effect_nor_before_the_last_one_and_names_the_court);
    tcase_add_test(tc, enforcement_runs_from_the_last_day_of_performance_once_confirmed);
    tcase_add_test(tc, a_copy_is_of_a_paper_of_the_case_and_goes_to_somebody);
    tcase_add_test(tc, copies_are_counted_by_what_stands);
    return suite_run(tc);
}
