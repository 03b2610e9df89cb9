/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tui/screens/find.h"

#include "core/base/text.h"
#include "core/desk/board.h"
#include "core/desk/view.h"
#include "tui/kit/dialog.h"
#include "tui/screens/context.h"
#include "tui/screens/head.h"
#include "tui/screens/open.h"
#include "tui/screens/roster.h"
#include "tui/screens/table.h"
#include "tui/screens/words.h"

enum {
    LINE = HEAD_ROWS + 1,             /* below a rule */
    ABOVE = LINE + FIND_LINE_ROWS + 2 /* rule, heads of the columns */
};

static enum rc open_find(struct screen *screen, struct scope *sc)
{
    struct find_state *state = screen->state;

    find_line_open(&state->line, screen, screen->opened.text);
    state->typing = true;
    return RC_OK;
}

static void close_find(struct screen *screen)
{
    find_line_close(&((struct find_state *)screen->state)->line);
}

static enum rc load_views(struct screen *screen, struct scope *sc, struct find_data *data)
{
    struct find_state *state = screen->state;
    struct view *views;

    TRY(desk_views(context_desk(screen), sc, SIZE_MAX, &views, &data->views.count));
    data->views.list = views;
    const struct list_view view = view_rows_view(&data->views);
    list_follow(&state->views, &view);
    return RC_OK;
}

/* As many pages as the person went down to: each begins behind the last case of the one before. */
static enum rc load_rows(struct screen *screen, struct scope *sc, struct find_data *data,
                         struct board_row **list, size_t *count)
{
    struct find_state *state = screen->state;
    struct find find = {.words = state->asked, .record = state->fresh};
    struct board_row *page;
    size_t found;

    *list = scope_alloc(sc, (size_t)(state->pages + 1) * FIND_MOST, sizeof(**list));
    do {
        TRY(desk_find_page(context_desk(screen), sc, &find, &page, &found, &data->more));
        for (size_t i = 0; i < found; i++)
            (*list)[(*count)++] = page[i];
        find.before = found > 0 ? page[found - 1].dispute.id : 0;
        find.record = false;
    } while (data->more && found > 0 && find.page++ < state->pages);
    state->fresh = false;
    return RC_OK;
}

/* What stands out in the list. */
static const struct query *asked_of(struct desk *desk, struct scope *sc,
                                    const struct find_state *state)
{
    struct query *const q = scope_alloc(sc, 1, sizeof(*q));
    const struct error before = sc->error;

    if (!state->asked ||
        query_read(sc, desk_kinds(desk), desk_today(desk), state->asked, q) != RC_OK)
        q->count = 0;
    sc->error = before;
    return q;
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
        TRY(load_rows(screen, sc, data, &list, &count));
    } else {
        TRY(load_views(screen, sc, data));
    }
    size_t *all = scope_alloc(sc, count, sizeof(*all));
    for (size_t i = 0; i < count; i++)
        all[i] = i;
    data->rows = (struct rows){.list = list,
                               .shown = all,
                               .count = count,
                               .kinds = desk_kinds(desk),
                               .asked = asked_of(desk, sc, state)};
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

/* Without words the views come back. */
static unsigned search(struct screen *screen)
{
    struct find_state *state = screen->state;
    const char *const words = field_text(&state->line.words);

    state->asked = text_is_empty(words) ? NULL : scope_strdup(&screen->life, words);
    state->fresh = true;
    state->typing = state->asked == NULL;
    state->list = (struct list){0};
    state->pages = 0;
    return REACTION_RELOAD;
}

/* The view under the cursor; NULL when the cursor stands on none. */
static const struct view *chosen_view(const struct screen *screen)
{
    const struct find_state *state = screen->state;
    const struct find_data *data = screen->data;
    size_t index;

    if (!data || state->typing || state->asked)
        return NULL;
    const struct list_view view = view_rows_view(&data->views);
    return list_selected(&state->views, &view, &index) ? &data->views.list[index] : NULL;
}

static unsigned run_view(struct screen *screen)
{
    struct find_state *state = screen->state;
    const struct view *const v = chosen_view(screen);

    if (!v)
        return REACTION_NONE;
    find_line_set(&state->line, screen, v->words);
    return search(screen);
}

static unsigned drop_view(struct screen *screen, const struct deed *act)
{
    const struct view *const v = chosen_view(screen);

    if (!v)
        return REACTION_NONE;
    if (!act->answer)
        return dialog_confirm(screen, act,
                              say(act->sc, act->lang, N_("Give up the view “{1}”?"), v->name),
                              tr(act->lang, N_("Give it up")));
    if (desk_drop_view(context_desk(screen), act->sc, v->name) != RC_OK)
        return screen_refuse(screen, &act->sc->error);
    return REACTION_RELOAD;
}

static unsigned type(struct screen *screen, const struct key *key)
{
    struct find_state *state = screen->state;
    const struct find_data *data = screen->data;
    const bool below = data && (data->rows.count > 0 || data->views.count > 0);

    switch (find_line_key(&state->line, screen, key, below)) {
    case FIND_LINE_IGNORED:
        return REACTION_NONE;
    case FIND_LINE_CHANGED:
        break;
    case FIND_LINE_LEFT:
        state->typing = !below;
        break;
    case FIND_LINE_SEARCH:
        return search(screen);
    }
    return REACTION_REPAINT;
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
    struct list *list = state->asked ? &state->list : &state->views;
    const struct list_view view =
        state->asked ? rows_view(&data->rows) : view_rows_view(&data->views);
    const int visible = list_box((struct box){0, 0, screen->rows, screen->columns}).height;

    if (action == ACTION_UP && list->cursor == 0)
        return edit(state);
    if ((action == ACTION_DOWN || action == ACTION_PAGE_DOWN) && data->more &&
        list->cursor + 1 == view.count && state->pages + 1 < FIND_PAGES) {
        state->pages++;
        return REACTION_RELOAD;
    }
    return list_act(list, &view, action, visible) ? REACTION_REPAINT : REACTION_PASS;
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
    case ACTION_KEEP_VIEW:
        return screen_open(screen, (struct request){.screen = SCREEN_VIEW,
                                                    .text = field_text(&state->line.words)});
    case ACTION_DROP_VIEW:
        return drop_view(screen, act);
    case ACTION_OPEN:
        if (!row)
            return run_view(screen);
        return screen_open(screen,
                           (struct request){.screen = SCREEN_CASE, .subject = row->dispute.id});
    default:
        if (table_opens(act->action))
            return open_act(screen, act->action, row ? row->dispute.id : 0);
        return screen->data ? move(screen, act->action) : REACTION_PASS;
    }
}

static bool allows(const struct screen *screen, int action)
{
    const struct board_row *row = selected(screen);
    const struct view *const v = chosen_view(screen);

    if (action == ACTION_DROP_VIEW)
        return v && v->person == ((const struct find_data *)screen->data)->person->id;
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

static void paint_list(const struct find_state *state, const struct find_data *data,
                       const struct paint *p, struct box box)
{
    const struct box heads = {box.y - 1, box.x, 1, box.width};

    if (!state->asked && data->views.count > 0) {
        const struct list_view view = view_rows_view(&data->views);

        view_rows_paint_heads(p, heads);
        list_paint(&state->views, &view, p, box);
        return;
    }
    rows_paint_heads(p, heads);
    if (data->rows.count == 0)
        paint_none(state, p, box);
    rows_paint(&data->rows, &state->list, p, box);
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
    find_line_paint(&state->line, p,
                    (struct box){p->box.y + LINE, p->box.x + 1, FIND_LINE_ROWS, p->box.width - 2},
                    state->typing);
    paint_count(data, p);
    canvas_rule(p->canvas, box.y - 2, p->box.x, p->box.width, STYLE_LINE);
    paint_list(state, data, p, box);
}

const struct screen_class find_screen = {
    .id = SCREEN_FIND,
    .title = N_("Search"),
    .state_size = sizeof(struct find_state),
    .open = open_find,
    .load = load_find,
    .act = act_find,
    .paint = paint_find,
    .close = close_find,
    .typing = typing,
    .allows = allows,
    .why = why,
    .ticks = ticks,
};
