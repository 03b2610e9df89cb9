/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The program's screens at a real desk under a real terminal: what they cost on the line, and the
 * first steps of the main job by key. */
#include <stdio.h>
#include <string.h>

#include "tests/desk/room.h"
#include "tests/flow/tty.h"

#define SOON  5000 /* milliseconds; a busy machine is slow, not wrong */
#define CASES 40

static struct room room;
static struct tty *tty;

static void begin(void) { room_open(&room); }

static void end(void)
{
    tty_free(tty);
    tty = NULL;
    room_close(&room);
}

/* Start the program as lin; its clock is the room's, so nothing moves unless the test says so. */
static void start(const char *lang)
{
    const char *now = scope_printf(&room.sc, "@%s/clock", room.folder);
    const char *const argv[] = {"./onecase", "--db", room.database, "--as", "lin",
                                "--lang",    lang,   "--now",       now,    NULL};
    const char *const env[] = {"TERM=xterm-256color", "LC_ALL=C.UTF-8", "HOME=/nonexistent", NULL};

    tty = tty_start(&(struct tty_options){.argv = argv, .env = env, .rows = 24, .columns = 80});
    ck_assert_ptr_nonnull(tty);
    ck_assert_msg(tty_wait(tty, "F10", SOON), "%s", tty_text(tty));
    tty_listen(tty, 700); /* past the first look at the office's heads */
}

static void see(const char *text)
{
    ck_assert_msg(tty_wait(tty, text, SOON), "waited for %s in:\n%s", text, tty_text(tty));
}

static void press(const char *keys, const char *text)
{
    tty_keys(tty, keys);
    see(text);
}

/* What KEY costs until the line is quiet, before the pane follows. */
static size_t cost(const char *key, const char *text)
{
    tty_count_reset(tty);
    press(key, text);
    const size_t bytes = tty_count(tty);
    tty_listen(tty, 500);
    return bytes;
}

static void register_cases(int count)
{
    for (int i = 0; i < count; i++)
        room_dispute(&room, true);
}

START_TEST(a_cursor_move_and_a_scrolled_line_are_cheap_and_an_idle_board_is_silent)
{
    char wanted[64];

    register_cases(CASES);
    start("zh_CN");
    /* The newest stands first: 40, 39 … and 13 of them are seen. */
    for (int i = CASES - 1; i > 0; i--) {
        snprintf(wanted, sizeof(wanted), "\n> （2026）%d ", i);
        const size_t bytes = cost("Down", wanted);
        ck_assert_msg(bytes <= (i > CASES - 13 ? 32u : 130u), "%d: %zu bytes", i, bytes);
    }
    tty_count_reset(tty);
    tty_listen(tty, 2500);
    ck_assert_uint_eq(tty_count(tty), 0);
}
END_TEST

START_TEST(each_running_number_costs_at_most_ten_bytes_a_second)
{
    struct proposal team;
    const int64_t id = room_dispute(&room, false);
    char time[16];

    ok(&room, desk_propose_team(room.desk, &room.sc, id, "urgent", &team));
    ok(&room, desk_dispatch(room.desk, &room.sc, id, &team, false));
    room_clock(&room, "19:30:10");
    start("zh_CN");
    see("4:50");
    tty_count_reset(tty);
    for (int second = 11; second <= 14; second++) {
        snprintf(time, sizeof(time), "19:30:%d", second);
        room_clock(&room, time);
        tty_listen(tty, 1100);
    }
    see("4:46");
    /* Three promises in the row and the next one again in the pane. */
    ck_assert_msg(tty_count(tty) <= 4 * 4 * 10, "%zu bytes: %s", tty_count(tty), tty_bytes(tty));
}
END_TEST

START_TEST(a_case_is_opened_accepted_and_its_number_told)
{
    const int64_t id = room_dispute(&room, false);

    start("en");
    press("Enter", "Facts");
    press("F2", "Accept this case?");
    press("2", "Accepted: （2026）椒海人调字第1号");
    ck_assert_str_eq(room_casefile(&room, id).dispute.number, "（2026）椒海人调字第1号");
    press("Esc", "Number");
}
END_TEST

START_TEST(a_refusal_without_a_reason_is_asked_again_and_changes_nothing)
{
    const int64_t id = room_dispute(&room, false);

    start("en");
    press("Enter", "Facts");
    press("1", "Why is the case not accepted?");
    tty_keys(tty, "Enter");
    see("reason");
    ck_assert_int_eq(room_casefile(&room, id).dispute.state, STATE_REGISTERED);
    press("已告知仲裁 Enter", "The case was not accepted.");
    ck_assert_int_eq(room_casefile(&room, id).dispute.state, STATE_REFUSED);
}
END_TEST

START_TEST(a_party_refuses_in_his_words_and_may_think_again)
{
    const int64_t id = room_dispute(&room, true);

    start("en");
    press("Enter", "Facts");
    press("3", "Who refuses mediation?");
    press("2", "What did the party say?");
    press("不要调解 Enter", "The refusal was recorded.");
    ck_assert_str_eq(room_casefile(&room, id).parties[1].refusal, "不要调解");
    press("3", "Who refuses mediation?");
    press("2", "What did the party say?");
    press("Backspace Backspace Backspace Backspace Enter", "The refusal was taken back.");
    ck_assert_ptr_null(room_casefile(&room, id).parties[1].refusal);
}
END_TEST

START_TEST(what_another_desk_saves_is_seen_within_a_second)
{
    const int64_t id = room_dispute(&room, false);
    struct desk *other = room_another(&room, "wang");
    const char *number;

    start("en");
    see("2026/1 ");
    ok(&room, desk_accept(other, &room.sc, id, &number));
    ck_assert(tty_wait(tty, "（2026）1", 1500));
    desk_close(other);
}
END_TEST

START_TEST(a_running_promise_of_another_case_stays_in_sight_on_every_screen)
{
    struct proposal team;
    const int64_t quiet = room_dispute(&room, true);

    ok(&room, desk_propose_team(room.desk, &room.sc, quiet, "urgent", &team));
    room_clock(&room, "19:30:10");
    const int64_t urgent = room_dispute(&room, false);
    ok(&room, desk_dispatch(room.desk, &room.sc, urgent, &team, false));
    start("zh_CN");
    press("Enter", "第1次派单"); /* the urgent one stands first */
    ck_assert(!tty_shows(tty, "! 登2"));
    press("Esc", "工作台");
    press("Down Enter", "! 登2 5分响应 5:00");
    tty_listen(tty, 700); /* the rest of the frame */
    tty_count_reset(tty);
    room_clock(&room, "19:30:11");
    see("! 登2 5分响应 4:59"); /* three figures at once */
    room_clock(&room, "19:30:12");
    see("! 登2 5分响应 4:58");
    ck_assert_msg(tty_count(tty) <= 2 * 10 + 3, "%s", tty_bytes(tty));
}
END_TEST

START_TEST(another_case_that_is_late_is_told_until_its_promise_is_met)
{
    struct proposal team;
    const int64_t quiet = room_dispute(&room, true);

    ok(&room, desk_propose_team(room.desk, &room.sc, quiet, "urgent", &team));
    room_clock(&room, "19:30:10");
    const int64_t urgent = room_dispute(&room, false);
    ok(&room, desk_dispatch(room.desk, &room.sc, urgent, &team, false));
    room_clock(&room, "19:36:10");
    start("zh_CN");
    press("Down Enter", "! 超时 1  登2 10分联动 4:00");
    room_clock(&room, "19:50:10"); /* nothing counts down any more, and nobody came */
    see("! 超时 1  [演练]");
}
END_TEST

START_TEST(a_search_finds_by_name_and_enter_opens_what_it_found)
{
    room_dispute(&room, true);
    start("en");
    press("3", "Words");
    press("蒋某 Enter", "1 found");
    press("Enter", "Facts");
    press("Esc", "1 found");
    press("1", "responding 0");
}
END_TEST

START_TEST(a_search_line_is_completed_and_a_mistake_in_it_keeps_what_was_typed)
{
    room_dispute(&room, true);
    start("en");
    press("3", "Words");
    press("sta", "Tab  state:");
    press("Tab acc", "Tab  accepted");
    press("Tab", "state:accepted");
    press("Space plaintiff:x Enter", "There is no field “plaintiff:”");
    see("state:accepted plaintiff:x");
    press("Esc", "responding 0");
}
END_TEST

START_TEST(going_down_from_the_last_hit_reads_the_next_page)
{
    for (int i = 0; i < FIND_MOST + 2; i++)
        room_dispute(&room, false);
    start("en");
    press("3", "Words");
    press("水管 Enter", "the newest 50; there are more");
    press("End Down", "52 found");
}
END_TEST

START_TEST(a_view_is_kept_counted_run_and_given_up)
{
    room_dispute(&room, true);
    start("en");
    press("3", "Words");
    press("水管 F2", "Name of the view");
    press("x Backspace F2", "A view needs a name");
    press("leaks Tab Tab 1 F2", "Kept: leaks");
    press("Esc", "!leaks 1");
    press("3", "Alarm");
    press("Down Enter", "1 found");
    press("Enter", "Facts");
    press("Esc Up Backspace Backspace Enter", "! leaks");
    press("Down F7", "Give up the view “leaks”?");
    press("2", "Number, name, place");
}
END_TEST

START_TEST(a_paper_is_seen_as_printed_and_written_once_to_a_new_file)
{
    const char *path = scope_printf(&room.sc, "%s/acceptance.txt", room.folder);

    room_dispute(&room, true);
    start("en");
    press("F5", "人民调解受理登记表");
    press("F6", "Write to which file?");
    for (size_t i = 0; i < strlen("acceptance.pdf"); i++)
        tty_key(tty, "Backspace");
    tty_send(tty, scope_printf(&room.sc, "%s/office.db\r", room.folder));
    see("must end in .pdf");
    press("Esc F6", "Write to which file?");
    for (size_t i = 0; i < strlen("acceptance.pdf"); i++)
        tty_key(tty, "Backspace");
    tty_send(tty, scope_printf(&room.sc, "%s\r", path));
    see("Written:");
    press("F6", "Write to which file?");
    for (size_t i = 0; i < strlen("acceptance.pdf"); i++)
        tty_key(tty, "Backspace");
    tty_send(tty, scope_printf(&room.sc, "%s\r", path));
    see("already");
}
END_TEST

int main(void)
{
    TCase *tc = tcase_create("screens");

    tcase_add_checked_fixture(tc, begin, end);
    tcase_set_timeout(tc, 120);
    tcase_add_test(tc, a_cursor_move_and_a_scrolled_line_are_cheap_and_an_idle_board_is_silent);
    tcase_add_test(tc, each_running_number_costs_at_most_ten_bytes_a_second);
    tcase_add_test(tc, a_case_is_opened_accepted_and_its_number_told);
    tcase_add_test(tc, a_refusal_without_a_reason_is_asked_again_and_changes_nothing);
    tcase_add_test(tc, a_party_refuses_in_his_words_and_may_think_again);
    tcase_add_test(tc, what_another_desk_saves_is_seen_within_a_second);
    tcase_add_test(tc, a_running_promise_of_another_case_stays_in_sight_on_every_screen);
    tcase_add_test(tc, another_case_that_is_late_is_told_until_its_promise_is_met);
    tcase_add_test(tc, a_search_finds_by_name_and_enter_opens_what_it_found);
    tcase_add_test(tc, a_search_line_is_completed_and_a_mistake_in_it_keeps_what_was_typed);
    tcase_add_test(tc, going_down_from_the_last_hit_reads_the_next_page);
    tcase_add_test(tc, a_view_is_kept_counted_run_and_given_up);
    tcase_add_test(tc, a_paper_is_seen_as_printed_and_written_once_to_a_new_file);
    return suite_run(tc);
}
