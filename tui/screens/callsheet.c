/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The call sheet: one person, one telephone, four calls in four minutes. One key stamps and turns
 * to the next number. It opens by itself when a team was called. */
#include "core/desk/callsheet.h"

#include "core/base/text.h"
#include "core/desk/dispatch.h"
#include "core/desk/emergency.h"
#include "tui/kit/list.h"
#include "tui/screens/banner.h"
#include "tui/screens/bigdigit.h"
#include "tui/screens/context.h"
#include "tui/screens/open.h"
#include "tui/screens/raise.h"
#include "tui/screens/table.h"
#include "tui/screens/words.h"

enum {
    AGENCY = 21,
    WHO = 18,
    PHONE = 15,
    STATE = 17,
    NUMBER_Y = 2,
    ABOVE = 7,
    LAST_MINUTE = 60000
};

/* Another case that waits for the person who has just answered. */
struct offer {
    struct scope own;
    int64_t dispute; /* 0: there is none */
    enum agency_id agency;
    const char *number, *name;
    int64_t person;
};

struct callsheet_state {
    struct list list;
    bool chosen; /* the person went to a line himself */
    struct offer offer;
};

struct callsheet_data {
    struct callsheet sheet;
    const char *number, *what;
};

static enum rc open_callsheet(struct screen *screen, struct scope *sc)
{
    struct callsheet sheet;

    return desk_callsheet(context_desk(screen), sc, screen->opened.subject, &sheet);
}

static void close_callsheet(struct screen *screen)
{
    scope_end(&((struct callsheet_state *)screen->state)->offer.own);
}

static const char *phone_of(const struct call_line *line)
{
    return line->next ? line->next->phone : NULL;
}

/* Why nobody is to be called. */
static const char *nobody(const struct call_line *line, enum lang lang)
{
    return tr(lang, line->callee_count > 0 ? N_("nobody left") : N_("nobody registered"));
}

/* Who answered, else who is to be called. */
static const char *name_of(const struct call_line *line)
{
    if (!line->open && line->actor)
        return line->actor;
    return line->next ? line->next->name : NULL;
}

static void paint_line(const struct paint *paint, const void *data, size_t index, struct box box)
{
    const struct call_line *line = &((const struct callsheet_data *)data)->sheet.lines[index];
    struct canvas *canvas = paint->canvas;
    const char *name = name_of(line);
    const enum style style = line->state == ACT_CALLED     ? STYLE_AMBER
                             : line->state == ACT_DECLINED ? STYLE_RED
                                                           : STYLE_PLAIN;
    int x = box.x;

    canvas_put(canvas, box.y, x, AGENCY - 1, STYLE_STRONG,
               words_agency(line->seat->agency, paint->lang));
    x += AGENCY;
    canvas_put(canvas, box.y, x, WHO - 1, STYLE_PLAIN, name ? name : nobody(line, paint->lang));
    x += WHO;
    canvas_put(canvas, box.y, x, PHONE - 1, STYLE_PLAIN,
               line->open ? bigdigit_spoken(paint->sc, phone_of(line)) : "");
    x += PHONE;
    canvas_put(canvas, box.y, x, STATE - 1, style,
               word_label(&act_words, (int)line->state, paint->lang));
    x += STATE;
    if (line->open && line->next && line->next->tries > 0)
        canvas_put(canvas, box.y, x, box.x + box.width - x, STYLE_DIM,
                   say(paint->sc, paint->lang, N_("no answer {1}"),
                       words_count(paint->sc, line->next->tries)));
}

static int64_t line_id(const void *data, size_t index)
{
    return (int64_t)((const struct callsheet_data *)data)->sheet.lines[index].seat->agency;
}

static struct list_view view_of(const struct callsheet_data *data)
{
    return (struct list_view){data ? data->sheet.count : 0, data, paint_line, line_id};
}

/* The line that is acted upon; NULL without any. */
static const struct call_line *selected(const struct screen *screen)
{
    const struct callsheet_state *state = screen->state;
    const struct callsheet_data *data = screen->data;
    const struct list_view view = view_of(data);
    size_t index;

    return list_selected(&state->list, &view, &index) ? &data->sheet.lines[index] : NULL;
}

static enum rc load(struct screen *screen, struct scope *sc, struct instant now, void **out)
{
    struct callsheet_state *state = screen->state;
    struct callsheet_data *data = scope_alloc(sc, 1, sizeof(*data));
    const struct callsheet *sheet = &data->sheet;
    struct desk *desk = context_desk(screen);

    TRY(desk_callsheet(desk, sc, screen->opened.subject, &data->sheet));
    data->number = words_number(sc, screen->lang, &sheet->cf.dispute, date_of(now));
    data->what = scope_printf(sc, "%s  %s", sheet->cf.dispute.place ? sheet->cf.dispute.place : "",
                              words_kind(desk_kinds(desk), sheet->cf.dispute.kind, screen->lang));
    const struct list_view view = view_of(data);
    const struct call_line *next = callsheet_next(sheet->lines, sheet->count);
    list_follow(&state->list, &view);
    if (next && !state->chosen)
        list_go(&state->list, &view, (size_t)(next - sheet->lines));
    *out = data;
    return RC_OK;
}

/* Look for a case that waits for PERSON too. That this cannot be told stops no telephone call. */
static void find_offer(struct screen *screen, int64_t person, const char *name)
{
    struct offer *offer = &((struct callsheet_state *)screen->state)->offer;
    struct desk *desk = context_desk(screen);
    struct waiting *list;
    size_t count;

    scope_end(&offer->own);
    *offer = (struct offer){0};
    if (person == 0 || desk_waiting(desk, &offer->own, person, &list, &count) != RC_OK)
        return;
    for (size_t i = 0; i < count && offer->dispute == 0; i++) {
        const struct dispute *d = &list[i].row.dispute;

        if (!list[i].called || d->id == screen->opened.subject)
            continue;
        offer->dispute = d->id;
        offer->agency = list[i].agency;
        offer->number = words_number(&offer->own, screen->lang, d, desk_today(desk));
        offer->name = scope_strdup(&offer->own, name);
        offer->person = person;
    }
}

static unsigned say_recorded(struct screen *screen, const struct deed *act, enum agency_id agency,
                             const char *name, enum act what)
{
    screen_note(screen, STYLE_MET,
                say(act->sc, act->lang, N_("Recorded: {1} {2}"),
                    scope_printf(act->sc, "%s %s", words_agency(agency, act->lang), name),
                    word_label(&act_words, (int)what, act->lang)));
    return REACTION_RELOAD;
}

/* A key that is held down stamps nobody. */
static unsigned record(struct screen *screen, const struct deed *act, enum act what)
{
    struct callsheet_state *state = screen->state;
    const struct call_line *line = selected(screen);

    if (!line || act->key->repeat)
        return REACTION_NONE;
    const char *name = name_of(line);
    const int64_t person = line->open && line->next ? line->next->person : 0;
    const struct response_report report = {.id = screen->opened.subject,
                                           .agency = line->seat->agency,
                                           .act = what,
                                           .person = name,
                                           .channel = tr(act->lang, N_("by telephone"))};
    if (desk_respond(context_desk(screen), act->sc, &report) != RC_OK)
        return screen_refuse(screen, &act->sc->error);
    state->chosen = false;
    find_offer(screen, what == ACT_ACCEPTED ? person : 0, name);
    return say_recorded(screen, act, line->seat->agency, name ? name : "", what);
}

/* The same call answers for the other case. */
static unsigned record_other(struct screen *screen, const struct deed *act)
{
    const struct offer offer = ((const struct callsheet_state *)screen->state)->offer;

    if (offer.dispute == 0 || act->key->repeat)
        return REACTION_NONE;
    const struct response_report report = {.id = offer.dispute,
                                           .agency = offer.agency,
                                           .act = ACT_ACCEPTED,
                                           .person = offer.name,
                                           .channel = tr(act->lang, N_("by telephone"))};
    if (desk_respond(context_desk(screen), act->sc, &report) != RC_OK)
        return screen_refuse(screen, &act->sc->error);
    const char *name = scope_printf(act->sc, "%s %s", offer.number, offer.name);
    find_offer(screen, offer.person, scope_strdup(act->sc, offer.name));
    return say_recorded(screen, act, report.agency, name, ACT_ACCEPTED);
}

static struct box list_box(struct box box)
{
    return (struct box){box.y + ABOVE, box.x, box.height - ABOVE - 2, box.width};
}

static unsigned move(struct screen *screen, int action)
{
    struct callsheet_state *state = screen->state;
    const struct list_view view = view_of(screen->data);
    const struct box whole = {0, 0, screen->rows, screen->columns};

    if (!list_act(&state->list, &view, action, list_box(whole).height))
        return REACTION_PASS;
    state->chosen = true;
    return REACTION_REPAINT;
}

static unsigned act_callsheet(struct screen *screen, const struct deed *act)
{
    const struct call_line *line = selected(screen);

    switch (act->action) {
    case ACTION_KEY:
        return REACTION_NONE;
    case ACTION_CALL_ACCEPTED:
        return record(screen, act, ACT_ACCEPTED);
    case ACTION_CALL_UNREACHED:
        return record(screen, act, ACT_UNREACHED);
    case ACTION_CALL_DECLINED:
        return record(screen, act, ACT_DECLINED);
    case ACTION_CALL_ARRIVED:
        return record(screen, act, ACT_ARRIVED);
    case ACTION_OPEN:
        return record_other(screen, act);
    case ACTION_ADD_WORDS:
        return screen_open(
            screen, (struct request){.screen = SCREEN_RESPOND,
                                     .subject = screen->opened.subject,
                                     .text = line ? agency_get(line->seat->agency)->code : NULL});
    case ACTION_RAISE:
        return raise_level(screen, act, screen->opened.subject);
    case ACTION_POLICE:
        return open_act(screen, act->action, screen->opened.subject);
    default:
        return move(screen, act->action);
    }
}

/* The promise that falls due next; NULL when none runs. */
static const struct milestone *running(const struct callsheet_data *data)
{
    const struct milestone *first = NULL;

    for (size_t i = 0; i < data->sheet.cf.milestone_count; i++) {
        const struct milestone *m = &data->sheet.cf.milestones[i];

        if (milestone_runs(m) && (!first || instant_before(m->due, first->due)))
            first = m;
    }
    return first;
}

static bool ticks(const struct screen *screen) { return screen->data && running(screen->data); }

static const char *clocks(const struct callsheet_data *data, const struct paint *p)
{
    const struct milestone *m = running(data);
    const char *since = say(p->sc, p->lang, N_("{1} since the call"),
                            span_clock(p->sc, instant_lasted(data->sheet.dispatch->at, p->now)));

    if (!m)
        return since;
    if (milestone_left(m, p->now).ms < 0)
        return scope_printf(p->sc, "%s   %s %s", since, words_promise(m->promise, p->lang),
                            words_standing(p->sc, p->lang, m, p->now).time);
    return scope_printf(
        p->sc, "%s   %s %s", since, words_promise(m->promise, p->lang),
        say(p->sc, p->lang, N_("{1} left"), words_left(p->sc, p->lang, milestone_left(m, p->now))));
}

/* The number to dial, and whose it is. */
static void paint_next(const struct call_line *line, const struct paint *p, struct box box)
{
    const struct seat *seat = line->seat;
    const char *name = name_of(line);
    const int x = box.x + 1;
    const bool deputy = line->next && line->next->person != seat->person;

    canvas_put(p->canvas, box.y, x, box.width - 2, STYLE_STRONG,
               scope_printf(p->sc, "%s  %s  %s%s", words_agency(seat->agency, p->lang),
                            name ? name : nobody(line, p->lang), seat->role ? seat->role : "",
                            deputy ? tr(p->lang, N_("  (in his place)")) : ""));
    if (phone_of(line))
        bigdigit_paint(p->canvas, p->sc, box.y + NUMBER_Y - 1, x + 2, box.width - 4,
                       phone_of(line));
    else
        canvas_put(p->canvas, box.y + NUMBER_Y, x + 2, box.width - 4, STYLE_AMBER,
                   tr(p->lang, N_("There is no telephone number.")));
}

static const char *missing(const struct callsheet_data *data, const struct paint *p)
{
    const char *list = "";

    for (size_t i = 0; i < data->sheet.count; i++) {
        const struct call_line *line = &data->sheet.lines[i];

        if (line->open && line->seat->required && line->next)
            list = words_join(
                p->sc, p->lang, list,
                scope_printf(p->sc, "%s %s %s", words_agency(line->seat->agency, p->lang),
                             line->next->name, bigdigit_spoken(p->sc, phone_of(line))));
    }
    return list;
}

/* One line says what is most worth knowing: the other case, who is missing in the last minute,
 * that everybody has answered. */
static void paint_foot(const struct screen *screen, const struct paint *p, int y)
{
    const struct callsheet_state *state = screen->state;
    const struct callsheet_data *data = screen->data;
    const struct milestone *m = running(data);
    enum style style = STYLE_NOTICE;
    const char *text = "";

    if (state->offer.dispute != 0) {
        text = say(p->sc, p->lang, N_("{1} is awaited in {2} too: Enter records it there as well."),
                   state->offer.name, state->offer.number);
    } else if (m && milestone_left(m, p->now).ms <= LAST_MINUTE && *missing(data, p)) {
        style = STYLE_RED;
        text = say(p->sc, p->lang, N_("! Still missing: {1}"), missing(data, p));
    } else if (!callsheet_next(data->sheet.lines, data->sheet.count)) {
        style = STYLE_MET;
        text = tr(p->lang, N_("Everybody who can be called has answered."));
    }
    canvas_put(p->canvas, y, p->box.x + 1, p->box.width - 2, style, text);
}

static void paint_callsheet(const struct screen *screen, const struct paint *p)
{
    const struct callsheet_state *state = screen->state;
    const struct callsheet_data *data = screen->data;
    const struct box list = list_box(p->box);
    const struct list_view view = view_of(data);
    const struct call_line *line = selected(screen);

    if (!data) {
        banner_paint(p, tr(p->lang, N_("Call sheet")), NULL);
        return;
    }
    banner_paint(p, say(p->sc, p->lang, N_("Call sheet {1}"), data->number), clocks(data, p));
    if (line)
        paint_next(line, p, (struct box){p->box.y + 1, p->box.x, ABOVE - 2, p->box.width});
    canvas_put(p->canvas, list.y - 2, p->box.x + 1, p->box.width - 2, STYLE_PLAIN, data->what);
    canvas_rule(p->canvas, list.y - 1, p->box.x, p->box.width, STYLE_LINE);
    list_paint(&state->list, &view, p, list);
    canvas_rule(p->canvas, list.y + list.height, p->box.x, p->box.width, STYLE_LINE);
    paint_foot(screen, p, list.y + list.height + 1);
}

const struct screen_class callsheet_screen = {
    .id = SCREEN_CALLSHEET,
    .title = N_("Call sheet"),
    .state_size = sizeof(struct callsheet_state),
    .open = open_callsheet,
    .load = load,
    .act = act_callsheet,
    .paint = paint_callsheet,
    .ticks = ticks,
    .close = close_callsheet,
};
