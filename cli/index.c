/* SPDX-License-Identifier: GPL-3.0-or-later */
/* index: how far the index for searching is, and making it anew. */
#include "cli/command.h"
#include "cli/wording.h"
#include "core/desk/search.h"

static MUST_CHECK enum rc say_state(struct command_context *c)
{
    struct index_state s;

    TRY(desk_index_state(c->desk, c->sc, &s));
    if (c->json)
        output_line(c->output,
                    scope_printf(c->sc,
                                 "{\"behind\":%lld,\"left\":%lld,\"stale\":%lld,\"foreign\":%s}",
                                 (long long)s.behind, (long long)s.left, (long long)s.stale,
                                 s.foreign ? "true" : "false"));
    else if (s.foreign)
        command_say(c, N_("The key that the index was made with is not on this machine: every case "
                          "is searched here, one by one."));
    else if (s.behind == 0 && s.left == 0 && s.stale == 0)
        command_say(c, N_("The index knows every case as it is."));
    else
        command_say(c,
                    N_("The index does not know {1} entries of the record and {2} cases yet; old "
                       "words lead to {3} cases. What it does not know is searched case by case."),
                    wording_count(c, s.behind), wording_count(c, s.left),
                    wording_count(c, s.stale));
    return RC_OK;
}

enum rc command_index(struct command_context *c)
{
    if (options_given(c->args, "anew"))
        TRY(desk_index_anew(c->desk, c->sc));
    return say_state(c);
}
