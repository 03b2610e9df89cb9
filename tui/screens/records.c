/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tui/screens/records.h"

#include "core/base/text.h"
#include "core/desk/contact.h"
#include "core/desk/record.h"
#include "core/desk/supplement.h"
#include "tui/kit/picker.h"
#include "tui/screens/classify.h"
#include "tui/screens/context.h"
#include "tui/screens/prompt.h"
#include "tui/screens/table.h"
#include "tui/screens/words.h"

enum {
    ANSWER_WAY = ACTION_ANSWERS + 30,
    ANSWER_OUTCOME,
    ANSWER_WHO,
    ANSWER_HOW,
    ANSWER_REFUSAL,
    ANSWER_READ
};
enum { READ_BACK = -1, REFUSES = 100 }; /* beside the positions of names and enum how */

static const char *const read_question = N_("How was the record read back?");
static const char *const refusal_question = N_("Why does he not sign?");
static const char *const supplement_question = N_("What is to be added to the closed case?");

static unsigned done(struct screen *screen, const char *sentence)
{
    screen_note(screen, STYLE_NOTICE, sentence);
    return REACTION_RELOAD;
}

static unsigned pick_party(struct screen *screen, const struct casefile *cf)
{
    struct scope *sc = screen_wish_scope(screen);
    struct picker_row *list = scope_alloc(sc, cf->party_count, sizeof(*list));

    for (size_t i = 0; i < cf->party_count; i++) {
        const struct contact_standing s = contact_standing(cf, cf->parties[i].position);

        list[i] = (struct picker_row){.id = cf->parties[i].position,
                                      .label = scope_strdup(sc, cf->parties[i].name),
                                      .detail = contact_sentence(sc, screen->lang, &s)};
    }
    return picker_open(screen, tr(screen->lang, N_("Who was sought?")), list, cf->party_count,
                       ACTION_CONTACT);
}

static unsigned save_contact(struct screen *screen, const struct deed *act,
                             const struct records_state *state)
{
    const struct contact c = {.party = state->party,
                              .at = INSTANT_NEVER,
                              .way = (enum contact_way)state->way,
                              .outcome = (enum contact_outcome)act->answer->number};

    if (desk_contact(context_desk(screen), act->sc, screen->opened.subject, &c) != RC_OK)
        return screen_refuse(screen, &act->sc->error);
    return done(screen, tr(act->lang, N_("The try is written down.")));
}

static unsigned pick_record(struct screen *screen, const struct casefile *cf)
{
    struct scope *sc = screen_wish_scope(screen);
    struct picker_row *list = scope_alloc(sc, cf->session_count, sizeof(*list));

    if (cf->session_count == 0)
        return done(screen, tr(screen->lang, N_("There is no record yet.")));
    for (size_t i = 0; i < cf->session_count; i++) {
        const struct session *s = &cf->sessions[i];

        list[i] = (struct picker_row){
            .id = (int64_t)i + 1,
            .label = say(sc, screen->lang, N_("Session {1}: {2}"), words_count(sc, (int64_t)i + 1),
                         word_label(&session_kind_words, (int)s->kind, screen->lang)),
            .detail = instant_short(sc, s->at)};
    }
    return picker_open(screen, tr(screen->lang, N_("Which record is read back or signed?")), list,
                       cf->session_count, ACTION_SIGN_RECORD);
}

/* Everybody who was there, each once. */
static size_t list_names(struct scope *sc, const struct session *s, const char ***out)
{
    const char **list = scope_alloc(sc, s->present_count + 2, sizeof(*list));
    const char *others[] = {s->asked, s->recorder ? s->recorder : s->by};
    size_t count = 0;

    for (size_t i = 0; i < s->present_count + 2; i++) {
        const char *name = i < s->present_count ? s->present[i] : others[i - s->present_count];
        bool told = !name;

        for (size_t k = 0; k < count && !told; k++)
            told = text_equal(list[k], name);
        if (!told)
            list[count++] = name;
    }
    *out = list;
    return count;
}

/* What NAME did with the record at last; NULL while that is open. */
static const char *done_by(const struct session *s, const char *name, enum lang lang)
{
    if (session_mark_of(s, name))
        return tr(lang, N_("has signed"));
    for (size_t i = 0; i < s->mark_count; i++)
        if (text_equal(s->marks[i].name, name))
            return tr(lang, N_("Will not sign"));
    return NULL;
}

static unsigned pick_name(struct screen *screen, const struct session *s)
{
    struct scope *sc = screen_wish_scope(screen);
    const char **names;
    const size_t count = list_names(sc, s, &names);
    struct picker_row *list = scope_alloc(sc, count + 1, sizeof(*list));

    list[0] = (struct picker_row){.id = READ_BACK,
                                  .label = tr(screen->lang, N_("It was read back")),
                                  .detail = scope_strdup(sc, s->read_back)};
    for (size_t i = 0; i < count; i++)
        list[i + 1] = (struct picker_row){.id = (int64_t)i,
                                          .label = scope_strdup(sc, names[i]),
                                          .detail = done_by(s, names[i], screen->lang)};
    return picker_open(screen, tr(screen->lang, N_("Read back, or signed by whom?")), list,
                       count + 1, ANSWER_WHO);
}

static unsigned pick_how(struct screen *screen)
{
    struct scope *sc = screen_wish_scope(screen);
    struct picker_row *list = scope_alloc(sc, 3, sizeof(*list));

    list[0] = (struct picker_row){.id = HOW_SIGNED, .label = tr(screen->lang, N_("Signed"))};
    list[1] =
        (struct picker_row){.id = HOW_FINGERPRINT, .label = tr(screen->lang, N_("Fingerprint"))};
    list[2] = (struct picker_row){.id = REFUSES, .label = tr(screen->lang, N_("Will not sign"))};
    return picker_open(screen, tr(screen->lang, N_("How?")), list, 3, ANSWER_HOW);
}

static unsigned who_said(struct screen *screen, const struct deed *act, struct records_state *state)
{
    if (act->answer->number == READ_BACK)
        return dialog_prompt(screen, tr(act->lang, read_question),
                             tr(act->lang, N_("Read back to those present, who found it right")),
                             ANSWER_READ);
    state->name = (size_t)act->answer->number;
    return pick_how(screen);
}

/* Is there somebody who neither signed S nor would not? */
static bool awaits_mark(struct scope *sc, const struct session *s)
{
    const char **names;
    const size_t count = list_names(sc, s, &names);

    for (size_t i = 0; i < count; i++)
        if (!done_by(s, names[i], LANG_EN))
            return true;
    return false;
}

/* The next one signs: the list of names is there again, until all have signed or Esc. */
static unsigned next_mark(struct screen *screen, const struct deed *act,
                          const struct records_state *state)
{
    unsigned reaction = done(screen, classify_saved(screen, act, TOLD_RECORD,
                                                    tr(screen->lang, N_("It is written down."))));
    const size_t record = (size_t)state->record;
    struct scope fresh = SCOPE_INIT;
    struct casefile cf;

    if (desk_casefile(context_desk(screen), &fresh, screen->opened.subject, false, &cf) == RC_OK &&
        record <= cf.session_count && awaits_mark(&fresh, &cf.sessions[record - 1]))
        reaction |= pick_name(screen, &cf.sessions[record - 1]);
    scope_end(&fresh);
    return reaction;
}

static unsigned put_mark(struct screen *screen, const struct deed *act, const struct casefile *cf,
                         const struct records_state *state, enum how how, const char *refusal)
{
    const char **names;
    const size_t count = list_names(act->sc, &cf->sessions[state->record - 1], &names);
    struct session_mark m = {.how = how, .on = DATE_NONE, .refusal = refusal};

    if (state->name >= count)
        return REACTION_RELOAD; /* somebody else changed the record meanwhile */
    m.name = names[state->name];
    if (desk_sign_record(context_desk(screen), act->sc, screen->opened.subject, state->record,
                         &m) != RC_OK)
        return screen_refuse(screen, &act->sc->error);
    return next_mark(screen, act, state);
}

static unsigned how_said(struct screen *screen, const struct deed *act, const struct casefile *cf,
                         const struct records_state *state)
{
    if (act->answer->number == REFUSES)
        return dialog_prompt(screen, tr(act->lang, refusal_question), NULL, ANSWER_REFUSAL);
    return put_mark(screen, act, cf, state, (enum how)act->answer->number, NULL);
}

static unsigned refusal_said(struct screen *screen, const struct deed *act,
                             const struct casefile *cf, const struct records_state *state)
{
    /* An empty reason would make a signature of the refusal. */
    if (text_is_empty(act->answer->text))
        return dialog_prompt(screen, tr(act->lang, refusal_question), NULL, ANSWER_REFUSAL);
    return put_mark(screen, act, cf, state, HOW_SIGNED, act->answer->text);
}

static unsigned read_said(struct screen *screen, const struct deed *act,
                          const struct records_state *state)
{
    if (desk_read_back(context_desk(screen), act->sc, screen->opened.subject, state->record,
                       act->answer->text) != RC_OK)
        return prompt_again(screen, act, read_question, &act->sc->error);
    return next_mark(screen, act, state);
}

static unsigned supplement(struct screen *screen, const struct deed *act)
{
    if (!act->answer)
        return prompt_ask(screen, act, supplement_question, NULL);
    if (desk_supplement(context_desk(screen), act->sc, screen->opened.subject, act->answer->text) !=
        RC_OK)
        return prompt_again(screen, act, supplement_question, &act->sc->error);
    return done(screen, classify_saved(screen, act, TOLD_SUPPLEMENT,
                                       tr(act->lang, N_("The supplement is added."))));
}

static unsigned act_contact(struct screen *screen, const struct deed *act,
                            const struct casefile *cf, struct records_state *state)
{
    switch (act->action) {
    case ACTION_CONTACT:
        if (!act->answer)
            return pick_party(screen, cf);
        state->party = (int)act->answer->number;
        return prompt_word(screen, N_("How was he sought?"), &contact_way_words, ANSWER_WAY);
    case ANSWER_WAY:
        state->way = (int)act->answer->number;
        return prompt_word(screen, N_("What came of it?"), &contact_outcome_words, ANSWER_OUTCOME);
    case ANSWER_OUTCOME:
        return save_contact(screen, act, state);
    default:
        return REACTION_PASS;
    }
}

unsigned records_act(struct screen *screen, const struct deed *act, const struct casefile *cf,
                     struct records_state *state)
{
    switch (act->action) {
    case ACTION_SUPPLEMENT:
        return supplement(screen, act);
    case ACTION_SIGN_RECORD:
        if (!act->answer)
            return pick_record(screen, cf);
        state->record = (int)act->answer->number;
        return pick_name(screen, &cf->sessions[state->record - 1]);
    case ANSWER_WHO:
        return who_said(screen, act, state);
    case ANSWER_HOW:
        return how_said(screen, act, cf, state);
    case ANSWER_REFUSAL:
        return refusal_said(screen, act, cf, state);
    case ANSWER_READ:
        return read_said(screen, act, state);
    default:
        return act_contact(screen, act, cf, state);
    }
}
