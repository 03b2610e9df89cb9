/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The rules of Chinese line breaking. */
#include "core/paper/break.h"

#include "core/base/text.h"
#include "tests/suite.h"

#include <string.h>

static struct scope sc;
static struct broken *lines;
static size_t count;

static void begin(void) { sc = (struct scope)SCOPE_INIT; }
static void end(void) { scope_end(&sc); }

static void set(const char *text, int cells)
{
    const struct piece piece = {text, false};
    const struct rich rich = {&piece, 1};

    break_lines(&sc, &rich, cells, cells, &lines, &count);
}

static const char *line(size_t i)
{
    struct buffer b = buffer_new(&sc);

    for (size_t j = 0; j < lines[i].run_count; j++)
        buffer_add(&b, lines[i].runs[j].text);
    return buffer_text(&b);
}

START_TEST(a_line_to_write_on_stays_whole_where_a_line_can_hold_it)
{
    set("一二三＿＿＿＿四", 10);
    ck_assert_str_eq(line(0), "一二三");
    ck_assert_str_eq(line(1), "＿＿＿＿四");
    set("＿＿＿＿＿＿", 8);
    ck_assert_str_eq(line(0), "＿＿＿＿");
    ck_assert_str_eq(line(1), "＿＿");
}
END_TEST

START_TEST(no_closing_mark_begins_a_line)
{
    set("一二三四五，六", 10);
    ck_assert_str_eq(line(0), "一二三四");
    ck_assert_str_eq(line(1), "五，六");
    set("一二三四）。五", 8);
    ck_assert_str_eq(line(0), "一二三");
    ck_assert_str_eq(line(1), "四）。五");
}
END_TEST

START_TEST(no_opening_mark_ends_a_line)
{
    set("一二三四（五六）", 10);
    ck_assert_str_eq(line(0), "一二三四");
    ck_assert_str_eq(line(1), "（五六）");
    set("一二三《“四”》", 10);
    ck_assert_str_eq(line(0), "一二三");
    ck_assert_str_eq(line(1), "《“四”》");
}
END_TEST

START_TEST(straight_quotes_open_and_close_in_turn)
{
    set("一二三四\"五\"六", 9);
    ck_assert_str_eq(line(0), "一二三四");
    ck_assert_str_eq(line(1), "\"五\"六");
    set("一\"二三四\"五六", 8);
    ck_assert_str_eq(line(0), "一\"二三");
    ck_assert_str_eq(line(1), "四\"五六");
}
END_TEST

START_TEST(dashes_and_dots_in_pairs_stay_together)
{
    set("一二三——四", 8);
    ck_assert_str_eq(line(0), "一二");
    ck_assert_str_eq(line(1), "三——四");
    set("一二三……四", 8);
    ck_assert_str_eq(line(1), "三……四");
}
END_TEST

START_TEST(words_numbers_and_accounts_stay_whole)
{
    set("一二三33100219", 12);
    ck_assert_str_eq(line(0), "一二三");
    ck_assert_str_eq(line(1), "33100219");
    set("账号6222 0012 3456汇", 16);
    ck_assert_str_eq(line(0), "账号");
    ck_assert_str_eq(line(1), "6222 0012 3456汇");
    set("价1,234.50元", 8);
    ck_assert_str_eq(line(1), "1,234.50");
}
END_TEST

START_TEST(what_no_line_can_hold_is_torn_and_nothing_is_lost)
{
    set("abcdefghijkl", 5);
    ck_assert_uint_eq(count, 3);
    ck_assert_str_eq(line(2), "kl");
    set("。。。。。", 4);
    ck_assert_uint_eq(count, 3);
}
END_TEST

START_TEST(small_gaps_are_shared_and_large_or_last_ones_are_not)
{
    set("一二三四五，六", 10);
    ck_assert_int_eq(lines[0].slack, 2);
    ck_assert_int_eq(lines[1].slack, 0);
    set("一二33100219850612", 16);
    ck_assert_int_eq(lines[0].cells, 4);
    ck_assert_int_eq(lines[0].slack, 0);
}
END_TEST

START_TEST(marks_stay_with_their_letter_and_take_no_cell)
{
    set("e\xCC\x81"
        "e\xCC\x81"
        "e\xCC\x81",
        2);
    ck_assert_uint_eq(count, 2);
    ck_assert_str_eq(line(0), "e\xCC\x81"
                              "e\xCC\x81");
}
END_TEST

START_TEST(a_kept_break_breaks)
{
    set("一\n二", 20);
    ck_assert_uint_eq(count, 2);
    ck_assert_int_eq(lines[0].slack, 0);
    ck_assert_str_eq(line(1), "二");
}
END_TEST

/* Any text: lines fit, and joined again they are the text without its blanks. */
START_TEST(every_letter_of_any_text_is_on_some_line)
{
    static const char *const parts[] = {"纠", "，", "（", "12", "word", " ",  "——", "”",
                                        "“",  "。", "·",  "\"", "%",    "元", "A",  "…"};
    unsigned seed = 1;

    for (int round = 0; round < 2000; round++) {
        struct buffer text = buffer_new(&sc), whole = buffer_new(&sc), broken = buffer_new(&sc);
        const int cells = 4 + round % 30;

        for (int i = 0; i < 60; i++) {
            seed = seed * 1103515245u + 12345u;
            const char *part = parts[(seed >> 16) % 16];

            buffer_add(&text, part);
            buffer_add(&whole, strcmp(part, " ") ? part : "");
        }
        set(buffer_text(&text), cells);
        for (size_t i = 0; i < count; i++) {
            ck_assert_int_le(lines[i].cells, cells);
            for (const char *p = line(i); *p; p++)
                if (*p != ' ')
                    buffer_add_n(&broken, p, 1);
        }
        ck_assert_str_eq(buffer_text(&broken), buffer_text(&whole));
    }
}
END_TEST

START_TEST(the_widest_stretch_is_what_cannot_be_parted)
{
    const struct piece piece = {"电话13800138000，办", false};
    const struct rich rich = {&piece, 1};

    ck_assert_int_eq(break_widest(&sc, &rich), 13);
}
END_TEST

int main(void)
{
    TCase *tc = tcase_create("break");

    tcase_add_checked_fixture(tc, begin, end);
    tcase_add_test(tc, a_line_to_write_on_stays_whole_where_a_line_can_hold_it);
    tcase_add_test(tc, no_closing_mark_begins_a_line);
    tcase_add_test(tc, no_opening_mark_ends_a_line);
    tcase_add_test(tc, straight_quotes_open_and_close_in_turn);
    tcase_add_test(tc, dashes_and_dots_in_pairs_stay_together);
    tcase_add_test(tc, words_numbers_and_accounts_stay_whole);
    tcase_add_test(tc, what_no_line_can_hold_is_torn_and_nothing_is_lost);
    tcase_add_test(tc, small_gaps_are_shared_and_large_or_last_ones_are_not);
    tcase_add_test(tc, marks_stay_with_their_letter_and_take_no_cell);
    tcase_add_test(tc, a_kept_break_breaks);
    tcase_add_test(tc, every_letter_of_any_text_is_on_some_line);
    tcase_add_test(tc, the_widest_stretch_is_what_cannot_be_parted);
    return suite_run(tc);
}
