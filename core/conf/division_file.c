/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/conf/division_file.h"

#include <stdlib.h>
#include <string.h>

#include "core/base/file.h"
#include "core/conf/csv.h"

#define CODE_DIGITS 12
#define SIZE_LIMIT  (16u * 1024 * 1024) /* all streets of the country are 2 MB */

enum column { COLUMN_CODE, COLUMN_NAME, COLUMN_PARENT };

static bool is_code(const char *text)
{
    return strlen(text) == CODE_DIGITS && strspn(text, "0123456789") == CODE_DIGITS;
}

static enum rc refuse(struct scope *sc, const char *path, int line, const char *sentence,
                      const char *arg)
{
    enum rc rc = fail(sc, RC_INVALID, "code", sentence, arg);

    if (rc != RC_OK)
        rc = scope_fail_at(sc, path, line, 1);
    return rc;
}

static int by_code(const void *a, const void *b)
{
    const struct division *x = a, *y = b;

    return strcmp(x->code, y->code);
}

static enum rc check_unique(struct scope *sc, const char *path, const struct division *rows,
                            size_t count)
{
    for (size_t i = 1; i < count; i++)
        if (strcmp(rows[i - 1].code, rows[i].code) == 0)
            return refuse(sc, path, 0, N_("The code {1} stands here twice; nothing was saved."),
                          rows[i].code);
    return RC_OK;
}

enum rc division_load(struct scope *sc, const char *path, struct division_table *table)
{
    struct bytes data;
    struct csv_table csv;

    TRY(file_read(sc, path, SIZE_LIMIT, &data));
    TRY(csv_read(sc, path, data, "code,name,parent", &csv));
    struct division *rows = scope_alloc(sc, csv.count, sizeof(*rows));
    for (size_t i = 0; i < csv.count; i++) {
        const char **cells = csv.rows[i].cells;

        rows[i] = (struct division){cells[COLUMN_CODE], cells[COLUMN_NAME], cells[COLUMN_PARENT]};
        if (!is_code(rows[i].code) || !is_code(rows[i].parent))
            return refuse(sc, path, csv.rows[i].line,
                          N_("“{1}” and its parent must be codes of 12 digits; "
                             "nothing was saved."),
                          rows[i].code);
    }
    qsort(rows, csv.count, sizeof(*rows), by_code);
    TRY(check_unique(sc, path, rows, csv.count));
    *table = (struct division_table){rows, csv.count};
    return RC_OK;
}
