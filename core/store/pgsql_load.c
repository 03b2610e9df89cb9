/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Many rows at once, in the binary form of COPY. */
#include "core/store/pgsql.h"

#include <string.h>

#define SENT_AT_ONCE 65536

static const char signature[] = "PGCOPY\n\377\r\n"; /* and the NUL that ends it */

static void add_number(struct buffer *b, uint64_t number, int bytes)
{
    char out[8];

    for (int i = 0; i < bytes; i++)
        out[i] = (char)(unsigned char)(number >> (8 * (bytes - 1 - i)));
    buffer_add_n(b, out, (size_t)bytes);
}

static void add_cell(struct buffer *b, const struct value *value)
{
    switch (value->kind) {
    case VALUE_INT:
        add_number(b, 8, 4);
        add_number(b, (uint64_t)value->integer, 8);
        break;
    case VALUE_TEXT:
    case VALUE_BLOB:
        add_number(b, value->size, 4);
        buffer_add_n(b, value->size > 0 ? value->data : "", value->size);
        break;
    default:
        add_number(b, UINT32_MAX, 4); /* -1: NULL */
    }
}

static const char *copy_text(struct scope *sc, const char *table, const struct rows *rows)
{
    struct buffer b = buffer_new(sc);

    buffer_addf(&b, "COPY %s (", table);
    for (size_t i = 0; i < rows->columns; i++)
        buffer_addf(&b, "%s%s", i ? ", " : "", rows->names[i]);
    buffer_add(&b, ") FROM STDIN (FORMAT binary)");
    return buffer_text(&b);
}

static enum rc put(struct scope *sc, struct pgsql *self, struct buffer *b)
{
    if (PQputCopyData(self->conn, b->data, (int)b->length) != 1)
        return pgsql_refused(sc, self, NULL);
    b->length = 0;
    return RC_OK;
}

static enum rc send_rows(struct scope *sc, struct pgsql *self, struct rows *rows)
{
    struct buffer b = buffer_new(sc);

    buffer_add_n(&b, signature, sizeof(signature));
    add_number(&b, 0, 8); /* no flags, no further head */
    while (row_next(rows)) {
        add_number(&b, rows->columns, 2);
        for (size_t i = 0; i < rows->columns; i++)
            add_cell(&b, &rows->cells[i]);
        if (b.length > SENT_AT_ONCE)
            TRY(put(sc, self, &b));
    }
    add_number(&b, UINT16_MAX, 2); /* -1: the end */
    TRY(put(sc, self, &b));
    return PQputCopyEnd(self->conn, NULL) == 1 ? RC_OK : pgsql_refused(sc, self, NULL);
}

enum rc pgsql_load(struct engine *engine, struct scope *sc, const char *table, struct rows *rows)
{
    struct pgsql *self = pgsql_of(engine);
    PGresult *result = PQexec(self->conn, copy_text(sc, table, rows));

    if (PQresultStatus(result) != PGRES_COPY_IN)
        return pgsql_refused(sc, self, result);
    PQclear(result);
    TRY(send_rows(sc, self, rows));
    result = PQgetResult(self->conn);
    const bool done = pgsql_is_done(result);
    PGresult *const end = done ? PQgetResult(self->conn) : NULL;
    PQclear(end);
    if (!done)
        return pgsql_refused(sc, self, result);
    PQclear(result);
    return RC_OK;
}
