/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/domain/board.h"

#include <stdlib.h>
#include <string.h>

#include "tests/domain/fixture.h"

static struct milestone running(int due)
{
    static const struct promise promise = {.code = "answer"};

    return (struct milestone){
        .promise = &promise, .called = at(0, 0), .due = at(due, 0), .met = INSTANT_NEVER};
}

static struct board_row row(int64_t id, enum state state)
{
    return (struct board_row){
        .dispute = {.id = id, .state = state, .registered_at = at((int)id, 0)},
        .next_due = DATE_NONE};
}

static const char *order(const struct board_row *rows, size_t count)
{
    struct buffer b = buffer_new(&sc);

    for (size_t i = 0; i < count; i++)
        buffer_addf(&b, "%d", (int)rows[i].dispute.id);
    return buffer_text(&b);
}

START_TEST(what_needs_a_hand_soonest_stands_first)
{
    const struct milestone missed = running(5), soon = running(10), later = running(15);
    struct board_row rows[7];

    for (int i = 0; i < 7; i++)
        rows[i] = row(i + 1, STATE_RESPONDING);
    rows[0].milestones = &later;
    rows[1].milestones = &missed;
    rows[2].milestones = &soon;
    rows[0].milestone_count = rows[1].milestone_count = rows[2].milestone_count = 1;
    rows[3] = row(4, STATE_EFFECTIVE);
    rows[3].next_due = on(2026, 12, 5);
    rows[4] = row(5, STATE_EFFECTIVE);
    rows[4].next_due = on(2026, 12, 1);
    rows[5] = row(6, STATE_AGREED);
    rows[5].awaits_seal = true;
    rows[6] = row(7, STATE_CLOSED);
    board_sort(rows, 7, at(6, 0));
    ck_assert_str_eq(order(rows, 7), "2316547");
}
END_TEST

START_TEST(a_deadline_stands_among_the_duties_by_its_day)
{
    const struct deadline mediate = {.due = on(2026, 12, 3)};
    struct board_row rows[] = {row(1, STATE_EFFECTIVE), row(2, STATE_ACCEPTED),
                               row(3, STATE_EFFECTIVE), row(4, STATE_ACCEPTED)};

    rows[0].next_due = on(2026, 12, 5);
    rows[1].deadline = &mediate;
    rows[2].next_due = on(2026, 12, 1);
    board_sort(rows, 4, at(6, 0));
    ck_assert_str_eq(order(rows, 4), "3214");
    ck_assert_int_eq(board_due(&rows[1]).day, mediate.due.day);
    ck_assert(!date_is_set(board_due(&rows[3])));
}
END_TEST

START_TEST(the_rest_stands_newest_first)
{
    struct board_row rows[] = {row(1, STATE_REGISTERED), row(3, STATE_ACCEPTED),
                               row(2, STATE_CLOSED)};

    board_sort(rows, 3, at(60, 0));
    ck_assert_str_eq(order(rows, 3), "321");
}
END_TEST

START_TEST(nobody_hurries_to_a_case_that_is_settled_or_over)
{
    const struct milestone missed = running(5);
    struct board_row rows[] = {row(1, STATE_CLOSED), row(2, STATE_EFFECTIVE),
                               row(3, STATE_REGISTERED)};

    rows[0].milestones = rows[1].milestones = &missed;
    rows[0].milestone_count = rows[1].milestone_count = 1;
    rows[0].awaits_marks = true;
    board_sort(rows, 3, at(60, 0));
    ck_assert_str_eq(order(rows, 3), "321");
    ck_assert_int_eq(board_line(&rows[2]).last, 0);
}
END_TEST

/* By what is kept of them alone: rank, due time, newness, id. */
static int by_line(const void *left, const void *right)
{
    const struct board_row *r[] = {left, right};
    const struct board_line a = board_line(r[0]), b = board_line(r[1]);
    const int64_t keys[][2] = {
        {a.rank, b.rank}, {a.due, b.due}, {a.since, b.since}, {r[1]->dispute.id, r[0]->dispute.id}};

    for (size_t i = 0; i < 4; i++)
        if (keys[i][0] != keys[i][1])
            return keys[i][0] < keys[i][1] ? -1 : 1;
    return 0;
}

START_TEST(what_is_kept_of_a_case_gives_the_order_of_the_board_at_any_time)
{
    const struct milestone soon[] = {running(5), running(12)}, late = running(9);
    struct board_row rows[9], again[9];

    for (int i = 0; i < 9; i++)
        rows[i] = row(i + 1, STATE_RESPONDING);
    rows[2].milestones = soon;
    rows[2].milestone_count = 2;
    rows[7].milestones = &late;
    rows[7].milestone_count = 1;
    rows[0].awaits_marks = true;
    rows[4].awaits_seal = rows[4].awaits_marks = true;
    rows[1].next_due = rows[6].next_due = on(2026, 12, 5);
    rows[5].next_due = on(2026, 12, 1);
    for (int minute = 0; minute < 20; minute++) {
        memcpy(again, rows, sizeof(rows));
        board_sort(rows, 9, at(minute, 0));
        qsort(again, 9, sizeof(*again), by_line);
        ck_assert_str_eq(order(rows, 9), order(again, 9));
    }
    ck_assert_str_eq(order(rows, 9), "385167294");
}
END_TEST

START_TEST(a_line_tells_the_first_and_the_last_promise_and_what_waits_for_its_seal)
{
    const struct milestone promises[] = {running(10), running(5)};
    struct board_row r = row(1, STATE_RESPONDING);

    r.milestones = promises;
    r.milestone_count = 2;
    struct board_line line = board_line(&r);
    ck_assert_int_eq(line.rank, BOARD_URGES);
    ck_assert_int_eq(line.due, at(5, 0).ms);
    ck_assert_int_eq(line.last, at(10, 0).ms);
    ck_assert(!line.unsealed);
    r.dispute.state = STATE_AGREED; /* nobody hurries any more */
    r.dispute.secrecy = SECRECY_HIDDEN;
    r.awaits_seal = true;
    line = board_line(&r);
    ck_assert_int_eq(line.rank, BOARD_MARKS);
    ck_assert(line.due == 0 && line.last == 0 && line.unsealed && line.hidden);
}
END_TEST

START_TEST(an_empty_board_is_no_trouble) { board_sort(NULL, 0, at(0, 0)); }
END_TEST

START_TEST(a_list_masks_people_but_no_organisation_and_leaves_helpers_out)
{
    const struct party parties[] = {
        {.role = ROLE_RESPONDENT, .name = "某健身", .type = PARTY_ORGANISATION},
        {.role = ROLE_APPLICANT, .name = "张三"},
        {.role = ROLE_APPLICANT, .name = PARTY_UNVERIFIED},
        {.role = ROLE_HELPER, .name = "楼长"},
    };
    struct board_row r = row(1, STATE_REGISTERED);

    r.parties = parties;
    r.party_count = 4;
    ck_assert_str_eq(board_parties(&sc, LANG_EN, &r), "张*, 待核 - 某健身");
}
END_TEST

START_TEST(a_list_masks_the_names_in_a_title_too)
{
    const struct party parties[] = {
        {.role = ROLE_APPLICANT, .name = "郭某"},
        {.role = ROLE_RESPONDENT, .name = "某健身", .type = PARTY_ORGANISATION},
        {.role = ROLE_HELPER, .name = ""},
    };
    struct board_row r = row(1, STATE_REGISTERED);

    r.parties = parties;
    r.party_count = 3;
    r.dispute.title = "郭某与某健身合同纠纷，郭某退卡";
    ck_assert_str_eq(board_title(&sc, &r), "郭*与某健身合同纠纷，郭*退卡");
    r.dispute.title = NULL;
    ck_assert_str_eq(board_title(&sc, &r), "");
}
END_TEST

int main(void)
{
    TCase *tc = scoped("board");

    tcase_add_test(tc, what_needs_a_hand_soonest_stands_first);
    tcase_add_test(tc, a_deadline_stands_among_the_duties_by_its_day);
    tcase_add_test(tc, the_rest_stands_newest_first);
    tcase_add_test(tc, nobody_hurries_to_a_case_that_is_settled_or_over);
    tcase_add_test(tc, what_is_kept_of_a_case_gives_the_order_of_the_board_at_any_time);
    tcase_add_test(tc, a_line_tells_the_first_and_the_last_promise_and_what_waits_for_its_seal);
    tcase_add_test(tc, an_empty_board_is_no_trouble);
    tcase_add_test(tc, a_list_masks_people_but_no_organisation_and_leaves_helpers_out);
    tcase_add_test(tc, a_list_masks_the_names_in_a_title_too);
    return suite_run(tc);
}
