/* SPDX-License-Identifier: GPL-3.0-or-later */
/* raise: the next level of a team is called now. */
#include "cli/command.h"
#include "core/desk/tick.h"

enum rc command_raise(struct command_context *c)
{
    int64_t id;
    int level;

    TRY(command_dispute(c, &id));
    TRY(desk_raise(c->desk, c->sc, id, options_value(c->args, "reason"), &level));
    command_say(c, N_("Level {1} is called."), scope_printf(c->sc, "%d", level));
    return RC_OK;
}
