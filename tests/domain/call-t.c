/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/domain/call.h"

#include "core/domain/casefile.h"
#include "core/domain/situation.h"
#include "tests/suite.h"

static struct instant second(int n) { return (struct instant){1763638200000 + n * 1000}; }

START_TEST(the_first_ring_is_the_earliest_whoever_was_taken_down_first)
{
    const struct call calls[] = {{.rang_at = second(60)}, {.rang_at = second(10)}};

    ck_assert_int_eq(call_first_ring(calls, 2).ms, second(10).ms);
    ck_assert(!instant_is_set(call_first_ring(calls, 0)));
}
END_TEST

START_TEST(the_wait_runs_to_the_first_team_and_a_second_one_changes_nothing)
{
    const struct call calls[] = {{.rang_at = second(0)}};
    const struct dispatch dispatches[] = {{.at = second(140)}, {.at = second(900)}};
    struct casefile cf = {
        .calls = calls, .call_count = 1, .dispatches = dispatches, .dispatch_count = 2};
    struct span waited;

    ck_assert(casefile_waited(&cf, &waited));
    ck_assert_int_eq(waited.ms, 140000);
    cf.dispatch_count = 0;
    ck_assert(!casefile_waited(&cf, &waited));
    cf.dispatch_count = 2;
    cf.call_count = 0;
    ck_assert(!casefile_waited(&cf, &waited));
}
END_TEST

START_TEST(a_flat_is_at_the_place_of_its_house_and_no_place_is_like_nothing)
{
    ck_assert(call_same_place("甲网格 8 幢", "甲网格 8 幢 502 室"));
    ck_assert(call_same_place("甲网格 8 幢 502 室", "甲网格 8 幢"));
    ck_assert(!call_same_place("甲网格 8 幢", "甲网格 9 幢"));
    ck_assert(!call_same_place(NULL, "甲网格 8 幢"));
    ck_assert(!call_same_place("甲网格 8 幢", ""));
}
END_TEST

START_TEST(a_situation_is_named_by_its_code_or_in_either_language)
{
    const struct situation list[] = {{.code = "leak", .label = "漏水", .english = "Leak"},
                                     {.code = "fight", .label = "打架", .english = "Fight"}};

    ck_assert_ptr_eq(situation_find(list, 2, "fight"), &list[1]);
    ck_assert_ptr_eq(situation_find(list, 2, "漏水"), &list[0]);
    ck_assert_ptr_eq(situation_find(list, 2, "Fight"), &list[1]);
    ck_assert_ptr_null(situation_find(list, 2, "fire"));
    ck_assert_ptr_null(situation_find(list, 2, NULL));
    ck_assert_str_eq(situation_label(&list[0], LANG_ZH), "漏水");
}
END_TEST

int main(void)
{
    TCase *tc = tcase_create("call");

    tcase_add_test(tc, the_first_ring_is_the_earliest_whoever_was_taken_down_first);
    tcase_add_test(tc, the_wait_runs_to_the_first_team_and_a_second_one_changes_nothing);
    tcase_add_test(tc, a_flat_is_at_the_place_of_its_house_and_no_place_is_like_nothing);
    tcase_add_test(tc, a_situation_is_named_by_its_code_or_in_either_language);
    return suite_run(tc);
}
