/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tui/screens/visits.h"

#include "core/desk/visit.h"
#include "tui/screens/context.h"
#include "tui/screens/open.h"
#include "tui/screens/roster.h"
#include "tui/screens/table.h"
#include "tui/screens/words.h"

enum {
    ABOVE = HEAD_ROWS + 3, /* rule, how many, heads of the columns */
    NUMBER = 11,
    KIND = 10,
    PARTIES = 14,
    VISIT = 6,
    DUE = 8,
    LEFT = 12,
    YEAR = 5 /* bytes of "2026-": nothing is planned so far ahead that the year need be told */
};

static struct list_view view_of(const struct visits_data *data);

static enum rc load_visits(struct screen *screen, struct scope *sc, struct instant now, void **out)
{
    struct desk *desk = context_desk(screen);
    struct visits_data *data = scope_alloc(sc, 1, sizeof(*data));
    struct board_row *rows;

    *data = (struct visits_data){
        .office = desk_office(desk), .person = desk_person(desk), .kinds = desk_kinds(desk)};
    TRY(desk_visits(desk, sc, false, &rows, &data->count));
    roster_head(screen, sc, now, &data->on_duty);
    data->rows = rows;
    for (size_t i = 0; i < data->count; i++)
        data->due += rows[i].visit->due.day <= date_of(now).day;
    const struct list_view view = view_of(data);
    list_follow(screen->state, &view);
    *out = data;
    return RC_OK;
}

/* Where the next column stands, while a row is painted from left to right. */
struct pen {
    const struct paint *paint;
    int y, x;
};

static void column(struct pen *pen, int cells, enum style style, const char *text)
{
    canvas_put(pen->paint->canvas, pen->y, pen->x, cells, style, text);
    pen->x += cells + 1;
}

/* Who sees to it, and how: whoever accepted the case. */
static const char *who_of(const struct paint *p, const struct board_row *row)
{
    const struct dispute *d = &row->dispute;
    const char *who = d->mediator ? d->mediator : d->registered_by;

    return row->visit->way ? words_join(p->sc, p->lang, who, row->visit->way) : who;
}

static void paint_row(const struct paint *p, const void *data, size_t index, struct box box)
{
    const struct visits_data *visits = data;
    const struct board_row *row = &visits->rows[index];
    const struct dispute *d = &row->dispute;
    const struct date today = date_of(p->now);
    const int days = row->visit->due.day - today.day;
    const enum style style = days < 0 ? STYLE_RED : days == 0 ? STYLE_AMBER : STYLE_PLAIN;
    struct pen pen = {p, box.y, box.x};

    column(&pen, 1, STYLE_PLAIN, days <= 0 ? "!" : "");
    column(&pen, NUMBER, STYLE_PLAIN, words_number(p->sc, p->lang, d, today));
    column(&pen, KIND, STYLE_PLAIN, words_kind_short(p->sc, visits->kinds, d->kind, p->lang));
    column(&pen, PARTIES, STYLE_PLAIN, board_parties(p->sc, p->lang, row));
    column(&pen, VISIT, STYLE_PLAIN,
           say(p->sc, p->lang, N_("no. {1}"), words_count(p->sc, row->visit->number)));
    column(&pen, DUE, style, date_iso(p->sc, row->visit->due) + YEAR);
    column(&pen, LEFT, style, words_days(p->sc, p->lang, today, row->visit->due));
    canvas_put(p->canvas, pen.y, pen.x, box.x + box.width - pen.x, STYLE_PLAIN, who_of(p, row));
}

static int64_t row_id(const void *data, size_t index)
{
    const struct visits_data *visits = data;

    return visits->rows[index].dispute.id;
}

static struct list_view view_of(const struct visits_data *data)
{
    return (struct list_view){data ? data->count : 0, data, paint_row, row_id};
}

static struct box list_box(struct box box)
{
    return (struct box){box.y + ABOVE, box.x, box.height - ABOVE, box.width};
}

static const struct board_row *selected(const struct screen *screen)
{
    const struct visits_data *data = screen->data;
    const struct list_view view = view_of(data);
    size_t index;

    return list_selected(screen->state, &view, &index) ? &data->rows[index] : NULL;
}

static unsigned open_visit(struct screen *screen)
{
    const struct board_row *row = selected(screen);

    return row ? screen_open(screen,
                             (struct request){.screen = SCREEN_FINISH, .subject = row->dispute.id})
               : REACTION_NONE;
}

static unsigned act_visits(struct screen *screen, const struct deed *act)
{
    const struct list_view view = view_of(screen->data);
    const int visible = list_box((struct box){0, 0, screen->rows, screen->columns}).height;

    switch (act->action) {
    case ACTION_KEY:
        return REACTION_NONE;
    case ACTION_TAB_BOARD:
    case ACTION_TAB_MINE:
    case ACTION_TAB_FIND:
    case ACTION_TAB_ROSTER:
    case ACTION_TAB_STATISTICS:
        return screen_perform(screen, act->action);
    case ACTION_OPEN:
    case ACTION_VISIT:
        return open_visit(screen);
    default:
        return list_act(screen->state, &view, act->action, visible) ? REACTION_REPAINT
                                                                    : REACTION_PASS;
    }
}

static void paint_heads(const struct paint *p, struct box box)
{
    struct pen pen = {p, box.y, box.x + LIST_GUTTER};

    column(&pen, 1, STYLE_DIM, "");
    column(&pen, NUMBER, STYLE_DIM, tr(p->lang, N_("Number")));
    column(&pen, KIND, STYLE_DIM, tr(p->lang, N_("Kind")));
    column(&pen, PARTIES, STYLE_DIM, tr(p->lang, N_("Parties")));
    column(&pen, VISIT, STYLE_DIM, tr(p->lang, N_("Visit")));
    column(&pen, DUE, STYLE_DIM, tr(p->lang, N_("Last day")));
    column(&pen, LEFT, STYLE_DIM, tr(p->lang, N_("Left")));
    column(&pen, CANVAS_REST, STYLE_DIM, tr(p->lang, N_("Whose")));
}

static void paint_visits(const struct screen *screen, const struct paint *p)
{
    const struct visits_data *data = screen->data;
    const struct list_view view = view_of(data);
    const struct box box = list_box(p->box);

    if (!data)
        return;
    head_paint(screen, &(struct head){data->office, data->person, NULL, HEAD_VISITS, data->on_duty},
               p);
    canvas_rule(p->canvas, p->box.y + HEAD_ROWS, p->box.x, p->box.width, STYLE_LINE);
    canvas_put(
        p->canvas, box.y - 2, box.x + 1, box.width - 2, data->due > 0 ? STYLE_AMBER : STYLE_PLAIN,
        say(p->sc, p->lang, N_("Visits planned: {1}, due: {2}"),
            words_count(p->sc, (int64_t)data->count), words_count(p->sc, (int64_t)data->due)));
    paint_heads(p, (struct box){box.y - 1, box.x, 1, box.width});
    if (data->count == 0)
        canvas_put(p->canvas, box.y + 1, box.x + 2, box.width - 2, STYLE_PLAIN,
                   tr(p->lang, N_("No visit is planned.")));
    list_paint(screen->state, &view, p, box);
}

const struct screen_class visits_screen = {
    .id = SCREEN_VISITS,
    .title = N_("Visits"),
    .state_size = sizeof(struct list),
    .load = load_visits,
    .act = act_visits,
    .paint = paint_visits,
};
