/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a director does with the templates of documents: fields, check, preview. */
#include "core/desk/template.h"

#include "cli/command.h"
#include "cli/print.h"
#include "cli/table.h"

#include <string.h>

#define REFUSED 1 /* exit status, as of everything that was not taken */

static enum rc only_from_shell(const struct command_context *c)
{
    if (c->remote)
        return fail(c->sc, RC_DENIED, "command",
                    N_("“{1}” reads or writes files, so it runs only in a shell."),
                    scope_printf(c->sc, "template %s", command_word(c, 0)));
    return RC_OK;
}

/* --- fields --- */

static enum rc fields(struct command_context *c)
{
    static const char *const uses[] = {[TEMPLATE_TEXT] = N_("a text"),
                                       [TEMPLATE_FLAG] = N_("section, when it holds"),
                                       [TEMPLATE_LIST] = N_("section, once for each")};
    struct table t = table_new(c->sc, 3, desk_ambiguous_width(c->desk));
    size_t count;

    if (c->args->word_count > 1)
        return usage_fail(c->sc, N_("“template {1}” takes nothing more."), command_word(c, 0));
    if (c->json) {
        buffer_add(&c->output->text, desk_template_fields_json(c->sc, c->lang));
        return RC_OK;
    }
    const struct template_field *const list = desk_template_fields(c->sc, &count);
    table_add(&t, tr(c->lang, N_("Field")));
    table_add(&t, tr(c->lang, N_("Use")));
    table_add(&t, tr(c->lang, N_("Meaning")));
    for (size_t i = 0; i < count; i++) {
        table_add(&t, list[i].name);
        table_add(&t, tr(c->lang, uses[list[i].use]));
        table_add(&t, tr(c->lang, list[i].meaning));
    }
    table_print(&t, "", &c->output->text);
    return RC_OK;
}

/* --- check --- */

static void say_verdict(struct command_context *c, const struct template_examined *e)
{
    for (size_t i = 0; i < e->fault_count; i++)
        output_note(c->output, error_text(c->sc, c->lang, &e->faults[i]));
    if (e->fault_count == 0)
        command_say(c, N_("{1} {2}: ok"), e->tpl.kind, e->tpl.version);
    else
        c->output->status = REFUSED;
}

static enum rc check(struct command_context *c)
{
    const size_t count = c->args->word_count - 1;

    TRY(only_from_shell(c));
    if (count == 0)
        return usage_fail(c->sc, N_("Name the files: onecase template check FILE..."));
    const struct template_examined *const list =
        desk_template_check(c->sc, c->args->words + 1, count);
    for (size_t i = 0; i < count; i++)
        say_verdict(c, &list[i]);
    return RC_OK;
}

/* --- preview --- */

static enum rc preview(struct command_context *c)
{
    const char *file;
    enum paper_format format;
    struct bytes bytes;
    int64_t id;

    TRY(only_from_shell(c));
    if (c->args->word_count != 3)
        return usage_fail(c->sc,
                          N_("Name the file and the case: onecase template preview FILE CASE"));
    TRY(desk_identify(c->desk, c->sc, command_word(c, 2), &id));
    TRY(print_target(c, &file, &format));
    TRY(desk_template_preview(c->desk, c->sc, command_word(c, 1), id, format, &bytes));
    return print_put(c, file, bytes);
}

enum rc command_template(struct command_context *c)
{
    static const struct {
        const char *name;
        enum rc (*run)(struct command_context *c);
        bool prints; /* takes -o and --format */
    } verbs[] = {{"fields", fields, false}, {"check", check, false}, {"preview", preview, true}};
    const char *const verb = command_word(c, 0);

    for (size_t i = 0; i < sizeof(verbs) / sizeof(*verbs); i++) {
        if (strcmp(verbs[i].name, verb) != 0)
            continue;
        if (!verbs[i].prints && (options_given(c->args, "o") || options_given(c->args, "format")))
            return usage_fail(c->sc, N_("Only “template preview” takes -o and --format."));
        return verbs[i].run(c);
    }
    return usage_fail(
        c->sc, N_("With templates one can ask for fields, check or preview, not “{1}”."), verb);
}
