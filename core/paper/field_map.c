/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the field files share. */
#include "core/paper/field_function.h"

struct value field_map(struct scope *sc, const struct member *members, size_t count)
{
    return value_map(scope_memdup(sc, members, count * sizeof(*members)), count);
}

const char *field_name_at(const struct casefile *cf, int position)
{
    return party_name_at(cf->parties, cf->party_count, position);
}
