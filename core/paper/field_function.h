/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The functions of field.def, one for each row but the INNER ones; only the field files need them.
 * Layer: paper. */
#ifndef CORE_PAPER_FIELD_FUNCTION_H
#define CORE_PAPER_FIELD_FUNCTION_H

#include "core/paper/field.h"

#define FIELD(name, meaning, missing)       field_function field_##name;
#define FLAG(name, meaning)                 field_function field_##name;
#define LIST(name, items, meaning, missing) field_function field_##name;
#define INNER(group, name, use, meaning)
#define INNER_LIST(group, name, items, meaning)
#include "core/paper/field.def"
#undef FIELD
#undef FLAG
#undef LIST
#undef INNER
#undef INNER_LIST

/* The fields of the group PARTY. */
struct value field_of_party(struct scope *sc, const struct party *p);

#endif
