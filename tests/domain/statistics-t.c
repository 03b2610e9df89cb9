/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/domain/report.h"
#include "tests/domain/fixture.h"

enum { ZHOU = 2, WANG = 3 };

static const struct promise promises[] = {
    {.code = "answer", .within = MINUTES(5), .acts = 1u << ACT_ACCEPTED, .quorum = QUORUM_ALL},
    {.code = "scene", .within = MINUTES(15), .acts = 1u << ACT_BEGUN, .quorum = QUORUM_ANY}};
static const struct playbook playbook = {.id = "plain", .promises = promises, .promise_count = 2};
static const struct seat seats[] = {
    {.agency = AGENCY_POLICE, .required = true, .person_name = "周一立"},
    {.agency = AGENCY_WOMEN, .required = true}};

static struct response did(int64_t id, enum agency_id agency, enum act act, struct instant when)
{
    return (struct response){
        .id = id, .agency = agency, .act = act, .happened_at = when, .recorded_at = when};
}

static struct dispatch called(const struct response *responses, size_t count)
{
    return (struct dispatch){.ordinal = 1,
                             .at = at(0, 0),
                             .playbook = &playbook,
                             .seats = seats,
                             .seat_count = 2,
                             .course = {.responses = responses, .response_count = count}};
}

START_TEST(the_published_form_of_the_district_comes_out)
{
    ck_assert_str_eq(statistics_published(&sc, 3548, 3551), "99.9 % (3548/3551)");
    ck_assert_str_eq(statistics_published(&sc, 176, 178), "98.9 % (176/178)");
    ck_assert_str_eq(statistics_published(&sc, 93, 96), "96.9 % (93/96)");
    ck_assert_str_eq(statistics_published(&sc, 3551, 3551), "100.0 % (3551/3551)");
    ck_assert_str_eq(statistics_published(&sc, 1, 2000), "0.1 % (1/2000)");
    ck_assert_str_eq(statistics_published(&sc, 0, 0), "- (0/0)");
}
END_TEST

START_TEST(a_rate_has_four_places_and_half_goes_up)
{
    ck_assert_str_eq(statistics_rate(&sc, 3548, 3551), "0.9992");
    ck_assert_str_eq(statistics_rate(&sc, 93, 96), "0.9688");
    ck_assert_str_eq(statistics_rate(&sc, 1, 20000), "0.0001");
    ck_assert_str_eq(statistics_rate(&sc, 5, 5), "1.0000");
    ck_assert_ptr_null(statistics_rate(&sc, 0, 0));
}
END_TEST

START_TEST(the_median_lies_in_the_middle_and_a_percentile_is_a_number_there_is)
{
    const int64_t ten[] = {1, 2, 3, 4, 5, 6, 7, 8, 9, 100};

    ck_assert_int_eq(statistics_median_halves(ten, 10), 11);
    ck_assert_int_eq(statistics_median_halves(ten, 9), 10);
    ck_assert_int_eq(statistics_median_halves(ten, 0), 0);
    ck_assert_int_eq(statistics_percentile(ten, 10, 90), 9);
    ck_assert_int_eq(statistics_percentile(ten, 9, 90), 9);
    ck_assert_int_eq(statistics_percentile(ten, 1, 90), 1);
    ck_assert_int_eq(statistics_percentile(ten, 0, 90), 0);
}
END_TEST

START_TEST(times_are_rounded_up_and_what_is_pending_is_in_no_n)
{
    struct instant late_by_a_hair = at(5, 0);
    late_by_a_hair.ms += 1;
    const struct response responses[] = {did(1, AGENCY_POLICE, ACT_ACCEPTED, at(1, 0)),
                                         did(2, AGENCY_WOMEN, ACT_ACCEPTED, late_by_a_hair)};
    const struct dispatch d = called(responses, 2);
    struct group g = {.key = ""};

    ck_ok(group_add(&sc, &g, NULL, &d, &d, at(6, 0)));
    group_finish(&g);
    ck_assert_uint_eq(g.figures[0].late, 1);
    ck_assert_int_eq(g.figures[0].times.seconds[0], 301);
    ck_assert_uint_eq(g.figures[1].n, 0);
    ck_assert_uint_eq(g.figures[1].pending, 1);
}
END_TEST

START_TEST(a_claim_changes_only_the_column_of_claims_until_another_confirms_it)
{
    struct response responses[] = {did(1, AGENCY_POLICE, ACT_ACCEPTED, at(1, 0)),
                                   did(2, AGENCY_WOMEN, ACT_ACCEPTED, at(2, 0))};
    const struct ruling confirmed = {
        .id = 3, .kind = RULING_CONFIRMED, .event = 2, .at = at(30, 0), .person = ZHOU};
    responses[1].recorded_at = at(20, 0);
    responses[1].recorder = WANG;
    struct dispatch d = called(responses, 2);
    struct group before = {.key = ""}, after = {.key = ""};

    ck_ok(group_add(&sc, &before, NULL, &d, &d, at(40, 0)));
    ck_assert_uint_eq(before.figures[0].late, 1);
    ck_assert_uint_eq(before.figures[0].believed, 1);
    ck_assert_uint_eq(before.figures[0].claims, 1);
    ck_assert_uint_eq(before.figures[0].confirmed, 0);
    d.course.rulings = &confirmed;
    d.course.ruling_count = 1;
    ck_ok(group_add(&sc, &after, NULL, &d, &d, at(40, 0)));
    ck_assert_uint_eq(after.figures[0].met, 1);
    ck_assert_uint_eq(after.figures[0].confirmed, 1);
}
END_TEST

START_TEST(what_the_police_stopped_is_neither_late_nor_missed)
{
    const struct ruling police = {.id = 1, .kind = RULING_POLICE, .at = at(3, 0), .person = ZHOU};
    struct dispatch d = called(NULL, 0);
    struct group g = {.key = ""};

    d.course.rulings = &police;
    d.course.ruling_count = 1;
    ck_ok(group_add(&sc, &g, NULL, &d, &d, at(40, 0)));
    ck_assert_uint_eq(g.figures[0].n, 1);
    ck_assert_uint_eq(g.figures[0].stopped, 1);
    ck_assert_uint_eq(g.figures[0].missed, 0);
}
END_TEST

START_TEST(a_seat_is_measured_alone_and_only_by_what_every_seat_promised)
{
    const struct response responses[] = {did(1, AGENCY_POLICE, ACT_ACCEPTED, at(1, 0)),
                                         did(2, AGENCY_WOMEN, ACT_ACCEPTED, at(9, 0))};
    const struct dispatch d = called(responses, 2);
    const struct casefile cf = {.dispatches = &d, .dispatch_count = 1};
    const struct period always = {DATE_NONE, DATE_NONE};
    struct report r;

    ck_ok(report_make(&sc, &cf, 1, always, REPORT_PERSON, at(40, 0), NULL, &r));
    ck_assert_int_eq(r.period.from.day, date_of(at(0, 0)).day);
    ck_assert_uint_eq(r.group_count, 2);
    ck_assert_str_eq(r.groups[0].key, "women");
    ck_assert_uint_eq(r.groups[0].figures[0].late, 1);
    ck_assert_str_eq(r.groups[1].key, "周一立");
    ck_assert_uint_eq(r.groups[1].figures[0].met, 1);
    ck_assert_uint_eq(r.groups[1].count, 1);
    ck_assert_uint_eq(r.breach_count, 2);
    ck_assert_uint_eq(r.awaited[AGENCY_POLICE], 1);
    ck_assert_uint_eq(r.awaited[AGENCY_WOMEN], 1);
}
END_TEST

START_TEST(who_recorded_late_entries_is_counted_by_entry_not_by_promise)
{
    struct response responses[] = {did(1, AGENCY_POLICE, ACT_BEGUN, at(1, 0)),
                                   did(2, AGENCY_WOMEN, ACT_ACCEPTED, at(2, 0)),
                                   did(3, AGENCY_WOMEN, ACT_LEFT, at(3, 0))};
    const struct ruling confirmed = {
        .id = 4, .kind = RULING_CONFIRMED, .event = 1, .at = at(30, 0), .person = ZHOU};
    responses[0].recorder = responses[1].recorder = responses[2].recorder = WANG;
    responses[0].by = responses[1].by = responses[2].by = "王一敏";
    responses[0].recorded_at = responses[2].recorded_at = at(20, 0);
    struct dispatch d = called(responses, 3);
    d.course.rulings = &confirmed;
    d.course.ruling_count = 1;
    const struct casefile cf = {
        .dispute.registered_at = {at(0, 0).ms - 95000}, .dispatches = &d, .dispatch_count = 1};
    struct report r;

    ck_ok(report_make(&sc, &cf, 1, (struct period){DATE_NONE, DATE_NONE}, REPORT_GRID, at(40, 0),
                      NULL, &r));
    ck_assert_uint_eq(r.recorder_count, 1);
    ck_assert_str_eq(r.recorders[0].name, "王一敏");
    ck_assert_uint_eq(r.recorders[0].entries, 3);
    ck_assert_uint_eq(r.recorders[0].claims,
                      1); /* the beginning keeps both promises, leaving none */
    ck_assert_uint_eq(r.recorders[0].confirmed, 1);
    ck_assert_str_eq(r.groups[0].key, "");
    ck_assert_int_eq(r.registered.seconds[0], 95);
}
END_TEST

/* Called an hour before it was registered, says a clock that was set back in between. */
START_TEST(a_time_across_which_the_clock_was_set_is_in_no_figure_and_is_told_of)
{
    const struct clock_step back = {.id = 4, .at = at(0, 0), .step = {-3700000}};
    struct dispatch d = called(NULL, 0);
    struct casefile cf = {.dispute = {.id = 3, .registered_at = at(60, 0)},
                          .dispatches = &d,
                          .dispatch_count = 1,
                          .clock_steps = &back,
                          .clock_step_count = 1};
    const struct period always = {DATE_NONE, DATE_NONE};
    struct report r;

    d.id = 5;
    ck_ok(report_make(&sc, &cf, 1, always, REPORT_ALL, at(90, 0), NULL, &r));
    ck_assert_uint_eq(r.registered.count, 0);
    ck_assert_uint_eq(r.stepped, 1);
    cf.clock_step_count = 0; /* too small a step to be noted */
    ck_ok(report_make(&sc, &cf, 1, always, REPORT_ALL, at(90, 0), NULL, &r));
    ck_assert_uint_eq(r.registered.count, 1);
    ck_assert_int_eq(r.registered.seconds[0], 0);
    ck_assert_uint_eq(r.stepped, 0);
}
END_TEST

START_TEST(a_broken_promise_shows_the_newest_reason_that_stands)
{
    const struct ruling rulings[] = {
        {.id = 1, .kind = RULING_BREACH, .promise = "answer", .reason = "a", .at = at(30, 0)},
        {.id = 2, .kind = RULING_BREACH, .promise = "answer", .reason = "b", .at = at(31, 0)},
        {.id = 3, .kind = RULING_BREACH, .promise = "answer", .reason = "c", .at = at(32, 0)},
        {.id = 4, .kind = RULING_CORRECTED, .event = 3, .at = at(33, 0)}};
    struct dispatch d = called(NULL, 0);
    d.course.rulings = rulings;
    d.course.ruling_count = 4;
    const struct casefile cf = {.dispatches = &d, .dispatch_count = 1};
    struct report r;

    ck_ok(report_make(&sc, &cf, 1, (struct period){DATE_NONE, DATE_NONE}, REPORT_ALL, at(40, 0),
                      NULL, &r));
    ck_assert_uint_eq(r.breach_count, 2);
    ck_assert_str_eq(r.breaches[0].ruled->reason, "b");
    ck_assert_ptr_null(r.breaches[1].ruled);
}
END_TEST

START_TEST(every_number_of_a_figure_opens_the_teams_it_is_made_of)
{
    const struct response responses[] = {did(1, AGENCY_POLICE, ACT_BEGUN, at(16, 0))};
    const struct dispatch late = called(responses, 1), missed = called(NULL, 0);
    struct group g = {.key = ""};

    ck_ok(group_add(&sc, &g, NULL, &late, &late, at(40, 0)));
    ck_ok(group_add(&sc, &g, NULL, &missed, &missed, at(40, 0)));
    ck_assert_uint_eq(g.figures[1].tally_count, 2);
    ck_assert_int_eq(g.figures[1].tallies[0].state, MILESTONE_LATE);
    ck_assert_ptr_eq(g.figures[1].tallies[0].dispatch, &late);
    ck_assert_int_eq(g.figures[1].tallies[1].state, MILESTONE_MISSED);
    ck_assert_uint_eq(g.figures[1].late + g.figures[1].missed, 2);
}
END_TEST

START_TEST(each_number_counts_the_teams_it_opens)
{
    struct response responses[] = {did(1, AGENCY_POLICE, ACT_ACCEPTED, at(1, 0)),
                                   did(2, AGENCY_WOMEN, ACT_ACCEPTED, at(2, 0)),
                                   did(3, AGENCY_WOMEN, ACT_BEGUN, at(4, 0))};
    responses[1].recorded_at = at(20, 0);
    const struct dispatch answered = called(responses, 3), silent = called(NULL, 0);
    struct group g = {.key = ""};

    ck_ok(group_add(&sc, &g, NULL, &answered, &answered, at(12, 0)));
    ck_ok(group_add(&sc, &g, NULL, &silent, &silent, at(12, 0)));
    for (size_t i = 0; i < g.count; i++) {
        const struct figure *f = &g.figures[i];

        for (int cell = 0; cell < CELL_COUNT; cell++) {
            size_t teams = 0;

            for (size_t j = 0; j < f->tally_count; j++)
                teams += tally_counts(&f->tallies[j], (enum statistics_cell)cell);
            ck_assert_uint_eq(teams, figure_number(f, (enum statistics_cell)cell));
        }
    }
    ck_assert_uint_eq(figure_number(&g.figures[0], CELL_CLAIMS), 1);
    ck_assert_uint_eq(figure_number(&g.figures[0], CELL_MISSED), 1);
    ck_assert_uint_eq(figure_number(&g.figures[1], CELL_PENDING), 1);
    ck_assert_int_eq(g.figures[0].tallies[0].due.ms, at(5, 0).ms);
}
END_TEST

START_TEST(a_month_begins_on_its_first_and_january_follows_december)
{
    const struct period year = period_named(PERIOD_YEAR, on(2026, 11, 20));
    const struct period month = period_named(PERIOD_MONTH, on(2026, 11, 20));
    const struct period last = period_named(PERIOD_LAST_MONTH, on(2026, 3, 31));
    const struct period december = period_named(PERIOD_LAST_MONTH, on(2026, 1, 1));
    const struct period today = period_named(PERIOD_TODAY, on(2026, 11, 20));

    ck_assert_str_eq(date_iso(&sc, year.from), "2026-01-01");
    ck_assert_str_eq(date_iso(&sc, year.to), "2026-11-20");
    ck_assert_str_eq(date_iso(&sc, month.from), "2026-11-01");
    ck_assert_str_eq(date_iso(&sc, last.from), "2026-02-01");
    ck_assert_str_eq(date_iso(&sc, last.to), "2026-02-28");
    ck_assert_str_eq(date_iso(&sc, december.from), "2025-12-01");
    ck_assert_str_eq(date_iso(&sc, december.to), "2025-12-31");
    ck_assert_int_eq(today.from.day, today.to.day);
}
END_TEST

START_TEST(a_period_has_both_its_days_whole_and_does_not_end_before_it_begins)
{
    const struct period day = {on(2026, 11, 20), on(2026, 11, 20)};
    struct dispatch d = called(NULL, 0);

    ck_assert(period_has(day, &d));
    d.at = date_start(on(2026, 11, 20));
    ck_assert(period_has(day, &d));
    d.at = date_start(on(2026, 11, 21));
    ck_assert(!period_has(day, &d));
    ck_refused(period_check(&sc, (struct period){on(2026, 11, 21), on(2026, 11, 20)}), "to");
}
END_TEST

int main(void)
{
    TCase *tc = scoped("statistics");

    tcase_add_test(tc, the_published_form_of_the_district_comes_out);
    tcase_add_test(tc, a_rate_has_four_places_and_half_goes_up);
    tcase_add_test(tc, the_median_lies_in_the_middle_and_a_percentile_is_a_number_there_is);
    tcase_add_test(tc, times_are_rounded_up_and_what_is_pending_is_in_no_n);
    tcase_add_test(tc, a_claim_changes_only_the_column_of_claims_until_another_confirms_it);
    tcase_add_test(tc, what_the_police_stopped_is_neither_late_nor_missed);
    tcase_add_test(tc, a_seat_is_measured_alone_and_only_by_what_every_seat_promised);
    tcase_add_test(tc, who_recorded_late_entries_is_counted_by_entry_not_by_promise);
    tcase_add_test(tc, a_time_across_which_the_clock_was_set_is_in_no_figure_and_is_told_of);
    tcase_add_test(tc, a_broken_promise_shows_the_newest_reason_that_stands);
    tcase_add_test(tc, every_number_of_a_figure_opens_the_teams_it_is_made_of);
    tcase_add_test(tc, each_number_counts_the_teams_it_opens);
    tcase_add_test(tc, a_month_begins_on_its_first_and_january_follows_december);
    tcase_add_test(tc, a_period_has_both_its_days_whole_and_does_not_end_before_it_begins);
    return suite_run(tc);
}
