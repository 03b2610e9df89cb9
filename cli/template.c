/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a director does with the templates of documents: fields, check, preview, submit, approve,
 * list. */
#include "core/desk/template.h"

#include "cli/command.h"
#include "cli/print.h"
#include "cli/table.h"

#include <string.h>

#define DIGEST_SHOWN 8 /* enough to tell two texts apart by eye */

static enum rc only_from_shell(const struct command_context *c)
{
    return command_only_near(c, "command", scope_printf(c->sc, "template %s", command_word(c, 0)));
}

static enum rc nothing_more(const struct command_context *c)
{
    if (c->args->word_count > 1)
        return usage_fail(c->sc, N_("“template {1}” takes nothing more."), command_word(c, 0));
    return RC_OK;
}

/* --- fields --- */

static const char *use_text(struct command_context *c, const struct template_field *f)
{
    static const char *const uses[] = {[TEMPLATE_TEXT] = N_("a text"),
                                       [TEMPLATE_FLAG] = N_("section, when it holds"),
                                       [TEMPLATE_LIST] = N_("section, once for each")};
    const char *const use = tr(c->lang, uses[f->use]);

    return f->subject == FOR_CASE
               ? use
               : scope_printf(c->sc, "%s, for: %s", use,
                              word_code(&document_subject_words, (int)f->subject));
}

/* Set *TPL to the template whose questions are wanted too; NULL when none is named or, after its
 * faults were told, when it is not sound. */
static enum rc named_template(struct command_context *c, const struct document_template **tpl)
{
    *tpl = NULL;
    if (c->args->word_count == 1)
        return RC_OK;
    if (c->args->word_count > 2)
        return usage_fail(c->sc, N_("Name at most one file: onecase template fields [FILE]"));
    TRY(only_from_shell(c));
    const struct template_examined *const e = desk_template_check(c->sc, c->args->words + 1, 1);
    if (command_sound(c, e->faults, e->fault_count))
        *tpl = &e->tpl;
    return RC_OK;
}

static enum rc fields(struct command_context *c)
{
    struct table t = table_new(c->sc, 3, desk_ambiguous_width(c->desk));
    const struct document_template *tpl;
    size_t count;

    TRY(named_template(c, &tpl));
    if (c->json) {
        buffer_add(&c->output->text, desk_template_fields_json(c->sc, tpl, c->lang));
        return RC_OK;
    }
    const struct template_field *const list = desk_template_fields(c->sc, tpl, &count);
    table_add(&t, tr(c->lang, N_("Field")));
    table_add(&t, tr(c->lang, N_("Use")));
    table_add(&t, tr(c->lang, N_("Meaning")));
    for (size_t i = 0; i < count; i++) {
        table_add(&t, list[i].name);
        table_add(&t, use_text(c, &list[i]));
        table_add(&t, tr(c->lang, list[i].meaning));
    }
    table_print(&t, "", &c->output->text);
    return RC_OK;
}

/* --- check --- */

static void say_verdict(struct command_context *c, const struct template_examined *e)
{
    if (command_sound(c, e->faults, e->fault_count))
        command_say(c, N_("{1} {2}: ok"), e->tpl.kind, e->tpl.version);
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

/* --- blank --- */

static enum rc blank(struct command_context *c)
{
    const char *file;
    enum paper_format format;
    struct bytes bytes;

    if (c->args->word_count != 2)
        return usage_fail(c->sc, N_("Name one kind: onecase template blank KIND"));
    TRY(print_target(c, &file, &format));
    TRY(desk_template_blank(c->desk, c->sc, command_word(c, 1), format, &bytes));
    return print_put(c, file, bytes);
}

/* --- submit, approve, list --- */

static const char *short_digest(struct command_context *c, const char *digest)
{
    return scope_strndup(c->sc, digest, DIGEST_SHOWN);
}

static enum rc submit(struct command_context *c)
{
    const struct template_examined *e;

    TRY(only_from_shell(c));
    if (c->args->word_count != 2)
        return usage_fail(c->sc, N_("Name one file: onecase template submit FILE"));
    const enum rc rc = desk_template_submit(c->desk, c->sc, command_word(c, 1), &e);
    for (size_t i = 0; rc != RC_OK && i < e->fault_count; i++)
        output_note(c->output, error_text(c->sc, c->lang, &e->faults[i]));
    TRY(rc);
    command_say(c, N_("{1} {2} ({3}) waits for the approval of a second person."), e->tpl.kind,
                e->tpl.version, short_digest(c, e->tpl.digest));
    return RC_OK;
}

static enum rc approve(struct command_context *c)
{
    struct template_record r;

    if (c->args->word_count != 2)
        return usage_fail(c->sc, N_("Name one kind: onecase template approve KIND"));
    TRY(desk_template_approve(c->desk, c->sc, command_word(c, 1), &r));
    command_say(c, N_("{1} {2} ({3}), submitted by {4}, is in force from now on."), r.kind,
                r.version, short_digest(c, r.digest), r.submitted_by);
    return RC_OK;
}

static const char *by_whom(struct command_context *c, const char *person, struct instant at)
{
    return person ? scope_printf(c->sc, "%s %s", person, instant_short(c->sc, at)) : "";
}

static void add_record(struct command_context *c, struct table *t, const struct template_record *r)
{
    table_add(t, r->kind);
    table_add(t, r->version);
    table_add(t, short_digest(c, r->digest));
    table_add(t, word_label(&template_state_words, (int)r->state, c->lang));
    table_add(t, r->submitted_by ? by_whom(c, r->submitted_by, r->submitted_at)
                                 : tr(c->lang, N_("shipped")));
    table_add(t, by_whom(c, r->approved_by, r->approved_at));
}

static enum rc list_all(struct command_context *c)
{
    static const char *const heads[] = {N_("Document"), N_("Version"),   N_("Digest"),
                                        N_("State"),    N_("Submitted"), N_("Approved")};
    struct table t =
        table_new(c->sc, sizeof(heads) / sizeof(*heads), desk_ambiguous_width(c->desk));
    struct template_record *list;
    size_t count;

    TRY(nothing_more(c));
    TRY(desk_template_list(c->desk, c->sc, &list, &count));
    if (c->json) {
        buffer_add(&c->output->text, desk_template_list_json(c->sc, list, count));
        return RC_OK;
    }
    for (size_t i = 0; i < sizeof(heads) / sizeof(*heads); i++)
        table_add(&t, tr(c->lang, heads[i]));
    for (size_t i = 0; i < count; i++)
        add_record(c, &t, &list[i]);
    table_print(&t, "", &c->output->text);
    return RC_OK;
}

enum rc command_template(struct command_context *c)
{
    static const struct {
        const char *name;
        enum rc (*run)(struct command_context *c);
        bool prints; /* takes -o and --format */
    } verbs[] = {{"fields", fields, false}, {"check", check, false},   {"preview", preview, true},
                 {"blank", blank, true},    {"submit", submit, false}, {"approve", approve, false},
                 {"list", list_all, false}};
    const char *const verb = command_word(c, 0);

    for (size_t i = 0; i < sizeof(verbs) / sizeof(*verbs); i++) {
        if (strcmp(verbs[i].name, verb) != 0)
            continue;
        if (!verbs[i].prints && (options_given(c->args, "o") || options_given(c->args, "format")))
            return usage_fail(c->sc, N_("Only “template preview” and “template blank” take -o and "
                                        "--format."));
        return verbs[i].run(c);
    }
    return usage_fail(c->sc,
                      N_("With templates one can ask for fields, check, preview, a blank form, "
                         "submit, approve or list, not “{1}”."),
                      verb);
}
