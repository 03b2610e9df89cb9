/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What happens by itself: notices, levels, cards, their delivery, and clocks that jump. */
#include <string.h>

#include "core/base/file.h"
#include "core/base/text.h"
#include "core/conf/playbook_file.h"
#include "core/desk/account.h"
#include "core/desk/card.h"
#include "core/desk/ruling.h"
#include "core/desk/secrecy.h"
#include "core/desk/tick.h"
#include "core/domain/event.h"
#include "core/store/engine.h"
#include "tests/desk/room.h"

static const char levels[] = "id: levels\n"
                             "label: 分级\n"
                             "english: levels\n"
                             "version: \"1\"\n"
                             "seats:\n"
                             "  - {agency: police, role: 处警, required: true}\n"
                             "  - {agency: women, role: 协调, required: true, lead: true}\n"
                             "promises:\n"
                             "  - {code: answer, label: 5分响应, english: answer in 5,\n"
                             "     within: 5 minutes, acts: [accepted], quorum: all,\n"
                             "     seats: required, on_breach: card}\n"
                             "  - {code: scene, label: 15分现场, english: scene in 15,\n"
                             "     within: 15 minutes, acts: [begun], quorum: any,\n"
                             "     seats: every, on_breach: red}\n"
                             "levels:\n"
                             "  - after: 8 minutes\n"
                             "    seats:\n"
                             "      - {agency: committee, role: 增援}\n"
                             "  - after: 12 minutes\n"
                             "    seats:\n"
                             "      - {agency: street, role: 支援}\n";

static struct room room;
static int64_t id;

static void set(const char *name, const char *text)
{
    const char *path = scope_printf(&room.sc, "%s/%s", room.folder, name);

    ok(&room,
       file_write(&room.sc, path, (struct bytes){(const unsigned char *)text, strlen(text)}));
}

/* Sit down again, as after a change of the settings. */
static void again(const char *settings)
{
    const struct desk_options options = room_options(&room, &room.sc, "lin");

    set("settings.yaml", settings);
    desk_close(room.desk);
    ok(&room, desk_open(&room.sc, &options, &room.desk));
}

static void call_team(void)
{
    struct playbook pb;
    struct proposal_question question = {.now = desk_now(room.desk)};

    ok(&room, playbook_parse(&room.sc, "levels", levels, &pb));
    ok(&room, desk_people(room.desk, &room.sc, &question.people, &question.person_count));
    const struct proposal team = proposal_make(&room.sc, &pb, LEVEL_FIRST, &question);
    ok(&room, desk_dispatch(room.desk, &room.sc, id, &team, false));
}

static void begin(void)
{
    room_open(&room);
    id = room_dispute(&room, true);
    call_team(); /* at 19:30:00 */
}

static void end(void) { room_close(&room); }

/* How many notices a tick at TIME records. */
static int ticked(const char *time)
{
    int recorded = -1;

    room_clock(&room, time);
    ok(&room, desk_tick(room.desk, &room.sc, &recorded));
    return recorded;
}

static struct notice newest(size_t index)
{
    struct notice *list;
    size_t count;

    ok(&room, desk_notices(room.desk, &room.sc, 50, &list, &count));
    ck_assert_uint_gt(count, index);
    return list[index];
}

static void respond(enum agency_id agency, enum act act)
{
    ok(&room, desk_respond(room.desk, &room.sc,
                           &(struct response_report){.id = id, .agency = agency, .act = act}));
}

static const char *next(void)
{
    struct instant at;

    ok(&room, desk_next_due(room.desk, &room.sc, &at));
    return instant_clock(&room.sc, at);
}

static void sound(void)
{
    struct verification v;

    ok(&room, desk_verify(room.desk, &room.sc, &v));
    ck_assert_msg(v.sound, "%s", error_text(&room.sc, LANG_EN, &v.broken));
}

START_TEST(the_next_due_moment_follows_every_act_and_every_notice)
{
    ck_assert_str_eq(next(), "19:34:00");
    ck_assert_int_eq(ticked("19:33:59"), 0);
    ck_assert_int_eq(ticked("19:34:00"), 1);
    ck_assert_int_eq(newest(0).kind, NOTICE_WARN);
    ck_assert_str_eq(next(), "19:35:00");
    respond(AGENCY_POLICE, ACT_ACCEPTED);
    respond(AGENCY_WOMEN, ACT_ACCEPTED);
    ck_assert_str_eq(next(), "19:42:00"); /* three minutes of fifteen */
    respond(AGENCY_WOMEN, ACT_BEGUN);
    ck_assert_str_eq(next(), "");
    ck_assert_int_eq(ticked("20:30:00"), 0);
    sound();
}
END_TEST

START_TEST(verify_finds_a_next_due_moment_that_is_not_what_the_record_says)
{
    struct verification v;
    struct engine *engine;

    sound();
    ok(&room, engine_open(&room.sc, room.database, (struct engine_flags){0}, &engine));
    ok(&room, engine_script(engine, &room.sc, "UPDATE due SET due_at = due_at + 1"));
    engine_free(engine);
    ok(&room, desk_verify(room.desk, &room.sc, &v));
    ck_assert(!v.sound);
    ck_assert_ptr_nonnull(strstr(error_text(&room.sc, LANG_EN, &v.broken), "2026/1"));
}
END_TEST

START_TEST(verify_finds_a_due_moment_nobody_would_look_for)
{
    struct verification v;
    struct engine *engine;

    sound();
    ok(&room, engine_open(&room.sc, room_owned(&room), (struct engine_flags){0}, &engine));
    ok(&room, engine_script(engine, &room.sc,
                            room.server ? "SET session_replication_role = replica;"
                                        : "PRAGMA foreign_keys = OFF;"));
    ok(&room, engine_script(engine, &room.sc, "UPDATE due SET office = office + 1"));
    engine_free(engine);
    ok(&room, desk_verify(room.desk, &room.sc, &v));
    ck_assert(!v.sound);
    ck_assert_ptr_nonnull(
        strstr(error_text(&room.sc, LANG_EN, &v.broken), "its case or office has no such team"));
}
END_TEST

START_TEST(each_thing_is_recorded_once_however_often_and_late_somebody_looks)
{
    struct desk *other = room_another(&room, "zhou");
    int recorded;

    /* warn, breach, commander and card of both, levels 2 and 3: nobody looked for half an hour */
    ck_assert_int_eq(ticked("20:00:00"), 10);
    ck_assert_int_eq(ticked("20:00:00"), 0);
    ok(&room, desk_tick(other, &room.sc, &recorded));
    ck_assert_int_eq(recorded, 0);
    desk_close(other);
    sound();
}
END_TEST

START_TEST(what_falls_due_in_a_hidden_case_is_done_by_whoever_looks_though_it_is_not_there_for_him)
{
    const struct new_person jin = {"jin", "金巧", AGENCY_GRID, "grid", "13800000004", NULL};
    struct casefile hidden;
    int recorded;

    ok(&room, desk_classify(room.desk, &room.sc, id, SECRECY_HIDDEN, "涉及未成年人"));
    ok(&room, desk_add_person(room.desk, &room.sc, &jin));
    struct desk *stranger = room_another(&room, "jin");
    refused(&room, desk_casefile(stranger, &room.sc, id, false, &hidden), RC_NOTFOUND, "case");
    room_clock(&room, "19:38:00");
    ok(&room, desk_tick(stranger, &room.sc, &recorded));
    ck_assert_int_eq(recorded, 5); /* warn, breach, commander, card, level 2 */
    refused(&room, desk_casefile(stranger, &room.sc, id, false, &hidden), RC_NOTFOUND, "case");
    desk_close(stranger);
    const struct casefile cf = room_casefile(&room, id);
    ck_assert_uint_eq(casefile_dispatch(&cf)->seat_count, 3);
    sound();
}
END_TEST

START_TEST(a_level_calls_its_seats_once_with_a_ruling_that_says_why)
{
    ck_assert_int_eq(ticked("19:38:00"), 5); /* warn, breach, commander, card, level 2 */
    struct casefile cf = room_casefile(&room, id);
    const struct dispatch *d = casefile_dispatch(&cf);
    ck_assert_uint_eq(d->seat_count, 3);
    ck_assert_int_eq(d->seats[2].agency, AGENCY_COMMITTEE);
    ck_assert_int_eq(d->seats[2].level, 2);
    ck_assert_str_eq(d->seats[2].person_name, "林桂芬");
    ck_assert_str_eq(instant_clock(&room.sc, d->seats[2].called), "19:38:00");
    ck_assert_uint_eq(d->course.ruling_count, 1);
    ck_assert_int_eq(d->course.rulings[0].kind, RULING_RAISED);
    ck_assert_int_eq(d->course.rulings[0].person, 0);
    ck_assert_str_eq(d->course.rulings[0].reason, "answer in 5 missed");
    const struct notice n = newest(0);
    ck_assert_int_eq(n.kind, NOTICE_LEVEL);
    ck_assert_str_eq(n.to, "林桂芬");
    ck_assert_str_eq(n.phone, "13800000001");
}
END_TEST

START_TEST(a_person_may_call_the_next_level_at_once_until_nobody_is_left)
{
    int level;

    ok(&room, desk_raise(room.desk, &room.sc, id, "人手不够", &level));
    ck_assert_int_eq(level, 2);
    ok(&room, desk_raise(room.desk, &room.sc, id, NULL, &level));
    ck_assert_int_eq(level, 3);
    refused(&room, desk_raise(room.desk, &room.sc, id, NULL, &level), RC_INVALID, "case");
    struct casefile cf = room_casefile(&room, id);
    ck_assert_str_eq(casefile_dispatch(&cf)->course.rulings[0].by, "林桂芬");
    ck_assert_uint_eq(casefile_dispatch(&cf)->seat_count, 4);
    ck_assert_int_eq(ticked("19:50:00"),
                     8); /* warn, breach, commander and card of both; no level */
    sound();
}
END_TEST

START_TEST(nobody_more_is_called_to_a_team_that_was_stood_down)
{
    int level;

    ok(&room, desk_stand_down(room.desk, &room.sc, id, AGENCY_NONE, "误报"));
    refused(&room, desk_raise(room.desk, &room.sc, id, NULL, &level), RC_INVALID, "case");
    struct casefile cf = room_casefile(&room, id);
    ck_assert_uint_eq(casefile_dispatch(&cf)->seat_count, 2);
}
END_TEST

START_TEST(a_card_is_opened_raised_by_the_next_breach_answered_and_cancelled_with_a_reason)
{
    struct card_act act = {.number = 1, .move = CARD_ANSWERED, .text = "已增派人手。"};
    struct card *list;
    size_t count;

    ticked("19:35:01");
    ok(&room, desk_cards(room.desk, &room.sc, 10, &list, &count));
    ck_assert_uint_eq(count, 1);
    ck_assert_int_eq(card_colour(&list[0]), CARD_NORMAL);
    ck_assert_str_eq(instant_short(&room.sc, card_answer_due(&list[0])), "11-21 19:35");
    ticked("19:45:01");
    ok(&room, desk_cards(room.desk, &room.sc, 10, &list, &count));
    ck_assert_uint_eq(count, 1);
    ck_assert_int_eq(card_colour(&list[0]), CARD_RED);
    ck_assert_int_eq(ticked("2026-11-21T19:45:00+08:00"), 0);
    ck_assert_int_eq(ticked("2026-11-21T19:45:01+08:00"), 1);
    ck_assert_int_eq(newest(0).kind, NOTICE_ANSWER);
    ok(&room, desk_move_card(room.desk, &room.sc, &act));
    refused(&room, desk_move_card(room.desk, &room.sc, &act), RC_INVALID, "card");
    act.move = CARD_RAISED;
    refused(&room, desk_move_card(room.desk, &room.sc, &act), RC_INVALID, "to");
    act = (struct card_act){.number = 1, .move = CARD_CANCELLED};
    refused(&room, desk_move_card(room.desk, &room.sc, &act), RC_INVALID, "reason");
    act.number = 2;
    refused(&room, desk_move_card(room.desk, &room.sc, &act), RC_NOTFOUND, "card");
    ck_assert_uint_eq(room_casefile(&room, id).cards[0].step_count, 3);
    sound();
}
END_TEST

START_TEST(a_notice_is_told_by_the_program_with_its_id_and_the_outcome_is_kept)
{
    bool took;
    struct span wait;

    again(scope_printf(&room.sc, "notify_command: [tee, -a, \"%s/{kind}-{id}\"]\n", room.folder));
    ticked("19:34:00");
    ck_assert_int_eq(
        notice_state(&(struct notice){.waiting = newest(0).waiting, .ended_at = INSTANT_NEVER}),
        NOTICE_WAITING);
    ok(&room, desk_deliver(room.desk, &room.sc, &took));
    ck_assert(took);
    const struct notice n = newest(0);
    ck_assert_int_eq(notice_state(&n), NOTICE_DELIVERED);
    ck_assert_int_eq(n.attempts, 1);
    ck_assert_ptr_nonnull(strstr(n.outcome, "answer in 5 falls due at 19:35:00"));
    ok(&room, desk_deliver(room.desk, &room.sc, &took));
    ck_assert(!took);
    ok(&room, desk_delivery_wait(room.desk, &room.sc, &wait));
    ck_assert_int_eq(wait.ms, -1);
    struct bytes told;
    ok(&room,
       file_read(&room.sc, scope_printf(&room.sc, "%s/warn-%lld", room.folder, (long long)n.id),
                 4096, &told));
    ck_assert_ptr_nonnull(strstr((const char *)told.data, n.text));
    sound();
}
END_TEST

START_TEST(one_that_could_not_be_told_is_put_off_and_not_lost)
{
    bool took;
    struct span wait;

    again("notify_command: [\"false\"]\n");
    ticked("19:34:00");
    ok(&room, desk_deliver(room.desk, &room.sc, &took));
    ck_assert(took);
    const struct notice n = newest(0);
    ck_assert_int_eq(notice_state(&n), NOTICE_WAITING);
    ok(&room, desk_delivery_wait(room.desk, &room.sc, &wait));
    ck_assert_int_gt(wait.ms, 500);
    ck_assert_int_le(wait.ms, 2000);
    ok(&room, desk_deliver(room.desk, &room.sc, &took));
    ck_assert(!took);
}
END_TEST

/* The store gives a failing notice up after days; here somebody writes that it did. */
static void give_up(void)
{
    const struct sql failed = {
        .index = -1, .name = "failed", .text = "UPDATE notice SET delivered = 0, ended_at = $1"};
    struct engine *engine;

    ok(&room, engine_open(&room.sc, room.database, (struct engine_flags){0}, &engine));
    ok(&room, engine_exec(engine, &room.sc, &failed, VALUES(v_instant(desk_now(room.desk))), NULL));
    engine_free(engine);
}

START_TEST(notices_that_failed_are_counted_for_who_may_know_of_their_case)
{
    const struct new_person jin = {"jin", "金巧", AGENCY_GRID, "grid", "13800000004", NULL};
    int64_t failed;

    ticked("19:34:00");
    give_up();
    ok(&room, desk_add_person(room.desk, &room.sc, &jin));
    struct desk *stranger = room_another(&room, "jin");
    ok(&room, desk_classify(room.desk, &room.sc, id, SECRECY_HIDDEN, "涉及未成年人"));
    ok(&room, desk_failed_notices(stranger, &room.sc, &failed));
    ck_assert_int_eq(failed, 0);
    ok(&room, desk_failed_notices(room.desk, &room.sc, &failed));
    ck_assert_int_gt(failed, 0);
    desk_close(stranger);
}
END_TEST

START_TEST(without_a_program_a_notice_is_shown_and_waits_for_nobody)
{
    bool took;

    ticked("19:34:00");
    const struct notice n = newest(0);
    ck_assert_int_eq(notice_state(&n), NOTICE_SHOWN);
    ok(&room, desk_deliver(room.desk, &room.sc, &took));
    ck_assert(!took);
}
END_TEST

START_TEST(a_clock_set_back_in_mid_case_is_noted_and_nothing_gets_negative)
{
    /* The second line is the boot clock, so the hand-set clock can be held against it. */
    room_clock(&room, "2026-11-20T19:31:00+08:00\n60000");
    respond(AGENCY_POLICE, ACT_ACCEPTED);
    ck_assert_uint_eq(room_casefile(&room, id).clock_step_count, 0);
    room_clock(&room, "2026-11-20T18:32:00+08:00\n120000");
    respond(AGENCY_WOMEN, ACT_ACCEPTED);
    const struct casefile cf = room_casefile(&room, id);
    ck_assert_uint_eq(cf.clock_step_count, 1);
    ck_assert_int_eq(cf.clock_steps[0].step.ms, -3600000);
    const struct course *c = &casefile_dispatch(&cf)->course;
    ck_assert_uint_eq(c->response_count, 2);
    ck_assert_int_eq(c->responses[1].agency, AGENCY_WOMEN);
    ck_assert_ptr_nonnull(
        clock_step_between(cf.clock_steps, 1, casefile_dispatch(&cf)->id, c->responses[1].id));
    ck_assert_ptr_null(
        clock_step_between(cf.clock_steps, 1, casefile_dispatch(&cf)->id, c->responses[0].id));
    const struct milestone *answer = &cf.milestones[0];
    ck_assert(!instant_before(answer->met, answer->called));
    ck_assert_ptr_nonnull(casefile_clock_step(&cf, casefile_dispatch(&cf)));
    struct event first, second;
    ok(&room, event_find(&room.sc, &cf, 1, &first));
    ok(&room, event_find(&room.sc, &cf, 2, &second));
    ck_assert(!first.stepped && second.stepped);
    ck_assert_ptr_nonnull(
        strstr(event_sentence(&room.sc, LANG_EN, &second), "[after a jump of the clock]"));
    ck_assert_ptr_nonnull(
        strstr(desk_casefile_json(room.desk, &room.sc, &cf), "\"milliseconds\": -3600000"));
    sound();
}
END_TEST

START_TEST(a_hand_set_clock_alone_is_no_jump)
{
    room_clock(&room, "19:31:00");
    respond(AGENCY_POLICE, ACT_ACCEPTED);
    room_clock(&room, "23:31:00");
    respond(AGENCY_WOMEN, ACT_ACCEPTED);
    ck_assert_uint_eq(room_casefile(&room, id).clock_step_count, 0);
}
END_TEST

int main(void)
{
    TCase *tc = tcase_create("watch");

    tcase_add_checked_fixture(tc, begin, end);
    tcase_add_test(tc, the_next_due_moment_follows_every_act_and_every_notice);
    tcase_add_test(tc, verify_finds_a_next_due_moment_that_is_not_what_the_record_says);
    tcase_add_test(tc, verify_finds_a_due_moment_nobody_would_look_for);
    tcase_add_test(tc, each_thing_is_recorded_once_however_often_and_late_somebody_looks);
    tcase_add_test(
        tc,
        what_falls_due_in_a_hidden_case_is_done_by_whoever_looks_though_it_is_not_there_for_him);
    tcase_add_test(tc, a_level_calls_its_seats_once_with_a_ruling_that_says_why);
    tcase_add_test(tc, a_person_may_call_the_next_level_at_once_until_nobody_is_left);
    tcase_add_test(tc, nobody_more_is_called_to_a_team_that_was_stood_down);
    tcase_add_test(tc,
                   a_card_is_opened_raised_by_the_next_breach_answered_and_cancelled_with_a_reason);
    tcase_add_test(tc, a_notice_is_told_by_the_program_with_its_id_and_the_outcome_is_kept);
    tcase_add_test(tc, one_that_could_not_be_told_is_put_off_and_not_lost);
    tcase_add_test(tc, notices_that_failed_are_counted_for_who_may_know_of_their_case);
    tcase_add_test(tc, without_a_program_a_notice_is_shown_and_waits_for_nobody);
    tcase_add_test(tc, a_clock_set_back_in_mid_case_is_noted_and_nothing_gets_negative);
    tcase_add_test(tc, a_hand_set_clock_alone_is_no_jump);
    return suite_run(tc);
}
