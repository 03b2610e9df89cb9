/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tui/screens/deadlines.h"

#include "core/desk/deadline.h"
#include "tui/kit/picker.h"
#include "tui/screens/context.h"
#include "tui/screens/prompt.h"
#include "tui/screens/table.h"
#include "tui/screens/words.h"

enum { ANSWER_DAY = ACTION_ANSWERS + 10, ANSWER_REASON, ANSWER_CONSENT };

static const char *const stop_question = N_("From which day on are days not counted?");
static const char *const go_question = N_("From which day on are days counted again?");
static const char *const until_question = N_("Until which day do all agree to go on?");
static const char *const reason_question = N_("Why do the clocks stand still?");

static const struct suspension *lasting(const struct casefile *cf)
{
    return suspension_open(cf->suspensions, cf->suspension_count);
}

static bool may_grow(const struct deadline *d) { return d->rule->extends && deadline_waits(d); }

static struct picker_row first_row(struct scope *sc, enum lang lang, const struct casefile *cf)
{
    const struct suspension *s = lasting(cf);

    if (!s)
        return (struct picker_row){.label = tr(lang, N_("Let the clocks stand still")),
                                   .detail = tr(lang, N_("an appraisal, a pause all want"))};
    return (struct picker_row){.label = tr(lang, N_("Let the clocks go on")),
                               .detail = say(sc, lang, N_("they stand still since {1}: {2}"),
                                             date_iso(sc, s->since), s->reason)};
}

static unsigned pick(struct screen *screen, const struct casefile *cf)
{
    struct scope *sc = screen_wish_scope(screen);
    struct picker_row *list = scope_alloc(sc, cf->deadline_count + 1, sizeof(*list));
    const enum lang lang = screen->lang;
    size_t count = 0;

    list[count++] = first_row(sc, lang, cf);
    for (size_t i = 0; i < cf->deadline_count; i++)
        if (may_grow(&cf->deadlines[i]))
            list[count++] = (struct picker_row){
                .id = (int64_t)i + 1,
                .label = say(sc, lang, N_("More time: {1}"),
                             deadline_label(sc, lang, &cf->deadlines[i])),
                .detail = say(sc, lang, N_("now until {1}"), date_iso(sc, cf->deadlines[i].due))};
    return picker_open(screen, tr(lang, N_("Deadlines")), list, count, ACTION_DEADLINE);
}

static const char *day_question(const struct casefile *cf, const struct deadlines_state *state)
{
    if (state->choice > 0)
        return until_question;
    return lasting(cf) ? go_question : stop_question;
}

static unsigned ask_day(struct screen *screen, const struct deed *act, const struct casefile *cf,
                        const struct deadlines_state *state)
{
    struct date day = date_of(act->now);

    if (state->choice > 0)
        day = cf->deadlines[state->choice - 1].due;
    return dialog_prompt(screen, tr(act->lang, day_question(cf, state)), date_iso(act->sc, day),
                         ANSWER_DAY);
}

static unsigned done(struct screen *screen, const struct deed *act, const char *sentence)
{
    screen_note(screen, STYLE_NOTICE, tr(act->lang, sentence));
    return REACTION_RELOAD;
}

static const char *names_of(struct scope *sc, enum lang lang, const struct casefile *cf)
{
    const char *names = "";

    for (size_t i = 0; i < cf->party_count; i++)
        if (casefile_takes_part(&cf->parties[i]))
            names = words_join(sc, lang, names, cf->parties[i].name);
    return names;
}

static unsigned ask_consent(struct screen *screen, const struct deed *act,
                            const struct casefile *cf)
{
    struct deed question = *act;

    question.action = ANSWER_CONSENT;
    question.answer = NULL;
    return dialog_confirm(screen, &question,
                          say(act->sc, act->lang, N_("Do all of them consent: {1}?"),
                              names_of(act->sc, act->lang, cf)),
                          tr(act->lang, N_("All consent")));
}

static unsigned day_said(struct screen *screen, const struct deed *act, const struct casefile *cf,
                         struct deadlines_state *state)
{
    const char *question = day_question(cf, state);

    if (date_parse(act->sc, "on", act->answer->text, &state->day) != RC_OK)
        return prompt_again(screen, act, question, &act->sc->error);
    if (state->choice > 0)
        return ask_consent(screen, act, cf);
    if (!lasting(cf))
        return dialog_prompt(screen, tr(act->lang, reason_question), NULL, ANSWER_REASON);
    if (desk_continue(context_desk(screen), act->sc, screen->opened.subject, state->day) != RC_OK)
        return prompt_again(screen, act, question, &act->sc->error);
    return done(screen, act, N_("The clocks go on."));
}

static unsigned reason_said(struct screen *screen, const struct deed *act,
                            const struct deadlines_state *state)
{
    if (desk_suspend(context_desk(screen), act->sc, screen->opened.subject, state->day,
                     act->answer->text) != RC_OK)
        return prompt_again(screen, act, reason_question, &act->sc->error);
    return done(screen, act, N_("The clocks stand still."));
}

static unsigned all_consent(struct screen *screen, const struct deed *act,
                            const struct casefile *cf, const struct deadlines_state *state)
{
    int *positions = scope_alloc(act->sc, cf->party_count, sizeof(*positions));
    size_t count = 0;

    for (size_t i = 0; i < cf->party_count; i++)
        if (casefile_takes_part(&cf->parties[i]))
            positions[count++] = cf->parties[i].position;
    if (desk_extend(context_desk(screen), act->sc, screen->opened.subject,
                    cf->deadlines[state->choice - 1].code, state->day, positions, count) != RC_OK)
        return screen_refuse(screen, &act->sc->error);
    return done(screen, act, N_("The deadline was extended."));
}

unsigned deadlines_act(struct screen *screen, const struct deed *act, const struct casefile *cf,
                       struct deadlines_state *state)
{
    /* Another person may have changed the case while a question was open. */
    if (act->action != ACTION_DEADLINE && (size_t)state->choice > cf->deadline_count)
        return REACTION_RELOAD;
    switch (act->action) {
    case ACTION_DEADLINE:
        if (!act->answer)
            return pick(screen, cf);
        state->choice = (int)act->answer->number;
        return ask_day(screen, act, cf, state);
    case ANSWER_DAY:
        return day_said(screen, act, cf, state);
    case ANSWER_REASON:
        return reason_said(screen, act, state);
    case ANSWER_CONSENT:
        return all_consent(screen, act, cf, state);
    default:
        return REACTION_PASS;
    }
}
