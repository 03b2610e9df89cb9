/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/paper/manual.h"

#include "core/paper/field.h"

#include <string.h>

struct told {
    struct template_field *list;
    size_t count, room;
};

static void add(struct scope *sc, struct told *out, const struct field *f, const char *name)
{
    if (out->count == out->room) {
        const size_t room = out->room ? out->room * 2 : 256;

        out->list = scope_grow(sc, out->list, out->count, room, sizeof(*out->list));
        out->room = room;
    }
    out->list[out->count++] = (struct template_field){name, f->use, f->meaning};
}

/* F under NAME, then what the items of a list hold; no group lies in itself. */
static void tell(struct scope *sc, struct told *out, const struct field *f, const char *name)
{
    add(sc, out, f, name);
    for (size_t i = 0; f->items && i < inner_field_count; i++)
        if (strcmp(inner_fields[i].of, f->items) == 0)
            tell(sc, out, &inner_fields[i],
                 scope_printf(sc, "%s[].%s", name, inner_fields[i].name));
}

const struct template_field *manual_fields(struct scope *sc, size_t *count)
{
    struct told out = {0};

    for (size_t i = 0; i < field_count; i++)
        tell(sc, &out, &fields[i], fields[i].name);
    *count = out.count;
    return out.list;
}
