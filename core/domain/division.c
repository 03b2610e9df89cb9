/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/domain/division.h"

#include <string.h>

#define CODE_LENGTH   12
#define STREET_LENGTH 9 /* digits that name a street or town; the last three name a village */
#define LEVELS_MOST   5 /* province to village: a file whose parents form a ring ends here */

static bool is_code(const char *code)
{
    return code && strlen(code) == CODE_LENGTH && strspn(code, "0123456789") == CODE_LENGTH;
}

const struct division *division_find(const struct division_table *table, const char *code)
{
    size_t low = 0, high = table->count;

    if (!is_code(code))
        return NULL;
    while (low < high) {
        const size_t middle = low + (high - low) / 2;

        if (strncmp(table->rows[middle].code, code, STREET_LENGTH) < 0)
            low = middle + 1;
        else
            high = middle;
    }
    if (low == table->count || strncmp(table->rows[low].code, code, STREET_LENGTH) != 0)
        return NULL;
    return &table->rows[low];
}

const char *division_path(struct scope *sc, const struct division_table *table, const char *code)
{
    const struct division *row = division_find(table, code);
    const char *path = "";

    for (int level = 0; row && level < LEVELS_MOST; level++) {
        path = scope_printf(sc, "%s%s", row->name, path);
        row = division_find(table, row->parent);
    }
    return path;
}

enum rc division_check(struct scope *sc, const struct division_table *table, const char *field,
                       const char *code)
{
    if (!is_code(code))
        return fail(sc, RC_INVALID, field,
                    N_("{1}: a division code has 12 digits; nothing was saved."), field);
    if (!division_find(table, code))
        return fail(sc, RC_INVALID, field,
                    N_("{1}: no division has the code {2}; nothing was saved."), field, code);
    return RC_OK;
}
