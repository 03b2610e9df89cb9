/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Cases between two offices on the screen: played to a real desk, with a second one that sends. */
#include "core/base/file.h"
#include "core/desk/joining.h"
#include "core/desk/secrecy.h"

#include <stdio.h>
#include <string.h>

#include "tests/desk/offices.h"
#include "tests/desk/rights.h"
#include "tests/tui/player.h"

static struct player p;
static struct room there;

static void begin(void)
{
    player_open(&p);
    room_open(&there);
    offices_meet(&p.room, &there);
}

static void end(void)
{
    room_close(&there);
    player_close(&p);
}

/* A case of the other office arrives here; its id there. */
static int64_t arrives(const char *reason)
{
    const int64_t id = room_dispute(&there, true);
    int number;

    ok(&there, desk_send_case(there.desk, &there.sc, id, STREET, reason, &number));
    offices_carry(&there, &p.room, STREET);
    return id;
}

static int64_t looks(void)
{
    return rights_number(&p.room,
                         "SELECT COUNT(*) AS number FROM access WHERE use_case = 'show-exchange'");
}

START_TEST(what_came_and_was_sent_is_the_same_in_both_languages_and_sizes)
{
    int number;

    arrives("超出社区处理能力");
    arrives("请街道指导");
    ok(&p.room, desk_send_back(p.room.desk, &p.room.sc, 1, "请先由社区调解"));
    ok(&p.room, desk_send_case(p.room.desk, &p.room.sc, room_dispute(&p.room, true), VILLAGE,
                               "双方都住在云健社区", &number));
    player_start(&p, LANG_ZH, SCREEN_EXCHANGE, 0);
    player_golden(&p, "exchange-zh");
    player_press(&p, "Enter");
    player_golden(&p, "exchange-read-zh");
    player_start(&p, LANG_EN, SCREEN_EXCHANGE, 0);
    player_golden(&p, "exchange-en");
    player_press(&p, "Enter");
    player_golden(&p, "exchange-read-en");
}
END_TEST

START_TEST(the_form_that_sends_a_case_is_the_same_in_both_languages_and_sizes)
{
    const int64_t id = room_dispute(&p.room, true);

    player_start(&p, LANG_ZH, SCREEN_TRANSFER, id);
    player_type(&p, "双方都住在云健社区");
    player_golden(&p, "transfer-zh");
    player_start(&p, LANG_EN, SCREEN_TRANSFER, id);
    player_golden(&p, "transfer-en");
}
END_TEST

START_TEST(only_who_opens_one_has_looked_and_once)
{
    arrives("一");
    arrives("二");
    player_start(&p, LANG_EN, SCREEN_EXCHANGE, 0);
    player_press(&p, "Down Up Tab Tab");
    player_sees(&p, "Enter shows who is in it");
    player_misses(&p, "蒋某");
    ck_assert_int_eq(looks(), 0);
    player_press(&p, "Enter");
    player_sees(&p, "Respondent   蒋某");
    player_sees(&p, "楼上水管爆裂");
    ck_assert_int_eq(looks(), 1);
    player_press(&p, "Esc Enter");
    ck_assert_int_eq(looks(), 1);
    player_press(&p, "Esc Down");
    player_misses(&p, "楼上水管爆裂");
}
END_TEST

START_TEST(who_was_joined_stands_behind_the_parties)
{
    const int64_t id = room_register(
        &there, "{\"source\":\"walk_in\",\"kind\":\"neighbour\",\"narrative\":\"楼上漏水。\","
                "\"parties\":["
                "{\"role\":\"applicant\",\"type\":\"person\",\"name\":\"顾林军\"},"
                "{\"role\":\"applicant\",\"type\":\"person\",\"name\":\"顾林君\"}]}");
    const struct joining_request join = {.dispute = id, .joins = 2, .stays = 1};
    int number;

    ok(&there, desk_join_party(there.desk, &there.sc, &join));
    ok(&there, desk_send_case(there.desk, &there.sc, id, STREET, "一", &number));
    offices_carry(&there, &p.room, STREET);
    player_start(&p, LANG_ZH, SCREEN_EXCHANGE, 0);
    player_press(&p, "Enter");
    player_sees(&p, "申请人       顾林君  已归并到顾林军名下");
}
END_TEST

START_TEST(a_case_is_taken_over_as_another_kind_and_opened)
{
    arrives("超出社区处理能力");
    player_start(&p, LANG_EN, SCREEN_EXCHANGE, 0);
    player_press(&p, "F2");
    player_sees(&p, "as it came");
    player_type(&p, "housing");
    player_press(&p, "Enter");
    player_sees(&p, "Take the case over as");
    player_press(&p, "1");
    ck_assert_uint_eq(player_cases(&p), 0);
    player_press(&p, "F2 Enter");
    player_sees(&p, "“Neighbours”");
    player_press(&p, "1 F2");
    player_type(&p, "housing");
    player_press(&p, "Enter 2");
    player_sees(&p, "Taken over as 2026/1. F4 opens the case.");
    player_sees(&p, "taken over");
    ck_assert_uint_eq(player_cases(&p), 1);
    player_press(&p, "F4");
    player_sees(&p, "Transferred in");
    player_press(&p, "End");
    player_sees(&p, "came from " VILLAGE);
    struct exchange x;
    ok(&p.room, desk_exchange_told(p.room.desk, &p.room.sc, 1, &x));
    ck_assert_str_eq(room_casefile(&p.room, x.dispute).dispute.kind, "housing");
}
END_TEST

START_TEST(what_was_answered_is_not_answered_again)
{
    arrives("超出社区处理能力");
    player_start(&p, LANG_EN, SCREEN_EXCHANGE, 0);
    player_press(&p, "F2 Enter 2");
    player_press(&p, "F2");
    player_sees(&p, "taken over already");
    player_press(&p, "F3");
    player_sees(&p, "taken over already");
    ck_assert_uint_eq(player_cases(&p), 1);
}
END_TEST

START_TEST(who_answers_too_late_is_told_so)
{
    arrives("超出社区处理能力");
    player_start(&p, LANG_EN, SCREEN_EXCHANGE, 0);
    player_press(&p, "F2 Enter");
    ok(&p.room, desk_send_back(p.room.desk, &p.room.sc, 1, "不收"));
    player_press(&p, "2");
    player_sees(&p, "sent back already");
    player_sees(&p, "不收");
    ck_assert_uint_eq(player_cases(&p), 0);
}
END_TEST

START_TEST(a_case_goes_back_for_a_reason_and_what_came_is_gone)
{
    const int64_t id = arrives("超出社区处理能力");

    player_start(&p, LANG_EN, SCREEN_EXCHANGE, 0);
    player_press(&p, "Enter F3 Enter");
    player_sees(&p, "Please give a reason.");
    player_type(&p, "请先由社区调解");
    player_press(&p, "Enter");
    player_sees(&p, "Sent back; what came with it is erased here.");
    player_sees(&p, "请先由社区调解");
    player_misses(&p, "楼上水管爆裂");
    player_press(&p, "Enter");
    player_sees(&p, "What came with it is erased.");
    offices_carry(&p.room, &there, VILLAGE);
    ck_assert_int_eq(room_casefile(&there, id).dispute.state, STATE_ACCEPTED);
}
END_TEST

START_TEST(a_case_is_handed_on_and_shows_that_it_is_on_its_way)
{
    const int64_t id = room_dispute(&p.room, true);

    player_start(&p, LANG_EN, SCREEN_CASE, id);
    player_menu(&p, "Send on\n");
    player_sees(&p, VILLAGE "  Lower office");
    player_press(&p, "F2");
    player_sees(&p, "Please give a reason.");
    player_type(&p, "双方都住在云健社区");
    player_press(&p, "F2");
    player_sees(&p, "Until they answer");
    player_press(&p, "2");
    player_sees(&p, "Sent to another office");
    player_sees(&p, "sent to " VILLAGE ": Sent; they have not said yet");
    ck_assert_int_eq(room_casefile(&p.room, id).dispute.state, STATE_SENT);
    offices_carry(&p.room, &there, VILLAGE);
    offices_carry(&there, &p.room, STREET);
    player_press(&p, "Ctrl-L");
    player_sees(&p, "Arrived, waits for their answer");
    player_menu(&p, "Send on");
    player_misses(&p, "hand this case to another office");
}
END_TEST

START_TEST(without_another_office_the_screen_says_who_writes_one_down)
{
    const int64_t id = room_dispute(&p.room, true);

    ok(&p.room, desk_remove_peer(p.room.desk, &p.room.sc, VILLAGE));
    player_start(&p, LANG_EN, SCREEN_CASE, id);
    player_menu(&p, "Send on\n");
    player_sees(&p, "There is no office to send a case to yet");
}
END_TEST

START_TEST(the_board_tells_how_many_wait_and_its_key_leads_there)
{
    player_start(&p, LANG_EN, SCREEN_MINE, 0);
    ck_assert_ptr_null(strstr(player_status(&p), "cases to answer"));
    arrives("一");
    arrives("二");
    ck_assert_ptr_nonnull(strstr(player_status(&p), "cases to answer 2"));
    ck_assert_ptr_null(strstr(player_status(&p), "Ctrl-T"));
    player_press(&p, "Esc");
    ck_assert_ptr_nonnull(strstr(player_status(&p), "cases to answer 2 (Ctrl-T)"));
    player_press(&p, "Ctrl-T");
    player_sees(&p, "Cases between offices");
    ok(&p.room, desk_send_back(p.room.desk, &p.room.sc, 1, "不收"));
    ok(&p.room, desk_send_back(p.room.desk, &p.room.sc, 2, "不收"));
    ck_assert_ptr_null(strstr(player_status(&p), "cases to answer"));
}
END_TEST

START_TEST(who_may_not_answer_is_told_of_nothing)
{
    arrives("超出社区处理能力");
    rights_clear(&p.room);
    rights_appoint(&p.room, "lin", CAPACITY_MEDIATOR, REACH_COMMITTEE);
    rights_appoint(&p.room, "wang", CAPACITY_DISPATCHER, REACH_COMMITTEE);
    player_sits(&p, "lin", LANG_EN, SCREEN_EXCHANGE);
    player_sees(&p, "No case was sent to another office or came from one.");
    ck_assert_ptr_null(strstr(player_status(&p), "cases to answer"));
    player_sits(&p, "wang", LANG_EN, SCREEN_EXCHANGE);
    player_sees(&p, "to answer");
    ck_assert_ptr_nonnull(strstr(player_status(&p), "cases to answer 1"));
}
END_TEST

START_TEST(a_paper_that_came_is_saved_where_nothing_stood)
{
    struct bytes written;
    const char *path;

    arrives("超出社区处理能力");
    path = scope_printf(&p.room.sc, "%s/record", p.room.folder);
    player_start(&p, LANG_EN, SCREEN_EXCHANGE, 0);
    player_press(&p, "F6");
    player_misses(&p, "Save this paper as?");
    player_press(&p, "Enter F6 1");
    player_sees(&p, "Save this paper as?");
    for (size_t i = 0; i < strlen("record.json"); i++)
        player_press(&p, "Backspace");
    player_type(&p, path);
    player_press(&p, "Enter");
    player_sees(&p, "Written: ");
    ok(&p.room, file_read(&p.room.sc, path, 100000, &written));
    ck_assert_ptr_nonnull(strstr((const char *)written.data, "\"session_records\""));
    player_press(&p, "F6 1");
    for (size_t i = 0; i < strlen("record.json"); i++)
        player_press(&p, "Backspace");
    player_type(&p, path);
    player_press(&p, "Enter");
    player_misses(&p, "Written: ");
    player_sees(&p, "Save this paper as?");
}
END_TEST

START_TEST(of_a_closed_case_nobody_else_reads_why_it_was_sent)
{
    const int64_t id = room_dispute(&p.room, true);
    int number;

    ok(&p.room, desk_classify(p.room.desk, &p.room.sc, id, SECRECY_CONFIDENTIAL, "涉及隐私"));
    ok(&p.room, desk_send_case(p.room.desk, &p.room.sc, id, VILLAGE, "家中有病人", &number));
    rights_clear(&p.room);
    rights_appoint(&p.room, "lin", CAPACITY_MEDIATOR, REACH_COMMITTEE);
    rights_appoint(&p.room, "wang", CAPACITY_DISPATCHER, REACH_COMMITTEE);
    player_sits(&p, "lin", LANG_EN, SCREEN_EXCHANGE);
    player_sees(&p, "Why          家中有病人");
    player_sits(&p, "wang", LANG_EN, SCREEN_EXCHANGE);
    player_sees(&p, "Why          ***");
    player_misses(&p, "家中有病人");
}
END_TEST

START_TEST(a_long_list_is_read_further_when_its_end_comes_near)
{
    for (int i = 0; i < 45; i++) {
        char reason[16];

        snprintf(reason, sizeof(reason), "第%d件", i + 1);
        arrives(reason);
    }
    player_start(&p, LANG_EN, SCREEN_EXCHANGE, 0);
    player_sees(&p, "to answer: 45");
    player_press(&p, "End End");
    player_sees(&p, "第1件");
}
END_TEST

int main(void)
{
    TCase *tc = tcase_create("exchange");

    tcase_add_checked_fixture(tc, begin, end);
    tcase_add_test(tc, what_came_and_was_sent_is_the_same_in_both_languages_and_sizes);
    tcase_add_test(tc, the_form_that_sends_a_case_is_the_same_in_both_languages_and_sizes);
    tcase_add_test(tc, only_who_opens_one_has_looked_and_once);
    tcase_add_test(tc, who_was_joined_stands_behind_the_parties);
    tcase_add_test(tc, a_case_is_taken_over_as_another_kind_and_opened);
    tcase_add_test(tc, what_was_answered_is_not_answered_again);
    tcase_add_test(tc, who_answers_too_late_is_told_so);
    tcase_add_test(tc, a_case_goes_back_for_a_reason_and_what_came_is_gone);
    tcase_add_test(tc, a_case_is_handed_on_and_shows_that_it_is_on_its_way);
    tcase_add_test(tc, without_another_office_the_screen_says_who_writes_one_down);
    tcase_add_test(tc, the_board_tells_how_many_wait_and_its_key_leads_there);
    tcase_add_test(tc, who_may_not_answer_is_told_of_nothing);
    tcase_add_test(tc, a_paper_that_came_is_saved_where_nothing_stood);
    tcase_add_test(tc, of_a_closed_case_nobody_else_reads_why_it_was_sent);
    tcase_add_test(tc, a_long_list_is_read_further_when_its_end_comes_near);
    return suite_run(tc);
}
