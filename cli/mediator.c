/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Who mediates: what the parties choose, how somebody stands to them: mediator, relation,
 * disclose. */
#include "cli/command.h"
#include "core/desk/consent.h"

static enum rc find_party(struct command_context *c, int64_t id, const char *text, int *position)
{
    struct casefile cf;

    TRY(desk_casefile(c->desk, c->sc, id, false, &cf));
    return party_find(c->sc, cf.parties, cf.party_count, "party", text, position);
}

enum rc command_mediator(struct command_context *c)
{
    const char *const chosen = options_value(c->args, "choose");
    const char *const refused = options_value(c->args, "refuse");
    const char *const by = options_value(c->args, "by");
    int64_t id;
    int party;

    if (!chosen == !refused || !by)
        return usage_fail(c->sc, N_("mediator takes --choose or --refuse with a name, and --by "
                                    "with a party."));
    TRY(command_dispute(c, &id));
    TRY(find_party(c, id, by, &party));
    return desk_choose_mediator(c->desk, c->sc, id, chosen ? chosen : refused, party,
                                chosen ? MEDIATOR_CHOSEN : MEDIATOR_REFUSED,
                                options_value(c->args, "reason"));
}

enum rc command_relation(struct command_context *c)
{
    int64_t id;
    int party;

    if (!options_given(c->args, "words"))
        return usage_fail(c->sc, N_("--words must say how the two are related."));
    TRY(command_dispute(c, &id));
    TRY(find_party(c, id, command_word(c, 2), &party));
    return desk_relate(c->desk, c->sc, id, command_word(c, 1), party,
                       options_value(c->args, "words"));
}

enum rc command_disclose(struct command_context *c)
{
    const char *const address = options_value(c->args, "address");
    const char *const employer = options_value(c->args, "employer");

    if (!address && !employer) /* it would take back what was disclosed */
        return usage_fail(c->sc, N_("disclose takes --address, --employer or both; an empty one "
                                    "takes back what was disclosed. Nothing was saved."));
    return desk_disclose(c->desk, c->sc, command_word(c, 0), address, employer);
}
