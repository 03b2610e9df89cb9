/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/domain/proposal.h"
#include "tests/domain/fixture.h"

#define COUNT_OF(array) (sizeof(array) / sizeof((array)[0]))

enum { ZHOU = 1, CHEN, WANG, LIN, SHEN };

static const struct playbook_seat seats[] = {
    {.agency = AGENCY_POLICE, .role = "先期处置", .required = true},
    {.agency = AGENCY_WOMEN, .role = "牵头调解", .required = true, .lead = true},
    {.agency = AGENCY_COURT, .role = "指导"},
    {.agency = AGENCY_PSYCHOLOGIST, .role = "疏导", .level = 2},
};
static const struct playbook plain = {.seats = seats, .seat_count = COUNT_OF(seats)};
static const struct playbook urgent = {
    .seats = seats, .seat_count = COUNT_OF(seats), .has_urgency = true, .urgency = URGENCY_URGENT};

#define POST .from = {INT32_MIN}, .until = {INT32_MIN}
static struct person people[] = {
    {.id = ZHOU,
     .login = "zhou",
     .name = "周某",
     .agency = AGENCY_POLICE,
     POST,
     .phone = "13857600001"},
    {.id = CHEN, .login = "chen", .name = "陈某", .agency = AGENCY_POLICE, POST},
    {.id = WANG, .login = "wang", .name = "王某", .agency = AGENCY_WOMEN, POST},
    {.id = LIN, .login = "lin", .name = "林某", .agency = AGENCY_WOMEN, POST},
    {.id = SHEN, .login = "shen", .name = "沈某", .agency = AGENCY_PSYCHOLOGIST, POST},
};
static const struct party wu = {.id = 11, .position = 1, .name = "吴某"};

static struct person saved[COUNT_OF(people)];
static struct proposal_question q;
static struct duty duties[8];
static struct roster roster;

static void set_up(void)
{
    begin();
    memcpy(saved, people, sizeof(people));
    q = (struct proposal_question){
        .people = people, .person_count = COUNT_OF(people), .now = at(0, 0)};
    roster = (struct roster){duties, 0};
}

static void tear_down(void)
{
    memcpy(people, saved, sizeof(people));
    end();
}

/* PERSON is on duty for AGENCY from minute FROM until minute UNTIL. */
static void serves(int64_t person, enum agency_id agency, int from, int until)
{
    duties[roster.count++] = (struct duty){.person = person,
                                           .agency = agency,
                                           .kind = DUTY_OFFICER,
                                           .from = at(from, 0),
                                           .until = at(until, 0)};
    q.roster = &roster;
}

static struct proposal made(const struct playbook *pb) { return proposal_make(&sc, pb, 1, &q); }
static int64_t police(void) { return made(&plain).seats[0].person; }
static bool because(const struct proposal *p, size_t seat, enum why why)
{
    return (p->reasons[seat].why & 1u << why) != 0;
}

START_TEST(without_a_roster_the_first_of_each_agency_is_called_and_empty_ones_too)
{
    const struct proposal p = made(&plain);

    ck_assert_uint_eq(p.seat_count, 3);
    ck_assert_int_eq(p.seats[0].person, ZHOU);
    ck_assert_str_eq(p.seats[0].person_name, "周某");
    ck_assert_str_eq(p.seats[0].person_phone, "13857600001");
    ck_assert(p.seats[0].required && !p.seats[0].lead);
    ck_assert(because(&p, 0, WHY_NO_ROSTER) && !because(&p, 0, WHY_ON_DUTY));
    ck_assert_int_eq(p.seats[1].person, WANG);
    ck_assert_int_eq(p.seats[2].agency, AGENCY_COURT);
    ck_assert_int_eq(p.seats[2].person, 0);
    ck_assert_ptr_null(p.seats[2].person_name);
    ck_assert_int_eq(p.reasons[2].vacancy, VACANCY_NOBODY);
    ck_assert_str_eq(proposal_reason(&sc, LANG_EN, &p.reasons[0]), "no roster");
    ck_assert_str_eq(proposal_reason(&sc, LANG_EN, &p.reasons[2]), "nobody registered");
}
END_TEST

START_TEST(whoever_handles_the_case_takes_the_lead_seat_of_his_agency_only)
{
    q.lead = LIN;
    ck_assert_int_eq(made(&plain).seats[1].person, LIN);
    q.lead = CHEN;
    ck_assert_int_eq(made(&plain).seats[0].person, ZHOU);
    ck_assert_int_eq(made(&plain).seats[1].person, WANG);
}
END_TEST

START_TEST(a_later_level_is_called_with_its_own_seats_only)
{
    const struct proposal second = proposal_make(&sc, &plain, 2, &q);

    ck_assert_uint_eq(second.seat_count, 1);
    ck_assert_int_eq(second.seats[0].person, SHEN);
    ck_assert_int_eq(second.seats[0].level, 2);
}
END_TEST

START_TEST(who_is_on_duty_now_comes_before_who_was_added_first)
{
    serves(CHEN, AGENCY_POLICE, -60, 60);
    serves(ZHOU, AGENCY_POLICE, 60, 120);
    const struct proposal p = made(&plain);

    ck_assert_int_eq(p.seats[0].person, CHEN);
    ck_assert(because(&p, 0, WHY_ON_DUTY));
    ck_assert(because(&p, 1, WHY_NO_ROSTER)); /* the other agency has none */
}
END_TEST

START_TEST(a_duty_ends_at_its_last_minute_and_a_commander_is_not_sent)
{
    serves(ZHOU, AGENCY_POLICE, -60, 0);
    ck_assert_int_eq(made(&plain).reasons[0].vacancy, VACANCY_OFF_DUTY);
    ck_assert_int_eq(police(), 0);
    duties[0].until = at(1, 0);
    ck_assert_int_eq(police(), ZHOU);
    duties[1] = duties[0];
    duties[1].person = CHEN;
    duties[0].kind = DUTY_COMMANDER;
    roster.count = 2;
    ck_assert_int_eq(police(), CHEN);
}
END_TEST

START_TEST(whose_post_has_ended_or_not_begun_is_not_there)
{
    people[0].until = on(2026, 11, 19);
    ck_assert_int_eq(police(), CHEN);
    people[0].until = on(2026, 11, 20);
    ck_assert_int_eq(police(), ZHOU);
    people[0].from = on(2026, 11, 21);
    people[0].until = DATE_NONE;
    ck_assert_int_eq(police(), CHEN);
}
END_TEST

START_TEST(who_is_at_another_scene_is_not_torn_away)
{
    const struct engagement one[] = {{ZHOU, true}, {CHEN, true}};

    serves(ZHOU, AGENCY_POLICE, -60, 60);
    serves(CHEN, AGENCY_POLICE, -60, 60);
    q.engagements = one;
    q.engagement_count = 1;
    ck_assert_int_eq(police(), CHEN);
    q.engagement_count = 2;
    ck_assert_int_eq(made(&plain).reasons[0].vacancy, VACANCY_ENGAGED);
}
END_TEST

START_TEST(a_seat_that_asks_for_a_qualification_goes_to_who_has_it_as_a_whole_word)
{
    const struct playbook_seat seat[] = {{.agency = AGENCY_POLICE, .qualification = "法律"}};
    const struct playbook pb = {.seats = seat, .seat_count = 1};

    ck_assert_int_eq(made(&pb).reasons[0].vacancy, VACANCY_UNQUALIFIED);
    people[0].skills = "法律援助、会计";
    people[1].skills = "心理、法律";
    const struct proposal p = made(&pb);
    ck_assert_int_eq(p.seats[0].person, CHEN);
    ck_assert(because(&p, 0, WHY_QUALIFIED));
}
END_TEST

START_TEST(a_conflict_empties_a_seat_but_never_in_an_emergency)
{
    const struct conflict both[] = {{ZHOU, &wu, CONFLICT_RELATION, "表兄"},
                                    {CHEN, &wu, CONFLICT_RELATION, "邻居"}};

    q.conflicts = both;
    q.conflict_count = 1;
    ck_assert_int_eq(police(), CHEN);
    q.conflict_count = 2;
    ck_assert_int_eq(made(&plain).reasons[0].vacancy, VACANCY_CONFLICT);
    q.emergency = true;
    const struct proposal p = made(&urgent);
    ck_assert_int_eq(p.seats[0].person, ZHOU);
    ck_assert_str_eq(proposal_conflicts(&sc, LANG_EN, &p.reasons[0]), "related to 吴某 (表兄)");
}
END_TEST

START_TEST(the_longest_part_of_the_division_that_he_serves_is_the_nearest)
{
    serves(ZHOU, AGENCY_POLICE, -60, 60);
    serves(CHEN, AGENCY_POLICE, -60, 60);
    q.division = "331002001003";
    people[0].division = "331002001000"; /* the street */
    people[1].division = "331002001003"; /* the very village */
    struct proposal p = made(&plain);
    ck_assert_int_eq(p.seats[0].person, CHEN);
    ck_assert(because(&p, 0, WHY_NEAREST));
    people[1].division = "331002001007"; /* another village of that street */
    p = made(&plain);
    ck_assert_int_eq(p.seats[0].person, ZHOU);
    people[0].division = NULL; /* the whole office: no nearer than anybody */
    p = made(&plain);
    ck_assert_int_eq(p.seats[0].person, ZHOU);
    ck_assert(!because(&p, 0, WHY_NEAREST));
}
END_TEST

START_TEST(of_equally_near_ones_the_one_with_fewer_running_dispatches_goes)
{
    const struct engagement two[] = {{ZHOU, false}, {ZHOU, false}, {CHEN, false}};

    serves(ZHOU, AGENCY_POLICE, -60, 60);
    serves(CHEN, AGENCY_POLICE, -60, 60);
    q.engagements = two;
    q.engagement_count = 3;
    struct proposal p = made(&plain);
    ck_assert_int_eq(p.seats[0].person, CHEN);
    ck_assert(because(&p, 0, WHY_LEAST_LOAD));
    q.division = people[0].division = "331002001003"; /* but the nearer one goes before him */
    ck_assert_int_eq(police(), ZHOU);
}
END_TEST

START_TEST(a_dialect_that_the_narrative_names_tells_two_apart)
{
    serves(ZHOU, AGENCY_POLICE, -60, 60);
    serves(CHEN, AGENCY_POLICE, -60, 60);
    people[1].skills = "会计、闽南话";
    ck_assert_int_eq(police(), ZHOU);
    q.narrative = "老人只会说闽南话，吵得厉害。";
    const struct proposal p = made(&plain);
    ck_assert_int_eq(p.seats[0].person, CHEN);
    ck_assert(because(&p, 0, WHY_DIALECT));
    people[0].skills = "老人"; /* a word of the narrative, but no way to speak */
    ck_assert_int_eq(police(), CHEN);
}
END_TEST

START_TEST(whom_a_party_chose_goes_first_and_need_not_be_on_duty)
{
    const struct mediator_choice chosen[] = {
        {.party = 11, .person = CHEN, .word = MEDIATOR_CHOSEN},
        {.party = 12, .person = CHEN, .word = MEDIATOR_REFUSED},
    };

    serves(ZHOU, AGENCY_POLICE, -60, 60);
    q.choices = chosen;
    q.choice_count = 1;
    const struct proposal p = made(&plain);
    ck_assert_int_eq(p.seats[0].person, CHEN);
    ck_assert(because(&p, 0, WHY_CHOSEN));
    q.choice_count = 2; /* the other party refused him */
    ck_assert_int_eq(police(), ZHOU);
}
END_TEST

START_TEST(a_deputy_stands_by_where_the_playbook_asks_and_in_every_emergency)
{
    const struct playbook_seat seat[] = {{.agency = AGENCY_POLICE, .deputy = true}};
    const struct playbook asks = {.seats = seat, .seat_count = 1};

    ck_assert_int_eq(made(&plain).seats[0].deputy, 0);
    ck_assert_int_eq(made(&asks).seats[0].deputy, CHEN);
    ck_assert_int_eq(made(&urgent).seats[0].deputy, CHEN);
    ck_assert_str_eq(made(&urgent).seats[1].deputy_name, "林某");
}
END_TEST

START_TEST(a_deputy_may_be_called_at_home_also_when_nobody_is_on_duty)
{
    serves(CHEN, AGENCY_POLICE, -60, 60);
    struct proposal p = made(&urgent);
    ck_assert_int_eq(p.seats[0].person, CHEN);
    ck_assert_int_eq(p.seats[0].deputy, ZHOU);
    ck_assert(p.reasons[0].deputy_why & 1u << WHY_OFF_DUTY);
    duties[0].until = at(-1, 0);
    p = made(&urgent);
    ck_assert_int_eq(p.seats[0].person, 0);
    ck_assert_int_eq(p.reasons[0].vacancy, VACANCY_OFF_DUTY);
    ck_assert_int_eq(p.seats[0].deputy, ZHOU);
}
END_TEST

START_TEST(a_seat_for_three_names_a_second_as_deputy_and_the_third_in_the_reason)
{
    const struct playbook_seat seat[] = {{.agency = AGENCY_POLICE, .number = 3}};
    const struct playbook pb = {.seats = seat, .seat_count = 1};

    people[2].agency = AGENCY_POLICE;
    const struct proposal p = made(&pb);
    ck_assert_int_eq(p.seats[0].number, 3);
    ck_assert_int_eq(p.seats[0].person, ZHOU);
    ck_assert_int_eq(p.seats[0].deputy, CHEN);
    ck_assert_uint_eq(p.reasons[0].other_count, 1);
    ck_assert_str_eq(p.reasons[0].others[0], "王某");
    ck_assert_str_eq(proposal_reason(&sc, LANG_EN, &p.reasons[0]), "no roster; also 王某");
}
END_TEST

START_TEST(whom_a_person_picks_is_told_as_picked_with_his_conflicts)
{
    const struct conflict conflict = {CHEN, &wu, CONFLICT_HOUSEHOLD, NULL};
    struct proposal p = made(&urgent);

    q.conflicts = &conflict;
    q.conflict_count = 1;
    proposal_pick(&sc, &p, 0, &people[1], &q);
    ck_assert_int_eq(p.seats[0].person, CHEN);
    ck_assert_int_eq(p.seats[0].deputy, 0); /* nobody is his own deputy */
    ck_assert_str_eq(proposal_reason(&sc, LANG_EN, &p.reasons[0]), "picked by hand");
    ck_assert_str_eq(proposal_conflicts(&sc, LANG_EN, &p.reasons[0]),
                     "same household or address as 吴某");
    proposal_pick(&sc, &p, 2, NULL, &q);
    ck_assert_ptr_null(p.seats[2].person_name);
}
END_TEST

int main(void)
{
    TCase *tc = tcase_create("proposal");

    tcase_add_checked_fixture(tc, set_up, tear_down);
    tcase_add_test(tc, without_a_roster_the_first_of_each_agency_is_called_and_empty_ones_too);
    tcase_add_test(tc, whoever_handles_the_case_takes_the_lead_seat_of_his_agency_only);
    tcase_add_test(tc, a_later_level_is_called_with_its_own_seats_only);
    tcase_add_test(tc, who_is_on_duty_now_comes_before_who_was_added_first);
    tcase_add_test(tc, a_duty_ends_at_its_last_minute_and_a_commander_is_not_sent);
    tcase_add_test(tc, whose_post_has_ended_or_not_begun_is_not_there);
    tcase_add_test(tc, who_is_at_another_scene_is_not_torn_away);
    tcase_add_test(tc, a_seat_that_asks_for_a_qualification_goes_to_who_has_it_as_a_whole_word);
    tcase_add_test(tc, a_conflict_empties_a_seat_but_never_in_an_emergency);
    tcase_add_test(tc, the_longest_part_of_the_division_that_he_serves_is_the_nearest);
    tcase_add_test(tc, of_equally_near_ones_the_one_with_fewer_running_dispatches_goes);
    tcase_add_test(tc, a_dialect_that_the_narrative_names_tells_two_apart);
    tcase_add_test(tc, whom_a_party_chose_goes_first_and_need_not_be_on_duty);
    tcase_add_test(tc, a_deputy_stands_by_where_the_playbook_asks_and_in_every_emergency);
    tcase_add_test(tc, a_deputy_may_be_called_at_home_also_when_nobody_is_on_duty);
    tcase_add_test(tc, a_seat_for_three_names_a_second_as_deputy_and_the_third_in_the_reason);
    tcase_add_test(tc, whom_a_person_picks_is_told_as_picked_with_his_conflicts);
    return suite_run(tc);
}
