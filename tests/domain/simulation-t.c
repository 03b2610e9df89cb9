/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/domain/simulation.h"
#include "tests/domain/fixture.h"

static const char *const divisions[] = {"331002001001", "331002001002"};
static const char *const surnames[] = {"王", "陈"};
static const struct simulated_sort sorts[] = {
    {.kind = "marriage_family", .narrative = "争吵", .weight = 3, .urgent = 100, .situation = "x"},
    {.kind = "neighbour", .narrative = "噪音", .weight = 1, .urgent = 0, .situation = "y"}};
static const struct simulated_agency agencies[] = {
    {AGENCY_POLICE, {10, 20, 30, 40, 50, 60}, {100, 200, 300, 400, 500, 600}, 10, 10, 10},
    {AGENCY_WOMEN, {10, 20, 30, 40, 50, 60}, {100, 200, 300, 400, 500, 600}, 0, 0, 0}};
static const struct person people[] = {{.login = "lin"}};
static const struct simulation district = {
    .people = people,
    .person_count = 1,
    .divisions = (const char **)divisions,
    .division_count = 2,
    .surnames = (const char **)surnames,
    .surname_count = 2,
    .sorts = sorts,
    .sort_count = 2,
    .agencies = agencies,
    .agency_count = 2,
    .hours = {[20] = 1},
    .shares = {
        .confirmed = 50, .corrected = 10, .waived = 20, .granted = 50, .police = 20, .again = 30}};

static const struct promise promises[] = {
    {.code = "answer", .within = MINUTES(5), .acts = 1u << ACT_ACCEPTED, .quorum = QUORUM_ALL}};
static const struct playbook playbook = {.id = "plain", .promises = promises, .promise_count = 1};
static const struct promise daily[] = {
    {.code = "answer", .within = DAYS(1), .acts = 1u << ACT_ACCEPTED, .quorum = QUORUM_ALL}};
static const struct playbook appointment = {.id = "day", .promises = daily, .promise_count = 1};
static const struct seat seats[] = {{.agency = AGENCY_POLICE}, {.agency = AGENCY_WOMEN}};

enum { MANY = 2000, DAYS_PLAYED = 31 };

static struct simulated_case *cases_of(uint64_t seed)
{
    struct simulated_case *list;

    simulation_cases(&sc, &district, seed, on(2026, 1, 1), DAYS_PLAYED, MANY, &list);
    return list;
}

START_TEST(the_same_seed_draws_the_same_year_and_another_seed_another)
{
    const struct simulated_case *a = cases_of(1), *b = cases_of(1), *c = cases_of(2);
    size_t differ = 0;

    for (size_t i = 0; i < MANY; i++) {
        ck_assert_int_eq(a[i].at.ms, b[i].at.ms);
        ck_assert_uint_eq(a[i].seed, b[i].seed);
        ck_assert_str_eq(a[i].intake.parties[0].name, b[i].intake.parties[0].name);
        differ += a[i].at.ms != c[i].at.ms;
    }
    ck_assert_uint_gt(differ, MANY * 9 / 10);
}
END_TEST

START_TEST(cases_come_by_time_in_their_days_hours_and_proportions)
{
    const struct simulated_case *list = cases_of(3);
    size_t family = 0, without = 0;

    for (size_t i = 0; i < MANY; i++) {
        const struct simulated_case *c = &list[i];

        ck_assert(i == 0 || !instant_before(c->at, list[i - 1].at));
        ck_assert(date_of(c->at).day >= on(2026, 1, 1).day);
        ck_assert(date_of(c->at).day < on(2026, 2, 1).day);
        ck_assert_str_eq(scope_strndup(&sc, instant_clock(&sc, c->at), 2), "20");
        ck_assert((c->intake.urgency == URGENCY_URGENT) == (c->situation != NULL));
        family += c->intake.kind == sorts[0].kind;
        without += c->intake.division == NULL;
    }
    /* three of four and a third, each within five standard deviations */
    ck_assert_uint_ge(family, 1500 - 97);
    ck_assert_uint_le(family, 1500 + 97);
    ck_assert_uint_ge(without, 660 - 106);
    ck_assert_uint_le(without, 660 + 106);
}
END_TEST

static size_t team(uint64_t seed, int ordinal, const struct playbook *pb,
                   struct simulated_step **steps)
{
    const struct dispatch d = {
        .ordinal = ordinal, .at = at(0, 0), .playbook = pb, .seats = seats, .seat_count = 2};
    size_t count;

    simulation_team(&sc, &district, seed, &d, steps, &count);
    return count;
}

START_TEST(a_team_acts_by_time_and_after_another_was_called_tells_nothing)
{
    size_t called_again = 0;

    for (uint64_t seed = 0; seed < 500; seed++) {
        struct simulated_step *steps;
        const size_t count = team(seed, 1, &playbook, &steps);
        int64_t again = INT64_MAX, police = INT64_MAX;

        for (size_t i = 0; i < count; i++) {
            ck_assert(i == 0 || steps[i].after.ms >= steps[i - 1].after.ms);
            ck_assert(steps[i].happened.ms <= steps[i].after.ms);
            if (steps[i].act == SIMULATED_AGAIN)
                again = steps[i].after.ms;
            if (steps[i].act == SIMULATED_POLICE)
                police = steps[i].after.ms;
        }
        called_again += again < INT64_MAX;
        for (size_t i = 0; i < count; i++) {
            if (steps[i].act != SIMULATED_RESPOND)
                continue;
            ck_assert(steps[i].after.ms < again);
            ck_assert(steps[i].happened.ms <= police);
        }
    }
    ck_assert_uint_ge(called_again, 100); /* three of ten, within five standard deviations */
    ck_assert_uint_le(called_again, 200);
}
END_TEST

START_TEST(a_level_answers_after_it_was_called_and_only_its_own_seats)
{
    const struct seat raised[] = {{.agency = AGENCY_POLICE, .called = at(0, 0)},
                                  {.agency = AGENCY_WOMEN, .level = 2, .called = at(10, 0)}};
    const struct dispatch d = {
        .ordinal = 1, .at = at(0, 0), .playbook = &playbook, .seats = raised, .seat_count = 2};
    struct simulated_step *steps;
    size_t count, all = 0;

    for (uint64_t seed = 0; seed < 50; seed++) {
        simulation_level(&sc, &district, seed, &d, 2, &steps, &count);
        all += count;
        for (size_t i = 0; i < count; i++) {
            ck_assert_int_eq(steps[i].agency, AGENCY_WOMEN);
            ck_assert_int_ge(steps[i].happened.ms, 600000 + 10000);
        }
        simulation_level(&sc, &district, seed, &d, 3, &steps, &count);
        ck_assert_uint_eq(count, 0);
    }
    ck_assert_uint_gt(all, 0);
}
END_TEST

START_TEST(only_the_first_team_is_followed_by_another)
{
    for (uint64_t seed = 0; seed < 200; seed++) {
        struct simulated_step *steps;
        const size_t count = team(seed, 2, &playbook, &steps);

        for (size_t i = 0; i < count; i++)
            ck_assert(steps[i].act != SIMULATED_AGAIN);
    }
}
END_TEST

START_TEST(an_agency_answers_between_its_quantiles_and_by_appointment_an_hour_for_a_minute)
{
    for (uint64_t seed = 0; seed < 200; seed++) {
        struct simulated_step *soon, *later;
        const size_t count = team(seed, 2, &playbook, &soon);
        const size_t slow = team(seed, 2, &appointment, &later);

        for (size_t i = 0; i < count; i++) {
            if (soon[i].agency == AGENCY_WOMEN && soon[i].response == ACT_ACCEPTED) {
                ck_assert_int_ge(soon[i].happened.ms, 10000);
                ck_assert_int_le(soon[i].happened.ms, 60000 + 45000); /* corrected, written again */
            }
        }
        for (size_t i = 0; i < slow; i++) {
            ck_assert(later[i].act != SIMULATED_RESPOND || later[i].response != ACT_ARRIVED);
            if (later[i].act == SIMULATED_RESPOND)
                ck_assert_int_ge(later[i].happened.ms, 600000);
        }
    }
}
END_TEST

START_TEST(the_clock_is_set_now_and_then_and_mostly_right)
{
    const struct instant start = date_start(on(2026, 1, 1));
    size_t wrong = 0;

    for (int hour = 0; hour < 365 * 24; hour++) {
        const struct instant t = instant_after(start, MINUTES(60 * hour));
        const struct span skew = simulation_skew(7, start, t);

        ck_assert_int_ge(skew.ms, -90000);
        ck_assert_int_le(skew.ms, 150000);
        wrong += skew.ms != 0;
    }
    ck_assert_uint_gt(wrong, 17);
    ck_assert_uint_lt(wrong, 17 * 24 + 24);
}
END_TEST

START_TEST(what_falls_or_is_no_share_is_refused)
{
    struct simulated_agency falling = agencies[1];
    struct simulation s = district;

    ck_ok(simulation_check(&sc, &s));
    falling.way[3] = 1;
    s.agencies = &falling;
    s.agency_count = 1;
    ck_refused(simulation_check(&sc, &s), "agencies");
    s = district;
    s.shares.again = 101;
    ck_refused(simulation_check(&sc, &s), "shares");
    s = district;
    s.surname_count = 0;
    ck_refused(simulation_check(&sc, &s), "simulation");
}
END_TEST

int main(void)
{
    TCase *tc = scoped("simulation");

    tcase_add_test(tc, the_same_seed_draws_the_same_year_and_another_seed_another);
    tcase_add_test(tc, cases_come_by_time_in_their_days_hours_and_proportions);
    tcase_add_test(tc, a_team_acts_by_time_and_after_another_was_called_tells_nothing);
    tcase_add_test(tc, a_level_answers_after_it_was_called_and_only_its_own_seats);
    tcase_add_test(tc, only_the_first_team_is_followed_by_another);
    tcase_add_test(tc,
                   an_agency_answers_between_its_quantiles_and_by_appointment_an_hour_for_a_minute);
    tcase_add_test(tc, the_clock_is_set_now_and_then_and_mostly_right);
    tcase_add_test(tc, what_falls_or_is_no_share_is_refused);
    return suite_run(tc);
}
