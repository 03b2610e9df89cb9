/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The board is the beginning of what is kept beside the record, and that follows every act. */
#include "core/desk/board.h"

#include "core/desk/account.h"
#include "core/desk/deadline.h"
#include "core/desk/dispatch.h"
#include "core/desk/proposal.h"
#include "core/desk/register.h"
#include "core/store/engine.h"
#include "tests/desk/room.h"

static struct room room;

static void begin(void) { room_open(&room); }
static void end(void) { room_close(&room); }

static struct board_row *board(size_t limit, size_t *count, struct board_counts *counts)
{
    struct board_row *rows;

    ok(&room, desk_board(room.desk, &room.sc, limit, &rows, count, counts));
    return rows;
}

static int64_t first(void)
{
    struct board_counts counts;
    size_t count;
    const struct board_row *rows = board(1, &count, &counts);

    ck_assert_uint_eq(count, 1);
    return rows[0].dispute.id;
}

static void script(const char *text)
{
    struct engine *engine;

    ok(&room, engine_open(&room.sc, room.database, (struct engine_flags){0}, &engine));
    ok(&room, engine_script(engine, &room.sc, text));
    engine_free(engine);
}

static bool sound(void)
{
    struct verification v;

    ok(&room, desk_verify(room.desk, &room.sc, &v));
    return v.sound;
}

static void call_team(int64_t id)
{
    struct proposal team;

    ok(&room, desk_propose_team(room.desk, &room.sc, id, NULL, &team));
    ok(&room, desk_dispatch(room.desk, &room.sc, id, &team, false));
}

START_TEST(a_short_board_shows_what_needs_a_hand_soonest_and_counts_all)
{
    const int64_t old = room_dispute(&room, false);
    struct board_counts counts;
    size_t count;

    for (int i = 0; i < 60; i++)
        room_dispute(&room, false);
    const int64_t called = room_dispute(&room, true);
    room_clock(&room, "19:31:00");
    room_dispute(&room, false);
    call_team(called);
    board(10, &count, &counts);
    ck_assert_uint_eq(count, 10);
    ck_assert_int_eq(counts.responding, 1);
    ck_assert_int_eq(counts.overdue, 0);
    ck_assert_int_eq(counts.today, 63);
    ck_assert_int_eq(first(), called);
    call_team(old);
    room_clock(&room, "23:31:00");
    board(10, &count, &counts);
    ck_assert_int_eq(counts.responding, 0);
    ck_assert_int_eq(counts.overdue, 2);
    ck_assert(sound());
}
END_TEST

START_TEST(who_asks_for_his_own_gets_them_alone_and_what_urges_is_only_that)
{
    const int64_t mine = room_dispute(&room, true), other = room_dispute(&room, false);
    struct desk *zhou = room_another(&room, "zhou");
    struct board_counts counts;
    struct board_row *rows;
    size_t count;

    call_team(other);
    ok(&room, desk_own(room.desk, &room.sc, 10, &rows, &count, &counts));
    ck_assert_uint_eq(count, 2);
    ok(&room, desk_own(zhou, &room.sc, 10, &rows, &count, &counts));
    ck_assert_uint_eq(count, 0);
    ck_assert_int_eq(counts.responding, 1);
    ok(&room, desk_urgent(room.desk, &room.sc, 10, &rows, &count));
    ck_assert_uint_eq(count, 1);
    ck_assert_int_eq(rows[0].dispute.id, other);
    ck_assert_int_ne(rows[0].dispute.id, mine);
    desk_close(zhou);
}
END_TEST

START_TEST(verify_finds_a_place_that_is_not_what_the_record_says)
{
    room_dispute(&room, true);
    ck_assert_int_ne(first(), 0);
    ck_assert(sound());
    script("UPDATE board_line SET due = due + 1");
    ck_assert(!sound());
    script("UPDATE board_line SET due = due - 1");
    ck_assert(sound());
    script("UPDATE board_line SET unsealed = 1");
    ck_assert(!sound());
    script("DELETE FROM board_line");
    ck_assert(!sound());
}
END_TEST

START_TEST(a_line_of_other_rules_is_no_fault_and_is_settled_by_the_next_board)
{
    const int64_t called = room_dispute(&room, true);

    room_clock(&room, "19:31:00");
    const int64_t newer = room_dispute(&room, false);
    call_team(called);
    ck_assert_int_eq(first(), called);
    script("UPDATE board_line SET rank = 3, due = 0, last = 0, rules = 0");
    ck_assert(sound());
    ck_assert_int_eq(first(), called);
    script("UPDATE board_line SET rank = 3, due = 0, last = 0, rules = rules + 1");
    ck_assert(sound());
    ck_assert_int_eq(first(), called);
    script("UPDATE board_line SET rank = 3, due = 0, last = 0"); /* nobody notices but verify */
    ck_assert_int_eq(first(), newer);
    ck_assert(!sound());
}
END_TEST

START_TEST(a_line_shows_the_deadline_of_its_case_with_what_was_suspended)
{
    const int64_t id = room_dispute(&room, true);
    struct board_counts counts;
    size_t count;
    const struct date before = board(1, &count, &counts)->deadline->due;

    ok(&room, desk_suspend(room.desk, &room.sc, id, DATE_NONE, "等待鉴定"));
    room_clock(&room, "2026-11-30T09:00:00+08:00");
    struct casefile cf = room_casefile(&room, id);
    ok(&room, desk_deadlines(room.desk, &room.sc, &cf));
    const struct date due = deadline_next(cf.deadlines, cf.deadline_count)->due;
    ck_assert_int_gt(due.day, before.day);
    ck_assert_int_eq(board(1, &count, &counts)->deadline->due.day, due.day);
}
END_TEST

START_TEST(a_case_leaves_the_board_when_it_ends)
{
    const int64_t id = room_dispute(&room, false);
    struct board_counts counts;
    size_t count;

    ok(&room, desk_refuse(room.desk, &room.sc, id, "已起诉"));
    board(10, &count, &counts);
    ck_assert_uint_eq(count, 0);
    ck_assert(sound());
    script("INSERT INTO board_line SELECT id, office, 3, 0, 0, 0, 0, 0, 0 FROM dispute");
    ck_assert(!sound());
}
END_TEST

int main(void)
{
    TCase *tc = tcase_create("board");

    tcase_add_checked_fixture(tc, begin, end);
    tcase_add_test(tc, a_short_board_shows_what_needs_a_hand_soonest_and_counts_all);
    tcase_add_test(tc, who_asks_for_his_own_gets_them_alone_and_what_urges_is_only_that);
    tcase_add_test(tc, verify_finds_a_place_that_is_not_what_the_record_says);
    tcase_add_test(tc, a_line_of_other_rules_is_no_fault_and_is_settled_by_the_next_board);
    tcase_add_test(tc, a_line_shows_the_deadline_of_its_case_with_what_was_suspended);
    tcase_add_test(tc, a_case_leaves_the_board_when_it_ends);
    return suite_run(tc);
}
