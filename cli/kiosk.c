/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/command.h"
#include "cli/sitting.h"

enum rc command_kiosk(struct command_context *c)
{
    if (options_given(c->args, "as"))
        return usage_fail(c->sc, N_("At a kiosk people sign in themselves; --as has no place "
                                    "there."));
    TRY(sitting_check(c->sc, c->env));
    return sitting_run(c->sc, c->desk, &(struct sitting){c->env, c->lang, c->ascii}, c->output);
}
