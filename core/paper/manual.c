/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/paper/manual.h"

#include "core/paper/field_function.h"

#include <string.h>

struct told {
    struct scope *sc;
    struct template_field *list;
    size_t count, room;
    enum document_subject subject; /* of what is told at present */
};

static void add(struct told *out, const struct field *f, const char *name)
{
    if (out->count == out->room) {
        const size_t room = out->room ? out->room * 2 : 256;

        out->list = scope_grow(out->sc, out->list, out->count, room, sizeof(*out->list));
        out->room = room;
    }
    out->list[out->count++] = (struct template_field){name, f->use, f->meaning, out->subject};
}

/* What the items of GROUP hold, and the lists among it in turn; no group lies in itself. */
static void tell_items(struct told *out, const char *group, const char *name)
{
    for (size_t i = 0; group && i < inner_field_count; i++) {
        const struct field *f = &inner_fields[i];

        if (strcmp(f->of, group) != 0)
            continue;
        const char *path = scope_printf(out->sc, "%s[].%s", name, f->name);
        add(out, f, path);
        tell_items(out, f->items, path);
    }
}

/* What stands in a section over the one a paper is for depends on what that is. */
static void tell_subjects(struct told *out, const char *name)
{
    for (enum document_subject s = FOR_PARTY; s <= FOR_EVIDENCE; s++) {
        out->subject = s;
        tell_items(out, field_subject_group(s), name);
    }
    out->subject = FOR_CASE;
}

/* A question is a field of its template; of an amount there are the capitals too. */
static void tell_asks(struct told *out, const struct document_template *tpl)
{
    for (size_t i = 0; tpl && i < tpl->ask_count; i++) {
        const char *capitals = scope_printf(out->sc, "%s_capitals", tpl->asks[i].name);

        add(out, field_of_template(out->sc, tpl, tpl->asks[i].name, strlen(tpl->asks[i].name)),
            tpl->asks[i].name);
        if (tpl->asks[i].kind == ASK_MONEY)
            add(out, field_of_template(out->sc, tpl, capitals, strlen(capitals)), capitals);
    }
}

const struct template_field *manual_fields(struct scope *sc, const struct document_template *tpl,
                                           size_t *count)
{
    struct told out = {.sc = sc, .subject = FOR_CASE};

    tell_asks(&out, tpl);

    for (size_t i = 0; i < field_count; i++) {
        add(&out, &fields[i], fields[i].name);
        if (fields[i].value == field_subject)
            tell_subjects(&out, fields[i].name);
        else
            tell_items(&out, fields[i].items, fields[i].name);
    }
    *count = out.count;
    return out.list;
}
