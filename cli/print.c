/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Paper: print. */
#include "core/desk/print.h"
#include "core/desk/report.h"

#include "cli/print.h"
#include "core/base/file.h"
#include "core/base/text.h"
#include "tui/kit/printer.h"

#include <string.h>
#include <unistd.h>

static bool ends_in(const char *name, const char *ending)
{
    const size_t length = strlen(name), tail = strlen(ending);

    return length > tail && strcmp(name + length - tail, ending) == 0;
}

static enum rc format_of(struct command_context *c, const char *file, enum paper_format *format)
{
    const char *const text = options_value(c->args, "format");

    if (text)
        return paper_format_find(c->sc, text, format);
    *format = PAPER_TEXT;
    if (file && ends_in(file, ".pdf"))
        *format = PAPER_PDF;
    else if (file && ends_in(file, ".docx"))
        *format = PAPER_DOCX;
    return RC_OK;
}

enum rc print_check(struct command_context *c, const char *file, enum paper_format format)
{
    if (file && c->remote)
        return fail(c->sc, RC_DENIED, "o",
                    N_("A file is written only from a shell; nothing was printed."));
    if (file && desk_is_database(c->desk, c->sc, file))
        return fail(c->sc, RC_INVALID, "o", N_("{1} is the database itself; nothing was printed."),
                    file);
    if (!file && c->shown && format != PAPER_TEXT)
        return fail(c->sc, RC_INVALID, "format",
                    N_("A screen shows only text; name a file with -o. Nothing was printed."));
    return file ? file_may_write(c->sc, file) : RC_OK;
}

enum rc print_target(struct command_context *c, const char **file, enum paper_format *format)
{
    *file = options_value(c->args, "o");
    TRY(format_of(c, *file, format));
    return print_check(c, *file, *format);
}

enum rc print_put(struct command_context *c, const char *file, struct bytes bytes)
{
    if (file)
        return file_write(c->sc, file, bytes);
    buffer_add_n(&c->output->text, bytes.data, bytes.size);
    return RC_OK;
}

bool print_wants_charset(const struct command_context *c)
{
    return options_given(c->args, "bom") || options_given(c->args, "gb18030");
}

enum rc print_csv(struct command_context *c, const char *file, const char *text)
{
    const bool mark = options_given(c->args, "bom"), gb18030 = options_given(c->args, "gb18030");
    struct bytes bytes;

    if (mark && gb18030)
        return usage_fail(c->sc, N_("Please give one of --bom and --gb18030."));
    if (gb18030 && !file && c->shown)
        return usage_fail(c->sc, N_("A screen does not show GB18030; write it to a file."));
    TRY(desk_csv_bytes(c->sc, text, mark, gb18030, &bytes));
    return print_put(c, file, bytes);
}

/* What the paper leaves out, and why. */
static void note_withheld(struct command_context *c, int64_t id, const struct printed *job)
{
    if (job->withheld)
        command_note_addresses(c, id, TOLD_ALL);
}

static enum rc print_out(struct command_context *c, int64_t id, const char *code,
                         struct print_order *order)
{
    struct printed *job = scope_alloc(c->sc, 1, sizeof(*job));
    const char *file;

    TRY(print_target(c, &file, &order->format));
    order->way = file ? PRINT_FILE : PRINT_STREAM;
    TRY(desk_print(c->desk, c->sc, id, code, order, job));
    note_withheld(c, id, job);
    if (!file) {
        c->handed = job; /* recorded once it is out */
        return print_put(c, NULL, job->bytes);
    }
    const enum rc rc = file_write(c->sc, file, job->bytes);
    const struct error wrong = c->sc->error;
    TRY(desk_print_ended(c->desk, c->sc, job,
                         rc == RC_OK ? NULL : error_text(c->sc, c->lang, &wrong)));
    c->sc->error = wrong;
    return rc;
}

/* Text through the terminal; only whoever stands at the printer knows whether it came out. */
static enum rc print_through(struct command_context *c, int64_t id, const char *code,
                             struct print_order *order)
{
    struct printed job;

    TRY(printer_check(c->sc, c->term, c->nested));
    order->format = PAPER_TEXT;
    order->way = PRINT_TERMINAL;
    TRY(desk_print(c->desk, c->sc, id, code, order, &job));
    note_withheld(c, id, &job);
    TRY(printer_send(c->sc, c->term, c->nested, STDOUT_FILENO, (const char *)job.bytes.data,
                     job.print.copies));
    output_note(c->output,
                say(c->sc, c->lang,
                    N_("The text was given to the printer of your terminal. Please look, and say "
                       "whether it came out: print settle {1} {2} done, or failed."),
                    command_word(c, 0), scope_printf(c->sc, "%d", job.print.number)));
    return RC_OK;
}

static enum rc send(struct command_context *c, int64_t id, const char *code,
                    struct print_order *order)
{
    enum print_way way;
    const char *queue;
    struct printed job;

    if (options_given(c->args, "o") || options_given(c->args, "format"))
        return usage_fail(c->sc, N_("--send takes neither -o nor --format."));
    TRY(desk_print_way(c->desk, c->sc, &way, &queue));
    if (way == PRINT_TERMINAL)
        return print_through(c, id, code, order);
    TRY(desk_print_here(c->desk, c->sc, id, code, order, &job));
    note_withheld(c, id, &job);
    return RC_OK;
}

static enum rc read_copies(struct command_context *c, int *copies)
{
    const char *const text = options_value(c->args, "copies");

    *copies = 1;
    if (text && !options_given(c->args, "send"))
        return usage_fail(c->sc, N_("--copies belongs to --send."));
    if (text && !command_whole(c, text, PRINT_COPIES_MOST, copies))
        return usage_fail(c->sc, N_("--copies takes a number from 1 to {1}."),
                          scope_printf(c->sc, "%d", PRINT_COPIES_MOST));
    return RC_OK;
}

static enum rc print_paper(struct command_context *c)
{
    const char *const code = command_word(c, 1);
    struct print_order order = {.again = options_given(c->args, "again")};
    int64_t id;

    if (!code)
        return usage_fail(c->sc, N_("Something is missing; usage: onecase {1}"),
                          tr(c->lang, command_named("print")->usage));
    TRY(read_copies(c, &order.copies));
    TRY(command_dispute(c, &id));
    return options_given(c->args, "send") ? send(c, id, code, &order)
                                          : print_out(c, id, code, &order);
}

enum rc command_print(struct command_context *c)
{
    const char *const verb = command_word(c, 0);

    if (strcmp(verb, "register") == 0)
        return print_show_register(c);
    if (strcmp(verb, "settle") == 0)
        return print_settle(c);
    return print_paper(c);
}
