/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tui/screens/prints.h"

#include "core/base/text.h"
#include "core/desk/print.h"
#include "tui/kit/dialog.h"
#include "tui/screens/context.h"
#include "tui/screens/table.h"
#include "tui/screens/words.h"

enum {
    ABOVE = 3, /* title, rule, heads of the columns */
    PANE = 2,  /* rows below the list: a rule, and the outcome in full */
    CASE = 11, /* "2026/412 #3" */
    PAPER = 14,
    COPY = 7,  /* "2-4" */
    WHEN = 11, /* "11-20 19:32" */
    WHO = 8,
    MARK = 1 /* before the outcome */
};

static int64_t row_id(const void *context, size_t index)
{
    return ((const struct prints_data *)context)->prints[index].id;
}

/* The widest outcome, so that none is cut. */
static int state_width(enum lang lang, int ambiguous)
{
    int widest = 0;

    for (int i = 0; i <= PRINT_FAILED; i++) {
        const int width = MARK + text_width(word_label(&print_outcome_words, i, lang), ambiguous);

        widest = width > widest ? width : widest;
    }
    return widest;
}

/* Cells from left to right while they fit. */
static void paint_cells(const struct paint *p, struct box box, enum style style, enum style state,
                        const char *const cells[])
{
    const int widths[] = {
        CASE, PAPER, COPY, WHEN, WHO, state_width(p->lang, p->canvas->ambiguous), CANVAS_REST};
    int x = box.x;

    for (size_t i = 0; i < sizeof(widths) / sizeof(*widths); i++) {
        const int room = box.x + box.width - x;
        const int width = widths[i] < room ? widths[i] : room;

        if (room <= 0)
            return;
        canvas_put(p->canvas, box.y, x, width, i == 5 ? state : style, cells[i]);
        x += width + 1;
    }
}

/* "2", "2-4": the numbers of its copies */
static const char *copies_of(struct scope *sc, const struct print *p)
{
    if (p->copy == 0 || p->copies == 1)
        return words_count(sc, p->copy == 0 ? p->copies : p->copy);
    return scope_printf(sc, "%d-%d", p->copy, p->copy + p->copies - 1);
}

static const char *where_to(struct scope *sc, enum lang lang, const struct print *p)
{
    const char *way = word_label(&print_way_words, (int)p->way, lang);

    return p->destination ? scope_printf(sc, "%s %s", way, p->destination) : way;
}

static enum style style_of(enum print_outcome outcome)
{
    static const enum style styles[] = {
        [PRINT_UNKNOWN] = STYLE_AMBER, [PRINT_DONE] = STYLE_PLAIN, [PRINT_FAILED] = STYLE_ERROR};

    return styles[outcome];
}

/* A mark and a word: colour alone tells nothing. */
static const char *state_of(struct scope *sc, enum lang lang, enum print_outcome outcome)
{
    static const char *const marks[] = {
        [PRINT_UNKNOWN] = "?", [PRINT_DONE] = " ", [PRINT_FAILED] = "!"};

    return scope_printf(sc, "%s%s", marks[outcome],
                        word_label(&print_outcome_words, (int)outcome, lang));
}

static void paint_row(const struct paint *p, const void *context, size_t index, struct box box)
{
    const struct print *print = &((const struct prints_data *)context)->prints[index];
    const enum print_outcome outcome = print_outcome(print);
    const char *const cells[] = {
        scope_printf(p->sc, "%d/%lld #%d", print->year, (long long)print->register_number,
                     print->number),
        words_paper(print->kind, print->title, p->lang),
        scope_printf(p->sc, "%s%s", copies_of(p->sc, print),
                     print_is_reprint(print) ? tr(p->lang, N_(" re")) : ""),
        instant_short(p->sc, print->asked_at),
        print->by ? print->by : "",
        state_of(p->sc, p->lang, outcome),
        where_to(p->sc, p->lang, print)};

    paint_cells(p, box, STYLE_PLAIN, style_of(outcome), cells);
}

static struct list_view view_of(const struct prints_data *data)
{
    return (struct list_view){.count = data->count, .data = data, .row = paint_row, .id = row_id};
}

/* The register of a case counts from its first job; people look for the newest. */
static void newest_first(struct print *list, size_t count)
{
    for (size_t i = 0; i < count / 2; i++) {
        const struct print p = list[i];

        list[i] = list[count - 1 - i];
        list[count - 1 - i] = p;
    }
}

static enum rc load_prints(struct screen *screen, struct scope *sc, struct instant now, void **out)
{
    struct prints_state *state = screen->state;
    struct prints_data *data = scope_alloc(sc, 1, sizeof(*data));
    const int64_t id = screen->opened.subject;
    struct print *list;

    TRY(desk_print_register(context_desk(screen), sc, id, &list, &data->count));
    if (id != 0)
        newest_first(list, data->count);
    data->prints = list;
    data->title = id != 0 ? tr(screen->lang, N_("Print register of this case"))
                          : tr(screen->lang, N_("Print register of the last thirty days"));
    const struct list_view view = view_of(data);
    list_follow(&state->list, &view);
    *out = data;
    return RC_OK;
}

static const struct print *selected(const struct screen *screen)
{
    const struct prints_state *state = screen->state;
    const struct prints_data *data = screen->data;
    size_t at;

    if (!data)
        return NULL;
    const struct list_view view = view_of(data);
    return list_selected(&state->list, &view, &at) ? &data->prints[at] : NULL;
}

/* Who answers for the paper said so himself: it is confirmed by another key. */
static unsigned settle(struct screen *screen, const struct deed *act, bool came_out)
{
    const struct print *p = selected(screen);
    const char *question =
        came_out ? N_("The paper lies here: it came out?") : N_("Nothing came out of the printer?");

    if (!act->answer)
        return dialog_confirm(screen, act, tr(act->lang, question),
                              tr(act->lang, came_out ? N_("It came out") : N_("It did not")));
    if (desk_settle_print(context_desk(screen), act->sc, p->id, came_out) != RC_OK)
        return screen_refuse(screen, &act->sc->error) | REACTION_RELOAD;
    screen_note(screen, STYLE_NOTICE, tr(act->lang, N_("Saved.")));
    return REACTION_RELOAD;
}

static struct box list_box(struct box box)
{
    return (struct box){box.y + ABOVE, box.x, box.height - ABOVE - PANE, box.width};
}

static unsigned act_prints(struct screen *screen, const struct deed *act)
{
    struct prints_state *state = screen->state;
    const struct print *p = selected(screen);

    if (!screen->data)
        return REACTION_PASS;
    if (act->action == ACTION_CAME_OUT || act->action == ACTION_CAME_NOT)
        return p ? settle(screen, act, act->action == ACTION_CAME_OUT) : REACTION_NONE;
    if (act->action == ACTION_OPEN)
        return p ? screen_open(screen,
                               (struct request){.screen = SCREEN_CASE, .subject = p->dispute})
                 : REACTION_NONE;
    const struct list_view view = view_of(screen->data);
    const int rows = list_box((struct box){0, 0, screen->rows, screen->columns}).height;
    return list_act(&state->list, &view, act->action, rows) ? REACTION_REPAINT : REACTION_PASS;
}

static bool allows(const struct screen *screen, int action)
{
    const struct print *p = selected(screen);

    if (action == ACTION_FIND || action == ACTION_PRINT_REGISTER)
        return false;
    if (action == ACTION_CAME_OUT || action == ACTION_CAME_NOT)
        return p && !screen->stale && print_outcome(p) == PRINT_UNKNOWN;
    return true;
}

/* The row under the cursor in full. */
static void paint_outcome(const struct screen *screen, const struct paint *p, int y)
{
    const struct print *print = selected(screen);
    const char *text;

    if (!print)
        return;
    text = where_to(p->sc, p->lang, print);
    if (print_outcome(print) == PRINT_UNKNOWN)
        text = tr(p->lang, N_("Did it come out? Please look, then F2: it did, F3: it did not."));
    else if (print->settled_by)
        text = say(p->sc, p->lang, N_("{1} looked at {2}."), print->settled_by,
                   instant_short(p->sc, print->ended_at));
    else if (print->failed)
        text = print->outcome;
    canvas_rule(p->canvas, y, p->box.x, p->box.width, STYLE_LINE);
    canvas_put(p->canvas, y + 1, p->box.x + 1, p->box.width - 2, STYLE_PLAIN, text);
}

static void paint_prints(const struct screen *screen, const struct paint *p)
{
    const struct prints_state *state = screen->state;
    const struct prints_data *data = screen->data;
    const struct box box = list_box(p->box);
    const char *const heads[] = {tr(p->lang, N_("Case, job")), tr(p->lang, N_("Paper")),
                                 tr(p->lang, N_("Copy")),      tr(p->lang, N_("When")),
                                 tr(p->lang, N_("Who")),       tr(p->lang, N_("Outcome")),
                                 tr(p->lang, N_("Way"))};

    if (!data)
        return;
    canvas_put(p->canvas, p->box.y, p->box.x + 1, p->box.width - 2, STYLE_TITLE, data->title);
    canvas_rule(p->canvas, p->box.y + 1, p->box.x, p->box.width, STYLE_LINE);
    paint_cells(p, (struct box){box.y - 1, box.x + LIST_GUTTER, 1, box.width - LIST_GUTTER},
                STYLE_DIM, STYLE_DIM, heads);
    if (data->count == 0)
        canvas_put(p->canvas, box.y + 1, box.x + 2, box.width - 2, STYLE_PLAIN,
                   tr(p->lang, N_("Nothing was printed.")));
    const struct list_view view = view_of(data);
    list_paint(&state->list, &view, p, box);
    paint_outcome(screen, p, box.y + box.height);
}

const struct screen_class prints_screen = {
    .id = SCREEN_PRINTS,
    .title = N_("Print register"),
    .state_size = sizeof(struct prints_state),
    .load = load_prints,
    .act = act_prints,
    .paint = paint_prints,
    .allows = allows,
};
