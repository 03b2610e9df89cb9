/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/paper/manual.h"

#include "core/paper/field.h"

#include <string.h>

const struct template_field *manual_fields(struct scope *sc, size_t *count)
{
    struct template_field *list =
        scope_alloc(sc, field_count * (inner_field_count + 1), sizeof(*list));
    size_t n = 0;

    for (size_t i = 0; i < field_count; i++) {
        const struct field *f = &fields[i];

        list[n++] = (struct template_field){f->name, f->use, f->meaning};
        for (size_t j = 0; f->group && j < inner_field_count; j++)
            if (strcmp(inner_fields[j].group, f->group) == 0)
                list[n++] = (struct template_field){
                    scope_printf(sc, "%s[].%s", f->name, inner_fields[j].name), inner_fields[j].use,
                    inner_fields[j].meaning};
    }
    *count = n;
    return list;
}
