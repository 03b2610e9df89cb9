/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/help.h"

#include "config.h"

#include <string.h>

static const struct {
    const char *usage, *sentence;
} globals[] = {
    {N_("--db FILE"),
     N_("the database (else ONECASE_DB, else office.db where the system keeps data)")},
    {N_("--as LOGIN"), N_("who you are (else by your login, else the only person there is)")},
    {N_("--key FINGERPRINT"),
     N_("the key this start is for; “onecase keys” writes it into the lines of sshd")},
    {"--lang zh_CN|en", N_("the language of screens and sentences; papers are Chinese")},
    {"--ascii", N_("lines drawn with - and |")},
    {"--json", N_("data as JSON, where a command prints data")},
    {N_("--now RFC3339|@FILE"), N_("another time than now; only with a practice database")},
    {N_("--practice-speed N"), N_("the clock runs N times faster; only with a practice database")},
    {"--version, --help", N_("the version; this help, or that of a command")},
};

static const struct {
    const char *command, *text;
} details[] = {
#define DETAIL(command, text) {#command, text},
#include "cli/detail.def"
#undef DETAIL
};

static const char *detail_of(const struct command *command)
{
    for (size_t i = 0; i < sizeof(details) / sizeof(details[0]); i++)
        if (strcmp(details[i].command, command->name) == 0)
            return details[i].text;
    return NULL;
}

void help_all(struct command_context *c)
{
    size_t count;
    const struct command *const list = command_list(&count);

    command_say(c, N_("Usage: onecase [OPTION]... [COMMAND]"));
    command_say(c, N_("Without a command the screens open. CASE is a register number such as 12 or "
                      "2025/12, or a case number."));
    output_line(c->output, "");
    for (size_t i = 0; i < count; i++) {
        output_line(c->output, scope_printf(c->sc, "  %s", tr(c->lang, list[i].usage)));
        output_line(c->output, scope_printf(c->sc, "      %s", tr(c->lang, list[i].sentence)));
    }
    output_line(c->output, "");
    command_say(c, N_("Options, before or after the command:"));
    for (size_t i = 0; i < sizeof(globals) / sizeof(globals[0]); i++) {
        output_line(c->output, scope_printf(c->sc, "  %s", tr(c->lang, globals[i].usage)));
        output_line(c->output, scope_printf(c->sc, "      %s", tr(c->lang, globals[i].sentence)));
    }
    output_line(c->output, "");
    command_say(c, N_("Exit status: 0 done, 1 refused and nothing saved, 2 called wrongly, 3 "
                      "somebody else saved first, 4 the record is broken, 71 out of memory, 130 "
                      "stopped."));
}

void help_command(struct command_context *c, const struct command *command)
{
    const char *const detail = detail_of(command);

    command_say(c, N_("Usage: onecase {1}"), tr(c->lang, command->usage));
    output_line(c->output, tr(c->lang, command->sentence));
    if (!detail)
        return;
    output_line(c->output, "");
    output_line(c->output, tr(c->lang, detail));
}

void help_version(struct command_context *c)
{
    output_line(c->output, PACKAGE_NAME " " PACKAGE_VERSION);
}

enum rc command_help(struct command_context *c)
{
    const char *const name = command_word(c, 0);
    const struct command *const command = name ? command_named(name) : NULL;

    if (name && !command)
        return usage_fail(c->sc, N_("There is no command “{1}”; “onecase help” lists them."), name);
    if (command)
        help_command(c, command);
    else
        help_all(c);
    return RC_OK;
}
