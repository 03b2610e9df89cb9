/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Calling a team: the most specific playbook proposes, the mediator changes it and calls. */
#include <string.h>

#include "core/base/text.h"
#include "core/desk/dispatch.h"
#include "core/domain/identity.h"
#include "tui/kit/dialog.h"
#include "tui/kit/list.h"
#include "tui/kit/picker.h"
#include "tui/screens/banner.h"
#include "tui/screens/context.h"
#include "tui/screens/table.h"
#include "tui/screens/words.h"

enum { ANSWER_PLAYBOOK = ACTION_ANSWERS, ANSWER_PERSON };
enum { HEAD_ROWS = 3, PANE_ROWS = 4, MARK = 4, AGENCY = 20, ROLE = 13, NEED = 9 };
enum { WIDE = 110, NAME = 10, NAME_AND_PHONE = 24 };

struct team_state {
    struct scope own; /* of the proposal */
    struct proposal proposal;
    bool *dropped;                     /* beside the seats */
    struct proposal_question question; /* what it was made from */
    size_t out;                        /* teams called before this one */
    const char *number;
    struct list list;
};

/* Propose a team by PLAYBOOK, or by the most specific one; the old proposal stays on failure. */
static enum rc propose(struct screen *screen, struct scope *sc, const char *playbook)
{
    struct team_state *state = screen->state;
    struct desk *desk = context_desk(screen);
    struct team_state next = {.out = state->out, .number = state->number};
    enum rc rc =
        desk_propose_team(desk, &next.own, screen->opened.subject, playbook, &next.proposal);

    struct casefile cf;
    if (rc == RC_OK)
        rc = desk_casefile(desk, &next.own, screen->opened.subject, false, &cf);
    if (rc == RC_OK)
        rc = desk_proposal_question(desk, &next.own, &cf, &next.question);
    if (rc != RC_OK) {
        scope_error_move(sc, &next.own);
        scope_end(&next.own);
        return rc;
    }
    next.dropped = scope_alloc(&next.own, next.proposal.seat_count, sizeof(bool));
    scope_end(&state->own);
    *state = next;
    return RC_OK;
}

static enum rc open_team(struct screen *screen, struct scope *sc)
{
    struct team_state *state = screen->state;
    struct desk *desk = context_desk(screen);
    struct casefile cf;

    TRY(desk_casefile(desk, sc, screen->opened.subject, false, &cf));
    state->out = cf.dispatch_count;
    state->number = words_number(&screen->life, screen->lang, &cf.dispute, desk_today(desk));
    return propose(screen, sc, NULL);
}

static void close_team(struct screen *screen)
{
    struct team_state *state = screen->state;

    scope_end(&state->own);
}

static const char *person_text(const struct paint *paint, const char *name, const char *phone)
{
    return scope_printf(paint->sc, "%s %s", name, identity_mask_phone(paint->sc, phone));
}

static void paint_seat(const struct paint *paint, const void *data, size_t index, struct box box)
{
    const struct team_state *state = data;
    const struct seat *seat = &state->proposal.seats[index];
    const struct seat_reason *reason = &state->proposal.reasons[index];
    const enum style style = state->dropped[index] ? STYLE_DIM : STYLE_PLAIN;
    const bool wide = box.width >= WIDE;
    const struct {
        int cells;
        const char *text;
    } columns[] = {
        {MARK, state->dropped[index] ? "[ ]" : "[x]"},
        {AGENCY, words_agency(seat->agency, paint->lang)},
        {ROLE, seat->role},
        {NEED, seat->lead       ? tr(paint->lang, N_("lead"))
               : seat->required ? tr(paint->lang, N_("required"))
                                : tr(paint->lang, N_("optional"))},
        {wide ? NAME_AND_PHONE : NAME,
         !seat->person_name ? "-"
         : wide             ? person_text(paint, seat->person_name, seat->person_phone)
                            : seat->person_name},
    };
    int x = box.x;

    for (size_t i = 0; i < sizeof(columns) / sizeof(columns[0]); i++) {
        canvas_put(paint->canvas, box.y, x, columns[i].cells - 1, style, columns[i].text);
        x += columns[i].cells;
    }
    const bool hint = reason->conflict_count > 0 || reason->vacancy != VACANCY_NONE;
    canvas_put(paint->canvas, box.y, x, box.x + box.width - x,
               hint && style == STYLE_PLAIN ? STYLE_AMBER : STYLE_DIM,
               scope_printf(paint->sc, "%s%s", reason->conflict_count > 0 ? "! " : "",
                            proposal_reason(paint->sc, paint->lang, reason)));
}

static struct list_view view_of(const struct team_state *state)
{
    return (struct list_view){
        .count = state->proposal.seat_count, .data = state, .row = paint_seat};
}

static struct seat *selected(struct team_state *state, size_t *index)
{
    const struct list_view view = view_of(state);

    return list_selected(&state->list, &view, index) ? &state->proposal.seats[*index] : NULL;
}

static unsigned drop_seat(struct screen *screen, const struct deed *act)
{
    struct team_state *state = screen->state;
    size_t index;
    const struct seat *seat = selected(state, &index);

    if (!seat)
        return REACTION_NONE;
    if (seat->required)
        return screen_note(screen, STYLE_NOTICE,
                           say(act->sc, act->lang, N_("The playbook requires {1} in this team."),
                               words_agency(seat->agency, act->lang)));
    state->dropped[index] = !state->dropped[index];
    return REACTION_REPAINT;
}

static unsigned pick_person(struct screen *screen)
{
    struct team_state *state = screen->state;
    size_t index, count = 0;
    const struct seat *seat = selected(state, &index);

    if (!seat)
        return REACTION_NONE;
    struct scope *sc = screen_wish_scope(screen);
    struct picker_row *rows = scope_alloc(sc, state->question.person_count + 1, sizeof(*rows));
    for (size_t i = 0; i < state->question.person_count; i++) {
        const struct person *p = &state->question.people[i];

        if (p->agency == seat->agency)
            rows[count++] = (struct picker_row){
                .id = p->id, .code = p->login, .label = p->name, .detail = p->phone};
    }
    rows[count++] = (struct picker_row){
        .id = 0, .label = tr(screen->lang, N_("Call the agency, nobody by name"))};
    return picker_open(screen, words_agency(seat->agency, screen->lang), rows, count,
                       ANSWER_PERSON);
}

static unsigned person_picked(struct screen *screen, int64_t id)
{
    struct team_state *state = screen->state;
    const struct person *picked = NULL;
    size_t index;

    if (!selected(state, &index))
        return REACTION_NONE;
    for (size_t i = 0; i < state->question.person_count; i++)
        if (state->question.people[i].id == id)
            picked = &state->question.people[i];
    proposal_pick(&state->own, &state->proposal, index, picked, &state->question);
    return REACTION_REPAINT;
}

static const char *playbook_name(const struct playbook *pb, enum lang lang)
{
    const char *name = lang == LANG_EN && pb->english ? pb->english : pb->label;

    return name ? name : pb->id;
}

static unsigned pick_playbook(struct screen *screen, const struct deed *act)
{
    const struct playbook *list;
    size_t count;

    if (desk_playbooks(context_desk(screen), act->sc, &list, &count) != RC_OK)
        return screen_refuse(screen, &act->sc->error);
    struct scope *sc = screen_wish_scope(screen);
    struct picker_row *rows = scope_alloc(sc, count, sizeof(*rows));
    for (size_t i = 0; i < count; i++)
        rows[i] = (struct picker_row){.id = (int64_t)i,
                                      .code = list[i].id,
                                      .label = playbook_name(&list[i], screen->lang),
                                      .detail = list[i].id};
    return picker_open(screen, tr(screen->lang, N_("Playbook")), rows, count, ANSWER_PLAYBOOK);
}

/* Somebody else may have called a team since this screen was opened. */
static void look_again(struct screen *screen, struct scope *sc)
{
    struct team_state *state = screen->state;
    struct casefile cf;

    if (desk_casefile(context_desk(screen), sc, screen->opened.subject, false, &cf) == RC_OK)
        state->out = cf.dispatch_count;
}

/* The proposal without the seats that were dropped. */
static struct proposal chosen_team(struct scope *sc, const struct team_state *state)
{
    struct proposal team = state->proposal;

    team.seats = scope_alloc(sc, team.seat_count, sizeof(*team.seats));
    team.reasons = scope_alloc(sc, team.seat_count, sizeof(*team.reasons));
    team.seat_count = 0;
    for (size_t i = 0; i < state->proposal.seat_count; i++) {
        if (state->dropped[i])
            continue;
        team.seats[team.seat_count] = state->proposal.seats[i];
        team.reasons[team.seat_count++] = state->proposal.reasons[i];
    }
    return team;
}

static unsigned dispatch(struct screen *screen, const struct deed *act)
{
    struct team_state *state = screen->state;
    const struct proposal team = chosen_team(act->sc, state);

    if (!act->answer)
        look_again(screen, act->sc);
    if (state->out > 0 && !act->answer)
        return dialog_confirm(screen, act,
                              tr(act->lang, N_("A team is out for this case already. Call "
                                               "another one beside it?")),
                              tr(act->lang, N_("Call a second team")));
    if (desk_dispatch(context_desk(screen), act->sc, screen->opened.subject, &team,
                      state->out > 0) != RC_OK)
        return screen_refuse(screen, &act->sc->error);
    screen_note(screen, STYLE_MET,
                say(act->sc, act->lang, N_("The team is called: {1} agencies. The clock runs."),
                    words_count(act->sc, (int64_t)team.seat_count)));
    return REACTION_CLOSE |
           screen_open(screen, (struct request){.screen = SCREEN_CALLSHEET,
                                                .subject = screen->opened.subject});
}

static int list_rows(const struct screen *screen)
{
    return screen->rows - HEAD_ROWS - PANE_ROWS - 2;
}

static unsigned act_team(struct screen *screen, const struct deed *act)
{
    struct team_state *state = screen->state;
    const struct list_view view = view_of(state);
    size_t index;

    switch (act->action) {
    case ACTION_DISPATCH:
        return dispatch(screen, act);
    case ACTION_PLAYBOOK:
        return pick_playbook(screen, act);
    case ACTION_SEAT:
        return drop_seat(screen, act);
    case ACTION_OPEN:
        return pick_person(screen);
    case ANSWER_PLAYBOOK:
        if (propose(screen, act->sc, act->answer->text) != RC_OK)
            return screen_refuse(screen, &act->sc->error);
        return REACTION_REPAINT;
    case ANSWER_PERSON:
        return person_picked(screen, act->answer->number);
    case ACTION_KEY:
        if (!list_digit(&state->list, &view, key_digit(act->key), &index))
            return REACTION_NONE;
        list_go(&state->list, &view, index);
        return REACTION_REPAINT;
    default:
        return list_act(&state->list, &view, act->action, list_rows(screen)) ? REACTION_REPAINT
                                                                             : REACTION_PASS;
    }
}

static const char *promises(struct scope *sc, const struct playbook *pb, enum lang lang)
{
    const char *text = "";

    for (size_t i = 0; i < pb->promise_count; i++)
        text = words_join(sc, lang, text, words_promise(&pb->promises[i], lang));
    return text;
}

/* Who sits in the seat under the cursor and why, who stands by, what speaks against him. */
static void paint_pane(const struct team_state *state, const struct paint *paint, struct box box)
{
    const struct list_view view = view_of(state);
    const char *lines[PANE_ROWS - 1] = {NULL};
    size_t index;

    canvas_rule(paint->canvas, box.y, box.x, CANVAS_REST, STYLE_LINE);
    if (!list_selected(&state->list, &view, &index))
        return;
    const struct seat *seat = &state->proposal.seats[index];
    const struct seat_reason *reason = &state->proposal.reasons[index];
    const char *who = seat->person_name ? person_text(paint, seat->person_name, seat->person_phone)
                                        : tr(paint->lang, N_("Nobody by name"));
    lines[0] =
        scope_printf(paint->sc, "%s  %s", who, proposal_reason(paint->sc, paint->lang, reason));
    if (seat->deputy_name)
        lines[1] = scope_printf(paint->sc, "%s  %s",
                                say(paint->sc, paint->lang, N_("Deputy: {1}"),
                                    person_text(paint, seat->deputy_name, seat->deputy_phone)),
                                proposal_whys(paint->sc, paint->lang, reason->deputy_why));
    if (reason->conflict_count > 0)
        lines[2] = say(paint->sc, paint->lang, N_("Mind: {1}"),
                       proposal_conflicts(paint->sc, paint->lang, reason));
    for (int i = 0; i < PANE_ROWS - 1; i++)
        canvas_put(paint->canvas, box.y + 1 + i, box.x + 1, box.width - 2,
                   i == 2 ? STYLE_AMBER : STYLE_PLAIN, lines[i]);
}

static void paint_team(const struct screen *screen, const struct paint *paint)
{
    const struct team_state *state = screen->state;
    const struct playbook *pb = state->proposal.playbook;
    const struct list_view view = view_of(state);
    struct box box = banner_below(paint);
    struct canvas *canvas = paint->canvas;

    banner_paint(paint, say(paint->sc, paint->lang, N_("Call a team: {1}"), state->number),
                 state->out > 0 ? tr(paint->lang, N_("a team is out already")) : NULL);
    canvas_put(canvas, box.y, box.x + 1, box.width - 2, STYLE_PLAIN,
               say(paint->sc, paint->lang, N_("Playbook: {1} ({2}, version {3})"),
                   playbook_name(pb, paint->lang), pb->id, pb->version ? pb->version : "-"));
    canvas_put(
        canvas, box.y + 1, box.x + 1, box.width - 2, STYLE_PLAIN,
        say(paint->sc, paint->lang, N_("It promises: {1}"), promises(paint->sc, pb, paint->lang)));
    canvas_rule(canvas, box.y + 2, box.x, CANVAS_REST, STYLE_LINE);
    box = (struct box){box.y + HEAD_ROWS, box.x, box.height - HEAD_ROWS - PANE_ROWS - 1, box.width};
    list_paint(&state->list, &view, paint, box);
    box.y += PANE_ROWS;
    paint_pane(state, paint,
               (struct box){box.y + box.height - PANE_ROWS, box.x, PANE_ROWS, box.width});
    canvas_put(
        canvas, box.y + box.height, box.x + 1, box.width - 2, STYLE_DIM,
        tr(paint->lang,
           N_("F2 calls all marked [x]. Enter: another person. F4: drop or take back a seat.")));
}

const struct screen_class team_screen = {
    .id = SCREEN_TEAM,
    .title = N_("Call a team"),
    .state_size = sizeof(struct team_state),
    .open = open_team,
    .act = act_team,
    .paint = paint_team,
    .close = close_team,
};
