/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/domain/card.h"

#include "core/base/text.h"

#define WORD_(name, code, label) {name, code, label},
static const struct word colours[] = {WORDS_CARD_COLOUR(WORD_)};
static const struct word moves[] = {WORDS_CARD_MOVE(WORD_)};
#undef WORD_

const struct word_list card_colour_words = {colours, sizeof(colours) / sizeof(*colours)};
const struct word_list card_move_words = {moves, sizeof(moves) / sizeof(*moves)};

static const struct card_step *last(const struct card *c) { return &c->steps[c->step_count - 1]; }

enum card_colour card_colour(const struct card *c) { return last(c)->colour; }
enum card_move card_state(const struct card *c) { return last(c)->move; }

struct instant card_answer_due(const struct card *c)
{
    const enum card_move state = card_state(c);

    return state == CARD_OPENED || state == CARD_RAISED ? last(c)->answer_due : INSTANT_NEVER;
}

const struct card *card_waiting(const struct card *list, size_t count, int64_t dispatch)
{
    while (count-- > 0)
        if (list[count].dispatch == dispatch && instant_is_set(card_answer_due(&list[count])))
            return &list[count];
    return NULL;
}

const char *card_name(struct scope *sc, const struct card *c)
{
    return scope_printf(sc, "%d/%lld", c->year, (long long)c->number);
}

const char *card_sentence(struct scope *sc, enum lang lang, const struct card *c)
{
    const struct instant due = card_answer_due(c);
    const char *state = word_label(&card_move_words, (int)card_state(c), lang);
    const char *text = last(c)->text ? last(c)->text : "";

    if (instant_is_set(due))
        return say(sc, lang, N_("{1} {2}: {3}, answer due {4}. {5}"), card_name(sc, c),
                   word_label(&card_colour_words, (int)card_colour(c), lang), state,
                   instant_short(sc, due), text);
    return say(sc, lang, N_("{1} {2}: {3}. {4}"), card_name(sc, c),
               word_label(&card_colour_words, (int)card_colour(c), lang), state, text);
}

static enum rc check_text(struct scope *sc, const struct card_step *step)
{
    if (!text_is_empty(step->text))
        return RC_OK;
    if (step->move == CARD_ANSWERED)
        return fail(sc, RC_INVALID, "text", N_("Please write the answer. Nothing was saved."));
    return fail(sc, RC_INVALID, "reason", N_("Please give a reason. Nothing was saved."));
}

enum rc card_may(struct scope *sc, const struct card *c, const struct card_step *step)
{
    TRY(check_text(sc, step));
    if (card_state(c) == CARD_CANCELLED)
        return fail(sc, RC_INVALID, "card",
                    N_("That supervision card was cancelled. Nothing was saved."));
    if (step->move == CARD_RAISED && step->colour <= card_colour(c))
        return fail(sc, RC_INVALID, "to",
                    N_("A supervision card only goes upward: normal, yellow, red. Nothing was "
                       "saved."));
    if (step->move == CARD_ANSWERED && card_state(c) == CARD_ANSWERED)
        return fail(sc, RC_INVALID, "card",
                    N_("That supervision card was answered already. Nothing was saved."));
    return RC_OK;
}
