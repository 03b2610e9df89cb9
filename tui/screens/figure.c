/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tui/screens/figure.h"

#include "core/base/text.h"
#include "tui/screens/context.h"
#include "tui/screens/head.h"
#include "tui/screens/roster.h"
#include "tui/screens/table.h"
#include "tui/screens/words.h"

enum {
    ABOVE = HEAD_ROWS + 4, /* rule, title, rule, heads of the columns */
    NUMBER = 13,
    TEAM = 4,
    PROMISE = 12,
    STATE = 9,
    WHEN = 11, /* "11-20 19:32" */
    PANE = 2   /* rows below the list of broken promises: a rule, and why in full */
};

static enum rc open_figure(struct screen *screen, struct scope *sc)
{
    struct figure_state *state = screen->state;

    state->fresh = true;
    return figure_wish_read(&screen->life, screen->opened.text, &state->wish);
}

static const char *why_broken(struct scope *sc, enum lang lang, const struct breach *b)
{
    const struct milestone *m = &b->milestone;

    if (!b->ruled)
        return words_agencies(sc, lang, m->awaited, m->awaited_count);
    if (b->ruled->agency == AGENCY_NONE)
        return b->ruled->reason;
    return scope_printf(sc, "%s: %s", words_agency(b->ruled->agency, lang), b->ruled->reason);
}

static void take_broken(struct scope *sc, enum lang lang, const struct report *r,
                        struct figure_data *data)
{
    struct figure_row *rows = scope_alloc(sc, r->breach_count, sizeof(*rows));

    for (size_t i = 0; i < r->breach_count; i++) {
        const struct breach *b = &r->breaches[i];

        rows[i] = (struct figure_row){
            b->dispute,       b->dispatch,      b->milestone.promise,   b->state,
            b->milestone.due, b->milestone.met, why_broken(sc, lang, b)};
    }
    data->title = tr(lang, N_("Broken promises"));
    data->rows = rows;
    data->count = r->breach_count;
}

static const struct group *group_of(const struct report *r, const struct figure_wish *w)
{
    for (size_t i = 0; w->grouped && i < r->group_count; i++) {
        if (text_equal(r->groups[i].key, w->key))
            return &r->groups[i];
    }
    return w->grouped ? NULL : &r->whole;
}

static void take_figure(struct screen *screen, struct scope *sc, const struct report *r,
                        struct figure_data *data)
{
    const struct figure_wish *w = &((const struct figure_state *)screen->state)->wish;
    const struct group *g = group_of(r, w);

    data->title = "";
    if (!g || w->figure >= g->count)
        return;
    const struct figure *f = &g->figures[w->figure];
    const char *name =
        w->grouped ? statistics_name(context_desk(screen), sc, screen->lang, w->by, w->key) : "";
    struct figure_row *rows = scope_alloc(sc, f->tally_count, sizeof(*rows));

    data->title = scope_printf(sc, "%s  %s  %s", words_promise(f->promise, screen->lang),
                               word_label(&cell_words, (int)w->cell, screen->lang), name);
    data->rows = rows;
    for (size_t i = 0; i < f->tally_count; i++) {
        const struct tally *t = &f->tallies[i];

        if (tally_counts(t, w->cell))
            rows[data->count++] = (struct figure_row){t->dispute, t->dispatch, f->promise, t->state,
                                                      t->due,     t->met,      ""};
    }
}

static int64_t row_id(const void *context, size_t index)
{
    return ((const struct figure_data *)context)->rows[index].dispatch->id;
}

/* Cells from left to right while they fit. */
static void paint_cells(const struct paint *p, struct box box, enum style style,
                        const char *const cells[], size_t count)
{
    static const int widths[] = {NUMBER, TEAM, PROMISE, STATE, WHEN, WHEN, CANVAS_REST};
    int x = box.x;

    for (size_t i = 0; i < count; i++) {
        const int room = box.x + box.width - x;
        const int cells_of = widths[i] < room ? widths[i] : room;

        if (room <= 0)
            return;
        canvas_put(p->canvas, box.y, x, cells_of, style, cells[i]);
        x += widths[i] == CANVAS_REST ? room : widths[i] + 1;
    }
}

static void paint_row(const struct paint *p, const void *context, size_t index, struct box box)
{
    const struct figure_row *row = &((const struct figure_data *)context)->rows[index];
    const char *const cells[] = {words_number(p->sc, p->lang, row->dispute, date_of(p->now)),
                                 words_count(p->sc, row->dispatch->ordinal),
                                 words_promise(row->promise, p->lang),
                                 word_label(&milestone_state_words, (int)row->state, p->lang),
                                 instant_short(p->sc, row->due),
                                 instant_short(p->sc, row->met),
                                 row->why};

    paint_cells(p, box, STYLE_PLAIN, cells, sizeof(cells) / sizeof(*cells));
}

static struct list_view view_of(const struct figure_data *data)
{
    return (struct list_view){.count = data->count, .data = data, .row = paint_row, .id = row_id};
}

static enum rc load_figure(struct screen *screen, struct scope *sc, struct instant now, void **out)
{
    struct figure_state *state = screen->state;
    struct desk *desk = context_desk(screen);
    struct figure_data *data = scope_alloc(sc, 1, sizeof(*data));
    struct report report;

    *data = (struct figure_data){.office = desk_office(desk), .person = desk_person(desk)};
    roster_head(screen, sc, now, &data->on_duty);
    TRY(desk_report_response(desk, sc, state->wish.period, state->wish.by, state->fresh, &report));
    state->fresh = false;
    screen->costly = report.whole.dispatches > STATISTICS_QUICK;
    if (state->wish.broken)
        take_broken(sc, screen->lang, &report, data);
    else
        take_figure(screen, sc, &report, data);
    roster_head(screen, sc, now, &data->on_duty);
    const struct list_view view = view_of(data);
    list_follow(&state->list, &view);
    *out = data;
    return RC_OK;
}

static struct box list_box(const struct figure_state *state, struct box box)
{
    const int below = state->wish.broken ? PANE : 0;

    return (struct box){box.y + ABOVE, box.x, box.height - ABOVE - below, box.width};
}

static bool is_tab(int action)
{
    return action == ACTION_TAB_BOARD || action == ACTION_TAB_MINE || action == ACTION_TAB_FIND ||
           action == ACTION_TAB_ROSTER || action == ACTION_TAB_VISITS;
}

static unsigned act_figure(struct screen *screen, const struct deed *act)
{
    struct figure_state *state = screen->state;
    size_t at;

    if (!screen->data)
        return REACTION_PASS;
    if (act->action == ACTION_TAB_STATISTICS)
        return REACTION_CLOSE;
    if (is_tab(act->action))
        return screen_perform(screen, act->action);
    const struct figure_data *data = screen->data;
    const struct list_view view = view_of(data);
    const int rows = list_box(state, (struct box){0, 0, screen->rows, screen->columns}).height;
    if (act->action == ACTION_OPEN)
        return list_selected(&state->list, &view, &at)
                   ? screen_open(screen, (struct request){.screen = SCREEN_CASE,
                                                          .subject = data->rows[at].dispute->id})
                   : REACTION_NONE;
    return list_act(&state->list, &view, act->action, rows) ? REACTION_REPAINT : REACTION_PASS;
}

static void paint_why(const struct figure_state *state, const struct figure_data *data,
                      const struct paint *p, struct box list)
{
    const struct list_view view = view_of(data);
    const int y = list.y + list.height;
    size_t at;

    canvas_rule(p->canvas, y, p->box.x, p->box.width, STYLE_LINE);
    if (list_selected(&state->list, &view, &at))
        canvas_put(p->canvas, y + 1, p->box.x + 1, p->box.width - 2, STYLE_PLAIN,
                   data->rows[at].why);
}

static void paint_figure(const struct screen *screen, const struct paint *p)
{
    const struct figure_state *state = screen->state;
    const struct figure_data *data = screen->data;
    const struct box box = list_box(state, p->box);
    const char *const heads[] = {tr(p->lang, N_("Number")),    tr(p->lang, N_("Team")),
                                 tr(p->lang, N_("Promise")),   tr(p->lang, N_("State")),
                                 tr(p->lang, N_("Due")),       tr(p->lang, N_("Met at")),
                                 tr(p->lang, N_("Because of"))};
    const struct box head = {box.y - 1, box.x + LIST_GUTTER, 1, box.width - LIST_GUTTER};

    if (!data)
        return;
    head_paint(screen,
               &(struct head){data->office, data->person, NULL, HEAD_STATISTICS, data->on_duty}, p);
    canvas_rule(p->canvas, p->box.y + HEAD_ROWS, p->box.x, p->box.width, STYLE_LINE);
    canvas_put(p->canvas, p->box.y + HEAD_ROWS + 1, p->box.x + 1, p->box.width - 12, STYLE_TITLE,
               data->title);
    canvas_put_right(p->canvas, p->box.y + HEAD_ROWS + 1, p->box.x + p->box.width - 11, 10,
                     STYLE_PLAIN, words_count(p->sc, (int64_t)data->count));
    canvas_rule(p->canvas, box.y - 2, p->box.x, p->box.width, STYLE_LINE);
    paint_cells(p, head, STYLE_DIM, heads,
                sizeof(heads) / sizeof(*heads) - (state->wish.broken ? 0 : 1));
    const struct list_view view = view_of(data);
    if (data->count == 0)
        canvas_put(p->canvas, box.y + 1, box.x + 2, box.width - 2, STYLE_PLAIN,
                   tr(p->lang, N_("No case.")));
    list_paint(&state->list, &view, p, box);
    if (state->wish.broken)
        paint_why(state, data, p, box);
}

const struct screen_class figure_screen = {
    .id = SCREEN_FIGURE,
    .title = N_("Cases of a figure"),
    .state_size = sizeof(struct figure_state),
    .open = open_figure,
    .load = load_figure,
    .act = act_figure,
    .paint = paint_figure,
};
