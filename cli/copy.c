/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Moving an office between a file and a database server: copy. */
#include "core/desk/copy.h"

#include "cli/wording.h"

enum rc command_copy(struct command_context *c)
{
    const char *const to = options_value(c->args, "to");
    struct copy_result r;

    if (!to)
        return usage_fail(c->sc, N_("Usage: onecase {1}"),
                          tr(c->lang, command_named("copy")->usage));
    TRY(desk_copy(c->desk, c->sc, to, &r));
    command_say(
        c,
        N_("Copied and compared {1} rows, {2} of them in an earlier run; the journal of {3} "
           "entries verifies there."),
        wording_count(c, r.rows), wording_count(c, r.before), wording_count(c, r.entries));
    output_note(c->output,
                tr(c->lang, N_("Settings, templates and keys are files beside the database; take "
                               "them along by hand.")));
    return RC_OK;
}
