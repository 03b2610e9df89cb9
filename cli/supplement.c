/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is added to a closed case: supplement. */
#include "core/desk/supplement.h"

#include "cli/command.h"

enum rc command_supplement(struct command_context *c)
{
    const char *text = options_value(c->args, "text");
    int64_t id;

    TRY(command_dispute(c, &id));
    if (!text && c->remote)
        return fail(c->sc, RC_DENIED, "text",
                    N_("Please write what is to be added after --text. Nothing was saved."));
    if (!text)
        TRY(command_input(c, &text));
    TRY(desk_supplement(c->desk, c->sc, id, text));
    command_note_addresses(c, id, TOLD_SUPPLEMENT);
    return RC_OK;
}
