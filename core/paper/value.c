/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/paper/value.h"

#include <string.h>

struct value value_text(const char *text)
{
    if (!text || !text[0])
        return (struct value){.kind = VALUE_NONE};
    return (struct value){.kind = VALUE_TEXT, .text = text};
}

struct value value_lines(const char *text)
{
    struct value v = value_text(text);

    v.flag = v.kind == VALUE_TEXT;
    return v;
}

struct value value_ruled(struct scope *sc, int cells)
{
    return (struct value){.kind = VALUE_RULED, .text = scope_printf(sc, "`line %d`", cells)};
}

struct value value_flag(bool flag) { return (struct value){.kind = VALUE_FLAG, .flag = flag}; }

struct value value_list(const struct value *items, size_t count)
{
    return (struct value){.kind = VALUE_LIST, .items = items, .count = count};
}

struct value value_map(const struct member *members, size_t count)
{
    return (struct value){.kind = VALUE_MAP, .members = members, .count = count};
}

bool value_is_filled(const struct value *v)
{
    switch (v->kind) {
    case VALUE_NONE:
        return false;
    case VALUE_FLAG:
        return v->flag;
    case VALUE_TEXT:
        return v->text[0] != '\0';
    case VALUE_LIST:
        return v->count > 0;
    case VALUE_RULED:
    case VALUE_MAP:
        return true;
    }
    return false;
}

const struct value *value_member(const struct value *v, const char *name, size_t length)
{
    if (v->kind != VALUE_MAP)
        return NULL;
    for (size_t i = 0; i < v->count; i++) {
        const struct member *m = &v->members[i];

        if (strncmp(m->name, name, length) == 0 && m->name[length] == '\0')
            return &m->value;
    }
    return NULL;
}
