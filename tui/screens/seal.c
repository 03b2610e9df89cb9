/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Writing a sealed note. What is half typed is kept locked. */
#include "core/base/text.h"
#include "core/desk/board.h"
#include "core/desk/sealed.h"
#include "tui/kit/dialog.h"
#include "tui/kit/form.h"
#include "tui/screens/banner.h"
#include "tui/screens/context.h"
#include "tui/screens/names.h"
#include "tui/screens/refusal.h"
#include "tui/screens/table.h"

enum { TEXT_ROWS = 2, ADVICE = 3, WORDS = 9 };

static const struct form_choice kinds[] = {
    {"psychologist", N_("Psychologist's note")},
    {"women", N_("Women's federation's note")},
    {"informant", N_("Who told us")},
    {"other", N_("Other sealed note")},
};
static const struct form_row rows[] = {
    {.name = "kind",
     .label = N_("Kind"),
     .kind = FORM_CHOICE,
     .choices = kinds,
     .choice_count = sizeof(kinds) / sizeof(kinds[0])},
    {.name = "reader",
     .label = N_("Readers"),
     .hint = N_("login names; besides you; may be empty")},
    {.name = "text", .label = N_("Sealed words"), .kind = FORM_LONG, .rows = WORDS},
    {.name = "advice",
     .label = N_("Advice to the team"),
     .kind = FORM_LONG,
     .rows = ADVICE,
     .hint = N_("what the team may know; may be empty")},
};
enum { ROWS = sizeof(rows) / sizeof(rows[0]) };

struct seal_state {
    struct form form;
    const char *draft; /* its name */
    bool kept;
    bool dirty; /* typed since the draft was kept */
};

static enum rc open_seal(struct screen *screen, struct scope *sc)
{
    struct seal_state *state = screen->state;
    struct instant at;
    const char *text;

    form_open(&state->form, &screen->life, rows, ROWS);
    form_set(&state->form, "kind", kinds[0].code, NULL);
    state->draft = scope_printf(&screen->life, "seal/%lld", (long long)screen->opened.subject);
    TRY(desk_draft(context_desk(screen), sc, state->draft, &text, &at));
    if (text)
        form_restore(&state->form, text);
    state->kept = text != NULL;
    return RC_OK;
}

static void close_seal(struct screen *screen)
{
    struct seal_state *state = screen->state;

    if (state->form.rows)
        form_close(&state->form);
}

static enum rc keep(struct screen *screen, struct scope *sc)
{
    struct seal_state *state = screen->state;

    if (!state->dirty)
        return RC_OK;
    TRY(desk_keep_sealed_draft(context_desk(screen), sc, state->draft,
                               form_draft(sc, &state->form)));
    state->dirty = false;
    state->kept = true;
    return RC_OK;
}

static unsigned rest(struct screen *screen, const struct deed *act)
{
    const struct seal_state *state = screen->state;

    if (!state->dirty)
        return REACTION_NONE;
    return keep(screen, act->sc) == RC_OK ? REACTION_REPAINT
                                          : screen_refuse(screen, &act->sc->error);
}

static unsigned leave(struct screen *screen, const struct deed *act)
{
    if (act->answer || keep(screen, act->sc) == RC_OK)
        return REACTION_CLOSE;
    return dialog_confirm(screen, act, error_text(act->sc, act->lang, &act->sc->error),
                          tr(act->lang, N_("Leave all the same")));
}

static unsigned throw_away(struct screen *screen, const struct deed *act)
{
    struct seal_state *state = screen->state;

    if (!act->answer)
        return dialog_confirm(screen, act, tr(act->lang, N_("Throw away what is typed here?")),
                              tr(act->lang, N_("Throw away")));
    state->dirty = false;
    if (desk_drop_draft(context_desk(screen), act->sc, state->draft) != RC_OK)
        return screen_refuse(screen, &act->sc->error);
    return REACTION_CLOSE;
}

static const char *typed(const struct form *form, const char *name)
{
    const char *text = form_text(form, name);

    return text_is_empty(text) ? NULL : text;
}

static unsigned seal(struct screen *screen, const struct deed *act)
{
    struct seal_state *state = screen->state;
    const struct form *form = &state->form;
    struct seal_request r = {
        .id = screen->opened.subject,
        .kind = (enum sealed_kind)word_coded(&sealed_words, form_text(form, "kind"))->value,
        .advice = typed(form, "advice"),
        .text = typed(form, "text")};
    const char **readers;
    int number;

    names_split(act->sc, form_text(form, "reader"), &readers, &r.reader_count);
    r.readers = readers;
    if (desk_seal(context_desk(screen), act->sc, &r, &number) != RC_OK)
        return refusal_show(&state->form, screen, &act->sc->error);
    state->dirty = false;
    if (desk_drop_draft(context_desk(screen), act->sc, state->draft) != RC_OK)
        screen_refuse(screen, &act->sc->error);
    else
        screen_note(screen, STYLE_MET,
                    say(act->sc, act->lang, N_("Sealed as note {1}."),
                        scope_printf(act->sc, "%d", number)));
    return REACTION_CLOSE;
}

static unsigned type(struct screen *screen, const struct deed *act)
{
    struct seal_state *state = screen->state;
    const enum form_event event =
        form_key(&state->form, act->key, banner_rest(screen), screen->ambiguous);

    state->dirty |= event == FORM_CHANGED;
    return event == FORM_IGNORED ? REACTION_NONE : REACTION_REPAINT;
}

static unsigned act_seal(struct screen *screen, const struct deed *act)
{
    switch (act->action) {
    case ACTION_SEAL:
        return seal(screen, act);
    case ACTION_START_AFRESH:
        return throw_away(screen, act);
    case ACTION_BACK:
        return leave(screen, act);
    case ACTION_KEY:
        return type(screen, act);
    default:
        return REACTION_PASS;
    }
}

static bool typing(const struct screen *screen) { return true; }

static void paint_seal(const struct screen *screen, const struct paint *p)
{
    const struct seal_state *state = screen->state;
    const struct box below = banner_below(p);
    const struct box form = {below.y + TEXT_ROWS, below.x, below.height - TEXT_ROWS, below.width};

    banner_paint(p, tr(p->lang, N_("Write a sealed note")),
                 state->kept ? tr(p->lang, N_("draft kept locked")) : NULL);
    canvas_put(p->canvas, below.y, below.x + 1, below.width - 2, STYLE_DIM,
               tr(p->lang,
                  N_("Its words are locked, also half typed; no list, paper or search has them.")));
    form_paint(&state->form, p, form, true);
}

const struct screen_class seal_screen = {
    .id = SCREEN_SEAL,
    .title = N_("Write a sealed note"),
    .state_size = sizeof(struct seal_state),
    .open = open_seal,
    .act = act_seal,
    .paint = paint_seal,
    .typing = typing,
    .rest = rest,
    .draft = keep,
    .close = close_seal,
};
