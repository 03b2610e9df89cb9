/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdlib.h>
#include <string.h>

#include "core/base/text.h"
#include "tui/kit/editor.h"
#include "tui/kit/field.h"

#include "tests/suite.h"

static struct scope sc;
static struct editor *editor;

static void begin(void)
{
    sc = (struct scope)SCOPE_INIT;
    editor = editor_new(NULL);
    editor_resize(editor, 3, 9, 1);
}

static void end(void)
{
    editor_free(editor);
    scope_end(&sc);
}

static bool press(const char *name)
{
    const struct key key = key_parse(name);

    ck_assert_int_ne(key.code, KEY_NONE);
    return editor_key(editor, &key);
}

static void type(const char *text)
{
    for (size_t i = 0, length; text[i] != '\0'; i += length) {
        length = (unsigned char)text[i] >= 0xe0 ? 3 : 1;
        const char *name = text[i] == ' '    ? "Space"
                           : text[i] == '\n' ? "Enter"
                                             : scope_strndup(&sc, text + i, length);
        press(name);
    }
}

static void paste(const char *text)
{
    const struct key key = {.code = KEY_PASTE, .text = text};

    ck_assert(editor_key(editor, &key));
}

/* Paint in 3 rows of 9 cells and compare; the caret is shown as row and column. */
static void shows(const char *text, int caret_y, int caret_x)
{
    struct canvas *canvas = canvas_new(3, 9, 1, false);
    const struct paint paint = {.canvas = canvas, .sc = &sc};

    editor_paint(editor, &paint, (struct box){0, 0, 3, 9}, true);
    ck_assert_str_eq(canvas_text(&sc, canvas), text);
    ck_assert_int_eq(canvas->cursor_y, caret_y);
    ck_assert_int_eq(canvas->cursor_x, caret_x);
    canvas_free(canvas);
}

START_TEST(text_wraps_softly_and_holds_only_the_line_feeds_that_were_typed)
{
    type("楼上水管爆裂\n三户");
    ck_assert_str_eq(editor_text(editor), "楼上水管爆裂\n三户");
    shows("楼上水管\n爆裂\n三户\n", 2, 4);
}
END_TEST

START_TEST(up_and_down_go_by_rows_of_the_screen_and_keep_the_column)
{
    type("楼上水管爆裂\n三户受损");
    press("Up");
    shows("楼上水管\n爆裂\n三户受损\n", 1, 4);
    press("Up");
    shows("楼上水管\n爆裂\n三户受损\n", 0, 6);
    ck_assert(!press("Up"));
    press("Down");
    press("Down");
    shows("楼上水管\n爆裂\n三户受损\n", 2, 8);
    ck_assert(!press("Down"));
}
END_TEST

START_TEST(a_character_goes_with_its_marks_and_wide_ones_as_one)
{
    type("张");
    paste("e\xcc\x81x");
    press("Left");
    press("Backspace");
    ck_assert_str_eq(editor_text(editor), "张x");
    press("Home");
    press("Del");
    ck_assert_str_eq(editor_text(editor), "x");
    ck_assert(press("Backspace")); /* at the beginning: nothing to take away */
    ck_assert_str_eq(editor_text(editor), "x");
}
END_TEST

START_TEST(the_window_follows_the_caret_both_ways)
{
    type("一\n二\n三\n四\n五");
    shows("三\n四\n五\n", 2, 2);
    press("PgUp");
    shows("二\n三\n四\n", 0, 2);
    press("PgUp");
    shows("一\n二\n三\n", 0, 2);
    press("PgDn");
    shows("二\n三\n四\n", 2, 2);
}
END_TEST

START_TEST(no_row_stays_empty_while_text_is_hidden_above)
{
    editor_free(editor);
    editor = editor_new(NULL);
    editor_set(editor, "一\n二"); /* a draft is read back before the box is known */
    shows("一\n二\n\n", 1, 2);
    editor_resize(editor, 3, 9, 1);
    editor_set(editor, "一\n二\n三\n四");
    shows("二\n三\n四\n", 2, 2);
    press("Backspace");
    press("Backspace");
    shows("一\n二\n三\n", 2, 2);
}
END_TEST

START_TEST(home_and_end_go_to_the_ends_of_the_row_that_is_seen)
{
    type("楼上水管爆裂");
    press("Home");
    shows("楼上水管\n爆裂\n\n", 1, 0);
    press("Up");
    press("End");
    shows("楼上水管\n爆裂\n\n", 0, 6);
}
END_TEST

START_TEST(undo_takes_back_a_run_of_typing_a_paste_and_a_deletion_each_at_once)
{
    type("abc");
    paste("三户");
    press("Backspace");
    ck_assert_str_eq(editor_text(editor), "abc三");
    ck_assert(press("Ctrl-Z"));
    ck_assert_str_eq(editor_text(editor), "abc三户");
    ck_assert(editor_undo(editor));
    ck_assert_str_eq(editor_text(editor), "abc");
    ck_assert(editor_undo(editor));
    ck_assert_str_eq(editor_text(editor), "");
    ck_assert(!editor_undo(editor));
    editor_set(editor, "草稿");
    editor_set(editor, "");
    ck_assert(editor_undo(editor));
    ck_assert_str_eq(editor_text(editor), "草稿");
}
END_TEST

START_TEST(a_hidden_character_that_is_pasted_becomes_visible)
{
    paste("张\xe2\x80\x8b伟\t男");
    ck_assert_str_eq(editor_text(editor), "张‹U+200B›伟 男");
}
END_TEST

START_TEST(there_is_no_limit_of_length)
{
    enum { LINES = 20000 };
    char *text = malloc(LINES * 7 + 1);

    for (int i = 0; i < LINES; i++)
        memcpy(text + i * 7, "纠纷\n", 8);
    paste(text);
    type("完");
    ck_assert_uint_eq(strlen(editor_text(editor)), LINES * 7 + 3);
    shows("纠纷\n纠纷\n完\n", 2, 2);
    free(text);
}
END_TEST

/* Any run of keys leaves whole characters and a caret that can be seen. */
START_TEST(random_keys_never_break_a_character)
{
    static const char *const names[] = {"张",   "a",     "Enter", "Left",  "Right",     "Up",
                                        "Down", "Home",  "End",   "PgUp",  "Backspace", "Del",
                                        "户",   "Space", "PgDn",  "Ctrl-Z"};
    uint32_t seed = 20261120;

    for (int i = 0; i < 5000; i++) {
        uint32_t cp;

        seed = seed * 1664525 + 1013904223;
        press(names[(seed >> 16) % 16]);
        for (const char *p = editor_text(editor); *p != '\0'; p += text_next(p, &cp)) {
            text_next(p, &cp);
            ck_assert_uint_lt(cp, TEXT_BAD_BYTE);
        }
        struct canvas *canvas = canvas_new(3, 9, 1, false);
        const struct paint paint = {.canvas = canvas, .sc = &sc};
        editor_paint(editor, &paint, (struct box){0, 0, 3, 9}, true);
        ck_assert_int_ge(canvas->cursor_y, 0);
        canvas_free(canvas);
    }
}
END_TEST

static struct field field;

static void field_press(const char *name)
{
    const struct key key = key_parse(name);

    ck_assert(field_key(&field, &key));
}

static void field_shows(const char *text, int caret)
{
    struct canvas *canvas = canvas_new(1, 8, 1, false);
    const struct paint paint = {.canvas = canvas, .sc = &sc};

    field_paint(&field, &paint, (struct box){0, 0, 1, 8}, true);
    ck_assert_str_eq(canvas_text(&sc, canvas), text);
    ck_assert_int_eq(canvas->cursor_x, caret);
    canvas_free(canvas);
}

START_TEST(a_field_is_edited_by_character_and_scrolls_by_cells)
{
    field_open(&field, &sc, FIELD_TEXT, "张伟");
    field_press("Left");
    field_press("小");
    ck_assert_str_eq(field_text(&field), "张小伟");
    field_shows("张小伟\n", 4);
    field_press("End");
    field_press("先");
    field_shows("伟先\n", 4);
    field_press("Home");
    field_press("Del");
    ck_assert_str_eq(field_text(&field), "小伟先");
}
END_TEST

START_TEST(a_number_field_takes_what_a_chinese_input_method_leaves)
{
    const struct key paste_key = {.code = KEY_PASTE, .text = " 138 0576\n"};

    field_open(&field, &sc, FIELD_NUMBER, NULL);
    field_press("３");
    field_press("．");
    field_press("Space");
    field_press("5");
    ck_assert_str_eq(field_text(&field), "3.5");
    ck_assert(field_key(&field, &paste_key));
    ck_assert_str_eq(field_text(&field), "3.51380576");
    field_set(&field, "3000");
    field_press("。"); /* with Chinese punctuation on, the key of the point */
    field_press("5");
    ck_assert_str_eq(field_text(&field), "3000.5");
}
END_TEST

START_TEST(a_field_takes_no_more_characters_than_a_stored_line_has)
{
    char *long_text = scope_alloc(&sc, 3 * TEXT_LINE_MAX + 1, 1);

    for (size_t i = 0; i < TEXT_LINE_MAX; i++)
        memcpy(long_text + 3 * i, "案", 3);
    const struct key paste_key = {.code = KEY_PASTE, .text = long_text};

    field_open(&field, &sc, FIELD_TEXT, "一");
    ck_assert(field_key(&field, &paste_key));
    ck_assert_uint_eq(text_characters(field_text(&field)), TEXT_LINE_MAX);
    field_press("二");
    ck_assert_uint_eq(text_characters(field_text(&field)), TEXT_LINE_MAX);
    field_press("Backspace");
    field_press("二");
    ck_assert_str_eq(field_text(&field) + 3 * (TEXT_LINE_MAX - 1), "二");
}
END_TEST

START_TEST(of_a_secret_not_even_its_length_is_on_the_canvas)
{
    struct canvas *short_one = canvas_new(1, 30, 1, true), *long_one = canvas_new(1, 30, 1, true);
    const struct box box = {0, 0, 1, 30};

    field_open(&field, &sc, FIELD_SECRET, "a");
    field_paint(&field, &(struct paint){.canvas = short_one, .lang = LANG_EN, .sc = &sc}, box,
                true);
    field_set(&field, "密a码, and more than the field is wide, by far");
    field_paint(&field, &(struct paint){.canvas = long_one, .lang = LANG_EN, .sc = &sc}, box, true);
    ck_assert_str_eq(canvas_text(&sc, short_one), "  (typed, not shown)\n");
    ck_assert_str_eq(canvas_text(&sc, long_one), "  (typed, not shown)\n");
    ck_assert_int_eq(long_one->cursor_x, short_one->cursor_x);
    canvas_free(short_one);
    canvas_free(long_one);
}
END_TEST

/* The first byte of what FIELD holds that is not zero; NULL. */
static const char *remains(void)
{
    for (size_t i = 0; i < field.room; i++)
        if (field.text[i] != '\0')
            return field.text + i;
    return NULL;
}

START_TEST(a_secret_is_written_over_where_it_lay_and_never_lies_anywhere_else)
{
    field_open(&field, &sc, FIELD_SECRET, NULL);
    const char *const place = field.text;

    for (int i = 0; i < 2 * FIELD_SECRET_ROOM; i++)
        field_press("x");
    ck_assert_ptr_eq(field.text, place);
    ck_assert_uint_eq(field.length, FIELD_SECRET_ROOM - 1);
    for (int i = 0; i < 100; i++)
        field_press("Backspace");
    ck_assert_ptr_nonnull(remains());
    field_wipe(&field);
    ck_assert_ptr_null(remains());
    ck_assert_str_eq(field_text(&field), "");
}
END_TEST

int main(void)
{
    TCase *tc = tcase_create("kit_editor");

    tcase_add_checked_fixture(tc, begin, end);
    tcase_add_test(tc, text_wraps_softly_and_holds_only_the_line_feeds_that_were_typed);
    tcase_add_test(tc, up_and_down_go_by_rows_of_the_screen_and_keep_the_column);
    tcase_add_test(tc, a_character_goes_with_its_marks_and_wide_ones_as_one);
    tcase_add_test(tc, the_window_follows_the_caret_both_ways);
    tcase_add_test(tc, no_row_stays_empty_while_text_is_hidden_above);
    tcase_add_test(tc, home_and_end_go_to_the_ends_of_the_row_that_is_seen);
    tcase_add_test(tc, undo_takes_back_a_run_of_typing_a_paste_and_a_deletion_each_at_once);
    tcase_add_test(tc, a_hidden_character_that_is_pasted_becomes_visible);
    tcase_add_test(tc, there_is_no_limit_of_length);
    tcase_add_test(tc, random_keys_never_break_a_character);
    tcase_add_test(tc, a_field_is_edited_by_character_and_scrolls_by_cells);
    tcase_add_test(tc, a_number_field_takes_what_a_chinese_input_method_leaves);
    tcase_add_test(tc, a_field_takes_no_more_characters_than_a_stored_line_has);
    tcase_add_test(tc, of_a_secret_not_even_its_length_is_on_the_canvas);
    tcase_add_test(tc, a_secret_is_written_over_where_it_lay_and_never_lies_anywhere_else);
    return suite_run(tc);
}
