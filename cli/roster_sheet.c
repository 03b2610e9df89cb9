/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The duty sheet: roster import, print. */
#include "cli/roster.h"

#include "cli/print.h"
#include "cli/wording.h"

#define WEEK 7

static void note_refused(void *user, int line, const struct error *error)
{
    struct command_context *c = user;

    output_note(c->output, say(c->sc, c->lang, N_("Line {1}: {2}"), wording_count(c, line),
                               error_text(c->sc, c->lang, error)));
}

enum rc roster_command_import(struct command_context *c)
{
    const char *const file = command_word(c, 1);
    struct roster_counts n;

    TRY(command_only_near(c, "command", "roster import"));
    if (!file)
        return usage_fail(c->sc, N_("“roster {1}” needs one word more; usage: onecase {2}"),
                          "import", tr(c->lang, command_named("roster")->usage));
    TRY(desk_import_roster(c->desk, c->sc, file, note_refused, c, &n));
    command_say_imported(c, n.taken, n.known, n.refused);
    return RC_OK;
}

enum rc roster_command_print(struct command_context *c)
{
    const char *file;
    enum paper_format format;
    struct date from, to;
    struct bytes bytes;

    TRY(command_day(c, "from", &from));
    TRY(command_day(c, "to", &to));
    if (!date_is_set(from))
        from = desk_today(c->desk);
    if (!date_is_set(to))
        to.day = from.day + WEEK - 1;
    TRY(print_target(c, &file, &format));
    TRY(desk_roster_print(c->desk, c->sc, from, to, format, &bytes));
    return print_put(c, file, bytes);
}
