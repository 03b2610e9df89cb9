/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/domain/milestone.h"
#include "tests/domain/fixture.h"

#define ANSWERED (1u << ACT_ACCEPTED)

static const struct promise promises[] = {
    {.code = "answer", .within = MINUTES(5), .acts = ANSWERED},
    {.code = "link",
     .within = MINUTES(10),
     .acts = 1u << ACT_LINKED | 1u << ACT_ARRIVED,
     .quorum = QUORUM_ANY,
     .choice = CHOICE_SOCIAL},
    {.code = "scene", .within = MINUTES(15), .acts = 1u << ACT_BEGUN, .quorum = QUORUM_K, .k = 2},
};
static const struct playbook urgent = {.id = "urgent", .promises = promises, .promise_count = 3};
static const struct seat seats[] = {{.agency = AGENCY_POLICE, .required = true},
                                    {.agency = AGENCY_WOMEN, .required = true},
                                    {.agency = AGENCY_GUARD}};
enum { ANSWER, LINK, SCENE };

static struct response did(enum agency_id agency, enum act act, int minute, int second)
{
    const struct instant when = at(minute, second);

    return (struct response){
        .agency = agency, .act = act, .happened_at = when, .recorded_at = when};
}

static struct dispatch called(const struct response *responses, size_t count)
{
    return (struct dispatch){.at = at(0, 0),
                             .playbook = &urgent,
                             .seats = seats,
                             .seat_count = 3,
                             .course = {.responses = responses, .response_count = count}};
}

static struct milestone *judged(const struct response *responses, size_t count)
{
    const struct dispatch d = called(responses, count);
    struct milestone *m = NULL;
    size_t judged_count;

    ck_ok(milestone_judge(&sc, &d, &m, &judged_count));
    ck_assert_uint_eq(judged_count, 3);
    return m;
}

START_TEST(one_silent_agency_keeps_the_team_waiting_and_is_named)
{
    const struct response responses[] = {did(AGENCY_POLICE, ACT_ACCEPTED, 1, 0),
                                         did(AGENCY_GUARD, ACT_ACCEPTED, 2, 0)};
    const struct milestone *answer = &judged(responses, 2)[ANSWER];

    ck_assert_uint_eq(answer->acted, 2);
    ck_assert_uint_eq(answer->needed, 3);
    ck_assert_uint_eq(answer->awaited_count, 1);
    ck_assert_int_eq(answer->awaited[0], AGENCY_WOMEN);
    ck_assert_int_eq(milestone_state(answer, at(4, 0)), MILESTONE_PENDING);
    ck_assert_int_eq(milestone_state(answer, at(5, 1)), MILESTONE_MISSED);
}
END_TEST

START_TEST(nobody_has_answered_yet_so_everybody_is_awaited_in_seat_order)
{
    const struct milestone *m = judged(NULL, 0);

    ck_assert_uint_eq(m[ANSWER].awaited_count, 3);
    ck_assert_int_eq(m[ANSWER].awaited[0], AGENCY_POLICE);
    ck_assert_int_eq(m[ANSWER].awaited[2], AGENCY_GUARD);
    ck_assert_uint_eq(m[LINK].awaited_count, 1);
    ck_assert_int_eq(m[LINK].awaited[0], AGENCY_GUARD);
    ck_assert_uint_eq(m[SCENE].awaited_count, 3);
}
END_TEST

/* The last answer at 4:59 and at 5:00 is in time; at 5:01 it is late for ever. */
START_TEST(an_answer_exactly_at_due_is_in_time)
{
    static const struct {
        int minute, second;
        enum milestone_state state;
    } last[] = {{4, 59, MILESTONE_MET}, {5, 0, MILESTONE_MET}, {5, 1, MILESTONE_LATE}};
    const struct response responses[] = {
        did(AGENCY_POLICE, ACT_ACCEPTED, 1, 0), did(AGENCY_WOMEN, ACT_ACCEPTED, 2, 0),
        did(AGENCY_GUARD, ACT_ACCEPTED, last[_i].minute, last[_i].second)};
    const struct milestone *answer = &judged(responses, 3)[ANSWER];

    ck_assert_int_eq(answer->met.ms, at(last[_i].minute, last[_i].second).ms);
    ck_assert_uint_eq(answer->awaited_count, 0);
    ck_assert_int_eq(milestone_state(answer, at(6, 0)), last[_i].state);
    ck_assert_int_eq(milestone_state(answer, at(6000, 0)), last[_i].state);
}
END_TEST

START_TEST(amber_is_the_last_fifth_and_red_begins_after_due)
{
    const struct milestone *answer = &judged(NULL, 0)[ANSWER];

    ck_assert_int_eq(milestone_light(answer, at(3, 59)), LIGHT_GREEN);
    ck_assert_int_eq(milestone_light(answer, at(4, 0)), LIGHT_AMBER);
    ck_assert_int_eq(milestone_light(answer, at(5, 0)), LIGHT_AMBER);
    ck_assert_int_eq(milestone_light(answer, at(5, 1)), LIGHT_RED);
}
END_TEST

START_TEST(arrival_answers_the_call)
{
    const struct response responses[] = {did(AGENCY_POLICE, ACT_BEGUN, 1, 0),
                                         did(AGENCY_WOMEN, ACT_LINKED, 2, 0),
                                         did(AGENCY_GUARD, ACT_ARRIVED, 3, 0)};
    const struct milestone *m = judged(responses, 3);

    ck_assert_int_eq(m[ANSWER].met.ms, at(3, 0).ms);
    ck_assert_int_eq(m[LINK].met.ms, at(3, 0).ms);
}
END_TEST

START_TEST(linkage_across_trades_needs_an_agency_outside_the_government)
{
    const struct response responses[] = {did(AGENCY_POLICE, ACT_ARRIVED, 1, 0),
                                         did(AGENCY_WOMEN, ACT_LINKED, 1, 0)};
    const struct milestone *link = &judged(responses, 2)[LINK];

    ck_assert(!instant_is_set(link->met));
    ck_assert_uint_eq(link->acted, 0);
    ck_assert_uint_eq(link->needed, 1);
}
END_TEST

START_TEST(k_of_n_is_met_by_the_kth)
{
    const struct response responses[] = {
        did(AGENCY_WOMEN, ACT_BEGUN, 12, 0), did(AGENCY_WOMEN, ACT_BEGUN, 13, 0),
        did(AGENCY_POLICE, ACT_BEGUN, 14, 0), did(AGENCY_GUARD, ACT_BEGUN, 20, 0)};
    const struct milestone *scene = &judged(responses, 4)[SCENE];

    ck_assert_int_eq(scene->met.ms, at(14, 0).ms);
    ck_assert_int_eq(milestone_state(scene, at(30, 0)), MILESTONE_MET);
    ck_assert(!instant_is_set(judged(responses, 2)[SCENE].met));
}
END_TEST

START_TEST(an_agency_that_takes_its_word_back_is_awaited_again)
{
    const struct response responses[] = {
        did(AGENCY_POLICE, ACT_ACCEPTED, 1, 0), did(AGENCY_POLICE, ACT_DECLINED, 2, 0),
        did(AGENCY_WOMEN, ACT_ACCEPTED, 2, 30), did(AGENCY_GUARD, ACT_ACCEPTED, 3, 0),
        did(AGENCY_POLICE, ACT_ACCEPTED, 4, 0)};
    const struct milestone *waiting = &judged(responses, 4)[ANSWER];

    ck_assert_uint_eq(waiting->awaited_count, 1);
    ck_assert_int_eq(waiting->awaited[0], AGENCY_POLICE);
    ck_assert_int_eq(judged(responses, 5)[ANSWER].met.ms, at(4, 0).ms);
}
END_TEST

START_TEST(a_promise_once_met_stays_met_whoever_declines_later)
{
    const struct response responses[] = {
        did(AGENCY_POLICE, ACT_ACCEPTED, 1, 0), did(AGENCY_WOMEN, ACT_ACCEPTED, 2, 0),
        did(AGENCY_GUARD, ACT_ACCEPTED, 3, 0), did(AGENCY_POLICE, ACT_DECLINED, 4, 0)};
    const struct milestone *answer = &judged(responses, 4)[ANSWER];

    ck_assert_int_eq(answer->met.ms, at(3, 0).ms);
    ck_assert_uint_eq(answer->awaited_count, 0);
}
END_TEST

START_TEST(whoever_was_there_before_the_call_counts_as_minute_0)
{
    const struct response responses[] = {did(AGENCY_GUARD, ACT_ARRIVED, -3, 0)};

    ck_assert_int_eq(judged(responses, 1)[LINK].met.ms, at(0, 0).ms);
}
END_TEST

START_TEST(events_count_in_the_order_of_their_time_not_of_their_noting)
{
    struct response responses[] = {
        did(AGENCY_POLICE, ACT_ACCEPTED, 4, 0), did(AGENCY_WOMEN, ACT_ACCEPTED, 2, 0),
        did(AGENCY_GUARD, ACT_ACCEPTED, 3, 0), did(AGENCY_POLICE, ACT_DECLINED, 1, 0)};

    for (int i = 0; i < 4; i++)
        responses[i].recorded_at = at(4, 30);
    ck_assert_int_eq(judged(responses, 4)[ANSWER].met.ms, at(4, 0).ms);
}
END_TEST

START_TEST(a_promise_that_nobody_is_left_to_keep_is_missed)
{
    struct dispatch d = called(NULL, 0);
    struct milestone *m;
    size_t count;

    d.seat_count = 2; /* the mediator took the guard off the team */
    ck_ok(milestone_judge(&sc, &d, &m, &count));
    ck_assert_uint_eq(m[LINK].awaited_count, 0);
    ck_assert_int_eq(milestone_state(&m[LINK], at(11, 0)), MILESTONE_MISSED);
}
END_TEST

START_TEST(a_playbook_that_promises_nothing_is_refused)
{
    const struct playbook empty = {.id = "empty"};
    struct dispatch d = called(NULL, 0);
    struct milestone *m;
    size_t count;

    d.playbook = &empty;
    ck_refused(milestone_judge(&sc, &d, &m, &count), "promises");
}
END_TEST

START_TEST(the_next_due_is_the_earliest_of_what_is_not_met)
{
    const struct response responses[] = {did(AGENCY_POLICE, ACT_ACCEPTED, 1, 0),
                                         did(AGENCY_WOMEN, ACT_ACCEPTED, 1, 0),
                                         did(AGENCY_GUARD, ACT_ARRIVED, 1, 0)};

    ck_assert_int_eq(milestone_next_due(judged(NULL, 0), 3).ms, at(5, 0).ms);
    ck_assert_int_eq(milestone_next_due(judged(responses, 3), 3).ms, at(15, 0).ms);
    ck_assert(!instant_is_set(milestone_next_due(judged(responses, 3), 2)));
}
END_TEST

int main(void)
{
    TCase *tc = scoped("milestone");

    tcase_add_test(tc, one_silent_agency_keeps_the_team_waiting_and_is_named);
    tcase_add_test(tc, nobody_has_answered_yet_so_everybody_is_awaited_in_seat_order);
    tcase_add_loop_test(tc, an_answer_exactly_at_due_is_in_time, 0, 3);
    tcase_add_test(tc, amber_is_the_last_fifth_and_red_begins_after_due);
    tcase_add_test(tc, arrival_answers_the_call);
    tcase_add_test(tc, linkage_across_trades_needs_an_agency_outside_the_government);
    tcase_add_test(tc, k_of_n_is_met_by_the_kth);
    tcase_add_test(tc, an_agency_that_takes_its_word_back_is_awaited_again);
    tcase_add_test(tc, a_promise_once_met_stays_met_whoever_declines_later);
    tcase_add_test(tc, whoever_was_there_before_the_call_counts_as_minute_0);
    tcase_add_test(tc, events_count_in_the_order_of_their_time_not_of_their_noting);
    tcase_add_test(tc, a_promise_that_nobody_is_left_to_keep_is_missed);
    tcase_add_test(tc, a_playbook_that_promises_nothing_is_refused);
    tcase_add_test(tc, the_next_due_is_the_earliest_of_what_is_not_met);
    return suite_run(tc);
}
