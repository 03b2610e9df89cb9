/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Paper: print. */
#include "core/desk/print.h"

#include "cli/print.h"
#include "core/base/file.h"
#include "core/base/text.h"

#include <string.h>

#define STDOUT  "stdout"
#define TO_FILE "file"

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

/* Before anything is issued: may this person have that, there? */
static enum rc check_destination(struct command_context *c, const char *file,
                                 enum paper_format format)
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
    return RC_OK;
}

enum rc print_target(struct command_context *c, const char **file, enum paper_format *format)
{
    *file = options_value(c->args, "o");
    TRY(format_of(c, *file, format));
    return check_destination(c, *file, *format);
}

enum rc print_put(struct command_context *c, const char *file, struct bytes bytes)
{
    if (file)
        return file_write(c->sc, file, bytes);
    buffer_add_n(&c->output->text, bytes.data, bytes.size);
    return RC_OK;
}

static enum rc print_out(struct command_context *c, int64_t id, const char *kind)
{
    const char *file;
    enum paper_format format;
    struct printed printed;

    TRY(print_target(c, &file, &format));
    TRY(desk_print(c->desk, c->sc, id, kind, format, file ? TO_FILE : STDOUT, &printed));
    return print_put(c, file, printed.bytes);
}

enum rc command_print(struct command_context *c)
{
    const char *const kind = command_word(c, 1);
    int64_t id;

    TRY(command_dispute(c, &id));
    if (!options_given(c->args, "send"))
        return print_out(c, id, kind);
    if (options_given(c->args, "o") || options_given(c->args, "format"))
        return usage_fail(c->sc, N_("--send takes neither -o nor --format."));
    return desk_print_here(c->desk, c->sc, id, kind);
}
