/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/domain/escalation.h"
#include "tests/domain/fixture.h"

#define ANSWERED (1u << ACT_ACCEPTED)

/* Answer in 5, warned of in the last minute; on the spot in 15, warned of in the last three. */
static const struct promise promises[] = {
    {.code = "answer",
     .label = "5分响应",
     .within = MINUTES(5),
     .acts = ANSWERED,
     .quorum = QUORUM_ALL,
     .choice = CHOICE_REQUIRED,
     .warn_percent = 20,
     .on_breach = CONSEQUENCE_NOTICE},
    {.code = "scene",
     .label = "15分现场",
     .within = MINUTES(15),
     .acts = 1u << ACT_BEGUN,
     .quorum = QUORUM_ANY,
     .warn_percent = 20,
     .on_breach = CONSEQUENCE_YELLOW},
};
static const struct playbook_seat called_seats[] = {
    {.agency = AGENCY_POLICE, .required = true, .level = 1},
    {.agency = AGENCY_WOMEN, .required = true, .level = 1},
    {.agency = AGENCY_STREET, .level = 2},
    {.agency = AGENCY_JUSTICE, .level = 3}};
static const struct playbook_level levels[] = {{MINUTES(10)}, {MINUTES(15)}};
static const struct playbook playbook = {.id = "urgent",
                                         .seats = called_seats,
                                         .seat_count = 4,
                                         .promises = promises,
                                         .promise_count = 2,
                                         .levels = levels,
                                         .level_count = 2};
static const struct seat seats[] = {{.agency = AGENCY_POLICE, .required = true, .level = 1},
                                    {.agency = AGENCY_WOMEN, .required = true, .level = 1}};

static struct response responses[8];
static struct ruling rulings[4];
static struct dispatch team;
static struct escalation_question question;
static struct escalation *list;
static size_t count;

static void fresh(void)
{
    begin();
    team = (struct dispatch){
        .id = 7, .at = at(0, 0), .playbook = &playbook, .seats = seats, .seat_count = 2};
    team.course.responses = responses;
    team.course.rulings = rulings;
    question = (struct escalation_question){.dispatch = &team, .urges = true};
}

static void did(enum agency_id agency, enum act act, int minute)
{
    responses[team.course.response_count] =
        (struct response){.id = 100 + (int64_t)team.course.response_count,
                          .agency = agency,
                          .act = act,
                          .happened_at = at(minute, 0),
                          .recorded_at = at(minute, 0)};
    team.course.response_count++;
}

static void ruled(struct ruling r)
{
    r.id = 200 + (int64_t)team.course.ruling_count;
    rulings[team.course.ruling_count++] = r;
}

static void judged(void)
{
    struct milestone *m;

    ck_ok(milestone_judge(&sc, &team, &m, &question.milestone_count));
    question.milestones = m;
    escalation_list(&sc, &question, &list, &count);
}

/* When KIND and KEY are due, in milliseconds after the dispatch; -1 when they are not listed. */
static int64_t due(enum notice_kind kind, const char *key)
{
    int64_t found = -1;

    for (size_t i = 0; i < count; i++) {
        if (list[i].kind != kind || !text_equal(list[i].key, key))
            continue;
        ck_assert_msg(found < 0, "%s stands twice", key);
        found = instant_until(at(0, 0), list[i].due).ms;
    }
    return found;
}

#define MINUTE 60000

START_TEST(nobody_answers_so_everything_falls_due_in_its_order)
{
    static const struct {
        enum notice_kind kind;
        const char *key;
        int64_t due;
    } expected[] = {
        {NOTICE_WARN, "answer", 4 * MINUTE},          {NOTICE_BREACH, "answer", 5 * MINUTE + 1},
        {NOTICE_LEVEL, "2/street", 10 * MINUTE},      {NOTICE_WARN, "scene", 12 * MINUTE},
        {NOTICE_LEVEL, "3/justice", 15 * MINUTE},     {NOTICE_BREACH, "scene", 15 * MINUTE + 1},
        {NOTICE_COMMANDER, "scene", 15 * MINUTE + 1}, {NOTICE_CARD, "scene", 15 * MINUTE + 1}};

    judged();
    ck_assert_uint_eq(count, 8);
    for (size_t i = 0; i < count; i++) {
        ck_assert_int_eq(list[i].kind, expected[i].kind);
        ck_assert_str_eq(list[i].key, expected[i].key);
        ck_assert_int_eq(instant_until(at(0, 0), list[i].due).ms, expected[i].due);
    }
    ck_assert_int_eq(list[7].colour, CARD_YELLOW);
}
END_TEST

START_TEST(a_kept_promise_neither_warns_nor_is_missed_and_calls_no_level)
{
    did(AGENCY_POLICE, ACT_ACCEPTED, 1);
    did(AGENCY_WOMEN, ACT_ACCEPTED, 5);
    judged();
    ck_assert_int_eq(due(NOTICE_WARN, "answer"), -1);
    ck_assert_int_eq(due(NOTICE_BREACH, "answer"), -1);
    ck_assert_msg(due(NOTICE_LEVEL, "2/street") == 15 * MINUTE + 1,
                  "level 2 waits until the next promise is missed");
    did(AGENCY_WOMEN, ACT_BEGUN, 14);
    judged();
    ck_assert_uint_eq(count, 0);
}
END_TEST

START_TEST(one_met_too_late_was_missed_all_the_same_but_calls_nobody_more)
{
    did(AGENCY_POLICE, ACT_BEGUN, 6);
    did(AGENCY_WOMEN, ACT_BEGUN, 7);
    judged();
    ck_assert_int_eq(due(NOTICE_BREACH, "answer"), 5 * MINUTE + 1);
    ck_assert_int_eq(due(NOTICE_WARN, "answer"), -1);
    ck_assert_int_eq(due(NOTICE_LEVEL, "2/street"), -1);
}
END_TEST

START_TEST(a_level_that_was_called_is_not_called_again_and_only_new_seats_are)
{
    static const struct seat with_street[] = {{.agency = AGENCY_POLICE, .required = true},
                                              {.agency = AGENCY_WOMEN, .required = true},
                                              {.agency = AGENCY_STREET, .level = 2}};

    judged();
    ck_assert_int_eq(escalation_next_level(&team), 2);
    team.seats = with_street;
    team.seat_count = 3;
    ruled((struct ruling){.kind = RULING_RAISED, .level = 2, .at = at(6, 0)});
    judged();
    ck_assert_int_eq(due(NOTICE_LEVEL, "2/street"), -1);
    ck_assert_int_eq(due(NOTICE_LEVEL, "3/justice"), 15 * MINUTE);
    ck_assert_int_eq(escalation_next_level(&team), 3);
    ruled((struct ruling){.kind = RULING_RAISED, .level = 3, .at = at(7, 0)});
    ck_assert_int_eq(escalation_next_level(&team), 0);
}
END_TEST

START_TEST(who_accepted_and_did_nothing_more_is_rung_at_when_his_next_promise_is_missed)
{
    did(AGENCY_POLICE, ACT_ACCEPTED, 1);
    did(AGENCY_WOMEN, ACT_ACCEPTED, 2);
    judged();
    ck_assert_int_eq(due(NOTICE_IDLE, "police/scene"), 15 * MINUTE + 1);
    ck_assert_int_eq(due(NOTICE_IDLE, "women/scene"), 15 * MINUTE + 1);
    ck_assert_int_eq(due(NOTICE_IDLE, "police/answer"), -1);
    did(AGENCY_POLICE, ACT_ARRIVED, 9);
    judged();
    ck_assert_msg(due(NOTICE_IDLE, "police/scene") < 0, "he arrived, so he is not idle");
    ck_assert_int_gt(due(NOTICE_IDLE, "women/scene"), 0);
}
END_TEST

START_TEST(an_exemption_and_a_settled_case_urge_nobody)
{
    ruled((struct ruling){.kind = RULING_WAIVED, .promise = "answer", .at = at(1, 0), .person = 1});
    ruled((struct ruling){.kind = RULING_CONFIRMED, .event = 200, .at = at(2, 0), .person = 2});
    judged();
    ck_assert_int_eq(due(NOTICE_WARN, "answer"), -1);
    ck_assert_int_eq(due(NOTICE_BREACH, "answer"), -1);
    ck_assert_int_gt(due(NOTICE_BREACH, "scene"), 0);
    question.urges = false;
    judged();
    ck_assert_uint_eq(count, 0);
}
END_TEST

START_TEST(nobody_is_called_or_rung_at_once_the_team_stood_down_however_late)
{
    did(AGENCY_POLICE, ACT_ACCEPTED, 1);
    judged();
    ck_assert_int_eq(due(NOTICE_LEVEL, "2/street"), 10 * MINUTE);
    ck_assert_int_eq(due(NOTICE_IDLE, "police/scene"), 15 * MINUTE + 1);
    ruled((struct ruling){.kind = RULING_POLICE, .receiver = "某所", .at = at(40, 0)});
    judged();
    ck_assert_int_eq(due(NOTICE_BREACH, "scene"), 15 * MINUTE + 1);
    ck_assert_int_eq(due(NOTICE_LEVEL, "2/street"), -1);
    ck_assert_int_eq(due(NOTICE_LEVEL, "3/justice"), -1);
    ck_assert_int_eq(due(NOTICE_IDLE, "police/scene"), -1);
}
END_TEST

START_TEST(nothing_falls_due_after_the_team_stood_down)
{
    ruled((struct ruling){.kind = RULING_POLICE, .receiver = "某所", .at = at(6, 0)});
    judged();
    ck_assert_int_eq(due(NOTICE_BREACH, "answer"), 5 * MINUTE + 1);
    ck_assert_int_eq(due(NOTICE_LEVEL, "2/street"), -1);
    ck_assert_int_eq(due(NOTICE_BREACH, "scene"), -1);
}
END_TEST

START_TEST(a_clock_that_stands_neither_warns_nor_is_missed_until_it_runs_again)
{
    struct playbook pausing = playbook;

    pausing.may_pause = true;
    team.playbook = &pausing;
    ruled((struct ruling){.kind = RULING_PAUSED, .reason = "台风", .at = at(3, 0)});
    judged();
    ck_assert_uint_eq(count, 0);
    ruled((struct ruling){.kind = RULING_RESUMED, .at = at(13, 0)});
    judged();
    ck_assert_int_eq(due(NOTICE_WARN, "answer"), 14 * MINUTE);
    ck_assert_int_eq(due(NOTICE_BREACH, "answer"), 15 * MINUTE + 1);
    ck_assert_int_eq(due(NOTICE_LEVEL, "2/street"), 15 * MINUTE + 1);
}
END_TEST

START_TEST(a_card_wants_an_answer_for_each_colour_also_when_the_case_is_settled)
{
    struct card_step steps[] = {
        {.move = CARD_OPENED, .colour = CARD_NORMAL, .answer_due = at(60, 0)},
        {.move = CARD_RAISED, .colour = CARD_RED, .answer_due = at(90, 0)},
        {.move = CARD_ANSWERED, .colour = CARD_RED, .answer_due = INSTANT_NEVER}};
    struct card card = {.dispatch = 7, .year = 2026, .number = 3, .steps = steps, .step_count = 1};

    question.cards = &card;
    question.card_count = 1;
    question.urges = false;
    judged();
    ck_assert_int_eq(due(NOTICE_ANSWER, "2026/3/normal"), 60 * MINUTE);
    card.step_count = 2;
    judged();
    ck_assert_int_eq(due(NOTICE_ANSWER, "2026/3/red"), 90 * MINUTE);
    ck_assert_uint_eq(count, 1);
    card.step_count = 3;
    judged();
    ck_assert_uint_eq(count, 0);
}
END_TEST

START_TEST(what_was_recorded_as_a_notice_is_not_due_again)
{
    const struct notice told[] = {{.dispatch = 7, .kind = NOTICE_WARN, .key = "answer"},
                                  {.dispatch = 8, .kind = NOTICE_BREACH, .key = "answer"}};

    judged();
    ck_assert_int_eq(escalation_next(list, count, 7, told, 0).ms, at(4, 0).ms);
    ck_assert_int_eq(escalation_next(list, count, 7, told, 2).ms, at(5, 0).ms + 1);
    ck_assert(!instant_is_set(escalation_next(list, 0, 7, told, 2)));
}
END_TEST

START_TEST(a_card_goes_only_upward_and_ends_only_with_a_reason)
{
    const struct card_step opened = {.move = CARD_OPENED, .colour = CARD_YELLOW};
    const struct card card = {.steps = &opened, .step_count = 1};

#define refuses(at, ...) ck_refused(card_may(&sc, &card, &(struct card_step){__VA_ARGS__}), at)
    refuses("to", .move = CARD_RAISED, .colour = CARD_YELLOW, .text = "a");
    refuses("to", .move = CARD_RAISED, .colour = CARD_NORMAL, .text = "a");
    refuses("reason", .move = CARD_RAISED, .colour = CARD_RED);
    refuses("reason", .move = CARD_CANCELLED, .text = "");
    refuses("text", .move = CARD_ANSWERED);
    ck_ok(card_may(&sc, &card, &(struct card_step){.move = CARD_RAISED, CARD_RED, .text = "a"}));

    const struct card_step cancelled = {.move = CARD_CANCELLED, .colour = CARD_YELLOW};
    const struct card ended = {.steps = &cancelled, .step_count = 1};
    ck_refused(card_may(&sc, &ended, &(struct card_step){.move = CARD_ANSWERED, .text = "a"}),
               "card");
}
END_TEST

START_TEST(a_try_that_failed_is_put_off_longer_each_time_up_to_five_minutes)
{
    ck_assert_int_eq(notice_pause(1).ms, 2000);
    ck_assert_int_eq(notice_pause(2).ms, 4000);
    ck_assert_int_eq(notice_pause(8).ms, 256000);
    ck_assert_int_eq(notice_pause(9).ms, 300000);
    ck_assert_int_eq(notice_pause(1000).ms, 300000);
}
END_TEST

int main(void)
{
    TCase *tc = tcase_create("escalation");

    tcase_add_checked_fixture(tc, fresh, end);
    tcase_add_test(tc, nobody_answers_so_everything_falls_due_in_its_order);
    tcase_add_test(tc, a_kept_promise_neither_warns_nor_is_missed_and_calls_no_level);
    tcase_add_test(tc, one_met_too_late_was_missed_all_the_same_but_calls_nobody_more);
    tcase_add_test(tc, a_level_that_was_called_is_not_called_again_and_only_new_seats_are);
    tcase_add_test(tc,
                   who_accepted_and_did_nothing_more_is_rung_at_when_his_next_promise_is_missed);
    tcase_add_test(tc, an_exemption_and_a_settled_case_urge_nobody);
    tcase_add_test(tc, nobody_is_called_or_rung_at_once_the_team_stood_down_however_late);
    tcase_add_test(tc, nothing_falls_due_after_the_team_stood_down);
    tcase_add_test(tc, a_clock_that_stands_neither_warns_nor_is_missed_until_it_runs_again);
    tcase_add_test(tc, a_card_wants_an_answer_for_each_colour_also_when_the_case_is_settled);
    tcase_add_test(tc, what_was_recorded_as_a_notice_is_not_due_again);
    tcase_add_test(tc, a_card_goes_only_upward_and_ends_only_with_a_reason);
    tcase_add_test(tc, a_try_that_failed_is_put_off_longer_each_time_up_to_five_minutes);
    return suite_run(tc);
}
