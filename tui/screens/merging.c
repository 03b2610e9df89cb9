/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tui/screens/merging.h"

#include <inttypes.h>

#include "tui/kit/picker.h"
#include "tui/screens/context.h"
#include "tui/screens/prompt.h"
#include "tui/screens/table.h"

enum { ANSWER_NUMBER = ACTION_ANSWERS + 70 };
enum { BY_NUMBER = 0 }; /* no case has that id */

const bool merging_fresh = true;

static const char *const number_question = N_("Which case is the same quarrel? Its number:");
static const char *const undo_question =
    N_("Why are they two quarrels after all? Both become as they were.");

const char *merging_number(struct scope *sc, enum lang lang, int year, int64_t register_number)
{
    return scope_printf(sc, "%s%d/%" PRId64, lang == LANG_ZH ? "登" : "", year, register_number);
}

const char *merging_other(struct scope *sc, enum lang lang, const struct merged *merged)
{
    if (merged->id == 0)
        return NULL;
    return scope_printf(sc, "%s%s  %s  %s", lang == LANG_ZH ? "登" : "", merged->number,
                        instant_short(sc, merged->at), merged->by);
}

static const char *why_alike(struct scope *sc, enum lang lang, const struct similar *s)
{
    const char *const why = s->why == SIMILAR_LIKE ? likeness_sentence(sc, lang, &s->like)
                                                   : word_label(&similar_words, (int)s->why, lang);

    return scope_printf(sc, "%s  %s", why, s->title ? s->title : "");
}

/* The likely ones, and a row for any other. */
static unsigned pick(struct screen *screen, const struct similar *list, size_t count)
{
    struct scope *sc = screen_wish_scope(screen);
    struct picker_row *rows = scope_alloc(sc, count + 1, sizeof(*rows));

    for (size_t i = 0; i < count; i++)
        rows[i] = (struct picker_row){
            .id = list[i].dispute,
            .label = merging_number(sc, screen->lang, list[i].year, list[i].register_number),
            .detail = why_alike(sc, screen->lang, &list[i])};
    rows[count] =
        (struct picker_row){.id = BY_NUMBER, .label = tr(screen->lang, N_("another, by number"))};
    return picker_open(screen, tr(screen->lang, N_("Which case is the same quarrel?")), rows,
                       count + 1, ACTION_MERGE);
}

static unsigned ask_number(struct screen *screen)
{
    return dialog_prompt(screen, tr(screen->lang, number_question), NULL, ANSWER_NUMBER);
}

static unsigned choose(struct screen *screen, const struct deed *act)
{
    struct similar *list;
    size_t count;

    if (desk_alike(context_desk(screen), act->sc, screen->opened.subject, &list, &count) != RC_OK)
        return screen_refuse(screen, &act->sc->error);
    return count > 0 ? pick(screen, list, count) : ask_number(screen);
}

static unsigned open_both(struct screen *screen, const struct deed *act, int64_t other)
{
    return screen_open(screen, (struct request){.screen = SCREEN_MERGE,
                                                .subject = screen->opened.subject,
                                                .text = scope_printf(act->sc, "%" PRId64, other)});
}

static unsigned numbered(struct screen *screen, const struct deed *act)
{
    int64_t other;

    if (desk_identify(context_desk(screen), act->sc, act->answer->text, &other) != RC_OK)
        return prompt_again(screen, act, number_question, &act->sc->error);
    return open_both(screen, act, other);
}

static unsigned undo(struct screen *screen, const struct deed *act, int64_t ended)
{
    if (!act->answer)
        return prompt_ask(screen, act, undo_question, NULL);
    if (desk_undo_merge(context_desk(screen), act->sc, ended, act->answer->text) != RC_OK)
        return prompt_again(screen, act, undo_question, &act->sc->error);
    screen_note(screen, STYLE_MET,
                tr(act->lang, ended == screen->opened.subject
                                  ? N_("It is a case of its own again.")
                                  : N_("What came into it is a case of its own again.")));
    return REACTION_RELOAD;
}

unsigned merging_act(struct screen *screen, const struct deed *act, int64_t ended)
{
    switch (act->action) {
    case ACTION_MERGE:
        if (!act->answer)
            return choose(screen, act);
        return act->answer->number == BY_NUMBER ? ask_number(screen)
                                                : open_both(screen, act, act->answer->number);
    case ANSWER_NUMBER:
        return numbered(screen, act);
    case ACTION_UNDO_MERGE:
        return undo(screen, act, ended);
    default:
        return REACTION_PASS;
    }
}
