/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tui/screens/roster.h"

#include "tests/suite.h"
#include "tests/tui/golden.h"
#include "tests/tui/sample.h"
#include "tui/screens/table.h"

#define OPEN .from = {INT32_MIN}, .until = {INT32_MIN}

enum { LIN = 1, ZHENG, ZHAO, ZHOU, GONE };

static const struct person people[] = {
    {LIN, "lin", "林桂芬", AGENCY_COMMITTEE, "调解员", "13805761101", OPEN},
    {ZHENG, "zheng", "郑国平", AGENCY_COMMITTEE, "记录人", "13805761102", OPEN},
    {ZHAO, "zhao", "赵宁", AGENCY_STREET, "综治干部", "13857615521", OPEN},
    {ZHOU, "zhou", "周立", AGENCY_POLICE, "社区民警", "13805761103", OPEN},
    {GONE, "gone", "钱某", AGENCY_POLICE, "社区民警", NULL, .from = {INT32_MIN}, .until = {20779}},
};
static const struct turn committee[] = {{0, LIN}, {1, ZHENG}}, street[] = {{0, ZHAO}},
                         police[] = {{0, ZHOU}, {1, GONE}};

static struct shift shifts[3];
static struct roster_change changes[2];
static struct roster_data data;
static struct roster_state state;
static struct scope sc;

static struct shift shift_of(int64_t id, enum agency_id agency, enum duty_kind kind,
                             const struct turn *turns, size_t count)
{
    return (struct shift){.id = id,
                          .agency = agency,
                          .kind = kind,
                          .name = kind == DUTY_COMMANDER ? NULL : "全天",
                          .every = EVERY_DAY,
                          .from = {20776}, /* 2026-11-19 */
                          .until = DATE_NONE,
                          .time = {8 * 60, 24 * 60},
                          .least = 1,
                          .turns = turns,
                          .turn_count = count};
}

static void plan(void)
{
    const struct instant until = instant_after(SAMPLE_NOW, DAYS(7));

    data.view.plan = (struct roster_plan){shifts, 3, changes, 2, people, 5};
    roster_resolve(&sc, &data.view.plan, SAMPLE_NOW, until, &data.view.roster);
    roster_gaps(&sc, &data.view.plan, SAMPLE_NOW, until, &data.view.gaps, &data.view.gap_count);
    roster_rows(&sc, &data, SAMPLE_NOW);
}

/* Today is the second turn of every shift: zheng, for whom lin came at 18:00. */
static void begin(void)
{
    const struct instant today = date_start((struct date){20777});

    sc = (struct scope)SCOPE_INIT;
    shifts[0] = shift_of(11, AGENCY_COMMITTEE, DUTY_OFFICER, committee, 2);
    shifts[1] = shift_of(12, AGENCY_STREET, DUTY_COMMANDER, street, 1);
    shifts[2] = shift_of(13, AGENCY_POLICE, DUTY_OFFICER, police, 2);
    changes[0] = (struct roster_change){.id = 21,
                                        .kind = CHANGE_TAKE,
                                        .shift = 11,
                                        .day = {20777},
                                        .person = ZHENG,
                                        .other = LIN,
                                        .from = instant_after(today, MINUTES(18 * 60)),
                                        .until = instant_after(today, MINUTES(32 * 60))};
    changes[1] = (struct roster_change){.id = 22,
                                        .kind = CHANGE_SWAP,
                                        .shift = 11,
                                        .other_shift = 11,
                                        .day = {20779},
                                        .other_day = {20780},
                                        .person = ZHENG,
                                        .other = LIN,
                                        .from = instant_after(today, DAYS(2)),
                                        .until = instant_after(today, DAYS(5))};
    data = (struct roster_data){.office = &sample_office,
                                .person = &people[0],
                                .on_duty = {"赵宁", "林桂芬"},
                                .newest = 22,
                                .newest_label = "Swap"};
    state = (struct roster_state){0};
    plan();
}

static void end(void) { scope_end(&sc); }

static void golden(const char *name, enum lang lang, int height, int width)
{
    struct screen screen = golden_screen(&roster_screen, &state, &data, lang);

    golden_check(name, &screen, height, width, SAMPLE_NOW);
}

START_TEST(who_is_on_duty_now_stands_first_then_what_is_asked_and_what_is_missing)
{
    golden("roster-zh-80x24", LANG_ZH, 24, 80);
    golden("roster-en-80x24", LANG_EN, 24, 80);
    golden("roster-zh-132x43", LANG_ZH, 43, 132);
    golden("roster-en-132x43", LANG_EN, 43, 132);
}
END_TEST

START_TEST(the_commander_comes_before_the_others_and_a_gap_says_so_in_a_word)
{
    ck_assert_int_eq(data.rows[0].part, ROSTER_NOW);
    ck_assert_int_eq(data.rows[0].duty->person, ZHAO);
    ck_assert_int_eq(data.rows[1].duty->person, LIN);
    ck_assert_int_eq(data.rows[1].duty->instead_of, ZHENG);
    ck_assert_int_eq(data.rows[2].duty->person, GONE);
    ck_assert_int_eq(data.rows[3].part, ROSTER_SWAP);
    ck_assert_int_eq(data.rows[4].part, ROSTER_GAP); /* after 22 November gone is gone */
    ck_assert_int_eq(data.rows[4].gap->from.ms, date_start((struct date){20780}).ms);
}
END_TEST

static bool may(size_t row, int action)
{
    struct screen screen = golden_screen(&roster_screen, &state, &data, LANG_EN);
    const struct list_view view = roster_list(&data);

    list_go(&state.list, &view, row);
    return roster_screen.allows(&screen, action);
}

START_TEST(each_act_is_possible_where_it_makes_sense)
{
    ck_assert(!may(0, ACTION_TAKE_OVER)); /* another agency's */
    ck_assert(!may(1, ACTION_TAKE_OVER)); /* my own */
    data.person = &people[1];
    ck_assert(may(1, ACTION_TAKE_OVER));
    ck_assert(!may(3, ACTION_AGREE_SWAP)); /* zheng asked himself */
    data.person = &people[0];
    ck_assert(may(3, ACTION_AGREE_SWAP));
    ck_assert(!may(4, ACTION_SUBSTITUTE));
    ck_assert(may(1, ACTION_SUBSTITUTE));
    ck_assert(!may(1, ACTION_SWAP)); /* it has begun */
    data.newest = 0;
    ck_assert(!may(1, ACTION_UNDO));
}
END_TEST

START_TEST(without_a_roster_it_says_how_to_make_one)
{
    shifts[0].from = shifts[1].from = shifts[2].from = (struct date){30000};
    changes[1].kind = CHANGE_END;
    data.on_duty = (struct head_duty){0};
    data.newest = 0;
    plan();
    ck_assert_uint_eq(data.count, 0);
    golden("roster-empty-zh-80x24", LANG_ZH, 24, 80);
    golden("roster-empty-en-80x24", LANG_EN, 24, 80);
}
END_TEST

int main(void)
{
    TCase *tc = tcase_create("roster");

    tcase_add_checked_fixture(tc, begin, end);
    tcase_add_test(tc, who_is_on_duty_now_stands_first_then_what_is_asked_and_what_is_missing);
    tcase_add_test(tc, the_commander_comes_before_the_others_and_a_gap_says_so_in_a_word);
    tcase_add_test(tc, each_act_is_possible_where_it_makes_sense);
    tcase_add_test(tc, without_a_roster_it_says_how_to_make_one);
    return suite_run(tc);
}
