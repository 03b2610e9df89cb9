/* SPDX-License-Identifier: GPL-3.0-or-later */
/* After the signing: the paper written by hand, copies handed out, the court. */
#include "core/desk/confirmation.h"

#include "cli/wording.h"
#include "core/base/text.h"
#include "core/desk/handout.h"
#include "core/desk/original.h"

/* The number of option NAME, MISSING when it was not given. */
static enum rc number_of(struct command_context *c, const char *name, int missing, int *out)
{
    const char *const text = options_value(c->args, name);

    *out = missing;
    if (text && !command_whole(c, text, COMMAND_NUMBER_MOST, out))
        return fail(c->sc, RC_INVALID, name, N_("{1}: “{2}” is not a number; nothing was saved."),
                    options_written(c->sc, name), text);
    return RC_OK;
}

enum rc command_original(struct command_context *c)
{
    struct date on;
    int64_t id;
    int scan;

    TRY(command_dispute(c, &id));
    if (options_given(c->args, "compared"))
        return desk_compared(c->desk, c->sc, id);
    TRY(command_day(c, "on", &on));
    TRY(number_of(c, "scan", 0, &scan));
    return desk_original(c->desk, c->sc, id, on, options_value(c->args, "note"), scan);
}

/* Who got it: a party, or the committee, which keeps one. */
static enum rc find_receiver(struct command_context *c, int64_t id, struct handout *h)
{
    const char *const text = command_word(c, 2);
    struct casefile cf;

    TRY(desk_casefile(c->desk, c->sc, id, false, &cf));
    if (!text_equal(text, "committee"))
        return party_find(c->sc, cf.parties, cf.party_count, "party", text, &h->party);
    h->receiver = desk_office(c->desk)->committee;
    h->way = HANDOUT_KEPT;
    return RC_OK;
}

enum rc command_handout(struct command_context *c)
{
    struct handout h = {.document = command_word(c, 1), .way = HANDOUT_HAND};
    const char *const reason = options_value(c->args, "void");
    const char *const text = options_value(c->args, "way");
    int64_t id;

    TRY(command_dispute(c, &id));
    TRY(find_receiver(c, id, &h));
    if (reason)
        return desk_void_handout(c->desk, c->sc, id, h.document, h.party, reason);
    int way = (int)h.way;
    if (text)
        TRY(word_find(c->sc, &handout_words, "way", text, &way));
    h.way = (enum handout_way)way;
    TRY(number_of(c, "copies", 1, &h.copies));
    TRY(command_day(c, "on", &h.on));
    return desk_hand_out(c->desk, c->sc, id, &h);
}

enum rc command_confirmation(struct command_context *c)
{
    const char *const reason = options_value(c->args, "void");
    struct confirmation_step step = {.court = options_value(c->args, "court"),
                                     .number = options_value(c->args, "number"),
                                     .note = options_value(c->args, "note")};
    int kind;
    bool late;
    int64_t id;

    if ((c->args->word_count == 1) != (reason != NULL))
        return usage_fail(c->sc, N_("confirmation takes a case and what the court did, or a case "
                                    "and --void."));
    TRY(command_dispute(c, &id));
    if (reason)
        return desk_void_confirmation(c->desk, c->sc, id, reason);
    TRY(word_find(c->sc, &confirmation_words, "step", command_word(c, 1), &kind));
    step.kind = (enum confirmation_step_kind)kind;
    TRY(command_day(c, "on", &step.on));
    TRY(desk_confirmation(c->desk, c->sc, id, &step, &late));
    if (late)
        output_note(c->output,
                    tr(c->lang, N_("Recorded; the 30 days to apply were over by then, and the "
                                   "court may not accept it.")));
    return RC_OK;
}
