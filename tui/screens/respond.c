/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the members of a team do: one seat, one digit, Enter. The promises count down above. */
#include "core/base/text.h"
#include "core/desk/dispatch.h"
#include "tui/kit/form.h"
#include "tui/kit/list.h"
#include "tui/screens/banner.h"
#include "tui/screens/context.h"
#include "tui/screens/table.h"
#include "tui/screens/words.h"

enum { AGENCY = 22, WHO = 30, STATE = 24, PROMISE = 22, STANDING = 14, FORM_ROWS = 3 };

/* The digits, in the order in which a response runs. */
static const enum act acts[] = {ACT_ACCEPTED, ACT_DECLINED, ACT_LINKED, ACT_ARRIVED,
                                ACT_CALMED,   ACT_BEGUN,    ACT_LEFT};
#define ACTS (sizeof(acts) / sizeof(acts[0]))

static const struct form_row rows[] = {
    {.name = "person", .label = N_("Who"), .hint = N_("empty: the person of the seat")},
    {.name = "channel",
     .label = N_("Told by"),
     .hint = N_("empty: he did it himself; else telephone, radio …")},
    {.name = "note", .label = N_("Words")},
};

struct respond_state {
    struct list list;
    struct form form;
    bool typing; /* the caret stands in the form */
    size_t act;  /* the chosen one + 1; 0 is none */
};

struct respond_data {
    struct casefile cf;
    const struct dispatch *dispatch;
    const char *number;
};

static enum rc open_respond(struct screen *screen, struct scope *sc)
{
    struct respond_state *state = screen->state;

    form_open(&state->form, &screen->life, rows, sizeof(rows) / sizeof(rows[0]));
    return RC_OK;
}

static void close_respond(struct screen *screen)
{
    struct respond_state *state = screen->state;

    form_close(&state->form);
}

static enum rc load(struct screen *screen, struct scope *sc, struct instant now, void **out)
{
    struct respond_data *data = scope_alloc(sc, 1, sizeof(*data));

    TRY(desk_casefile(context_desk(screen), sc, screen->opened.subject, false, &data->cf));
    data->dispatch = casefile_dispatch(&data->cf);
    if (!data->dispatch)
        return fail(sc, RC_INVALID, "case", N_("No team was called for this case yet."));
    data->number = words_number(sc, screen->lang, &data->cf.dispute, date_of(now));
    *out = data;
    return RC_OK;
}

/* The last thing the seat did, and when; NULL when it did nothing. */
static const struct response *last_response(const struct dispatch *d, enum agency_id agency)
{
    const struct response *last = NULL;

    for (size_t i = 0; i < d->response_count; i++) {
        if (d->responses[i].agency == agency)
            last = &d->responses[i];
    }
    return last;
}

static enum style state_style(enum act act)
{
    if (act == ACT_CALLED)
        return STYLE_AMBER;
    return act == ACT_DECLINED ? STYLE_RED : STYLE_PLAIN;
}

static void paint_seat(const struct paint *paint, const void *data, size_t index, struct box box)
{
    const struct dispatch *d = data;
    const struct seat *seat = &d->seats[index];
    const enum act stands = dispatch_seat_state(d, seat->agency);
    const struct response *last = last_response(d, seat->agency);
    struct canvas *canvas = paint->canvas;
    int x = box.x;

    canvas_put(canvas, box.y, x, AGENCY - 1, STYLE_STRONG, words_agency(seat->agency, paint->lang));
    x += AGENCY;
    canvas_put(canvas, box.y, x, STATE - 1, state_style(stands),
               word_label(&act_words, (int)stands, paint->lang));
    x += STATE;
    canvas_put(canvas, box.y, x, 9, STYLE_PLAIN,
               instant_clock(paint->sc, last ? last->happened_at : INSTANT_NEVER));
    x += 9;
    canvas_put(canvas, box.y, x, box.x + box.width - x, STYLE_PLAIN,
               scope_printf(paint->sc, "%s %s%s%s",
                            last && last->person_name ? last->person_name
                            : seat->person_name       ? seat->person_name
                                                      : "",
                            last && last->channel ? "(" : "",
                            last && last->channel ? last->channel : "",
                            last && last->channel ? ")" : ""));
}

static struct list_view view_of(const struct respond_data *data)
{
    if (!data)
        return (struct list_view){.count = 0};
    return (struct list_view){
        .count = data->dispatch->seat_count, .data = data->dispatch, .row = paint_seat};
}

static const char *typed(const struct form *form, const char *name)
{
    const char *text = form_text(form, name);

    return text_is_empty(text) ? NULL : text;
}

static unsigned record(struct screen *screen, const struct deed *act)
{
    struct respond_state *state = screen->state;
    const struct respond_data *data = screen->data;
    const struct list_view view = view_of(data);
    size_t index;

    if (!list_selected(&state->list, &view, &index))
        return REACTION_NONE;
    if (state->act == 0)
        return screen_note(screen, STYLE_NOTICE,
                           tr(act->lang, N_("Choose by its digit what was done, then Enter.")));
    const struct response_report report = {.id = screen->opened.subject,
                                           .agency = data->dispatch->seats[index].agency,
                                           .act = acts[state->act - 1],
                                           .person = typed(&state->form, "person"),
                                           .channel = typed(&state->form, "channel"),
                                           .note = typed(&state->form, "note")};
    if (desk_respond(context_desk(screen), act->sc, &report) != RC_OK) {
        if (!form_refuse(&state->form, act->sc->error.field,
                         error_text(act->sc, act->lang, &act->sc->error)))
            return screen_refuse(screen, &act->sc->error);
        state->typing = true;
        return REACTION_REPAINT;
    }
    screen_note(screen, STYLE_MET,
                say(act->sc, act->lang, N_("Recorded: {1} {2}"),
                    words_agency(report.agency, act->lang),
                    word_label(&act_words, (int)report.act, act->lang)));
    form_set(&state->form, "person", NULL, NULL);
    form_set(&state->form, "channel", NULL, NULL);
    form_set(&state->form, "note", NULL, NULL);
    state->act = 0;
    state->typing = false;
    return REACTION_RELOAD;
}

static struct box form_box(struct box below)
{
    return (struct box){below.y + below.height - FORM_ROWS, below.x, FORM_ROWS, below.width};
}

static unsigned type(struct screen *screen, const struct deed *act)
{
    struct respond_state *state = screen->state;
    const struct key *key = act->key;

    if (key->code == KEY_ENTER)
        return record(screen, act);
    if ((key->code == KEY_TAB && state->form.focus + 1 == state->form.count) ||
        ((key->code == KEY_UP || key->code == KEY_BACKTAB) && state->form.focus == 0)) {
        state->typing = false;
        return REACTION_REPAINT;
    }
    return form_key(&state->form, key, form_box(banner_rest(screen)), screen->ambiguous) ==
                   FORM_IGNORED
               ? REACTION_NONE
               : REACTION_REPAINT;
}

static unsigned choose(struct screen *screen, const struct deed *act)
{
    struct respond_state *state = screen->state;
    const int digit = key_digit(act->key);

    if (digit < 1 || (size_t)digit > ACTS)
        return REACTION_NONE;
    state->act = (size_t)digit;
    return REACTION_REPAINT;
}

static unsigned into_form(struct respond_state *state)
{
    state->typing = true;
    form_go(&state->form, rows[0].name);
    return REACTION_REPAINT;
}

static unsigned act_respond(struct screen *screen, const struct deed *act)
{
    struct respond_state *state = screen->state;
    const struct list_view view = view_of(screen->data);

    switch (act->action) {
    case ACTION_KEY:
        return state->typing ? type(screen, act) : choose(screen, act);
    case ACTION_OPEN:
    case ACTION_RESPOND:
        return record(screen, act);
    case ACTION_NEXT:
        return into_form(state);
    case ACTION_BACK:
        if (!state->typing)
            return REACTION_PASS;
        state->typing = false;
        return REACTION_REPAINT;
    case ACTION_DISPATCH:
        return screen_open(
            screen, (struct request){.screen = SCREEN_TEAM, .subject = screen->opened.subject});
    default:
        return list_act(&state->list, &view, act->action, screen->rows) ? REACTION_REPAINT
                                                                        : REACTION_PASS;
    }
}

static bool typing(const struct screen *screen)
{
    return ((const struct respond_state *)screen->state)->typing;
}

static bool ticks(const struct screen *screen)
{
    const struct respond_data *data = screen->data;

    return data &&
           instant_is_set(milestone_next_due(data->cf.milestones, data->cf.milestone_count));
}

static void paint_promises(const struct respond_data *data, const struct paint *paint,
                           struct box box)
{
    for (size_t i = 0; i < data->cf.milestone_count && (int)i < box.height; i++) {
        const struct milestone *m = &data->cf.milestones[i];
        const struct words_standing s = words_standing(paint->sc, paint->lang, m, paint->now);
        const int y = box.y + (int)i;
        int x = box.x + 1;

        canvas_put(paint->canvas, y, x, PROMISE - 1, STYLE_PLAIN,
                   words_promise(m->promise, paint->lang));
        x += PROMISE;
        canvas_put(paint->canvas, y, x, 6, s.style,
                   scope_printf(paint->sc, "%s%s", s.count, s.mark));
        canvas_put_right(paint->canvas, y, x + 6, STANDING - 7, STYLE_PLAIN, s.time);
        x += STANDING;
        if (m->awaited_count > 0)
            canvas_put(paint->canvas, y, x, box.x + box.width - x, STYLE_PLAIN,
                       say(paint->sc, paint->lang, N_("awaited: {1}"),
                           words_agencies(paint->sc, paint->lang, m->awaited, m->awaited_count)));
    }
}

/* "1接单 [2不能来] …": the digits and what they choose, in as many rows as they need. */
static void paint_acts(const struct respond_state *state, const struct paint *paint, struct box box)
{
    int x = box.x + 1, y = box.y;

    for (size_t i = 0; i < ACTS; i++) {
        const bool on = state->act == i + 1;
        const char *text = scope_printf(paint->sc, on ? "[%zu %s]" : " %zu %s ", i + 1,
                                        word_label(&act_words, (int)acts[i], paint->lang));
        const int width = text_width(text, paint->canvas->ambiguous);

        if (x + width > box.x + box.width && y + 1 < box.y + box.height) {
            x = box.x + 1;
            y++;
        }
        x += canvas_put(paint->canvas, y, x, CANVAS_REST, on ? STYLE_SELECTED : STYLE_PLAIN, text);
        x++;
    }
}

static void paint_respond(const struct screen *screen, const struct paint *paint)
{
    const struct respond_state *state = screen->state;
    const struct respond_data *data = screen->data;
    const struct box below = banner_below(paint), form = form_box(below);

    if (!data) {
        banner_paint(paint, tr(paint->lang, N_("Response")), NULL);
        return;
    }
    const struct list_view view = view_of(data);
    const int promises = (int)data->cf.milestone_count;
    const int list = below.y + promises + 1;
    const int digits = form.y - 3;

    banner_paint(paint, say(paint->sc, paint->lang, N_("Response: {1}"), data->number),
                 say(paint->sc, paint->lang, N_("called {1} by {2}"),
                     instant_clock(paint->sc, data->dispatch->at), data->dispatch->by));
    paint_promises(data, paint, (struct box){below.y, below.x, promises, below.width});
    canvas_rule(paint->canvas, list - 1, below.x, CANVAS_REST, STYLE_LINE);
    list_paint(&state->list, &view, paint,
               (struct box){list, below.x, digits - 1 - list, below.width});
    canvas_rule(paint->canvas, digits - 1, below.x, CANVAS_REST, STYLE_LINE);
    paint_acts(state, paint, (struct box){digits, below.x, 2, below.width});
    canvas_rule(paint->canvas, form.y - 1, below.x, CANVAS_REST, STYLE_LINE);
    form_paint(&state->form, paint, form);
    if (state->typing)
        return;
    canvas_fill(paint->canvas, (struct box){form.y, form.x, form.height, 1}, STYLE_PLAIN);
    canvas_caret(paint->canvas, -1, -1);
}

const struct screen_class respond_screen = {
    .id = SCREEN_RESPOND,
    .title = N_("Response"),
    .state_size = sizeof(struct respond_state),
    .open = open_respond,
    .load = load,
    .act = act_respond,
    .paint = paint_respond,
    .typing = typing,
    .ticks = ticks,
    .close = close_respond,
};
