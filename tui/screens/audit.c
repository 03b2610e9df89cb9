/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Audit (督查): who opened a case, what somebody did, what was done on a day; and broken glass with
 * its review. */
#include "core/base/text.h"
#include "core/desk/glass.h"
#include "core/desk/trail.h"
#include "tui/kit/list.h"
#include "tui/kit/picker.h"
#include "tui/screens/banner.h"
#include "tui/screens/context.h"
#include "tui/screens/moment.h"
#include "tui/screens/names.h"
#include "tui/screens/panel.h"
#include "tui/screens/prompt.h"
#include "tui/screens/table.h"
#include "tui/screens/words.h"

enum { ANSWER_NOTE = ACTION_ANSWERS + 1 };
enum { PAGE = 200, ABOVE = 1, PANE = 5 };
enum { WHEN = 14, WHO = 10, ACT = 28, NUMBER = 9, CATEGORY = 18, VERDICT = 14 };

static const char *const case_question = N_("Whose trail? The number of the case.");
static const char *const day_question = N_("Which day? 2026-11-20, 11-20 or 20.");
static const char *const note_question = N_("What is to be said of it?");

struct audit_state {
    struct list list;
    bool glass; /* broken glass is shown, not a trail */
    struct trail_request question;
    const char *title; /* of the question; it and its words live in the screen's life */
    int reviewed;      /* number of the glass that a review is given for, */
    bool proper;       /* and what it says */
};

struct audit_data {
    const struct glass *glass;
    const struct trail_step *steps;
    size_t count;
    int64_t waiting; /* for a review */
};

static void paint_glass(const struct paint *p, const void *data, size_t index, struct box box);
static void paint_step(const struct paint *p, const void *data, size_t index, struct box box);

static struct list_view view_of(const struct audit_data *data)
{
    return (struct list_view){data ? data->count : 0, data,
                              data && data->glass ? paint_glass : paint_step, NULL};
}

static enum rc open_audit(struct screen *screen, struct scope *sc)
{
    struct audit_state *state = screen->state;
    const struct period always = {DATE_NONE, DATE_NONE};
    struct glass *list;
    size_t count;

    state->glass = true;
    return desk_glass(context_desk(screen), sc, always, &list, &count);
}

static enum rc load_audit(struct screen *screen, struct scope *sc, struct instant now, void **out)
{
    struct audit_state *state = screen->state;
    const struct period always = {DATE_NONE, DATE_NONE};
    struct audit_data *data = scope_alloc(sc, 1, sizeof(*data));
    struct desk *desk = context_desk(screen);
    struct trail_step *steps;
    struct glass *glass;

    TRY(desk_glass_waiting(desk, sc, &data->waiting));
    if (state->glass) {
        TRY(desk_glass(desk, sc, always, &glass, &data->count));
        data->glass = glass;
    } else {
        TRY(desk_trail(desk, sc, &state->question, &steps, &data->count));
        data->steps = steps;
    }
    const struct list_view view = view_of(data);
    list_follow(&state->list, &view);
    *out = data;
    return RC_OK;
}

/* Ask Q once, which is recorded; what is shown afterwards are its pages. */
static enum rc ask(struct screen *screen, const struct deed *act, struct trail_request q,
                   const char *title)
{
    struct audit_state *state = screen->state;
    struct trail_step *list;
    size_t count;

    q.limit = PAGE;
    TRY(desk_trail(context_desk(screen), act->sc, &q, &list, &count));
    q.further = true;
    q.then = trail_start(period_end(q.days));
    state->question = q;
    state->title = scope_strdup(&screen->life, title);
    state->glass = false;
    state->list = (struct list){0};
    return RC_OK;
}

static unsigned ask_case(struct screen *screen, const struct deed *act)
{
    if (!act->answer)
        return prompt_ask(screen, act, case_question, NULL);
    const struct trail_request q = {.text = scope_strdup(&screen->life, act->answer->text),
                                    .days = {DATE_NONE, DATE_NONE}};
    if (ask(screen, act, q, say(act->sc, act->lang, N_("Case {1}"), q.text)) != RC_OK)
        return prompt_again(screen, act, case_question, &act->sc->error);
    return REACTION_RELOAD;
}

static unsigned ask_day(struct screen *screen, const struct deed *act)
{
    const struct date today = date_of(act->now);
    struct date day;

    if (!act->answer)
        return prompt_ask(screen, act, day_question, date_iso(act->sc, today));
    if (moment_day(act->sc, "day", act->answer->text, today, &day) != RC_OK)
        return prompt_again(screen, act, day_question, &act->sc->error);
    if (!date_is_set(day))
        day = today;
    if (ask(screen, act, (struct trail_request){.days = {day, day}}, date_iso(act->sc, day)) !=
        RC_OK)
        return prompt_again(screen, act, day_question, &act->sc->error);
    return REACTION_RELOAD;
}

static unsigned pick_person(struct screen *screen, const struct deed *act)
{
    return names_pick_person(screen, N_("Whose doings?"), ACTION_AUDIT_PERSON);
}

static const char *name_of(struct screen *screen, const struct deed *act, const char *login)
{
    const struct person *people;
    size_t count;

    if (desk_people(context_desk(screen), act->sc, &people, &count) == RC_OK)
        for (size_t i = 0; i < count; i++)
            if (text_equal(people[i].login, login))
                return people[i].name;
    return login;
}

static unsigned ask_person(struct screen *screen, const struct deed *act)
{
    if (!act->answer)
        return pick_person(screen, act);
    const struct trail_request q = {.login = scope_strdup(&screen->life, act->answer->text),
                                    .days = {DATE_NONE, DATE_NONE}};
    if (ask(screen, act, q,
            say(act->sc, act->lang, N_("Done by {1}"), name_of(screen, act, q.login))) != RC_OK)
        return screen_refuse(screen, &act->sc->error);
    return REACTION_RELOAD;
}

static unsigned show_glass(struct screen *screen)
{
    struct audit_state *state = screen->state;

    state->glass = true;
    state->list = (struct list){0};
    return REACTION_RELOAD;
}

static bool has_older(const struct screen *screen)
{
    const struct audit_data *data = screen->data;

    return data && !data->glass && data->count == PAGE;
}

static unsigned older(struct screen *screen)
{
    struct audit_state *state = screen->state;
    const struct audit_data *data = screen->data;

    if (!has_older(screen))
        return REACTION_NONE;
    state->question.then = trail_place_of(&data->steps[data->count - 1]);
    state->list = (struct list){0};
    return REACTION_RELOAD;
}

/* ---- review ---- */

static const struct glass *selected(const struct screen *screen)
{
    const struct audit_state *state = screen->state;
    const struct audit_data *data = screen->data;
    const struct list_view view = view_of(data);
    size_t index;

    return data && data->glass && list_selected(&state->list, &view, &index) ? &data->glass[index]
                                                                             : NULL;
}

static const struct trail_step *selected_step(const struct screen *screen)
{
    const struct audit_state *state = screen->state;
    const struct audit_data *data = screen->data;
    const struct list_view view = view_of(data);
    size_t index;

    return data && !data->glass && list_selected(&state->list, &view, &index) ? &data->steps[index]
                                                                              : NULL;
}

static unsigned review(struct screen *screen, const struct deed *act)
{
    struct audit_state *state = screen->state;
    struct scope *sc = screen_wish_scope(screen);
    struct picker_row *list = scope_alloc(sc, 2, sizeof(*list));
    const struct glass *g = selected(screen);

    if (!g)
        return REACTION_NONE;
    if (act->answer) {
        state->proper = act->answer->number == 1;
        return dialog_prompt(screen, tr(act->lang, note_question), NULL, ANSWER_NOTE);
    }
    state->reviewed = g->number;
    list[0] = (struct picker_row){.id = 1, .label = tr(act->lang, N_("with cause"))};
    list[1] = (struct picker_row){.id = 2, .label = tr(act->lang, N_("without cause"))};
    return picker_open(screen, tr(act->lang, N_("Was there cause to open it?")), list, 2,
                       ACTION_AUDIT_REVIEW);
}

static unsigned save_review(struct screen *screen, const struct deed *act)
{
    const struct audit_state *state = screen->state;

    if (desk_review_glass(context_desk(screen), act->sc, state->reviewed, state->proper,
                          act->answer->text) != RC_OK)
        return act->sc->error.rc == RC_INVALID
                   ? prompt_again(screen, act, note_question, &act->sc->error)
                   : screen_refuse(screen, &act->sc->error);
    screen_note(screen, STYLE_MET, tr(act->lang, N_("Reviewed.")));
    return REACTION_RELOAD;
}

static struct box list_box(struct box box)
{
    return (struct box){box.y + ABOVE, box.x, box.height - ABOVE - PANE, box.width};
}

static unsigned act_audit(struct screen *screen, const struct deed *act)
{
    struct audit_state *state = screen->state;
    const struct list_view view = view_of(screen->data);
    const int visible = list_box(banner_rest(screen)).height;

    switch (act->action) {
    case ACTION_AUDIT_CASE:
        return ask_case(screen, act);
    case ACTION_AUDIT_PERSON:
        return ask_person(screen, act);
    case ACTION_AUDIT_DAY:
        return ask_day(screen, act);
    case ACTION_AUDIT_GLASS:
        return show_glass(screen);
    case ACTION_AUDIT_OLDER:
        return older(screen);
    case ACTION_AUDIT_REVIEW:
        return review(screen, act);
    case ANSWER_NOTE:
        return save_review(screen, act);
    case ACTION_KEY:
        return REACTION_NONE;
    default:
        return list_act(&state->list, &view, act->action, visible) ? REACTION_REPAINT
                                                                   : REACTION_PASS;
    }
}

static bool allows(const struct screen *screen, int action)
{
    if (action == ACTION_FIND || action == ACTION_OPEN)
        return false;
    if (action == ACTION_AUDIT_OLDER)
        return has_older(screen);
    return action != ACTION_AUDIT_REVIEW || selected(screen) != NULL;
}

/* ---- painting ---- */

struct pen {
    const struct paint *paint;
    int y, x;
};

static void column(struct pen *pen, int cells, enum style style, const char *text)
{
    canvas_put(pen->paint->canvas, pen->y, pen->x, cells, style, text);
    pen->x += cells + 1;
}

static void last_column(struct pen *pen, struct box box, enum style style, const char *text)
{
    canvas_put(pen->paint->canvas, pen->y, pen->x, box.x + box.width - pen->x, style, text);
}

static const char *case_number(const struct paint *p, int year, int number)
{
    return number == 0 ? "-" : scope_printf(p->sc, "%d/%d", year, number);
}

static void paint_step(const struct paint *p, const void *data, size_t index, struct box box)
{
    const struct audit_data *audit = data;
    const struct trail_step *s = &audit->steps[index];
    struct pen pen = {p, box.y, box.x};

    column(&pen, WHEN, STYLE_PLAIN,
           scope_printf(p->sc, "%s %s", date_iso(p->sc, date_of(s->at)) + 5,
                        instant_clock(p->sc, s->at)));
    column(&pen, WHO, STYLE_PLAIN, s->name ? s->name : tr(p->lang, N_("the program")));
    column(&pen, ACT, s->looked ? STYLE_PLAIN : STYLE_STRONG, trail_act(s, p->lang));
    column(&pen, NUMBER, STYLE_PLAIN, case_number(p, s->year, s->register_number));
    const char *said = desk_trail_said(p->sc, s, p->lang);
    last_column(&pen, box, STYLE_PLAIN, said ? said : "-");
}

static void paint_glass(const struct paint *p, const void *data, size_t index, struct box box)
{
    const struct audit_data *audit = data;
    const struct glass *g = &audit->glass[index];
    struct pen pen = {p, box.y, box.x};

    column(&pen, WHEN, STYLE_PLAIN, instant_short(p->sc, g->opened_at));
    column(&pen, WHO, STYLE_PLAIN, g->name);
    column(&pen, CATEGORY, STYLE_PLAIN, word_label(&glass_words, (int)g->category, p->lang));
    column(&pen, NUMBER, STYLE_PLAIN, case_number(p, g->year, g->register_number));
    last_column(&pen, box,
                g->reviewed_by == 0 ? STYLE_AMBER
                : g->proper         ? STYLE_MET
                                    : STYLE_RED,
                glass_verdict(g, p->lang));
}

static void paint_heads(const struct paint *p, bool glass, struct box box)
{
    struct pen pen = {p, box.y, box.x + LIST_GUTTER};

    column(&pen, WHEN, STYLE_DIM, tr(p->lang, N_("Time")));
    column(&pen, WHO, STYLE_DIM, tr(p->lang, N_("Done by")));
    column(&pen, glass ? CATEGORY : ACT, STYLE_DIM,
           glass ? tr(p->lang, N_("Cause")) : tr(p->lang, N_("What was done")));
    column(&pen, NUMBER, STYLE_DIM, tr(p->lang, N_("Case")));
    column(&pen, CANVAS_REST, STYLE_DIM,
           glass ? tr(p->lang, N_("Review")) : tr(p->lang, N_("To what")));
}

/* All of a step, which its row may have cut. */
static void paint_whole(const struct trail_step *s, const struct paint *p, struct box box)
{
    const char *said = desk_trail_said(p->sc, s, p->lang);

    box.y += panel_paint_text(p, box, STYLE_DIM,
                              s->login ? say(p->sc, p->lang, N_("{1} ({2}), terminal {3}"), s->name,
                                             s->login, s->terminal ? s->terminal : "-")
                                       : tr(p->lang, N_("the program")));
    if (said)
        panel_paint_text(p, box, STYLE_PLAIN, said);
}

/* Why it was broken, and what was said of it. */
static void paint_pane(const struct screen *screen, const struct paint *p, struct box box)
{
    const struct trail_step *const step = selected_step(screen);
    const struct glass *g = selected(screen);

    canvas_rule(p->canvas, box.y, box.x, box.width, STYLE_LINE);
    if (step)
        paint_whole(step, p, (struct box){box.y + 1, box.x + 1, box.height - 1, box.width - 2});
    if (!g)
        return;
    struct box rest = {box.y + 1, box.x + 1, box.height - 1, box.width - 2};
    canvas_put_right(
        p->canvas, box.y, box.x, box.width - 1, STYLE_DIM,
        say(p->sc, p->lang, N_(" Open until {1} "), instant_clock(p->sc, g->until_at)));
    rest.y +=
        panel_paint_text(p, rest, STYLE_PLAIN, say(p->sc, p->lang, N_("Why: {1}"), g->reason));
    rest.height = box.y + box.height - rest.y;
    if (g->reviewed_by != 0)
        panel_paint_text(
            p, rest, STYLE_PLAIN,
            say(p->sc, p->lang, N_("Reviewed by {1}: {2}"), g->reviewer, g->review_note));
}

static void paint_audit(const struct screen *screen, const struct paint *p)
{
    const struct audit_state *state = screen->state;
    const struct audit_data *data = screen->data;
    const struct list_view view = view_of(data);
    const struct box below = banner_below(p);
    const struct box box = list_box(below);

    banner_paint(p,
                 state->glass ? tr(p->lang, N_("Audit: broken glass"))
                              : say(p->sc, p->lang, N_("Audit: {1}"), state->title),
                 data ? say(p->sc, p->lang, N_("to review {1}"), words_count(p->sc, data->waiting))
                      : NULL);
    if (!data)
        return;
    paint_heads(p, data->glass != NULL || state->glass, (struct box){below.y, box.x, 1, box.width});
    if (data->count == 0)
        canvas_put(p->canvas, box.y + 1, box.x + 2, box.width - 2, STYLE_PLAIN,
                   state->glass ? tr(p->lang, N_("Nobody broke the glass."))
                                : tr(p->lang, N_("Nothing was done.")));
    list_paint(&state->list, &view, p, box);
    paint_pane(screen, p, (struct box){box.y + box.height, box.x, PANE, box.width});
}

const struct screen_class audit_screen = {
    .id = SCREEN_AUDIT,
    .title = N_("Audit"),
    .state_size = sizeof(struct audit_state),
    .open = open_audit,
    .load = load_audit,
    .act = act_audit,
    .paint = paint_audit,
    .allows = allows,
};
