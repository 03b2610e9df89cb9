/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A program that shows the toolkit at work, for the test under a real terminal: a list of
 * 100 rows, two of them with a number that ticks, a form on F2, and on F3 work that lasts until
 * somebody stops it.
 * Arguments: [ambiguous] of 1 or 2, [quiet] so that nothing ticks.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "tui/kit/form.h"
#include "tui/kit/list.h"
#include "tui/kit/loop.h"

enum { SCREEN_ROWS = 1, SCREEN_TYPING = 2 };
enum { ACTION_TYPE = ACTION_SCREENS, ACTION_SAVE, ACTION_WORK };
enum { ROWS = 100, LIST_TOP = 2 };

struct demo {
    bool quiet;
    bool works; /* the next reading does not end by itself */
    struct progress progress;
};

/* Rows as different as those of a real list, so that scrolling them costs what it costs. */
static void paint_row(const struct paint *p, const void *data, size_t index, struct box box)
{
    static const char *const kinds[] = {"婚姻家庭—离婚", "邻里—漏水",     "合同—租赁",  "损害赔偿",
                                        "山林土地—界址", "劳动争议—工资", "消费—预付卡"};
    static const char *const names[] = {"柯* - 柯**", "吴* - 蒋*", "张* - 某健身", "四楼 - 三户",
                                        "潘* - 王*"};
    const char *left = scope_printf(p->sc, "%zu:%02zu", index * 7 % 60, index * 13 % 60);

    canvas_put(p->canvas, box.y, box.x, 8, STYLE_PLAIN, scope_printf(p->sc, "登%03zu", index + 1));
    canvas_put(p->canvas, box.y, box.x + 9, 20, STYLE_PLAIN, kinds[index % 7]);
    canvas_put(p->canvas, box.y, box.x + 30, 20, STYLE_PLAIN, names[index % 5]);
    canvas_put_right(p->canvas, box.y, box.x + 52, 6, STYLE_PLAIN, left);
    canvas_put(p->canvas, box.y, box.x + 60, 18, index % 3 ? STYLE_PLAIN : STYLE_MET,
               index % 3 ? "派出所 妇联" : "已签");
}

static const struct list_view view = {.count = ROWS, .row = paint_row};

static struct box list_box(const struct screen *s)
{
    return (struct box){LIST_TOP, 0, s->rows - LIST_TOP, s->columns};
}

static unsigned rows_act(struct screen *s, const struct deed *a)
{
    if (list_act(s->state, &view, a->action, list_box(s).height))
        return REACTION_REPAINT;
    if (a->action == ACTION_WORK) {
        ((struct demo *)s->user)->works = true;
        return REACTION_RELOAD;
    }
    if (a->action == ACTION_TYPE)
        return screen_open(s, (struct request){.screen = SCREEN_TYPING});
    return REACTION_PASS;
}

static enum rc rows_load(struct screen *s, struct scope *sc, struct instant now, void **data)
{
    struct demo *demo = s->user;
    enum rc rc = RC_OK;

    *data = s; /* there is something to look at */
    progress_begin(&demo->progress, N_("steps"), 0, 1000000);
    for (int i = 0; demo->works && rc == RC_OK; i++) {
        usleep(1000);
        rc = progress_at(&demo->progress, sc, i);
    }
    demo->works = false;
    return rc;
}

static void rows_paint(const struct screen *s, const struct paint *p)
{
    const struct demo *demo = s->user;
    const int64_t second = p->now.ms / 1000;

    canvas_put(p->canvas, 0, 1, 40, STYLE_TITLE, "海门街道社会治理中心 READY");
    for (int i = 0; !demo->quiet && i < 2; i++)
        canvas_put_right(p->canvas, 0, 50 + 10 * i, 6, STYLE_PLAIN,
                         span_clock(p->sc, (struct span){(599 - second % 600) * 1000}));
    list_paint(s->state, &view, p, list_box(s));
}

static bool rows_tick(const struct screen *s) { return !((const struct demo *)s->user)->quiet; }

static const struct form_row rows[] = {
    {.name = "name", .label = N_("Name"), .kind = FORM_TEXT},
    {.name = "story", .label = N_("Story"), .kind = FORM_LONG, .rows = 4},
};

static enum rc typing_open(struct screen *s, struct scope *sc)
{
    form_open(s->state, &s->life, rows, 2);
    return RC_OK;
}

static void typing_close(struct screen *s) { form_close(s->state); }

static struct box form_box(const struct screen *s)
{
    return (struct box){1, 0, s->rows - 1, s->columns};
}

static unsigned typing_act(struct screen *s, const struct deed *a)
{
    if (a->action != ACTION_KEY)
        return REACTION_PASS;
    return form_key(s->state, a->key, form_box(s), s->ambiguous) == FORM_IGNORED ? REACTION_NONE
                                                                                 : REACTION_REPAINT;
}

static void typing_paint(const struct screen *s, const struct paint *p)
{
    canvas_put(p->canvas, 0, 0, 40, STYLE_TITLE, "FORM");
    form_paint(s->state, p, form_box(s), true);
}

static bool typing(const struct screen *s) { return true; }

/* Where the test finds what was typed when the terminal went away. */
static enum rc typing_draft(struct screen *s, struct scope *sc)
{
    FILE *file = fopen("kit_demo.draft", "w");

    if (!file)
        return fail(sc, RC_IO, NULL, N_("The draft cannot be written."));
    fputs(form_draft(sc, s->state), file);
    fclose(file);
    return RC_OK;
}

static const struct screen_class rows_screen = {.id = SCREEN_ROWS,
                                                .title = "Rows",
                                                .state_size = sizeof(struct list),
                                                .load = rows_load,
                                                .act = rows_act,
                                                .paint = rows_paint,
                                                .ticks = rows_tick};
static const struct screen_class typing_screen = {.id = SCREEN_TYPING,
                                                  .title = "Form",
                                                  .state_size = sizeof(struct form),
                                                  .open = typing_open,
                                                  .act = typing_act,
                                                  .paint = typing_paint,
                                                  .typing = typing,
                                                  .draft = typing_draft,
                                                  .close = typing_close};
static const struct screen_class *const classes[] = {&rows_screen, &typing_screen};
static const struct action_row actions[] = {{ACTION_TYPE, "type", "Type", "type into a form"},
                                            {ACTION_WORK, "work", "Work", "work long"}};
static const struct key_row keys[] = {{SCREEN_ROWS, "F2", ACTION_TYPE},
                                      {SCREEN_ROWS, "F3", ACTION_WORK}};

int main(int argc, char **argv)
{
    struct scope sc = SCOPE_INIT;
    struct demo demo = {.quiet = argc > 2};
    struct clock clock = {.kind = CLOCK_REAL};
    struct keymap *keymap;
    enum loop_end end = LOOP_QUIT;

    tr_init("/nonexistent");
    const struct keymap_tables tables = {actions, 2, keys, 2};
    enum rc rc = keymap_build(&sc, &tables, &keymap);
    const struct loop_options options = {
        .stage = {.keymap = keymap,
                  .classes = classes,
                  .class_count = 2,
                  .lang = LANG_EN,
                  .ambiguous = argc > 1 ? atoi(argv[1]) : 1,
                  .user = &demo},
        .first = {.screen = SCREEN_ROWS},
        .clock = &clock,
        .progress = &demo.progress,
        .term = {.type = getenv("TERM"), .in = 0, .out = 1, .colours = !getenv("NO_COLOR")},
    };
    if (rc == RC_OK)
        rc = loop_run(&sc, &options, &end);
    if (rc != RC_OK)
        fprintf(stderr, "kit_demo: %s\n", error_text(&sc, LANG_EN, &sc.error));
    else
        puts(end == LOOP_QUIT ? "LEFT" : "GONE");
    scope_end(&sc);
    return rc == RC_OK ? EXIT_SUCCESS : EXIT_FAILURE;
}
