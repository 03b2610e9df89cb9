/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The documents of a case: list, ask, fill. */
#include "core/desk/document.h"

#include <string.h>

#include "cli/command.h"
#include "cli/table.h"
#include "core/domain/particular.h"

static const char *number_text(struct command_context *c, size_t number)
{
    return scope_printf(c->sc, "%zu", number);
}

static const char *state_text(struct command_context *c, const struct case_paper *p)
{
    switch (p->state) {
    case PAPER_ASKS:
        return say(c->sc, c->lang, N_("{1} to fill in"), number_text(c, p->unanswered));
    case PAPER_BARRED:
        return error_text(c->sc, c->lang, &p->why);
    case PAPER_READY:
        break;
    }
    return tr(c->lang, p->changed ? N_("ready, changed since it was issued") : N_("ready"));
}

static void add_row(struct command_context *c, struct table *t, const struct case_paper *p)
{
    table_add(t, p->code);
    table_add(t, p->of ? scope_printf(c->sc, "%s %s", p->title, p->of) : p->title);
    table_add(t, p->version > 0 ? scope_printf(c->sc, "%d", p->version) : "");
    table_add(t, p->version > 0 ? scope_printf(c->sc, "%d", p->copies) : "");
    table_add(t, state_text(c, p));
}

static enum rc list_all(struct command_context *c, int64_t id)
{
    static const char *const heads[] = {N_("Code"), N_("Document"), N_("Version"), N_("Copies"),
                                        N_("State")};
    struct table t =
        table_new(c->sc, sizeof(heads) / sizeof(*heads), desk_ambiguous_width(c->desk));
    struct case_paper *list;
    struct casefile cf;
    size_t count;

    TRY(desk_casefile(c->desk, c->sc, id, true, &cf)); /* that somebody looked is recorded */
    TRY(desk_documents(c->desk, c->sc, id, &list, &count));
    if (c->json) {
        buffer_add(&c->output->text, desk_documents_json(c->sc, list, count, c->lang));
        return RC_OK;
    }
    for (size_t i = 0; i < sizeof(heads) / sizeof(*heads); i++)
        table_add(&t, tr(c->lang, heads[i]));
    for (size_t i = 0; i < count; i++)
        add_row(c, &t, &list[i]);
    table_print(&t, "", &c->output->text);
    return RC_OK;
}

static const char *kind_text(struct command_context *c, const struct ask *ask)
{
    struct buffer text = buffer_new(c->sc);

    buffer_add(&text, word_label(&ask_words, (int)ask->kind, c->lang));
    for (size_t i = 0; i < ask->choice_count; i++)
        buffer_addf(&text, "%s%s", i == 0 ? ": " : " | ", ask->choices[i]);
    return buffer_text(&text);
}

static const char *answer_text(struct command_context *c, const struct particular_answer *a)
{
    if (!a->shown)
        return a->ask->required ? tr(c->lang, N_("to fill in")) : "";
    return a->value == a->ask->preset ? say(c->sc, c->lang, N_("{1} (by the template)"), a->shown)
                                      : a->shown;
}

static enum rc ask(struct command_context *c, int64_t id)
{
    static const char *const heads[] = {N_("Name"), N_("Question"), N_("Kind"), N_("Reply")};
    struct table t =
        table_new(c->sc, sizeof(heads) / sizeof(*heads), desk_ambiguous_width(c->desk));
    struct particulars p;
    struct casefile cf;

    if (c->args->word_count != 3)
        return usage_fail(c->sc, N_("Name the case and the paper: onecase document ask CASE CODE"));
    TRY(desk_casefile(c->desk, c->sc, id, true, &cf));
    TRY(desk_particulars(c->desk, c->sc, id, command_word(c, 2), &p));
    if (c->json) {
        buffer_add(&c->output->text, desk_particulars_json(c->sc, &p));
        return RC_OK;
    }
    if (p.count == 0)
        command_say(c, N_("“{1}” asks for nothing."), p.title);
    for (size_t i = 0; p.count > 0 && i < sizeof(heads) / sizeof(*heads); i++)
        table_add(&t, tr(c->lang, heads[i]));
    for (size_t i = 0; i < p.count; i++) {
        table_add(&t, p.answers[i].ask->name);
        table_add(&t, ask_label(p.answers[i].ask, c->lang));
        table_add(&t, kind_text(c, p.answers[i].ask));
        table_add(&t, answer_text(c, &p.answers[i]));
    }
    table_print(&t, "", &c->output->text);
    return RC_OK;
}

static enum rc fill(struct command_context *c, int64_t id)
{
    const size_t count = c->args->word_count > 3 ? c->args->word_count - 3 : 0;
    struct particular_change *list = scope_alloc(c->sc, count, sizeof(*list));

    if (count == 0)
        return usage_fail(c->sc, N_("Say what is filled in: onecase document fill CASE CODE "
                                    "NAME=VALUE..."));
    for (size_t i = 0; i < count; i++) {
        const char *const word = command_word(c, i + 3);
        const char *const equals = strchr(word, '=');

        if (!equals)
            return usage_fail(c->sc, N_("“{1}” is not of the form NAME=VALUE."), word);
        list[i] = (struct particular_change){scope_strndup(c->sc, word, (size_t)(equals - word)),
                                             equals + 1, PARTICULAR_ANY};
    }
    TRY(desk_save_particulars(c->desk, c->sc, id, command_word(c, 2), list, count));
    command_note_addresses(c, id, TOLD_PARTICULAR);
    return RC_OK;
}

enum rc command_document(struct command_context *c)
{
    const char *const verb = command_word(c, 0);
    int64_t id;

    if (strcmp(verb, "list") != 0 && strcmp(verb, "ask") != 0 && strcmp(verb, "fill") != 0)
        return usage_fail(c->sc,
                          N_("Documents are listed, asked or filled (list, ask, fill), not "
                             "“{1}”."),
                          verb);
    TRY(desk_identify(c->desk, c->sc, command_word(c, 1), &id));
    if (strcmp(verb, "ask") == 0)
        return ask(c, id);
    if (strcmp(verb, "fill") == 0)
        return fill(c, id);
    if (c->args->word_count != 2)
        return usage_fail(c->sc, N_("“document list” takes a case and nothing more."));
    return list_all(c, id);
}
