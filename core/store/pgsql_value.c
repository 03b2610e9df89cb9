/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Numbers and bytes between our values and the binary format of the server. */
#include "core/store/pgsql.h"

#include <string.h>

/* The numbers that the server gives to its types; they never change. */
enum { BOOL = 16, INT2 = 21, INT4 = 23, NUMERIC = 1700, VARCHAR = 1043 };

Oid pgsql_type(const struct value *value)
{
    switch (value->kind) {
    case VALUE_INT:
        return PGSQL_INT8;
    case VALUE_TEXT:
        return PGSQL_TEXT;
    case VALUE_BLOB:
        return PGSQL_BYTEA;
    default:
        return 0;
    }
}

bool pgsql_fits(const struct value *value, Oid type)
{
    const Oid own = pgsql_type(value);

    return own == 0 || own == type || (own == PGSQL_TEXT && type == VARCHAR);
}

static void put_number(char out[8], int64_t number)
{
    for (int i = 0; i < 8; i++)
        out[i] = (char)(unsigned char)((uint64_t)number >> (56 - 8 * i));
}

static int64_t get_number(const char *bytes, int size)
{
    uint64_t number = (unsigned char)bytes[0] & 0x80 ? UINT64_MAX : 0;

    for (int i = 0; i < size; i++)
        number = number << 8 | (unsigned char)bytes[i];
    return (int64_t)number;
}

void pgsql_give(struct pgsql_values *out, size_t at, const struct value *value)
{
    out->formats[at] = 1;
    switch (value->kind) {
    case VALUE_INT:
        put_number(out->numbers[at], value->integer);
        out->data[at] = out->numbers[at];
        out->sizes[at] = 8;
        break;
    case VALUE_TEXT:
    case VALUE_BLOB:
        out->data[at] = value->size > 0 ? value->data : ""; /* no bytes, but not NULL */
        out->sizes[at] = (int)value->size;
        break;
    default:
        out->data[at] = NULL;
        out->sizes[at] = 0;
    }
}

/* A sum is a NUMERIC: the number of its digits to the base 10000, the power of the first one, sign
 * and scale, 16 bits each, and the digits. One with a fraction, which no query of ours asks for,
 * loses it. */
static int64_t get_numeric(const char *bytes, int size)
{
    const int64_t digits = get_number(bytes, 2), weight = get_number(bytes + 2, 2);
    int64_t number = 0;

    for (int64_t i = 0; i <= weight; i++) {
        const int at = 8 + 2 * (int)i;

        number = number * 10000 + (i < digits && at + 2 <= size ? get_number(bytes + at, 2) : 0);
    }
    return get_number(bytes + 4, 2) != 0 ? -number : number;
}

struct value pgsql_take(const PGresult *result, int row, int column)
{
    const char *data = PQgetvalue(result, row, column);
    const int size = PQgetlength(result, row, column);

    if (PQgetisnull(result, row, column))
        return v_null();
    switch (PQftype(result, column)) {
    case BOOL:
        return v_bool(data[0] != 0);
    case INT2:
    case INT4:
    case PGSQL_INT8:
        return v_int(get_number(data, size));
    case NUMERIC:
        return v_int(get_numeric(data, size));
    case PGSQL_BYTEA:
        return v_blob((struct bytes){(const unsigned char *)data, (size_t)size});
    default:
        return (struct value){.kind = VALUE_TEXT, .data = data, .size = (uint32_t)size};
    }
}
