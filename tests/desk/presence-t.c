/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Presence: who hears of whom, what is forgotten, and what it leaves alone. */
#include "core/desk/presence.h"

#include "core/base/text.h"
#include "tests/desk/rights.h"

static struct room room;
static struct desk *zhou, *wang;
static int64_t id;

static void begin(void)
{
    room_open(&room);
    id = room_dispute(&room, true);
    zhou = room_another(&room, "zhou");
    wang = room_another(&room, "wang");
}

static void end(void)
{
    desk_close(zhou);
    desk_close(wang);
    room_close(&room);
}

/* "王敏 writes, 周立 looks", as DESK hears it. */
static const char *company(struct desk *desk)
{
    struct buffer b = buffer_new(&room.sc);
    struct company *list;
    size_t count;

    ok(&room, desk_company(desk, &room.sc, id, &list, &count));
    for (size_t i = 0; i < count; i++)
        buffer_addf(&b, "%s%s %s", i > 0 ? ", " : "", list[i].name,
                    list[i].writes ? "writes" : "looks");
    return buffer_text(&b);
}

START_TEST(others_hear_who_has_the_case_open_and_who_writes_in_it)
{
    ok(&room, desk_attend(zhou, &room.sc, id, false));
    ok(&room, desk_attend(wang, &room.sc, id, true));
    ck_assert_str_eq(company(room.desk), "王敏 writes, 周立 looks");
    ck_assert_str_eq(company(zhou), "王敏 writes");
    ok(&room, desk_attend(wang, &room.sc, 0, false));
    ck_assert_str_eq(company(zhou), "");
    desk_depart(zhou);
    ck_assert_str_eq(company(room.desk), "");
}
END_TEST

START_TEST(a_person_at_two_screens_is_named_once_and_hears_of_his_other_one)
{
    struct desk *again = room_another(&room, "zhou");

    ok(&room, desk_attend(zhou, &room.sc, id, false));
    ok(&room, desk_attend(again, &room.sc, id, true));
    ck_assert_str_eq(company(room.desk), "周立 writes");
    ck_assert_str_eq(company(zhou), "周立 writes");
    desk_close(again);
}
END_TEST

#define ROWS_OF_CASES "SELECT COUNT(*) FROM presence WHERE dispute IS NOT NULL"

START_TEST(who_was_not_heard_of_for_the_lease_is_gone_and_taken_away_by_others)
{
    ok(&room, desk_attend(zhou, &room.sc, id, false));
    rights_sql(&room, "UPDATE presence SET seen_at = seen_at - 89000");
    ck_assert_str_eq(company(room.desk), "周立 looks");
    rights_sql(&room, "UPDATE presence SET seen_at = seen_at - 2000");
    ck_assert_str_eq(company(room.desk), "");
    ck_assert_int_eq(rights_number(&room, ROWS_OF_CASES), 1);
    ok(&room, desk_attend(wang, &room.sc, 0, false));
    ck_assert_int_eq(rights_number(&room, ROWS_OF_CASES), 0);
}
END_TEST

START_TEST(a_clock_that_was_put_back_keeps_no_dead_session)
{
    ok(&room, desk_attend(zhou, &room.sc, id, false));
    rights_sql(&room, "UPDATE presence SET seen_at = seen_at + 3600000");
    ck_assert_str_eq(company(room.desk), "");
}
END_TEST

START_TEST(it_moves_no_head_and_leaves_no_entry)
{
    const int64_t heads = desk_heads(room.desk);
    const int64_t entries = rights_number(&room, "SELECT COUNT(*) FROM access");

    ok(&room, desk_attend(zhou, &room.sc, id, true));
    (void)company(room.desk);
    desk_depart(zhou);
    ck_assert_int_eq(desk_heads(room.desk), heads);
    ck_assert_int_eq(rights_number(&room, "SELECT COUNT(*) FROM access"), entries);
}
END_TEST

START_TEST(for_whom_the_case_does_not_exist_nobody_is_there)
{
    struct company *list;
    size_t count;

    rights_clear(&room);
    rights_appoint(&room, "lin", CAPACITY_MEDIATOR, REACH_COMMITTEE);
    rights_appoint(&room, "zhou", CAPACITY_MEDIATOR, REACH_COMMITTEE);
    rights_sql(&room, "UPDATE dispute SET secrecy = 'hidden'");
    ok(&room, desk_attend(room.desk, &room.sc, id, true));
    refused(&room, desk_company(zhou, &room.sc, id, &list, &count), RC_NOTFOUND, "case");
    refused(&room, desk_attend(zhou, &room.sc, id, false), RC_NOTFOUND, "case");
    ck_assert_str_eq(company(room.desk), "");
}
END_TEST

/* Sessions of Zhou that are open elsewhere. */
static void open_sessions(int count)
{
    for (int i = 0; i < count; i++)
        rights_sql(&room,
                   scope_printf(&room.sc,
                                "INSERT INTO presence SELECT office, 'other %d', person, NULL, "
                                "0, seen_at FROM presence WHERE session NOT LIKE 'other%%'",
                                i));
}

START_TEST(the_sixty_fifth_session_of_a_person_is_refused_and_dead_ones_do_not_count)
{
    struct desk *more = room_another(&room, "zhou");

    ok(&room, desk_attend(zhou, &room.sc, 0, false));
    open_sessions(PRESENCE_MOST - 1);
    refused(&room, desk_attend(more, &room.sc, 0, false), RC_DENIED, "sessions");
    ok(&room, desk_attend(zhou, &room.sc, 0, false)); /* who is in stays in */
    ok(&room, desk_attend(wang, &room.sc, 0, false)); /* nobody else is kept out */
    rights_sql(&room, "UPDATE presence SET seen_at = seen_at - 91000 WHERE session = 'other 7'");
    ok(&room, desk_attend(more, &room.sc, 0, false));
    desk_close(more);
}
END_TEST

int main(void)
{
    TCase *tc = tcase_create("presence");

    tcase_add_checked_fixture(tc, begin, end);
    tcase_add_test(tc, others_hear_who_has_the_case_open_and_who_writes_in_it);
    tcase_add_test(tc, a_person_at_two_screens_is_named_once_and_hears_of_his_other_one);
    tcase_add_test(tc, who_was_not_heard_of_for_the_lease_is_gone_and_taken_away_by_others);
    tcase_add_test(tc, a_clock_that_was_put_back_keeps_no_dead_session);
    tcase_add_test(tc, it_moves_no_head_and_leaves_no_entry);
    tcase_add_test(tc, for_whom_the_case_does_not_exist_nobody_is_there);
    tcase_add_test(tc, the_sixty_fifth_session_of_a_person_is_refused_and_dead_ones_do_not_count);
    return suite_run(tc);
}
