/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/paper/field.h"

#include "core/domain/told.h"
#include "core/paper/field_function.h"

#include <string.h>

#define SUBJECT "subject." /* before a field of the one a paper is for */

const struct field fields[] = {
#define FIELD(name, meaning, missing)                                                              \
    {#name, TEMPLATE_TEXT, NULL, NULL, meaning, missing, field_##name},
#define FLAG(name, meaning, missing)                                                               \
    {#name, TEMPLATE_FLAG, NULL, NULL, meaning, missing, field_##name},
#define LIST(name, items, meaning, missing)                                                        \
    {#name, TEMPLATE_LIST, NULL, #items, meaning, missing, field_##name},
#define INNER(group, name, use, meaning)
#define INNER_LIST(group, name, items, meaning)
#include "core/paper/field.def"
#undef FIELD
#undef FLAG
#undef LIST
#undef INNER
#undef INNER_LIST
};
const size_t field_count = sizeof(fields) / sizeof(*fields);

const struct field inner_fields[] = {
#define FIELD(name, meaning, missing)
#define FLAG(name, meaning, missing)
#define LIST(name, items, meaning, missing)
#define INNER(group, name, use, meaning) {#name, TEMPLATE_##use, #group, NULL, meaning, NULL, NULL},
#define INNER_LIST(group, name, items, meaning)                                                    \
    {#name, TEMPLATE_LIST, #group, #items, meaning, NULL, NULL},
#include "core/paper/field.def"
#undef FIELD
#undef FLAG
#undef LIST
#undef INNER
#undef INNER_LIST
};
const size_t inner_field_count = sizeof(inner_fields) / sizeof(*inner_fields);

static struct value conceal_value(struct scope *sc, const struct casefile *cf, struct value v);

static struct value conceal_list(struct scope *sc, const struct casefile *cf, struct value v)
{
    struct value *items = scope_memdup(sc, v.items, v.count * sizeof(*items));

    for (size_t i = 0; i < v.count; i++)
        items[i] = conceal_value(sc, cf, items[i]);
    v.items = items;
    return v;
}

static struct value conceal_map(struct scope *sc, const struct casefile *cf, struct value v)
{
    struct member *members = scope_memdup(sc, v.members, v.count * sizeof(*members));

    for (size_t i = 0; i < v.count; i++)
        members[i].value = conceal_value(sc, cf, members[i].value);
    v.members = members;
    return v;
}

/* Where somebody is who must not be found stands in no field, whoever wrote it there. */
static struct value conceal_value(struct scope *sc, const struct casefile *cf, struct value v)
{
    switch (v.kind) {
    case VALUE_TEXT:
        v.text = told_conceal(sc, cf, v.text);
        return v;
    case VALUE_LIST:
        return conceal_list(sc, cf, v);
    case VALUE_MAP:
        return conceal_map(sc, cf, v);
    default:
        return v;
    }
}

static bool keeps_secret(const struct casefile *cf)
{
    for (size_t i = 0; i < cf->party_count; i++)
        if (cf->parties[i].address_secret)
            return true;
    return false;
}

struct value field_values(struct scope *sc, const struct paper_job *job)
{
    const size_t room = field_count + 2 * job->tpl->ask_count;
    struct member *members = scope_alloc(sc, room, sizeof(*members));

    for (size_t i = 0; i < field_count; i++)
        members[i] = (struct member){fields[i].name, fields[i].value(sc, job)};
    const struct value all =
        value_map(members, field_count + field_add_asks(sc, job, members + field_count));
    return keeps_secret(job->cf) ? conceal_map(sc, job->cf, all) : all;
}

static bool is_called(const struct field *field, const char *name, size_t length)
{
    return strlen(field->name) == length && memcmp(field->name, name, length) == 0;
}

const struct field *field_find(const char *group, const char *name, size_t length)
{
    for (size_t i = 0; !group && i < field_count; i++)
        if (is_called(&fields[i], name, length))
            return &fields[i];
    for (size_t i = 0; group && i < inner_field_count; i++)
        if (strcmp(inner_fields[i].of, group) == 0 && is_called(&inner_fields[i], name, length))
            return &inner_fields[i];
    return NULL;
}

const struct field *field_required(struct scope *sc, const struct document_template *tpl,
                                   const char *name)
{
    const char *own = strncmp(name, SUBJECT, strlen(SUBJECT)) == 0 ? name + strlen(SUBJECT) : NULL;
    const char *group = field_subject_group(tpl->subject);

    if (!own)
        return field_of_template(sc, tpl, name, strlen(name));
    return group ? field_find(group, own, strlen(own)) : NULL;
}

/* What a paper says of the one it is for: a reminder, what is still to do. */
static enum rc check_subject(struct scope *sc, const struct document_template *tpl,
                             const struct value *root, const struct field *field)
{
    const struct value *one = value_member(root, "subject", strlen("subject"));
    const struct value *v =
        one->count > 0 ? value_member(&one->items[0], field->name, strlen(field->name)) : NULL;

    if (v && value_is_filled(v))
        return RC_OK;
    return fail(sc, RC_INVALID, field->name,
                N_("“{1}” has no use here: there is nothing it could say. Nothing was printed."),
                tpl->title);
}

static enum rc check_required(struct scope *sc, const struct document_template *tpl,
                              const struct value *root, const char *name)
{
    const struct field *field = field_required(sc, tpl, name);

    if (field && field->of)
        return check_subject(sc, tpl, root, field);
    if (!field)
        return fail(sc, RC_SYNTAX, "required", N_("There is no field “{1}”."), name);
    if (!field->value || value_is_filled(value_member(root, name, strlen(name))))
        return RC_OK; /* what is a question, field_check_asks() looks at */
    if (field->missing)
        return fail(sc, RC_INVALID, name, field->missing);
    return fail(sc, RC_INVALID, name,
                N_("“{1}” needs the field “{2}”, which has no value. Nothing was printed."),
                tpl->title, scope_strdup(sc, name)); /* as the template calls it */
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
    for (size_t i = 0; i < tpl->required_count; i++) {
        const struct template_place at =
            tpl->required_at ? tpl->required_at[i] : (struct template_place){1, 1};
        const enum rc rc = check_required(sc, tpl, root, tpl->required[i]);

        if (rc == RC_SYNTAX)
            return scope_fail_at(sc, tpl->file, at.line, at.column);
        TRY(rc);
    }
    return check_value(sc, root, tpl->title);
}
