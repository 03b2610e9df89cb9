/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/paper/manual.h"

#include "core/paper/field_function.h"

#include <string.h>

struct list {
    struct scope *sc;
    struct template_field *fields;
    size_t count;
};

static void add_inner(struct list *l, const char *name, const char *group,
                      enum document_subject subject)
{
    for (size_t i = 0; group && i < inner_field_count; i++)
        if (strcmp(inner_fields[i].group, group) == 0)
            l->fields[l->count++] =
                (struct template_field){scope_printf(l->sc, "%s[].%s", name, inner_fields[i].name),
                                        inner_fields[i].use, inner_fields[i].meaning, subject};
}

/* What stands in a section over the one a paper is for depends on what that is. */
static void add_subjects(struct list *l, const char *name)
{
    for (enum document_subject s = FOR_PARTY; s <= FOR_EVIDENCE; s++)
        add_inner(l, name, field_subject_group(s), s);
}

const struct template_field *manual_fields(struct scope *sc, size_t *count)
{
    const size_t room =
        field_count + (field_count + document_subject_words.count) * inner_field_count;
    struct list l = {sc, scope_alloc(sc, room, sizeof(*l.fields)), 0};

    for (size_t i = 0; i < field_count; i++) {
        const struct field *f = &fields[i];

        l.fields[l.count++] = (struct template_field){f->name, f->use, f->meaning, FOR_CASE};
        if (f->value == field_subject)
            add_subjects(&l, f->name);
        else
            add_inner(&l, f->name, f->group, FOR_CASE);
    }
    *count = l.count;
    return l.fields;
}
