/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tries to reach a party: contact. */
#include "core/desk/contact.h"

#include <string.h>

#include "cli/show.h"

static enum rc list(struct command_context *c)
{
    struct casefile cf;
    int64_t id;

    TRY(desk_identify(c->desk, c->sc, command_word(c, 1), &id));
    TRY(desk_casefile(c->desk, c->sc, id, true, &cf));
    if (c->json)
        buffer_add(&c->output->text, desk_contacts_json(c->sc, &cf));
    else
        show_contacts(c, &cf);
    return RC_OK;
}

static enum rc add(struct command_context *c)
{
    struct contact contact = {.at = INSTANT_NEVER, .note = options_value(c->args, "note")};
    struct casefile cf;
    int way, outcome;
    int64_t id;

    TRY(command_dispute(c, &id));
    TRY(desk_casefile(c->desk, c->sc, id, false, &cf));
    TRY(party_find(c->sc, cf.parties, cf.party_count, "party", command_word(c, 1), &contact.party));
    TRY(word_find(c->sc, &contact_way_words, "way", command_word(c, 2), &way));
    TRY(word_find(c->sc, &contact_outcome_words, "outcome", command_word(c, 3), &outcome));
    if (options_given(c->args, "at"))
        TRY(instant_parse(c->sc, "at", options_value(c->args, "at"), &contact.at));
    contact.way = (enum contact_way)way;
    contact.outcome = (enum contact_outcome)outcome;
    TRY(desk_contact(c->desk, c->sc, id, &contact));
    command_note_addresses(c, id, TOLD_CONTACT);
    return RC_OK;
}

enum rc command_contact(struct command_context *c)
{
    const size_t words = c->args->word_count;

    if (words == 2 && strcmp(command_word(c, 0), "list") == 0 && options_only(c->args, ""))
        return list(c);
    if (words == 4)
        return add(c);
    return usage_fail(c->sc, N_("contact takes “list” and a case; or a case, a party, how it was "
                                "tried and what came of it."));
}
