/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is ruled about the record of a team and about its clocks. */
#include "core/desk/ruling.h"

#include "cli/command.h"

enum rc command_event(struct command_context *c, int *number)
{
    if (!command_whole(c, command_word(c, 1), COMMAND_NUMBER_MOST, number))
        return fail(c->sc, RC_INVALID, "event",
                    N_("An event is named by its number, which show gives; nothing was saved."));
    return RC_OK;
}

enum rc command_confirm(struct command_context *c)
{
    int64_t id;
    int event;

    TRY(command_dispute(c, &id));
    TRY(command_event(c, &event));
    return desk_confirm(c->desk, c->sc, id, event);
}

enum rc command_waive(struct command_context *c)
{
    int64_t id;

    TRY(command_dispute(c, &id));
    return desk_waive(c->desk, c->sc, id, command_word(c, 1), options_value(c->args, "reason"));
}

enum rc command_police(struct command_context *c)
{
    int64_t id;

    TRY(command_dispute(c, &id));
    return desk_police(c->desk, c->sc, id, options_value(c->args, "to"),
                       options_value(c->args, "receipt"));
}

enum rc command_pause(struct command_context *c)
{
    int64_t id;

    TRY(command_dispute(c, &id));
    return desk_pause(c->desk, c->sc, id, options_value(c->args, "reason"));
}

enum rc command_resume(struct command_context *c)
{
    int64_t id;

    TRY(command_dispute(c, &id));
    return desk_resume(c->desk, c->sc, id);
}

enum rc command_stand_down(struct command_context *c)
{
    const char *const name = command_word(c, 1);
    enum agency_id agency = AGENCY_NONE;
    int64_t id;

    if (name)
        TRY(agency_find(c->sc, "agency", name, &agency));
    TRY(command_dispute(c, &id));
    return desk_stand_down(c->desk, c->sc, id, agency, options_value(c->args, "reason"));
}

enum rc command_breach(struct command_context *c)
{
    const char *const name = options_value(c->args, "agency");
    enum agency_id agency;
    int64_t id;

    if (!name)
        return usage_fail(c->sc, N_("Please say to which agency it is attributed: --agency."));
    TRY(agency_find(c->sc, "agency", name, &agency));
    TRY(command_dispute(c, &id));
    return desk_breach(c->desk, c->sc, id, command_word(c, 1), agency,
                       options_value(c->args, "reason"));
}
