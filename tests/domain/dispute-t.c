/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/domain/dispute.h"
#include "tests/domain/fixture.h"

#define NUMBER "（2026）椒海人调字第12号"
#define STEPS  (STEP_SEND + 1)

static struct dispute some(enum state state, const char *number)
{
    return (struct dispute){.state = state, .number = number};
}

/* Exactly the steps whose letter stands in ALLOWED may be taken: a accept, r refuse, v void,
 * c correct, d dispatch, R respond, m mediate, g agree, s sign, p perform, V visit, x close,
 * + supplement, o open again, > send to another office. */
static void may_only(struct dispute d, const char *allowed)
{
    static const char letters[] = "arvcdRmgspVx+o>";

    for (int step = 0; step < STEPS; step++) {
        if (strchr(allowed, letters[step]))
            ck_assert_msg(dispute_may(&sc, &d, (enum dispute_step)step) == RC_OK, "%c refused",
                          letters[step]);
        else
            ck_refused(dispute_may(&sc, &d, (enum dispute_step)step), "case");
    }
}

START_TEST(before_acceptance_there_is_dispatch_and_answer_but_no_mediation)
{
    may_only(some(STATE_REGISTERED, NULL), "arvcdR>");
    may_only(some(STATE_RESPONDING, NULL), "arvcdR>");
}
END_TEST

START_TEST(an_accepted_case_is_mediated_visited_and_closed)
{
    may_only(some(STATE_ACCEPTED, NUMBER), "vcdRmgVx>");
    may_only(some(STATE_RESPONDING, NUMBER), "vcdRmgVx>");
}
END_TEST

START_TEST(once_mediation_began_the_registration_cannot_be_voided)
{
    may_only(some(STATE_MEDIATING, NUMBER), "cdRmgVx>");
}
END_TEST

START_TEST(an_agreement_is_signed_before_it_is_performed)
{
    may_only(some(STATE_AGREED, NUMBER), "cdRmgsVx");
    may_only(some(STATE_EFFECTIVE, NUMBER), "cdRmgspVx");
}
END_TEST

START_TEST(after_the_end_a_closed_case_is_supplemented_visited_or_opened_again)
{
    may_only(some(STATE_REFUSED, NULL), "R");
    may_only(some(STATE_VOIDED, NULL), "");
    may_only(some(STATE_CLOSED, NUMBER), "V+o");
}
END_TEST

START_TEST(while_another_office_has_not_answered_only_a_team_goes_on)
{
    may_only(some(STATE_SENT, NULL), "R");
    may_only(some(STATE_SENT, NUMBER), "R");
}
END_TEST

START_TEST(each_refusal_says_which_state_it_is_and_that_nothing_was_saved)
{
    const struct dispute voided = some(STATE_VOIDED, NULL), fresh = some(STATE_REGISTERED, NULL);

    ck_refused(dispute_may(&sc, &voided, STEP_CLOSE), "case");
    ck_assert_ptr_nonnull(strstr(sc.error.msgid, "voided"));
    ck_assert_ptr_nonnull(strstr(sc.error.msgid, "othing was saved"));
    ck_refused(dispute_may(&sc, &fresh, STEP_AGREE), "case");
    ck_assert_ptr_nonnull(strstr(sc.error.msgid, "not accepted yet"));
    ck_assert_ptr_nonnull(strstr(sc.error.msgid, "othing was saved"));
}
END_TEST

int main(void)
{
    TCase *tc = scoped("dispute");

    tcase_add_test(tc, before_acceptance_there_is_dispatch_and_answer_but_no_mediation);
    tcase_add_test(tc, an_accepted_case_is_mediated_visited_and_closed);
    tcase_add_test(tc, once_mediation_began_the_registration_cannot_be_voided);
    tcase_add_test(tc, an_agreement_is_signed_before_it_is_performed);
    tcase_add_test(tc, after_the_end_a_closed_case_is_supplemented_visited_or_opened_again);
    tcase_add_test(tc, while_another_office_has_not_answered_only_a_team_goes_on);
    tcase_add_test(tc, each_refusal_says_which_state_it_is_and_that_nothing_was_saved);
    return suite_run(tc);
}
