/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Correcting a registered case, in the same sheet in which it was registered. */
#include <stdlib.h>
#include <string.h>

#include "core/domain/secrecy.h"
#include "tui/kit/dialog.h"
#include "tui/screens/classify.h"
#include "tui/screens/context.h"
#include "tui/screens/register.h"
#include "tui/screens/table.h"
#include "tui/screens/words.h"

struct correct_state {
    struct register_sheet form; /* first: register_sheet.c finds it in screen->state */
    enum secrecy secrecy;       /* that the case has, as far as is known here */
    bool conflict;              /* somebody saved meanwhile; theirs is shown beside */
    const char *number;
};

/* The revision that the person saw goes into the draft with what he typed. */
static void see(struct correct_state *state, int64_t rev)
{
    struct scope sc = SCOPE_INIT;

    form_set(&state->form.sheet.head, "rev", words_count(&sc, rev), NULL);
    scope_end(&sc);
}

static enum rc open_correct(struct screen *screen, struct scope *sc)
{
    struct correct_state *state = screen->state;
    struct desk *desk = context_desk(screen);
    const int64_t id = screen->opened.subject;
    struct register_sheet *r = &state->form;
    struct casefile cf;

    register_start(r, screen, scope_printf(sc, "correct/%lld", (long long)id));
    TRY(desk_form_casefile(desk, sc, id, &cf));
    register_fill(r, screen, &cf);
    form_hide(&r->sheet.head, "source", true);
    form_hide(&r->sheet.head, "occurred_at", true);
    r->sheet.fixed = cf.party_count;
    see(state, cf.dispute.rev);
    form_set(&r->sheet.head, "seen", casefile_positions(sc, &cf), NULL);
    state->number = words_number(&screen->life, screen->lang, &cf.dispute, desk_today(desk));
    state->secrecy = cf.dispute.secrecy;
    TRY(keep_restore(&r->keep, screen, sc, &r->sheet));
    classify_show(&r->sheet.head, screen, classify_shown(&r->sheet.head),
                  classify_shown(&r->sheet.head) == state->secrecy
                      ? cf.dispute.secrecy_reason
                      : form_text(&r->sheet.head, "reason"));
    return RC_OK;
}

static void close_correct(struct screen *screen)
{
    struct correct_state *state = screen->state;

    register_end(&state->form);
}

static void show_field(struct scope *sc, struct correct_state *state, enum lang lang,
                       const char *name, const char *theirs, const char *code)
{
    struct form *head = &state->form.sheet.head;

    if (strcmp(form_text(head, name), code ? code : "") != 0)
        form_warn(head, name, say(sc, lang, N_("Theirs: {1}"), theirs ? theirs : "-"));
}

static const char *party_lines(struct scope *sc, enum lang lang, const struct casefile *cf)
{
    struct buffer b = buffer_new(sc);

    buffer_add(&b, tr(lang, N_("Theirs:")));
    for (size_t i = 0; i < cf->party_count; i++) {
        const struct party *p = &cf->parties[i];

        buffer_addf(&b, "\n%s %s %s %s", word_label(&role_words, (int)p->role, lang), p->name,
                    p->phone ? p->phone : "", p->address ? p->address : "");
    }
    return buffer_text(&b);
}

/* Show what CF has beside what is typed here, and see its revision. */
static void show_theirs(struct screen *screen, const struct deed *act, const struct casefile *cf)
{
    struct correct_state *state = screen->state;
    const struct dispute *d = &cf->dispute;
    const struct kind_table *kinds = desk_kinds(context_desk(screen));
    const enum lang lang = act->lang;

    show_field(act->sc, state, lang, "narrative", d->narrative, d->narrative);
    show_field(act->sc, state, lang, "kind", words_kind(kinds, d->kind, lang), d->kind);
    show_field(act->sc, state, lang, "urgency", word_label(&urgency_words, (int)d->urgency, lang),
               word_code(&urgency_words, (int)d->urgency));
    show_field(act->sc, state, lang, "risk", word_label(&risk_words, (int)d->risk, lang),
               word_code(&risk_words, (int)d->risk));
    show_field(act->sc, state, lang, "place", d->place, d->place);
    show_field(act->sc, state, lang, "division", d->division, d->division);
    if (classify_shown(&state->form.sheet.head) == state->secrecy)
        classify_show(&state->form.sheet.head, screen, d->secrecy, d->secrecy_reason);
    state->secrecy = d->secrecy;
    state->form.sheet.theirs = scope_strdup(&screen->life, party_lines(act->sc, lang, cf));
    state->conflict = true;
    see(state, d->rev);
}

static unsigned refuse(struct screen *screen, const struct deed *act)
{
    struct correct_state *state = screen->state;
    struct scope fresh = SCOPE_INIT;
    struct casefile cf;

    if (act->sc->error.rc != RC_CONFLICT)
        return register_refuse(&state->form, screen, &act->sc->error);
    if (desk_casefile(context_desk(screen), &fresh, screen->opened.subject, false, &cf) == RC_OK)
        show_theirs(screen, act, &cf);
    scope_end(&fresh);
    return screen_refuse(screen, &act->sc->error);
}

static struct correction correction_of(const struct intake *in, int64_t id, int64_t rev)
{
    return (struct correction){.id = id,
                               .rev = rev,
                               .kind = in->kind,
                               .place = in->place,
                               .division = in->division,
                               .narrative = in->narrative,
                               .urgency = in->urgency,
                               .risk = in->risk,
                               .parties = in->parties,
                               .party_count = in->party_count};
}

/* A paper keeps the words that it was written with. */
static const char *saved(struct screen *screen, struct scope *sc)
{
    struct casefile cf;

    if (desk_casefile(context_desk(screen), sc, screen->opened.subject, false, &cf) != RC_OK ||
        !casefile_agreement(&cf) || agreement_is_marked(casefile_agreement(&cf)))
        return N_("The correction is saved.");
    return N_("The correction is saved. The agreement still says what it said: F7, then F2 makes "
              "a new version.");
}

static unsigned save(struct screen *screen, const struct deed *act)
{
    struct correct_state *state = screen->state;
    struct register_sheet *r = &state->form;
    const int64_t rev = strtoll(form_text(&r->sheet.head, "rev"), NULL, 10);
    struct intake in;

    if (state->conflict && !act->answer)
        return dialog_confirm(screen, act,
                              tr(act->lang, N_("Somebody saved meanwhile; theirs is shown beside "
                                               "yours. Save yours over it?")),
                              tr(act->lang, N_("Save mine")));
    sheet_settle(&r->sheet, screen);
    if (register_read(act->sc, r, screen, &in) != RC_OK)
        return refuse(screen, act);
    struct correction c = correction_of(&in, screen->opened.subject, rev);
    c.classify = in.secrecy != state->secrecy;
    c.secrecy = in.secrecy;
    c.seen = form_text(&r->sheet.head, "seen");
    c.reason = form_text(&r->sheet.head, "reason");
    if (c.classify && *c.reason == '\0')
        return classify_why(screen, ANSWER_WHY);
    if (desk_correct(context_desk(screen), act->sc, &c) != RC_OK)
        return refuse(screen, act);
    screen_note(screen, STYLE_MET,
                classify_saved(screen, act, TOLD_ALL, tr(act->lang, saved(screen, act->sc))));
    if (keep_drop(&r->keep, screen, act->sc, &r->sheet) != RC_OK)
        screen_refuse(screen, &act->sc->error);
    return REACTION_CLOSE;
}

static unsigned act_correct(struct screen *screen, const struct deed *act)
{
    struct correct_state *state = screen->state;

    switch (act->action) {
    case ACTION_CORRECT:
        return save(screen, act);
    case ACTION_START_AFRESH:
        return keep_throw_away(&state->form.keep, screen, act, &state->form.sheet);
    default:
        return register_act(&state->form, screen, act);
    }
}

static unsigned rest_correct(struct screen *screen, const struct deed *act)
{
    struct correct_state *state = screen->state;

    return keep_rest(&state->form.keep, screen, act, &state->form.sheet);
}

static enum rc draft_correct(struct screen *screen, struct scope *sc)
{
    struct correct_state *state = screen->state;

    return register_draft(&state->form, screen, sc);
}

static void paint_correct(const struct screen *screen, const struct paint *paint)
{
    const struct correct_state *state = screen->state;

    register_paint(&state->form, paint,
                   say(paint->sc, paint->lang, N_("Correct {1}"), state->number));
}

static bool typing(const struct screen *screen) { return true; }

static bool allows(const struct screen *screen, int action)
{
    const struct correct_state *state = screen->state;

    return action != ACTION_LOOK && (action != ACTION_PICK || register_takes_phrase(&state->form));
}

const struct screen_class correct_screen = {
    .id = SCREEN_CORRECT,
    .title = N_("Correct what was registered"),
    .state_size = sizeof(struct correct_state),
    .open = open_correct,
    .act = act_correct,
    .paint = paint_correct,
    .typing = typing,
    .allows = allows,
    .rest = rest_correct,
    .draft = draft_correct,
    .close = close_correct,
};
