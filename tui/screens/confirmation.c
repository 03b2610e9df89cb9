/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The judicial confirmation: until when it may be applied for and why, what the court did so far,
 * and what may come next. */
#include "core/desk/confirmation.h"

#include "core/base/text.h"
#include "core/desk/deadline.h"
#include "tui/screens/banner.h"
#include "tui/screens/context.h"
#include "tui/screens/moment.h"
#include "tui/screens/panel.h"
#include "tui/screens/prompt.h"
#include "tui/screens/table.h"
#include "tui/screens/words.h"

enum { DAY = 12, STEP = 22, NUMBER = 22, HEAD = 6 };

#define COUNT_OF(array)  (sizeof(array) / sizeof((array)[0]))
#define TERM_OF_APPLYING "confirm.30"
#define TERM_OF_ENFORCE  "enforce.2y"

#define CHOICE_(value, code, label) {code, label},
static const struct form_choice kinds[] = {WORDS_CONFIRMATION(CHOICE_)};
#undef CHOICE_

static const struct form_row rows[] = {
    {.name = "step",
     .label = N_("Step"),
     .kind = FORM_CHOICE,
     .choices = kinds,
     .choice_count = COUNT_OF(kinds)},
    {.name = "on", .label = N_("On"), .kind = FORM_NUMBER, .hint = N_("empty: today")},
    {.name = "court", .label = N_("Court"), .hint = N_("empty: as in the step before")},
    {.name = "number", .label = N_("Its number"), .hint = N_("may be empty")},
    {.name = "note", .label = N_("Remarks"), .hint = N_("may be empty")},
};

struct confirmation_data {
    struct casefile cf;
    const char *number;
    unsigned next;      /* bit set of the steps that may come */
    const char *barred; /* why none may */
    const char *fault;  /* why the deadlines are not known; NULL */
};

static enum rc open_confirmation(struct screen *screen, struct scope *sc)
{
    panel_open(screen->state, screen, rows, COUNT_OF(rows));
    return RC_OK;
}

static void close_confirmation(struct screen *screen) { panel_close(screen->state); }

static void find_next(struct scope *sc, struct confirmation_data *data, struct date today,
                      enum lang lang)
{
    for (size_t i = 0; i < confirmation_words.count; i++) {
        const int kind = confirmation_words.words[i].value;
        const struct confirmation_step step = {
            .kind = (enum confirmation_step_kind)kind, .on = today, .court = "-"};
        struct scope probe = SCOPE_INIT;

        if (confirmation_may(&probe, &data->cf, &step) == RC_OK)
            data->next |= 1u << kind;
        else if (!data->barred)
            data->barred = scope_strdup(sc, error_text(&probe, lang, &probe.error));
        scope_end(&probe);
    }
}

/* The step that mostly comes next is chosen until another is. */
static void propose(struct panel *panel, const struct confirmation_data *data)
{
    const char *typed = panel_text(panel, "step");
    const struct word *word = typed ? word_coded(&confirmation_words, typed) : NULL;

    if (word && (data->next & (1u << word->value)))
        return;
    panel_clear(panel, "step");
    for (size_t i = 0; i < COUNT_OF(kinds); i++)
        if (data->next & (1u << confirmation_words.words[i].value)) {
            form_set(&panel->form, "step", kinds[i].code, NULL);
            return;
        }
}

static enum rc load(struct screen *screen, struct scope *sc, struct instant now, void **out)
{
    struct confirmation_data *data = scope_alloc(sc, 1, sizeof(*data));
    const struct error none = sc->error;

    TRY(desk_casefile(context_desk(screen), sc, screen->opened.subject, false, &data->cf));
    if (!casefile_agreement(&data->cf))
        return fail(sc, RC_INVALID, "agreement", N_("The case has no agreement yet."));
    if (desk_deadlines(context_desk(screen), sc, &data->cf) != RC_OK) {
        data->fault = error_text(sc, screen->lang, &sc->error);
        sc->error = none;
    }
    find_next(sc, data, date_of(now), screen->lang);
    data->number = words_number(sc, screen->lang, &data->cf.dispute, date_of(now));
    propose(screen->state, data);
    *out = data;
    return RC_OK;
}

static void paint_step(const struct paint *p, const void *opaque, size_t index, struct box box)
{
    const struct casefile *cf = opaque;
    const struct confirmation_step *s = &cf->confirmation[index];
    const enum style style = s->void_reason ? STYLE_DIM : STYLE_PLAIN;
    int x = box.x;

    canvas_put(p->canvas, box.y, x, DAY - 1, style, date_iso(p->sc, s->on));
    x += DAY;
    canvas_put(p->canvas, box.y, x, STEP - 1, style,
               word_label(&confirmation_words, (int)s->kind, p->lang));
    x += STEP;
    if (s->void_reason) {
        canvas_put(p->canvas, box.y, x, box.x + box.width - x, STYLE_DIM,
                   say(p->sc, p->lang, N_("void: {1}"), s->void_reason));
        return;
    }
    canvas_put(p->canvas, box.y, x, NUMBER - 1, style, s->court);
    x += NUMBER;
    canvas_put(p->canvas, box.y, x, box.x + box.width - x, style,
               scope_printf(p->sc, "%s %s", s->number ? s->number : "", s->note ? s->note : ""));
}

static struct list_view view_of(const struct confirmation_data *data)
{
    if (!data)
        return (struct list_view){.count = 0};
    return (struct list_view){
        .count = data->cf.confirmation_count, .data = &data->cf, .row = paint_step};
}

static unsigned note_step(struct screen *screen, const struct deed *act)
{
    struct panel *panel = screen->state;
    struct desk *desk = context_desk(screen);
    const char *kind = panel_text(panel, "step");
    const struct word *word = kind ? word_coded(&confirmation_words, kind) : NULL;
    struct confirmation_step step = {.kind = word ? (enum confirmation_step_kind)word->value
                                                  : CONFIRMATION_APPLIED,
                                     .court = panel_text(panel, "court"),
                                     .number = panel_text(panel, "number"),
                                     .note = panel_text(panel, "note")};
    bool late;

    if (moment_day(act->sc, "on", form_text(&panel->form, "on"), desk_today(desk), &step.on) !=
            RC_OK ||
        desk_confirmation(desk, act->sc, screen->opened.subject, &step, &late) != RC_OK)
        return panel_refuse(panel, screen, &act->sc->error);
    for (size_t i = 0; i < COUNT_OF(rows); i++)
        panel_clear(panel, rows[i].name);
    panel->typing = false;
    if (late)
        screen_note(screen, STYLE_NOTICE,
                    tr(act->lang, N_("Recorded; the 30 days to apply were over by then, and the "
                                     "court may not accept it.")));
    else
        screen_note(screen, STYLE_MET,
                    say(act->sc, act->lang, N_("Recorded: {1}"),
                        word_label(&confirmation_words, (int)step.kind, act->lang)));
    return REACTION_RELOAD;
}

static bool has_step(const struct screen *screen)
{
    const struct confirmation_data *data = screen->data;

    return data && confirmation_newest(&data->cf);
}

static unsigned void_step(struct screen *screen, const struct deed *act)
{
    const char *question = N_("Why is the last step void? It stays on the record with the reason.");

    if (!has_step(screen))
        return REACTION_NONE;
    if (!act->answer)
        return prompt_ask(screen, act, question, NULL);
    if (desk_void_confirmation(context_desk(screen), act->sc, screen->opened.subject,
                               act->answer->text) != RC_OK)
        return prompt_again(screen, act, question, &act->sc->error);
    screen_note(screen, STYLE_MET, tr(act->lang, N_("The last step is void.")));
    return REACTION_RELOAD;
}

static unsigned act_confirmation(struct screen *screen, const struct deed *act)
{
    struct panel *panel = screen->state;
    const struct list_view view = view_of(screen->data);

    switch (act->action) {
    case ACTION_KEY:
        if (!panel->typing)
            return panel_choose(panel, "step", act->key);
        if (act->key->code == KEY_ENTER && form_next(&panel->form))
            return REACTION_REPAINT;
        return act->key->code == KEY_ENTER ? note_step(screen, act)
                                           : panel_key(panel, screen, act->key);
    case ACTION_KEEP_STEP:
        return note_step(screen, act);
    case ACTION_VOID_STEP:
        return void_step(screen, act);
    case ACTION_OPEN:
        return panel_enter(panel);
    default:
        return panel_move(panel, &view, act->action,
                          panel_list_box(panel, banner_rest(screen), HEAD).height);
    }
}

static const char *state_text(const struct paint *p, const struct confirmation_data *data)
{
    const struct confirmation_step *last = confirmation_newest(&data->cf);
    const char *next = "";

    if (data->next == 0)
        return data->barred && !last
                   ? data->barred
                   : say(p->sc, p->lang, N_("{1} on {2}. That is the end of it."),
                         word_label(&confirmation_words, (int)last->kind, p->lang),
                         date_iso(p->sc, last->on));
    for (size_t i = 0; i < COUNT_OF(kinds); i++)
        if (data->next & (1u << confirmation_words.words[i].value))
            next = words_join(p->sc, p->lang, next, tr(p->lang, kinds[i].label));
    if (!last)
        return say(p->sc, p->lang, N_("Not applied for. Next: {1}"), next);
    return say(p->sc, p->lang, N_("{1} on {2}. Next: {3}"),
               word_label(&confirmation_words, (int)last->kind, p->lang), date_iso(p->sc, last->on),
               next);
}

/* The last day to apply, once the court confirmed the last day to enforce, each with its why. */
static void paint_head(const struct paint *p, const struct confirmation_data *data, struct box box)
{
    const struct casefile *cf = &data->cf;
    const struct confirmation_step *last = confirmation_newest(cf);
    const bool confirmed = last && last->kind == CONFIRMATION_CONFIRMED;
    const struct deadline *d = deadline_find(cf->deadlines, cf->deadline_count,
                                             confirmed ? TERM_OF_ENFORCE : TERM_OF_APPLYING);
    int y = box.y + panel_paint_text(p, (struct box){box.y, box.x, 2, box.width}, STYLE_NOTICE,
                                     state_text(p, data));

    if (data->fault)
        canvas_put(p->canvas, y, box.x, box.width, STYLE_ERROR, data->fault);
    if (!d)
        return;
    canvas_put(p->canvas, y++, box.x, box.width, STYLE_STRONG,
               deadline_standing(p->sc, p->lang, d, date_of(p->now)));
    panel_paint_text(p, (struct box){y, box.x, box.y + box.height - y, box.width}, STYLE_DIM,
                     deadline_why(p->sc, p->lang, d, cf));
}

static void paint_confirmation(const struct screen *screen, const struct paint *p)
{
    const struct panel *panel = screen->state;
    const struct confirmation_data *data = screen->data;
    const struct box below = banner_below(p), list = panel_list_box(panel, below, HEAD);
    const struct list_view view = view_of(data);

    banner_paint(p,
                 data ? say(p->sc, p->lang, N_("Judicial confirmation: {1}"), data->number)
                      : tr(p->lang, N_("Judicial confirmation")),
                 NULL);
    if (!data)
        return;
    paint_head(p, data, (struct box){below.y, below.x + 1, HEAD - 1, below.width - 2});
    canvas_rule(p->canvas, list.y - 1, below.x, CANVAS_REST, STYLE_LINE);
    if (view.count == 0)
        canvas_put(p->canvas, list.y, below.x + 1, below.width - 2, STYLE_DIM,
                   tr(p->lang, N_("No step is written down yet.")));
    list_paint(&panel->list, &view, p, list);
    panel_paint_form(panel, p, panel_form_box(panel, below));
}

static bool allows(const struct screen *screen, int action)
{
    const struct confirmation_data *data = screen->data;

    if (action == ACTION_KEEP_STEP)
        return data && data->next != 0;
    return action != ACTION_VOID_STEP || has_step(screen);
}

const struct screen_class confirmation_screen = {
    .id = SCREEN_CONFIRMATION,
    .title = N_("Judicial confirmation"),
    .state_size = sizeof(struct panel),
    .open = open_confirmation,
    .load = load,
    .act = act_confirmation,
    .paint = paint_confirmation,
    .typing = panel_typing,
    .allows = allows,
    .close = close_confirmation,
};
