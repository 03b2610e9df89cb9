/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Several lines pasted into a field of one: on a stage with one screen, which is one field. */
#include "tui/kit/paste.h"

#include <string.h>

#include "tests/suite.h"
#include "tui/kit/field.h"
#include "tui/kit/stage.h"

enum { LINE = 1 };

static struct scope sc;
static struct stage *stage;
static struct canvas *canvas;
static const struct instant now = {1680148800000};

static enum rc line_open(struct screen *s, struct scope *open_sc)
{
    field_open(s->state, &s->life, FIELD_TEXT, "电话");
    return RC_OK;
}

static unsigned line_act(struct screen *s, const struct deed *a)
{
    if (a->action != ACTION_KEY)
        return REACTION_PASS;
    return field_key(s->state, a->key) ? REACTION_REPAINT : REACTION_NONE;
}

static void line_paint(const struct screen *s, const struct paint *p)
{
    field_paint(s->state, p, (struct box){0, 0, 1, 40}, true);
}

static bool line_typing(const struct screen *s) { return true; }

static const struct screen_class line_screen = {.id = LINE,
                                                .title = "Line",
                                                .state_size = sizeof(struct field),
                                                .open = line_open,
                                                .act = line_act,
                                                .paint = line_paint,
                                                .typing = line_typing};
static const struct screen_class *const classes[] = {&line_screen};

static void begin(void)
{
    const struct keymap_tables tables = {NULL, 0, NULL, 0};
    struct keymap *keymap;

    sc = (struct scope)SCOPE_INIT;
    ck_assert_int_eq(keymap_build(&sc, &tables, &keymap), RC_OK);
    stage = stage_new(&sc, &(struct stage_options){.keymap = keymap,
                                                   .classes = classes,
                                                   .class_count = 1,
                                                   .lang = LANG_EN,
                                                   .ambiguous = 1});
    canvas = canvas_new(16, 80, 1, true);
    stage_resize(stage, 16, 80);
    ck_assert_int_eq(stage_open(stage, &sc, &(struct request){.screen = LINE}, now), RC_OK);
}

static void end(void)
{
    stage_end(stage);
    canvas_free(canvas);
    scope_end(&sc);
}

static unsigned press(const char *name)
{
    const struct key key = key_parse(name);

    return stage_key(stage, &key, now);
}

static void paste(const char *text)
{
    stage_key(stage, &(struct key){.code = KEY_PASTE, .text = text}, now);
}

static bool shows(const char *text)
{
    stage_paint(stage, canvas, now);
    return strstr(canvas_text(&sc, canvas), text) != NULL;
}

START_TEST(line_feeds_at_the_end_are_no_lines)
{
    ck_assert_uint_eq(paste_lines(""), 1);
    ck_assert_uint_eq(paste_lines("甲\n\n"), 1);
    ck_assert_uint_eq(paste_lines("甲\n\n乙\n"), 3);
}
END_TEST

START_TEST(several_lines_go_into_a_field_of_one_line_only_when_pasted_twice)
{
    paste("甲\n乙\n");
    ck_assert(shows("2 lines were pasted into a field of one"));
    ck_assert(!shows("甲"));
    paste("甲\n乙\n");
    ck_assert(shows("电话甲 乙"));
    ck_assert(!shows("were pasted"));
}
END_TEST

START_TEST(another_key_or_another_paste_is_no_answer_to_a_paste)
{
    paste("甲\n乙");
    press("Right");
    paste("甲\n乙");
    ck_assert(shows("2 lines were pasted"));
    paste("丙\n丁\n戊");
    ck_assert(shows("3 lines were pasted"));
    ck_assert(!shows("丙"));
    paste("一行\n");
    ck_assert(shows("电话一行"));
}
END_TEST

int main(void)
{
    TCase *tc = tcase_create("kit_paste");

    tcase_add_checked_fixture(tc, begin, end);
    tcase_add_test(tc, line_feeds_at_the_end_are_no_lines);
    tcase_add_test(tc, several_lines_go_into_a_field_of_one_line_only_when_pasted_twice);
    tcase_add_test(tc, another_key_or_another_paste_is_no_answer_to_a_paste);
    return suite_run(tc);
}
