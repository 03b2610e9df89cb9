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

/* Make the bytes of *DATA UTF-8 without a byte order mark: what is not UTF-8 is read as GB18030.
 * Owns: they live in SC. Fails: RC_SYNTAX with FILE when they are neither, or hold a NUL byte. */
MUST_CHECK enum rc csv_decode(struct scope *sc, const char *file, struct bytes *data);
/* Set *CELLS to those of the one LINE of SIZE bytes, as they stand there, trimmed of blanks.
 * Owns: they live in SC. Fails: RC_SYNTAX for a quotation mark out of place; too many cells. */
MUST_CHECK enum rc csv_split(struct scope *sc, const char *line, size_t size, const char ***cells,
                             size_t *count);

/* Add one row of COUNT cells to B, NULL an empty one. A cell that a spreadsheet would take for a
 * formula gets an apostrophe in front; a negative number is none. */
void csv_add_row(struct buffer *b, const char *const *cells, size_t count);

enum csv_form {
    CSV_UTF8,
    CSV_BOM,    /* UTF-8 after a byte order mark, by which spreadsheets know it */
    CSV_GB18030 /* what a Chinese spreadsheet takes a file for that has no mark */
};
/* Set *OUT to the bytes of TEXT, rows of csv_add_row(), in FORM.
 * Owns: they live in SC or are TEXT's. Fails: RC_IO when this machine has no GB18030. */
MUST_CHECK enum rc csv_encode(struct scope *sc, enum csv_form form, const char *text,
                              struct bytes *out);

#endif
