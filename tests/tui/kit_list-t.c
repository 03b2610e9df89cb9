/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tui/kit/list.h"
#include "tui/kit/picker.h"

#include "tests/suite.h"

enum { VISIBLE = 5 };

static struct scope sc;
static struct list list;
static int64_t ids[] = {10, 20, 30, 40, 50, 60, 70, 80, 90, 100, 110, 120};

static int64_t id_of(const void *data, size_t index) { return ((const int64_t *)data)[index]; }

static void paint_row(const struct paint *p, const void *data, size_t index, struct box box)
{
    canvas_put(p->canvas, box.y, box.x, box.width, STYLE_PLAIN,
               scope_printf(p->sc, "%d", (int)((const int64_t *)data)[index]));
}

static struct list_view view = {.count = 12, .data = ids, .row = paint_row, .id = id_of};

static void begin(void)
{
    sc = (struct scope)SCOPE_INIT;
    list = (struct list){.cursor = 0};
}

static void end(void) { scope_end(&sc); }

static void act(int action, int times)
{
    for (int i = 0; i < times; i++)
        ck_assert(list_act(&list, &view, action, VISIBLE));
}

static void shows(const char *text)
{
    struct canvas *canvas = canvas_new(VISIBLE, 6, 1, false);
    const struct paint paint = {.canvas = canvas, .sc = &sc};

    list_paint(&list, &view, &paint, (struct box){0, 0, VISIBLE, 6});
    ck_assert_str_eq(canvas_text(&sc, canvas), text);
    canvas_free(canvas);
}

START_TEST(the_list_scrolls_by_one_line_and_only_at_its_edges)
{
    act(ACTION_DOWN, 4);
    shows(" 10\n 20\n 30\n 40\n>50\n");
    act(ACTION_DOWN, 1);
    shows(" 20\n 30\n 40\n 50\n>60\n");
    act(ACTION_UP, 4);
    shows(">20\n 30\n 40\n 50\n 60\n");
    act(ACTION_UP, 1);
    shows(">10\n 20\n 30\n 40\n 50\n");
    act(ACTION_UP, 1);
    shows(">10\n 20\n 30\n 40\n 50\n");
}
END_TEST

START_TEST(pages_keep_the_place_of_the_cursor_and_end_at_the_ends)
{
    act(ACTION_DOWN, 1);
    act(ACTION_PAGE_DOWN, 1);
    shows(" 60\n>70\n 80\n 90\n 100\n");
    act(ACTION_PAGE_DOWN, 3);
    shows(" 80\n 90\n 100\n 110\n>120\n");
    act(ACTION_FIRST, 1);
    shows(">10\n 20\n 30\n 40\n 50\n");
    act(ACTION_LAST, 1);
    shows(" 80\n 90\n 100\n 110\n>120\n");
    act(ACTION_PAGE_UP, 9);
    shows(">10\n 20\n 30\n 40\n 50\n");
}
END_TEST

START_TEST(after_a_reload_the_cursor_stays_on_its_record)
{
    static int64_t fewer[] = {5, 10, 30};
    const struct list_view changed = {.count = 3, .data = fewer, .row = paint_row, .id = id_of};
    size_t index;

    act(ACTION_DOWN, 2);
    list_follow(&list, &changed);
    ck_assert(list_selected(&list, &changed, &index));
    ck_assert_int_eq(fewer[index], 30);
    act(ACTION_LAST, 1);
    list_follow(&list, &changed); /* its record is gone: the nearest */
    ck_assert(list_selected(&list, &changed, &index));
    ck_assert_uint_eq(index, 2);
}
END_TEST

START_TEST(an_empty_list_has_nothing_selected_and_takes_every_key)
{
    const struct list_view empty = {.count = 0, .data = ids, .row = paint_row, .id = id_of};
    size_t index;

    ck_assert(list_act(&list, &empty, ACTION_DOWN, VISIBLE));
    ck_assert(list_act(&list, &empty, ACTION_LAST, VISIBLE));
    list_follow(&list, &empty);
    ck_assert(!list_selected(&list, &empty, &index));
    ck_assert(!list_digit(&list, &empty, 1, &index));
}
END_TEST

START_TEST(a_digit_picks_a_visible_row)
{
    size_t index;

    act(ACTION_LAST, 1);
    ck_assert(list_digit(&list, &view, 1, &index));
    ck_assert_uint_eq(index, 7);
    ck_assert(list_digit(&list, &view, 5, &index));
    ck_assert_uint_eq(index, 11);
    ck_assert(!list_digit(&list, &view, 6, &index));
    ck_assert(!list_digit(&list, &view, 0, &index));
}
END_TEST

START_TEST(a_shorter_window_shows_the_cursor_without_a_key)
{
    struct canvas *canvas = canvas_new(2, 6, 1, false);
    const struct paint paint = {.canvas = canvas, .sc = &sc};

    act(ACTION_DOWN, 4);
    list_paint(&list, &view, &paint, (struct box){0, 0, 2, 6});
    ck_assert_str_eq(canvas_text(&sc, canvas), " 40\n>50\n");
    canvas_free(canvas);
}
END_TEST

START_TEST(a_picker_row_is_found_by_a_part_its_initials_its_code_or_its_number)
{
    const struct picker_row row = {
        .id = 7, .code = "women", .label = "妇女联合会 Wang", .initials = "fnlhh"};

    ck_assert(picker_matches(&row, 12, ""));
    ck_assert(picker_matches(&row, 12, "联合"));
    ck_assert(picker_matches(&row, 12, "FN"));
    ck_assert(picker_matches(&row, 12, "wom"));
    ck_assert(picker_matches(&row, 12, "wang"));
    ck_assert(picker_matches(&row, 12, "12"));
    ck_assert(!picker_matches(&row, 12, "2"));
    ck_assert(!picker_matches(&row, 12, "lhh"));
    ck_assert(!picker_matches(&row, 12, "街道"));
    ck_assert(!picker_matches(&row, 12, "00000000000000000000012"));
}
END_TEST

static const struct picker_row agencies[] = {{.id = 1, .code = "police", .label = "派出所"},
                                             {.id = 2, .code = "women", .label = "妇联"},
                                             {.id = 3, .code = "street", .label = "街道综治"}};

static enum picker_event press(struct picker *picker, const char *name)
{
    const struct key key = key_parse(name);

    return picker_key(picker, &key, picker_box(22, 80));
}

START_TEST(a_picker_narrows_while_one_types_and_enter_chooses)
{
    const struct picker_rows rows = {"Agency", agencies, 3};
    struct picker picker;

    picker_start(&picker, &sc, &rows);
    ck_assert_int_eq(press(&picker, "综"), PICKER_MOVED);
    ck_assert_uint_eq(picker.match_count, 1);
    ck_assert_int_eq(press(&picker, "Enter"), PICKER_CHOSEN);
    ck_assert_int_eq(picker.chosen->id, 3);
    press(&picker, "无");
    ck_assert_int_eq(press(&picker, "Enter"), PICKER_UNKNOWN);
    press(&picker, "Backspace");
    press(&picker, "Backspace");
    press(&picker, "Down");
    ck_assert_int_eq(press(&picker, "Enter"), PICKER_CHOSEN);
    ck_assert_int_eq(picker.chosen->id, 2);
}
END_TEST

START_TEST(what_stands_beside_the_labels_has_the_room_they_leave)
{
    static const struct picker_row words[] = {{.id = 1, .label = "接单", .detail = "马上到"},
                                              {.id = 2, .label = "不能来", .detail = "换人"}};
    const struct picker_rows rows = {"Act", words, 2};
    struct canvas *canvas = canvas_new(8, 40, 1, true);
    const struct paint paint = {.canvas = canvas, .sc = &sc};
    struct picker picker;

    picker_start(&picker, &sc, &rows);
    picker_paint(&picker, &paint, (struct box){0, 0, 8, 40});
    const char *text = canvas_text(&sc, canvas);
    ck_assert_ptr_nonnull(strstr(text, "|>  1 接单     马上到"));
    ck_assert_ptr_nonnull(strstr(text, "|   2 不能来   换人"));
    canvas_free(canvas);
}
END_TEST

START_TEST(a_digit_chooses_at_once_when_digits_suffice)
{
    const struct picker_rows rows = {"Agency", agencies, 3};
    struct picker picker;

    picker_start(&picker, &sc, &rows);
    ck_assert_int_eq(press(&picker, "２"), PICKER_CHOSEN);
    ck_assert_int_eq(picker.chosen->id, 2);
    ck_assert_int_eq(press(&picker, "4"), PICKER_MOVED); /* typed, and nothing matches */
    ck_assert_uint_eq(picker.match_count, 0);
}
END_TEST

START_TEST(a_number_means_the_row_it_stands_before_also_where_another_label_holds_it)
{
    struct picker_row menu[10];
    const struct picker_rows rows = {"Menu", menu, 10}; /* too many for one digit to choose */
    struct picker picker;

    for (int i = 0; i < 10; i++)
        menu[i] = (struct picker_row){.id = i + 1, .label = i == 4 ? "Afresh F8" : "Other"};
    picker_start(&picker, &sc, &rows);
    press(&picker, "8");
    ck_assert_uint_eq(picker.match_count, 2);
    ck_assert_int_eq(press(&picker, "Enter"), PICKER_CHOSEN);
    ck_assert_int_eq(picker.chosen->id, 8);
    picker_start(&picker, &sc, &rows);
    press(&picker, "１");
    press(&picker, "０");
    ck_assert_int_eq(press(&picker, "Enter"), PICKER_CHOSEN);
    ck_assert_int_eq(picker.chosen->id, 10);
}
END_TEST

int main(void)
{
    TCase *tc = tcase_create("kit_list");

    tcase_add_checked_fixture(tc, begin, end);
    tcase_add_test(tc, the_list_scrolls_by_one_line_and_only_at_its_edges);
    tcase_add_test(tc, pages_keep_the_place_of_the_cursor_and_end_at_the_ends);
    tcase_add_test(tc, after_a_reload_the_cursor_stays_on_its_record);
    tcase_add_test(tc, an_empty_list_has_nothing_selected_and_takes_every_key);
    tcase_add_test(tc, a_digit_picks_a_visible_row);
    tcase_add_test(tc, a_shorter_window_shows_the_cursor_without_a_key);
    tcase_add_test(tc, a_picker_row_is_found_by_a_part_its_initials_its_code_or_its_number);
    tcase_add_test(tc, a_picker_narrows_while_one_types_and_enter_chooses);
    tcase_add_test(tc, what_stands_beside_the_labels_has_the_room_they_leave);
    tcase_add_test(tc, a_digit_chooses_at_once_when_digits_suffice);
    tcase_add_test(tc, a_number_means_the_row_it_stands_before_also_where_another_label_holds_it);
    return suite_run(tc);
}
