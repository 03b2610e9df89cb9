/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tests/suite.h"
#undef fail /* an old word of Check's */
#include "core/base/scope.h"

#include <string.h>

static struct scope sc;

static void begin(void) { sc = (struct scope)SCOPE_INIT; }
static void end(void) { scope_end(&sc); }

START_TEST(memory_is_zeroed_and_aligned_for_any_type_whatever_came_before)
{
    for (size_t size = 0; size < 100; size++) {
        const unsigned char *p = scope_alloc(&sc, 1, size);

        ck_assert_ptr_nonnull(p);
        ck_assert_uint_eq((uintptr_t)p % _Alignof(max_align_t), 0);
        for (size_t i = 0; i < size; i++)
            ck_assert_uint_eq(p[i], 0);
        memset(scope_alloc(&sc, 1, 3), 0xFF, 3);
    }
}
END_TEST

START_TEST(a_block_larger_than_a_chunk_is_given_whole)
{
    char *large = scope_alloc(&sc, 3, 1000000);

    memset(large, 'x', 3000000);
    ck_assert_str_eq(scope_strdup(&sc, "after"), "after");
    ck_assert_int_eq(large[2999999], 'x');
}
END_TEST

START_TEST(rewinding_keeps_what_is_older_and_reuses_the_rest_zeroed)
{
    const char *older = scope_strdup(&sc, "older");
    const struct scope_mark mark = scope_mark(&sc);
    char *younger = scope_alloc(&sc, 16, 1);

    memset(younger, 0xFF, 16);
    for (int i = 0; i < 10; i++)
        scope_alloc(&sc, 1, 9000);
    scope_rewind(&sc, mark);
    ck_assert_str_eq(older, "older");
    ck_assert_ptr_eq(scope_alloc(&sc, 16, 1), younger);
    ck_assert_int_eq(younger[15], 0);
}
END_TEST

START_TEST(a_secret_scope_writes_over_what_it_takes_back)
{
    sc.secret = true;
    scope_strdup(&sc, "kept");
    const struct scope_mark mark = scope_mark(&sc);
    const char *const given_back = scope_strdup(&sc, "the password");

    scope_rewind(&sc, mark);
    for (size_t i = 0; i < sizeof("the password"); i++)
        ck_assert_int_eq(given_back[i], '\0');
}
END_TEST

START_TEST(rewinding_to_an_empty_scope_leaves_it_usable)
{
    const struct scope_mark mark = scope_mark(&sc);

    scope_strdup(&sc, "gone");
    scope_rewind(&sc, mark);
    ck_assert_str_eq(scope_strdup(&sc, "new"), "new");
}
END_TEST

START_TEST(an_error_copies_its_arguments)
{
    char typed[] = "12,5";
    char field[] = "amount";

    ck_assert_int_eq(fail(&sc, RC_INVALID, field, "“{1}” and “{2}”", typed, "b"), RC_INVALID);
    memset(typed, 'x', 4);
    memset(field, 'x', 6);
    ck_assert_str_eq(sc.error.field, "amount");
    ck_assert_str_eq(sc.error.args[0], "12,5");
    ck_assert_str_eq(sc.error.args[1], "b");
    ck_assert_ptr_null(sc.error.args[2]);
}
END_TEST

START_TEST(an_error_outlives_a_rewind_past_it)
{
    const struct scope_mark mark = scope_mark(&sc);

    ck_assert_int_eq(fail(&sc, RC_CONFLICT, "rev", "{1} saved first.", "Wang"), RC_CONFLICT);
    ck_assert_int_eq(scope_fail_at(&sc, "a.yaml", 3, 7), RC_CONFLICT);
    scope_rewind(&sc, mark);
    memset(scope_alloc(&sc, 100, 1), 0xFF, 100);
    ck_assert_str_eq(sc.error.args[0], "Wang");
    ck_assert_str_eq(sc.error.field, "rev");
    ck_assert_str_eq(sc.error.file, "a.yaml");
    ck_assert_int_eq(sc.error.line, 3);
}
END_TEST

START_TEST(an_error_moved_outlives_the_scope_it_came_from)
{
    struct scope inner = SCOPE_INIT;

    ck_assert_int_eq(fail(&inner, RC_DENIED, "seal", "{1} may not.", "Li"), RC_DENIED);
    scope_error_move(&sc, &inner);
    scope_end(&inner);
    ck_assert_int_eq(sc.error.rc, RC_DENIED);
    ck_assert_str_eq(sc.error.field, "seal");
    ck_assert_str_eq(sc.error.msgid, "{1} may not.");
    ck_assert_str_eq(sc.error.args[0], "Li");
}
END_TEST

START_TEST(a_new_error_forgets_the_place_of_the_one_before)
{
    ck_assert_int_eq(fail(&sc, RC_SYNTAX, NULL, "first"), RC_SYNTAX);
    ck_assert_int_eq(scope_fail_at(&sc, "a.yaml", 3, 7), RC_SYNTAX);
    ck_assert_int_eq(fail(&sc, RC_IO, NULL, "second"), RC_IO);
    ck_assert_ptr_null(sc.error.file);
    ck_assert_int_eq(sc.error.line, 0);
}
END_TEST

START_TEST(ending_forgets_the_error_and_the_scope_starts_again)
{
    ck_assert_int_eq(fail(&sc, RC_IO, NULL, "x"), RC_IO);
    scope_end(&sc);
    ck_assert_int_eq(sc.error.rc, RC_OK);
    ck_assert_str_eq(scope_strdup(&sc, "again"), "again");
}
END_TEST

static enum rc twice(int *calls, enum rc rc)
{
    TRY((++*calls, rc));
    ++*calls;
    return RC_OK;
}

START_TEST(try_stops_at_the_first_failure_and_passes_it_on)
{
    int calls = 0;

    ck_assert_int_eq(twice(&calls, RC_BUSY), RC_BUSY);
    ck_assert_int_eq(calls, 1);
    ck_assert_int_eq(twice(&calls, RC_OK), RC_OK);
    ck_assert_int_eq(calls, 3);
}
END_TEST

START_TEST(a_buffer_grows_and_always_ends_with_nul)
{
    struct buffer b = buffer_new(&sc);

    ck_assert_str_eq(buffer_text(&b), "");
    buffer_addf(&b, "%s-%d", "登", 7);
    buffer_add_n(&b, "abcdef", 3);
    ck_assert_str_eq(buffer_text(&b), "登-7abc");
    for (int i = 0; i < 10000; i++)
        buffer_add(&b, "张");
    ck_assert_uint_eq(strlen(buffer_text(&b)), strlen("登-7abc") + 30000);
    ck_assert_uint_eq(b.length, strlen(buffer_text(&b)));
}
END_TEST

START_TEST(a_copy_of_part_of_a_text_stops_at_its_end)
{
    ck_assert_str_eq(scope_strndup(&sc, "abc", 2), "ab");
    ck_assert_str_eq(scope_strndup(&sc, "abc", 10), "abc");
    ck_assert_ptr_null(scope_strdup(&sc, NULL));
}
END_TEST

START_TEST(every_failure_has_the_documented_exit_status)
{
    ck_assert_int_eq(rc_exit_status(RC_OK), 0);
    ck_assert_int_eq(rc_exit_status(RC_INVALID), 1);
    ck_assert_int_eq(rc_exit_status(RC_CONFLICT), 3);
}
END_TEST

START_TEST(a_request_that_no_machine_can_give_exits_71) { scope_alloc(&sc, SIZE_MAX / 4, 8); }
END_TEST

int main(void)
{
    TCase *tc = tcase_create("scope");

    tcase_add_checked_fixture(tc, begin, end);
    tcase_add_test(tc, memory_is_zeroed_and_aligned_for_any_type_whatever_came_before);
    tcase_add_test(tc, a_block_larger_than_a_chunk_is_given_whole);
    tcase_add_test(tc, rewinding_keeps_what_is_older_and_reuses_the_rest_zeroed);
    tcase_add_test(tc, a_secret_scope_writes_over_what_it_takes_back);
    tcase_add_test(tc, rewinding_to_an_empty_scope_leaves_it_usable);
    tcase_add_test(tc, an_error_copies_its_arguments);
    tcase_add_test(tc, an_error_outlives_a_rewind_past_it);
    tcase_add_test(tc, an_error_moved_outlives_the_scope_it_came_from);
    tcase_add_test(tc, a_new_error_forgets_the_place_of_the_one_before);
    tcase_add_test(tc, ending_forgets_the_error_and_the_scope_starts_again);
    tcase_add_test(tc, try_stops_at_the_first_failure_and_passes_it_on);
    tcase_add_test(tc, a_buffer_grows_and_always_ends_with_nul);
    tcase_add_test(tc, a_copy_of_part_of_a_text_stops_at_its_end);
    tcase_add_test(tc, every_failure_has_the_documented_exit_status);
    tcase_add_exit_test(tc, a_request_that_no_machine_can_give_exits_71, 71);
    return suite_run(tc);
}
