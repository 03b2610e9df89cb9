/* SPDX-License-Identifier: GPL-3.0-or-later */
/* After the agreement: what is paid and done row by row, urging, the visit, the closing with what
 * is still open, and opening again. */
#include <string.h>

#include "core/base/text.h"
#include "core/desk/perform.h"
#include "core/desk/visit.h"
#include "core/domain/ledger.h"
#include "tui/kit/dialog.h"
#include "tui/screens/banner.h"
#include "tui/screens/classify.h"
#include "tui/screens/context.h"
#include "tui/screens/moment.h"
#include "tui/screens/panel.h"
#include "tui/screens/table.h"
#include "tui/screens/words.h"

enum { MARK = 4, NUMBER = 5, WHEN = 22, REST = 12, VISITS = 2, ENDS = 4, LOW = 12 };

#define COUNT_OF(array)             (sizeof(array) / sizeof((array)[0]))
#define CHOICE_(value, code, label) {code, label},
static const struct form_choice results[] = {WORDS_RESULT(CHOICE_)};
static const struct form_choice satisfactions[] = {WORDS_SATISFACTION(CHOICE_)};
#undef CHOICE_

static const struct form_row rows[] = {
    {.name = "on", .label = N_("On"), .kind = FORM_NUMBER, .hint = N_("empty: today")},
    {.name = "words",
     .label = N_("Proof or note"),
     .hint = N_("how it is known; the answer; what was found at the visit")},
    {.name = "amount",
     .label = N_("Amount"),
     .kind = FORM_NUMBER,
     .hint = N_("empty: all that is open in the row")},
    {.name = "satisfied",
     .label = N_("Satisfied"),
     .kind = FORM_CHOICE,
     .choices = satisfactions,
     .choice_count = COUNT_OF(satisfactions)},
    {.name = "result",
     .label = N_("Result"),
     .kind = FORM_CHOICE,
     .choices = results,
     .choice_count = COUNT_OF(results)},
    {.name = "reason",
     .label = N_("Reason"),
     .hint = N_("needed to close while something is open, and to open again")},
};

struct finish_data {
    struct casefile cf;
    struct ledger ledger; /* of the newest agreement; no rows without one */
    const char *number;
};

struct finish_state {
    struct panel panel;
    bool placed; /* the cursor was put on what is open next */
};

static enum rc open_finish(struct screen *screen, struct scope *sc)
{
    struct panel *panel = screen->state;

    panel_open(panel, screen, rows, COUNT_OF(rows));
    form_set(&panel->form, "result", word_code(&result_words, RESULT_SETTLED), NULL);
    form_set(&panel->form, "satisfied", word_code(&satisfaction_words, SATISFACTION_UNASKED), NULL);
    return RC_OK;
}

static void close_finish(struct screen *screen) { panel_close(screen->state); }

static struct list_view view_of(const struct finish_data *data);

/* Who opens the screen mostly has what is due next in his hand. */
static void place(struct finish_state *state, const struct finish_data *data)
{
    const struct ledger_row *next = ledger_next(&data->ledger, 0);
    const struct list_view view = view_of(data);

    if (next && !state->placed)
        list_go(&state->panel.list, &view, (size_t)(next - data->ledger.rows));
    state->placed = true;
}

static enum rc load(struct screen *screen, struct scope *sc, struct instant now, void **out)
{
    struct finish_data *data = scope_alloc(sc, 1, sizeof(*data));

    TRY(desk_casefile(context_desk(screen), sc, screen->opened.subject, false, &data->cf));
    ledger_reckon(sc, casefile_agreement(&data->cf), data->cf.performances,
                  data->cf.performance_count, date_of(now), &data->ledger);
    data->number = words_number(sc, screen->lang, &data->cf.dispute, date_of(now));
    place(screen->state, data);
    *out = data;
    return RC_OK;
}

static enum style style_of(const struct ledger_row *r)
{
    switch (r->state) {
    case LEDGER_OVERDUE:
        return STYLE_RED;
    case LEDGER_SOON_DUE:
    case LEDGER_HELD:
        return STYLE_AMBER;
    case LEDGER_ON_TIME:
    case LEDGER_LATE:
        return STYLE_MET;
    default:
        return STYLE_PLAIN;
    }
}

/* "2026-12-01 3 days over": the day, and how the row stands when that says more. */
static const char *when(const struct paint *paint, const struct ledger_row *r)
{
    if (r->state == LEDGER_GIVEN_UP || r->state == LEDGER_HELD || r->state == LEDGER_OPEN ||
        r->state == LEDGER_PART || !date_is_set(r->due))
        return r->state == LEDGER_OPEN && date_is_set(r->due)
                   ? date_iso(paint->sc, r->due)
                   : ledger_standing(paint->sc, paint->lang, r);
    if (ledger_is_done(r))
        return say(paint->sc, paint->lang, N_("done {1}"), date_iso(paint->sc, r->performed_on));
    return scope_printf(paint->sc, "%s %s", date_iso(paint->sc, r->due),
                        ledger_standing(paint->sc, paint->lang, r));
}

static void paint_row(const struct paint *paint, const void *data, size_t index, struct box box)
{
    const struct ledger *l = data;
    const struct ledger_row *r = &l->rows[index];
    const struct term *t = r->term;
    const char *number =
        scope_printf(paint->sc, r->instalment > 0 ? "%d.%d" : "%d", t->ordinal, r->instalment);
    const bool owes = r->rest.fen > 0;
    int x = box.x;

    canvas_put(paint->canvas, box.y, x, MARK - 1, style_of(r), ledger_is_done(r) ? "[x]" : "[ ]");
    x += MARK;
    canvas_put(paint->canvas, box.y, x, NUMBER - 1, STYLE_DIM, number);
    x += NUMBER;
    canvas_put(paint->canvas, box.y, x, WHEN - 1, style_of(r), when(paint, r));
    x += WHEN;
    canvas_put_right(paint->canvas, box.y, x, REST - 2, STYLE_STRONG,
                     owes ? money_grouped(paint->sc, r->rest) : "");
    x += REST;
    canvas_put(paint->canvas, box.y, x, box.x + box.width - x, STYLE_PLAIN,
               t->text ? t->text : agreement_sentence(paint->sc, t));
}

static struct list_view view_of(const struct finish_data *data)
{
    if (!data)
        return (struct list_view){.count = 0};
    return (struct list_view){.count = data->ledger.count, .data = &data->ledger, .row = paint_row};
}

static const struct ledger_row *selected(const struct screen *screen)
{
    const struct panel *panel = screen->state;
    const struct finish_data *data = screen->data;
    const struct list_view view = view_of(data);
    size_t index;

    return list_selected(&panel->list, &view, &index) ? &data->ledger.rows[index] : NULL;
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
    panel_clear(panel, "amount");
    panel_clear(panel, "words");
    form_set(&panel->form, "satisfied", word_code(&satisfaction_words, SATISFACTION_UNASKED), NULL);
    panel->typing = false;
    screen_note(screen, STYLE_MET, text);
    return REACTION_RELOAD;
}

static unsigned note_no_row(struct screen *screen, const struct deed *act)
{
    return screen_note(screen, STYLE_NOTICE,
                       tr(act->lang, N_("There is no agreement to be performed.")));
}

static enum rc keep_entry(struct screen *screen, const struct deed *act, const struct ledger_row *r)
{
    const struct panel *panel = screen->state;
    const char *amount = panel_text(panel, "amount");
    struct performance p = {.term = r->term->ordinal,
                            .instalment = r->instalment,
                            .amount = MONEY_NONE,
                            .proof = panel_text(panel, "words")};

    TRY(day_of(act->sc, screen, &p.on));
    if (amount)
        TRY(money_parse(act->sc, "amount", amount, &p.amount));
    return desk_perform(context_desk(screen), act->sc, screen->opened.subject, &p, false);
}

static unsigned perform(struct screen *screen, const struct deed *act)
{
    const struct ledger_row *r = selected(screen);

    if (!r)
        return note_no_row(screen, act);
    if (keep_entry(screen, act, r) != RC_OK)
        return panel_refuse(screen->state, screen, &act->sc->error);
    return done(screen, classify_saved(screen, act, TOLD_PERFORMANCE,
                                       say(act->sc, act->lang, N_("Written down: {1}."),
                                           ledger_label(act->sc, act->lang, r))));
}

static unsigned urge(struct screen *screen, const struct deed *act)
{
    struct panel *panel = screen->state;
    const struct ledger_row *r = selected(screen);

    if (!r)
        return note_no_row(screen, act);
    struct urging u = {.term = r->term->ordinal, .answer = panel_text(panel, "words")};
    if (day_of(act->sc, screen, &u.on) != RC_OK ||
        desk_urge(context_desk(screen), act->sc, screen->opened.subject, &u) != RC_OK)
        return panel_refuse(panel, screen, &act->sc->error);
    return done(screen, classify_saved(screen, act, TOLD_URGING,
                                       say(act->sc, act->lang, N_("The urging is recorded: {1}."),
                                           ledger_label(act->sc, act->lang, r))));
}

/* What the choice field NAME says, a word of LIST. */
static int chosen(const struct panel *panel, const char *name, const struct word_list *list)
{
    const struct word *word = word_coded(list, form_text(&panel->form, name));

    return word ? word->value : list->words[0].value;
}

static unsigned visit(struct screen *screen, const struct deed *act)
{
    struct panel *panel = screen->state;
    const struct finish_data *data = screen->data;
    struct visit v = {.note = panel_text(panel, "words"),
                      .satisfaction =
                          (enum satisfaction)chosen(panel, "satisfied", &satisfaction_words)};

    if (day_of(act->sc, screen, &v.on) != RC_OK ||
        desk_visit(context_desk(screen), act->sc, screen->opened.subject, &v) != RC_OK)
        return panel_refuse(panel, screen, &act->sc->error);
    const unsigned reaction =
        done(screen,
             classify_saved(screen, act, TOLD_VISIT, tr(act->lang, N_("The visit is recorded."))));
    if (v.satisfaction == SATISFACTION_DISSATISFIED && data->cf.dispute.closed) {
        panel->typing = true;
        form_go(&panel->form, "reason");
        screen_note(screen, STYLE_NOTICE,
                    tr(act->lang, N_("Dissatisfied: if the case has to go on, write the reason, "
                                     "then F6 opens it again.")));
    }
    return reaction;
}

/* The number of the last visit when it found somebody dissatisfied; 0. */
static int telling_visit(const struct casefile *cf)
{
    const size_t n = cf->visit_count;

    return n > 0 && cf->visits[n - 1].satisfaction == SATISFACTION_DISSATISFIED ? (int)n : 0;
}

static unsigned reopen(struct screen *screen, const struct deed *act)
{
    struct panel *panel = screen->state;
    const struct finish_data *data = screen->data;

    if (!data)
        return REACTION_PASS;
    if (desk_reopen(context_desk(screen), act->sc, screen->opened.subject,
                    panel_text(panel, "reason"), telling_visit(&data->cf)) != RC_OK)
        return panel_refuse(panel, screen, &act->sc->error);
    panel_clear(panel, "reason");
    return done(screen, tr(act->lang, N_("The case is open again.")));
}

static enum result result_of(const struct panel *panel)
{
    return (enum result)chosen(panel, "result", &result_words);
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
    screen_note(screen, STYLE_MET,
                classify_saved(screen, act, TOLD_HEAD, tr(act->lang, N_("The case is closed."))));
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
    case ACTION_URGE:
        return urge(screen, act);
    case ACTION_REOPEN:
        return reopen(screen, act);
    case ACTION_CLOSE:
        return close_case(screen, act);
    default:
        return panel_move(panel, &view, act->action,
                          parts_of(panel, banner_rest(screen)).list.height);
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
        const bool asked = v->satisfaction != SATISFACTION_UNASKED;

        canvas_put(
            paint->canvas, box.y + (int)(i - first), box.x + 2, box.width - 2,
            v->satisfaction == SATISFACTION_DISSATISFIED ? STYLE_RED : STYLE_PLAIN,
            scope_printf(paint->sc, "%s %s  %s%s%s", date_iso(paint->sc, v->on), v->by,
                         asked ? word_label(&satisfaction_words, (int)v->satisfaction, paint->lang)
                               : "",
                         asked ? "  " : "", v->note ? v->note : ""));
    }
}

static void paint_ends(const struct panel *panel, const struct casefile *cf,
                       const struct paint *paint, struct box box)
{
    struct gap *gaps;
    size_t count;

    if (cf->dispute.closed) {
        paint_rule(paint, box.y - 1, STYLE_MET,
                   tr(paint->lang, N_("Closed; F6 opens it again, with a reason")));
        return;
    }
    casefile_open_ends(paint->sc, cf, result_of(panel), &gaps, &count);
    paint_rule(paint, box.y - 1, count > 0 ? STYLE_AMBER : STYLE_MET,
               count > 0 ? say(paint->sc, paint->lang, N_("Open before closing: {1}"),
                               words_count(paint->sc, (int64_t)count))
                         : tr(paint->lang, N_("Nothing is open: the case may be closed")));
    for (int i = 0; i < box.height && (size_t)i < count; i++)
        canvas_put(paint->canvas, box.y + i, box.x + 2, box.width - 2, STYLE_PLAIN,
                   words_gap(paint->sc, paint->lang, &gaps[i]));
}

static const char *title_of(const struct paint *paint, const struct ledger *l)
{
    if (l->owed.fen == 0)
        return tr(paint->lang, N_("Terms"));
    return say(paint->sc, paint->lang, N_("Owed {1}, paid {2}, left {3}"),
               money_grouped(paint->sc, l->owed), money_grouped(paint->sc, l->paid),
               money_grouped(paint->sc, l->rest));
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
    paint_rule(paint, parts.list.y - 1, STYLE_STRONG, title_of(paint, &data->ledger));
    list_paint(&panel->list, &view, paint, parts.list);
    paint_rule(paint, parts.visits.y - 1, STYLE_STRONG, tr(paint->lang, N_("Visits")));
    paint_visits(&data->cf, paint, parts.visits);
    paint_ends(panel, &data->cf, paint, parts.ends);
    panel_paint_form(panel, paint, parts.form);
}

const struct screen_class finish_screen = {
    .id = SCREEN_FINISH,
    .title = N_("Performance and closing"),
    .state_size = sizeof(struct finish_state),
    .open = open_finish,
    .load = load,
    .act = act_finish,
    .paint = paint_finish,
    .typing = panel_typing,
    .close = close_finish,
};
