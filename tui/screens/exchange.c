/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Cases between offices (移送): what came and what was sent, what waits for an answer of this office
 * first. Here it is answered; the packages come and go by commands. */
#include "core/desk/exchange.h"

#include "core/base/text.h"
#include "tui/kit/dialog.h"
#include "tui/kit/list.h"
#include "tui/kit/picker.h"
#include "tui/screens/banner.h"
#include "tui/screens/classify.h"
#include "tui/screens/context.h"
#include "tui/screens/exchange_pane.h"
#include "tui/screens/exchange_paper.h"
#include "tui/screens/table.h"
#include "tui/screens/words.h"

enum { MARK = 2, NUMBER = 5, DAY = 11, WAY = 5, OFFICE = 19, STATE = 14, CASE = 9 };
enum { ROWS_FIRST = 40, WIDE = 120, PANE_COLUMNS = 50, LIST_LEAST = 3 };
enum { ANSWER_KIND = ACTION_ANSWERS };

struct exchange_data {
    const struct exchange *list;
    size_t count;
    int64_t waiting; /* all, for an answer that who sits here may give */
    bool more;       /* that were not read */
};

struct exchange_sight {
    struct list list;
    size_t most;  /* rows that are read; 0: ROWS_FIRST */
    bool reading; /* the arrows move the text */
    size_t top;   /* its first line */
    struct came came;
    struct scope own; /* of CAME */
    struct exchange_paper paper;
    int number;       /* of the one that is being answered: the list may move meanwhile */
    const char *kind; /* that was chosen for it; lives in the screen */
};

static const char *const back_question =
    N_("Why is it sent back? What came with it is erased here.");

static void paint_row(const struct paint *p, const void *opaque, size_t index, struct box box);

static int64_t id_of(const void *opaque, size_t index)
{
    return ((const struct exchange_data *)opaque)->list[index].number;
}

static struct list_view view_of(const struct exchange_data *data)
{
    return (struct list_view){data ? data->count : 0, data, paint_row, id_of};
}

static const struct exchange *selected(const struct screen *screen)
{
    const struct exchange_sight *state = screen->state;
    const struct exchange_data *data = screen->data;
    const struct list_view view = view_of(data);
    size_t index;

    return list_selected(&state->list, &view, &index) ? &data->list[index] : NULL;
}

static void forget(struct exchange_sight *state)
{
    scope_end(&state->own);
    state->came = (struct came){0};
    state->reading = false;
    state->top = 0;
}

/* What somebody looked at is not what it was once it is answered. */
static void forget_stale(struct exchange_sight *state, const struct exchange_data *data)
{
    for (size_t i = 0; i < data->count; i++)
        if (data->list[i].number == state->came.number && data->list[i].rev == state->came.rev)
            return;
    forget(state);
}

static enum rc load_exchange(struct screen *screen, struct scope *sc, struct instant now,
                             void **out)
{
    struct exchange_sight *state = screen->state;
    struct exchange_data *data = scope_alloc(sc, 1, sizeof(*data));
    const size_t most = state->most > 0 ? state->most : ROWS_FIRST;
    struct exchange *list;

    (void)now;
    TRY(desk_exchanges(context_desk(screen), sc, NULL, most, &list, &data->count));
    data->list = list;
    data->more = data->count == most;
    TRY(desk_offers(context_desk(screen), sc, &data->waiting));
    forget_stale(state, data);
    const struct list_view view = view_of(data);
    list_follow(&state->list, &view);
    *out = data;
    return RC_OK;
}

static void close_exchange(struct screen *screen)
{
    scope_end(&((struct exchange_sight *)screen->state)->own);
}

/* ---- where things stand ---- */

struct places {
    struct box list, pane;
};

/* Below the heads of the columns, above a line of hints; a text that is read has the most room. */
static struct places places_in(const struct screen *screen, struct box below)
{
    const bool reading = ((const struct exchange_sight *)screen->state)->reading;
    const struct box rest = {below.y + 1, below.x, below.height - 2, below.width};
    const int share = rest.height * 2 / 5;
    const int rows = reading || share < LIST_LEAST ? LIST_LEAST : share;

    if (below.width >= WIDE)
        return (struct places){
            {rest.y, rest.x, rest.height, rest.width - PANE_COLUMNS - 2},
            {rest.y, rest.x + rest.width - PANE_COLUMNS, rest.height, PANE_COLUMNS - 1}};
    return (struct places){{rest.y, rest.x, rows, rest.width},
                           {rest.y + rows + 1, rest.x + 1, rest.height - rows - 1, rest.width - 2}};
}

static struct scroll written(const struct screen *screen, struct scope *sc, struct instant now,
                             struct box pane)
{
    const struct exchange_sight *state = screen->state;
    const struct exchange *x = selected(screen);
    struct scroll scroll = scroll_new(sc, pane.width, screen->ambiguous);

    if (x)
        exchange_pane_write(&scroll, screen->lang, date_of(now), x, &state->came,
                            desk_kinds(context_desk(screen)));
    return scroll;
}

/* ---- looking ---- */

static unsigned open_case(struct screen *screen, const struct exchange *x)
{
    return screen_open(screen, (struct request){.screen = SCREEN_CASE, .subject = x->dispute});
}

static unsigned look_inside(struct screen *screen, const struct deed *act, const struct exchange *x)
{
    struct exchange_sight *state = screen->state;
    struct exchange found;
    struct package p;

    if (desk_exchange(context_desk(screen), act->sc, x->number, &found, &p) != RC_OK)
        return screen_refuse(screen, &act->sc->error);
    forget(state);
    if (!p.intake)
        return screen_note(screen, STYLE_NOTICE, tr(act->lang, N_("What came with it is erased.")));
    state->came = came_of(&state->own, &found, &p);
    state->reading = true;
    return REACTION_REPAINT;
}

static unsigned look(struct screen *screen, const struct deed *act, const struct exchange *x)
{
    struct exchange_sight *state = screen->state;

    if (x->outgoing)
        return open_case(screen, x);
    if (state->came.number != x->number)
        return look_inside(screen, act, x);
    state->reading = !state->reading;
    return REACTION_REPAINT;
}

/* ---- answering ---- */

/* Those of this office, first the one it came with. */
static unsigned pick_kind(struct screen *screen, const char *came)
{
    const struct kind_table *kinds = desk_kinds(context_desk(screen));
    const struct kind *first = came ? kind_find(kinds, came) : NULL;
    struct scope *sc = screen_wish_scope(screen);
    struct picker_row *rows = scope_alloc(sc, kinds->count, sizeof(*rows));
    size_t count = first ? 1 : 0;

    for (size_t i = 0; i < kinds->count; i++) {
        const struct kind *k = &kinds->rows[i];

        rows[k == first ? 0 : count++] = (struct picker_row){
            .id = (int64_t)i,
            .code = k->code,
            .label = kind_label(k, screen->lang),
            .detail = k == first ? tr(screen->lang, N_("as it came")) : k->governance};
    }
    return picker_open(screen, tr(screen->lang, N_("Taking over: which kind of dispute is it?")),
                       rows, kinds->count, ANSWER_KIND);
}

/* Whoever takes it over has looked at it. */
static unsigned begin_take(struct screen *screen, const struct deed *act, const struct exchange *x)
{
    struct exchange_sight *state = screen->state;

    if (state->came.number != x->number) {
        const unsigned reaction = look_inside(screen, act, x);

        if (state->came.number != x->number)
            return reaction;
    }
    state->number = x->number;
    return pick_kind(screen, state->came.kind);
}

static unsigned take(struct screen *screen, const struct deed *act)
{
    const struct exchange_sight *state = screen->state;
    struct registered r;

    if (desk_take_case(context_desk(screen), act->sc, state->number, state->kind, &r) != RC_OK)
        return screen_refuse(screen, &act->sc->error) | REACTION_RELOAD;
    screen_note(
        screen, STYLE_MET,
        classify_told(screen, act->sc, r.id, TOLD_ALL,
                      say(act->sc, act->lang, N_("Taken over as {1}. F4 opens the case."),
                          scope_printf(act->sc, "%d/%lld", r.year, (long long)r.register_number))));
    return REACTION_RELOAD;
}

/* The picker answers with a code, the question with none. */
static unsigned kind_chosen(struct screen *screen, const struct deed *act)
{
    struct exchange_sight *state = screen->state;
    const struct kind_table *kinds = desk_kinds(context_desk(screen));

    if (!act->answer->text)
        return take(screen, act);
    state->kind = scope_strdup(&screen->life, act->answer->text);
    return dialog_confirm(screen, act,
                          say(act->sc, act->lang,
                              N_("Take the case over as “{1}”? It is registered here, and at the "
                                 "other office it is closed."),
                              words_kind(kinds, state->kind, act->lang)),
                          tr(act->lang, N_("Take it over")));
}

static unsigned send_back(struct screen *screen, const struct deed *act, const struct exchange *x)
{
    struct exchange_sight *state = screen->state;
    const char *question = tr(act->lang, back_question);

    if (!act->answer) {
        state->number = x->number;
        return dialog_prompt(screen, question, NULL, act->action);
    }
    if (desk_send_back(context_desk(screen), act->sc, state->number, act->answer->text) != RC_OK) {
        const struct error *error = &act->sc->error;

        if (!text_equal(error->field, "reason"))
            return screen_refuse(screen, error) | REACTION_RELOAD;
        return dialog_prompt(
            screen,
            scope_printf(act->sc, "%s\n%s", error_text(act->sc, act->lang, error), question),
            act->answer->text, act->action);
    }
    screen_note(screen, STYLE_MET,
                tr(act->lang, N_("Sent back; what came with it is erased here.")));
    return REACTION_RELOAD;
}

/* ---- acting ---- */

/* The rows that were read come to their end: read more of them. */
static unsigned read_on(struct screen *screen)
{
    struct exchange_sight *state = screen->state;
    const struct exchange_data *data = screen->data;

    if (!data->more || state->list.cursor + (size_t)screen->rows < data->count)
        return REACTION_NONE;
    state->most = 2 * data->count;
    return REACTION_RELOAD;
}

static unsigned move(struct screen *screen, const struct deed *act)
{
    struct exchange_sight *state = screen->state;
    const struct list_view view = view_of(screen->data);
    const struct places at = places_in(screen, banner_rest(screen));

    if (state->reading) {
        const struct scroll scroll = written(screen, act->sc, act->now, at.pane);

        return scroll_act(&scroll, &state->top, act->action, at.pane.height) ? REACTION_REPAINT
                                                                             : REACTION_PASS;
    }
    if (!list_act(&state->list, &view, act->action, at.list.height))
        return REACTION_PASS;
    state->top = 0;
    return REACTION_REPAINT | read_on(screen);
}

static unsigned leave_text(struct screen *screen)
{
    struct exchange_sight *state = screen->state;

    if (!state->reading)
        return REACTION_PASS;
    state->reading = false;
    return REACTION_REPAINT;
}

static unsigned act_exchange(struct screen *screen, const struct deed *act)
{
    struct exchange_sight *state = screen->state;
    const struct exchange *x = selected(screen);

    if (act->action == ANSWER_KIND)
        return kind_chosen(screen, act);
    if (act->action == ACTION_BACK)
        return leave_text(screen);
    const unsigned reaction = exchange_paper_act(screen, act, &state->came, &state->paper);
    if (!x || reaction != REACTION_PASS)
        return reaction;
    switch (act->action) {
    case ACTION_OPEN:
        return look(screen, act, x);
    case ACTION_NEXT:
        state->reading = !state->reading;
        return REACTION_REPAINT;
    case ACTION_TAKE_CASE:
        return begin_take(screen, act, x);
    case ACTION_RETURN_CASE:
        return send_back(screen, act, x);
    case ACTION_CASE_HERE:
        return open_case(screen, x);
    default:
        return move(screen, act);
    }
}

static bool came_is_of(const struct screen *screen, const struct exchange *x)
{
    const struct came *came = &((const struct exchange_sight *)screen->state)->came;

    return came->number == x->number && came->paper_count > 0;
}

static bool allows(const struct screen *screen, int action)
{
    const struct exchange *x = selected(screen);

    switch (action) {
    case ACTION_FIND:
        return false;
    case ACTION_TAKE_CASE:
    case ACTION_RETURN_CASE:
        return x && x->state == EXCHANGE_OFFERED;
    case ACTION_CASE_HERE:
        return x && x->dispute != 0;
    case ACTION_PAPER_FILE:
        return x && came_is_of(screen, x) && !context_remote(screen);
    default:
        return true;
    }
}

static const char *why(const struct screen *screen, struct scope *sc, int action)
{
    const struct exchange *x = selected(screen);

    if (!x || (action != ACTION_TAKE_CASE && action != ACTION_RETURN_CASE) ||
        exchange_may_answer(sc, x) == RC_OK)
        return NULL;
    return error_text(sc, screen->lang, &sc->error);
}

/* ---- painting ---- */

static void paint_cells(const struct paint *p, struct box box, enum style plain, enum style state,
                        const char *const *cells)
{
    const int widths[] = {MARK, NUMBER, DAY, WAY, OFFICE, STATE, CASE};
    int x = box.x;

    for (size_t i = 0; i < sizeof(widths) / sizeof(*widths); i++) {
        canvas_put(p->canvas, box.y, x, widths[i] - 1, widths[i] == STATE ? state : plain,
                   cells[i]);
        x += widths[i];
    }
    canvas_put(p->canvas, box.y, x, box.x + box.width - x, plain, cells[7]);
}

/* Titles name the parties, and a public hall looks on. */
static void paint_row(const struct paint *p, const void *opaque, size_t index, struct box box)
{
    const struct exchange *x = &((const struct exchange_data *)opaque)->list[index];
    const char *number = x->own_number ? x->own_number : x->other_number;
    enum style style;
    const char *state = exchange_pane_state(p->lang, x, &style);
    const char *const cells[] = {x->state == EXCHANGE_OFFERED ? "!" : "",
                                 words_count(p->sc, x->number),
                                 date_iso(p->sc, date_of(x->opened_at)),
                                 tr(p->lang, x->outgoing ? N_("to") : N_("from")),
                                 x->peer_name,
                                 state,
                                 number ? number : "",
                                 x->reason};

    paint_cells(p, box, STYLE_PLAIN, style, cells);
}

static void paint_heads(const struct paint *p, struct box box)
{
    const char *const cells[] = {"",
                                 tr(p->lang, N_("Nr")),
                                 tr(p->lang, N_("Day")),
                                 "",
                                 tr(p->lang, N_("Other office")),
                                 tr(p->lang, N_("State")),
                                 tr(p->lang, N_("Number")),
                                 tr(p->lang, N_("Why"))};

    paint_cells(p, box, STYLE_DIM, STYLE_DIM, cells);
}

static void paint_pane(const struct screen *screen, const struct paint *p, const struct places *at)
{
    const struct exchange_sight *state = screen->state;
    const struct scroll scroll = written(screen, p->sc, p->now, at->pane);
    const size_t top = scroll_top(&scroll, state->top, at->pane.height);
    const size_t end = top + (size_t)at->pane.height;
    const int below = p->box.y + p->box.height - 1;

    if (p->box.width >= WIDE)
        canvas_wall(p->canvas, at->pane.y - 1, at->pane.x - 2, at->pane.height + 1, STYLE_LINE);
    else
        canvas_rule(p->canvas, at->pane.y - 1, p->box.x, p->box.width, STYLE_LINE);
    scroll_paint(&scroll, p, at->pane, top);
    if (scroll.lines > end)
        canvas_put_right(p->canvas, below, p->box.x + p->box.width / 2, p->box.width / 2 - 1,
                         STYLE_DIM,
                         say(p->sc, p->lang, N_(" more below: {1}, PgDn "),
                             words_count(p->sc, (int64_t)(scroll.lines - end))));
}

static const char *hint(const struct exchange_sight *state, enum lang lang)
{
    return state->reading ? tr(lang, N_("The arrows move the text; Esc: list."))
                          : tr(lang, N_("Packages come and go by “onecase exchange”. Tab: text."));
}

static void paint_exchange(const struct screen *screen, const struct paint *p)
{
    const struct exchange_sight *state = screen->state;
    const struct exchange_data *data = screen->data;
    const struct list_view view = view_of(data);
    const struct box below = banner_below(p);
    const struct places at = places_in(screen, below);

    if (!data)
        return;
    banner_paint(p, tr(p->lang, N_("Cases between offices")),
                 data->waiting > 0
                     ? say(p->sc, p->lang, N_("to answer: {1}"), words_count(p->sc, data->waiting))
                     : NULL);
    paint_heads(p, (struct box){below.y, at.list.x + LIST_GUTTER, 1, at.list.width - LIST_GUTTER});
    if (data->count == 0)
        canvas_put(p->canvas, at.list.y + 1, at.list.x + 2, at.list.width - 2, STYLE_PLAIN,
                   tr(p->lang, N_("No case was sent to another office or came from one.")));
    list_paint(&state->list, &view, p, at.list);
    canvas_put(p->canvas, below.y + below.height - 1, below.x + 1, below.width - 2, STYLE_DIM,
               hint(state, p->lang));
    paint_pane(screen, p, &at);
}

const struct screen_class exchange_screen = {
    .id = SCREEN_EXCHANGE,
    .title = N_("Cases between offices"),
    .state_size = sizeof(struct exchange_sight),
    .load = load_exchange,
    .act = act_exchange,
    .paint = paint_exchange,
    .allows = allows,
    .why = why,
    .close = close_exchange,
};
