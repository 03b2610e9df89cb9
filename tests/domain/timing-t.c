/* SPDX-License-Identifier: GPL-3.0-or-later */
/* When promises begin, stand still and fall due. */
#include "core/domain/milestone.h"
#include "tests/domain/fixture.h"

#define MOST 16

static const struct seat seats[] = {{.agency = AGENCY_POLICE, .required = true},
                                    {.agency = AGENCY_WOMEN, .required = true},
                                    {.agency = AGENCY_GUARD}};
static struct promise promise;
static struct playbook playbook;
static struct response responses[MOST];
static struct ruling rulings[MOST];
static struct dispatch dispatch;
static int64_t last_id;

static void begin_team(void)
{
    begin();
    last_id = 0;
    promise = (struct promise){
        .code = "answer", .within = MINUTES(5), .acts = 1u << ACT_ACCEPTED, .quorum = QUORUM_ALL};
    playbook =
        (struct playbook){.id = "try", .promises = &promise, .promise_count = 1, .may_pause = true};
    dispatch = (struct dispatch){.registered_at = at(-2, 0),
                                 .at = at(0, 0),
                                 .playbook = &playbook,
                                 .seats = seats,
                                 .seat_count = 3,
                                 .course = {.responses = responses, .rulings = rulings}};
}

static struct response *reported(enum agency_id agency, enum act act, struct instant happened,
                                 struct instant recorded)
{
    struct response *r = &responses[dispatch.course.response_count++];

    *r = (struct response){.id = ++last_id,
                           .agency = agency,
                           .act = act,
                           .happened_at = happened,
                           .recorded_at = recorded};
    return r;
}

static struct response *did(enum agency_id agency, enum act act, int minute, int second)
{
    return reported(agency, act, at(minute, second), at(minute, second));
}

static int64_t ruled(enum ruling_kind kind, int64_t event, int minute)
{
    rulings[dispatch.course.ruling_count++] =
        (struct ruling){.id = ++last_id, .kind = kind, .event = event, .at = at(minute, 0)};
    return last_id;
}

static const struct milestone *judged(void)
{
    struct milestone *m;
    size_t count;

    ck_ok(milestone_judge(&sc, &dispatch, &m, &count));
    ck_assert_uint_eq(count, 1);
    return m;
}

static enum milestone_state state_at(int minute, int second)
{
    return milestone_state(judged(), at(minute, second));
}

static void all_accept(int minute)
{
    did(AGENCY_POLICE, ACT_ACCEPTED, minute, 0);
    did(AGENCY_WOMEN, ACT_ACCEPTED, minute, 0);
    did(AGENCY_GUARD, ACT_ACCEPTED, minute, 0);
}

/* ---- from which event ---- */

START_TEST(a_promise_from_an_event_waits_for_it_and_presses_nobody)
{
    promise.start = START_ARRIVED;
    promise.acts = 1u << ACT_BEGUN;
    promise.quorum = QUORUM_ANY;
    did(AGENCY_POLICE, ACT_ACCEPTED, 1, 0);

    const struct milestone *m = judged();
    ck_assert(!instant_is_set(m->called));
    ck_assert(!instant_is_set(m->due));
    ck_assert(!milestone_runs(m));
    ck_assert_uint_eq(m->awaited_count, 0);
    ck_assert(!instant_is_set(milestone_next_due(m, 1)));
    ck_assert(!instant_is_set(milestone_warn_at(m)));
    ck_assert_int_eq(milestone_light(m, at(9000, 0)), LIGHT_GREEN);
    ck_assert_int_eq(milestone_state(m, at(9000, 0)), MILESTONE_PENDING);
}
END_TEST

START_TEST(it_runs_from_the_first_of_its_kind_by_anybody_of_the_team)
{
    promise.start = START_ARRIVED;
    promise.acts = 1u << ACT_BEGUN;
    promise.quorum = QUORUM_ANY;
    did(AGENCY_COURT, ACT_ARRIVED, 1, 0); /* holds no seat */
    did(AGENCY_WOMEN, ACT_ARRIVED, 7, 0);
    did(AGENCY_POLICE, ACT_ARRIVED, 9, 0);
    ck_assert_int_eq(judged()->called.ms, at(7, 0).ms);
    ck_assert_int_eq(judged()->due.ms, at(12, 0).ms);
    ck_assert_int_eq(state_at(12, 1), MILESTONE_MISSED);
    did(AGENCY_WOMEN, ACT_BEGUN, 12, 0);
    ck_assert_int_eq(state_at(12, 1), MILESTONE_MET);
}
END_TEST

START_TEST(who_calms_has_arrived_so_the_clock_runs_from_then)
{
    promise.start = START_ARRIVED;
    promise.acts = 1u << ACT_BEGUN;
    did(AGENCY_GUARD, ACT_CALMED, 3, 0);
    ck_assert_int_eq(judged()->called.ms, at(3, 0).ms);
}
END_TEST

START_TEST(an_earlier_start_that_is_told_afterwards_counts_when_it_is_confirmed)
{
    promise.start = START_ARRIVED;
    promise.acts = 1u << ACT_BEGUN;
    did(AGENCY_WOMEN, ACT_ARRIVED, 7, 0);
    const int64_t told = reported(AGENCY_POLICE, ACT_ARRIVED, at(2, 0), at(20, 0))->id;
    ck_assert_int_eq(judged()->due.ms, at(12, 0).ms);
    ruled(RULING_CONFIRMED, told, 21);
    ck_assert_int_eq(judged()->due.ms, at(7, 0).ms);
}
END_TEST

START_TEST(from_the_registration_the_first_ring_counts)
{
    promise.start = START_REGISTERED;
    ck_assert_int_eq(judged()->called.ms, at(-2, 0).ms);
    ck_assert_int_eq(judged()->due.ms, at(3, 0).ms);
    all_accept(3);
    ck_assert_int_eq(state_at(4, 0), MILESTONE_MET);
}
END_TEST

START_TEST(who_hands_over_does_not_keep_what_runs_from_that)
{
    promise.start = START_HANDED;
    promise.acts = 1u << ACT_BEGUN;
    promise.quorum = QUORUM_ANY;
    did(AGENCY_GUARD, ACT_BEGUN, 3, 0);
    did(AGENCY_GUARD, ACT_HANDED, 8, 0);
    ck_assert_int_eq(judged()->called.ms, at(8, 0).ms);
    ck_assert_int_eq(state_at(9, 0), MILESTONE_PENDING);
    ck_assert_uint_eq(judged()->awaited_count, 2);
    ck_assert_int_eq(judged()->awaited[0], AGENCY_POLICE);
    ck_assert_int_eq(judged()->awaited[1], AGENCY_WOMEN);
    did(AGENCY_GUARD, ACT_BEGUN, 10, 0);
    ck_assert_int_eq(state_at(11, 0), MILESTONE_PENDING);
    did(AGENCY_POLICE, ACT_BEGUN, 12, 0);
    ck_assert_int_eq(judged()->met.ms, at(12, 0).ms);
    ck_assert_int_eq(state_at(12, 0), MILESTONE_MET);
}
END_TEST

START_TEST(who_takes_over_may_hand_over_in_turn_and_has_kept_it)
{
    promise.start = START_HANDED;
    promise.acts = 1u << ACT_BEGUN;
    promise.quorum = QUORUM_ANY;
    did(AGENCY_GUARD, ACT_HANDED, 8, 0);
    did(AGENCY_POLICE, ACT_BEGUN, 9, 0);
    did(AGENCY_POLICE, ACT_HANDED, 10, 0);
    ck_assert_int_eq(judged()->met.ms, at(9, 0).ms);
}
END_TEST

START_TEST(of_all_who_owe_it_the_one_who_handed_over_is_not_asked)
{
    promise.start = START_HANDED;
    promise.acts = 1u << ACT_BEGUN;
    promise.choice = CHOICE_REQUIRED;
    did(AGENCY_POLICE, ACT_HANDED, 8, 0);
    did(AGENCY_WOMEN, ACT_BEGUN, 9, 0);
    ck_assert_uint_eq(judged()->needed, 1);
    ck_assert_int_eq(judged()->met.ms, at(9, 0).ms);
}
END_TEST

START_TEST(from_the_hand_over_whoever_has_done_it_before_is_on_time)
{
    promise.start = START_HANDED;
    promise.acts = 1u << ACT_BEGUN;
    promise.quorum = QUORUM_ANY;
    did(AGENCY_WOMEN, ACT_BEGUN, 3, 0);
    ck_assert_int_eq(state_at(4, 0), MILESTONE_PENDING);
    did(AGENCY_POLICE, ACT_HANDED, 8, 0);
    ck_assert_int_eq(judged()->met.ms, at(8, 0).ms);
}
END_TEST

/* ---- working days: the evening of a Friday ---- */

START_TEST(working_days_end_with_the_day_and_the_weekend_does_not_count)
{
    const struct instant monday_noon = {date_start(on(2026, 11, 23)).ms + 12 * INT64_C(3600000)};
    const struct instant over = date_start(on(2026, 11, 24));

    promise.working_days = 1;
    promise.within = MINUTES(0);
    ck_assert_int_eq(judged()->due.ms, over.ms - 1);
    ck_assert_int_eq(milestone_state(judged(), monday_noon), MILESTONE_PENDING);
    ck_assert_int_eq(milestone_state(judged(), over), MILESTONE_MISSED);
}
END_TEST

START_TEST(a_weekend_day_that_is_worked_in_exchange_counts)
{
    const struct calendar_day worked[] = {{on(2026, 11, 21), true, "调休"}};
    const struct calendar_year year = {.year = 2026, .days = worked, .count = 1};
    const struct calendar calendar = {.years = &year, .count = 1};

    promise.working_days = 1;
    playbook.calendar = &calendar;
    ck_assert_int_eq(judged()->due.ms, date_start(on(2026, 11, 22)).ms - 1);
}
END_TEST

START_TEST(a_pause_moves_working_days_to_the_end_of_one_again)
{
    promise.working_days = 1;
    ruled(RULING_PAUSED, 0, 60);
    ruled(RULING_RESUMED, 0, 61);
    ck_assert_int_eq(judged()->due.ms, date_start(on(2026, 11, 25)).ms - 1);
}
END_TEST

/* ---- pauses ---- */

START_TEST(a_pause_moves_the_due_time_on_by_as_much)
{
    ruled(RULING_PAUSED, 0, 2);
    ruled(RULING_RESUMED, 0, 12);
    ck_assert_int_eq(judged()->due.ms, at(15, 0).ms);
    ck_assert_int_eq(judged()->paused_for.ms, MINUTES(10).ms);
    ck_assert_int_eq(milestone_light(judged(), at(13, 59)), LIGHT_GREEN);
    ck_assert_int_eq(milestone_light(judged(), at(14, 0)), LIGHT_AMBER);
    ck_assert_int_eq(state_at(15, 1), MILESTONE_MISSED);
    all_accept(14);
    ck_assert_int_eq(state_at(16, 0), MILESTONE_MET);
}
END_TEST

START_TEST(while_the_clock_stands_nothing_falls_due)
{
    ruled(RULING_PAUSED, 0, 2);
    const struct milestone *m = judged();
    ck_assert(m->paused);
    ck_assert(!milestone_runs(m));
    ck_assert_int_eq(milestone_left(m, at(900, 0)).ms, MINUTES(3).ms);
    ck_assert_int_eq(milestone_state(m, at(900, 0)), MILESTONE_PENDING);
    ck_assert(!instant_is_set(milestone_next_due(m, 1)));
    all_accept(400);
    ck_assert_int_eq(state_at(900, 0), MILESTONE_MET);
    ruled(RULING_RESUMED, 0, 500);
    ck_assert_int_eq(state_at(900, 0), MILESTONE_MET);
}
END_TEST

START_TEST(a_clock_that_ran_out_is_not_paused)
{
    ruled(RULING_PAUSED, 0, 6);
    ck_assert(!judged()->paused);
    ck_assert_int_eq(state_at(7, 0), MILESTONE_MISSED);
    ruled(RULING_RESUMED, 0, 60);
    ck_assert_int_eq(state_at(61, 0), MILESTONE_MISSED);
}
END_TEST

START_TEST(pauses_add_up_and_a_second_pause_in_a_pause_is_none)
{
    ruled(RULING_PAUSED, 0, 1);
    ruled(RULING_PAUSED, 0, 2);
    ruled(RULING_RESUMED, 0, 3);
    ruled(RULING_RESUMED, 0, 4);
    ruled(RULING_PAUSED, 0, 6);
    ruled(RULING_RESUMED, 0, 9);
    ck_assert_int_eq(judged()->due.ms, at(10, 0).ms);
}
END_TEST

START_TEST(a_playbook_that_forbids_pausing_knows_no_pause)
{
    playbook.may_pause = false;
    ruled(RULING_PAUSED, 0, 2);
    ck_assert_int_eq(state_at(6, 0), MILESTONE_MISSED);
}
END_TEST

START_TEST(a_pause_taken_back_counts_no_more_whatever_is_corrected_after)
{
    const int64_t pause = ruled(RULING_PAUSED, 0, 2);

    ruled(RULING_RESUMED, 0, 9);
    const int64_t correction = ruled(RULING_CORRECTED, pause, 10);
    ck_assert_int_eq(judged()->due.ms, at(5, 0).ms);
    ruled(RULING_CORRECTED, correction, 11);
    ck_assert_int_eq(judged()->due.ms, at(5, 0).ms);
}
END_TEST

START_TEST(that_clocks_run_again_is_not_taken_back)
{
    ruled(RULING_PAUSED, 0, 2);
    const int64_t again = ruled(RULING_RESUMED, 0, 3);

    ck_refused(course_may_correct(&sc, &dispatch.course, again), "event");
}
END_TEST

START_TEST(what_is_noted_in_a_pause_is_no_claim)
{
    promise.quorum = QUORUM_ANY;
    ruled(RULING_PAUSED, 0, 2);
    reported(AGENCY_POLICE, ACT_ACCEPTED, at(1, 0), at(30, 0));
    ck_assert(!judged()->claimed);
    ck_assert_int_eq(judged()->met.ms, at(1, 0).ms);
}
END_TEST

/* ---- the clock of the machine is set back ---- */

START_TEST(a_clock_set_back_an_hour_leaves_no_negative_time_and_helps_nobody)
{
    did(AGENCY_POLICE, ACT_ACCEPTED, 2, 0);
    did(AGENCY_WOMEN, ACT_ACCEPTED, 6, 0);   /* too late */
    did(AGENCY_GUARD, ACT_ACCEPTED, -53, 0); /* in truth minute 7 */
    const struct milestone *m = judged();
    ck_assert_int_eq(m->met.ms, at(6, 0).ms);
    ck_assert_int_ge(instant_until(m->called, m->met).ms, 0);
    ck_assert_int_eq(state_at(8, 0), MILESTONE_LATE);
}
END_TEST

START_TEST(of_two_words_the_later_recorded_stands_whatever_the_clock_says)
{
    did(AGENCY_POLICE, ACT_ACCEPTED, 2, 0);
    did(AGENCY_POLICE, ACT_DECLINED, -57, 0); /* a minute later, an hour back */
    did(AGENCY_WOMEN, ACT_ACCEPTED, -56, 0);
    did(AGENCY_GUARD, ACT_ACCEPTED, -56, 0);
    ck_assert_int_eq(state_at(3, 0), MILESTONE_PENDING);
    ck_assert_int_eq(judged()->awaited[0], AGENCY_POLICE);
}
END_TEST

START_TEST(a_pause_is_never_negative)
{
    ruled(RULING_PAUSED, 0, 2);
    ruled(RULING_RESUMED, 0, -50);
    ck_assert_int_eq(judged()->due.ms, at(5, 0).ms);
    ck_assert_int_eq(judged()->paused_for.ms, 0);
}
END_TEST

START_TEST(amber_begins_where_the_playbook_says)
{
    promise.warn_percent = 50;
    ck_assert_int_eq(milestone_warn_at(judged()).ms, at(2, 30).ms);
    ck_assert_int_eq(milestone_light(judged(), at(2, 29)), LIGHT_GREEN);
    ck_assert_int_eq(milestone_light(judged(), at(2, 30)), LIGHT_AMBER);
    promise.warn_percent = 0;
    ck_assert_int_eq(milestone_warn_at(judged()).ms, at(4, 0).ms);
}
END_TEST

int main(void)
{
    TCase *tc = tcase_create("timing");

    tcase_add_checked_fixture(tc, begin_team, end);
    tcase_add_test(tc, a_promise_from_an_event_waits_for_it_and_presses_nobody);
    tcase_add_test(tc, it_runs_from_the_first_of_its_kind_by_anybody_of_the_team);
    tcase_add_test(tc, who_calms_has_arrived_so_the_clock_runs_from_then);
    tcase_add_test(tc, an_earlier_start_that_is_told_afterwards_counts_when_it_is_confirmed);
    tcase_add_test(tc, from_the_registration_the_first_ring_counts);
    tcase_add_test(tc, who_hands_over_does_not_keep_what_runs_from_that);
    tcase_add_test(tc, who_takes_over_may_hand_over_in_turn_and_has_kept_it);
    tcase_add_test(tc, of_all_who_owe_it_the_one_who_handed_over_is_not_asked);
    tcase_add_test(tc, from_the_hand_over_whoever_has_done_it_before_is_on_time);
    tcase_add_test(tc, working_days_end_with_the_day_and_the_weekend_does_not_count);
    tcase_add_test(tc, a_weekend_day_that_is_worked_in_exchange_counts);
    tcase_add_test(tc, a_pause_moves_working_days_to_the_end_of_one_again);
    tcase_add_test(tc, a_pause_moves_the_due_time_on_by_as_much);
    tcase_add_test(tc, while_the_clock_stands_nothing_falls_due);
    tcase_add_test(tc, a_clock_that_ran_out_is_not_paused);
    tcase_add_test(tc, pauses_add_up_and_a_second_pause_in_a_pause_is_none);
    tcase_add_test(tc, a_playbook_that_forbids_pausing_knows_no_pause);
    tcase_add_test(tc, a_pause_taken_back_counts_no_more_whatever_is_corrected_after);
    tcase_add_test(tc, that_clocks_run_again_is_not_taken_back);
    tcase_add_test(tc, what_is_noted_in_a_pause_is_no_claim);
    tcase_add_test(tc, a_clock_set_back_an_hour_leaves_no_negative_time_and_helps_nobody);
    tcase_add_test(tc, of_two_words_the_later_recorded_stands_whatever_the_clock_says);
    tcase_add_test(tc, a_pause_is_never_negative);
    tcase_add_test(tc, amber_begins_where_the_playbook_says);
    return suite_run(tc);
}
