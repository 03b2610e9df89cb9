/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tui/screens/board.h"

#include <string.h>

#include "core/base/text.h"
#include "core/desk/board.h"
#include "core/desk/view.h"
#include "tui/screens/context.h"
#include "tui/screens/head.h"
#include "tui/screens/open.h"
#include "tui/screens/pane.h"
#include "tui/screens/raise.h"
#include "tui/screens/roster.h"
#include "tui/screens/table.h"
#include "tui/screens/words.h"

enum {
    ROWS_MOST = 5000,
    ROWS_FIRST = 40,       /* read at first; most people look at the top */
    ABOVE = HEAD_ROWS + 1, /* and a rule */
    VIEWS = 4,             /* that are counted on the board */
    FILTER = 24,           /* cells of the words of the filter */
    WIDE = 120             /* columns from which the case stands beside the list */
};

static struct rows rows_with(const struct screen *screen, const struct board_data *data)
{
    const struct board_state *state = screen->state;

    return (struct rows){.list = data->rows,
                         .shown = state->shown,
                         .count = state->shown_count,
                         .kinds = data->kinds};
}

static struct rows rows_of(const struct screen *screen)
{
    return screen->data ? rows_with(screen, screen->data) : (struct rows){0};
}

/* What a person may look for in ROW, ready to be compared. */
static const char *key_of(struct scope *sc, const struct board_data *data,
                          const struct board_row *row)
{
    const struct dispute *d = &row->dispute;
    struct buffer all = buffer_new(sc);
    const char *signed_not_sealed = N_("Signed, not sealed: not in force");

    buffer_addf(&all, "%s %lld %s %s %s %s", d->number ? d->number : "",
                (long long)d->register_number, d->title ? d->title : "", d->place ? d->place : "",
                words_kind(data->kinds, d->kind, LANG_ZH),
                words_kind(data->kinds, d->kind, LANG_EN));
    for (size_t i = 0; i < row->party_count; i++)
        buffer_addf(&all, " %s", row->parties[i].name);
    if (row->awaits_seal) /* 已签待盖章: the list of what is not in force yet */
        buffer_addf(&all, " %s %s", tr(LANG_ZH, signed_not_sealed), tr(LANG_EN, signed_not_sealed));
    return text_key(sc, buffer_text(&all));
}

/* Once for all the letters of a filter. */
static void prepare_keys(struct board_state *state, const struct board_data *data)
{
    if (state->keys)
        return;
    state->keys = scope_alloc(&state->key_life, data->count, sizeof(*state->keys));
    for (size_t i = 0; i < data->count; i++)
        state->keys[i] = key_of(&state->key_life, data, &data->rows[i]);
}

static void forget_keys(struct board_state *state)
{
    scope_end(&state->key_life);
    state->keys = NULL;
}

/* Does KEY hold every word of WORDS? */
static bool holds(const char *key, struct scope *sc, const char *words)
{
    for (const char *word = words; *word; word += strspn(word, " ")) {
        const size_t length = strcspn(word, " ");

        if (!strstr(key, text_key(sc, scope_strndup(sc, word, length))))
            return false;
        word += length;
    }
    return true;
}

/* Choose the rows that are shown: all, or those that hold the words of the filter. */
static void sift(struct board_state *state, const struct board_data *data)
{
    struct scope sc = SCOPE_INIT;
    const char *words = field_text(&state->filter);

    if (*words)
        prepare_keys(state, data);
    scope_end(&state->own);
    state->shown = scope_alloc(&state->own, data->count, sizeof(*state->shown));
    state->shown_count = 0;
    for (size_t i = 0; i < data->count; i++) {
        if (!*words || holds(state->keys[i], &sc, words))
            state->shown[state->shown_count++] = i;
    }
    scope_end(&sc);
}

static enum rc open_board(struct screen *screen, struct scope *sc)
{
    struct board_state *state = screen->state;

    field_open(&state->filter, &screen->life, FIELD_TEXT, NULL);
    return RC_OK;
}

static void close_board(struct screen *screen)
{
    struct board_state *state = screen->state;

    scope_end(&state->own);
    forget_keys(state);
}

static void follow(struct screen *screen, const struct board_data *data)
{
    struct board_state *state = screen->state;
    const struct rows rows = rows_with(screen, data);
    const struct list_view view = rows_view(&rows);

    list_follow(&state->list, &view);
    if (state->to_last)
        list_go(&state->list, &view, SIZE_MAX);
    state->to_last = false;
    const struct board_row *row = rows_selected(&rows, &state->list);
    state->pane = row ? row->dispute.id : 0;
}

/* How many rows are read: those in sight and as many again, until somebody goes on down. */
static size_t rows_wanted(const struct screen *screen)
{
    const struct board_state *state = screen->state;
    const size_t sight = screen->rows > 0 ? 2 * (size_t)screen->rows : 0;
    const size_t first = sight > ROWS_FIRST ? sight : ROWS_FIRST;

    return state->most > first ? state->most : first;
}

static enum rc load_open(struct screen *screen, struct scope *sc, struct board_data *data)
{
    const size_t wanted = rows_wanted(screen);
    struct board_row *list;

    TRY(desk_board(context_desk(screen), sc, wanted, &list, &data->count, &data->counts));
    data->rows = list;
    data->more = data->count == wanted && wanted < ROWS_MOST;
    return RC_OK;
}

/* They come after the cases: a board stands without them. */
static void load_views(struct screen *screen, struct scope *sc, struct board_data *data)
{
    struct view *views;
    size_t count;

    if (desk_views(context_desk(screen), sc, VIEWS, &views, &count) == RC_OK)
        data->views = (struct view_rows){views, count};
}

static enum rc load_board(struct screen *screen, struct scope *sc, struct instant now, void **out)
{
    struct desk *desk = context_desk(screen);
    struct board_data *data = scope_alloc(sc, 1, sizeof(*data));
    const char *draft;

    *data = (struct board_data){
        .office = desk_office(desk), .person = desk_person(desk), .kinds = desk_kinds(desk)};
    TRY(load_open(screen, sc, data));
    TRY(desk_draft(desk, sc, "register", &draft, &data->draft_at));
    data->disk = desk_room(desk, &data->disk_left);
    data->reads_only = desk_reads_only(desk);
    roster_head(screen, sc, now, &data->on_duty);
    load_views(screen, sc, data);
    forget_keys(screen->state);
    sift(screen->state, data);
    follow(screen, data);
    const struct rows rows = rows_with(screen, data);
    data->ticks = rows_tick(&rows, now);
    *out = data;
    return RC_OK;
}

static bool wide(int columns) { return columns >= WIDE; }

/* The row that tells of the disk or a draft, above the heads of the columns. */
static int notice_rows(const struct board_data *data)
{
    return data &&
           (data->reads_only || data->disk != CONDITION_OK || instant_is_set(data->draft_at));
}

/* Where the list stands in BOX. */
static struct box list_box(const struct board_data *data, struct box box)
{
    const int above = ABOVE + notice_rows(data) + 1;
    const int below = wide(box.width) ? 0 : PANE_ROWS + 1;
    const int right = wide(box.width) ? PANE_COLUMNS + 2 : 0;

    return (struct box){box.y + above, box.x, box.height - above - below, box.width - right};
}

static int visible_rows(const struct screen *screen)
{
    return list_box(screen->data, (struct box){0, 0, screen->rows, screen->columns}).height;
}

static unsigned refilter(struct screen *screen)
{
    sift(screen->state, screen->data);
    follow(screen, screen->data);
    return REACTION_REPAINT;
}

static unsigned clear_filter(struct screen *screen)
{
    struct board_state *state = screen->state;

    state->filtering = false;
    field_set(&state->filter, NULL);
    return refilter(screen);
}

/* The rows that were read come to their end, or ALL are asked for: read more of them. */
static unsigned read_on(struct screen *screen, bool all)
{
    struct board_state *state = screen->state;
    const struct board_data *data = screen->data;

    if (!data->more || (!all && state->list.cursor + (size_t)screen->rows < data->count))
        return REACTION_NONE;
    state->most = all ? ROWS_MOST : 2 * data->count < ROWS_MOST ? 2 * data->count : ROWS_MOST;
    state->to_last = all;
    return REACTION_RELOAD;
}

static unsigned move(struct screen *screen, int action)
{
    struct board_state *state = screen->state;
    const struct rows rows = rows_of(screen);
    const struct list_view view = rows_view(&rows);

    if (!list_act(&state->list, &view, action, visible_rows(screen)))
        return REACTION_PASS;
    return REACTION_REPAINT | read_on(screen, action == ACTION_LAST);
}

/* A key while the words of the filter are typed. */
static unsigned filter_key(struct screen *screen, const struct key *key)
{
    struct board_state *state = screen->state;

    switch (key->code) {
    case KEY_ENTER:
        state->filtering = false;
        return REACTION_REPAINT;
    case KEY_UP:
        return move(screen, ACTION_UP);
    case KEY_DOWN:
        return move(screen, ACTION_DOWN);
    default:
        return field_key(&state->filter, key) ? refilter(screen) : REACTION_NONE;
    }
}

/* A responder began there; for everybody else it is opened above the board. */
static unsigned go_to_mine(struct screen *screen)
{
    if (screen->below && screen->below->class->id == SCREEN_MINE)
        return REACTION_CLOSE;
    return screen_open(screen, (struct request){.screen = SCREEN_MINE});
}

static unsigned act_board(struct screen *screen, const struct deed *act)
{
    struct board_state *state = screen->state;
    const struct rows rows = rows_of(screen);
    const struct board_row *row = rows_selected(&rows, &state->list);

    if (!screen->data)
        return REACTION_PASS;
    switch (act->action) {
    case ACTION_KEY:
        return state->filtering ? filter_key(screen, act->key) : REACTION_NONE;
    case ACTION_TAB_BOARD:
        return REACTION_NONE;
    case ACTION_TAB_MINE:
        return go_to_mine(screen);
    case ACTION_FIND:
        state->filtering = true;
        if (!((const struct board_data *)screen->data)->more)
            return REACTION_REPAINT;
        state->most = ROWS_MOST; /* words are looked for in all of them */
        return REACTION_REPAINT | REACTION_RELOAD;
    case ACTION_BACK:
        return state->filtering || state->filter.length > 0 ? clear_filter(screen) : REACTION_PASS;
    case ACTION_RAISE:
        return raise_level(screen, act, row ? row->dispute.id : 0);
    case ACTION_TAB_FIND:
        return screen_open(screen, (struct request){.screen = SCREEN_FIND});
    case ACTION_TAB_ROSTER:
        return screen_open(screen, (struct request){.screen = SCREEN_ROSTER});
    case ACTION_TAB_STATISTICS:
        return screen_open(screen, (struct request){.screen = SCREEN_STATISTICS});
    case ACTION_OPEN:
        return row ? screen_open(screen, (struct request){.screen = SCREEN_CASE,
                                                          .subject = row->dispute.id})
                   : REACTION_NONE;
    default:
        if (table_opens(act->action))
            return open_act(screen, act->action, row ? row->dispute.id : 0);
        return move(screen, act->action);
    }
}

static bool allows(const struct screen *screen, int action)
{
    const struct board_state *state = screen->state;
    const struct board_data *data = screen->data;
    const struct rows rows = rows_of(screen);
    const struct board_row *row = data ? rows_selected(&rows, &state->list) : NULL;

    return open_allowed(action, row ? &row->dispute : NULL);
}

static const char *why(const struct screen *screen, struct scope *sc, int action)
{
    const struct board_state *state = screen->state;
    const struct rows rows = rows_of(screen);
    const struct board_row *row = screen->data ? rows_selected(&rows, &state->list) : NULL;

    return open_why(sc, screen->lang, action, row ? &row->dispute : NULL);
}

static unsigned rest(struct screen *screen, const struct deed *act)
{
    struct board_state *state = screen->state;
    const struct rows rows = rows_of(screen);
    const struct board_row *row = rows_selected(&rows, &state->list);
    const int64_t id = row ? row->dispute.id : 0;

    if (id == state->pane)
        return REACTION_NONE;
    state->pane = id;
    return REACTION_REPAINT;
}

bool board_shows(const struct screen *screen, int64_t dispute)
{
    const struct board_state *state = screen->state;
    const struct rows rows = rows_of(screen);
    const struct list_view view = rows_view(&rows);
    const int height = visible_rows(screen);

    for (size_t i = 0; i < rows.count; i++) {
        if (rows.list[rows.shown[i]].dispute.id == dispute)
            return list_shows(&state->list, &view, height, i);
    }
    return false;
}

static bool typing(const struct screen *screen)
{
    return ((const struct board_state *)screen->state)->filtering;
}

static bool ticks(const struct screen *screen)
{
    const struct board_data *data = screen->data;

    return data && data->ticks;
}

/* The rule below the tabs holds the filter while there is one, and at its end the views. */
static void paint_rule(const struct board_state *state, const struct board_data *data,
                       const struct paint *p)
{
    const int y = p->box.y + HEAD_ROWS, left = FILTER + 5;

    canvas_rule(p->canvas, y, p->box.x, p->box.width, STYLE_LINE);
    view_rows_paint_line(&data->views, p,
                         (struct box){y, p->box.x + left, 1, p->box.width - left - 1});
    if (!state->filtering && state->filter.length == 0)
        return;
    canvas_fill(p->canvas, (struct box){y, p->box.x + 1, 1, FILTER + 3}, STYLE_PLAIN);
    canvas_put(p->canvas, y, p->box.x + 1, 2, STYLE_KEY, "/");
    field_paint(&state->filter, p, (struct box){y, p->box.x + 3, 1, FILTER}, state->filtering);
}

/* What must be known first; the disk comes before a draft, and that it is full before that it can
 * only be read: a full one opens like that too, and room is what helps. */
static const char *notice_text(const struct board_data *data, const struct paint *p)
{
    if (data->reads_only && data->disk != CONDITION_BAD)
        return tr(p->lang,
                  N_("The disk can only be read: nothing is saved. Tell whoever looks after "
                     "this machine."));
    if (data->disk != CONDITION_OK)
        return say(
            p->sc, p->lang,
            data->disk == CONDITION_BAD
                ? N_("Only {1} MB are left on the disk: nothing is saved until there is room.")
                : N_("Only {1} MB are left on the disk. Tell whoever looks after this machine."),
            scope_printf(p->sc, "%lld", (long long)(data->disk_left / 1048576)));
    return say(p->sc, p->lang,
               N_("A registration was left half filled at {1}: F2 goes on with it."),
               instant_short(p->sc, data->draft_at));
}

static void paint_notice(const struct board_data *data, const struct paint *p)
{
    if (notice_rows(data) == 0)
        return;
    canvas_put(p->canvas, p->box.y + ABOVE, p->box.x + 1, p->box.width - 2, STYLE_NOTICE,
               notice_text(data, p));
}

static const char *why_empty(const struct screen *screen)
{
    const struct board_state *state = screen->state;

    if (state->filter.length > 0)
        return N_("No case holds these words; Esc shows all.");
    return screen_permits(screen, ACTION_REGISTER) ? N_("No case is open. F2 registers one.")
                                                   : N_("No case is open.");
}

static void paint_empty(const struct screen *screen, const struct paint *p, struct box box)
{

    canvas_put(p->canvas, box.y + 1, box.x + 2, box.width - 2, STYLE_PLAIN,
               tr(p->lang, why_empty(screen)));
}

static void paint_pane(const struct board_state *state, const struct board_data *data,
                       const struct paint *p, struct box list)
{
    const struct board_row *row = NULL;
    struct box box = {list.y + list.height + 1, p->box.x + 1, PANE_ROWS, p->box.width - 2};

    for (size_t i = 0; i < data->count && !row; i++)
        if (data->rows[i].dispute.id == state->pane)
            row = &data->rows[i];
    if (wide(p->box.width)) {
        box = (struct box){list.y - 1, list.x + list.width + 2, list.height + 1, PANE_COLUMNS - 1};
        canvas_wall(p->canvas, box.y, box.x - 2, box.height, STYLE_LINE);
    } else {
        canvas_rule(p->canvas, box.y - 1, p->box.x, p->box.width, STYLE_LINE);
    }
    pane_paint(row, data->kinds, p, box);
}

static void paint_board(const struct screen *screen, const struct paint *p)
{
    const struct board_state *state = screen->state;
    const struct board_data *data = screen->data;
    const struct rows rows = rows_of(screen);

    if (!data)
        return;
    const struct box box = list_box(data, p->box);
    head_paint(screen,
               &(struct head){data->office, data->person, &data->counts, HEAD_BOARD, data->on_duty},
               p);
    paint_rule(state, data, p);
    paint_notice(data, p);
    rows_paint_heads(p, (struct box){box.y - 1, box.x, 1, box.width});
    if (rows.count == 0)
        paint_empty(screen, p, box);
    rows_paint(&rows, &state->list, p, box);
    paint_pane(state, data, p, box);
}

const struct screen_class board_screen = {
    .id = SCREEN_BOARD,
    .title = N_("Board"),
    .state_size = sizeof(struct board_state),
    .open = open_board,
    .load = load_board,
    .act = act_board,
    .paint = paint_board,
    .typing = typing,
    .allows = allows,
    .why = why,
    .ticks = ticks,
    .rest = rest,
    .close = close_board,
};
