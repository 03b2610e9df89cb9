/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Levels, people, stand-downs: who is awaited, and what may still be ruled. */
#include "core/domain/team.h"
#include "tests/domain/fixture.h"

#define MOST 16

static const struct playbook_level levels[] = {{MINUTES(10)}, {MINUTES(15)}};
static const struct promise promises[] = {
    {.code = "answer", .within = MINUTES(5), .acts = 1u << ACT_ACCEPTED},
    {.code = "raised", .within = MINUTES(5), .acts = 1u << ACT_ACCEPTED, .level = 2},
};
enum { ANSWER, RAISED };
static struct playbook playbook;
static struct seat seats[8];
static struct response responses[MOST];
static struct ruling rulings[MOST];
static struct dispatch dispatch;
static int64_t last_id;

static void seat(enum agency_id agency, int level, int minute)
{
    seats[dispatch.seat_count++] =
        (struct seat){.agency = agency, .level = level, .number = 1, .called = at(minute, 0)};
}

static void begin_team(void)
{
    begin();
    last_id = 0;
    playbook = (struct playbook){.id = "try",
                                 .promises = promises,
                                 .promise_count = 2,
                                 .levels = levels,
                                 .level_count = 2,
                                 .may_pause = true};
    dispatch = (struct dispatch){.at = at(0, 0),
                                 .playbook = &playbook,
                                 .seats = seats,
                                 .course = {.responses = responses, .rulings = rulings}};
    seat(AGENCY_POLICE, 1, 0);
    seat(AGENCY_WOMEN, 1, 0);
}

static struct response *did(enum agency_id agency, enum act act, int minute, const char *who)
{
    struct response *r = &responses[dispatch.course.response_count++];

    *r = (struct response){.id = ++last_id,
                           .agency = agency,
                           .act = act,
                           .happened_at = at(minute, 0),
                           .recorded_at = at(minute, 0),
                           .person_name = who};
    return r;
}

static struct ruling *ruled(enum ruling_kind kind, int minute)
{
    struct ruling *g = &rulings[dispatch.course.ruling_count++];

    *g = (struct ruling){.id = ++last_id, .kind = kind, .at = at(minute, 0)};
    return g;
}

static const struct milestone *judged(size_t index)
{
    struct milestone *m;
    size_t count;

    ck_ok(milestone_judge(&sc, &dispatch, &m, &count));
    return &m[index];
}

static enum milestone_state state_at(size_t index, int minute)
{
    return milestone_state(judged(index), at(minute, 0));
}

/* ---- the first five minutes ---- */

START_TEST(one_silent_agency_of_six_is_the_only_one_awaited)
{
    static const enum agency_id more[] = {AGENCY_STREET, AGENCY_GRID, AGENCY_MARRIAGE,
                                          AGENCY_PSYCHOLOGIST};

    for (size_t i = 0; i < 4; i++)
        seat(more[i], 1, 0);
    for (size_t i = 0; i < dispatch.seat_count; i++)
        if (seats[i].agency != AGENCY_MARRIAGE)
            did(seats[i].agency, ACT_ACCEPTED, 1, NULL);
    ck_assert_uint_eq(judged(ANSWER)->acted, 5);
    ck_assert_uint_eq(judged(ANSWER)->needed, 6);
    ck_assert_uint_eq(judged(ANSWER)->awaited_count, 1);
    ck_assert_int_eq(judged(ANSWER)->awaited[0], AGENCY_MARRIAGE);
    ck_assert_int_eq(state_at(ANSWER, 6), MILESTONE_MISSED);
}
END_TEST

START_TEST(who_declines_at_the_last_moment_is_replaced_too_late)
{
    did(AGENCY_WOMEN, ACT_ACCEPTED, 1, NULL);
    struct response *first = did(AGENCY_POLICE, ACT_DECLINED, 4, "周某");
    first->happened_at = first->recorded_at = at(4, 50);
    ck_assert_int_eq(judged(ANSWER)->awaited[0], AGENCY_POLICE);
    struct response *next = did(AGENCY_POLICE, ACT_ACCEPTED, 5, "陈某");
    next->happened_at = next->recorded_at = at(5, 10);
    ck_assert_int_eq(judged(ANSWER)->met.ms, at(5, 10).ms);
    ck_assert_int_eq(state_at(ANSWER, 6), MILESTONE_LATE);
}
END_TEST

START_TEST(arrival_before_acceptance_answers_the_call)
{
    did(AGENCY_WOMEN, ACT_ACCEPTED, 1, NULL);
    did(AGENCY_POLICE, ACT_ARRIVED, 3, NULL);
    did(AGENCY_POLICE, ACT_ACCEPTED, 7, NULL);
    ck_assert_int_eq(judged(ANSWER)->met.ms, at(3, 0).ms);
}
END_TEST

START_TEST(not_to_be_reached_answers_nothing)
{
    const struct promise any = {.acts = ~0u};

    ck_assert(!promise_meets(&any, ACT_UNREACHED));
    ck_assert(!promise_meets(&any, ACT_CALLED));
    ck_assert(!promise_meets(&any, ACT_STOOD_DOWN));
    did(AGENCY_WOMEN, ACT_ACCEPTED, 1, NULL);
    did(AGENCY_POLICE, ACT_UNREACHED, 2, NULL);
    ck_assert_int_eq(judged(ANSWER)->awaited[0], AGENCY_POLICE);
    ck_assert_int_eq(dispatch_seat_state(&dispatch, AGENCY_POLICE), ACT_CALLED);
}
END_TEST

START_TEST(a_claim_that_is_corrected_leaves_the_promise_missed)
{
    did(AGENCY_WOMEN, ACT_ACCEPTED, 1, NULL);
    struct response *claim = did(AGENCY_POLICE, ACT_ACCEPTED, 9, NULL);
    claim->happened_at = at(2, 0);
    ck_assert_int_eq(state_at(ANSWER, 10), MILESTONE_LATE);
    ck_assert(judged(ANSWER)->claimed);
    ck_assert_int_eq(judged(ANSWER)->believed.ms, at(2, 0).ms);
    ruled(RULING_CORRECTED, 11)->event = claim->id;
    ck_assert_int_eq(state_at(ANSWER, 12), MILESTONE_MISSED);
}
END_TEST

/* ---- people ---- */

START_TEST(a_seat_for_two_needs_two_different_people)
{
    seats[0].number = 2;
    did(AGENCY_WOMEN, ACT_ACCEPTED, 1, NULL);
    did(AGENCY_POLICE, ACT_ACCEPTED, 1, "周某");
    did(AGENCY_POLICE, ACT_ARRIVED, 2, "周某");
    ck_assert_int_eq(judged(ANSWER)->awaited[0], AGENCY_POLICE);
    did(AGENCY_POLICE, ACT_ACCEPTED, 3, "陈某");
    ck_assert_int_eq(judged(ANSWER)->met.ms, at(3, 0).ms);
}
END_TEST

START_TEST(who_takes_his_word_back_takes_nobody_elses)
{
    did(AGENCY_POLICE, ACT_ACCEPTED, 1, "周某");
    did(AGENCY_POLICE, ACT_DECLINED, 2, "陈某");
    did(AGENCY_WOMEN, ACT_ACCEPTED, 3, NULL);
    ck_assert_int_eq(judged(ANSWER)->met.ms, at(3, 0).ms);
    responses[1].person_name = "周某";
    ck_assert(!instant_is_set(judged(ANSWER)->met));
    responses[1].person_name = NULL; /* it may have been he */
    ck_assert(!instant_is_set(judged(ANSWER)->met));
}
END_TEST

/* ---- levels ---- */

START_TEST(later_seats_make_no_promise_of_the_first_level_harder)
{
    did(AGENCY_POLICE, ACT_ACCEPTED, 1, NULL);
    seat(AGENCY_COURT, 2, 10);
    did(AGENCY_WOMEN, ACT_ACCEPTED, 4, NULL);
    ck_assert_uint_eq(judged(ANSWER)->needed, 2);
    ck_assert_int_eq(state_at(ANSWER, 20), MILESTONE_MET);
}
END_TEST

START_TEST(a_promise_of_a_level_runs_from_when_that_level_was_called)
{
    ck_assert(!instant_is_set(judged(RAISED)->called));
    ruled(RULING_RAISED, 10)->level = 2;
    seat(AGENCY_COURT, 2, 10);
    ck_assert_int_eq(judged(RAISED)->called.ms, at(10, 0).ms);
    ck_assert_int_eq(judged(RAISED)->due.ms, at(15, 0).ms);
    ck_assert_uint_eq(judged(RAISED)->needed, 1);
    ck_assert_int_eq(judged(RAISED)->awaited[0], AGENCY_COURT);
    did(AGENCY_COURT, ACT_ACCEPTED, 15, NULL);
    ck_assert_int_eq(state_at(RAISED, 16), MILESTONE_MET);
}
END_TEST

START_TEST(who_was_there_before_his_level_was_called_counts_from_the_call)
{
    did(AGENCY_COURT, ACT_ACCEPTED, 3, NULL);
    ruled(RULING_RAISED, 10)->level = 2;
    seat(AGENCY_COURT, 2, 10);
    ck_assert_int_eq(judged(RAISED)->met.ms, at(10, 0).ms);
}
END_TEST

START_TEST(who_is_called_after_his_level_counts_from_his_own_call)
{
    ruled(RULING_RAISED, 10)->level = 2;
    seat(AGENCY_COURT, 2, 10);
    seat(AGENCY_JUSTICE, 2, 13);
    did(AGENCY_COURT, ACT_ACCEPTED, 11, NULL);
    did(AGENCY_JUSTICE, ACT_ACCEPTED, 12, NULL);
    ck_assert_int_eq(judged(RAISED)->met.ms, at(13, 0).ms);
}
END_TEST

START_TEST(nobody_more_is_called_after_everybody_stood_down_or_the_police_took_over)
{
    ck_ok(team_may_raise(&sc, &dispatch));
    ruled(RULING_STOOD_DOWN, 11);
    ck_refused(team_may_raise(&sc, &dispatch), "case");
    dispatch.course.ruling_count = 0;
    ruled(RULING_POLICE, 12);
    ck_refused(team_may_raise(&sc, &dispatch), "case");
}
END_TEST

/* ---- standing down ---- */

START_TEST(the_whole_team_stands_down_and_what_ran_is_counted_apart)
{
    ruled(RULING_STOOD_DOWN, 3);
    ck_assert_int_eq(state_at(ANSWER, 60), MILESTONE_STOPPED);
    ck_assert_int_eq(state_at(RAISED, 60), MILESTONE_STOPPED);
    ck_assert_uint_eq(judged(ANSWER)->awaited_count, 0);
    did(AGENCY_POLICE, ACT_ACCEPTED, 4, NULL);
    did(AGENCY_WOMEN, ACT_ACCEPTED, 4, NULL);
    ck_assert_int_eq(state_at(ANSWER, 60), MILESTONE_STOPPED);
}
END_TEST

START_TEST(what_was_missed_before_the_stand_down_stays_missed)
{
    ruled(RULING_STOOD_DOWN, 6);
    ck_assert_int_eq(state_at(ANSWER, 60), MILESTONE_MISSED);
}
END_TEST

START_TEST(a_stand_down_taken_back_lets_the_clocks_run_on)
{
    const int64_t id = ruled(RULING_STOOD_DOWN, 3)->id;

    ruled(RULING_CORRECTED, 4)->event = id;
    ck_assert_int_eq(state_at(ANSWER, 4), MILESTONE_PENDING);
    ck_assert_int_eq(state_at(ANSWER, 6), MILESTONE_MISSED);
}
END_TEST

START_TEST(an_agency_that_was_stood_down_is_neither_awaited_nor_needed)
{
    did(AGENCY_WOMEN, ACT_STOOD_DOWN, 1, NULL);
    ck_assert_uint_eq(judged(ANSWER)->needed, 1);
    ck_assert_uint_eq(judged(ANSWER)->awaited_count, 1);
    ck_assert_int_eq(judged(ANSWER)->awaited[0], AGENCY_POLICE);
}
END_TEST

START_TEST(to_stand_the_silent_one_down_keeps_no_promise)
{
    did(AGENCY_POLICE, ACT_ACCEPTED, 1, NULL);
    did(AGENCY_WOMEN, ACT_STOOD_DOWN, 3, NULL);
    ck_assert(!instant_is_set(judged(ANSWER)->met));
    ck_assert_int_eq(state_at(ANSWER, 60), MILESTONE_STOPPED);
}
END_TEST

START_TEST(to_stand_the_silent_one_down_afterwards_mends_nothing)
{
    did(AGENCY_POLICE, ACT_ACCEPTED, 1, NULL);
    did(AGENCY_WOMEN, ACT_STOOD_DOWN, 6, NULL);
    ck_assert_int_eq(state_at(ANSWER, 60), MILESTONE_MISSED);
}
END_TEST

START_TEST(when_everybody_it_needs_is_stood_down_a_promise_is_counted_apart)
{
    did(AGENCY_POLICE, ACT_STOOD_DOWN, 2, NULL);
    did(AGENCY_WOMEN, ACT_STOOD_DOWN, 3, NULL);
    ck_assert_int_eq(state_at(ANSWER, 60), MILESTONE_STOPPED);
}
END_TEST

START_TEST(of_so_many_no_more_are_needed_than_are_left)
{
    struct promise two = {.code = "two",
                          .within = MINUTES(5),
                          .acts = 1u << ACT_ACCEPTED,
                          .quorum = QUORUM_K,
                          .k = 2};

    playbook.promises = &two;
    playbook.promise_count = 1;
    seat(AGENCY_GUARD, 1, 0);
    did(AGENCY_POLICE, ACT_STOOD_DOWN, 1, NULL);
    ck_assert_uint_eq(judged(0)->needed, 2);
    did(AGENCY_WOMEN, ACT_STOOD_DOWN, 2, NULL);
    ck_assert_uint_eq(judged(0)->needed, 1);
    did(AGENCY_GUARD, ACT_ACCEPTED, 3, NULL);
    ck_assert_int_eq(state_at(0, 60), MILESTONE_STOPPED);
    responses[2].act = ACT_STOOD_DOWN;
    two.quorum = QUORUM_ANY;
    ck_assert_int_eq(state_at(0, 60), MILESTONE_STOPPED);
}
END_TEST

START_TEST(what_an_agency_did_before_it_was_stood_down_stays_done)
{
    did(AGENCY_POLICE, ACT_ACCEPTED, 1, NULL);
    did(AGENCY_POLICE, ACT_STOOD_DOWN, 2, NULL);
    ck_assert_uint_eq(judged(ANSWER)->acted, 1);
    ck_assert_uint_eq(judged(ANSWER)->needed, 2);
    did(AGENCY_WOMEN, ACT_ACCEPTED, 4, NULL);
    ck_assert_int_eq(judged(ANSWER)->met.ms, at(4, 0).ms);
}
END_TEST

START_TEST(a_team_is_stood_down_once_and_so_is_an_agency)
{
    ck_ok(team_may_stand_down(&sc, &dispatch, AGENCY_NONE));
    ck_refused(team_may_stand_down(&sc, &dispatch, AGENCY_COURT), "agency");
    ck_ok(team_may_stand_down(&sc, &dispatch, AGENCY_WOMEN));
    did(AGENCY_WOMEN, ACT_STOOD_DOWN, 3, NULL);
    ck_refused(team_may_stand_down(&sc, &dispatch, AGENCY_WOMEN), "agency");
    ruled(RULING_POLICE, 4);
    ck_refused(team_may_stand_down(&sc, &dispatch, AGENCY_NONE), "case");
}
END_TEST

/* ---- pausing and blaming ---- */

START_TEST(clocks_are_paused_while_one_runs_and_the_playbook_allows_it)
{
    ck_ok(team_may_pause(&sc, &dispatch, at(4, 0)));
    ck_refused(team_may_resume(&sc, &dispatch), "case");
    ck_refused(team_may_pause(&sc, &dispatch, at(6, 0)), "case"); /* it was missed */
    ruled(RULING_PAUSED, 4);
    ck_refused(team_may_pause(&sc, &dispatch, at(4, 30)), "case");
    ck_ok(team_may_resume(&sc, &dispatch));
    ruled(RULING_RESUMED, 5);
    playbook.may_pause = false;
    ck_refused(team_may_pause(&sc, &dispatch, at(5, 0)), "case");
}
END_TEST

START_TEST(only_what_was_missed_has_somebody_to_blame_and_he_was_called)
{
    ck_refused(team_may_blame(&sc, &dispatch, "answer", AGENCY_WOMEN, at(4, 0)), "promise");
    ck_refused(team_may_blame(&sc, &dispatch, "lunch", AGENCY_WOMEN, at(6, 0)), "promise");
    ck_refused(team_may_blame(&sc, &dispatch, "answer", AGENCY_COURT, at(6, 0)), "agency");
    ck_ok(team_may_blame(&sc, &dispatch, "answer", AGENCY_WOMEN, at(6, 0)));
}
END_TEST

START_TEST(the_last_reason_of_a_missed_promise_holds)
{
    ruled(RULING_BREACH, 6)->promise = "answer";
    const int64_t first = rulings[0].id;
    ruled(RULING_BREACH, 7)->promise = "answer";
    ck_assert_int_eq(course_breach(&dispatch.course, "answer")->id, rulings[1].id);
    ruled(RULING_CORRECTED, 8)->event = rulings[1].id;
    ck_assert_int_eq(course_breach(&dispatch.course, "answer")->id, first);
    ck_assert_ptr_null(course_breach(&dispatch.course, "raised"));
}
END_TEST

int main(void)
{
    TCase *tc = tcase_create("team");

    tcase_add_checked_fixture(tc, begin_team, end);
    tcase_add_test(tc, one_silent_agency_of_six_is_the_only_one_awaited);
    tcase_add_test(tc, who_declines_at_the_last_moment_is_replaced_too_late);
    tcase_add_test(tc, arrival_before_acceptance_answers_the_call);
    tcase_add_test(tc, not_to_be_reached_answers_nothing);
    tcase_add_test(tc, a_claim_that_is_corrected_leaves_the_promise_missed);
    tcase_add_test(tc, a_seat_for_two_needs_two_different_people);
    tcase_add_test(tc, who_takes_his_word_back_takes_nobody_elses);
    tcase_add_test(tc, later_seats_make_no_promise_of_the_first_level_harder);
    tcase_add_test(tc, a_promise_of_a_level_runs_from_when_that_level_was_called);
    tcase_add_test(tc, who_was_there_before_his_level_was_called_counts_from_the_call);
    tcase_add_test(tc, who_is_called_after_his_level_counts_from_his_own_call);
    tcase_add_test(tc, nobody_more_is_called_after_everybody_stood_down_or_the_police_took_over);
    tcase_add_test(tc, the_whole_team_stands_down_and_what_ran_is_counted_apart);
    tcase_add_test(tc, what_was_missed_before_the_stand_down_stays_missed);
    tcase_add_test(tc, a_stand_down_taken_back_lets_the_clocks_run_on);
    tcase_add_test(tc, an_agency_that_was_stood_down_is_neither_awaited_nor_needed);
    tcase_add_test(tc, to_stand_the_silent_one_down_keeps_no_promise);
    tcase_add_test(tc, to_stand_the_silent_one_down_afterwards_mends_nothing);
    tcase_add_test(tc, when_everybody_it_needs_is_stood_down_a_promise_is_counted_apart);
    tcase_add_test(tc, of_so_many_no_more_are_needed_than_are_left);
    tcase_add_test(tc, what_an_agency_did_before_it_was_stood_down_stays_done);
    tcase_add_test(tc, a_team_is_stood_down_once_and_so_is_an_agency);
    tcase_add_test(tc, clocks_are_paused_while_one_runs_and_the_playbook_allows_it);
    tcase_add_test(tc, only_what_was_missed_has_somebody_to_blame_and_he_was_called);
    tcase_add_test(tc, the_last_reason_of_a_missed_promise_holds);
    return suite_run(tc);
}
