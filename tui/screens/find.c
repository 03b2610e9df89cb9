/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tui/screens/find.h"

#include "core/base/text.h"
#include "core/desk/board.h"
#include "tui/screens/context.h"
#include "tui/screens/head.h"
#include "tui/screens/open.h"
#include "tui/screens/roster.h"
#include "tui/screens/table.h"
#include "tui/screens/words.h"

enum {
    ABOVE = HEAD_ROWS + 4, /* rule, words, rule, heads of the columns */
    WORDS = HEAD_ROWS + 1
};

static enum rc open_find(struct screen *screen, struct scope *sc)
{
    struct find_state *state = screen->state;

    field_open(&state->words, &screen->life, FIELD_TEXT, screen->opened.text);
    state->typing = true;
    return RC_OK;
}

static enum rc load_find(struct screen *screen, struct scope *sc, struct instant now, void **out)
{
    struct find_state *state = screen->state;
    struct desk *desk = context_desk(screen);
    struct find_data *data = scope_alloc(sc, 1, sizeof(*data));
    struct board_row *list = NULL;
    size_t count = 0;

    *data = (struct find_data){.office = desk_office(desk), .person = desk_person(desk)};
    roster_head(screen, sc, now, &data->on_duty);
    if (state->asked) {
        TRY(desk_find(desk, sc, state->asked, state->fresh, &list, &count, &data->more));
        state->fresh = false;
    }
    size_t *all = scope_alloc(sc, count, sizeof(*all));
    for (size_t i = 0; i < count; i++)
        all[i] = i;
    data->rows = (struct rows){list, all, count, desk_kinds(desk)};
    data->ticks = rows_tick(&data->rows, now);
    const struct list_view view = rows_view(&data->rows);
    list_follow(&state->list, &view);
    *out = data;
    return RC_OK;
}

static struct box list_box(struct box box)
{
    return (struct box){box.y + ABOVE, box.x, box.height - ABOVE, box.width};
}

static unsigned search(struct screen *screen)
{
    struct find_state *state = screen->state;

    if (text_is_empty(field_text(&state->words)))
        return REACTION_NONE;
    state->asked = scope_strdup(&screen->life, field_text(&state->words));
    state->fresh = true;
    state->typing = false;
    state->list = (struct list){0};
    return REACTION_RELOAD;
}

static unsigned type(struct screen *screen, const struct key *key)
{
    struct find_state *state = screen->state;
    const struct find_data *data = screen->data;

    switch (key->code) {
    case KEY_ENTER:
        return search(screen);
    case KEY_DOWN:
    case KEY_TAB:
        state->typing = !data || data->rows.count == 0;
        return REACTION_REPAINT;
    default:
        return field_key(&state->words, key) ? REACTION_REPAINT : REACTION_NONE;
    }
}

static unsigned edit(struct find_state *state)
{
    state->typing = true;
    return REACTION_REPAINT;
}

static unsigned move(struct screen *screen, int action)
{
    struct find_state *state = screen->state;
    const struct find_data *data = screen->data;
    const struct list_view view = rows_view(&data->rows);
    const int visible = list_box((struct box){0, 0, screen->rows, screen->columns}).height;

    if (action == ACTION_UP && state->list.cursor == 0)
        return edit(state);
    return list_act(&state->list, &view, action, visible) ? REACTION_REPAINT : REACTION_PASS;
}

static const struct board_row *selected(const struct screen *screen)
{
    const struct find_state *state = screen->state;
    const struct find_data *data = screen->data;

    return data && !state->typing ? rows_selected(&data->rows, &state->list) : NULL;
}

static unsigned act_find(struct screen *screen, const struct deed *act)
{
    struct find_state *state = screen->state;
    const struct board_row *row = selected(screen);

    switch (act->action) {
    case ACTION_KEY:
        return state->typing ? type(screen, act->key) : REACTION_NONE;
    case ACTION_FIND:
    case ACTION_NEXT:
    case ACTION_PREVIOUS:
        return edit(state);
    case ACTION_TAB_BOARD:
    case ACTION_TAB_MINE:
    case ACTION_TAB_ROSTER:
    case ACTION_TAB_VISITS:
    case ACTION_TAB_STATISTICS:
        return screen_perform(screen, act->action);
    case ACTION_OPEN:
        return row ? screen_open(screen, (struct request){.screen = SCREEN_CASE,
                                                          .subject = row->dispute.id})
                   : REACTION_NONE;
    default:
        if (table_opens(act->action))
            return open_act(screen, act->action, row ? row->dispute.id : 0);
        return screen->data ? move(screen, act->action) : REACTION_PASS;
    }
}

static bool allows(const struct screen *screen, int action)
{
    const struct board_row *row = selected(screen);

    return open_allowed(action, row ? &row->dispute : NULL);
}

static const char *why(const struct screen *screen, struct scope *sc, int action)
{
    const struct board_row *row = selected(screen);

    return open_why(sc, screen->lang, action, row ? &row->dispute : NULL);
}

static bool typing(const struct screen *screen)
{
    return ((const struct find_state *)screen->state)->typing;
}

static bool ticks(const struct screen *screen)
{
    const struct find_data *data = screen->data;

    return data && data->ticks;
}

static void paint_words(const struct find_state *state, const struct paint *p)
{
    const int y = p->box.y + WORDS, x = p->box.x + 1;
    const int label =
        canvas_put(p->canvas, y, x, p->box.width / 3, STYLE_DIM, tr(p->lang, N_("Words")));

    field_paint(&state->words, p, (struct box){y, x + label + 2, 1, p->box.width - label - 4},
                state->typing);
}

static void paint_count(const struct find_data *data, const struct paint *p)
{
    const int x = p->box.x + p->box.width / 2;

    if (data->rows.count > 0)
        canvas_put_right(p->canvas, p->box.y + 1, x, p->box.x + p->box.width - x - 1, STYLE_PLAIN,
                         say(p->sc, p->lang,
                             data->more ? N_("the newest {1}; there are more") : N_("{1} found"),
                             words_count(p->sc, (int64_t)data->rows.count)));
}

static void paint_none(const struct find_state *state, const struct paint *p, struct box box)
{
    const char *text = state->asked
                           ? N_("Nothing was found.")
                           : N_("Number, name, place or words of the narrative, then Enter.");

    canvas_put(p->canvas, box.y + 1, box.x + 2, box.width - 2, STYLE_PLAIN, tr(p->lang, text));
}

static void paint_find(const struct screen *screen, const struct paint *p)
{
    const struct find_state *state = screen->state;
    const struct find_data *data = screen->data;
    const struct box box = list_box(p->box);

    if (!data)
        return;
    head_paint(screen, &(struct head){data->office, data->person, NULL, HEAD_FIND, data->on_duty},
               p);
    canvas_rule(p->canvas, p->box.y + HEAD_ROWS, p->box.x, p->box.width, STYLE_LINE);
    paint_words(state, p);
    paint_count(data, p);
    canvas_rule(p->canvas, box.y - 2, p->box.x, p->box.width, STYLE_LINE);
    rows_paint_heads(p, (struct box){box.y - 1, box.x, 1, box.width});
    if (data->rows.count == 0)
        paint_none(state, p, box);
    rows_paint(&data->rows, &state->list, p, box);
}

const struct screen_class find_screen = {
    .id = SCREEN_FIND,
    .title = N_("Search"),
    .state_size = sizeof(struct find_state),
    .open = open_find,
    .load = load_find,
    .act = act_find,
    .paint = paint_find,
    .typing = typing,
    .allows = allows,
    .why = why,
    .ticks = ticks,
};
