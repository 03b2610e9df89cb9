/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/domain/event.h"
#include "tests/domain/fixture.h"

enum { LIN = 1, ZHOU = 2, WANG = 3 }; /* committee, police, women's federation */

static const struct promise promises[] = {
    {.code = "answer", .within = MINUTES(5), .acts = 1u << ACT_ACCEPTED, .quorum = QUORUM_ALL},
    {.code = "scene", .within = MINUTES(15), .acts = 1u << ACT_BEGUN, .quorum = QUORUM_ANY}};
static const struct playbook playbook = {.promises = promises, .promise_count = 2};
static const struct seat seats[] = {{.agency = AGENCY_POLICE, .required = true}};
static const struct seat two[] = {{.agency = AGENCY_POLICE, .required = true},
                                  {.agency = AGENCY_WOMEN, .required = true}};

static struct response responses[4];
static struct ruling rulings[4];
static struct dispatch dispatch;

static void begin_course(void)
{
    begin();
    dispatch = (struct dispatch){.at = at(0, 0),
                                 .playbook = &playbook,
                                 .seats = seats,
                                 .seat_count = 1,
                                 .course = {.responses = responses, .rulings = rulings}};
}

/* ZHOU's agency did ACT at minute HAPPENED, and somebody recorded it at minute RECORDED. */
static int64_t record(enum act act, int happened, int recorded, int64_t recorder)
{
    const size_t n = dispatch.course.response_count++;

    responses[n] = (struct response){.id = (int64_t)n * 10 + 10,
                                     .agency = AGENCY_POLICE,
                                     .act = act,
                                     .happened_at = at(happened, 0),
                                     .recorded_at = at(recorded, 0),
                                     .recorder = recorder};
    return responses[n].id;
}

static int64_t rule(enum ruling_kind kind, int64_t event, int64_t person, int minute)
{
    const size_t n = dispatch.course.ruling_count++;

    rulings[n] = (struct ruling){.id = 100 + (int64_t)n,
                                 .kind = kind,
                                 .event = event,
                                 .promise = kind == RULING_WAIVED ? "answer" : NULL,
                                 .person = person,
                                 .at = at(minute, 0)};
    return rulings[n].id;
}

static enum milestone_state answer_at(int minute)
{
    struct milestone *m;
    size_t count;

    ck_assert_int_eq(milestone_judge(&sc, &dispatch, &m, &count), RC_OK);
    return milestone_state(&m[0], at(minute, 0));
}

START_TEST(what_is_recorded_before_the_promise_falls_due_counts_from_when_it_happened)
{
    record(ACT_ACCEPTED, 2, 5, LIN);
    ck_assert_int_eq(answer_at(6), MILESTONE_MET);
}
END_TEST

START_TEST(a_later_entry_is_a_claim_and_leaves_the_cell_red)
{
    record(ACT_ACCEPTED, 2, 6, LIN);
    ck_assert_int_eq(answer_at(6), MILESTONE_LATE);
}
END_TEST

START_TEST(a_confirmed_claim_counts_from_when_it_happened)
{
    const int64_t id = record(ACT_ACCEPTED, 2, 6, ZHOU);

    ck_assert_int_eq(course_may_confirm(&sc, &dispatch.course, id, WANG, AGENCY_WOMEN), RC_OK);
    rule(RULING_CONFIRMED, id, WANG, 20);
    ck_assert_int_eq(answer_at(21), MILESTONE_MET);
}
END_TEST

START_TEST(nobody_confirms_his_own_claim_nor_that_of_his_agency)
{
    const int64_t id = record(ACT_ACCEPTED, 2, 6, LIN);

    ck_assert_int_eq(course_may_confirm(&sc, &dispatch.course, id, LIN, AGENCY_COMMITTEE),
                     RC_DENIED);
    ck_assert_int_eq(course_may_confirm(&sc, &dispatch.course, id, ZHOU, AGENCY_POLICE), RC_DENIED);
}
END_TEST

START_TEST(an_event_is_confirmed_once_and_only_when_it_needs_it)
{
    const int64_t claim = record(ACT_ACCEPTED, 2, 6, ZHOU);
    const int64_t plain = record(ACT_BEGUN, 9, 9, ZHOU);

    rule(RULING_CONFIRMED, claim, WANG, 20);
    ck_assert_int_eq(course_may_confirm(&sc, &dispatch.course, claim, LIN, AGENCY_COMMITTEE),
                     RC_INVALID);
    ck_assert_int_eq(course_may_confirm(&sc, &dispatch.course, plain, LIN, AGENCY_COMMITTEE),
                     RC_INVALID);
    ck_assert_int_eq(course_may_confirm(&sc, &dispatch.course, 999, LIN, AGENCY_COMMITTEE),
                     RC_INVALID);
}
END_TEST

START_TEST(a_corrected_event_counts_no_more_and_a_corrected_correction_gives_it_back)
{
    const int64_t id = record(ACT_ACCEPTED, 2, 2, ZHOU);
    const int64_t correction = rule(RULING_CORRECTED, id, LIN, 3);

    ck_assert_int_eq(answer_at(6), MILESTONE_MISSED);
    ck_assert_int_eq(course_may_correct(&sc, &dispatch.course, id), RC_INVALID);
    rule(RULING_CORRECTED, correction, LIN, 4);
    ck_assert_int_eq(answer_at(6), MILESTONE_MET);
}
END_TEST

START_TEST(a_correction_after_the_due_time_mends_nothing)
{
    const int64_t accepted = record(ACT_ACCEPTED, 1, 1, ZHOU);
    const int64_t declined = record(ACT_DECLINED, 2, 2, ZHOU);

    ck_assert_int_eq(answer_at(6), MILESTONE_MET); /* one seat: met at minute 1 for good */
    dispatch.seats = two;
    dispatch.seat_count = 2;
    responses[dispatch.course.response_count++] = (struct response){.id = 60,
                                                                    .agency = AGENCY_WOMEN,
                                                                    .act = ACT_ACCEPTED,
                                                                    .happened_at = at(3, 0),
                                                                    .recorded_at = at(3, 0)};
    ck_assert_int_eq(answer_at(6), MILESTONE_MISSED);
    rule(RULING_CORRECTED, declined, LIN, 7); /* the refusal was a mistake, they say now */
    ck_assert_int_eq(answer_at(8), MILESTONE_MISSED);
    rulings[0].at = at(4, 0); /* said in time it helps */
    ck_assert_int_eq(answer_at(8), MILESTONE_MET);
    const int64_t correction = rule(RULING_CORRECTED, accepted, LIN, 4);
    ck_assert_int_eq(answer_at(8), MILESTONE_MISSED);
    rule(RULING_CORRECTED, correction, LIN, 9);
    ck_assert_int_eq(answer_at(10), MILESTONE_MISSED);
}
END_TEST

START_TEST(an_exemption_needs_a_second_person)
{
    const int64_t asked = rule(RULING_WAIVED, 0, LIN, 10);

    ck_assert_int_eq(answer_at(11), MILESTONE_MISSED);
    ck_assert_int_eq(course_may_confirm(&sc, &dispatch.course, asked, LIN, AGENCY_COMMITTEE),
                     RC_DENIED);
    rule(RULING_CONFIRMED, asked, WANG, 12);
    ck_assert_int_eq(answer_at(13), MILESTONE_WAIVED);
}
END_TEST

START_TEST(the_police_stop_the_clocks_that_still_run_and_no_others)
{
    struct milestone *m;
    size_t count;

    rule(RULING_POLICE, 0, LIN, 7);
    ck_assert_int_eq(milestone_judge(&sc, &dispatch, &m, &count), RC_OK);
    ck_assert_int_eq(milestone_state(&m[0], at(20, 0)), MILESTONE_MISSED);
    ck_assert_int_eq(milestone_state(&m[1], at(20, 0)), MILESTONE_STOPPED);
    ck_assert_int_eq(milestone_light(&m[1], at(20, 0)), LIGHT_NONE);
    ck_assert(!instant_is_set(milestone_next_due(&m[1], 1)));
}
END_TEST

START_TEST(events_are_numbered_as_they_were_recorded)
{
    const int64_t id = record(ACT_ACCEPTED, 2, 6, ZHOU);
    const struct casefile cf = {.dispatches = &dispatch, .dispatch_count = 1};
    struct event *list, one;
    size_t count;

    rule(RULING_CONFIRMED, id, WANG, 20);
    event_list(&sc, &cf, &list, &count);
    ck_assert_uint_eq(count, 2);
    ck_assert(list[0].claim);
    ck_assert(list[0].confirmed);
    ck_assert_int_eq(list[0].counted_at.ms, at(2, 0).ms);
    ck_assert_str_eq(event_code(&list[1]), "confirmed");
    ck_assert_int_eq(event_find(&sc, &cf, 3, &one), RC_INVALID);
    ck_assert_int_eq(event_find(&sc, &cf, 1, &one), RC_OK);
    ck_assert_int_eq(event_id(&one), id);
}
END_TEST

int main(void)
{
    TCase *tc = tcase_create("response");

    tcase_add_checked_fixture(tc, begin_course, end);
    tcase_add_test(tc, what_is_recorded_before_the_promise_falls_due_counts_from_when_it_happened);
    tcase_add_test(tc, a_later_entry_is_a_claim_and_leaves_the_cell_red);
    tcase_add_test(tc, a_confirmed_claim_counts_from_when_it_happened);
    tcase_add_test(tc, nobody_confirms_his_own_claim_nor_that_of_his_agency);
    tcase_add_test(tc, an_event_is_confirmed_once_and_only_when_it_needs_it);
    tcase_add_test(tc, a_corrected_event_counts_no_more_and_a_corrected_correction_gives_it_back);
    tcase_add_test(tc, a_correction_after_the_due_time_mends_nothing);
    tcase_add_test(tc, an_exemption_needs_a_second_person);
    tcase_add_test(tc, the_police_stop_the_clocks_that_still_run_and_no_others);
    tcase_add_test(tc, events_are_numbered_as_they_were_recorded);
    return suite_run(tc);
}
