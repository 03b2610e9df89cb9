/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the office answers for: export. */
#include "core/desk/report.h"

#include "cli/command.h"

#include <string.h>

/* The only word there is must be WORD. */
static enum rc check_word(struct command_context *c, const char *word)
{
    if (strcmp(command_word(c, 0), word) == 0)
        return RC_OK;
    return usage_fail(c->sc, N_("“{1}” is not known here; it should be {2}."), command_word(c, 0),
                      word);
}

static enum rc period_of(struct command_context *c, struct period *p)
{
    if (c->json && options_given(c->args, "csv"))
        return usage_fail(c->sc, N_("Please give one of --csv and --json."));
    TRY(command_day(c, "from", &p->from));
    return command_day(c, "to", &p->to);
}

enum rc command_export(struct command_context *c)
{
    const char *text;
    struct period p;

    TRY(check_word(c, "responses"));
    TRY(period_of(c, &p));
    TRY(desk_export_responses(c->desk, c->sc, p, c->json ? REPORT_JSON : REPORT_CSV, &text));
    buffer_add(&c->output->text, text);
    return RC_OK;
}
