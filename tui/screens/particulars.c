/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What one paper asks: a form made from the questions of its template. */
#include "core/base/text.h"
#include "core/desk/board.h"
#include "core/desk/document.h"
#include "core/domain/particular.h"
#include "tui/kit/dialog.h"
#include "tui/kit/form.h"
#include "tui/screens/banner.h"
#include "tui/screens/classify.h"
#include "tui/screens/context.h"
#include "tui/screens/refusal.h"
#include "tui/screens/table.h"

enum { ANSWER_CHOICE = ACTION_ANSWERS };
enum { LONG_ROWS = 4 };

struct particulars_state {
    struct particulars asked; /* lives as long as the screen */
    struct form_row *rows;    /* one for each question */
    struct form form;
    bool opened;
    const char *draft;   /* its name */
    struct instant kept; /* when the draft was kept; INSTANT_NEVER */
};

/* --- the form --- */

/* What need not be answered can be taken back. */
static void offer_none(struct form_row *row, struct form_choice *choices)
{
    choices[row->choice_count++] = (struct form_choice){"", N_("no answer")};
}

static void offer_choices(struct scope *sc, const struct ask *ask, struct form_row *row)
{
    struct form_choice *choices = scope_alloc(sc, ask->choice_count + 1, sizeof(*choices));

    for (size_t i = 0; i < ask->choice_count; i++)
        choices[row->choice_count++] = (struct form_choice){ask->choices[i], ask->choices[i]};
    if (!ask->required)
        offer_none(row, choices);
    row->choices = choices;
}

static void offer_parties(struct scope *sc, const struct particulars *p, const struct ask *ask,
                          struct form_row *row)
{
    struct form_choice *choices = scope_alloc(sc, p->party_count + 1, sizeof(*choices));

    for (size_t i = 0; i < p->party_count; i++)
        choices[row->choice_count++] = (struct form_choice){
            scope_printf(sc, "%d", p->parties[i].position), p->parties[i].name};
    if (!ask->required)
        offer_none(row, choices);
    row->choices = choices;
}

static const char *hint_of(enum ask_kind kind)
{
    if (kind == ASK_DATE)
        return N_("a day, as 2026-12-01");
    return kind == ASK_MONEY ? N_("in yuan") : NULL;
}

static struct form_row row_of(struct scope *sc, enum lang lang, const struct particulars *p,
                              const struct ask *ask)
{
    static const enum form_kind kinds[] = {
        [ASK_LINE] = FORM_TEXT,    [ASK_TEXT] = FORM_LONG,     [ASK_DATE] = FORM_NUMBER,
        [ASK_MONEY] = FORM_NUMBER, [ASK_CHOICE] = FORM_CHOICE, [ASK_PARTY] = FORM_CHOICE};
    struct form_row row = {
        .name = ask->name, .kind = kinds[ask->kind], .rows = LONG_ROWS, .hint = hint_of(ask->kind)};

    row.label = scope_printf(sc, "%s%s", ask_label(ask, lang), ask->required ? " *" : "");
    if (ask->kind == ASK_CHOICE)
        offer_choices(sc, ask, &row);
    else if (ask->kind == ASK_PARTY)
        offer_parties(sc, p, ask, &row);
    return row;
}

/* What was filled in for another of the parties stands there as a proposal; F2 saves it. */
static void show_answers(struct particulars_state *state)
{
    for (size_t i = 0; i < state->asked.count; i++) {
        const struct particular_answer *a = &state->asked.answers[i];

        form_set(&state->form, state->rows[i].name, a->value ? a->value : a->proposal, NULL);
    }
    state->form.changed = false;
}

static enum rc restore(struct screen *screen, struct scope *sc)
{
    struct particulars_state *state = screen->state;
    const char *text;

    state->kept = INSTANT_NEVER;
    TRY(desk_draft(context_desk(screen), sc, state->draft, &text, &state->kept));
    if (!text) {
        state->kept = INSTANT_NEVER;
        return RC_OK;
    }
    form_restore(&state->form, text);
    screen_note(screen, STYLE_NOTICE,
                say(sc, screen->lang, N_("This was left half filled at {1}; F8 starts afresh."),
                    instant_short(sc, state->kept)));
    return RC_OK;
}

static enum rc ask_desk(struct screen *screen, struct scope *sc, struct particulars *out)
{
    return desk_particulars(context_desk(screen), sc, screen->opened.subject, screen->opened.text,
                            out);
}

static enum rc open_particulars(struct screen *screen, struct scope *sc)
{
    struct particulars_state *state = screen->state;
    struct scope *life = &screen->life;
    const enum rc rc = ask_desk(screen, life, &state->asked);

    if (rc != RC_OK)
        scope_error_move(sc, life);
    TRY(rc);
    state->rows = scope_alloc(life, state->asked.count, sizeof(*state->rows));
    for (size_t i = 0; i < state->asked.count; i++)
        state->rows[i] = row_of(life, screen->lang, &state->asked, state->asked.answers[i].ask);
    form_open(&state->form, life, state->rows, state->asked.count);
    state->opened = true;
    state->draft = scope_printf(life, "document-%lld-%s", (long long)screen->opened.subject,
                                screen->opened.text);
    show_answers(state);
    return restore(screen, sc);
}

static void close_particulars(struct screen *screen)
{
    struct particulars_state *state = screen->state;

    if (state->opened)
        form_close(&state->form);
}

/* --- drafts --- */

static enum rc draft(struct screen *screen, struct scope *sc)
{
    struct particulars_state *state = screen->state;
    struct desk *desk = context_desk(screen);

    if (!form_changed(&state->form))
        return RC_OK;
    TRY(desk_keep_draft(desk, sc, state->draft, form_draft(sc, &state->form)));
    state->kept = desk_now(desk);
    state->form.changed = false;
    return RC_OK;
}

static enum rc forget(struct screen *screen, struct scope *sc)
{
    struct particulars_state *state = screen->state;

    state->form.changed = false;
    if (!instant_is_set(state->kept))
        return RC_OK;
    TRY(desk_drop_draft(context_desk(screen), sc, state->draft));
    state->kept = INSTANT_NEVER;
    return RC_OK;
}

/* --- what a person does --- */

/* A default that nobody touched goes on following its template. */
static size_t changes(const struct particulars_state *state, struct particular_change *list)
{
    size_t count = 0;

    for (size_t i = 0; i < state->asked.count; i++) {
        const struct particular_answer *a = &state->asked.answers[i];
        const char *typed = form_text(&state->form, a->ask->name);

        if (!a->kept && text_equal(typed, a->ask->preset))
            continue;
        list[count++] = (struct particular_change){a->ask->name, typed, a->kept ? a->kept->rev : 0};
    }
    return count;
}

static unsigned save(struct screen *screen, const struct deed *act)
{
    struct particulars_state *state = screen->state;
    struct particular_change *list = scope_alloc(act->sc, state->asked.count, sizeof(*list));
    const size_t count = changes(state, list);

    if (desk_save_particulars(context_desk(screen), act->sc, screen->opened.subject,
                              screen->opened.text, list, count) != RC_OK)
        return refusal_show(&state->form, screen, &act->sc->error);
    /* It is saved: that its draft cannot be dropped stops nobody. */
    const enum rc dropped = forget(screen, act->sc);
    (void)dropped;
    screen_note(screen, STYLE_MET,
                classify_saved(screen, act, TOLD_PARTICULAR,
                               tr(act->lang, N_("What you filled in is saved."))));
    return REACTION_CLOSE;
}

static unsigned leave(struct screen *screen, const struct deed *act)
{
    if (act->answer || draft(screen, act->sc) == RC_OK)
        return REACTION_CLOSE;
    return dialog_confirm(screen, act, error_text(act->sc, act->lang, &act->sc->error),
                          tr(act->lang, N_("Leave all the same")));
}

/* What is saved stands there again, also what somebody else has saved meanwhile. */
static unsigned start_afresh(struct screen *screen, const struct deed *act)
{
    struct particulars_state *state = screen->state;
    struct particulars now;

    if (!act->answer)
        return dialog_confirm(screen, act, tr(act->lang, N_("Throw away what is typed here?")),
                              tr(act->lang, N_("Throw away")));
    if (forget(screen, act->sc) != RC_OK)
        return screen_refuse(screen, &act->sc->error);
    if (ask_desk(screen, &screen->life, &now) != RC_OK)
        return screen_refuse(screen, &screen->life.error);
    if (now.count == state->asked.count)
        state->asked = now;
    show_answers(state);
    return REACTION_REPAINT;
}

static struct box form_box(struct box below)
{
    return (struct box){below.y + 1, below.x, below.height - 2, below.width};
}

static unsigned press(struct screen *screen, const struct deed *act)
{
    struct particulars_state *state = screen->state;

    switch (form_key(&state->form, act->key, form_box(banner_rest(screen)), screen->ambiguous)) {
    case FORM_IGNORED:
        return REACTION_NONE;
    case FORM_PICKING:
        return form_pick(&state->form, screen, ANSWER_CHOICE);
    case FORM_DONE:
        return screen_note(screen, STYLE_NOTICE,
                           tr(act->lang, N_("That was the last question: F2 saves.")));
    default:
        return REACTION_REPAINT;
    }
}

static unsigned picked(struct particulars_state *state, const char *code)
{
    form_set(&state->form, form_focus(&state->form), code, NULL);
    state->form.changed = true;
    form_next(&state->form);
    return REACTION_REPAINT;
}

static unsigned act_particulars(struct screen *screen, const struct deed *act)
{
    switch (act->action) {
    case ACTION_KEY:
        return press(screen, act);
    case ACTION_KEEP_ANSWERS:
        return save(screen, act);
    case ACTION_START_AFRESH:
        return start_afresh(screen, act);
    case ANSWER_CHOICE:
        return picked(screen->state, act->answer->text);
    case ACTION_BACK:
        return leave(screen, act);
    default:
        return REACTION_PASS;
    }
}

static unsigned rest(struct screen *screen, const struct deed *act)
{
    if (!form_changed(&((struct particulars_state *)screen->state)->form))
        return REACTION_NONE;
    return draft(screen, act->sc) == RC_OK ? REACTION_REPAINT
                                           : screen_refuse(screen, &act->sc->error);
}

static bool typing(const struct screen *screen) { return true; }

/* What the template says of the question in focus, else what the star means. */
static const char *help_of(const struct particulars_state *state, enum lang lang)
{
    const struct particulars *asked = &state->asked;
    const struct ask *ask = asked->count > 0 ? asked->answers[state->form.focus].ask : NULL;

    return ask && ask->help ? ask->help
                            : tr(lang, N_("* is needed before the paper can be printed"));
}

static void paint_particulars(const struct screen *screen, const struct paint *p)
{
    const struct particulars_state *state = screen->state;
    const struct particulars *asked = &state->asked;
    const struct box below = banner_below(p);
    const char *kept = instant_is_set(state->kept) ? say(p->sc, p->lang, N_("draft kept {1}"),
                                                         instant_clock(p->sc, state->kept))
                                                   : NULL;

    banner_paint(
        p, asked->of ? scope_printf(p->sc, "%s  %s", asked->title, asked->of) : asked->title, kept);
    canvas_put(p->canvas, below.y + below.height - 1, below.x + 1, below.width - 2, STYLE_DIM,
               help_of(state, p->lang));
    form_paint(&state->form, p, form_box(below), true);
}

const struct screen_class particulars_screen = {
    .id = SCREEN_PARTICULARS,
    .title = N_("What a paper asks"),
    .state_size = sizeof(struct particulars_state),
    .open = open_particulars,
    .act = act_particulars,
    .paint = paint_particulars,
    .typing = typing,
    .rest = rest,
    .draft = draft,
    .close = close_particulars,
};
