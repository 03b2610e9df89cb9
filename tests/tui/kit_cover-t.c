/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A stage that is covered: what lies below is neither seen nor touched, and stays as it was. */
#include <string.h>

#include "tui/kit/dialog.h"
#include "tui/kit/field.h"
#include "tui/kit/stage.h"
#include "tui/kit/viewer.h"

#include "tests/tui/kit_stand.h"

enum { COVER = 3 };

/* What the screens of this test did, and what they shall do. */
struct world {
    int loads;
    int covered_by;       /* + 1; 0 while it is not */
    const char *not_kept; /* what the cover was told */
    struct field secret;
};

static struct world world;

static struct world *world_of(const struct screen *s) { return s->user; }

static enum rc root_load(struct screen *s, struct scope *load_sc, struct instant at, void **data)
{
    world_of(s)->loads++;
    return RC_OK;
}

static unsigned root_act(struct screen *s, const struct deed *a)
{
    switch (a->action) {
    case ACTION_VOID:
        return dialog_confirm(s, a, "Void this case?", "Void it");
    case ACTION_WRITE:
        return screen_open(s, (struct request){.screen = NOTE, .subject = 412, .text = "登412"});
    case ACTION_READ:
        return viewer_text(s, "A text", "one\ntwo\nthree");
    default:
        return REACTION_PASS;
    }
}

static void root_paint(const struct screen *s, const struct paint *p)
{
    canvas_put(p->canvas, 0, 0, CANVAS_REST, STYLE_TITLE, "ROOT");
}

static enum rc cover_open(struct screen *s, struct scope *open_sc)
{
    world_of(s)->covered_by = (int)s->opened.subject + 1;
    world_of(s)->not_kept = scope_strdup(&sc, s->opened.text);
    field_open(&world_of(s)->secret, &sc, FIELD_SECRET, NULL);
    return RC_OK;
}

/* 1 lifts the cover, 2 puts another screen in place of all; all else is typed. */
static unsigned cover_act(struct screen *s, const struct deed *a)
{
    if (a->action != ACTION_KEY)
        return REACTION_PASS;
    if (key_digit(a->key) == 1)
        return REACTION_CLOSE;
    if (key_digit(a->key) == 2)
        return REACTION_CLOSE | screen_open(s, (struct request){.screen = ROOT});
    return field_key(&world_of(s)->secret, a->key) ? REACTION_REPAINT : REACTION_NONE;
}

static void cover_paint(const struct screen *s, const struct paint *p)
{
    canvas_put(p->canvas, 0, 0, CANVAS_REST, STYLE_TITLE, "COVER");
}

static void cover_close(struct screen *s) { world_of(s)->covered_by = 0; }

static const struct screen_class cover_screen = {.id = COVER,
                                                 .title = "Cover",
                                                 .covers = true,
                                                 .open = cover_open,
                                                 .act = cover_act,
                                                 .paint = cover_paint,
                                                 .typing = note_typing,
                                                 .close = cover_close};
static const struct screen_class root_screen = {
    .id = ROOT, .title = "Root", .load = root_load, .act = root_act, .paint = root_paint};
static const struct screen_class *const classes[] = {&root_screen, &note_screen, &cover_screen};
static const struct action_row actions[] = {{ACTION_VOID, "void", "Void", "void the case"},
                                            {ACTION_WRITE, "write", "Write", "write a note"},
                                            {ACTION_READ, "read", "Read", "read a text"}};
static const struct key_row keys[] = {
    {ROOT, "F8", ACTION_VOID}, {ROOT, "F2", ACTION_WRITE}, {ROOT, "F3", ACTION_READ}};

static const char *status(void *user, const struct paint *p, const struct screen *top)
{
    return "登413 1:13";
}

/* Where nobody leaves when it STAYS. */
static void begin_as(bool stays)
{
    const struct keymap_tables tables = {actions, 3, keys, 3};

    world = (struct world){.loads = 0};
    stand_begin(&tables, (struct stage_options){.classes = classes,
                                                .class_count = 3,
                                                .user = &world,
                                                .status = status,
                                                .cover = COVER,
                                                .stays = stays});
}

static void begin(void) { begin_as(false); }

/* A note is half typed. */
static void begin_covered(bool stays)
{
    stand_end();
    begin_as(stays);
    press("F2");
    press("x");
}

START_TEST(the_lock_key_covers_everything_from_a_form_a_box_and_a_list_and_keeps_drafts_first)
{
    static const char *const before[] = {"F2", "F8", "F9", "F3"};

    for (size_t i = 0; i < sizeof(before) / sizeof(before[0]); i++) {
        stand_end();
        begin_as(false);
        press(before[i]);
        ck_assert(press("F12") & REACTION_RELOAD);
        ck_assert_int_eq(world.covered_by, COVER_LOCKED + 1);
        ck_assert_str_eq(painted(), "COVER\n\n\n\n\n\n\n\n\n\n\n\n\n\n"
                                    "------------------------------------------------------------\n"
                                    "\n");
        ck_assert_int_eq(drafts, i == 0);
    }
}
END_TEST

START_TEST(the_cover_is_painted_at_once_whoever_lets_it_fall)
{
    begin_covered(false);
    ck_assert(stage_cover(stage, COVER_LOCKED, now) & REACTION_REPAINT);
    ck_assert(stage_is_covered(stage));
}
END_TEST

START_TEST(while_covered_no_key_reaches_what_lies_below_and_nothing_is_read)
{
    begin_covered(false);
    press("F12");
    const int loads = world.loads;
    for (const char *const *k =
             (const char *const[]){"a", "Enter", "Esc", "F1", "F9", "F10", "F2", "/", NULL};
         *k; k++)
        ck_assert(!(press(*k) & REACTION_QUIT));
    stage_rest(stage, now);
    stage_reload(stage, now);
    ck_assert(shows("COVER"));
    ck_assert_int_eq(world.loads, loads);
    press("1");
    ck_assert(shows("登412x"));
}
END_TEST

START_TEST(what_others_save_is_read_once_the_cover_is_lifted_and_not_before)
{
    press("F12");
    ck_assert_int_eq(world.loads, 1);
    stage_reload(stage, now);
    ck_assert_int_eq(world.loads, 1);
    press("1");
    ck_assert_int_eq(world.loads, 2);
}
END_TEST

START_TEST(a_paste_goes_nowhere_while_covered_not_even_into_the_password)
{
    const struct key pasted = {.code = KEY_PASTE, .text = "secret"};

    begin_covered(false);
    press("F12");
    ck_assert_uint_eq(stage_key(stage, &pasted, now), REACTION_NONE);
    ck_assert_str_eq(field_text(&world.secret), "");
    press("1");
    ck_assert(shows("登412x\n"));
}
END_TEST

START_TEST(below_the_cover_everything_stays_as_it_was_with_its_caret)
{
    begin_covered(false);
    press("Left");
    press("F12");
    press("y");
    press("1");
    press("z");
    ck_assert(shows("登412zx"));
}
END_TEST

START_TEST(in_place_of_all_screens_another_one_is_opened)
{
    begin_covered(false);
    press("F12");
    press("2");
    ck_assert(shows("ROOT"));
    ck_assert_ptr_null(stage_top(stage)->below);
}
END_TEST

START_TEST(where_nobody_leaves_quitting_keeps_drafts_closes_all_and_covers)
{
    begin_covered(true);
    ck_assert(!(press("F10") & REACTION_QUIT));
    ck_assert_int_eq(world.covered_by, COVER_HOME + 1);
    ck_assert_ptr_null(stage_top(stage));
    ck_assert_int_eq(drafts, 2); /* asked, then closed */
    ck_assert(!(press("F10") & REACTION_QUIT));
    press("2");
    ck_assert(shows("ROOT"));
}
END_TEST

START_TEST(a_draft_that_cannot_be_kept_is_told_to_the_cover_which_falls_all_the_same)
{
    begin_covered(false);
    draft_fails = true;
    press("F12");
    ck_assert_str_eq(world.not_kept, "The disk is full.");
    ck_assert(shows("COVER"));
}
END_TEST

int main(void)
{
    TCase *tc = tcase_create("kit_cover");

    tcase_add_checked_fixture(tc, begin, stand_end);
    tcase_add_test(
        tc, the_lock_key_covers_everything_from_a_form_a_box_and_a_list_and_keeps_drafts_first);
    tcase_add_test(tc, the_cover_is_painted_at_once_whoever_lets_it_fall);
    tcase_add_test(tc, while_covered_no_key_reaches_what_lies_below_and_nothing_is_read);
    tcase_add_test(tc, what_others_save_is_read_once_the_cover_is_lifted_and_not_before);
    tcase_add_test(tc, a_paste_goes_nowhere_while_covered_not_even_into_the_password);
    tcase_add_test(tc, below_the_cover_everything_stays_as_it_was_with_its_caret);
    tcase_add_test(tc, in_place_of_all_screens_another_one_is_opened);
    tcase_add_test(tc, where_nobody_leaves_quitting_keeps_drafts_closes_all_and_covers);
    tcase_add_test(tc, a_draft_that_cannot_be_kept_is_told_to_the_cover_which_falls_all_the_same);
    return suite_run(tc);
}
