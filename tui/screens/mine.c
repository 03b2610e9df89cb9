/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is mine: first the teams that wait for me, each step of a response by one key; below them
 * the open cases that I registered or accepted. A responder begins here. */
#include "core/base/text.h"
#include "core/desk/board.h"
#include "core/desk/callsheet.h"
#include "core/desk/dispatch.h"
#include "tui/screens/context.h"
#include "tui/screens/head.h"
#include "tui/screens/open.h"
#include "tui/screens/pane.h"
#include "tui/screens/roster.h"
#include "tui/screens/rows.h"
#include "tui/screens/table.h"
#include "tui/screens/words.h"

enum {
    ROWS_MOST = 5000,
    ABOVE = HEAD_ROWS + 2, /* a rule and what the keys do */
    NUMBER = 12,
    RISK = 7,
    STATE = 15,
    PROMISE = 12,
    TIME = 8
};

struct mine_data {
    const struct office *office;
    const struct person *person;
    struct board_counts counts;
    struct head_duty on_duty;
    const struct waiting *calls;
    size_t call_count;
    struct rows rows;
    bool ticks;
};

struct mine_state {
    struct list list;
};

static bool is_mine(const struct person *person, const struct board_row *row)
{
    return text_equal(row->dispute.mediator, person->name) ||
           text_equal(row->dispute.registered_by, person->name);
}

static bool is_called(const struct mine_data *data, int64_t dispute)
{
    for (size_t i = 0; i < data->call_count; i++)
        if (data->calls[i].row.dispute.id == dispute)
            return true;
    return false;
}

/* My own cases, without those that stand among the calls already. */
static enum rc load_rows(struct desk *desk, struct scope *sc, struct mine_data *data)
{
    struct board_row *list;
    size_t count, shown = 0;

    TRY(desk_own(desk, sc, ROWS_MOST, &list, &count, &data->counts));
    size_t *own = scope_alloc(sc, count, sizeof(*own));
    for (size_t i = 0; i < count; i++)
        if (is_mine(data->person, &list[i]) && !is_called(data, list[i].dispute.id))
            own[shown++] = i;
    data->rows =
        (struct rows){.list = list, .shown = own, .count = shown, .kinds = desk_kinds(desk)};
    return RC_OK;
}

/* The promise of ROW that falls due next; NULL when none runs. */
static const struct milestone *running(const struct board_row *row)
{
    const struct milestone *first = NULL;

    for (size_t i = 0; i < row->milestone_count; i++) {
        const struct milestone *m = &row->milestones[i];

        if (milestone_runs(m) && (!first || instant_before(m->due, first->due)))
            first = m;
    }
    return first;
}

static void paint_call(const struct paint *p, const struct waiting *call, struct box box)
{
    const struct dispute *d = &call->row.dispute;
    const struct milestone *m = running(&call->row);
    const int right = PROMISE + TIME;
    int x = box.x;
    enum style style;
    const char *risk = words_risk(p->sc, p->lang, d, &style);

    canvas_put(p->canvas, box.y, x, NUMBER - 1, STYLE_STRONG,
               words_number(p->sc, p->lang, d, date_of(p->now)));
    x += NUMBER;
    canvas_put(p->canvas, box.y, x, RISK - 1, style, risk);
    x += RISK;
    canvas_put(p->canvas, box.y, x, STATE - 1, call->called ? STYLE_AMBER : STYLE_PLAIN,
               word_label(&act_words, (int)call->state, p->lang));
    x += STATE;
    canvas_put(p->canvas, box.y, x, box.x + box.width - x - right - 1, STYLE_PLAIN,
               d->place ? d->place : d->title);
    if (!m)
        return;
    const struct words_standing stands = words_standing(p->sc, p->lang, m, p->now);
    x = box.x + box.width - right;
    canvas_put(p->canvas, box.y, x, PROMISE - 1, stands.style, words_promise(m->promise, p->lang));
    canvas_put_right(p->canvas, box.y, x + PROMISE, TIME - 1, stands.time_style, stands.time);
}

static void paint_row(const struct paint *paint, const void *user, size_t index, struct box box)
{
    const struct mine_data *data = user;

    if (index < data->call_count) {
        paint_call(paint, &data->calls[index], box);
        return;
    }
    const struct list_view view = rows_view(&data->rows);
    view.row(paint, view.data, index - data->call_count, box);
}

static const struct board_row *row_at(const struct mine_data *data, size_t index)
{
    return index < data->call_count ? &data->calls[index].row
                                    : &data->rows.list[data->rows.shown[index - data->call_count]];
}

static int64_t row_id(const void *user, size_t index) { return row_at(user, index)->dispute.id; }

static struct list_view view_of(const struct mine_data *data)
{
    return (struct list_view){data ? data->call_count + data->rows.count : 0, data, paint_row,
                              row_id};
}

static enum rc load(struct screen *screen, struct scope *sc, struct instant now, void **out)
{
    struct mine_state *state = screen->state;
    struct mine_data *data = scope_alloc(sc, 1, sizeof(*data));
    struct desk *desk = context_desk(screen);
    struct waiting *calls;

    *data = (struct mine_data){.office = desk_office(desk), .person = desk_person(desk)};
    TRY(desk_waiting(desk, sc, data->person->id, &calls, &data->call_count));
    data->calls = calls;
    TRY(load_rows(desk, sc, data));
    roster_head(screen, sc, now, &data->on_duty);
    data->ticks = rows_tick(&data->rows, now);
    for (size_t i = 0; i < data->call_count; i++)
        data->ticks |= running(&calls[i].row) != NULL;
    const struct list_view view = view_of(data);
    list_follow(&state->list, &view);
    *out = data;
    return RC_OK;
}

static const struct board_row *selected(const struct screen *screen, const struct waiting **call)
{
    const struct mine_state *state = screen->state;
    const struct mine_data *data = screen->data;
    const struct list_view view = view_of(data);
    size_t index;

    *call = NULL;
    if (!list_selected(&state->list, &view, &index))
        return NULL;
    if (index < data->call_count)
        *call = &data->calls[index];
    return row_at(data, index);
}

/* One key, one step. */
static unsigned record(struct screen *screen, const struct deed *act, enum act what)
{
    const struct waiting *call;

    selected(screen, &call);
    if (act->key->repeat)
        return REACTION_NONE;
    if (!call)
        return screen_note(screen, STYLE_NOTICE, tr(act->lang, N_("No team waits for you here.")));
    const struct response_report report = {
        .id = call->row.dispute.id, .agency = call->agency, .act = what};
    if (desk_respond(context_desk(screen), act->sc, &report) != RC_OK)
        return screen_refuse(screen, &act->sc->error);
    screen_note(screen, STYLE_MET,
                say(act->sc, act->lang, N_("Recorded: {1} {2}"),
                    words_number(act->sc, act->lang, &call->row.dispute, date_of(act->now)),
                    word_label(&act_words, (int)what, act->lang)));
    return REACTION_RELOAD;
}

static struct box list_box(struct box box)
{
    return (struct box){box.y + ABOVE, box.x, box.height - ABOVE - PANE_ROWS - 1, box.width};
}

static unsigned move(struct screen *screen, int action)
{
    struct mine_state *state = screen->state;
    const struct list_view view = view_of(screen->data);
    const struct box whole = {0, 0, screen->rows, screen->columns};

    return list_act(&state->list, &view, action, list_box(whole).height) ? REACTION_REPAINT
                                                                         : REACTION_PASS;
}

/* The board lies below, unless this is where the person began. */
static unsigned go_to_board(struct screen *screen)
{
    return screen->below ? REACTION_CLOSE
                         : screen_open(screen, (struct request){.screen = SCREEN_BOARD});
}

static unsigned act_mine(struct screen *screen, const struct deed *act)
{
    const struct waiting *call;
    const struct board_row *row = selected(screen, &call);

    switch (act->action) {
    case ACTION_KEY:
    case ACTION_TAB_MINE:
        return REACTION_NONE;
    case ACTION_TAB_BOARD:
        return go_to_board(screen);
    case ACTION_TAB_FIND:
        return screen_open(screen, (struct request){.screen = SCREEN_FIND});
    case ACTION_TAB_ROSTER:
        return screen_open(screen, (struct request){.screen = SCREEN_ROSTER});
    case ACTION_TAB_STATISTICS:
        return screen_open(screen, (struct request){.screen = SCREEN_STATISTICS});
    case ACTION_MINE_ACCEPT:
        return record(screen, act, ACT_ACCEPTED);
    case ACTION_MINE_LINK: /* the key of the emergency on every other list */
        return call || !screen_permits(screen, ACTION_EMERGENCY)
                   ? record(screen, act, ACT_LINKED)
                   : open_act(screen, ACTION_EMERGENCY, 0);
    case ACTION_MINE_ARRIVE:
        return record(screen, act, ACT_ARRIVED);
    case ACTION_MINE_CALM:
        return record(screen, act, ACT_CALMED);
    case ACTION_MINE_HAND:
        return record(screen, act, ACT_HANDED);
    case ACTION_OPEN:
        return row ? screen_open(screen, (struct request){.screen = SCREEN_CASE,
                                                          .subject = row->dispute.id})
                   : REACTION_NONE;
    default:
        return table_opens(act->action) ? open_act(screen, act->action, row ? row->dispute.id : 0)
                                        : move(screen, act->action);
    }
}

static bool allows(const struct screen *screen, int action)
{
    const struct waiting *call;
    const struct board_row *row = screen->data ? selected(screen, &call) : NULL;

    return open_allowed(action, row ? &row->dispute : NULL);
}

static const char *why(const struct screen *screen, struct scope *sc, int action)
{
    const struct waiting *call;
    const struct board_row *row = screen->data ? selected(screen, &call) : NULL;

    return open_why(sc, screen->lang, action, row ? &row->dispute : NULL);
}

static bool ticks(const struct screen *screen)
{
    const struct mine_data *data = screen->data;

    return data && data->ticks;
}

static void paint_pane(const struct screen *screen, const struct mine_data *data,
                       const struct paint *p, struct box list)
{
    const struct waiting *call;
    const struct board_row *row = selected(screen, &call);
    const struct box box = {list.y + list.height + 1, p->box.x + 1, PANE_ROWS, p->box.width - 2};

    canvas_rule(p->canvas, box.y - 1, p->box.x, p->box.width, STYLE_LINE);
    pane_paint(row, data->rows.kinds, p, box);
}

static const char *calls_text(const struct mine_data *data, const struct paint *p)
{
    if (data->call_count == 0)
        return tr(p->lang, N_("No team waits for you; these are your own open cases"));
    if (data->call_count == 1)
        return tr(p->lang, N_("1 team waits for you; below it your own cases"));
    return say(p->sc, p->lang, N_("{1} teams wait for you; below them your own cases"),
               words_count(p->sc, (int64_t)data->call_count));
}

static void paint_mine(const struct screen *screen, const struct paint *p)
{
    const struct mine_state *state = screen->state;
    const struct mine_data *data = screen->data;
    const struct list_view view = view_of(data);
    const struct box list = list_box(p->box);

    if (!data)
        return;
    head_paint(screen,
               &(struct head){data->office, data->person, &data->counts, HEAD_MINE, data->on_duty},
               p);
    canvas_rule(p->canvas, p->box.y + HEAD_ROWS, p->box.x, p->box.width, STYLE_LINE);
    canvas_put(p->canvas, list.y - 1, p->box.x + 1, p->box.width - 2, STYLE_DIM,
               calls_text(data, p));
    if (view.count == 0)
        canvas_put(p->canvas, list.y + 1, p->box.x + 2, p->box.width - 2, STYLE_PLAIN,
                   tr(p->lang, N_("You have no open case; 1 shows those of the office.")));
    list_paint(&state->list, &view, p, list);
    paint_pane(screen, data, p, list);
}

const struct screen_class mine_screen = {
    .id = SCREEN_MINE,
    .title = N_("Mine"),
    .state_size = sizeof(struct mine_state),
    .load = load,
    .act = act_mine,
    .paint = paint_mine,
    .allows = allows,
    .why = why,
    .ticks = ticks,
};
