/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "tui/kit/form.h"

#include "tests/suite.h"

static struct scope sc;
static struct form form;

static const struct form_choice urgencies[] = {{"normal", "Normal"}, {"urgent", "Urgent"}};
static const struct form_choice kinds[] = {{"marriage_family", "Marriage"},
                                           {"neighbour", "Neighbours"},
                                           {"housing", "Housing"},
                                           {"contract", "Contract"},
                                           {"business", "Business"},
                                           {"damages", "Damages"},
                                           {"land", "Land"},
                                           {"labour", "Labour"},
                                           {"consumer", "Consumer"},
                                           {"medical", "Medical"}};
static const struct form_row rows[] = {
    {.name = "heading", .label = "", .kind = FORM_NOTE},
    {.name = "narrative", .label = "Narrative", .kind = FORM_LONG, .rows = 3},
    {.name = "kind", .label = "Kind", .kind = FORM_CHOICE, .choices = kinds, .choice_count = 10},
    {.name = "urgency",
     .label = "Urgency",
     .kind = FORM_CHOICE,
     .choices = urgencies,
     .choice_count = 2},
    {.name = "place", .label = "Place", .kind = FORM_PICK, .hint = "where it happened"},
    {.name = "phone", .label = "Phone", .kind = FORM_NUMBER},
    {.name = "word", .label = "Word", .kind = FORM_SECRET},
};
static const struct box box = {0, 0, 12, 40};

static void begin(void)
{
    sc = (struct scope)SCOPE_INIT;
    form_open(&form, &sc, rows, 7);
}

static void end(void)
{
    form_close(&form);
    scope_end(&sc);
}

static enum form_event press(const char *name)
{
    const struct key key = key_parse(name);

    ck_assert_int_ne(key.code, KEY_NONE);
    return form_key(&form, &key, box, 1);
}

static const char *painted(int height)
{
    struct canvas *canvas = canvas_new(height, 40, 1, false);
    const struct paint paint = {.canvas = canvas, .lang = LANG_EN, .sc = &sc};

    form_paint(&form, &paint, (struct box){0, 0, height, 40}, true);
    const char *text = canvas_text(&sc, canvas);
    canvas_free(canvas);
    return text;
}

START_TEST(tab_goes_round_over_what_takes_input)
{
    ck_assert_str_eq(form_focus(&form), "narrative");
    ck_assert_int_eq(press("Tab"), FORM_MOVED);
    ck_assert_str_eq(form_focus(&form), "kind");
    press("Shift-Tab");
    press("Shift-Tab");
    ck_assert_str_eq(form_focus(&form), "word");
    press("Tab");
    ck_assert_str_eq(form_focus(&form), "narrative");
    form_hide(&form, "kind", true);
    press("Tab");
    ck_assert_str_eq(form_focus(&form), "urgency");
}
END_TEST

START_TEST(a_digit_or_an_arrow_chooses_and_many_choices_open_a_picker)
{
    form_go(&form, "urgency");
    ck_assert_str_eq(form_text(&form, "urgency"), "");
    ck_assert_int_eq(press("２"), FORM_CHANGED);
    ck_assert_str_eq(form_text(&form, "urgency"), "urgent");
    press("Right");
    ck_assert_str_eq(form_text(&form, "urgency"), "normal");
    press("Left");
    ck_assert_str_eq(form_text(&form, "urgency"), "urgent");
    ck_assert_int_eq(press("3"), FORM_IGNORED);
    ck_assert_int_eq(press("Backspace"), FORM_CHANGED);
    ck_assert_str_eq(form_text(&form, "urgency"), "");
    form_go(&form, "kind");
    ck_assert_int_eq(press("Enter"), FORM_PICKING);
}
END_TEST

START_TEST(enter_goes_on_and_in_the_last_field_it_is_done)
{
    form_go(&form, "phone");
    ck_assert_int_eq(press("1"), FORM_CHANGED);
    ck_assert_int_eq(press("Enter"), FORM_MOVED);
    ck_assert_int_eq(press("Enter"), FORM_DONE);
    form_go(&form, "narrative");
    ck_assert_int_eq(press("Enter"), FORM_CHANGED); /* there it is a line feed */
    ck_assert_str_eq(form_text(&form, "narrative"), "\n");
}
END_TEST

START_TEST(a_sentence_stands_below_its_field_until_the_field_changes)
{
    ck_assert(form_refuse(&form, "phone", "A phone has digits."));
    ck_assert_str_eq(form_focus(&form), "phone");
    ck_assert_ptr_nonnull(strstr(painted(14), "> Phone\n    A phone has digits.\n"));
    press("5");
    ck_assert_ptr_null(strstr(painted(14), "digits"));
    ck_assert(!form_refuse(&form, "amount", "No such field."));
    ck_assert(!form_refuse(&form, NULL, "No field at all."));
}
END_TEST

START_TEST(a_long_sentence_takes_the_rows_it_needs_and_none_of_it_is_lost)
{
    form_warn(&form, "phone", "电话：这个号码既不是手机号，也不是带区号的固定电话。");
    ck_assert_ptr_nonnull(strstr(painted(14), "  Phone\n"
                                              "    电话：这个号码既不是手机号，也不是带\n"
                                              "    区号的固定电话。\n"
                                              "  Word\n"));
}
END_TEST

START_TEST(a_form_without_the_focus_shows_all_hints_and_no_cursor)
{
    form_go(&form, "place");
    struct canvas *canvas = canvas_new(12, 40, 1, false);
    const struct paint paint = {.canvas = canvas, .lang = LANG_EN, .sc = &sc};

    form_paint(&form, &paint, box, false);
    ck_assert_ptr_nonnull(strstr(canvas_text(&sc, canvas), "  Place    where it happened\n"));
    ck_assert_int_lt(canvas->cursor_y, 0);
    canvas_free(canvas);
}
END_TEST

START_TEST(a_form_higher_than_its_box_scrolls_to_the_field_in_focus)
{
    form_go(&form, "word");
    const char *text = painted(3);
    ck_assert_ptr_nonnull(strstr(text, "> Word"));
    ck_assert_ptr_nonnull(strstr(text, "Place    where it happened"));
    ck_assert_ptr_null(strstr(text, "Urgency"));
}
END_TEST

START_TEST(a_draft_gives_the_same_form_back_without_its_secrets)
{
    form_set(&form, "narrative", "第一行\n反斜线 \\ 与 =", NULL);
    form_set(&form, "place", "330102", "云健社区\n第三网格");
    form_set(&form, "urgency", "urgent", NULL);
    form_set(&form, "word", "geheim", NULL);
    const char *draft = form_draft(&sc, &form);
    ck_assert_str_eq(draft, "narrative=第一行\\n反斜线 \\\\ 与 =\nurgency=urgent\n"
                            "place=330102\n=云健社区\\n第三网格\n");
    form_close(&form);
    form_open(&form, &sc, rows, 7);
    form_restore(&form, scope_printf(&sc, "gone=1\n=label\n%s\nno equals", draft));
    ck_assert_str_eq(form_draft(&sc, &form), draft);
    ck_assert_str_eq(form_label(&form, "place"), "云健社区\n第三网格");
    ck_assert_str_eq(form_text(&form, "word"), "");
    form_restore(&form, "place=330103\n");
    ck_assert_ptr_null(form_label(&form, "place"));
}
END_TEST

START_TEST(only_a_changed_value_counts_as_a_change)
{
    press("Tab");
    form_set(&form, "phone", "1", NULL);
    ck_assert(!form_changed(&form));
    form_go(&form, "phone");
    press("Left");
    ck_assert(!form_changed(&form));
    press("2");
    ck_assert(form_changed(&form));
    ck_assert_str_eq(form_text(&form, "phone"), "21");
}
END_TEST

START_TEST(all_kinds_of_rows_are_seen)
{
    form_set(&form, "heading", "draft of 19:30", NULL);
    form_set(&form, "narrative", "楼上水管爆裂", NULL);
    form_set(&form, "kind", "land", NULL);
    form_set(&form, "urgency", "urgent", NULL);
    form_set(&form, "word", "abc", NULL);
    form_go(&form, "kind");
    ck_assert_str_eq(painted(12), "           draft of 19:30\n"
                                  "  Narrative\n"
                                  "  楼上水管爆裂\n"
                                  "\n"
                                  "\n"
                                  "> Kind     Land\n"
                                  "  Urgency   1Normal [2Urgent]\n"
                                  "  Place    where it happened\n"
                                  "  Phone\n"
                                  "  Word       (typed, not shown)\n"
                                  "\n"
                                  "\n");
}
END_TEST

int main(void)
{
    TCase *tc = tcase_create("kit_form");

    tcase_add_checked_fixture(tc, begin, end);
    tcase_add_test(tc, tab_goes_round_over_what_takes_input);
    tcase_add_test(tc, a_digit_or_an_arrow_chooses_and_many_choices_open_a_picker);
    tcase_add_test(tc, enter_goes_on_and_in_the_last_field_it_is_done);
    tcase_add_test(tc, a_sentence_stands_below_its_field_until_the_field_changes);
    tcase_add_test(tc, a_long_sentence_takes_the_rows_it_needs_and_none_of_it_is_lost);
    tcase_add_test(tc, a_form_without_the_focus_shows_all_hints_and_no_cursor);
    tcase_add_test(tc, a_form_higher_than_its_box_scrolls_to_the_field_in_focus);
    tcase_add_test(tc, a_draft_gives_the_same_form_back_without_its_secrets);
    tcase_add_test(tc, only_a_changed_value_counts_as_a_change);
    tcase_add_test(tc, all_kinds_of_rows_are_seen);
    return suite_run(tc);
}
