/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Correcting what was registered: a name that was not known, a wrong number. */
#include "cli/command.h"
#include "core/base/text.h"
#include "core/desk/register.h"
#include "core/desk/ruling.h"

#include <string.h>

static const char *const party_options[] = {"name",    "id-number", "phone",
                                            "address", "agent",     "secret-address"};
static const char *const case_options[] = {"kind", "title", "place", "urgency", "risk"};

static bool any_given(const struct command_context *c, const char *const *names, size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (options_given(c->args, names[i]))
            return true;
    return false;
}

static enum rc check_options(struct command_context *c)
{
    const bool of_party =
        any_given(c, party_options, sizeof(party_options) / sizeof(party_options[0]));
    const bool of_case = any_given(c, case_options, sizeof(case_options) / sizeof(case_options[0]));

    if (of_party && !options_given(c->args, "party"))
        return usage_fail(c->sc, N_("--party must say whose name or number is corrected."));
    if (!of_party && (!of_case || options_given(c->args, "party")))
        return usage_fail(c->sc, N_("Nothing says what is to be corrected; usage: onecase {1}"),
                          tr(c->lang, command_named("correct")->usage));
    return RC_OK;
}

static void replace(struct command_context *c, const char *option, const char **field)
{
    if (options_given(c->args, option))
        *field = options_value(c->args, option);
}

static enum rc correct_secret(struct command_context *c, struct party *party)
{
    const char *const word = options_value(c->args, "secret-address");

    if (!word)
        return RC_OK;
    if (strcmp(word, "yes") != 0 && strcmp(word, "no") != 0)
        return usage_fail(c->sc, N_("--secret-address is yes or no."));
    party->address_secret = strcmp(word, "yes") == 0;
    return RC_OK;
}

static enum rc correct_party(struct command_context *c, struct correction *correction)
{
    const char *const text = options_value(c->args, "party");
    int position;

    if (!text)
        return RC_OK;
    TRY(party_find(c->sc, correction->parties, correction->party_count, "party", text, &position));
    struct party *const party = party_among(correction->parties, position);
    replace(c, "name", &party->name);
    replace(c, "id-number", &party->id_number);
    replace(c, "phone", &party->phone);
    replace(c, "address", &party->address);
    replace(c, "agent", &party->agent);
    return correct_secret(c, party);
}

static enum rc correct_event(struct command_context *c)
{
    int64_t id;
    int event;

    TRY(command_dispute(c, &id));
    TRY(command_event(c, &event));
    TRY(desk_correct_event(c->desk, c->sc, id, event, options_value(c->args, "reason")));
    command_say(c, N_("The entry is corrected."));
    return RC_OK;
}

enum rc command_correct(struct command_context *c)
{
    if (command_word(c, 1))
        return correct_event(c);
    int64_t id;
    struct casefile cf;
    const char *const urgency = options_value(c->args, "urgency");
    const char *const risk = options_value(c->args, "risk");

    TRY(check_options(c));
    TRY(command_dispute(c, &id));
    TRY(desk_casefile(c->desk, c->sc, id, false, &cf));
    int value = (int)cf.dispute.urgency;
    if (urgency)
        TRY(word_find(c->sc, &urgency_words, "urgency", urgency, &value));
    int danger = (int)cf.dispute.risk;
    if (risk)
        TRY(word_find(c->sc, &risk_words, "risk", risk, &danger));
    struct correction correction = {
        .id = id,
        .rev = cf.dispute.rev,
        .kind = options_value(c->args, "kind"),
        .title = options_value(c->args, "title"),
        .place = options_value(c->args, "place"),
        .urgency = (enum urgency)value,
        .risk = (enum risk)danger,
        .parties = scope_memdup(c->sc, cf.parties, cf.party_count * sizeof(*cf.parties)),
        .party_count = cf.party_count};
    TRY(correct_party(c, &correction));
    TRY(desk_correct(c->desk, c->sc, &correction));
    command_say(c, N_("The case is corrected."));
    command_note_addresses(c, id, TOLD_ALL);
    return RC_OK;
}
