/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "tui/kit/dialog.h"
#include "tui/kit/field.h"
#include "tui/kit/help.h"
#include "tui/kit/stage.h"
#include "tui/kit/viewer.h"

#include "tests/tui/kit_stand.h"

enum { ACTION_TOLD = ACTION_STAND, ACTION_NEVER };

/* What the screens of this test did, and what they shall do. */
struct world {
    int loads, voided, value;
    bool load_fails, ticks;
    const char *told;
    const char *line;
};

static struct world world;

static struct world *world_of(const struct screen *s) { return s->user; }

static enum rc root_load(struct screen *s, struct scope *load_sc, struct instant at, void **data)
{
    int *value = scope_alloc(load_sc, 1, sizeof(*value));

    world_of(s)->loads++;
    if (world_of(s)->load_fails)
        return scope_fail(load_sc, RC_BUSY, NULL, "The store is busy.", (const char *)NULL);
    *value = world_of(s)->value;
    *data = value;
    return RC_OK;
}

static unsigned root_act(struct screen *s, const struct deed *a)
{
    switch (a->action) {
    case ACTION_VOID:
        if (!a->answer)
            return dialog_confirm(s, a, "Void this case?", "Void it");
        world_of(s)->voided++;
        return REACTION_RELOAD;
    case ACTION_WRITE:
        return screen_open(
            s, (struct request){
                   .screen = NOTE, .subject = 412, .text = "登412", .answer = ACTION_TOLD});
    case ACTION_TOLD:
        world_of(s)->told = scope_strdup(&s->life, a->answer->text);
        return screen_note(s, STYLE_NOTICE, "Noted.");
    case ACTION_READ:
        return viewer_text(s, "A text", "one\ntwo\nthree");
    default:
        return REACTION_PASS;
    }
}

static void root_paint(const struct screen *s, const struct paint *p)
{
    canvas_put(p->canvas, 0, 0, CANVAS_REST, STYLE_TITLE,
               scope_printf(p->sc, "ROOT %d", s->data ? *(const int *)s->data : -1));
}

static bool root_allows(const struct screen *s, int action) { return action != ACTION_NEVER; }
static bool root_ticks(const struct screen *s) { return world_of(s)->ticks; }

static const struct screen_class root_screen = {.id = ROOT,
                                                .title = "Root",
                                                .load = root_load,
                                                .act = root_act,
                                                .paint = root_paint,
                                                .allows = root_allows,
                                                .ticks = root_ticks};
static const struct screen_class *const classes[] = {&root_screen, &note_screen};
static const struct action_row actions[] = {
    {ACTION_VOID, "void", "Void", "void the case"},
    {ACTION_WRITE, "write", "Write", "write a note"},
    {ACTION_TOLD, NULL, "Told", "hear the answer"},
    {ACTION_READ, "read", "Read", "read a text"},
    {ACTION_NEVER, "never", "Never", "never to be done"},
};
static const struct key_row keys[] = {{ROOT, "F8", ACTION_VOID},  {ROOT, "2", ACTION_VOID},
                                      {ROOT, "F2", ACTION_WRITE}, {NOTE, "F2", ACTION_WRITE},
                                      {ROOT, "F3", ACTION_READ},  {ROOT, "F4", ACTION_NEVER},
                                      {ROOT, "", ACTION_TOLD}};

static enum rc run_line(void *user, struct scope *run_sc, const char *line, const char **said,
                        int *seconds)
{
    ((struct world *)user)->line = scope_strdup(&sc, line);
    if (strcmp(line, "refused") == 0)
        return scope_fail(run_sc, RC_INVALID, NULL, "No such command.", (const char *)NULL);
    *said = strncmp(line, "show 12", 7) == 0 ? "number 12" : NULL;
    *seconds = strcmp(line, "show 12 --reveal 1") == 0 ? 20 : 0;
    return RC_OK;
}

static const char *status(void *user, const struct paint *p, const struct screen *top)
{
    return "登413 1:13";
}

static void begin_with(bool with_status)
{
    const struct keymap_tables tables = {actions, 5, keys, 7};

    world = (struct world){.value = 7};
    stand_begin(&tables, (struct stage_options){.classes = classes,
                                                .class_count = 2,
                                                .user = &world,
                                                .run = run_line,
                                                .status = with_status ? status : NULL});
}

static void begin(void) { begin_with(false); }

START_TEST(the_frame_is_the_screen_a_message_line_and_the_bar_made_from_the_table)
{
    ck_assert_str_eq(painted(), "ROOT 7\n\n\n\n\n\n\n\n\n\n\n\n\n\n"
                                "------------------------------------------------------------\n"
                                " F1Help F2Write F3Read F4Never F8Void F9Menu F10Quit\n");
}
END_TEST

START_TEST(a_dangerous_act_is_done_only_after_another_key_says_so)
{
    press("F8");
    ck_assert(shows("> 1 No, go back"));
    ck_assert(shows("2 Void it"));
    press("Enter");
    ck_assert(!shows("Void this case?"));
    ck_assert_int_eq(world.voided, 0);
    press("F8");
    press("F8");
    press("3");
    ck_assert_int_eq(world.voided, 0);
    press("2");
    ck_assert_int_eq(world.voided, 1);
    ck_assert(!shows("Void this case?"));
}
END_TEST

START_TEST(the_key_that_asked_never_confirms_and_a_held_key_never_does)
{
    struct key held = key_parse("3");

    press("2"); /* on this screen the digit 2 asks */
    ck_assert(shows("3 Void it"));
    press("2");
    ck_assert_int_eq(world.voided, 0);
    held.repeat = true;
    stage_key(stage, &held, now);
    ck_assert_int_eq(world.voided, 0);
    press("3");
    ck_assert_int_eq(world.voided, 1);
}
END_TEST

START_TEST(what_is_typed_goes_to_the_field_and_only_function_keys_mean_actions)
{
    press("F2");
    press("?");
    press("：");
    press("j");
    ck_assert(shows("登412?：j"));
    press("Enter");
    ck_assert_str_eq(world.told, "登412?：j");
    ck_assert(shows(" Noted."));
    press("Down");
    ck_assert(!shows("Noted."));
}
END_TEST

START_TEST(what_a_closing_screen_said_is_read_on_the_one_below)
{
    press("F2");
    press("F2");
    ck_assert(shows("ROOT"));
    ck_assert(shows(" Kept."));
}
END_TEST

START_TEST(a_screen_that_comes_back_is_read_again_but_not_behind_a_box)
{
    ck_assert_int_eq(world.loads, 1);
    press("F2");
    press("Esc");
    ck_assert_int_eq(world.loads, 2);
    press("F8");
    press("Esc");
    ck_assert_int_eq(world.loads, 2);
}
END_TEST

START_TEST(a_failed_load_keeps_the_old_data_greyed_and_says_why_until_it_succeeds)
{
    world.load_fails = true;
    world.value = 8;
    stage_reload(stage, now);
    ck_assert(shows("ROOT 7"));
    ck_assert(shows("The store is busy."));
    ck_assert_int_eq(canvas_cell(canvas, 0, 0)->style, STYLE_DISABLED);
    press("Down");
    ck_assert(shows("The store is busy."));
    world.load_fails = false;
    stage_reload(stage, now);
    ck_assert(shows("ROOT 8"));
    ck_assert(!shows("busy"));
    ck_assert_int_eq(canvas_cell(canvas, 0, 0)->style, STYLE_TITLE);
}
END_TEST

START_TEST(a_screen_that_cannot_open_leaves_the_stage_as_it_was)
{
    struct scope open_sc = SCOPE_INIT;

    ck_assert_int_eq(
        stage_open(stage, &open_sc, &(struct request){.screen = NOTE, .subject = 1}, now),
        RC_NOTFOUND);
    ck_assert_ptr_eq(stage_top(stage)->class, &root_screen);
    scope_end(&open_sc);
}
END_TEST

START_TEST(an_action_that_makes_no_sense_now_is_refused_and_is_not_in_the_menu)
{
    press("F4");
    ck_assert(shows("This cannot be done here now"));
    press("F9");
    ck_assert(shows("Void  F8"));
    ck_assert(!shows("Never  F4"));
}
END_TEST

START_TEST(the_menu_does_everything_by_number_or_word)
{
    press("F9");
    press("2"); /* Write is the second own action of the table; 2 may begin 20 */
    press("Enter");
    ck_assert(shows("登412"));
    press("Esc");
    press("：");
    press("r");
    press("e");
    press("a");
    press("Enter");
    ck_assert(shows("three"));
    press("Esc");
    ck_assert(shows("ROOT"));
}
END_TEST

START_TEST(what_a_command_revealed_is_masked_again_after_its_time)
{
    static const char *const typed[] = {"F9", "s",     "h", "o",     "w", "Space", "1",
                                        "2",  "Space", "-", "-",     "r", "e",     "v",
                                        "e",  "a",     "l", "Space", "1", "Enter"};
    const struct instant begun = now;

    for (size_t i = 0; i < sizeof(typed) / sizeof(*typed); i++)
        press(typed[i]);
    ck_assert(shows("number 12"));
    ck_assert(stage_ticks(stage));
    now = (struct instant){begun.ms + 19999};
    ck_assert(shows("number 12"));
    now = (struct instant){begun.ms + 20000};
    ck_assert(!shows("number 12"));
    ck_assert(shows("masked again"));
    now = begun;
}
END_TEST

START_TEST(a_line_that_is_no_entry_of_the_menu_is_a_command)
{
    press("F9");
    for (const char *const *k = (const char *const[]){"s", "h", "o", "w", "Space", "1", "2", NULL};
         *k; k++)
        press(*k);
    ck_assert(shows("Enter runs this as a command."));
    press("Enter");
    ck_assert_str_eq(world.line, "show 12");
    ck_assert(shows("\n- number 12 ---")); /* one line needs no page of its own */
    press("F9");
    for (const char *const *k = (const char *const[]){"r", "e", "f", "u", "s", "e", "d", NULL}; *k;
         k++)
        press(*k);
    press("Enter");
    ck_assert(shows("ROOT"));
    ck_assert(shows(" No such command."));
}
END_TEST

START_TEST(help_is_made_from_the_table)
{
    press("F1");
    ck_assert(shows("Help: Root"));
    ck_assert(shows("F8 2            Void: void the case"));
    ck_assert(shows("in menu F9      Told: hear the answer"));
    ck_assert(shows("\nF9              Menu: "));
    press("F1"); /* no help about the help */
    press("Esc");
    ck_assert(shows("ROOT"));
}
END_TEST

START_TEST(leaving_keeps_drafts_and_asks_when_one_cannot_be_kept)
{
    ck_assert(press("F10") & REACTION_QUIT);
    press("F2");
    draft_fails = true;
    ck_assert(!(press("F10") & REACTION_QUIT));
    ck_assert(shows("The disk is full."));
    ck_assert(!(press("Enter") & REACTION_QUIT));
    press("F10");
    ck_assert(press("2") & REACTION_QUIT);
    ck_assert_int_eq(drafts, 2);
}
END_TEST

START_TEST(escape_on_the_first_screen_stays_there)
{
    ck_assert(!(press("Esc") & REACTION_QUIT));
    ck_assert(shows("ROOT"));
}
END_TEST

START_TEST(another_cases_running_promise_stays_in_sight_beside_what_is_said)
{
    stand_end();
    begin_with(true);
    press("F4");
    ck_assert(shows("\n This cannot be done here now; F9 shows what can.\n---")); /* too long */
    ck_assert(shows("- 登413 1:13 -\n"));
    press("F2");
    press("F2");
    ck_assert(shows("\n- Kept. ---"));
    ck_assert(shows("- 登413 1:13 -\n"));
}
END_TEST

START_TEST(a_small_window_says_so_and_takes_keys_all_the_same)
{
    canvas_clear(canvas, 15, 60);
    stage_resize(stage, 15, 60);
    ck_assert(shows("The window is too small"));
    press("F8");
    press("2");
    ck_assert_int_eq(world.voided, 1);
    canvas_clear(canvas, 1, 1);
    stage_resize(stage, 1, 1);
    press("F9");
    press("F1");
    press("PgDn");
    ck_assert_ptr_nonnull(painted());
}
END_TEST

START_TEST(only_what_is_visible_ticks)
{
    ck_assert(!stage_ticks(stage));
    world.ticks = true;
    ck_assert(stage_ticks(stage));
    press("F8");
    ck_assert(stage_ticks(stage)); /* behind a box it is still seen */
    press("Esc");
    press("F2");
    ck_assert(!stage_ticks(stage));
}
END_TEST

START_TEST(a_document_is_turned_page_by_page)
{
    static const char *lines[] = {"line a", "line b", "line c", "line d", "line e", "line f",
                                  "line g", "line h", "line i", "line j", "line k", "line l"};
    struct page page[] = {{lines, 12}, {lines, 11}};
    const struct pages pages = {page, 2, 56};
    struct screen *root = stage_top(stage);
    struct scope open_sc = SCOPE_INIT;

    viewer_pages(root, "Agreement", &pages);
    ck_assert_int_eq(stage_open(stage, &open_sc, &root->wish, now), RC_OK);
    ck_assert(shows("page 1 of 2"));
    ck_assert(shows("line l\n--- 1 / 2 ---\n-"));
    press("Tab");
    ck_assert(shows("page 2 of 2"));
    ck_assert(!shows("line l"));
    press("Up");
    ck_assert(shows("page 1 of 2"));
    press("End");
    ck_assert(shows("--- 2 / 2 ---"));
    press("Shift-Tab");
    press("Home");
    ck_assert(shows("page 1 of 2\nline a"));
    scope_end(&open_sc);
}
END_TEST

START_TEST(a_paste_that_was_too_long_is_told)
{
    const struct key key = {.code = KEY_PASTE};

    press("F2");
    stage_key(stage, &key, now);
    ck_assert(shows("What was pasted is too long"));
}
END_TEST

static void add_stack_tests(TCase *tc)
{
    tcase_add_test(tc, what_a_closing_screen_said_is_read_on_the_one_below);
    tcase_add_test(tc, a_screen_that_comes_back_is_read_again_but_not_behind_a_box);
    tcase_add_test(tc, a_failed_load_keeps_the_old_data_greyed_and_says_why_until_it_succeeds);
    tcase_add_test(tc, a_screen_that_cannot_open_leaves_the_stage_as_it_was);
    tcase_add_test(tc, leaving_keeps_drafts_and_asks_when_one_cannot_be_kept);
    tcase_add_test(tc, escape_on_the_first_screen_stays_there);
    tcase_add_test(tc, only_what_is_visible_ticks);
}

int main(void)
{
    TCase *tc = tcase_create("kit_stage");

    tcase_add_checked_fixture(tc, begin, stand_end);
    add_stack_tests(tc);
    tcase_add_test(tc, the_frame_is_the_screen_a_message_line_and_the_bar_made_from_the_table);
    tcase_add_test(tc, a_dangerous_act_is_done_only_after_another_key_says_so);
    tcase_add_test(tc, the_key_that_asked_never_confirms_and_a_held_key_never_does);
    tcase_add_test(tc, what_is_typed_goes_to_the_field_and_only_function_keys_mean_actions);
    tcase_add_test(tc, an_action_that_makes_no_sense_now_is_refused_and_is_not_in_the_menu);
    tcase_add_test(tc, the_menu_does_everything_by_number_or_word);
    tcase_add_test(tc, what_a_command_revealed_is_masked_again_after_its_time);
    tcase_add_test(tc, a_line_that_is_no_entry_of_the_menu_is_a_command);
    tcase_add_test(tc, help_is_made_from_the_table);
    tcase_add_test(tc, another_cases_running_promise_stays_in_sight_beside_what_is_said);
    tcase_add_test(tc, a_small_window_says_so_and_takes_keys_all_the_same);
    tcase_add_test(tc, a_document_is_turned_page_by_page);
    tcase_add_test(tc, a_paste_that_was_too_long_is_told);
    return suite_run(tc);
}
