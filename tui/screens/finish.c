/* SPDX-License-Identifier: GPL-3.0-or-later */
/* After the agreement: terms ticked off, the visit, the closing with what is still open. */
#include <string.h>

#include "core/base/text.h"
#include "core/desk/perform.h"
#include "core/desk/visit.h"
#include "tui/kit/dialog.h"
#include "tui/screens/banner.h"
#include "tui/screens/context.h"
#include "tui/screens/moment.h"
#include "tui/screens/panel.h"
#include "tui/screens/table.h"
#include "tui/screens/words.h"

enum { MARK = 4, NUMBER = 3, WHEN = 24, VISITS = 2, ENDS = 5, LOW = 12 };

#define COUNT_OF(array)             (sizeof(array) / sizeof((array)[0]))
#define CHOICE_(value, code, label) {code, label},
static const struct form_choice results[] = {WORDS_RESULT(CHOICE_)};
#undef CHOICE_

static const struct form_row rows[] = {
    {.name = "on", .label = N_("On"), .kind = FORM_NUMBER, .hint = N_("empty: today")},
    {.name = "words",
     .label = N_("Proof or note"),
     .hint = N_("how it is known; what was found at the visit")},
    {.name = "result",
     .label = N_("Result"),
     .kind = FORM_CHOICE,
     .choices = results,
     .choice_count = COUNT_OF(results)},
    {.name = "reason",
     .label = N_("Reason"),
     .hint = N_("needed to close while something is open")},
};

struct finish_data {
    struct casefile cf;
    const struct agreement *agreement; /* NULL */
    const char *number;
};

static enum rc open_finish(struct screen *screen, struct scope *sc)
{
    struct panel *panel = screen->state;

    panel_open(panel, screen, rows, COUNT_OF(rows));
    form_set(&panel->form, "result", word_code(&result_words, RESULT_SETTLED), NULL);
    return RC_OK;
}

static void close_finish(struct screen *screen) { panel_close(screen->state); }

static enum rc load(struct screen *screen, struct scope *sc, struct instant now, void **out)
{
    struct finish_data *data = scope_alloc(sc, 1, sizeof(*data));

    TRY(desk_casefile(context_desk(screen), sc, screen->opened.subject, false, &data->cf));
    data->agreement = casefile_agreement(&data->cf);
    data->number = words_number(sc, screen->lang, &data->cf.dispute, date_of(now));
    *out = data;
    return RC_OK;
}

static const char *when(const struct paint *paint, const struct term *t, enum style *style)
{
    *style = STYLE_MET;
    if (date_is_set(t->performed_on))
        return say(paint->sc, paint->lang, N_("done {1}"), date_iso(paint->sc, t->performed_on));
    *style = STYLE_PLAIN;
    if (!date_is_set(t->due))
        return tr(paint->lang, N_("no day set"));
    *style = t->due.day < date_of(paint->now).day ? STYLE_RED : STYLE_PLAIN;
    return scope_printf(paint->sc, "%s %s", date_iso(paint->sc, t->due),
                        words_days(paint->sc, paint->lang, date_of(paint->now), t->due));
}

static void paint_term(const struct paint *paint, const void *data, size_t index, struct box box)
{
    const struct agreement *a = data;
    const struct term *t = &a->terms[index];
    enum style style;
    const char *text = when(paint, t, &style);
    int x = box.x;

    canvas_put(paint->canvas, box.y, x, MARK - 1, style,
               date_is_set(t->performed_on) ? "[x]" : "[ ]");
    x += MARK;
    canvas_put(paint->canvas, box.y, x, NUMBER - 1, STYLE_DIM, words_count(paint->sc, t->ordinal));
    x += NUMBER;
    canvas_put(paint->canvas, box.y, x, WHEN - 1, style, text);
    x += WHEN;
    canvas_put(paint->canvas, box.y, x, box.x + box.width - x, STYLE_PLAIN,
               t->text ? t->text : agreement_sentence(paint->sc, t));
}

static struct list_view view_of(const struct finish_data *data)
{
    if (!data || !data->agreement)
        return (struct list_view){.count = 0};
    return (struct list_view){
        .count = data->agreement->term_count, .data = data->agreement, .row = paint_term};
}

static const struct term *selected(const struct screen *screen)
{
    const struct panel *panel = screen->state;
    const struct finish_data *data = screen->data;
    const struct list_view view = view_of(data);
    size_t index;

    return list_selected(&panel->list, &view, &index) ? &data->agreement->terms[index] : NULL;
}

static enum rc day_of(struct scope *sc, struct screen *screen, struct date *on)
{
    const struct panel *panel = screen->state;

    return moment_day(sc, "on", form_text(&panel->form, "on"), desk_today(context_desk(screen)),
                      on);
}

static unsigned done(struct screen *screen, const char *text)
{
    struct panel *panel = screen->state;

    panel_clear(panel, "on");
    panel_clear(panel, "words");
    panel->typing = false;
    screen_note(screen, STYLE_MET, text);
    return REACTION_RELOAD;
}

static unsigned perform(struct screen *screen, const struct deed *act)
{
    struct panel *panel = screen->state;
    const struct term *t = selected(screen);
    struct date on;

    if (!t)
        return screen_note(screen, STYLE_NOTICE,
                           tr(act->lang, N_("There is no agreement to be performed.")));
    if (day_of(act->sc, screen, &on) != RC_OK ||
        desk_perform(context_desk(screen), act->sc, screen->opened.subject,
                     &(struct performance){.term = t->ordinal,
                                           .on = on,
                                           .amount = MONEY_NONE,
                                           .proof = panel_text(panel, "words")},
                     false) != RC_OK)
        return panel_refuse(panel, screen, &act->sc->error);
    return done(screen, say(act->sc, act->lang, N_("Term {1} is performed."),
                            words_count(act->sc, t->ordinal)));
}

static unsigned visit(struct screen *screen, const struct deed *act)
{
    struct panel *panel = screen->state;
    struct date on;

    if (day_of(act->sc, screen, &on) != RC_OK ||
        desk_visit(context_desk(screen), act->sc, screen->opened.subject,
                   &(struct visit){.on = on, .note = panel_text(panel, "words")}) != RC_OK)
        return panel_refuse(panel, screen, &act->sc->error);
    return done(screen, tr(act->lang, N_("The visit is recorded.")));
}

static enum result result_of(const struct panel *panel)
{
    const char *code = form_text(&panel->form, "result");

    for (size_t i = 0; i < result_words.count; i++) {
        if (strcmp(result_words.words[i].code, code) == 0)
            return (enum result)result_words.words[i].value;
    }
    return RESULT_SETTLED;
}

static bool lacks_reason(struct scope *sc, const struct screen *screen)
{
    const struct panel *panel = screen->state;
    const struct finish_data *data = screen->data;
    struct gap *gaps;
    size_t count;

    casefile_open_ends(sc, &data->cf, result_of(panel), &gaps, &count);
    return count > 0 && !panel_text(panel, "reason");
}

static unsigned ask_reason(struct screen *screen, const struct deed *act)
{
    struct panel *panel = screen->state;

    panel->typing = true;
    form_go(&panel->form, "reason");
    return screen_note(screen, STYLE_NOTICE,
                       tr(act->lang, N_("Something is still open: write the reason, then F4 "
                                        "again.")));
}

static unsigned close_case(struct screen *screen, const struct deed *act)
{
    struct panel *panel = screen->state;
    const enum result result = result_of(panel);

    if (!act->answer && lacks_reason(act->sc, screen))
        return ask_reason(screen, act);
    if (!act->answer)
        return dialog_confirm(screen, act,
                              say(act->sc, act->lang, N_("Close the case as: {1}?"),
                                  word_label(&result_words, (int)result, act->lang)),
                              tr(act->lang, N_("Close it")));
    if (desk_close_case(context_desk(screen), act->sc, screen->opened.subject, result,
                        panel_text(panel, "reason")) != RC_OK)
        return panel_refuse(panel, screen, &act->sc->error);
    screen_note(screen, STYLE_MET, tr(act->lang, N_("The case is closed.")));
    return REACTION_CLOSE;
}

/* From the top: rule and terms, rule and visits, rule and what is open, rule and form. */
struct parts {
    struct box list, visits, ends, form;
};

static struct parts parts_of(const struct panel *panel, struct box below)
{
    const struct box form = panel_form_box(panel, below);
    const bool low = form.y - 1 - below.y < LOW;
    const int ends_rows = low ? 1 : ENDS, visits_rows = low ? 1 : VISITS;
    const struct box ends = {form.y - 1 - ends_rows, below.x, ends_rows, below.width};
    const struct box visits = {ends.y - 1 - visits_rows, below.x, visits_rows, below.width};
    const struct box list = {below.y + 1, below.x, visits.y - below.y - 2, below.width};

    return (struct parts){list, visits, ends, form};
}

static unsigned press(struct screen *screen, const struct deed *act)
{
    struct panel *panel = screen->state;
    const struct list_view view = view_of(screen->data);
    size_t index;

    if (panel->typing && act->key->code == KEY_ENTER && !form_next(&panel->form))
        return panel_leave(panel);
    if (panel->typing)
        return act->key->code == KEY_ENTER ? REACTION_REPAINT : panel_key(panel, screen, act->key);
    if (!list_digit(&panel->list, &view, key_digit(act->key), &index))
        return REACTION_NONE;
    list_go(&panel->list, &view, index);
    return REACTION_REPAINT;
}

static unsigned act_finish(struct screen *screen, const struct deed *act)
{
    struct panel *panel = screen->state;
    const struct list_view view = view_of(screen->data);

    switch (act->action) {
    case ACTION_KEY:
        return press(screen, act);
    case ACTION_PERFORM:
    case ACTION_OPEN:
        return perform(screen, act);
    case ACTION_VISIT:
        return visit(screen, act);
    case ACTION_CLOSE:
        return close_case(screen, act);
    case ACTION_NEXT:
        return panel_enter(panel);
    case ACTION_BACK:
        return panel_leave(panel);
    default:
        return list_act(&panel->list, &view, act->action,
                        parts_of(panel, banner_rest(screen)).list.height)
                   ? REACTION_REPAINT
                   : REACTION_PASS;
    }
}

static void paint_rule(const struct paint *paint, int y, enum style style, const char *title)
{
    canvas_rule(paint->canvas, y, paint->box.x, CANVAS_REST, STYLE_LINE);
    canvas_put(paint->canvas, y, paint->box.x + 2, CANVAS_REST, style,
               scope_printf(paint->sc, " %s ", title));
}

static void paint_visits(const struct casefile *cf, const struct paint *paint, struct box box)
{
    const size_t room = (size_t)box.height;
    const size_t first = cf->visit_count > room ? cf->visit_count - room : 0;

    for (size_t i = first; i < cf->visit_count; i++) {
        const struct visit *v = &cf->visits[i];

        canvas_put(paint->canvas, box.y + (int)(i - first), box.x + 2, box.width - 2, STYLE_PLAIN,
                   scope_printf(paint->sc, "%s %s  %s", date_iso(paint->sc, v->on), v->by,
                                v->note ? v->note : ""));
    }
}

static void paint_ends(const struct panel *panel, const struct casefile *cf,
                       const struct paint *paint, struct box box)
{
    struct gap *gaps;
    size_t count;

    casefile_open_ends(paint->sc, cf, result_of(panel), &gaps, &count);
    paint_rule(paint, box.y - 1, count > 0 ? STYLE_AMBER : STYLE_MET,
               count > 0 ? say(paint->sc, paint->lang, N_("Open before closing: {1}"),
                               words_count(paint->sc, (int64_t)count))
                         : tr(paint->lang, N_("Nothing is open: the case may be closed")));
    for (int i = 0; i < box.height && (size_t)i < count; i++)
        canvas_put(paint->canvas, box.y + i, box.x + 2, box.width - 2, STYLE_PLAIN,
                   words_gap(paint->sc, paint->lang, &gaps[i]));
}

static void paint_finish(const struct screen *screen, const struct paint *paint)
{
    const struct panel *panel = screen->state;
    const struct finish_data *data = screen->data;
    const struct parts parts = parts_of(panel, banner_below(paint));
    const struct list_view view = view_of(data);

    if (!data) {
        banner_paint(paint, tr(paint->lang, N_("Performance and closing")), NULL);
        return;
    }
    banner_paint(
        paint, say(paint->sc, paint->lang, N_("Performance and closing: {1}"), data->number), NULL);
    paint_rule(paint, parts.list.y - 1, STYLE_STRONG, tr(paint->lang, N_("Terms")));
    list_paint(&panel->list, &view, paint, parts.list);
    paint_rule(paint, parts.visits.y - 1, STYLE_STRONG, tr(paint->lang, N_("Visits")));
    paint_visits(&data->cf, paint, parts.visits);
    paint_ends(panel, &data->cf, paint, parts.ends);
    panel_paint_form(panel, paint, parts.form);
}

static bool typing(const struct screen *screen)
{
    return ((const struct panel *)screen->state)->typing;
}

const struct screen_class finish_screen = {
    .id = SCREEN_FINISH,
    .title = N_("Performance and closing"),
    .state_size = sizeof(struct panel),
    .open = open_finish,
    .load = load,
    .act = act_finish,
    .paint = paint_finish,
    .typing = typing,
    .close = close_finish,
};
