/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The running ledger of cases: ledger. */
#include "core/desk/casebook.h"

#include "cli/command.h"
#include "cli/print.h"
#include "core/base/text.h"

#include <string.h>

static bool ends_in(const char *name, const char *ending)
{
    const size_t length = strlen(name), tail = strlen(ending);

    return length > tail && strcmp(name + length - tail, ending) == 0;
}

/* CSV is no format of paper: a spreadsheet reads it. */
static bool wants_csv(const struct command_context *c)
{
    const char *const format = options_value(c->args, "format");
    const char *const file = options_value(c->args, "o");

    return format ? text_equal(format, "csv") : file && ends_in(file, ".csv");
}

static enum rc put_csv(struct command_context *c, struct period p)
{
    const char *const file = options_value(c->args, "o");
    const char *text;

    TRY(print_check(c, file, PAPER_TEXT));
    TRY(desk_casebook_csv(c->desk, c->sc, p, &text));
    return print_csv(c, file, text);
}

enum rc command_ledger(struct command_context *c)
{
    const char *file;
    enum paper_format format;
    struct bytes bytes;
    struct period p;

    if (print_wants_charset(c) && !wants_csv(c))
        return usage_fail(c->sc, N_("--bom and --gb18030 go with CSV."));
    TRY(command_day(c, "from", &p.from));
    TRY(command_day(c, "to", &p.to));
    if (wants_csv(c))
        return put_csv(c, p);
    TRY(print_target(c, &file, &format));
    TRY(desk_casebook_print(c->desk, c->sc, p, format, &bytes));
    return print_put(c, file, bytes);
}
