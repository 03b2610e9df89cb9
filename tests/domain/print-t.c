/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/domain/print.h"
#include "tests/domain/fixture.h"

/* The register of one agreement: two copies that came out, one that failed, one nobody knows of;
 * and a job of another paper. */
static struct print jobs[] = {
    {.id = 1, .kind = "agreement", .version = 1, .copy = 1, .copies = 2, .outcome = "done"},
    {.id = 2,
     .kind = "agreement",
     .version = 1,
     .copy = 3,
     .copies = 1,
     .failed = true,
     .outcome = "no paper"},
    {.id = 3, .kind = "agreement", .version = 1, .copy = 3, .copies = 1},
    {.id = 4, .kind = "acceptance", .version = 1, .copy = 1, .copies = 7, .outcome = "done"},
};

START_TEST(copies_count_on_over_what_came_out_or_may_have)
{
    ck_assert_int_eq(print_next_copy(jobs, 0, "agreement", 1), 1);
    ck_assert_int_eq(print_next_copy(jobs, 1, "agreement", 1), 3);
    ck_assert_int_eq(print_next_copy(jobs, 2, "agreement", 1), 3);
    ck_assert_int_eq(print_next_copy(jobs, 4, "agreement", 1), 4);
    ck_assert_int_eq(print_next_copy(jobs, 4, "agreement", 2), 1);
    ck_assert_int_eq(print_next_copy(jobs, 4, "acceptance", 1), 8);
}
END_TEST

START_TEST(a_number_behind_a_job_that_failed_later_is_never_given_twice)
{
    struct print list[] = {jobs[2], jobs[0]};

    list[0].copy = 1;
    list[0].failed = true;
    list[0].outcome = "did not come out";
    list[1].copy = 2;
    list[1].copies = 1;
    ck_assert_int_eq(print_next_copy(list, 2, "agreement", 1), 3);
}
END_TEST

START_TEST(jobs_from_before_copies_were_numbered_count_too)
{
    const struct print old[] = {
        {.kind = "agreement", .version = 1, .copies = 3, .outcome = "done"}};

    ck_assert_int_eq(print_next_copy(old, 1, "agreement", 1), 4);
}
END_TEST

START_TEST(what_nobody_knows_is_neither_printed_nor_failed)
{
    ck_assert_int_eq(print_outcome(&jobs[0]), PRINT_DONE);
    ck_assert_int_eq(print_outcome(&jobs[1]), PRINT_FAILED);
    ck_assert_int_eq(print_outcome(&jobs[2]), PRINT_UNKNOWN);
    ck_assert_ptr_eq(print_open(jobs, 4, "agreement", 1), &jobs[2]);
    ck_assert_ptr_null(print_open(jobs, 2, "agreement", 1));
    ck_assert_ptr_null(print_open(jobs, 4, "agreement", 2));
    ck_assert_ptr_null(print_open(jobs, 4, "acceptance", 1));
}
END_TEST

START_TEST(the_second_copy_is_a_reprint)
{
    ck_assert(!print_is_reprint(&jobs[0]));
    ck_assert(print_is_reprint(&jobs[2]));
}
END_TEST

START_TEST(a_person_chooses_among_four_ways)
{
    enum print_way way;

    ck_assert_int_eq(print_way_find(&sc, "outbox", &way), RC_OK);
    ck_assert_int_eq(way, PRINT_OUTBOX);
    ck_assert_int_eq(print_way_find(&sc, "stdout", &way), RC_INVALID);
    ck_assert_str_eq(sc.error.field, "print");
}
END_TEST

START_TEST(the_name_of_a_queue_is_no_path_and_no_option)
{
    static const char *const wrong[] = {
        "-oraw", "../x", "a/b", ".",   "a b",  "前　台",   "a#b", "a;b", "a|b",
        "$(id)", "`id`", "a&b", "a'b", "a\"b", "a*",       "a?",  "a=b", "a@b",
        "a:b",   "a%b",  "~a",  "_a",  "ａ",   "打印机！", "é"};
    const char *out;

    ck_assert_int_eq(print_queue_check(&sc, "前台-2_b.c", &out), RC_OK);
    ck_assert_str_eq(out, "前台-2_b.c");
    ck_assert_int_eq(print_queue_check(&sc, "  ", &out), RC_OK);
    ck_assert_ptr_null(out);
    for (size_t i = 0; i < sizeof(wrong) / sizeof(*wrong); i++)
        ck_assert_msg(print_queue_check(&sc, wrong[i], &out) == RC_INVALID, "%s", wrong[i]);
}
END_TEST

int main(void)
{
    TCase *tc = tcase_create("print");

    tcase_add_checked_fixture(tc, begin, end);
    tcase_add_test(tc, copies_count_on_over_what_came_out_or_may_have);
    tcase_add_test(tc, a_number_behind_a_job_that_failed_later_is_never_given_twice);
    tcase_add_test(tc, jobs_from_before_copies_were_numbered_count_too);
    tcase_add_test(tc, what_nobody_knows_is_neither_printed_nor_failed);
    tcase_add_test(tc, the_second_copy_is_a_reprint);
    tcase_add_test(tc, a_person_chooses_among_four_ways);
    tcase_add_test(tc, the_name_of_a_queue_is_no_path_and_no_option);
    return suite_run(tc);
}
