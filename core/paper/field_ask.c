/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The questions of a template among its fields. */
#include <string.h>

#include "core/paper/field.h"

#define CAPITALS "_capitals" /* of an amount: {{amount_capitals}} */

static const char *code_of(struct scope *sc, const struct paper_job *job)
{
    return document_code_text(sc, job->tpl->kind ? job->tpl->kind : "", job->ordinal);
}

static bool is_called(const char *name, const char *text, size_t length)
{
    return strlen(name) == length && memcmp(name, text, length) == 0;
}

const struct field *field_of_template(struct scope *sc, const struct document_template *tpl,
                                      const char *name, size_t length)
{
    const struct field *field = field_find(NULL, name, length);

    for (size_t i = 0; !field && i < tpl->ask_count; i++) {
        const struct ask *a = &tpl->asks[i];
        const bool capitals = a->kind == ASK_MONEY &&
                              is_called(scope_printf(sc, "%s" CAPITALS, a->name), name, length);

        if (!capitals && !is_called(a->name, name, length))
            continue;
        struct field *own = scope_alloc(sc, 1, sizeof(*own));
        *own = (struct field){
            .name = scope_strndup(sc, name, length), .use = TEMPLATE_TEXT, .meaning = a->label};
        field = own;
    }
    return field;
}

static struct value value_of(const struct ask *a, const char *text)
{
    return a->kind == ASK_TEXT ? value_lines(text) : value_text(text);
}

size_t field_add_asks(struct scope *sc, const struct paper_job *job, struct member *members)
{
    struct particular_answer *answers;
    size_t count = 0;

    particular_answers(sc, job->tpl, job->cf, code_of(sc, job), &answers);
    for (size_t i = 0; i < job->tpl->ask_count; i++) {
        const struct ask *a = &job->tpl->asks[i];
        const char *gap = job->draft ? scope_printf(sc, "【%s】", a->label) : NULL;
        const char *shown = answers[i].shown;
        const char *capitals = ask_capitals(sc, a, answers[i].value);

        members[count++] = (struct member){a->name, value_of(a, shown ? shown : gap)};
        if (a->kind == ASK_MONEY)
            members[count++] = (struct member){scope_printf(sc, "%s" CAPITALS, a->name),
                                               value_text(capitals ? capitals : gap)};
    }
    return count;
}

enum rc field_check_ask(struct scope *sc, const struct document_template *tpl, const struct ask *a)
{
    bool taken = field_find(NULL, a->name, strlen(a->name));

    for (size_t i = 0; i < tpl->ask_count; i++) {
        const struct ask *other = &tpl->asks[i];

        taken = taken || (other->kind == ASK_MONEY &&
                          strcmp(scope_printf(sc, "%s" CAPITALS, other->name), a->name) == 0);
    }
    if (!taken)
        return RC_OK;
    const enum rc rc =
        fail(sc, RC_SYNTAX, "asks",
             N_("“{1}” is a field already: a question needs a name of its own."), a->name);
    return rc == RC_OK ? rc : scope_fail_at(sc, tpl->file, a->line, a->column);
}

enum rc field_check_asks(struct scope *sc, const struct paper_job *job)
{
    const char *code = code_of(sc, job);
    struct particular_answer *answers;

    particular_answers(sc, job->tpl, job->cf, code, &answers);
    for (size_t i = 0; i < job->tpl->ask_count; i++) {
        const struct ask *a = &job->tpl->asks[i];

        TRY(field_check_ask(sc, job->tpl, a));
        if (a->required && !answers[i].shown && !job->draft)
            return fail(sc, RC_INVALID, a->name,
                        N_("“{1}” of this paper is not filled in: press F2 on the screen of "
                           "documents, or give the command: document fill CASE {2} {3}=… Nothing "
                           "was printed."),
                        a->label, code, scope_strdup(sc, a->name));
    }
    return RC_OK;
}
