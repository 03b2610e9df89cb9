/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "tui/kit/canvas.h"
#include "tui/kit/wrap.h"

#include "tests/suite.h"

static struct scope sc;
static struct canvas *canvas;

static void begin(void)
{
    sc = (struct scope)SCOPE_INIT;
    canvas = canvas_new(3, 10, 1, false);
}

static void end(void)
{
    canvas_free(canvas);
    scope_end(&sc);
}

static void use(int height, int width, int ambiguous, bool ascii)
{
    canvas_free(canvas);
    canvas = canvas_new(height, width, ambiguous, ascii);
}

static void shows(const char *text) { ck_assert_str_eq(canvas_text(&sc, canvas), text); }

static int put(int y, int x, int cells, const char *text)
{
    return canvas_put(canvas, y, x, cells, STYLE_PLAIN, text);
}

START_TEST(a_text_is_cut_by_cells_and_says_so)
{
    ck_assert_int_eq(put(0, 0, 10, "海门街道社"), 10);
    ck_assert_int_eq(put(1, 0, 10, "海门街道社会"), 9); /* four of two cells, and the sign */
    ck_assert_int_eq(put(2, 0, 4, "abcdef"), 4);
    shows("海门街道社\n海门街道…\nabc…\n");
}
END_TEST

START_TEST(where_the_sign_would_be_two_cells_it_is_two_full_stops)
{
    use(1, 8, 2, false);
    put(0, 0, 8, "海门街道社会");
    shows("海门街..\n");
    use(1, 8, 1, true);
    put(0, 0, 8, "海门街道社会");
    shows("海门街..\n");
}
END_TEST

START_TEST(nothing_wraps_and_what_lies_outside_is_cut)
{
    put(0, 8, CANVAS_REST, "abcd");
    ck_assert_int_eq(put(3, 0, 5, "below"), 0);
    ck_assert_int_eq(put(-1, 0, 5, "above"), 0);
    ck_assert_int_eq(put(1, 10, 5, "right"), 0);
    ck_assert_int_eq(put(1, -1, 5, "left"), 0);
    ck_assert_int_eq(put(1, 0, 0, "none"), 0);
    ck_assert_int_eq(put(1, 0, 5, NULL), 0);
    shows("        a…\n\n\n");
}
END_TEST

START_TEST(half_a_wide_character_is_never_left_on_either_side)
{
    put(0, 0, 10, "张张张");
    put(0, 1, 2, "ab"); /* the right half of the first, the left half of the second */
    shows(" ab 张\n\n\n");
    put(1, 0, 10, "张张");
    put(1, 1, 2, "王");
    shows(" ab 张\n 王\n\n");
    put(2, 9, 1, "张"); /* one cell is not enough for it */
    ck_assert_ptr_null(strstr(canvas_text(&sc, canvas) + 10, "张"));
}
END_TEST

START_TEST(a_mark_shares_the_cell_of_its_base)
{
    ck_assert_int_eq(put(0, 0, 10, "e\xcc\x81t"), 2);
    ck_assert_uint_eq(canvas_cell(canvas, 0, 0)->cp[1], 0x301);
    ck_assert_str_eq(cell_text(&sc, canvas_cell(canvas, 0, 0)), "e\xcc\x81");
    ck_assert_uint_eq(canvas_cell(canvas, 0, 1)->cp[0], 't');
}
END_TEST

START_TEST(what_could_deceive_is_shown_by_its_number)
{
    use(1, 30, 1, false);
    put(0, 0, 30, "a\xe2\x80\xae\nb");
    shows("a‹U+202E›‹U+000A›b\n");
}
END_TEST

START_TEST(figures_end_at_the_right)
{
    canvas_put_right(canvas, 0, 0, 10, STYLE_PLAIN, "3,000.00");
    canvas_put_right(canvas, 1, 0, 4, STYLE_PLAIN, "12345");
    shows("  3,000.00\n123…\n\n");
}
END_TEST

START_TEST(a_frame_is_of_lines_only_where_they_are_one_cell)
{
    const struct box box = {0, 0, 3, 10};

    canvas_frame(canvas, box, STYLE_LINE, "问");
    shows("┌─ 问 ───┐\n│        │\n└────────┘\n");
    use(3, 10, 2, false);
    canvas_frame(canvas, box, STYLE_LINE, "问");
    shows("+- 问 ---+\n|        |\n+--------+\n");
    use(3, 10, 1, true);
    canvas_frame(canvas, box, STYLE_LINE, NULL);
    shows("+--------+\n|        |\n+--------+\n");
}
END_TEST

START_TEST(filling_blanks_and_tinting_keeps)
{
    put(0, 0, 10, "张伟王敏赵");
    canvas_tint(canvas, (struct box){0, 0, 1, 4}, STYLE_DIM);
    canvas_fill(canvas, (struct box){0, 3, 9, 4}, STYLE_FIELD);
    shows("张      赵\n\n\n");
    ck_assert_int_eq(canvas_cell(canvas, 0, 0)->style, STYLE_DIM);
    ck_assert_int_eq(canvas_cell(canvas, 2, 6)->style, STYLE_FIELD);
    ck_assert_int_eq(canvas_cell(canvas, 2, 7)->style, STYLE_PLAIN);
}
END_TEST

START_TEST(a_caret_outside_is_no_caret)
{
    canvas_caret(canvas, 2, 9);
    ck_assert_int_eq(canvas->cursor_x, 9);
    canvas_caret(canvas, 2, 10);
    ck_assert_int_eq(canvas->cursor_y, -1);
}
END_TEST

START_TEST(a_cleared_canvas_is_blank_in_its_new_size)
{
    put(0, 0, 10, "张伟");
    canvas_clear(canvas, 2, 20);
    put(1, 18, CANVAS_REST, "敏");
    shows("\n                  敏\n");
}
END_TEST

START_TEST(rows_break_between_han_and_after_spaces_and_a_long_word_is_cut)
{
    ck_assert_uint_eq(wrap_row("楼上水管爆裂", 5, 1), 6);   /* two characters of three bytes */
    ck_assert_uint_eq(wrap_row("楼上水管，爆裂", 8, 1), 9); /* the comma takes 管 along */
    ck_assert_uint_eq(wrap_row("一楼（三户）", 6, 1), 6);   /* no row ends with （ */
    ck_assert_uint_eq(wrap_row("one two", 6, 1), 4);
    ck_assert_uint_eq(wrap_row("漏水leak", 7, 1), 6);
    ck_assert_uint_eq(wrap_row("abcdefgh", 5, 1), 5);
    ck_assert_uint_eq(wrap_row("ab\ncd", 5, 1), 2);
    ck_assert_uint_eq(wrap_row("张", 1, 1), 3); /* at least one, or nothing would ever end */
    ck_assert_uint_eq(wrap_rows("楼上水管爆裂\n\n三户", 4, 1), 5);
    ck_assert_uint_eq(wrap_row("水管。好", 4, 1), 3); /* 。 begins no row: 管 goes with it */
    ck_assert_uint_eq(wrap_row("水（管", 4, 1), 3);   /* （ ends none */
    ck_assert_uint_eq(wrap_rows("", 4, 1), 1);
}
END_TEST

static void put_rows(const char *const *rows, int count)
{
    canvas_clear(canvas, canvas->height, canvas->width);
    for (int y = 0; y < count; y++)
        put(y, 0, CANVAS_REST, rows[y]);
}

/* The row of WAS that rises to WILL while one cell of it changes. */
static int rising(const char *const *was, const char *const *will, int count, int *x)
{
    use(count, 10, 1, false);
    put_rows(was, count);
    struct canvas *const before = canvas;
    canvas = canvas_new(count, 10, 1, false);
    put_rows(will, count);
    const int y = canvas_rising(before, canvas, x);
    canvas_free(before);
    return y;
}

START_TEST(of_rows_that_rise_the_one_is_known_that_loses_the_mark)
{
    static const char *const was[] = {"head", " one", " two", ">三", "foot"};
    static const char *const will[] = {"head", " two", " 三", ">four", "foot"};
    static const char *const moved[] = {"head", " one", ">two", " 三", "foot"};
    static const char *const other[] = {"head", " two", " 四", ">four", "foot"};
    int x;

    ck_assert_int_eq(rising(was, will, 5, &x), 3);
    ck_assert_int_eq(x, 0);
    ck_assert_int_eq(rising(was, moved, 5, &x), -1);
    ck_assert_int_eq(rising(was, other, 5, &x), -1);
    ck_assert_int_eq(rising(was, was, 5, &x), -1);
}
END_TEST

int main(void)
{
    TCase *tc = tcase_create("kit_canvas");

    tcase_add_checked_fixture(tc, begin, end);
    tcase_add_test(tc, a_text_is_cut_by_cells_and_says_so);
    tcase_add_test(tc, where_the_sign_would_be_two_cells_it_is_two_full_stops);
    tcase_add_test(tc, nothing_wraps_and_what_lies_outside_is_cut);
    tcase_add_test(tc, half_a_wide_character_is_never_left_on_either_side);
    tcase_add_test(tc, a_mark_shares_the_cell_of_its_base);
    tcase_add_test(tc, what_could_deceive_is_shown_by_its_number);
    tcase_add_test(tc, figures_end_at_the_right);
    tcase_add_test(tc, a_frame_is_of_lines_only_where_they_are_one_cell);
    tcase_add_test(tc, filling_blanks_and_tinting_keeps);
    tcase_add_test(tc, a_caret_outside_is_no_caret);
    tcase_add_test(tc, a_cleared_canvas_is_blank_in_its_new_size);
    tcase_add_test(tc, rows_break_between_han_and_after_spaces_and_a_long_word_is_cut);
    tcase_add_test(tc, of_rows_that_rise_the_one_is_known_that_loses_the_mark);
    return suite_run(tc);
}
