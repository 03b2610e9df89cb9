/* SPDX-License-Identifier: GPL-3.0-or-later */
/* card: what is done with supervision cards. */
#include <string.h>

#include "cli/command.h"
#include "cli/table.h"
#include "core/desk/card.h"

#define LISTED 200

static MUST_CHECK enum rc list_cards(struct command_context *c)
{
    struct table t = table_new(c->sc, 5, desk_ambiguous_width(c->desk));
    struct card *list;
    size_t count;

    TRY(desk_cards(c->desk, c->sc, LISTED, &list, &count));
    if (c->json) {
        output_line(c->output, desk_cards_json(c->desk, c->sc, list, count));
        return RC_OK;
    }
    for (size_t i = 0; i < count; i++) {
        const struct card *card = &list[i];
        const struct instant due = card_answer_due(card);

        table_add(&t, card_name(c->sc, card));
        table_add(&t, word_label(&card_colour_words, (int)card_colour(card), c->lang));
        table_add(&t, word_label(&card_move_words, (int)card_state(card), c->lang));
        table_add(&t, instant_is_set(due)
                          ? say(c->sc, c->lang, N_("answer due {1}"), instant_short(c->sc, due))
                          : NULL);
        table_add(&t, card->steps[card->step_count - 1].text);
    }
    table_print(&t, "", &c->output->text);
    return RC_OK;
}

static MUST_CHECK enum rc read_colour(struct command_context *c, enum card_colour *colour)
{
    const char *to = options_value(c->args, "to");
    int value;

    if (!to)
        return usage_fail(c->sc, N_("Please say with --to which colour the card gets."));
    TRY(word_find(c->sc, &card_colour_words, "to", to, &value));
    *colour = value;
    return RC_OK;
}

static MUST_CHECK enum rc read_act(struct command_context *c, const char *verb,
                                   struct card_act *act)
{
    act->text = options_value(c->args, "reason");
    if (strcmp(verb, "answer") == 0) {
        act->move = CARD_ANSWERED;
        act->text = options_value(c->args, "text");
        return RC_OK;
    }
    if (strcmp(verb, "cancel") == 0) {
        act->move = CARD_CANCELLED;
        return RC_OK;
    }
    if (strcmp(verb, "raise") != 0)
        return usage_fail(c->sc, N_("card: say list, answer, raise or cancel."));
    act->move = CARD_RAISED;
    return read_colour(c, &act->colour);
}

enum rc command_card(struct command_context *c)
{
    const char *verb = command_word(c, 0), *number = command_word(c, 1);
    struct card_act act = {0};

    if (strcmp(verb, "list") == 0)
        return list_cards(c);
    TRY(read_act(c, verb, &act));
    if (!number)
        return usage_fail(c->sc, N_("card {1}: say which card, such as 3 or 2026/3."), verb);
    TRY(desk_card_number(c->sc, number, &act));
    TRY(desk_move_card(c->desk, c->sc, &act));
    command_say(c, N_("Supervision card {1}: {2}."), number,
                word_label(&card_move_words, (int)act.move, c->lang));
    return RC_OK;
}
