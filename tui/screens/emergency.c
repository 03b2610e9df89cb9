/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The telephone rings: place, situation, number to call back; Enter calls the team. Names and
 * the story come later. The first ring is when this screen was opened, unless it says otherwise. */
#include "core/desk/emergency.h"

#include <string.h>

#include "core/base/digest.h"
#include "core/base/text.h"
#include "core/desk/board.h"
#include "tui/kit/form.h"
#include "tui/kit/picker.h"
#include "tui/screens/banner.h"
#include "tui/screens/classify.h"
#include "tui/screens/context.h"
#include "tui/screens/divisions.h"
#include "tui/screens/moment.h"
#include "tui/screens/refusal.h"
#include "tui/screens/table.h"
#include "tui/screens/words.h"

enum { ANSWER_DIVISION = ACTION_ANSWERS, ANSWER_SIMILAR };
enum { FORM_ROWS = 8, TICK = 26, SITUATIONS = 9 };

#define DRAFT "emergency"

/* Who may be there already, by digit. */
static const enum agency_id tickable[] = {
    AGENCY_POLICE,   AGENCY_GRID,      AGENCY_STREET,   AGENCY_WOMEN,        AGENCY_GUARD,
    AGENCY_PROPERTY, AGENCY_COMMITTEE, AGENCY_MARRIAGE, AGENCY_PSYCHOLOGIST,
};
enum { TICKS = sizeof(tickable) / sizeof(tickable[0]) };

/* One character for each of them, in the hidden row "already". */
enum { TICK_NO = '-', TICK_THERE = 't', TICK_CALLED = 'c' };

static const struct form_row fixed[] = {
    {.name = "place", .label = N_("Place"), .hint = N_("F5 chooses the division from a list")},
    {.name = "situation", .label = N_("Situation"), .kind = FORM_CHOICE},
    {.name = "phone",
     .label = N_("Call back"),
     .kind = FORM_NUMBER,
     .hint = N_("empty when it was withheld")},
    {.name = "note", .label = N_("His words"), .hint = N_("may be empty")},
    {.name = "rang", .label = N_("First ring"), .hint = N_("empty: when this form was opened")},
    {.name = "division", .label = ""},
    {.name = "already", .label = ""},
    {.name = "token", .label = ""},
    {.name = "opened", .label = ""},
};
enum { ROWS = sizeof(fixed) / sizeof(fixed[0]), SITUATION_ROW = 1 };

struct emergency_state {
    struct form form;
    struct form_row rows[ROWS];
    struct form_choice choices[SITUATIONS];
    struct instant opened;
    bool ticking; /* the digits tick who is there */
    bool opened_form;
};

static enum rc read_situations(struct screen *screen, struct scope *sc)
{
    struct emergency_state *state = screen->state;
    const struct situation *list;
    size_t count;

    TRY(desk_situations(context_desk(screen), sc, &list, &count));
    for (size_t i = 0; i < count; i++)
        state->choices[i] =
            (struct form_choice){list[i].code, situation_label(&list[i], screen->lang)};
    memcpy(state->rows, fixed, sizeof(fixed));
    state->rows[SITUATION_ROW].choices = state->choices;
    state->rows[SITUATION_ROW].choice_count = count;
    return RC_OK;
}

/* Nobody holds a line longer: a form left half filled before that was about another call. */
#define CALL_LASTS MINUTES(30)

static void open_at(struct emergency_state *state, struct scope *sc, struct instant t)
{
    state->opened = t;
    form_set(&state->form, "opened", instant_rfc3339(sc, t), NULL);
}

/* The form comes back while its call waits: the wait runs from the first opening. */
static void reopen(struct emergency_state *state, struct scope *sc, struct instant now)
{
    const char *text = form_text(&state->form, "opened");
    struct instant first = INSTANT_NEVER;

    if (text && instant_parse(sc, "opened", text, &first) == RC_OK && !instant_before(now, first) &&
        instant_until(first, now).ms <= CALL_LASTS.ms)
        state->opened = first;
    else
        open_at(state, sc, now);
}

static void start(struct emergency_state *state, struct screen *screen)
{
    char none[TICKS + 1];

    memset(none, TICK_NO, TICKS);
    none[TICKS] = '\0';
    form_set(&state->form, "already", none, NULL);
    form_set(&state->form, "token", digest_salt(&screen->life), NULL);
    form_go(&state->form, "place");
}

static enum rc restore(struct screen *screen, struct scope *sc)
{
    struct emergency_state *state = screen->state;
    struct instant at;
    const char *text;

    TRY(desk_draft(context_desk(screen), sc, DRAFT, &text, &at));
    if (!text)
        return RC_OK;
    form_restore(&state->form, text);
    reopen(state, sc, state->opened);
    screen_note(screen, STYLE_NOTICE,
                say(sc, screen->lang, N_("This was left half filled at {1}; F8 starts afresh."),
                    instant_short(sc, at)));
    return RC_OK;
}

static enum rc open_emergency(struct screen *screen, struct scope *sc)
{
    struct emergency_state *state = screen->state;

    TRY(read_situations(screen, sc));
    form_open(&state->form, &screen->life, state->rows, ROWS);
    state->opened_form = true;
    open_at(state, &screen->life, desk_now(context_desk(screen)));
    form_hide(&state->form, "division", true);
    form_hide(&state->form, "already", true);
    form_hide(&state->form, "token", true);
    form_hide(&state->form, "opened", true);
    start(state, screen);
    return restore(screen, sc);
}

static void close_emergency(struct screen *screen)
{
    struct emergency_state *state = screen->state;

    if (state->opened_form)
        form_close(&state->form);
}

static enum rc draft(struct screen *screen, struct scope *sc)
{
    struct emergency_state *state = screen->state;

    if (!form_changed(&state->form))
        return RC_OK;
    return desk_keep_draft(context_desk(screen), sc, DRAFT, form_draft(sc, &state->form));
}

static const char *typed(const struct form *form, const char *name)
{
    const char *text = form_text(form, name);

    return text_is_empty(text) ? NULL : text;
}

static struct already *read_ticks(struct scope *sc, const struct form *form, size_t *count)
{
    const char *ticks = form_text(form, "already");
    struct already *list = scope_alloc(sc, TICKS, sizeof(*list));

    *count = 0;
    for (size_t i = 0; i < TICKS && ticks[i]; i++)
        if (ticks[i] != TICK_NO)
            list[(*count)++] = (struct already){tickable[i], ticks[i] == TICK_CALLED};
    return list;
}

static enum rc read_form(struct screen *screen, struct scope *sc, struct emergency *e)
{
    const struct emergency_state *state = screen->state;
    const struct form *form = &state->form;

    *e = (struct emergency){.token = typed(form, "token"),
                            .situation = typed(form, "situation"),
                            .place = typed(form, "place"),
                            .division = typed(form, "division"),
                            .phone = typed(form, "phone"),
                            .note = typed(form, "note")};
    e->already = read_ticks(sc, form, &e->already_count);
    TRY(moment_parse(sc, "rang", form_text(form, "rang"), desk_today(context_desk(screen)),
                     &e->rang_at));
    if (!instant_is_set(e->rang_at))
        e->rang_at = state->opened;
    return RC_OK;
}

static unsigned refuse(struct screen *screen, const struct error *error)
{
    struct emergency_state *state = screen->state;

    state->ticking = false;
    return refusal_show(&state->form, screen, error);
}

/* It is saved, or thrown away: that the draft cannot be dropped stops nobody. */
static void forget(struct screen *screen, struct scope *sc)
{
    const struct error before = sc->error;

    if (desk_drop_draft(context_desk(screen), sc, DRAFT) != RC_OK)
        sc->error = before;
}

static unsigned go_and_call(struct screen *screen, const struct deed *act, int64_t dispute)
{
    forget(screen, act->sc);
    return screen_open(screen, (struct request){.screen = SCREEN_CALLSHEET, .subject = dispute}) |
           REACTION_CLOSE;
}

static unsigned send(struct screen *screen, const struct deed *act, bool again)
{
    struct emergency e;
    struct registered made;

    if (read_form(screen, act->sc, &e) != RC_OK)
        return refuse(screen, &act->sc->error);
    e.again = again;
    if (desk_emergency(context_desk(screen), act->sc, &e, &made) != RC_OK)
        return refuse(screen, &act->sc->error);
    screen_note(screen, STYLE_MET,
                say(act->sc, act->lang, N_("Registered as {1}. The clock runs."),
                    words_count(act->sc, made.register_number)));
    return go_and_call(screen, act, made.id);
}

static unsigned join(struct screen *screen, const struct deed *act, int64_t dispute)
{
    struct emergency e;

    if (read_form(screen, act->sc, &e) != RC_OK ||
        desk_join_call(context_desk(screen), act->sc, dispute, &e) != RC_OK)
        return refuse(screen, &act->sc->error);
    screen_note(screen, STYLE_MET,
                classify_told(screen, act->sc, dispute, TOLD_ALL,
                              tr(act->lang, N_("The call was added; no second team left."))));
    return go_and_call(screen, act, dispute);
}

/* The first row joins, the last one calls a team all the same. */
static unsigned ask_similar(struct screen *screen, const struct similar *list, size_t count)
{
    struct scope *sc = screen_wish_scope(screen);
    struct picker_row *rows = scope_alloc(sc, count + 1, sizeof(*rows));

    for (size_t i = 0; i < count; i++)
        rows[i] = (struct picker_row){
            .id = list[i].dispute,
            .label = say(sc, screen->lang, N_("Add this call to case {1} of {2}"),
                         words_count(sc, list[i].register_number),
                         instant_clock(sc, list[i].registered_at)),
            .detail = scope_printf(sc, "%s %s  %s",
                                   word_label(&similar_words, (int)list[i].why, screen->lang),
                                   list[i].what, list[i].title ? list[i].title : "")};
    rows[count] = (struct picker_row){
        .id = 0, .label = tr(screen->lang, N_("It is another matter: call another team"))};
    return picker_open(screen, tr(screen->lang, N_("Perhaps the same matter")), rows, count + 1,
                       ANSWER_SIMILAR);
}

static unsigned ask_or_send(struct screen *screen, const struct deed *act)
{
    struct scope *sc = act->sc;
    struct similar *list;
    struct emergency e;
    size_t count;

    if (act->key->repeat)
        return REACTION_NONE;
    if (read_form(screen, sc, &e) != RC_OK)
        return refuse(screen, &sc->error);
    if (e.situation && e.place &&
        desk_emergency_similar(context_desk(screen), sc, &e, &list, &count) == RC_OK && count > 0)
        return ask_similar(screen, list, count < TICKS ? count : TICKS - 1);
    return send(screen, act, false);
}

static void set_division(struct screen *screen, const char *code)
{
    struct emergency_state *state = screen->state;
    const struct division_table *table;
    struct scope sc = SCOPE_INIT;
    const struct division *d = desk_divisions(context_desk(screen), &sc, &table) == RC_OK
                                   ? division_find(table, code)
                                   : NULL;

    form_set(&state->form, "division", code, NULL);
    if (d && !typed(&state->form, "place"))
        form_set(&state->form, "place", d->name, NULL);
    state->form.changed = true;
    scope_end(&sc);
}

/* A digit ticks: there already, then told already, then neither. */
static unsigned tick(struct emergency_state *state, int digit)
{
    char ticks[TICKS + 1];

    if (digit < 1 || digit > TICKS)
        return REACTION_NONE;
    memcpy(ticks, form_text(&state->form, "already"), TICKS);
    ticks[TICKS] = '\0';
    char *one = &ticks[digit - 1];
    *one = (char)(*one == TICK_NO ? TICK_THERE : *one == TICK_THERE ? TICK_CALLED : TICK_NO);
    form_set(&state->form, "already", ticks, NULL);
    state->form.changed = true;
    return REACTION_REPAINT;
}

static unsigned leave_ticks(struct emergency_state *state, const char *row)
{
    state->ticking = false;
    form_go(&state->form, row);
    return REACTION_REPAINT;
}

static unsigned tick_key(struct emergency_state *state, const struct key *key)
{
    switch (key->code) {
    case KEY_UP:
    case KEY_BACKTAB:
        return leave_ticks(state, "rang");
    case KEY_TAB:
    case KEY_DOWN:
        return leave_ticks(state, "place");
    default:
        return tick(state, key_digit(key));
    }
}

/* Enter calls the team, wherever the caret stands; the last row leads to the ticks. */
static unsigned key(struct screen *screen, const struct deed *act)
{
    struct emergency_state *state = screen->state;
    const enum key_code code = act->key->code;

    if (code == KEY_ENTER)
        return ask_or_send(screen, act);
    if (state->ticking)
        return tick_key(state, act->key);
    if ((code == KEY_TAB || code == KEY_DOWN) && strcmp(form_focus(&state->form), "rang") == 0) {
        state->ticking = true;
        return REACTION_REPAINT;
    }
    return banner_type(screen, &state->form, act->key);
}

static unsigned leave(struct screen *screen, const struct deed *act)
{
    if (draft(screen, act->sc) != RC_OK)
        return screen_refuse(screen, &act->sc->error);
    return REACTION_CLOSE;
}

static unsigned start_afresh(struct screen *screen, const struct deed *act)
{
    struct emergency_state *state = screen->state;

    forget(screen, act->sc);
    for (size_t i = 0; i < ROWS; i++)
        form_set(&state->form, fixed[i].name, NULL, NULL);
    state->form.changed = false;
    state->ticking = false;
    open_at(state, &screen->life, act->now);
    start(state, screen);
    return REACTION_REPAINT;
}

static unsigned act_emergency(struct screen *screen, const struct deed *act)
{
    switch (act->action) {
    case ACTION_KEY:
        return key(screen, act);
    case ACTION_SEND:
        return ask_or_send(screen, act);
    case ACTION_DIVISION:
        return divisions_pick(screen, ANSWER_DIVISION);
    case ANSWER_DIVISION:
        set_division(screen, act->answer->text);
        return REACTION_REPAINT;
    case ANSWER_SIMILAR:
        return act->answer->number > 0 ? join(screen, act, act->answer->number)
                                       : send(screen, act, true);
    case ACTION_START_AFRESH:
        return start_afresh(screen, act);
    case ACTION_BACK:
        return leave(screen, act);
    default:
        return REACTION_PASS;
    }
}

static unsigned rest(struct screen *screen, const struct deed *act)
{
    if (!form_changed(&((struct emergency_state *)screen->state)->form))
        return REACTION_NONE;
    return draft(screen, act->sc) == RC_OK ? REACTION_NONE : screen_refuse(screen, &act->sc->error);
}

static bool typing(const struct screen *screen) { return true; }

static const char *tick_word(enum lang lang, char one)
{
    switch (one) {
    case TICK_THERE:
        return tr(lang, N_("[there]"));
    case TICK_CALLED:
        return tr(lang, N_("[told]"));
    default:
        return "[ ]";
    }
}

static void paint_ticks(const struct emergency_state *state, const struct paint *p, struct box box)
{
    const char *ticks = form_text(&state->form, "already");
    const int across = box.width / TICK > 0 ? box.width / TICK : 1;

    canvas_put(p->canvas, box.y, box.x + 1, box.width - 2,
               state->ticking ? STYLE_SELECTED : STYLE_STRONG,
               tr(p->lang, N_("Who is there already, or was told: Tab, then a digit")));
    for (int i = 0; i < TICKS; i++) {
        const bool on = ticks[i] != TICK_NO;

        canvas_put(p->canvas, box.y + 1 + i / across, box.x + 1 + i % across * TICK, TICK - 1,
                   on ? STYLE_STRONG : STYLE_PLAIN,
                   scope_printf(p->sc, "%d %s %s", i + 1, tick_word(p->lang, ticks[i]),
                                words_agency(tickable[i], p->lang)));
    }
}

/* The situations stand one below the other with their digits, for who has no time to look. */
static void paint_situations(const struct emergency_state *state, const struct paint *p,
                             struct box box)
{
    const char *chosen = form_text(&state->form, "situation");
    const size_t count = state->rows[SITUATION_ROW].choice_count;
    const int across = box.width / TICK > 0 ? box.width / TICK : 1;

    for (size_t i = 0; i < count; i++) {
        const struct form_choice *c = &state->choices[i];
        const bool on = strcmp(c->code, chosen) == 0;

        canvas_put(p->canvas, box.y + (int)i / across, box.x + 1 + (int)i % across * TICK, TICK - 1,
                   on ? STYLE_SELECTED : STYLE_PLAIN,
                   scope_printf(p->sc, "%zu %s%s", i + 1, c->label, on ? " <" : ""));
    }
}

static void paint_emergency(const struct screen *screen, const struct paint *p)
{
    const struct emergency_state *state = screen->state;
    const struct box below = banner_below(p);
    struct box form = {below.y + 1, below.x, FORM_ROWS, below.width};
    struct box situations = {form.y + FORM_ROWS, below.x, 3, below.width};
    struct box ticks = {situations.y + 4, below.x, 4, below.width};

    banner_paint(p, tr(p->lang, N_("Emergency")),
                 say(p->sc, p->lang, N_("opened {1}; Enter calls the team"),
                     instant_clock(p->sc, state->opened)));
    form_paint(&state->form, p, form, !state->ticking);
    canvas_rule(p->canvas, situations.y - 1, below.x, below.width, STYLE_LINE);
    paint_situations(state, p, situations);
    canvas_rule(p->canvas, ticks.y - 1, below.x, below.width, STYLE_LINE);
    paint_ticks(state, p, ticks);
}

const struct screen_class emergency_screen = {
    .id = SCREEN_EMERGENCY,
    .title = N_("Emergency"),
    .state_size = sizeof(struct emergency_state),
    .open = open_emergency,
    .act = act_emergency,
    .paint = paint_emergency,
    .typing = typing,
    .rest = rest,
    .draft = draft,
    .close = close_emergency,
};
