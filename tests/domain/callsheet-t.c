/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/domain/callsheet.h"

#include "tests/suite.h"

static const struct person people[] = {
    {.id = 1, .name = "周一", .agency = AGENCY_POLICE, .phone = "13800000001"},
    {.id = 2, .name = "周二", .agency = AGENCY_POLICE, .phone = "13800000002"},
    {.id = 3, .name = "周三", .agency = AGENCY_POLICE, .phone = "13800000003"},
    {.id = 4, .name = "王敏", .agency = AGENCY_WOMEN, .phone = "13800000004"},
    {.id = 5, .name = "金巧", .agency = AGENCY_GRID},
};
/* Of the police the second is the deputy of the third, who has the seat. */
static const struct seat seats[] = {
    {.agency = AGENCY_WOMEN, .person = 4, .person_name = "王敏", .person_phone = "13800000004"},
    {.agency = AGENCY_GRID, .person = 5, .person_name = "金巧"},
    {.agency = AGENCY_POLICE,
     .person = 3,
     .person_name = "周三",
     .deputy = 2,
     .deputy_name = "周二",
     .deputy_phone = "13800000002"},
    {.agency = AGENCY_COURT},
};
enum { SEATS = sizeof(seats) / sizeof(*seats) };

static struct scope sc;
static struct response course[9];
static size_t acts;
static struct call_line *lines;
static size_t count;

static void begin(void)
{
    sc = (struct scope)SCOPE_INIT;
    acts = 0;
}
static void end(void) { scope_end(&sc); }

static void did(enum agency_id agency, const char *name, enum act act)
{
    course[acts] = (struct response){
        .id = (int64_t)acts + 1, .agency = agency, .act = act, .person_name = name};
    acts++;
}

static const struct call_line *next(void)
{
    const struct dispatch d = {.seats = seats,
                               .seat_count = SEATS,
                               .course = {.responses = course, .response_count = acts}};

    callsheet_make(&sc, &d, people, sizeof(people) / sizeof(*people), &lines, &count);
    ck_assert_uint_eq(count, SEATS);
    return callsheet_next(lines, count);
}

static void calls(const char *name)
{
    const struct call_line *line = next();

    ck_assert_ptr_nonnull(line);
    ck_assert_str_eq(line->next->name, name);
}

START_TEST(police_and_grid_come_first_then_the_order_of_the_playbook)
{
    next();
    ck_assert_int_eq(lines[0].seat->agency, AGENCY_POLICE);
    ck_assert_int_eq(lines[1].seat->agency, AGENCY_GRID);
    ck_assert_int_eq(lines[2].seat->agency, AGENCY_WOMEN);
    ck_assert_int_eq(lines[3].seat->agency, AGENCY_COURT);
}
END_TEST

START_TEST(whoever_answers_makes_room_for_the_next)
{
    calls("周三");
    did(AGENCY_POLICE, "周三", ACT_ACCEPTED);
    calls("金巧");
    did(AGENCY_GRID, "金巧", ACT_ARRIVED);
    calls("王敏");
    did(AGENCY_WOMEN, "王敏", ACT_ACCEPTED);
    ck_assert_ptr_null(next());
}
END_TEST

START_TEST(without_an_answer_the_deputy_then_the_others_then_the_first_again)
{
    did(AGENCY_POLICE, "周三", ACT_UNREACHED);
    calls("周二");
    did(AGENCY_POLICE, "周二", ACT_UNREACHED);
    calls("周一");
    did(AGENCY_POLICE, "周一", ACT_UNREACHED);
    calls("金巧");
    did(AGENCY_GRID, "金巧", ACT_ACCEPTED);
    did(AGENCY_WOMEN, "王敏", ACT_ACCEPTED);
    calls("周三");
    ck_assert_int_eq(callsheet_next(lines, count)->next->tries, 1);
}
END_TEST

START_TEST(who_cannot_come_is_not_called_again_and_the_next_one_is_called)
{
    did(AGENCY_POLICE, "周三", ACT_DECLINED);
    did(AGENCY_POLICE, "周二", ACT_CALLED);
    calls("周二");
    ck_assert_int_eq(lines[0].state, ACT_CALLED);
    did(AGENCY_POLICE, "周二", ACT_DECLINED);
    did(AGENCY_POLICE, "周一", ACT_DECLINED);
    calls("金巧");
    ck_assert_ptr_null(lines[0].next);
    ck_assert(lines[0].open);
}
END_TEST

START_TEST(who_answered_is_remembered_for_what_the_agency_does_next)
{
    did(AGENCY_POLICE, "周三", ACT_UNREACHED);
    did(AGENCY_POLICE, "周二", ACT_ACCEPTED);
    next();
    ck_assert_str_eq(lines[0].actor, "周二");
    ck_assert(!lines[0].open);
    ck_assert_ptr_null(lines[1].actor);
}
END_TEST

START_TEST(an_agency_without_anybody_stays_open_and_holds_nobody_up)
{
    did(AGENCY_POLICE, "周三", ACT_ACCEPTED);
    did(AGENCY_GRID, "金巧", ACT_ACCEPTED);
    did(AGENCY_WOMEN, "王敏", ACT_ACCEPTED);
    ck_assert_ptr_null(next());
    ck_assert(lines[3].open);
}
END_TEST

int main(void)
{
    TCase *tc = tcase_create("callsheet");

    tcase_add_checked_fixture(tc, begin, end);
    tcase_add_test(tc, police_and_grid_come_first_then_the_order_of_the_playbook);
    tcase_add_test(tc, whoever_answers_makes_room_for_the_next);
    tcase_add_test(tc, without_an_answer_the_deputy_then_the_others_then_the_first_again);
    tcase_add_test(tc, who_cannot_come_is_not_called_again_and_the_next_one_is_called);
    tcase_add_test(tc, who_answered_is_remembered_for_what_the_agency_does_next);
    tcase_add_test(tc, an_agency_without_anybody_stays_open_and_holds_nobody_up);
    return suite_run(tc);
}
