/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/line.h"
#include "tests/suite.h"

static struct scope sc;
static const char **words;
static size_t count;

static void begin(void) { sc = (struct scope)SCOPE_INIT; }
static void end(void) { scope_end(&sc); }

static void split(const char *line)
{
    ck_assert_int_eq(line_split(&sc, line, &words, &count), RC_OK);
}

START_TEST(words_part_at_spaces_also_at_wide_ones)
{
    split("  respond 12　police\taccepted ");
    ck_assert_uint_eq(count, 4);
    ck_assert_str_eq(words[0], "respond");
    ck_assert_str_eq(words[2], "police");
    ck_assert_str_eq(words[3], "accepted");
}
END_TEST

START_TEST(quotes_of_a_shell_and_of_an_input_method_keep_spaces)
{
    split("refuse 3 --reason \"not ours\" '' “已 告知”x ‘a b’");
    ck_assert_uint_eq(count, 7);
    ck_assert_str_eq(words[3], "not ours");
    ck_assert_str_eq(words[4], "");
    ck_assert_str_eq(words[5], "已 告知x");
    ck_assert_str_eq(words[6], "a b");
}
END_TEST

START_TEST(a_quote_inside_another_kind_is_a_letter)
{
    split("\"it's\" “a\"b”");
    ck_assert_uint_eq(count, 2);
    ck_assert_str_eq(words[0], "it's");
    ck_assert_str_eq(words[1], "a\"b");
}
END_TEST

START_TEST(nothing_is_expanded)
{
    split("a$b `c` *;|d");
    ck_assert_uint_eq(count, 3);
    ck_assert_str_eq(words[2], "*;|d");
}
END_TEST

START_TEST(an_empty_line_has_no_words)
{
    split(" 　 ");
    ck_assert_uint_eq(count, 0);
    split("a b c d e");
    ck_assert_uint_eq(count, 5);
}
END_TEST

START_TEST(an_open_quote_is_refused)
{
    ck_assert_int_eq(line_split(&sc, "show \"12", &words, &count), RC_INVALID);
    ck_assert_str_eq(sc.error.field, "usage");
}
END_TEST

int main(void)
{
    TCase *tc = tcase_create("line");

    tcase_add_checked_fixture(tc, begin, end);
    tcase_add_test(tc, words_part_at_spaces_also_at_wide_ones);
    tcase_add_test(tc, quotes_of_a_shell_and_of_an_input_method_keep_spaces);
    tcase_add_test(tc, a_quote_inside_another_kind_is_a_letter);
    tcase_add_test(tc, nothing_is_expanded);
    tcase_add_test(tc, an_empty_line_has_no_words);
    tcase_add_test(tc, an_open_quote_is_refused);
    return suite_run(tc);
}
