/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * CSV: tables that other programs and offices hand over (RFC 4180, UTF-8).
 *
 * Layer: conf. The only user of libcsv.
 */
#ifndef CORE_CONF_CSV_H
#define CORE_CONF_CSV_H

#include "core/base/scope.h"

#define CSV_COLUMNS_MAX 32

struct csv_row {
    const char **cells; /* as many as there are columns */
    int line;           /* of the file, on which the row ends */
};
struct csv_table {
    const struct csv_row *rows; /* without the heading */
    size_t count;
};

/*
 * Set *OUT to the rows of DATA. Its first row must be HEADING, column names separated by commas.
 * FILE is for errors.
 * Fails: RC_SYNTAX with file and line: another heading, a row with more or fewer cells, an open
 * quotation mark, a byte that is not text.
 */
MUST_CHECK enum rc csv_read(struct scope *sc, const char *file, struct bytes data,
                            const char *heading, struct csv_table *out);

/* Add one row of COUNT cells to B, NULL an empty one. A cell that a spreadsheet would take for a
 * formula gets an apostrophe in front. */
void csv_add_row(struct buffer *b, const char *const *cells, size_t count);

#endif
