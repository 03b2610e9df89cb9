/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Two registrations of one quarrel, side by side: which case stays, what is taken from where, who
 * is who, and the merging itself. */
#include "core/desk/merge.h"

#include <stdlib.h>

#include "tui/kit/dialog.h"
#include "tui/kit/picker.h"
#include "tui/screens/banner.h"
#include "tui/screens/classify.h"
#include "tui/screens/context.h"
#include "tui/screens/merge_rows.h"
#include "tui/screens/merging.h"
#include "tui/screens/table.h"
#include "tui/screens/words.h"

enum { HEAD = 3, PANE = 5 };
enum { ANSWER_REASON = ACTION_ANSWERS, ANSWER_SURE };

struct merge_state {
    struct list list;
    int64_t stays, ends;
    struct merge_choice *choices;
    size_t choice_count;
    struct merge_same *same; /* NULL until somebody says who is who: then of every party */
    size_t same_count;
    bool recorded; /* that both were opened */
    const char *reason;
};

static struct merge_request request_of(const struct merge_state *state)
{
    return (struct merge_request){.ends = state->ends,
                                  .stays = state->stays,
                                  .choices = state->choices,
                                  .choice_count = state->choice_count,
                                  .same = state->same,
                                  .same_count = state->same_count,
                                  .reason = state->reason};
}

/* May they be merged this way round? */
static enum rc try_plan(struct screen *screen, struct scope *sc)
{
    struct merge_state *const state = screen->state;
    const struct merge_request request = request_of(state);
    struct merge_plan plan;

    TRY(desk_merge_plan(context_desk(screen), sc, &request, !state->recorded, &plan));
    state->recorded = true;
    return RC_OK;
}

/* What was chosen was chosen of cases the other way round. */
static void swap(struct merge_state *state)
{
    const int64_t stays = state->stays;

    state->stays = state->ends;
    state->ends = stays;
    state->choice_count = state->same_count = 0;
    state->same = NULL;
}

/* The older one stays, unless only the other can. */
static enum rc open_merge(struct screen *screen, struct scope *sc)
{
    struct merge_state *const state = screen->state;
    const int64_t mine = screen->opened.subject;
    const int64_t other = strtoll(screen->opened.text, NULL, 10);

    state->stays = mine < other ? mine : other;
    state->ends = mine < other ? other : mine;
    if (try_plan(screen, sc) == RC_OK)
        return RC_OK;
    const struct error refused = sc->error;
    swap(state);
    if (try_plan(screen, sc) == RC_OK)
        return RC_OK;
    sc->error = refused;
    return refused.rc;
}

static enum rc load_merge(struct screen *screen, struct scope *sc, struct instant now, void **out)
{
    struct merge_state *const state = screen->state;
    struct desk *const desk = context_desk(screen);
    const struct merge_request request = request_of(state);
    struct merge_rows *const rows = scope_alloc(sc, 1, sizeof(*rows));

    TRY(desk_merge_plan(desk, sc, &request, false, &rows->plan));
    TRY(desk_casefile(desk, sc, state->stays, false, &rows->stays));
    TRY(desk_casefile(desk, sc, state->ends, false, &rows->ends));
    rows->kinds = desk_kinds(desk);
    merge_rows_arrange(rows, sc);
    const struct list_view view = merge_rows_view(rows);
    list_follow(&state->list, &view);
    *out = rows;
    return RC_OK;
}

static const struct merge_line *selected(const struct screen *screen)
{
    const struct merge_state *const state = screen->state;
    const struct merge_rows *const rows = screen->data;
    const struct list_view view = merge_rows_view(rows);
    size_t index;

    return list_selected(&state->list, &view, &index) ? &rows->lines[index] : NULL;
}

/* ---- which side ---- */

static void choose(struct screen *screen, const struct merge_row *row, enum merge_side side)
{
    struct merge_state *const state = screen->state;
    size_t i = 0;

    while (i < state->choice_count &&
           (state->choices[i].party != row->party || state->choices[i].field != row->field))
        i++;
    if (i == state->choice_count) {
        struct merge_choice *const more =
            scope_alloc(&screen->life, state->choice_count + 1, sizeof(*more));

        for (size_t k = 0; k < state->choice_count; k++)
            more[k] = state->choices[k];
        state->choices = more;
        state->choice_count++;
    }
    state->choices[i] = (struct merge_choice){row->party, row->field, side};
}

static unsigned take(struct screen *screen, enum merge_side side)
{
    const struct merge_line *const line = selected(screen);

    if (!line || !line->row || !merge_may_take(line->row, side) || line->row->side == side)
        return REACTION_NONE;
    choose(screen, line->row, side);
    return REACTION_RELOAD;
}

/* The side after the one that is taken, as far as there is one. */
static unsigned take_next(struct screen *screen, const struct merge_row *row)
{
    enum merge_side side = row->side;

    do
        side = side == SIDE_BOTH ? SIDE_STAYS : (enum merge_side)(side + 1);
    while (side != row->side && !merge_may_take(row, side));
    return take(screen, side);
}

/* ---- who is who ---- */

/* Somebody of the other case who may be PARTY; of one who is added, who of this case he may be. */
static unsigned pick_same(struct screen *screen, const struct merge_line *line)
{
    const struct merge_rows *const rows = screen->data;
    const bool added = merge_rows_added(rows, line->party);
    const struct casefile *const cf = added ? &rows->stays : &rows->ends;
    struct scope *const sc = screen_wish_scope(screen);
    struct picker_row *const list = scope_alloc(sc, cf->party_count + 1, sizeof(*list));

    for (size_t i = 0; i < cf->party_count; i++)
        list[i] = (struct picker_row){
            .id = cf->parties[i].position,
            .label = scope_strdup(sc, cf->parties[i].name),
            .detail = word_label(&role_words, (int)cf->parties[i].role, screen->lang)};
    list[cf->party_count] =
        (struct picker_row){.id = 0, .label = tr(screen->lang, N_("nobody: they are two people"))};
    return picker_open(screen,
                       say(sc, screen->lang, N_("Who is {1} in the other case?"),
                           party_among(rows->plan.parties, line->party)->name),
                       list, cf->party_count + 1, ACTION_MERGE_SAME);
}

/* Say of every party who he is, as it stands now, so that nobody else moves. */
static void pin(struct screen *screen)
{
    struct merge_state *const state = screen->state;
    const struct merge_rows *const rows = screen->data;

    state->same_count = rows->plan.place_count;
    state->same = scope_alloc(&screen->life, state->same_count, sizeof(*state->same));
    for (size_t i = 0; i < state->same_count; i++) {
        const int place = rows->plan.places[i];

        state->same[i] = (struct merge_same){rows->ends.parties[i].position,
                                             merge_rows_added(rows, place) ? 0 : place};
    }
}

/* What was chosen of parties was chosen of other pairs. */
static void forget_parties(struct merge_state *state)
{
    size_t kept = 0;

    for (size_t i = 0; i < state->choice_count; i++)
        if (state->choices[i].party == 0)
            state->choices[kept++] = state->choices[i];
    state->choice_count = kept;
}

static unsigned same(struct screen *screen, const struct deed *act)
{
    struct merge_state *const state = screen->state;
    const struct merge_rows *const rows = screen->data;
    const struct merge_line *const line = selected(screen);

    if (!line || line->party == 0)
        return screen_note(screen, STYLE_NOTICE,
                           tr(act->lang, N_("Go to a party first: F4 says who he is.")));
    if (!act->answer)
        return pick_same(screen, line);
    const bool added = merge_rows_added(rows, line->party);
    const int chosen = (int)act->answer->number;
    const int ends = added ? line->other : chosen;
    const int stays = added ? chosen : line->party;

    pin(screen);
    for (size_t i = 0; i < state->same_count; i++) {
        struct merge_same *const s = &state->same[i];

        if (s->ends == ends)
            s->stays = stays;
        else if (s->stays == stays)
            s->stays = 0;
    }
    forget_parties(state);
    return REACTION_RELOAD;
}

/* ---- which stays, and merging ---- */

static unsigned turn(struct screen *screen, const struct deed *act)
{
    struct merge_state *const state = screen->state;
    const struct merge_state before = *state;

    swap(state);
    if (try_plan(screen, act->sc) != RC_OK) {
        *state = before;
        return screen_refuse(screen, &act->sc->error);
    }
    state->list = (struct list){0};
    return REACTION_RELOAD;
}

static const char *number_of(struct scope *sc, enum lang lang, const struct casefile *cf)
{
    return merging_number(sc, lang, cf->dispute.year, cf->dispute.register_number);
}

static unsigned confirm(struct screen *screen, const struct deed *act)
{
    struct merge_state *const state = screen->state;
    const struct merge_rows *const rows = screen->data;
    struct deed sure = *act;

    state->reason = scope_strdup(&screen->life, act->answer->text);
    sure.action = ANSWER_SURE;
    return dialog_confirm(
        screen, &sure,
        say(act->sc, act->lang,
            N_("Case {1} ends in case {2}: its number leads there, and its own papers stay under "
               "it. It can be undone while nothing new rests on it."),
            number_of(act->sc, act->lang, &rows->ends),
            number_of(act->sc, act->lang, &rows->stays)),
        tr(act->lang, N_("Merge them")));
}

/* Leave, and see DISPUTE: the screen below shows the case that was opened, unless it is fresh. */
static unsigned leave(struct screen *screen, int64_t dispute)
{
    if (screen->opened.data != &merging_fresh && dispute == screen->opened.subject)
        return REACTION_CLOSE;
    return screen_open(screen, (struct request){.screen = SCREEN_CASE, .subject = dispute}) |
           REACTION_CLOSE;
}

static unsigned merge(struct screen *screen, const struct deed *act)
{
    const struct merge_state *const state = screen->state;
    const struct merge_rows *const rows = screen->data;
    const struct merge_request request = request_of(state);

    if (desk_merge(context_desk(screen), act->sc, &request) != RC_OK)
        return screen_refuse(screen, &act->sc->error);
    screen_note(screen, STYLE_MET,
                classify_told(screen, act->sc, state->stays, TOLD_ALL,
                              say(act->sc, act->lang, N_("Case {1} ended in case {2}."),
                                  number_of(act->sc, act->lang, &rows->ends),
                                  number_of(act->sc, act->lang, &rows->stays))));
    return leave(screen, state->stays);
}

static struct box list_box(struct box box)
{
    return (struct box){box.y + HEAD, box.x, box.height - HEAD - PANE, box.width};
}

static unsigned open_line(struct screen *screen, const struct deed *act)
{
    const struct merge_line *const line = selected(screen);

    if (!line)
        return REACTION_NONE;
    return line->row ? take_next(screen, line->row) : pick_same(screen, line);
}

static unsigned act_merge(struct screen *screen, const struct deed *act)
{
    struct merge_state *const state = screen->state;
    const struct list_view view = merge_rows_view(screen->data);

    if (!screen->data)
        return REACTION_PASS;
    switch (act->action) {
    case ACTION_TAKE_STAYS:
        return take(screen, SIDE_STAYS);
    case ACTION_TAKE_ENDS:
        return take(screen, SIDE_ENDS);
    case ACTION_TAKE_BOTH:
        return take(screen, SIDE_BOTH);
    case ACTION_OPEN:
        return open_line(screen, act);
    case ACTION_MERGE_SAME:
        return same(screen, act);
    case ACTION_MERGE_SWAP:
        return turn(screen, act);
    case ACTION_MERGE_NOW:
        return dialog_prompt(screen, tr(act->lang, N_("Why? An empty line: registered twice.")),
                             NULL, ANSWER_REASON);
    case ANSWER_REASON:
        return confirm(screen, act);
    case ANSWER_SURE:
        return merge(screen, act);
    case ACTION_BACK:
        return leave(screen, screen->opened.subject);
    default:
        return list_act(&state->list, &view, act->action, list_box(banner_rest(screen)).height)
                   ? REACTION_REPAINT
                   : REACTION_PASS;
    }
}

static void paint_merge(const struct screen *screen, const struct paint *p)
{
    const struct merge_state *const state = screen->state;
    const struct merge_rows *const rows = screen->data;
    const struct merge_line *const line = selected(screen);
    const struct list_view view = merge_rows_view(rows);
    const struct box below = banner_below(p);
    const struct box box = list_box(below);

    banner_paint(p, tr(p->lang, N_("Merge two cases")), tr(p->lang, N_("1 left  2 right  3 both")));
    if (!rows)
        return;
    merge_rows_paint_heads(rows, p, (struct box){below.y, below.x, HEAD - 1, below.width});
    list_paint(&state->list, &view, p, box);
    if (line)
        merge_rows_paint_pane(rows, line, p,
                              (struct box){box.y + box.height, box.x, PANE, box.width});
}

const struct screen_class merge_screen = {
    .id = SCREEN_MERGE,
    .title = N_("Merge two cases"),
    .state_size = sizeof(struct merge_state),
    .open = open_merge,
    .load = load_merge,
    .act = act_merge,
    .paint = paint_merge,
};
