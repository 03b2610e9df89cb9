/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the members of a team do: one seat, one digit, Enter. The promises count down above. */
#include "core/base/text.h"
#include "core/desk/dispatch.h"
#include "tui/screens/banner.h"
#include "tui/screens/context.h"
#include "tui/screens/panel.h"
#include "tui/screens/table.h"
#include "tui/screens/words.h"

enum { AGENCY = 22, WHO = 30, STATE = 24, PROMISE = 22, STANDING = 14, ACT_ROWS = 2 };

/* The digits 1 to 9 and 0, in the order in which a response runs. */
static const enum act acts[] = {ACT_ACCEPTED,  ACT_DECLINED,  ACT_LINKED, ACT_ARRIVED,
                                ACT_CALMED,    ACT_BEGUN,     ACT_LEFT,   ACT_HANDED,
                                ACT_UNREACHED, ACT_STOOD_DOWN};
#define ACTS (sizeof(acts) / sizeof(acts[0]))

static const struct form_row rows[] = {
    {.name = "person", .label = N_("Who"), .hint = N_("empty: the person of the seat")},
    {.name = "channel",
     .label = N_("Told by"),
     .hint = N_("empty: he did it himself; else telephone, radio …")},
    {.name = "note", .label = N_("His words")},
};

struct respond_state {
    struct panel panel;
    size_t act;  /* the chosen one + 1; 0 is none */
    bool turned; /* to the agency it was opened for */
};

struct respond_data {
    struct casefile cf;
    const struct dispatch *dispatch;
    const char *number;
};

static enum rc open_respond(struct screen *screen, struct scope *sc)
{
    struct respond_state *state = screen->state;

    panel_open(&state->panel, screen, rows, sizeof(rows) / sizeof(rows[0]));
    return RC_OK;
}

static void close_respond(struct screen *screen)
{
    struct respond_state *state = screen->state;

    panel_close(&state->panel);
}

/* The last thing the seat did, and when; NULL when it did nothing. */
static const struct response *last_response(const struct dispatch *d, enum agency_id agency)
{
    const struct response *last = NULL;

    for (size_t i = 0; i < d->course.response_count; i++) {
        if (d->course.responses[i].agency == agency)
            last = &d->course.responses[i];
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

static size_t digit_of(enum act act)
{
    for (size_t i = 0; i < ACTS; i++)
        if (acts[i] == act)
            return i + 1;
    return 0;
}

/* Opened for one agency, it adds words to what that agency did last: they are a further event of
 * the same kind, for what was recorded is never changed. */
static void turn(struct respond_state *state, const struct respond_data *data, const char *agency)
{
    const struct list_view view = view_of(data);

    for (size_t i = 0; i < view.count; i++) {
        const enum agency_id id = data->dispatch->seats[i].agency;

        if (!text_equal(agency_get(id)->code, agency))
            continue;
        list_go(&state->panel.list, &view, i);
        state->act = digit_of(dispatch_seat_state(data->dispatch, id));
        if (state->act > 0) {
            panel_enter(&state->panel);
            form_go(&state->panel.form, "channel");
        }
    }
}

static enum rc load(struct screen *screen, struct scope *sc, struct instant now, void **out)
{
    struct respond_state *state = screen->state;
    struct respond_data *data = scope_alloc(sc, 1, sizeof(*data));

    TRY(desk_casefile(context_desk(screen), sc, screen->opened.subject, false, &data->cf));
    data->dispatch = casefile_dispatch(&data->cf);
    if (!data->dispatch)
        return fail(sc, RC_INVALID, "case", N_("No team was called for this case yet."));
    data->number = words_number(sc, screen->lang, &data->cf.dispute, date_of(now));
    if (screen->opened.text && !state->turned)
        turn(state, data, screen->opened.text);
    state->turned = true;
    *out = data;
    return RC_OK;
}

static unsigned record(struct screen *screen, const struct deed *act)
{
    struct respond_state *state = screen->state;
    struct panel *panel = &state->panel;
    const struct respond_data *data = screen->data;
    const struct list_view view = view_of(data);
    size_t index;

    if (!list_selected(&panel->list, &view, &index))
        return REACTION_NONE;
    if (state->act == 0)
        return screen_note(screen, STYLE_NOTICE,
                           tr(act->lang, N_("Choose by its digit what was done, then Enter.")));
    const struct response_report report = {.id = screen->opened.subject,
                                           .agency = data->dispatch->seats[index].agency,
                                           .act = acts[state->act - 1],
                                           .person = panel_text(panel, "person"),
                                           .channel = panel_text(panel, "channel"),
                                           .note = panel_text(panel, "note")};
    if (desk_respond(context_desk(screen), act->sc, &report) != RC_OK)
        return panel_refuse(panel, screen, &act->sc->error);
    screen_note(screen, STYLE_MET,
                say(act->sc, act->lang, N_("Recorded: {1} {2}"),
                    words_agency(report.agency, act->lang),
                    word_label(&act_words, (int)report.act, act->lang)));
    for (size_t i = 0; i < panel->form.count; i++)
        panel_clear(panel, rows[i].name);
    state->act = 0;
    panel->typing = false;
    return REACTION_RELOAD;
}

/* Between the promises above and the digits below, which have a rule each. */
static struct box list_box(const struct screen *screen, struct box below)
{
    const struct respond_state *state = screen->state;
    const struct respond_data *data = screen->data;
    const int y = below.y + (data ? (int)data->cf.milestone_count : 0) + 1;
    const int end = panel_form_box(&state->panel, below).y - 1 - ACT_ROWS - 1;

    return (struct box){y, below.x, end - y, below.width};
}

static unsigned type(struct screen *screen, const struct deed *act)
{
    struct respond_state *state = screen->state;

    return act->key->code == KEY_ENTER ? record(screen, act)
                                       : panel_key(&state->panel, screen, act->key);
}

static unsigned choose(struct screen *screen, const struct deed *act)
{
    struct respond_state *state = screen->state;
    const int digit = key_digit(act->key);

    if (digit < 0)
        return REACTION_NONE;
    state->act = digit == 0 ? ACTS : (size_t)digit;
    return REACTION_REPAINT;
}

static unsigned act_respond(struct screen *screen, const struct deed *act)
{
    struct respond_state *state = screen->state;
    const struct list_view view = view_of(screen->data);

    switch (act->action) {
    case ACTION_KEY:
        return state->panel.typing ? type(screen, act) : choose(screen, act);
    case ACTION_OPEN:
    case ACTION_RESPOND:
        return record(screen, act);
    case ACTION_DISPATCH:
        return screen_open(
            screen, (struct request){.screen = SCREEN_TEAM, .subject = screen->opened.subject});
    default:
        return panel_move(&state->panel, &view, act->action,
                          list_box(screen, banner_rest(screen)).height);
    }
}

static bool typing(const struct screen *screen)
{
    return ((const struct respond_state *)screen->state)->panel.typing;
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
        canvas_put_right(paint->canvas, y, x + 6, STANDING - 7, s.time_style, s.time);
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
        const char *text = scope_printf(paint->sc, on ? "[%zu %s]" : " %zu %s ", (i + 1) % 10,
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

/* What Enter would do stands above the form while an act is chosen. */
static void paint_choice(const struct respond_state *state, const struct dispatch *d,
                         const struct list_view *view, const struct paint *paint, int y)
{
    size_t index;

    if (state->act == 0 || !list_selected(&state->panel.list, view, &index))
        return;
    canvas_put(paint->canvas, y, paint->box.x + 1, CANVAS_REST, STYLE_NOTICE,
               scope_printf(paint->sc, " %s ",
                            say(paint->sc, paint->lang, N_("Enter records: {1} {2}"),
                                words_agency(d->seats[index].agency, paint->lang),
                                word_label(&act_words, (int)acts[state->act - 1], paint->lang))));
}

static void paint_respond(const struct screen *screen, const struct paint *paint)
{
    const struct respond_state *state = screen->state;
    const struct respond_data *data = screen->data;
    const struct box below = banner_below(paint), form = panel_form_box(&state->panel, below);

    if (!data) {
        banner_paint(paint, tr(paint->lang, N_("Response")), NULL);
        return;
    }
    const struct list_view view = view_of(data);
    const struct box list = list_box(screen, below);

    banner_paint(paint, say(paint->sc, paint->lang, N_("Response: {1}"), data->number),
                 say(paint->sc, paint->lang, N_("called {1} by {2}"),
                     instant_clock(paint->sc, data->dispatch->at), data->dispatch->by));
    paint_promises(data, paint, (struct box){below.y, below.x, list.y - 1 - below.y, below.width});
    canvas_rule(paint->canvas, list.y - 1, below.x, CANVAS_REST, STYLE_LINE);
    list_paint(&state->panel.list, &view, paint, list);
    canvas_rule(paint->canvas, list.y + list.height, below.x, CANVAS_REST, STYLE_LINE);
    paint_acts(state, paint,
               (struct box){list.y + list.height + 1, below.x, ACT_ROWS, below.width});
    panel_paint_form(&state->panel, paint, form);
    paint_choice(state, data->dispatch, &view, paint, form.y - 1);
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
