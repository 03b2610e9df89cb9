/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/conf/demo_file.h"

#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "core/base/file.h"
#include "core/base/tr.h"
#include "core/conf/demo_time.h"
#include "core/conf/division_file.h"
#include "core/conf/kind_file.h"
#include "core/conf/playbook_file.h"
#include "core/conf/yaml.h"
#include "tests/suite.h"

#define OFFICE                                                                                     \
    "office: {name: 甲, committee: 乙, division: \"331002001000\", abbreviation: 甲}\n"         \
    "people:\n  - {login: lin, name: 林某, agency: committee, role: 调解员}\n"
#define STORY "id: x\ntitle: 某事\nsteps:\n"

static struct scope sc;
static struct instant now;
static struct demo demo;
static char directory[64];

static void begin(void)
{
    sc = (struct scope)SCOPE_INIT;
    ck_assert_int_eq(instant_parse(&sc, "now", "2026-11-20T19:32:40+08:00", &now), RC_OK);
    memcpy(directory, "/tmp/onecase-demo-XXXXXX", sizeof("/tmp/onecase-demo-XXXXXX"));
    ck_assert_ptr_nonnull(mkdtemp(directory));
}

static void end(void)
{
    unlink(scope_printf(&sc, "%s/office.yaml", directory));
    unlink(scope_printf(&sc, "%s/x.yaml", directory));
    rmdir(directory);
    scope_end(&sc);
}

static void write_file(const char *name, const char *text)
{
    const struct bytes data = {(const unsigned char *)text, strlen(text)};

    ck_assert_int_eq(file_write(&sc, scope_printf(&sc, "%s/%s", directory, name), data), RC_OK);
}

static enum rc load(const char *story)
{
    write_file("office.yaml", OFFICE);
    write_file("x.yaml", story);
    return demo_load(&sc, directory, now, &demo);
}

static void loaded(enum rc rc)
{
    ck_assert_msg(rc == RC_OK, "%s", rc == RC_OK ? "" : error_text(&sc, LANG_EN, &sc.error));
}

static enum rc told(const char *text, struct instant *out)
{
    struct tree *root;

    ck_assert_int_eq(yaml_parse(&sc, "t", 1, scope_printf(&sc, "at: \"%s\"\n", text), &root),
                     RC_OK);
    return demo_instant(&sc, tree_get(root, "at"), now, out);
}

static void comes_to(const char *text, const char *expected)
{
    struct instant t;

    loaded(told(text, &t));
    ck_assert_str_eq(instant_rfc3339(&sc, t), expected);
}

START_TEST(times_are_told_from_now)
{
    comes_to("-6d 09:12", "2026-11-14T09:12:00+08:00");
    comes_to("-6d 9:05", "2026-11-14T09:05:00+08:00");
    comes_to("-21d 00:00", "2026-10-30T00:00:00+08:00");
    comes_to("-12m30s", "2026-11-20T19:20:10+08:00");
    comes_to("-1h2m", "2026-11-20T18:30:40+08:00");
    comes_to("-40s", "2026-11-20T19:32:00+08:00");
}
END_TEST

START_TEST(what_is_no_time_is_refused)
{
    static const char *const wrong[] = {
        "-6d",        "-6d 9",    "-6d 24:00", "12m",      "-",       "-5x",        "-2m1h",
        "-6d 09:12x", "-6d 9:+5", "-6d +9:05", "-6d 9: 5", "-6d 9:5", "-6d 009:05", "-6d 9:60"};
    struct instant t;

    for (size_t i = 0; i < sizeof(wrong) / sizeof(*wrong); i++)
        ck_assert_msg(told(wrong[i], &t) == RC_INVALID, "%s was taken", wrong[i]);
}
END_TEST

START_TEST(times_inside_a_step_are_told_alike_and_days_too)
{
    loaded(load(STORY "  - at: -2d 10:00\n    as: lin\n"
                      "    agree: {terms: [{obligor: 甲, act: 乙, due: +20d}]}\n"
                      "  - at: -1d 10:00\n    as: lin\n"
                      "    sign: {who: seal, how: sealed, on: -2d}\n"
                      "  - at: -3m\n    as: lin\n"
                      "    record: {at: -10m, statements: []}\n"
                      "  - at: -2m\n    as: lin\n    visit: {}\n"));
    const struct demo_step *steps = demo.stories[0].steps;
    ck_assert_str_eq(date_iso(&sc, steps[0].agreement.terms[0].due), "2026-12-10");
    ck_assert_str_eq(date_iso(&sc, steps[0].agreement.reached_on), "2026-11-18");
    ck_assert_str_eq(date_iso(&sc, steps[1].on), "2026-11-18");
    ck_assert_int_eq(steps[1].how, HOW_SEALED);
    ck_assert_str_eq(instant_rfc3339(&sc, steps[2].session.at), "2026-11-20T19:22:40+08:00");
    ck_assert_str_eq(date_iso(&sc, steps[3].on), "2026-11-20");
}
END_TEST

static void refused_at(const char *story, int line, int column)
{
    ck_assert_int_eq(load(story), RC_INVALID);
    ck_assert_str_eq(sc.error.file, scope_printf(&sc, "%s/x.yaml", directory));
    ck_assert_int_eq(sc.error.line, line);
    ck_assert_int_eq(sc.error.column, column);
}

START_TEST(a_faulty_step_is_refused_with_its_place)
{
    refused_at(STORY "  - {at: -2m, as: nobody, accept: {}}\n", 4, 5);
    refused_at(STORY "  - {at: -2m, as: lin}\n", 4, 5);
    refused_at(STORY "  - {at: -2m, as: lin, accept: {}, visit: {}}\n", 4, 5);
    refused_at(STORY "  - {at: -2m, as: lin, acept: {}}\n", 4, 24);
    refused_at(STORY "  - {at: -2m, as: lin, accept: {now: 1}}\n", 4, 33);
    refused_at(STORY "  - {at: -2m, as: lin, print: {paper: agreement, format: odt}}\n", 4, 58);
}
END_TEST

START_TEST(steps_follow_one_another_and_are_never_in_the_future)
{
    refused_at(STORY "  - {at: -2m, as: lin, accept: {}}\n  - {at: -3m, as: lin, visit: {}}\n", 5,
               5);
    refused_at(STORY "  - {at: -0d 23:00, as: lin, accept: {}}\n", 4, 5);
}
END_TEST

static const struct demo_story *story(const char *id)
{
    for (size_t i = 0; i < demo.story_count; i++)
        if (strcmp(demo.stories[i].id, id) == 0)
            return &demo.stories[i];
    return NULL;
}

START_TEST(the_four_shipped_stories_are_there)
{
    loaded(demo_load(&sc, TOP_SRCDIR "/templates/demo", now, &demo));
    ck_assert_uint_eq(demo.story_count, 4);
    ck_assert_ptr_nonnull(story("leak"));
    ck_assert_ptr_nonnull(story("patrol"));
    ck_assert_ptr_nonnull(story("family"));
    ck_assert_ptr_nonnull(story("bar"));
    ck_assert_int_eq(demo.office.practice, true);
}
END_TEST

START_TEST(the_shipped_stories_hold_at_any_hour_of_the_day)
{
    for (int hour = 0; hour < 24; hour++) {
        const enum rc rc =
            demo_load(&sc, TOP_SRCDIR "/templates/demo",
                      instant_after(date_start(date_of(now)), MINUTES(hour * 60)), &demo);

        loaded(rc);
    }
}
END_TEST

static struct kind_table kinds;
static struct division_table divisions;

/* What the desk will do with STORY: its intake, agreement and sessions pass their checks. */
static void passes(const struct demo_story *s)
{
    struct intake in = s->steps[0].intake;

    ck_assert_int_eq(s->steps[0].act, DEMO_REGISTER);
    loaded(intake_check(&sc, &in, &kinds, &divisions, s->steps[0].at, false));
    for (size_t i = 1; i < s->count; i++) {
        struct demo_step step = s->steps[i];

        if (step.act == DEMO_AGREE)
            loaded(agreement_check(&sc, &step.agreement, in.parties, in.party_count));
        if (step.act == DEMO_RECORD)
            loaded(session_check(&sc, &step.session));
    }
}

START_TEST(the_shipped_stories_pass_every_check)
{
    loaded(kind_load(&sc, TOP_SRCDIR "/templates/kinds.yaml", &kinds));
    loaded(division_load(&sc, TOP_SRCDIR "/templates/divisions.csv", &divisions));
    loaded(demo_load(&sc, TOP_SRCDIR "/templates/demo", now, &demo));
    for (size_t i = 0; i < demo.story_count; i++)
        passes(&demo.stories[i]);
}
END_TEST

static const char *playbook_of(const struct demo_story *s)
{
    struct playbook *list;
    size_t count;

    loaded(playbook_load_all(&sc, TOP_SRCDIR "/templates/playbooks", NULL, &list, &count));
    const struct intake *in = &s->steps[0].intake;
    const struct kind *kind = kind_find(&kinds, in->kind);
    const struct playbook_question q = {.kind = kind->code,
                                        .parent = kind->parent,
                                        .urgency = in->urgency,
                                        .source = in->source,
                                        .narrative = in->narrative};
    return playbook_choose(list, count, &q)->id;
}

START_TEST(the_shipped_stories_call_the_teams_of_the_articles)
{
    loaded(kind_load(&sc, TOP_SRCDIR "/templates/kinds.yaml", &kinds));
    loaded(demo_load(&sc, TOP_SRCDIR "/templates/demo", now, &demo));
    ck_assert_str_eq(playbook_of(story("leak")), "leak");
    ck_assert_str_eq(playbook_of(story("patrol")), "patrol");
    ck_assert_str_eq(playbook_of(story("family")), "family-red");
    ck_assert_str_eq(playbook_of(story("bar")), "guard");
}
END_TEST

START_TEST(the_burst_pipe_has_one_respondent_three_claimants_and_five_copies)
{
    loaded(demo_load(&sc, TOP_SRCDIR "/templates/demo", now, &demo));
    const struct intake *in = &story("leak")->steps[0].intake;
    int respondents = 0, applicants = 0;

    for (size_t i = 0; i < in->party_count; i++) {
        respondents += in->parties[i].role == ROLE_RESPONDENT;
        applicants += in->parties[i].role == ROLE_APPLICANT;
    }
    ck_assert_int_eq(respondents, 1);
    ck_assert_int_eq(applicants, 3);
    for (size_t i = 0; i < story("leak")->count; i++)
        if (story("leak")->steps[i].act == DEMO_AGREE)
            ck_assert_int_eq(
                agreement_copies(&story("leak")->steps[i].agreement, in->parties, in->party_count),
                5);
}
END_TEST

START_TEST(the_clock_of_the_family_still_runs_when_the_practice_opens)
{
    loaded(demo_load(&sc, TOP_SRCDIR "/templates/demo", now, &demo));
    const struct demo_story *s = story("family");
    for (size_t i = 0; i < s->count; i++)
        if (s->steps[i].act == DEMO_DISPATCH)
            ck_assert_int_le(instant_until(s->steps[i].at, now).ms, 4 * 60000);
}
END_TEST

START_TEST(the_guards_calm_the_bar_before_the_police_arrive)
{
    struct instant calmed = INSTANT_NEVER, police = INSTANT_NEVER;

    loaded(demo_load(&sc, TOP_SRCDIR "/templates/demo", now, &demo));
    for (size_t i = 0; i < story("bar")->count; i++) {
        const struct demo_step *step = &story("bar")->steps[i];

        if (step->act == DEMO_RESPOND && step->response == ACT_CALMED)
            calmed = step->at;
        if (step->act == DEMO_RESPOND && step->response == ACT_ARRIVED &&
            step->agency == AGENCY_POLICE)
            police = step->at;
    }
    ck_assert(instant_is_set(calmed));
    ck_assert(instant_before(calmed, police));
}
END_TEST

START_TEST(an_office_may_have_a_roster_told_from_today)
{
    write_file("office.yaml",
               OFFICE "roster:\n  - {people: \"lin\", kind: commander, name: 夜班, every: week, "
                      "time: 20:00-08:00, on: -14d}\n");
    loaded(demo_load(&sc, directory, now, &demo));
    ck_assert_uint_eq(demo.shift_count, 1);
    ck_assert_str_eq(demo.shifts[0].people, "lin");
    ck_assert_int_eq(demo.shifts[0].kind, DUTY_COMMANDER);
    ck_assert_int_eq(demo.shifts[0].every, EVERY_WEEK);
    ck_assert_int_eq(demo.shifts[0].from.day, date_from(2026, 11, 6).day);
    ck_assert_int_eq(demo.shifts[0].time.begins, 20 * 60);
    ck_assert_int_eq(demo.shifts[0].time.lasts, 12 * 60);
    write_file("office.yaml", OFFICE "roster:\n  - {people: lin, time: 25:00-26:00, on: -1d}\n");
    ck_assert_int_eq(demo_load(&sc, directory, now, &demo), RC_INVALID);
    ck_assert_int_eq(sc.error.line, 5);
}
END_TEST

int main(void)
{
    TCase *tc = tcase_create("demo_file");

    tcase_add_checked_fixture(tc, begin, end);
    tcase_add_test(tc, times_are_told_from_now);
    tcase_add_test(tc, what_is_no_time_is_refused);
    tcase_add_test(tc, times_inside_a_step_are_told_alike_and_days_too);
    tcase_add_test(tc, a_faulty_step_is_refused_with_its_place);
    tcase_add_test(tc, steps_follow_one_another_and_are_never_in_the_future);
    tcase_add_test(tc, the_four_shipped_stories_are_there);
    tcase_add_test(tc, the_shipped_stories_hold_at_any_hour_of_the_day);
    tcase_add_test(tc, the_shipped_stories_pass_every_check);
    tcase_add_test(tc, the_shipped_stories_call_the_teams_of_the_articles);
    tcase_add_test(tc, the_burst_pipe_has_one_respondent_three_claimants_and_five_copies);
    tcase_add_test(tc, the_clock_of_the_family_still_runs_when_the_practice_opens);
    tcase_add_test(tc, the_guards_calm_the_bar_before_the_police_arrive);
    tcase_add_test(tc, an_office_may_have_a_roster_told_from_today);
    return suite_run(tc);
}
