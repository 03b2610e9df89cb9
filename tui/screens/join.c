/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Two parties of a case who are one person, side by side: who stays, what is taken from where, and
 * the joining itself. */
#include <stdlib.h>

#include "core/desk/joining.h"
#include "tui/kit/dialog.h"
#include "tui/screens/banner.h"
#include "tui/screens/classify.h"
#include "tui/screens/context.h"
#include "tui/screens/joining.h"
#include "tui/screens/merge_rows.h"
#include "tui/screens/merge_take.h"
#include "tui/screens/table.h"

enum { ANSWER_REASON = ACTION_ANSWERS, ANSWER_SURE };

struct join_state {
    struct list list;
    int stays, joins; /* positions */
    struct merge_taken taken;
    int64_t seen; /* revision of the case that somebody looked at; 0: what is read next */
    const char *reason;
};

struct join_data {
    struct casefile cf;
    struct merge_rows rows;
    bool changed; /* since it was looked at */
};

static struct joining_request request_of(const struct screen *screen)
{
    const struct join_state *const state = screen->state;

    return (struct joining_request){.dispute = screen->opened.subject,
                                    .rev = state->seen,
                                    .joins = state->joins,
                                    .stays = state->stays,
                                    .choices = state->taken.choices,
                                    .choice_count = state->taken.count,
                                    .reason = state->reason};
}

static enum rc try_plan(struct screen *screen, struct scope *sc)
{
    const struct joining_request request = request_of(screen);
    struct joining_plan plan;

    return desk_joining_plan(context_desk(screen), sc, &request, &plan);
}

/* What was chosen was chosen of them the other way round. */
static void swap(struct join_state *state)
{
    const int stays = state->stays;

    state->stays = state->joins;
    state->joins = stays;
    state->taken.count = 0;
}

/* PAIR is two positions. Who was registered first stays, unless only the other can. */
static enum rc set_pair(struct screen *screen, struct scope *sc, const char *pair)
{
    struct join_state *const state = screen->state;
    char *rest;
    const int a = (int)strtol(pair, &rest, 10);
    const int b = (int)strtol(rest, NULL, 10);

    state->stays = a < b ? a : b;
    state->joins = a < b ? b : a;
    state->taken.count = 0;
    if (try_plan(screen, sc) == RC_OK)
        return RC_OK;
    const struct error refused = sc->error;
    swap(state);
    if (try_plan(screen, sc) == RC_OK)
        return RC_OK;
    sc->error = refused;
    return refused.rc;
}

static enum rc open_join(struct screen *screen, struct scope *sc)
{
    return set_pair(screen, sc, screen->opened.text);
}

/* The case is read first: what is saved between both readings is noticed when they are joined. */
static enum rc load_join(struct screen *screen, struct scope *sc, struct instant now, void **out)
{
    struct join_state *const state = screen->state;
    struct desk *const desk = context_desk(screen);
    const struct joining_request request = request_of(screen);
    struct join_data *const data = scope_alloc(sc, 1, sizeof(*data));
    struct joining_plan plan;

    TRY(desk_casefile(desk, sc, request.dispute, false, &data->cf));
    TRY(desk_joining_plan(desk, sc, &request, &plan));
    for (size_t i = 0; i < plan.row_count; i++)
        plan.rows[i].party = 0; /* here it is clear whose they are */
    data->rows.plan.rows = plan.rows;
    data->rows.plan.row_count = plan.row_count;
    data->rows.kinds = desk_kinds(desk);
    merge_rows_arrange(&data->rows, sc);
    if (state->seen == 0)
        state->seen = data->cf.dispute.rev;
    data->changed = state->seen != data->cf.dispute.rev;
    const struct list_view view = merge_rows_view(&data->rows);
    list_follow(&state->list, &view);
    *out = data;
    return RC_OK;
}

static const struct merge_rows *rows_of(const struct screen *screen)
{
    const struct join_data *const data = screen->data;

    return data ? &data->rows : NULL;
}

/* ---- which side, who stays, who it is ---- */

/* Keep what was changed in the state, or go back to BEFORE it when the desk refuses it. */
static unsigned keep(struct screen *screen, const struct deed *act, const struct join_state *before)
{
    struct join_state *const state = screen->state;

    if (try_plan(screen, act->sc) == RC_OK)
        return REACTION_RELOAD;
    *state = *before;
    return screen_refuse(screen, &act->sc->error);
}

static unsigned take(struct screen *screen, const struct deed *act)
{
    struct join_state *const state = screen->state;
    const struct join_state before = *state;
    const struct merge_rows *const rows = rows_of(screen);
    const struct list_view view = merge_rows_view(rows);
    size_t index;

    if (!list_selected(&state->list, &view, &index) ||
        !merge_take(&state->taken, &screen->life, rows->lines[index].row, act->action))
        return REACTION_NONE;
    return keep(screen, act, &before);
}

static unsigned turn(struct screen *screen, const struct deed *act)
{
    struct join_state *const state = screen->state;
    const struct join_state before = *state;

    swap(state);
    return keep(screen, act, &before);
}

static unsigned other(struct screen *screen, const struct deed *act)
{
    struct join_state *const state = screen->state;
    const struct join_data *const data = screen->data;
    const struct join_state before = *state;

    if (!act->answer)
        return joining_pick(screen, act, &data->cf, state->stays, ACTION_JOIN_OTHER);
    if (set_pair(screen, act->sc, act->answer->text) == RC_OK) {
        state->list = (struct list){0};
        return REACTION_RELOAD;
    }
    *state = before;
    return screen_refuse(screen, &act->sc->error);
}

/* ---- joining ---- */

/* Nothing is joined that nobody looked at. */
static unsigned ask_why(struct screen *screen, const struct deed *act)
{
    struct join_state *const state = screen->state;
    const struct join_data *const data = screen->data;

    if (data->changed) {
        state->seen = 0;
        screen_note(screen, STYLE_NOTICE,
                    tr(act->lang, N_("Somebody else changed this case meanwhile: look at what "
                                     "stands here now, then F2 again. Nothing was saved.")));
        return REACTION_RELOAD;
    }
    return dialog_prompt(
        screen, tr(act->lang, N_("Why are they one person? An empty line: registered twice.")),
        NULL, ANSWER_REASON);
}

static unsigned confirm(struct screen *screen, const struct deed *act)
{
    struct join_state *const state = screen->state;
    const struct join_data *const data = screen->data;
    struct deed sure = *act;

    state->reason = scope_strdup(&screen->life, act->answer->text);
    sure.action = ANSWER_SURE;
    return dialog_confirm(
        screen, &sure,
        say(act->sc, act->lang,
            N_("{1} is joined into {2}: what is written of both stands under {2}, and the old name "
               "still finds the case. They can be parted again."),
            joining_who(act->sc, &data->cf, state->joins),
            joining_who(act->sc, &data->cf, state->stays)),
        tr(act->lang, N_("Join them")));
}

static unsigned join(struct screen *screen, const struct deed *act)
{
    struct join_state *const state = screen->state;
    const struct join_data *const data = screen->data;
    const struct joining_request request = request_of(screen);

    if (desk_join_party(context_desk(screen), act->sc, &request) != RC_OK) {
        screen_refuse(screen, &act->sc->error);
        state->seen = 0;
        return REACTION_RELOAD;
    }
    screen_note(screen, STYLE_MET,
                classify_told(screen, act->sc, request.dispute, TOLD_ALL,
                              say(act->sc, act->lang, N_("{1} was joined into {2}."),
                                  joining_who(act->sc, &data->cf, state->joins),
                                  joining_who(act->sc, &data->cf, state->stays))));
    return REACTION_CLOSE;
}

static unsigned act_join(struct screen *screen, const struct deed *act)
{
    struct join_state *const state = screen->state;
    const struct list_view view = merge_rows_view(rows_of(screen));

    if (!screen->data)
        return REACTION_PASS;
    switch (act->action) {
    case ACTION_TAKE_STAYS:
    case ACTION_TAKE_ENDS:
    case ACTION_OPEN:
        return take(screen, act);
    case ACTION_MERGE_SWAP:
        return turn(screen, act);
    case ACTION_JOIN_OTHER:
        return other(screen, act);
    case ACTION_JOIN_NOW:
        return ask_why(screen, act);
    case ANSWER_REASON:
        return confirm(screen, act);
    case ANSWER_SURE:
        return join(screen, act);
    default:
        return list_act(&state->list, &view, act->action,
                        merge_rows_box(banner_rest(screen)).height)
                   ? REACTION_REPAINT
                   : REACTION_PASS;
    }
}

static const char *head_of(const struct paint *p, const struct casefile *cf, int position)
{
    const struct party *const party = casefile_party(cf, position);

    return scope_printf(p->sc, "%s  %s", joining_who(p->sc, cf, position),
                        party ? word_label(&role_words, (int)party->role, p->lang) : "");
}

static void paint_join(const struct screen *screen, const struct paint *p)
{
    const struct join_state *const state = screen->state;
    const struct join_data *const data = screen->data;

    banner_paint(p, tr(p->lang, N_("Join two parties")),
                 data && data->changed ? tr(p->lang, N_("somebody changed the case meanwhile"))
                                       : tr(p->lang, N_("1 left  2 right")));
    if (!data)
        return;
    const struct merge_heads heads = {
        .stays = {tr(p->lang, N_("Stays")), head_of(p, &data->cf, state->stays)},
        .ends = {tr(p->lang, N_("Joins")), head_of(p, &data->cf, state->joins)}};
    merge_rows_paint(&data->rows, &state->list, &heads, p, banner_below(p));
}

const struct screen_class join_screen = {
    .id = SCREEN_JOIN,
    .title = N_("Join two parties"),
    .state_size = sizeof(struct join_state),
    .open = open_join,
    .load = load_join,
    .act = act_join,
    .paint = paint_join,
};
