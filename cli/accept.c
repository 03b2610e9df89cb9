/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Taking a case or not: accept, refuse, void. */
#include "cli/command.h"
#include "core/desk/proposal.h"
#include "core/desk/register.h"

/* What stands between who accepts and the parties; it forbids nothing. */
static enum rc note_hint(struct command_context *c, int64_t id)
{
    struct casefile cf;
    const char *hint;

    TRY(desk_casefile(c->desk, c->sc, id, false, &cf));
    TRY(desk_mediator_hint(c->desk, c->sc, &cf, c->lang, &hint));
    if (hint[0] != '\0')
        output_note(c->output, say(c->sc, c->lang, N_("Mind: {1}"), hint));
    return RC_OK;
}

enum rc command_accept(struct command_context *c)
{
    int64_t id;
    const char *number;

    TRY(command_dispute(c, &id));
    TRY(desk_accept(c->desk, c->sc, id, &number));
    TRY(note_hint(c, id));
    if (c->json)
        buffer_addf(&c->output->text, "{\"number\": %s}\n", output_json(c->sc, number));
    else
        output_line(c->output, number);
    return RC_OK;
}

static enum rc reason_of(struct command_context *c, const char **reason)
{
    *reason = options_value(c->args, "reason");
    if (!*reason)
        return usage_fail(c->sc, N_("--reason must say why; nothing was saved."));
    return RC_OK;
}

static enum rc refuse_party(struct command_context *c, int64_t id, const char *party)
{
    struct casefile cf;
    int position;
    struct date on;
    const char *words = NULL;

    TRY(command_day(c, "on", &on));
    if (!options_given(c->args, "withdraw"))
        TRY(reason_of(c, &words));
    TRY(desk_casefile(c->desk, c->sc, id, false, &cf));
    TRY(party_find(c->sc, cf.parties, cf.party_count, "party", party, &position));
    TRY(desk_party_refuses(c->desk, c->sc, id, position, words, on));
    command_note_addresses(c, id, TOLD_HEAD);
    return RC_OK;
}

enum rc command_refuse(struct command_context *c)
{
    const char *const party = options_value(c->args, "party");
    const char *reason;
    int64_t id;

    if (!party && (options_given(c->args, "withdraw") || options_given(c->args, "on")))
        return usage_fail(c->sc, N_("--on and --withdraw belong to --party."));
    if (!party)
        TRY(reason_of(c, &reason));
    TRY(command_dispute(c, &id));
    if (party)
        return refuse_party(c, id, party);
    TRY(desk_refuse(c->desk, c->sc, id, reason));
    command_note_addresses(c, id, TOLD_HEAD);
    return RC_OK;
}

enum rc command_void(struct command_context *c)
{
    const char *reason;
    int64_t id;

    TRY(reason_of(c, &reason));
    TRY(command_dispute(c, &id));
    return desk_void(c->desk, c->sc, id, reason);
}
