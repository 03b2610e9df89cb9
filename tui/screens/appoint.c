/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Appointments (任职): who acts in which capacity, how far and how long, and what waits for a second
 * person. Giving one is a form below the list, for those who may. */
#include "core/desk/appointment.h"

#include <string.h>

#include "core/base/text.h"
#include "tui/screens/banner.h"
#include "tui/screens/context.h"
#include "tui/screens/divisions.h"
#include "tui/screens/moment.h"
#include "tui/screens/names.h"
#include "tui/screens/panel.h"
#include "tui/screens/prompt.h"
#include "tui/screens/table.h"
#include "tui/screens/words.h"

enum { NUMBER = 5, NAME = 9, CAPACITY = 21, REACH = 19, TIME = 25, ROOMY = 120 };
enum { HEADS = 1, PANE = 2 };
enum { ANSWER_PERSON = ACTION_ANSWERS, ANSWER_CAPACITY, ANSWER_REACH, ANSWER_DIVISION };

static const char *const end_question = N_("Why does it end? It stays on the record.");

static const struct form_row rows[] = {
    {.name = "login",
     .label = N_("Person appointed"),
     .kind = FORM_PICK,
     .hint = N_("Enter chooses")},
    {.name = "capacity", .label = N_("Capacity"), .kind = FORM_PICK, .hint = N_("Enter chooses")},
    {.name = "reach",
     .label = N_("Reach"),
     .kind = FORM_PICK,
     .hint = N_("empty: what is usual for the capacity")},
    {.name = "division",
     .label = N_("Division"),
     .kind = FORM_NUMBER,
     .hint = N_("12 digits; empty: that of the person; F5 chooses")},
    {.name = "from", .label = N_("From"), .kind = FORM_NUMBER, .hint = N_("empty: at once")},
    {.name = "until", .label = N_("Until"), .kind = FORM_NUMBER, .hint = N_("empty: open")},
};
enum { ROWS = sizeof(rows) / sizeof(rows[0]) };

struct appoint_data {
    const struct appointment_row *list;
    size_t count;
    bool gives; /* who sits here may give some */
};

static enum rc open_appoint(struct screen *screen, struct scope *sc)
{
    (void)sc;
    panel_open(screen->state, screen, rows, ROWS);
    return RC_OK;
}

static void close_appoint(struct screen *screen) { panel_close(screen->state); }

static int64_t id_of(const void *opaque, size_t index)
{
    return ((const struct appoint_data *)opaque)->list[index].number;
}

static const char *days_of(const struct paint *p, const struct appointment *a)
{
    const char *const from = date_is_set(a->from) ? date_iso(p->sc, a->from) : "";
    const char *const until = date_is_set(a->until) ? date_iso(p->sc, a->until) : "";

    return *from || *until ? say(p->sc, p->lang, N_("{1} to {2}"), from, until) : "";
}

static enum style style_of(enum appointment_state state)
{
    switch (state) {
    case APPOINTMENT_HOLDS:
        return STYLE_MET;
    case APPOINTMENT_WAITS:
        return STYLE_AMBER;
    case APPOINTMENT_AHEAD:
        return STYLE_PLAIN;
    default:
        return STYLE_DIM;
    }
}

static void paint_cells(const struct paint *p, struct box box, const char *const *cells,
                        enum style plain, enum style last)
{
    const bool roomy = p->canvas->width >= ROOMY;
    const int widths[] = {NUMBER, NAME, CAPACITY, REACH, TIME};
    int x = box.x;

    for (size_t i = 0; i < sizeof(widths) / sizeof(widths[0]); i++) {
        if (widths[i] == TIME && !roomy)
            continue;
        canvas_put(p->canvas, box.y, x, widths[i] - 1, plain, cells[i]);
        x += widths[i];
    }
    canvas_put(p->canvas, box.y, x, box.x + box.width - x, last, cells[5]);
}

static void paint_appointment(const struct paint *p, const void *opaque, size_t index,
                              struct box box)
{
    const struct appointment_row *r = &((const struct appoint_data *)opaque)->list[index];
    const struct appointment *a = &r->appointment;
    const char *const cells[] = {words_count(p->sc, r->number),
                                 r->name,
                                 word_label(&capacity_words, (int)a->capacity, p->lang),
                                 word_label(&reach_words, (int)a->reach, p->lang),
                                 days_of(p, a),
                                 word_label(&appointment_state_words, (int)r->state, p->lang)};
    const bool gone = r->state == APPOINTMENT_ENDED || r->state == APPOINTMENT_OVER;

    paint_cells(p, box, cells, gone ? STYLE_DIM : STYLE_PLAIN, style_of(r->state));
}

static struct list_view view_of(const struct appoint_data *data)
{
    return (struct list_view){data ? data->count : 0, data, paint_appointment, id_of};
}

static enum rc load_appoint(struct screen *screen, struct scope *sc, struct instant now, void **out)
{
    struct panel *panel = screen->state;
    struct appoint_data *data = scope_alloc(sc, 1, sizeof(*data));
    struct desk *desk = context_desk(screen);

    (void)now;
    TRY(desk_appointments(desk, sc, NULL, &data->list, &data->count));
    data->gives = desk_may_at_all(desk, MAY_PEOPLE);
    const struct list_view view = view_of(data);
    list_follow(&panel->list, &view);
    *out = data;
    return RC_OK;
}

static const struct appointment_row *selected(const struct screen *screen)
{
    const struct panel *panel = screen->state;
    const struct appoint_data *data = screen->data;
    const struct list_view view = view_of(data);
    size_t index;

    return list_selected(&panel->list, &view, &index) ? &data->list[index] : NULL;
}

/* "郑国平: Head" */
static const char *what(struct scope *sc, enum lang lang, const struct appointment_row *r)
{
    return say(sc, lang, N_("{1}: {2}"), r->name,
               word_label(&capacity_words, (int)r->appointment.capacity, lang));
}

/* ---- giving ---- */

static unsigned pick_person(struct screen *screen)
{
    return names_pick_person(screen, N_("Who is appointed?"), ANSWER_PERSON);
}

static unsigned picked(struct screen *screen, const char *name, const char *code, const char *label)
{
    struct panel *panel = screen->state;

    form_set(&panel->form, name, code, label);
    form_go(&panel->form, name);
    form_next(&panel->form);
    panel->typing = true;
    return REACTION_REPAINT;
}

static const char *person_label(struct screen *screen, const struct deed *act)
{
    const struct person *people;
    size_t count;

    if (desk_people(context_desk(screen), act->sc, &people, &count) != RC_OK)
        return NULL;
    for (size_t i = 0; i < count; i++)
        if (people[i].id == act->answer->number)
            return people[i].name;
    return NULL;
}

static unsigned answered(struct screen *screen, const struct deed *act)
{
    const int value = (int)act->answer->number;

    switch (act->action) {
    case ANSWER_PERSON:
        return picked(screen, "login", act->answer->text, person_label(screen, act));
    case ANSWER_CAPACITY:
        return picked(screen, "capacity", act->answer->text,
                      word_label(&capacity_words, value, act->lang));
    case ANSWER_REACH:
        return picked(screen, "reach", act->answer->text,
                      word_label(&reach_words, value, act->lang));
    default:
        return picked(screen, "division", act->answer->text, NULL);
    }
}

static enum rc read_request(struct screen *screen, struct scope *sc, struct appoint_request *r)
{
    const struct panel *panel = screen->state;
    const struct date today = desk_today(context_desk(screen));
    const char *const capacity = panel_text(panel, "capacity"), *reach = panel_text(panel, "reach");

    *r = (struct appoint_request){.login = panel_text(panel, "login"),
                                  .division = panel_text(panel, "division")};
    if (!r->login)
        return fail(sc, RC_INVALID, "login", N_("Please choose who it is. Nothing was saved."));
    if (!capacity)
        return fail(sc, RC_INVALID, "capacity", N_("Please choose a capacity. Nothing was saved."));
    r->capacity = (enum capacity)word_coded(&capacity_words, capacity)->value;
    r->reach = reach ? (enum reach)word_coded(&reach_words, reach)->value
                     : appointment_usual_reach(r->capacity);
    TRY(moment_day(sc, "from", form_text(&panel->form, "from"), today, &r->from));
    return moment_day(sc, "until", form_text(&panel->form, "until"), today, &r->until);
}

static unsigned give(struct screen *screen, const struct deed *act)
{
    struct panel *panel = screen->state;
    struct appoint_request r;
    struct appointed out;

    if (read_request(screen, act->sc, &r) != RC_OK ||
        desk_appoint(context_desk(screen), act->sc, &r, &out) != RC_OK)
        return panel_refuse(panel, screen, &act->sc->error);
    screen_note(screen, out.waits ? STYLE_AMBER : STYLE_MET,
                say(act->sc, act->lang,
                    out.waits ? N_("Appointment {1} waits until a second person confirms it.")
                              : N_("Appointment {1}."),
                    words_count(act->sc, out.number)));
    for (size_t i = 0; i < ROWS; i++)
        panel_clear(panel, rows[i].name);
    panel->typing = false;
    return REACTION_RELOAD;
}

/* ---- confirming, ending ---- */

static unsigned confirm(struct screen *screen, const struct deed *act)
{
    const struct appointment_row *r = selected(screen);

    if (!r)
        return REACTION_NONE;
    if (!act->answer)
        return dialog_confirm(screen, act,
                              say(act->sc, act->lang,
                                  N_("Confirm this appointment as the second person? {1}"),
                                  what(act->sc, act->lang, r)),
                              tr(act->lang, N_("Confirm it")));
    if (desk_confirm_appointment(context_desk(screen), act->sc, r->number) != RC_OK)
        return screen_refuse(screen, &act->sc->error);
    screen_note(screen, STYLE_MET,
                say(act->sc, act->lang, N_("Appointment {1} is confirmed."),
                    words_count(act->sc, r->number)));
    return REACTION_RELOAD;
}

static unsigned end(struct screen *screen, const struct deed *act)
{
    const struct appointment_row *r = selected(screen);

    if (!r)
        return REACTION_NONE;
    if (!act->answer)
        return prompt_ask(screen, act, end_question, NULL);
    if (desk_end_appointment(context_desk(screen), act->sc, r->number, act->answer->text) != RC_OK)
        return act->sc->error.rc == RC_INVALID && text_equal(act->sc->error.field, "reason")
                   ? prompt_again(screen, act, end_question, &act->sc->error)
                   : screen_refuse(screen, &act->sc->error);
    screen_note(
        screen, STYLE_MET,
        say(act->sc, act->lang, N_("Appointment {1} is ended."), words_count(act->sc, r->number)));
    return REACTION_RELOAD;
}

/* ---- acting ---- */

static bool gives(const struct screen *screen)
{
    const struct appoint_data *data = screen->data;

    return data && data->gives;
}

static struct box list_box(const struct screen *screen, struct box below)
{
    const int form = gives(screen) ? ROWS + 2 : 0; /* a rule, the rows, a sentence */

    return (struct box){below.y + HEADS, below.x, below.height - HEADS - PANE - 1 - form,
                        below.width};
}

static unsigned type(struct screen *screen, const struct deed *act)
{
    struct panel *panel = screen->state;
    const char *const focus = form_focus(&panel->form);

    if (act->key->code != KEY_ENTER)
        return panel_key(panel, screen, act->key);
    if (strcmp(focus, "login") == 0)
        return pick_person(screen);
    if (strcmp(focus, "capacity") == 0)
        return prompt_word(screen, N_("Capacity"), &capacity_words, ANSWER_CAPACITY);
    if (strcmp(focus, "reach") == 0)
        return prompt_word(screen, N_("Reach"), &reach_words, ANSWER_REACH);
    if (strcmp(focus, "until") == 0)
        return give(screen, act);
    return panel_key(panel, screen, act->key);
}

static unsigned act_appoint(struct screen *screen, const struct deed *act)
{
    struct panel *panel = screen->state;
    const struct list_view view = view_of(screen->data);

    if (act->answer && act->action >= ANSWER_PERSON)
        return answered(screen, act);
    switch (act->action) {
    case ACTION_KEY:
        return panel->typing ? type(screen, act) : REACTION_NONE;
    case ACTION_OPEN:
        return panel->typing ? type(screen, act) : REACTION_NONE;
    case ACTION_GIVE_APPOINTMENT:
        return panel->typing ? give(screen, act) : panel_enter(panel);
    case ACTION_CONFIRM_APPOINTMENT:
        return confirm(screen, act);
    case ACTION_END_APPOINTMENT:
        return end(screen, act);
    case ACTION_DIVISION:
        return divisions_pick(screen, ANSWER_DIVISION);
    case ACTION_NEXT:
        return gives(screen) ? panel_enter(panel) : REACTION_NONE;
    default:
        return panel_move(panel, &view, act->action, list_box(screen, banner_rest(screen)).height);
    }
}

static bool allows(const struct screen *screen, int action)
{
    const struct appointment_row *r = selected(screen);

    switch (action) {
    case ACTION_FIND:
    case ACTION_OPEN:
        return false;
    case ACTION_CONFIRM_APPOINTMENT:
        return r && r->state == APPOINTMENT_WAITS;
    case ACTION_END_APPOINTMENT:
        return r && r->state != APPOINTMENT_ENDED;
    case ACTION_DIVISION:
        return gives(screen);
    default:
        return true;
    }
}

/* ---- painting ---- */

static void paint_heads(const struct paint *p, struct box box)
{
    const char *const cells[] = {tr(p->lang, N_("Nr")),       tr(p->lang, N_("Who")),
                                 tr(p->lang, N_("Capacity")), tr(p->lang, N_("Reach")),
                                 tr(p->lang, N_("Time")),     tr(p->lang, N_("State"))};

    paint_cells(p, box, cells, STYLE_DIM, STYLE_DIM);
}

/* How long, who gave and confirmed it, and why it ended. */
static void paint_pane(const struct screen *screen, const struct paint *p, struct box box)
{
    const struct appointment_row *r = selected(screen);

    canvas_rule(p->canvas, box.y, box.x, box.width, STYLE_LINE);
    if (!r)
        return;
    const char *const by = r->given_by ? r->given_by : tr(p->lang, N_("at the founding"));
    const char *text = say(p->sc, p->lang, N_("Given by {1}"), by);

    if (r->confirmed_by)
        text = words_join(p->sc, p->lang, text,
                          say(p->sc, p->lang, N_("confirmed by {1}"), r->confirmed_by));
    if (r->appointment.division)
        text = words_join(p->sc, p->lang, text, r->appointment.division);
    canvas_put(p->canvas, box.y + 1, box.x + 1, box.width - 2, STYLE_PLAIN,
               scope_printf(p->sc, "%s  %s", text, days_of(p, &r->appointment)));
    if (r->ended_by)
        canvas_put(p->canvas, box.y + 2, box.x + 1, box.width - 2, STYLE_PLAIN,
                   say(p->sc, p->lang, N_("Ended by {1}: {2}"), r->ended_by,
                       r->appointment.end_reason ? r->appointment.end_reason : ""));
}

static void paint_appoint(const struct screen *screen, const struct paint *p)
{
    const struct panel *panel = screen->state;
    const struct appoint_data *data = screen->data;
    const struct list_view view = view_of(data);
    const struct box below = banner_below(p);
    const struct box box = list_box(screen, below);

    banner_paint(p, tr(p->lang, N_("Appointments")), NULL);
    if (!data)
        return;
    paint_heads(p, (struct box){below.y, box.x + LIST_GUTTER, 1, box.width - LIST_GUTTER});
    if (data->count == 0)
        canvas_put(p->canvas, box.y + 1, box.x + 2, box.width - 2, STYLE_PLAIN,
                   tr(p->lang, N_("Nobody is appointed yet: everybody of this office may do "
                                  "everything.")));
    list_paint(&panel->list, &view, p, box);
    paint_pane(screen, p, (struct box){box.y + box.height, box.x, PANE + 1, box.width});
    if (data->gives)
        panel_paint_form(panel, p, panel_form_box(panel, below));
}

const struct screen_class appoint_screen = {
    .id = SCREEN_APPOINT,
    .title = N_("Appointments"),
    .state_size = sizeof(struct panel),
    .open = open_appoint,
    .load = load_appoint,
    .act = act_appoint,
    .paint = paint_appoint,
    .typing = panel_typing,
    .allows = allows,
    .close = close_appoint,
};
