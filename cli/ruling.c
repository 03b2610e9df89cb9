/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is ruled about the record of a team: confirm, waive, police. */
#include "core/desk/ruling.h"

#include "cli/command.h"

#include <stdlib.h>
#include <string.h>

enum rc command_event(struct command_context *c, int *number)
{
    const char *const text = command_word(c, 1);

    if (!text || strlen(text) > 6 || strspn(text, "0123456789") != strlen(text))
        return fail(c->sc, RC_INVALID, "event",
                    N_("An event is named by its number, which show gives; nothing was saved."));
    *number = (int)strtol(text, NULL, 10);
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
