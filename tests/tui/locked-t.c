/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A locked terminal on the line: what the program writes to it, byte by byte. */
#include <string.h>

#include "core/desk/account.h"
#include "core/desk/password.h"
#include "tests/desk/room.h"
#include "tests/flow/tty.h"

#define SOON     5000 /* milliseconds; a busy machine is slow, not wrong */
#define PASSWORD "quiet;river,42"

static struct room room;
static struct tty *tty;

static void begin(void) { room_open(&room); }

static void end(void)
{
    tty_free(tty);
    tty = NULL;
    room_close(&room);
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

static void start(const char *terminal)
{
    const char *now = scope_printf(&room.sc, "@%s/clock", room.folder);
    const char *const argv[] = {"./onecase", "--db", room.database, "--as", "lin",
                                "--lang",    "en",   "--now",       now,    NULL};
    const char *const env[] = {scope_printf(&room.sc, "TERM=%s", terminal), "LC_ALL=C.UTF-8",
                               "HOME=/nonexistent", NULL};

    tty = tty_start(&(struct tty_options){.argv = argv, .env = env, .rows = 24, .columns = 80});
    ck_assert_ptr_nonnull(tty);
    see("F10");
}

/* What is on the screen before. */
static const char *const canaries[] = {"2026/1", "水管",        "吴某",    "蒋某",
                                       "6幢",    "138****8000", "F2Accept"};

static void misses_the_case(void)
{
    for (size_t i = 0; i < sizeof(canaries) / sizeof(canaries[0]); i++)
        ck_assert_msg(!strstr(tty_bytes(tty), canaries[i]), "%s in %s", canaries[i],
                      tty_bytes(tty));
}

/* Open the case and see that the screen holds what must be gone later. */
static void open_the_case(void)
{
    tty_count_reset(tty);
    press("Enter", "Facts");
    for (size_t i = 0; i < sizeof(canaries) / sizeof(canaries[0]); i++)
        see(canaries[i]);
}

START_TEST(from_the_lock_on_no_byte_of_a_case_is_written_whatever_happens)
{
    struct desk *wang = room_another(&room, "wang");

    room_dispute(&room, false);
    start("xterm-256color");
    open_the_case();
    tty_count_reset(tty);
    press("F12", "Locked");
    room_dispute(&room, false); /* somebody else saves: everything would be read again */
    tty_keys(tty, "F1 F9 F10 Esc 1 Down / x");
    tty_paste(tty, "吴某");
    tty_resize(tty, 30, 100);
    tty_listen(tty, 1500);
    tty_keys(tty, "Ctrl-L");
    tty_listen(tty, 500);
    see("Locked");
    misses_the_case();
    ck_assert_ptr_null(strstr(tty_bytes(tty), "\033]")); /* no title is set */
    tty_hangup(tty);
    ck_assert_int_eq(tty_wait_exit(tty, SOON), 0);
    desk_close(wang);
}
END_TEST

START_TEST(the_lock_wipes_the_terminal_and_where_there_is_no_second_screen_its_memory_too)
{
    room_dispute(&room, false);
    start("xterm-256color");
    open_the_case();
    tty_count_reset(tty);
    press("F12", "Locked");
    ck_assert_ptr_nonnull(strstr(tty_bytes(tty), "\033[H\033[2J"));
    ck_assert_ptr_null(strstr(tty_bytes(tty), "\033[3J")); /* what he did before is his */
    tty_free(tty);
    start("linux");
    open_the_case();
    tty_count_reset(tty);
    press("F12", "Locked");
    ck_assert_ptr_nonnull(strstr(tty_bytes(tty), "\033[3J"));
    misses_the_case();
}
END_TEST

/* A team is called that has 5 minutes to answer; the last of them begins with the alarm. */
static void call_team(void)
{
    const int64_t id = room_dispute(&room, true);
    struct proposal team;

    ok(&room, desk_propose_team(room.desk, &room.sc, id, "urgent", &team));
    ok(&room, desk_dispatch(room.desk, &room.sc, id, &team, false));
}

/* At TIME the terminal shows TEXT, and was rung and flashed once. */
static void rings_at(const char *time, const char *text)
{
    tty_count_reset(tty);
    room_clock(&room, time);
    see(text);
    tty_listen(tty, 700);
    const char *const bell = strchr(tty_bytes(tty), '\a');
    ck_assert_ptr_nonnull(bell);
    ck_assert_ptr_null(strchr(bell + 1, '\a'));
    ck_assert_ptr_nonnull(strstr(tty_bytes(tty), "\033[?5h"));
    misses_the_case();
}

START_TEST(while_it_is_locked_the_alarm_rings_and_the_time_is_seen)
{
    call_team();
    room_clock(&room, "19:33:50");
    start("xterm-256color");
    press("F12", "answer in 5 1:10");
    rings_at("19:34:00", "answer in 5 1:00");
}
END_TEST

START_TEST(a_team_that_is_called_while_it_is_locked_rings_too_and_again_when_it_is_late)
{
    start("xterm-256color");
    press("F12", "Locked");
    call_team();
    see("answer in 5 5:00");
    rings_at("19:34:00", "answer in 5 1:00");
    rings_at("19:35:01", "missed 1");
}
END_TEST

START_TEST(nothing_of_a_password_is_written_not_even_when_it_is_right)
{
    room_dispute(&room, false);
    ok(&room, desk_password_set(room.desk, &room.sc, "lin", "kettle-on-7!"));
    ok(&room, desk_password_change(room.desk, &room.sc, "lin", "kettle-on-7!", PASSWORD));
    start("xterm-256color");
    open_the_case();
    press("F12", "Password");
    tty_listen(tty, 500);
    tty_count_reset(tty);
    for (const char *p = PASSWORD; *p; p++) {
        tty_send(tty, (const char[]){*p, '\0'});
        tty_listen(tty, 30);
    }
    see("typed, not shown");
    ck_assert_msg(tty_count(tty) < 60, "%s", tty_bytes(tty)); /* one remark, however long it is */
    press("Enter", "Facts");
    ck_assert_ptr_null(strstr(tty_bytes(tty), "quiet"));
}
END_TEST

int main(void)
{
    TCase *tc = tcase_create("locked");

    tcase_set_timeout(tc, 60);
    tcase_add_checked_fixture(tc, begin, end);
    tcase_add_test(tc, from_the_lock_on_no_byte_of_a_case_is_written_whatever_happens);
    tcase_add_test(tc,
                   the_lock_wipes_the_terminal_and_where_there_is_no_second_screen_its_memory_too);
    tcase_add_test(tc, while_it_is_locked_the_alarm_rings_and_the_time_is_seen);
    tcase_add_test(tc,
                   a_team_that_is_called_while_it_is_locked_rings_too_and_again_when_it_is_late);
    tcase_add_test(tc, nothing_of_a_password_is_written_not_even_when_it_is_right);
    return suite_run(tc);
}
