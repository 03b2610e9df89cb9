/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is mine, by key: a policeman whose two teams wait for him, a mediator with her own cases. */
#include "core/desk/emergency.h"
#include "tests/tui/player.h"

static struct player p;
static struct desk *office; /* the officer's own desk, while somebody else looks at the screens */

static void begin(void)
{
    player_open(&p);
    office = p.room.desk;
}

static void end(void)
{
    if (p.room.desk != office)
        desk_close(p.room.desk);
    p.room.desk = office;
    player_close(&p);
}

static int64_t emergency(const char *situation, const char *place, const char *clock)
{
    const struct emergency e = {
        .situation = situation, .place = place, .rang_at = INSTANT_NEVER, .again = true};
    struct registered made;

    room_clock(&p.room, clock);
    ok(&p.room, desk_emergency(office, &p.room.sc, &e, &made));
    return made.id;
}

static void sit_down(const char *login, const char *clock)
{
    p.room.desk = room_another(&p.room, login);
    p.context.desk = p.room.desk;
    room_clock(&p.room, clock);
}

static const struct response *last(int64_t id)
{
    const struct casefile cf = room_casefile(&p.room, id);
    const struct course *c = &casefile_dispatch(&cf)->course;

    ck_assert_uint_gt(c->response_count, 0);
    return &c->responses[c->response_count - 1];
}

START_TEST(his_teams_are_the_same_in_both_languages_and_sizes)
{
    emergency("family_violence", "甲网格 8 幢", "19:31:00");
    emergency("family_quarrel", "云西小区2幢", "19:31:30");
    room_dispute(&p.room, false);
    sit_down("zhou", "19:33:00");
    player_start(&p, LANG_ZH, SCREEN_MINE, 0);
    player_press(&p, "F2");
    player_golden(&p, "mine-zh");
    player_start(&p, LANG_EN, SCREEN_MINE, 0);
    player_golden(&p, "mine-en");
}
END_TEST

START_TEST(each_step_is_one_key_and_is_his_own)
{
    static const struct {
        const char *key;
        enum act act;
    } steps[] = {{"F2", ACT_ACCEPTED},
                 {"F3", ACT_LINKED},
                 {"F4", ACT_ARRIVED},
                 {"F5", ACT_CALMED},
                 {"F6", ACT_HANDED}};
    const int64_t id = emergency("family_violence", "甲网格 8 幢", "19:31:00");

    sit_down("zhou", "19:33:00");
    player_start(&p, LANG_EN, SCREEN_MINE, 0);
    player_sees(&p, "1 team waits for you");
    for (size_t i = 0; i < sizeof(steps) / sizeof(*steps); i++) {
        player_press(&p, steps[i].key);
        ck_assert_int_eq(last(id)->act, steps[i].act);
        ck_assert_str_eq(last(id)->person_name, "周立");
        ck_assert_str_eq(last(id)->by, "周立");
        ck_assert_ptr_null(last(id)->channel);
    }
    player_sees(&p, "No team waits for you"); /* what he handed over is no more his */
}
END_TEST

START_TEST(what_waits_for_his_answer_stands_first_and_other_agencies_are_not_there)
{
    const int64_t first = emergency("family_violence", "甲网格 8 幢", "19:31:00");
    const int64_t second = emergency("leak", "云西小区2幢", "19:32:00");

    sit_down("zhou", "19:33:00");
    player_start(&p, LANG_EN, SCREEN_MINE, 0);
    player_press(&p, "F2");
    ck_assert_int_eq(last(first)->act, ACT_ACCEPTED);
    player_press(&p, "Home F2"); /* the answered one has gone below */
    ck_assert_int_eq(last(second)->act, ACT_ACCEPTED);
    desk_close(p.room.desk);
    sit_down("wang", "19:33:00");
    player_start(&p, LANG_EN, SCREEN_MINE, 0);
    player_sees(&p, "1 team waits for you"); /* the women's federation has no seat in a leak */
    player_misses(&p, "云西小区2幢");
}
END_TEST

START_TEST(a_mediator_sees_her_own_cases_and_f3_is_the_emergency)
{
    const int64_t id = room_dispute(&p.room, false);

    player_start(&p, LANG_EN, SCREEN_MINE, 0);
    player_sees(&p, "No team waits for you; these are your own open cases");
    player_sees(&p, "2026/1");
    player_press(&p, "F2");
    player_sees(&p, "No team waits for you here.");
    const struct casefile cf = room_casefile(&p.room, id);
    ck_assert_uint_eq(cf.dispatch_count, 0);
    player_press(&p, "F3");
    player_sees(&p, "Enter calls the team");
}
END_TEST

START_TEST(digits_lead_to_the_board_and_back)
{
    player_start(&p, LANG_EN, SCREEN_MINE, 0);
    player_sees(&p, ">2Mine");
    player_press(&p, "1");
    player_sees(&p, ">1Board");
    player_press(&p, "2");
    player_sees(&p, ">2Mine");
    player_press(&p, "3 Esc");
    player_sees(&p, ">2Mine");
    player_press(&p, "7");
    player_sees(&p, "Nobody has taken over yet");
    player_press(&p, "Esc");
    player_sees(&p, ">2Mine");
}
END_TEST

int main(void)
{
    TCase *tc = tcase_create("mine");

    tcase_add_checked_fixture(tc, begin, end);
    tcase_add_test(tc, his_teams_are_the_same_in_both_languages_and_sizes);
    tcase_add_test(tc, each_step_is_one_key_and_is_his_own);
    tcase_add_test(tc, what_waits_for_his_answer_stands_first_and_other_agencies_are_not_there);
    tcase_add_test(tc, a_mediator_sees_her_own_cases_and_f3_is_the_emergency);
    tcase_add_test(tc, digits_lead_to_the_board_and_back);
    return suite_run(tc);
}
