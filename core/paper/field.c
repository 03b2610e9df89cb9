/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/paper/field.h"

#include "core/paper/field_function.h"

#include <string.h>

const struct field fields[] = {
#define FIELD(name, explanation, missing) {#name, missing, field_##name},
#include "core/paper/field.def"
#undef FIELD
};
const size_t field_count = sizeof(fields) / sizeof(*fields);

struct value field_values(struct scope *sc, const struct paper_job *job)
{
    struct member *members = scope_alloc(sc, field_count, sizeof(*members));

    for (size_t i = 0; i < field_count; i++)
        members[i] = (struct member){fields[i].name, fields[i].value(sc, job)};
    return value_map(members, field_count);
}

static const struct field *find(const char *name)
{
    for (size_t i = 0; i < field_count; i++)
        if (strcmp(fields[i].name, name) == 0)
            return &fields[i];
    return NULL;
}

static enum rc check_required(struct scope *sc, const struct document_template *tpl,
                              const struct value *root, const char *name)
{
    const struct field *field = find(name);

    if (!field) {
        const enum rc rc = fail(sc, RC_SYNTAX, "required", N_("There is no field “{1}”."), name);
        return rc == RC_OK ? rc : scope_fail_at(sc, tpl->file, 1, 1);
    }
    if (value_is_filled(value_member(root, name, strlen(name))))
        return RC_OK;
    if (field->missing)
        return fail(sc, RC_INVALID, name, field->missing);
    return fail(sc, RC_INVALID, name,
                N_("“{1}” needs the field “{2}”, which has no value. Nothing was printed."),
                tpl->title, name);
}

static enum rc check_text(struct scope *sc, const struct value *v, const char *name)
{
    if (strlen(v->text) > FIELD_SIZE_MAX)
        return fail(sc, RC_INVALID, name,
                    N_("The value of “{1}” is larger than 1 MB. Nothing was printed."), name);
    /* A line feed in a name or a number would end a heading or a fence the template began. */
    if (!v->flag && strpbrk(v->text, "\r\n"))
        return fail(sc, RC_INVALID, name,
                    N_("“{1}” holds several lines where only one can stand. Nothing was printed."),
                    name);
    return RC_OK;
}

static enum rc check_value(struct scope *sc, const struct value *v, const char *name)
{
    if (v->kind == VALUE_TEXT)
        return check_text(sc, v, name);
    for (size_t i = 0; v->kind == VALUE_LIST && i < v->count; i++)
        TRY(check_value(sc, &v->items[i], name));
    for (size_t i = 0; v->kind == VALUE_MAP && i < v->count; i++)
        TRY(check_value(sc, &v->members[i].value, v->members[i].name));
    return RC_OK;
}

enum rc field_check(struct scope *sc, const struct document_template *tpl, const struct value *root)
{
    for (size_t i = 0; i < tpl->required_count; i++)
        TRY(check_required(sc, tpl, root, tpl->required[i]));
    return check_value(sc, root, tpl->title);
}
